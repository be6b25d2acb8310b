package main

import (
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

const compareHelp = `Compare puts articles, outlets or periods side by side: the actor table and the who-about-whom
table of each, and the differences. Each PATH is a group; paths with the same label are one group.
Without a label, a group is called after its file or folder. The first group is the one that the
others are compared with.`

const compareExamples = `  slant compare one.txt other.txt
  slant compare herald=herald/ courier=courier/
  slant compare before=2023/ after=2024/ --only russia,ukraine
  slant compare one.txt other.txt --format csv --table dyads`

func newCompare(a *app) *cobra.Command {
	var in inputFlags
	var out outputFlags
	var show showFlags
	cmd := &cobra.Command{
		Use:     "compare [label=]PATH [label=]PATH…",
		Short:   "articles, outlets or periods side by side",
		Long:    compareHelp,
		Example: compareExamples,
		Args:    needPaths(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			def, err := checkAll(cmd, &in, &out, &show, tableFormats...)
			if err != nil {
				return err
			}
			return a.compare(cmd, args, in, out, show, def)
		},
	}
	in.register(cmd)
	out.register(cmd, tableFormats...)
	out.registerTable(cmd)
	show.register(cmd)
	return cmd
}

func (a *app) compare(cmd *cobra.Command, args []string, in inputFlags, out outputFlags, show showFlags, def defaults) error {
	parts := groupPaths(args)
	if len(parts) < 2 {
		return &usageError{"all paths have the label " + parts[0].label + ": give at least two labels", cmd.CommandPath()}
	}
	pack, analyzer, err := a.load(a.packs, in)
	if err != nil {
		return err
	}
	opt := a.options(out, show)
	groups, present, err := a.readGroups(analyzer, parts, out, def, opt)
	if err != nil {
		return err
	}
	if opt.Only, err = a.resolveOnly(pack, present, show.only); err != nil {
		return err
	}
	return a.printTables(reports.Compare(groups, opt), out)
}

// readGroups counts the articles of group after group; present are the names of all their actors. A group of which nothing
// is left stops the comparison.
func (a *app) readGroups(analyzer *analyze.Analyzer, parts []part, out outputFlags, def defaults, opt reports.Options) (groups []reports.Group, present map[string]string, err error) {
	present = map[string]string{}
	missing := slices.Repeat([]bool{true}, len(def.Names))
	var last *reading
	for _, p := range parts {
		found, err := a.find(p.paths)
		if err != nil {
			return nil, nil, fmt.Errorf("the group %s: %w", p.label, err)
		}
		if err := checkOutput(out.file, found.Sources); err != nil {
			return nil, nil, err
		}
		last = a.reading(found.Sources, analyzer, def, opt)
		last.missing = missing // in all groups
		sum, err := last.summarise()
		if err != nil {
			return nil, nil, fmt.Errorf("the group %s: %w", p.label, err)
		}
		groups = append(groups, reports.Group{Label: p.label, Summary: sum})
		maps.Copy(present, sum.Names())
	}
	last.noteMissing()
	return groups, present, nil
}

// part is the paths of one label.
type part struct {
	label string
	paths []string
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
