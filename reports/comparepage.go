package reports

import (
	"fmt"
	"io"
	"slices"

	"github.com/slantkit/slant/reports/internal/contrast"
)

// Rows of a table of a comparison for people, beside the actors and dyads that have their number in report.go.
const (
	mostTested = 15
	mostFound  = 30
)

// page is the comparison in reading order.
func (c *Comparison) page() page {
	n := newNotes()
	return c.pageOf(c.printed(n), n)
}

// pageOf is the page with these tables.
func (c *Comparison) pageOf(tables []printedTable, n *notes) page {
	pg := page{Title: "Comparison: " + listed(c.labels, "and")}
	for i, r := range c.groups {
		pg.Articles = append(pg.Articles, heading{c.letter(i) + ": " + c.labels[i], c.facts(i, r)})
	}
	for _, t := range tables {
		pg.Tables = append(pg.Tables, t.Table)
	}
	if len(pg.Tables) == 0 {
		pg.Empty = c.empty()
		return pg
	}
	pg.Findings = c.findings(c.found(), mostFindings)
	c.generalNotes(n, pg)
	pg.Notes = n.list
	return pg
}

func (c *Comparison) empty() string {
	if c.opt.Matched && len(c.events) == 0 {
		return "No event was found that all groups cover within two days, so there is nothing to compare: leave out --matched to compare all articles."
	}
	return "No actor was found in any of the groups, so there is nothing to compare."
}

// facts are a group's articles: one by its title, several by their number.
func (c *Comparison) facts(i int, r *Report) string {
	if r.sum.articles == 1 {
		head := r.sum.heads.cards[0]
		return "“" + snippet(head.ref.title, 80) + "” · " + head.facts
	}
	facts := Plural(r.sum.articles, "article") + " · " + r.corpusFacts()
	if c.opt.Matched {
		facts = Plural(len(c.entries[i]), "article") + " of " + Thousands(r.sum.articles) + " on the events that all cover · " + r.corpusFacts()
	}
	return facts
}

// printedTable is a table for people, and what its rows are.
type printedTable struct {
	Table
	of   *comparedTable
	rows []contrast.Row
}

// printed are the tables that people see.
func (c *Comparison) printed(n *notes) (list []printedTable) {
	for _, t := range c.tables {
		out := printedTable{Table: Table{Title: t.title, Short: t.short, Keys: len(t.keys), Columns: c.columns(t)}, of: t}
		var left int
		out.rows, left = c.chosen(t)
		for _, row := range out.rows {
			out.Rows = append(out.Rows, c.cells(t, row))
		}
		if left > 0 {
			n.add(Plural(left, "more row") + " of “" + t.title + "” not shown: `--format csv --table differences` has all.")
		}
		if len(out.Rows) > 0 {
			list = append(list, out)
		}
	}
	return list
}

// WriteText prints the comparison for a terminal of Options.Width columns.
func (c *Comparison) WriteText(w io.Writer) error { return c.page().writeText(w, c.opt) }

// WriteMarkdown prints the comparison as Markdown.
func (c *Comparison) WriteMarkdown(w io.Writer) error { return c.page().writeMarkdown(w) }

// WriteHTML writes the comparison as one page, as Report.WriteHTML does; numbers of actors and pairs lead to their evidence,
// if observations kept it (KeepExhibits).
func (c *Comparison) WriteHTML(w io.Writer) error { return c.webPage().write(w) }

// generalNotes are how to read the tables, and the doubts.
func (c *Comparison) generalNotes(n *notes, pg page) {
	if slices.ContainsFunc(c.tables, func(t *comparedTable) bool { return t.tested }) {
		c.testNotes(n)
	} else {
		n.add("B − A is the plain difference of the two numbers. ?: there are too few articles to say whether it is more than chance. “–” is no data.")
		n.add("Stance: attitudes for/against; a dot is none. Mentions and attitudes are counts, not adjusted for the groups' lengths.")
	}
	if c.opt.Matched {
		n.add("Matched: " + Plural(len(c.events), "event") + " that all groups cover. Differences are means over the events in which both have the number; articles are permuted within their event.")
	}
	n.add("Sentiment and scores run from −1 to +1; see docs/METHODS.md for what they are calibrated on.")
	for i, r := range c.groups {
		r.sum.repeatNotes(n, c.letter(i)+": ")
		r.sum.warningNotes(n, c.letter(i)+": ")
	}
}

// testNotes are how to read what was tested.
func (c *Comparison) testNotes(n *notes) {
	n.add(fmt.Sprintf("* differs: q below %.2f. ~ inside the noise. ? too few articles to tell a difference from chance. – no data.", contrast.Level))
	n.add("q: by permutation of whole articles, after Benjamini and Hochberg over the rows of a table and those akin to it, times the number of such families: where nothing differs, a comparison finds something in one case of twenty at most.")
	n.add("Numbers are means over articles, or shares of what the articles hold. Articles are the units of intervals and tests; there is no interval below ten on either side.")
	if len(c.contrasts) > 1 {
		return
	}
	n.add("δ: Cliff's delta, −1 to +1: how much oftener an article of the one lies above one of the other than below it.")
	if slices.ContainsFunc(c.tables, func(t *comparedTable) bool { return t.words }) {
		n.add("log-odds: of the word among all that is said of the actor, against the other side, drawn toward its use of all actors (Monroe and others 2008).")
	}
}
