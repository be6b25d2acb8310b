package main

import (
	"maps"
	"slices"

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
			switch {
			case how.by != "":
				return needPaths(1)(cmd, args)
			case len(args) == 1:
				return &usageError{"one group alone is compared with nothing: name two files or folders, or group the articles of one with --by outlet", cmd.CommandPath()}
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
	if out.format == "html" {
		opt.Keep |= reports.KeepInstances
	}
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
