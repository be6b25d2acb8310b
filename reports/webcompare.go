package reports

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// webPage is the comparison as a page: numbers of actors and pairs lead to the passages of their group.
func (c *Comparison) webPage() webPage {
	n := newNotes()
	tables := c.printed(n)
	p := c.pageOf(tables, n).web()
	if len(tables) == 0 {
		return p
	}
	for g := range c.groups {
		w := c.webGroup(g, tables)
		for i, t := range tables {
			w.link(t, p.Tables[i].Rows, len(t.keysAndCounts(c))+g)
		}
		for _, b := range w.blocks() {
			b.Back, b.Title = "#s-t1", b.Title+" in "+c.labels[g]
			p.Blocks = append(p.Blocks, b)
		}
		p.Blocks = append(p.Blocks, c.passageBlocks(w, g, tables, p.Tables)...)
	}
	p.Findings = c.webFindings(tables, p.Tables)
	return p
}

// webFindings are the findings, each with a way to the passages of its sides, where their numbers have one.
func (c *Comparison) webFindings(tables []printedTable, on []webTable) (list []webFinding) {
	found := c.found()
	for i, line := range c.findings(found, mostWebFindings) {
		f := webFinding{Parts: []webPart{{Text: line}}}
		if i < min(len(found), mostWebFindings) { // else it says that there are more, or none
			f.Kind = found[i].table.short
			k, before := c.contrasts[found[i].k], " Passages: "
			for _, g := range slices.Concat(k.Left, k.Right) {
				if href := c.hrefOf(found[i], g, tables, on); href != "" {
					f.Parts = append(f.Parts, webPart{Text: before}, webPart{"in " + c.letter(g), href})
					before = ", "
				}
			}
		}
		list = append(list, f)
	}
	return list
}

// hrefOf is where the number of a group in the row of a finding leads; empty if the row is not on the page, or leads nowhere.
func (c *Comparison) hrefOf(f differing, g int, tables []printedTable, on []webTable) string {
	for i, t := range tables {
		if t.of != f.table {
			continue
		}
		for j, row := range t.rows {
			if row.Key == f.row.Key && row.Name == f.row.Name {
				return on[i].Rows[j].Cells[len(t.keysAndCounts(c))+g].Href
			}
		}
	}
	return ""
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
	return t.Columns[:len(t.of.keys)+len(c.countHeadings(t.of))]
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

// mostPassages is how many passages a word, a speaker or a deed has on a page, of each group.
const mostPassages = 6

// passageBlocks are the passages behind the numbers of a group that are counted, to which their cells lead.
func (c *Comparison) passageBlocks(w *webReport, g int, tables []printedTable, on []webTable) (list []webBlock) {
	found := c.passages(g)
	for i, t := range tables {
		for j, row := range t.rows {
			shows := found[rowKey(t.of.name, row.First, row.Name)]
			cell := &on[i].Rows[j].Cells[len(t.keysAndCounts(c))+g]
			if len(shows) == 0 || cell.Text == "–" {
				continue
			}
			b := webBlock{ID: "e-" + w.prefix + "p" + strconv.Itoa(i) + "x" + strconv.Itoa(j), Back: "#s-" + on[i].ID,
				Title: strings.Join(c.keyCells(t.of, row), ": ") + " in " + c.labels[g], Facts: t.Title + ": " + cell.Text}
			for _, e := range shows[:min(len(shows), mostPassages)] {
				b.Items = append(b.Items, w.plainItem(e))
			}
			cell.Href = "#" + b.ID
			list = append(list, b)
		}
	}
	return list
}

func rowKey(table, key, name string) [3]string { return [3]string{table, key, name} }

// passages are those of a group by table and row, in the order of articles.
func (c *Comparison) passages(g int) map[[3]string][]*exhibit {
	found := map[[3]string][]*exhibit{}
	for _, e := range c.entries[g] {
		for _, p := range e.instances {
			name := p.name
			if p.table == "quoting" {
				name = cmp.Or(p.side, c.sides[p.name], p.name)
			}
			key := rowKey(p.table, p.key, name)
			found[key] = append(found[key], p.show)
			if p.table == "passives" {
				all := rowKey(p.table, anybody, "")
				found[all] = append(found[all], p.show)
			}
		}
	}
	return found
}
