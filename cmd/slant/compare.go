package main

import (
	"context"
	"fmt"
	"maps"
	"os"
	"path/filepath"
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
	in.registerDuplicates(cmd)
	out.register(cmd, tableFormats...)
	out.registerTable(cmd)
	show.register(cmd)
	return cmd
}

func (a *app) compare(cmd *cobra.Command, args []string, in inputFlags, out outputFlags, show showFlags, opt corpus.Options) error {
	parts := groupPaths(args)
	if len(parts) < 2 {
		return &usageError{"all paths have the label " + parts[0].label + ": give at least two labels", cmd.CommandPath()}
	}
	pack, analyzer, err := a.load(a.packs, in)
	if err != nil {
		return err
	}
	ctx, stop := interruptible()
	defer stop()
	shown := a.options(in, out, show)
	builders, names, err := a.buildGroups(ctx, analyzer, parts, in, opt, out, shown)
	if err != nil {
		return err
	}
	only, err := a.resolveOnly(pack, names, show.only)
	if err != nil {
		return err
	}
	var labels []string
	var groups []*reports.Report
	for i, p := range parts {
		labels, groups = append(labels, p.label), append(groups, builders[i].Report(only))
	}
	return a.printTables(reports.CompareReports(labels, groups, shown), out)
}

// buildGroups reads group after group, and the names of all actors. A group of which nothing is left stops the comparison.
func (a *app) buildGroups(ctx context.Context, analyzer *analyze.Analyzer, parts []part, in inputFlags, opt corpus.Options, out outputFlags, shown reports.Options) (groups []*reports.Builder, names map[string]string, err error) {
	names = map[string]string{}
	for _, p := range parts {
		found, err := a.find(p.paths)
		if err != nil {
			return nil, nil, fmt.Errorf("the group %s: %w", p.label, err)
		}
		if err := checkOutput(out.file, found.Sources); err != nil {
			return nil, nil, err
		}
		b, err := a.build(ctx, analyzer, found, in, opt, shown)
		if err != nil {
			return nil, nil, fmt.Errorf("the group %s: %w", p.label, err)
		}
		groups = append(groups, b)
		maps.Copy(names, b.Names())
	}
	return groups, names, nil
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
