package reports

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/slantkit/slant/reports/internal/stats"
)

// actorRows is the table of actors with links to the evidence.
func (w *webReport) actorRows(t Table) webTable {
	web := t.web("actors")
	web.Title = "Who is spoken of how"
	web.Intro = "Most mentioned first. Choose a number to read the passages behind it."
	// The number that the table is about stands first, so that it is in sight on a narrow screen too.
	numbers := 1
	if len(t.Columns) > 5 && t.Columns[5].Name == "95 % interval" {
		numbers = 2
	}
	web.Columns = slices.Insert(web.Columns, 4, webColumn{Name: "Articles", Help: helpOf("Articles"), Right: true})
	web.Columns = slices.Concat(web.Columns[:1], web.Columns[5:5+numbers], web.Columns[4:5], web.Columns[1:4], web.Columns[5+numbers:])
	for i, a := range w.actors {
		row := &web.Rows[i]
		row.ID, row.Articles, row.Outlets = "a"+strconv.Itoa(i+1), int(a.Articles), w.outletsOf(a.id)
		cells := slices.Insert(row.Cells, 4, webCell{Text: fmt.Sprint(a.Articles)})
		row.Cells = slices.Concat(cells[:1], cells[5:5+numbers], cells[4:5], cells[1:4], cells[5+numbers:])
		linkRow(row, w.evidenceOf(a.id), 1, 1)
	}
	return web
}

// dyadRows is the table of holders and targets with links to the evidence.
func (w *webReport) dyadRows(t Table) webTable {
	web := t.web("pairs")
	web.Title = "Who is for or against whom"
	web.Intro = "Those with most such statements first. Choose a number to read them."
	web.Columns = slices.Insert(web.Columns, 2, webColumn{Name: "Articles", Help: helpOf("Articles"), Right: true})
	for i, d := range w.dyads {
		row := &web.Rows[i]
		row.ID, row.Articles = "d"+strconv.Itoa(i+1), d.score.N()
		row.Cells = slices.Insert(row.Cells, 2, webCell{Text: fmt.Sprint(d.score.N())})
		row.Cells[3].Sort = fmt.Sprint(d.favor + d.against)
		linkRow(row, w.evidenceOfPair(d.pair), 2, 4)
	}
	return web
}

// linkRow leads from the cells of a row, without the keys, to their evidence. Keys stop at the main cell alone.
func linkRow(row *webRow, href string, keys, main int) {
	for i := keys; i < len(row.Cells); i++ {
		if c := &row.Cells[i]; c.Text != "" && c.Text != "–" && c.Text != "·" {
			c.Href, c.Quiet = href, i != main
		}
	}
}

// outletActors bounds the actors of the table of outlets, mostColumns its outlets.
const outletActors, mostColumns = 25, 12

// outletTable is how each outlet speaks of each actor; nil if there are not two outlets.
func (w *webReport) outletTable() *webTable {
	if len(w.outlets) < 2 {
		return nil
	}
	outlets := w.outlets[:min(len(w.outlets), mostColumns)]
	t := &webTable{ID: "outlets", Title: "How each outlet speaks of whom",
		Intro:   "Mean sentiment, with the number of articles; below it the 95 % interval where an outlet has ten articles or more that speak of the actor.",
		Columns: []webColumn{{Name: "Actor", Help: helpOf("Actor")}}}
	for _, outlet := range outlets {
		t.Columns = append(t.Columns, webColumn{Name: snippet(printable(outlet), 24), Help: "Sentiment in " + printable(outlet), Right: true})
	}
	samples := w.samplesByOutlet()
	for _, a := range w.actors[:min(len(w.actors), outletActors)] {
		row := webRow{Articles: int(a.Articles), Outlets: w.outletsOf(a.id), Cells: []webCell{{Text: printable(a.name())}}}
		for i := range outlets {
			row.Cells = append(row.Cells, w.outletCell(a.id, i, samples[cellKey{a.id, i}]))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// cellKey is an actor in one outlet or one period.
type cellKey struct {
	id string
	at int
}

func (w *webReport) samplesByOutlet() map[cellKey]*stats.Sample {
	samples := map[cellKey]*stats.Sample{}
	for _, e := range w.entries {
		if i, ok := w.number[e.outlet]; ok {
			e.addTo(samples, i)
		}
	}
	return samples
}

// addTo counts what an article says of each actor.
func (e *entry) addTo(samples map[cellKey]*stats.Sample, at int) {
	draw := stats.NewDraw(e.origin)
	for _, a := range e.actors {
		if !a.all.ok {
			continue
		}
		key := cellKey{a.id, at}
		if samples[key] == nil {
			samples[key] = &stats.Sample{}
		}
		samples[key].Add(draw, a.all.x)
	}
}

func (w *webReport) outletCell(id string, outlet int, s *stats.Sample) webCell {
	if s == nil {
		return webCell{Text: "–", Class: "none"}
	}
	x, _ := s.Value()
	c := webCell{Text: signed(x), Count: strconv.Itoa(s.N()), Href: w.evidenceOf(id), Class: "score " + shade(x), Sort: fmt.Sprintf("%.4f", x), Outlet: strconv.Itoa(outlet)}
	if _, _, ok := s.Interval(); ok {
		c.Sub = intervalCell(s)
	}
	return c
}

// titleOf is an article's headline. Of what stands for one, the path of a file, the folders are left out: a page travels.
func titleOf(r *ref) string {
	title := r.title
	if i := strings.LastIndexByte(title, '/'); i >= 0 && !strings.Contains(title, " ") {
		title = title[i+1:]
	}
	return snippet(title, 160)
}

// articleTable lists the articles; nil if observations kept no ledger.
func (w *webReport) articleTable() *webTable {
	if len(w.entries) == 0 {
		return nil
	}
	t := &webTable{ID: "articles", Title: "Articles", Wrap: true, Columns: []webColumn{
		{Name: "Article"}, {Name: "Outlet"}, {Name: "Date"}, {Name: "Words", Right: true}, {Name: "Actors", Right: true, Help: "Actors that it speaks of"}}}
	if len(w.entries) > webArticles {
		t.Intro = "The first " + Thousands(webArticles) + " of " + Thousands(len(w.entries)) + "; `slant export` lists all."
	}
	for _, e := range w.entries[:min(len(w.entries), webArticles)] {
		t.Rows = append(t.Rows, webRow{Outlets: w.outletNumber(e.outlet), Cells: []webCell{{Text: titleOf(e.ref)}, {Text: snippet(printable(e.outlet), 60)},
			{Text: printable(e.published)}, {Text: Thousands(e.words), Sort: strconv.Itoa(e.words)}, {Text: strconv.Itoa(len(e.actors))}}})
	}
	return t
}
