package main

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports"
	"github.com/spf13/cobra"
)

const compareHelp = `Compare puts articles, outlets or periods side by side, and says which differences are more than
chance: in the sentiment toward each actor (also in the outlet's own words and in those it
quotes), in who is for or against whom, in whose words are quoted and for how long, in the words
used of an actor, the names he is given, and whether the doer is named of what is done to him.

Each PATH is a group; paths with the same label are one group. Without a label, a group is called
after its file or folder. With --by the articles are grouped by what they say of themselves:
outlet, year, month, day, or any column of a table, key of JSON or of front matter.

Two or three groups are compared each with each; of more, each with the first, or with --by each with
the rest (--against says otherwise). --matched compares only events that all groups cover.`

const compareExamples = `  slant compare one.txt other.txt
  slant compare herald=herald/ courier=courier/
  slant compare articles/ --by outlet --matched
  slant compare articles/ --by month --only russia,ukraine
  slant compare news.csv --by section --against rest --format html -o sections.html
  slant compare articles/ --by outlet --format csv --table differences`

// compareFlags say what groups are and how they are compared.
type compareFlags struct {
	by, against string
	matched     bool
}

func (f *compareFlags) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.by, "by", "", "group by `WHAT` articles say: outlet, year, month, day, or a column or key")
	complete(cmd, "by", append([]string{"outlet"}, reports.Periods()...)...)
	cmd.Flags().StringVar(&f.against, "against", "", "compare groups with `WHOM`: each, first, rest, or a label")
	complete(cmd, "against", "each", "first", "rest")
	cmd.Flags().BoolVar(&f.matched, "matched", false, "compare only events that all groups cover, each with itself")
}

// options are those of the report with how groups are compared.
func (f compareFlags) options(opt reports.Options) reports.Options {
	opt.Against, opt.Matched = f.against, f.matched
	if opt.Against == "" && f.by != "" && !slices.Contains(reports.Periods(), f.by) {
		opt.Against = reports.AgainstRestOfMany
	}
	return opt
}

func newCompare(a *app) *cobra.Command {
	var in inputFlags
	var out outputFlags
	var show showFlags
	var how compareFlags
	cmd := &cobra.Command{
		Use:     "compare [label=]PATH [label=]PATH…",
		Short:   "articles, outlets or periods side by side, and what differs",
		Long:    compareHelp,
		Example: compareExamples,
		Args: func(cmd *cobra.Command, args []string) error {
			if how.by != "" {
				return needPaths(1)(cmd, args)
			}
			return needPaths(2)(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			def, err := checkAll(cmd, &in, &out, &show, tableFormats...)
			if err != nil {
				return err
			}
			return a.compare(cmd, args, in, out, show, def, how)
		},
	}
	in.register(cmd)
	out.register(cmd, tableFormats...)
	out.registerTable(cmd, reports.ComparisonTables()...)
	show.register(cmd)
	how.register(cmd)
	return cmd
}

func (a *app) compare(cmd *cobra.Command, args []string, in inputFlags, out outputFlags, show showFlags, def defaults, how compareFlags) error {
	parts := groupPaths(args)
	switch {
	case how.by == "" && len(parts) < 2:
		return &usageError{"all paths have the label " + parts[0].label + ": give at least two labels", cmd.CommandPath()}
	case how.by != "":
		parts = []part{{paths: args}}
	}
	in.wording = true
	pack, analyzer, err := a.load(a.packs, in)
	if err != nil {
		return err
	}
	opt := how.options(a.options(out, show))
	opt.Keep |= reports.KeepLedger
	groups, err := a.readGroups(analyzer, parts, out, how.columns(def), opt, how.by)
	if err != nil {
		return err
	}
	present := map[string]string{}
	for _, g := range groups {
		maps.Copy(present, g.Summary.Names())
	}
	if opt.Only, err = a.resolveOnly(pack, present, show.only); err != nil {
		return err
	}
	comparison, err := reports.Compare(groups, opt)
	if err != nil {
		return &usageError{"--against: " + err.Error(), cmd.CommandPath()}
	}
	return a.printTables(comparison, out)
}

// columns adds the column that articles are grouped by to those that are read.
func (f compareFlags) columns(def defaults) defaults {
	if f.by == "" || f.by == "group" || f.by == "outlet" || slices.Contains(reports.Periods(), f.by) {
		return def
	}
	def.Columns = maps.Clone(def.Columns)
	if def.Columns == nil {
		def.Columns = map[string]string{}
	}
	def.Columns["group"] = f.by
	return def
}

// mostGroups is how many groups are compared at most: of more, no reader makes sense.
const mostGroups = 24

// readGroups counts the articles of part after part, or those of the one part by what they say of themselves. A part of which
// nothing is left stops the comparison.
func (a *app) readGroups(analyzer *analyze.Analyzer, parts []part, out outputFlags, def defaults, opt reports.Options, by string) (groups []reports.Group, err error) {
	missing := slices.Repeat([]bool{true}, len(def.Names))
	var last *reading
	for _, p := range parts {
		found, err := a.find(p.paths)
		if err != nil {
			return nil, p.wrong(err)
		}
		if err := checkOutput(out.file, found.Sources); err != nil {
			return nil, err
		}
		last = a.reading(found.Sources, analyzer, def, opt)
		last.missing = missing // in all groups
		sums, err := last.summarise(by)
		if err != nil {
			return nil, p.wrong(err)
		}
		for _, label := range slices.Sorted(maps.Keys(sums)) {
			groups = append(groups, reports.Group{Label: cmp.Or(p.label, label), Summary: sums[label]})
		}
	}
	last.noteMissing()
	if by != "" {
		return a.grouped(groups, by)
	}
	return groups, nil
}

// grouped checks that articles fall into groups, and leaves out those that are in none.
func (a *app) grouped(groups []reports.Group, by string) ([]reports.Group, error) {
	if groups[0].Label == "" {
		n := groups[0].Summary.Articles()
		a.note("--by %s: left out: %s of which nothing says what the %s is", by, reports.Plural(n, "article"), by)
		groups = groups[1:]
	}
	switch n := len(groups); {
	case n == 0:
		return nil, fmt.Errorf("no article says what its %s is: %s", by, unknownGroup(by))
	case n == 1:
		return nil, fmt.Errorf("all articles have the same %s, %s: there is nothing to compare it with", by, groups[0].Label)
	case n > mostGroups:
		return nil, fmt.Errorf("the articles have %d different values of %s: at most %d groups can be compared; group by something coarser", n, by, mostGroups)
	}
	return groups, nil
}

// unknownGroup says how articles can be told what group they are in.
func unknownGroup(by string) string {
	switch {
	case by == "outlet":
		return "say with --columns or --path-pattern where it stands"
	case slices.Contains(reports.Periods(), by):
		return "say with --columns or --path-pattern where the date stands"
	}
	return "name a column, a key of JSON or of front matter, or write {group} in --path-pattern and --by group"
}

// part is the paths of one label.
type part struct {
	label string
	paths []string
}

// wrong puts the group before an error.
func (p part) wrong(err error) error {
	if p.label == "" {
		return err
	}
	return fmt.Errorf("the group %s: %w", p.label, err)
}

// groupPaths sorts paths by their labels, in the order in which each label comes first.
func groupPaths(args []string) []part {
	var parts []part
	index := map[string]int{}
	for _, arg := range args {
		label, path, given := splitLabel(arg)
		if _, taken := index[label]; taken && !given {
			label = path // a file of the same name in another folder is another group
		}
		i, ok := index[label]
		if !ok {
			i = len(parts)
			index[label] = i
			parts = append(parts, part{label: label})
		}
		parts[i].paths = append(parts[i].paths, path)
	}
	return parts
}

// splitLabel reads "label=PATH". A path that exists with its "=" is no label. Without one, the label is the path's last
// element without its ending.
func splitLabel(arg string) (label, path string, given bool) {
	label, path, ok := strings.Cut(arg, "=")
	if _, err := os.Stat(arg); ok && err != nil && label != "" && path != "" {
		return corpus.Printable(label), path, true
	}
	if arg == corpus.Stdin {
		return "standard input", arg, false
	}
	base := filepath.Base(arg)
	return corpus.Printable(strings.TrimSuffix(base, filepath.Ext(base))), arg, false
}
