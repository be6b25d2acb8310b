package reports

import (
	"slices"
	"strings"
)

// webPage is the comparison as a page: numbers of actors and pairs lead to the passages of their group.
func (c *Comparison) webPage() webPage {
	pg := c.page()
	p := pg.web()
	if len(pg.Tables) == 0 {
		return p
	}
	found := c.found()
	p.Findings = nil
	for i, line := range c.findings(mostWebFindings) {
		f := webFinding{Parts: []webPart{{Text: line}}}
		if i < min(len(found), mostWebFindings) { // else it says that there are more, or none
			f.Kind = found[i].table.short
		}
		p.Findings = append(p.Findings, f)
	}
	tables := c.printed(newNotes())
	for g := range c.groups {
		w := c.webGroup(g, tables)
		for i, t := range tables {
			w.link(t, p.Tables[i].Rows, len(t.keysAndCounts(c))+g)
		}
		for _, b := range w.blocks() {
			b.Back, b.Title = "#s-t1", b.Title+" in "+c.labels[g]
			p.Blocks = append(p.Blocks, b)
		}
	}
	return p
}

// webGroup is the report of a group with the actors and pairs that the tables have.
func (c *Comparison) webGroup(g int, tables []printedTable) *webReport {
	actors, pairs := map[string]bool{}, map[pair]bool{}
	for _, t := range tables {
		for _, row := range t.rows {
			if row.Second == "" {
				actors[row.First] = true
			} else {
				pairs[pair{row.First, row.Second}] = true
			}
		}
	}
	short := *c.groups[g]
	short.actors = slices.DeleteFunc(slices.Clone(short.actors), func(a *actorSum) bool { return !actors[a.id] })
	short.dyads = slices.DeleteFunc(slices.Clone(short.dyads), func(d *dyadSum) bool { return !pairs[d.pair] })
	w := newWebReport(&short)
	w.prefix = strings.ToLower(c.letter(g)) + "-"
	return w
}

// keysAndCounts are the headings before the numbers of the groups.
func (t printedTable) keysAndCounts(c *Comparison) []Heading {
	return t.Columns[:len(t.of.keys)+len(c.countHeadings(t.of, !t.of.tested()))]
}

// link leads from a column's numbers to the evidence, where the table is about actors or pairs as a whole.
func (w *webReport) link(t printedTable, rows []webRow, column int) {
	for i, row := range t.rows {
		href := ""
		switch t.of.name {
		case "actors", "own", "quoted":
			href = w.evidenceOf(row.First)
		case "dyads":
			href = w.evidenceOfPair(pair{row.First, row.Second})
		}
		if cell := &rows[i].Cells[column]; cell.Text != "–" {
			cell.Href = href
		}
	}
}
