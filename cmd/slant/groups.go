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
)

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
	if groups[0].Label == "" && len(groups) > 1 {
		n := groups[0].Summary.Articles()
		a.note("--by %s: left out: %s of which nothing says what the %s is", by, reports.Plural(n, "article"), by)
		groups = groups[1:]
	}
	switch n := len(groups); {
	case groups[0].Label == "":
		return nil, fmt.Errorf("no article says what its %s is: %s", corpus.Printable(by), unknownGroup(by))
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
	if best, ok := nearest(by, append([]string{"outlet"}, reports.Periods()...)); ok {
		return "did you mean " + best + "?"
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
