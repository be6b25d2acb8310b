package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/contrast"
	"github.com/slantkit/slant/reports/internal/stats"
)

// Group is a set of articles under one label: an article, an outlet, a period.
type Group struct {
	Label    string
	Analyses []*analyze.Analysis
	Summary  *Summary // in the place of Analyses: articles that are counted already, with KeepLedger
}

// report is the group's own report.
func (g Group) report(opt Options) *Report {
	if g.Summary != nil {
		return g.Summary.Report(opt)
	}
	return New(g.Analyses, opt)
}

// Comparison is groups side by side, and how far they are apart. It is read-only.
type Comparison struct {
	opt       Options
	labels    []string
	groups    []*Report
	entries   [][]*entry // of each group, as far as they are compared
	events    []story    // that all groups cover, in a matched comparison
	contrasts []contrast.Contrast
	tables    []*comparedTable
	sides     map[string]string // for whom speakers speak, in any article
}

// AgainstRestOfMany as Options.Against compares each of up to three groups, and each of more with the rest.
const AgainstRestOfMany = "rest of many"

// manyGroups is from how many groups on only the first one is compared with: of each with each there would be too many.
const manyGroups = 4

// Compare puts groups side by side and tests their differences: see docs/METHODS.md. opt.Against says whom a group is compared
// with, opt.Matched that only events count that all groups cover. One group alone is compared with nothing.
// A word for Against that is neither a way nor a label is an error.
func Compare(groups []Group, opt Options) (*Comparison, error) {
	c := &Comparison{opt: opt.filled()}
	for i, g := range groups {
		r := g.report(opt)
		c.groups = append(c.groups, r)
		c.labels = append(c.labels, cmp.Or(printable(g.Label), fmt.Sprintf("group %d", i+1)))
		c.entries = append(c.entries, r.sum.entries())
	}
	var err error
	if c.contrasts, err = c.against(opt.Against); err != nil {
		return nil, err
	}
	if opt.Matched {
		c.match()
	}
	c.count()
	c.test()
	return c, nil
}

// against are the contrasts of a way, or of a label.
func (c *Comparison) against(way string) ([]contrast.Contrast, error) {
	n := len(c.labels)
	switch way {
	case "", AgainstRestOfMany:
		switch {
		case n < manyGroups:
			return contrast.EachWithEach(n), nil
		case way == "":
			return contrast.EachWith(0, n), nil
		}
		return contrast.EachWithRest(n), nil
	case "each":
		return contrast.EachWithEach(n), nil
	case "first":
		return contrast.EachWith(0, n), nil
	case "rest":
		return contrast.EachWithRest(n), nil
	}
	if i := slices.Index(c.labels, printable(way)); i >= 0 {
		return contrast.EachWith(i, n), nil
	}
	return nil, fmt.Errorf("there is no group %q to compare with: use first, each, rest, or one of the groups: %s", printable(way), strings.Join(c.labels, ", "))
}

// count fills the tables.
func (c *Comparison) count() {
	pairs := map[pair]bool{}
	c.sides = sidesOf(c.entries)
	for _, key := range c.dyadKeys() {
		pairs[key] = true
	}
	for _, table := range comparedTables() {
		tally := contrast.NewTally(len(c.groups))
		for g, entries := range c.entries {
			for _, e := range entries {
				table.count(&tallied{e, contrast.Article{Draw: stats.DrawOf(e.origin), Event: e.event}, tally, g, pairs, c.sides})
			}
		}
		table.rows = slices.DeleteFunc(tally.Rows(table.floor), func(row contrast.Row) bool { return !c.wanted(table, row) })
		if len(table.rows) > 0 {
			c.tables = append(c.tables, table)
		}
	}
}

// wanted says whether a row is about somebody who is shown, and asked for.
func (c *Comparison) wanted(t *comparedTable, row contrast.Row) bool {
	key := row.Key
	if t.name == "quoting" {
		key.First = row.Name
	}
	if key.Second != "" {
		return c.shown(key.First) && c.shown(key.Second) && slices.ContainsFunc(c.groups, func(r *Report) bool {
			d, ok := r.sum.dyads[pair{key.First, key.Second}]
			return ok && d.wanted(c.opt)
		})
	}
	return c.shown(key.First) && c.opt.wanted(key.First)
}

// shown says whether tables show an actor, in any group; they always show the narrator and nobody.
func (c *Comparison) shown(id string) bool {
	return id == "" || id == anybody || id == analyze.NarratorID || slices.ContainsFunc(c.groups, func(r *Report) bool {
		a, ok := r.sum.actors[id]
		return ok && a.shown()
	})
}

// priorWords is how many words the prior of log-odds counts for: about those of an actor in a handful of articles.
const priorWords = 100

// test tests all rows of all tables.
func (c *Comparison) test() {
	var kins [][][]contrast.Row
	last := ""
	for _, t := range c.tables {
		contrast.Test(t.rows, c.contrasts, t.name, c.opt.Matched)
		if t.words {
			contrast.Weigh(t.rows, c.contrasts, priorWords)
		}
		if t.kin != last {
			kins, last = append(kins, nil), t.kin
		}
		kins[len(kins)-1] = append(kins[len(kins)-1], t.rows)
	}
	contrast.Adjust(kins...)
	for _, t := range c.tables {
		t.tested = len(contrast.Tested(t.rows)) > 0
		wanted := func(d contrast.Difference) bool { return !t.words || d.Found() } // of words there are thousands
		contrast.Bound(t.rows, c.contrasts, c.opt.Matched, wanted)
	}
}

// name is what an actor is called in the first group that knows him.
func (c *Comparison) name(id string) string {
	if id == anybody {
		return "anybody"
	}
	for _, r := range c.groups {
		if name := r.name(id); name != id {
			return printable(name)
		}
	}
	return printable(id)
}

// letter stands for a group in the headings: A, B, … Z, then numbers.
func (c *Comparison) letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return fmt.Sprint(i + 1)
}

// title is a contrast as a heading: "B − A", "A − others".
func (c *Comparison) title(k contrast.Contrast) string {
	left := c.letter(k.Left[0])
	if len(k.Right) > 1 {
		return left + " − rest"
	}
	return left + " − " + c.letter(k.Right[0])
}
