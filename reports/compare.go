package reports

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze"
)

// Group is a set of articles under one label: an article, an outlet, a period.
type Group struct {
	Label    string
	Analyses []*analyze.Analysis
	Summary  *Summary // in the place of Analyses: articles that are counted already
}

// report is the group's own report.
func (g Group) report(opt Options) *Report {
	if g.Summary != nil {
		return g.Summary.Report(opt)
	}
	return New(g.Analyses, opt)
}

// Comparison is groups side by side, each compared with the first. It is read-only.
type Comparison struct {
	opt    Options
	labels []string
	groups []*Report
	actors []string // ids, most mentioned over all groups first
	dyads  []pair   // those with most attitudes over all groups first
}

// Compare puts groups side by side. Differences are to the first group, plainly: no statistics say whether they are more
// than chance. One group alone is compared with nothing.
func Compare(groups []Group, opt Options) *Comparison {
	c := &Comparison{opt: opt.filled()}
	mentions, attitudes := map[string]int{}, map[pair]int{}
	for i, g := range groups {
		r := g.report(opt)
		c.groups = append(c.groups, r)
		c.labels = append(c.labels, cmp.Or(printable(g.Label), fmt.Sprintf("group %d", i+1)))
		for _, a := range r.actors {
			if a.shown() {
				mentions[a.id] += int(a.Mentions)
			}
		}
		for _, d := range r.dyads {
			attitudes[d.pair] += d.favor + d.against
		}
	}
	c.actors = slices.SortedFunc(maps.Keys(mentions), func(a, b string) int {
		return cmp.Or(-cmp.Compare(mentions[a], mentions[b]), cmp.Compare(a, b))
	})
	c.dyads = slices.SortedFunc(maps.Keys(attitudes), func(a, b pair) int {
		return cmp.Or(-cmp.Compare(attitudes[a], attitudes[b]), a.compare(b))
	})
	return c
}

// actor is the group's sum of an actor; an empty one if the group does not have him.
func (r *Report) actor(id string) *actorSum {
	if a, ok := r.sum.actors[id]; ok && r.opt.wanted(id) {
		return a
	}
	return &actorSum{id: id, more: &actorMore{}}
}

// dyad is the group's sum of a dyad; an empty one if the group does not have it.
func (r *Report) dyad(key pair) *dyadSum {
	if d, ok := r.sum.dyads[key]; ok && d.wanted(r.opt) {
		return d
	}
	return &dyadSum{pair: key}
}

// name is what an actor is called in the first group that knows him.
func (c *Comparison) name(id string) string {
	for _, r := range c.groups {
		if name := r.name(id); name != id {
			return printable(name)
		}
	}
	return printable(id)
}

// value is a number of a group that may be missing.
type value struct {
	x  float64
	ok bool
}

func (v value) String() string {
	if !v.ok {
		return "–"
	}
	return signed(v.x)
}

// minus is the difference; without data if either is missing.
func (v value) minus(first value) value { return value{v.x - first.x, v.ok && first.ok} }

// side is a line of one group in a table of a comparison.
type side struct {
	counts string
	score  value
}

func (c *Comparison) actorSides(id string) []side {
	var sides []side
	for _, r := range c.groups {
		a := r.actor(id)
		x, ok := a.sentiment.Value()
		sides = append(sides, side{fmt.Sprint(a.Mentions), value{x, ok}})
	}
	return sides
}

func (c *Comparison) dyadSides(key pair) []side {
	var sides []side
	for _, r := range c.groups {
		d := r.dyad(key)
		x, ok := d.score.Value()
		sides = append(sides, side{tally(d.favor, d.against), value{x, ok}})
	}
	return sides
}

// columns are the headings of a comparison's table after its keys: of each group counts and score, then differences.
func (c *Comparison) columns(keys []Heading, counts, score string) []Heading {
	for i := range c.labels {
		keys = append(keys, Heading{counts + " " + c.letter(i), true})
	}
	for i := range c.labels {
		keys = append(keys, Heading{score + " " + c.letter(i), true})
	}
	for i := range c.labels[min(1, len(c.labels)):] {
		keys = append(keys, Heading{c.letter(i+1) + " − A", true})
	}
	return keys
}

// letter stands for a group in the headings: A, B, … Z, then numbers.
func (c *Comparison) letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return fmt.Sprint(i + 1)
}

func sideCells(keys []string, sides []side) []string {
	for _, s := range sides {
		keys = append(keys, s.counts)
	}
	for _, s := range sides {
		keys = append(keys, s.score.String())
	}
	for _, s := range sides[min(1, len(sides)):] {
		keys = append(keys, s.score.minus(sides[0].score).String())
	}
	return keys
}

// page is the comparison in reading order.
func (c *Comparison) page() page {
	pg := page{Title: "Comparison: " + strings.Join(c.labels, " and ")}
	for i, r := range c.groups {
		pg.Articles = append(pg.Articles, heading{c.letter(i) + ": " + c.labels[i], c.facts(r)})
	}
	actors := Table{Title: "Who is spoken of how", Keys: 1, Columns: c.columns([]Heading{{"Actor", false}}, "Mentions", "Sentiment")}
	for _, id := range c.actors {
		actors.Rows = append(actors.Rows, sideCells([]string{c.name(id)}, c.actorSides(id)))
	}
	dyads := Table{Title: "Who is for or against whom", Keys: 2, Columns: c.columns([]Heading{{"Holder", false}, {"Target", false}}, "Stance", "Score")}
	for _, key := range c.dyads {
		dyads.Rows = append(dyads.Rows, sideCells([]string{c.name(key.Holder), c.name(key.Target)}, c.dyadSides(key)))
	}
	for _, t := range []Table{actors, dyads} {
		if len(t.Rows) > 0 {
			pg.Tables = append(pg.Tables, t)
		}
	}
	if len(pg.Tables) == 0 {
		pg.Empty = "No actor was found in any of the groups, so there is nothing to compare."
	}
	pg.Notes = c.notes(len(pg.Tables) > 0)
	return pg
}

// facts are a group's articles: one by its title, several by their number.
func (c *Comparison) facts(r *Report) string {
	if r.sum.articles == 1 {
		head := r.sum.heads.cards[0]
		return "“" + snippet(head.ref.title, 80) + "” · " + head.facts
	}
	return Plural(r.sum.articles, "article") + " · " + r.corpusFacts()
}

// notes are the doubts about the comparison.
func (c *Comparison) notes(tables bool) []string {
	if !tables {
		return nil
	}
	n := newNotes()
	n.add("B − A is the plain difference of the two numbers; nothing here says whether it is more than chance. “–” is no data.")
	n.add("Stance: attitudes for/against; a dot is none.")
	n.add("Mentions and attitudes are counts, not adjusted for the groups' lengths.")
	n.add("Sentiment and scores run from −1 to +1; see docs/METHODS.md for what they are calibrated on.")
	for i, r := range c.groups {
		r.sum.repeatNotes(n, c.letter(i)+": ")
		r.sum.warningNotes(n, c.letter(i)+": ")
	}
	return n.list
}

// WriteText prints the comparison for a terminal of Options.Width columns.
func (c *Comparison) WriteText(w io.Writer) error { return c.page().writeText(w, c.opt) }

// WriteMarkdown prints the comparison as Markdown.
func (c *Comparison) WriteMarkdown(w io.Writer) error { return c.page().writeMarkdown(w) }

// WriteHTML writes the comparison as one page.
func (c *Comparison) WriteHTML(w io.Writer) error { return c.page().writeHTML(w) }
