package reports

import (
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/slantkit/slant/reports/internal/contrast"
	"github.com/slantkit/slant/reports/internal/stats"
)

// Rows of a table of a comparison for people, beside the actors and dyads that have their number in report.go.
const (
	mostTested = 15
	mostFound  = 30
)

// page is the comparison in reading order.
func (c *Comparison) page() page {
	pg := page{Title: "Comparison: " + listed(c.labels, "and")}
	for i, r := range c.groups {
		pg.Articles = append(pg.Articles, heading{c.letter(i) + ": " + c.labels[i], c.facts(i, r)})
	}
	n := newNotes()
	for _, t := range c.printed(n) {
		pg.Tables = append(pg.Tables, t.Table)
	}
	if len(pg.Tables) == 0 {
		pg.Empty = c.empty()
		return pg
	}
	pg.Findings = c.findings(mostFindings)
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

// chosen are the rows that people see, in their order, and how many are left out for want of room.
func (c *Comparison) chosen(t *comparedTable) (rows []contrast.Row, left int) {
	rows, most := slices.Clone(t.rows), mostTested
	switch t.show {
	case showAll:
		if t.tested() { // among so many articles, who is hardly spoken of in another group tells nothing
			rows = slices.DeleteFunc(rows, func(row contrast.Row) bool { return !slices.ContainsFunc(row.Diffs, compared) })
		}
		most = mostDyads
		if len(t.keys) == 1 {
			most = mostActors
		}
		slices.SortStableFunc(rows, func(a, b contrast.Row) int {
			return cmp.Or(-cmp.Compare(c.weight(t, a), c.weight(t, b)), pair{a.First, a.Second}.compare(pair{b.First, b.Second}))
		})
	case showFound:
		most = mostFound
		fallthrough
	default:
		rows = slices.DeleteFunc(rows, func(row contrast.Row) bool {
			return !slices.ContainsFunc(row.Diffs, func(d contrast.Difference) bool { return d.Tested && (t.show == showTested || d.Found()) })
		})
		slices.SortStableFunc(rows, func(a, b contrast.Row) int { return cmp.Compare(surest(a), surest(b)) })
	}
	left = max(len(rows)-most, 0)
	return rows[:len(rows)-left], left
}

// compared says whether both sides have the number in a few articles.
func compared(d contrast.Difference) bool { return d.OK && min(d.Left, d.Right) >= fewArticles }

const fewArticles = 3

// weight is how often a row's actor is mentioned, or how many attitudes its dyad has, over all groups.
func (c *Comparison) weight(t *comparedTable, row contrast.Row) (n int) {
	for _, r := range c.groups {
		if t.name == "dyads" {
			d := r.dyad(pair{row.First, row.Second})
			n += d.favor + d.against
		} else {
			n += int(r.actor(row.First).Mentions)
		}
	}
	return n
}

// surest is the least p of a row's differences.
func surest(row contrast.Row) float64 {
	least := 2.0
	for _, d := range row.Diffs {
		if d.Tested {
			least = min(least, d.P)
		}
	}
	return least
}

// columns are the headings: what names a row, articles, the number of each group, the differences.
func (c *Comparison) columns(t *comparedTable) (columns []Heading) {
	for _, key := range t.keys {
		columns = append(columns, Heading{key, false})
	}
	plain := !t.tested()
	columns = append(columns, c.countHeadings(t, plain)...)
	for i := range c.labels {
		columns = append(columns, Heading{c.letter(i), true})
	}
	for _, k := range c.contrasts {
		columns = append(columns, Heading{c.title(k), true})
	}
	if len(c.contrasts) == 1 && !plain {
		columns = append(columns, Heading{"95 % interval", true}, Heading{"q", true}, Heading{c.effectHeading(t), true})
	}
	return columns
}

// countHeadings are those of what the numbers come from: articles, or, where there are too few for any test, what was counted in them.
func (c *Comparison) countHeadings(t *comparedTable, plain bool) (list []Heading) {
	switch {
	case plain && t.name == "actors":
		for i := range c.labels {
			list = append(list, Heading{"Mentions " + c.letter(i), true})
		}
		return list
	case plain && t.name == "dyads":
		for i := range c.labels {
			list = append(list, Heading{"Stance " + c.letter(i), true})
		}
		return list
	case c.opt.Matched:
		return []Heading{{"Events", true}}
	}
	return []Heading{{"Articles", true}}
}

// countCells are the cells below them.
func (c *Comparison) countCells(t *comparedTable, row contrast.Row, plain bool) (list []string) {
	switch {
	case plain && t.name == "actors":
		for _, r := range c.groups {
			list = append(list, fmt.Sprint(r.actor(row.First).Mentions))
		}
		return list
	case plain && t.name == "dyads":
		for _, r := range c.groups {
			d := r.dyad(pair{row.First, row.Second})
			list = append(list, tally(d.favor, d.against))
		}
		return list
	}
	return []string{c.articles(row)}
}

// tested says whether any difference of the table was tested.
func (t *comparedTable) tested() bool {
	return len(contrast.Tested(t.rows)) > 0
}

func (c *Comparison) effectHeading(t *comparedTable) string {
	if t.words {
		return "log-odds"
	}
	return "δ"
}

func (c *Comparison) cells(t *comparedTable, row contrast.Row) []string {
	plain := !t.tested()
	cells := append(c.keyCells(t, row), c.countCells(t, row, plain)...)
	for i := range row.Sides {
		x, ok := row.Sides[i].Value()
		cells = append(cells, t.unit.cell(value{x, ok}))
	}
	for _, d := range row.Diffs {
		cells = append(cells, t.unit.cell(value{d.X, d.OK})+verdict(d))
	}
	if len(row.Diffs) == 1 && !plain {
		d := row.Diffs[0]
		cells = append(cells, t.unit.interval(d), qCell(d), effectCell(t, d))
	}
	return cells
}

func (c *Comparison) keyCells(t *comparedTable, row contrast.Row) []string {
	cells := []string{c.name(row.First)}
	switch {
	case t.name == "dyads":
		cells = append(cells, c.name(row.Second))
	case len(t.keys) > 1:
		cells = append(cells, printable(row.Name))
	case t.name == "quoting":
		cells[0] = c.name(row.Name)
	}
	return cells
}

// articles are the counts of what the numbers come from: of each group, or in a matched comparison of the events.
func (c *Comparison) articles(row contrast.Row) string {
	var counts []string
	for i := range row.Sides {
		counts = append(counts, strconv.Itoa(stats.Independent(row.Sides[i].Cells)))
	}
	if c.opt.Matched {
		counts = nil
		for _, d := range row.Diffs {
			counts = append(counts, strconv.Itoa(d.Left))
		}
	}
	return strings.Join(counts, "/")
}

// verdict says what a difference is worth: found, inside the noise, or not to be told.
func verdict(d contrast.Difference) string {
	switch {
	case !d.OK:
		return ""
	case d.Found():
		return " *"
	case d.Tested:
		return " ~"
	case d.X == 0 && min(d.Left, d.Right) >= stats.MinSide: // all articles say the same
		return ""
	}
	return " ?"
}

// value is a number of a group that may be missing.
type value struct {
	x  float64
	ok bool
}

func (u unit) cell(v value) string {
	switch {
	case !v.ok:
		return "–"
	case u == portions:
		return percent(v.x)
	}
	return signed(v.x)
}

// percent prints a fraction with its sign, if it is below 0.
func percent(x float64) string {
	s := strconv.FormatFloat(100*math.Abs(x), 'f', 1, 64)
	if x < 0 && s != "0.0" {
		s = "−" + s
	}
	return s + "%"
}

func (u unit) interval(d contrast.Difference) string {
	if !d.Interval {
		return "–"
	}
	return u.cell(value{d.Low, true}) + "…" + u.cell(value{d.High, true})
}

func qCell(d contrast.Difference) string {
	switch {
	case !d.Tested:
		return "–"
	case d.Q < 0.001:
		return "<0.001"
	}
	return strconv.FormatFloat(d.Q, 'f', 3, 64)
}

func effectCell(t *comparedTable, d contrast.Difference) string {
	switch {
	case t.words && d.Weighed:
		return signed(d.LogOdds)
	case !t.words && d.Effect:
		return signed(d.Delta)
	}
	return "–"
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
	if slices.ContainsFunc(c.tables, (*comparedTable).tested) {
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
