package reports

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Rows of a page; the data formats have all.
const (
	webActors   = 400
	webDyads    = 600
	webArticles = 1000
	webOutlets  = 30
)

// webReport is a report on its way onto a page.
type webReport struct {
	*Report
	prefix  string // of the names of places on the page, where several reports share it
	entries []*entry
	all     int                // actors, those beyond the rows of the page too
	outlets []string           // those with most articles first
	timed   []*actorSum        // who has a timeline
	time    *timeAxis          // nil if there are not two periods
	number  map[string]int     // of an outlet in outlets
	actorAt map[string]int     // row of an actor, from 0
	dyadAt  map[pair]int       // row of a dyad
	seenIn  map[string][]int32 // of an actor the outlets, by number, that speak of him
}

// webPage is the whole report in reading order: what was found first, then tables and charts, then what they rest on.
func (r *Report) webPage() webPage {
	n := newNotes()
	pg := page{Title: r.title(), Articles: r.headings(), Empty: r.empty()}
	p := webPage{frame: newFrame(), Title: pg.Title, Articles: pg.Articles, Empty: pg.Empty}
	if pg.Empty == "" {
		w := newWebReport(r.shortenedTo(n, webActors, webDyads))
		for _, a := range r.actors {
			if a.shown() {
				w.all++
			}
		}
		pg.Tables = w.tables(n)
		w.fill(&p, pg.Tables)
	}
	r.generalNotes(n, pg)
	p.Notes = n.list
	return p
}

func newWebReport(r *Report) *webReport {
	w := &webReport{Report: r, entries: r.sum.entries(), number: map[string]int{}, actorAt: map[string]int{}, dyadAt: map[pair]int{}, seenIn: map[string][]int32{}}
	for i, a := range r.actors {
		w.actorAt[a.id] = i
	}
	for i, d := range r.dyads {
		w.dyadAt[d.pair] = i
	}
	w.rankOutlets()
	w.time = w.axis()
	w.timed = w.mostCovered()
	return w
}

// rankOutlets numbers the outlets, those with most articles first, and notes who is spoken of where.
func (w *webReport) rankOutlets() {
	count := map[string]int{}
	for _, e := range w.entries {
		if e.outlet != "" {
			count[e.outlet]++
		}
	}
	for outlet := range count {
		w.outlets = append(w.outlets, outlet)
	}
	slices.SortFunc(w.outlets, func(a, b string) int { return cmp.Or(-cmp.Compare(count[a], count[b]), cmp.Compare(a, b)) })
	w.outlets = w.outlets[:min(len(w.outlets), webOutlets)]
	for i, outlet := range w.outlets {
		w.number[outlet] = i
	}
	for _, e := range w.entries {
		i, ok := w.number[e.outlet]
		if !ok {
			continue
		}
		for _, a := range e.actors {
			if at, found := slices.BinarySearch(w.seenIn[a.id], int32(i)); !found {
				w.seenIn[a.id] = slices.Insert(w.seenIn[a.id], at, int32(i))
			}
		}
	}
}

func (w *webReport) fill(p *webPage, tables []Table) {
	if w.sum.articles > handful {
		p.Facts, p.Articles = w.facts(), nil
	}
	p.Findings = w.findings()
	for _, t := range tables {
		if t.Keys == 1 {
			p.Tables = append(p.Tables, w.actorRows(t))
		} else {
			p.Tables = append(p.Tables, w.dyadRows(t))
		}
	}
	p.Matrix = w.matrix()
	p.Timeline = w.timeline(eventMarks(w.entries))
	p.Outlets = w.outletTable()
	p.Network = w.network()
	p.Blocks = w.blocks()
	if len(w.entries) < 2 {
		return
	}
	p.Many, p.Listed = true, w.articleTable()
	for _, outlet := range w.outlets {
		p.Choices = append(p.Choices, printable(outlet))
	}
}

// evidenceOf is the place of an actor's evidence on the page; empty if he has none there.
func (w *webReport) evidenceOf(id string) string {
	i, ok := w.actorAt[id]
	if !ok || w.actors[i].more == nil || len(w.actors[i].more.shows.list(0)) == 0 {
		return ""
	}
	return "#e-" + w.prefix + "a" + strconv.Itoa(i+1)
}

// evidenceOfPair is that of a dyad.
func (w *webReport) evidenceOfPair(key pair) string {
	i, ok := w.dyadAt[key]
	if !ok || w.dyads[i].more == nil || len(w.dyads[i].more.shows.list(0)) == 0 {
		return ""
	}
	return "#e-" + w.prefix + "d" + strconv.Itoa(i+1)
}

// outletsOf are the numbers of the outlets that speak of an actor, for the filter.
func (w *webReport) outletsOf(id string) string {
	var parts []string
	for _, i := range w.seenIn[id] {
		parts = append(parts, strconv.Itoa(int(i)))
	}
	return strings.Join(parts, " ")
}

// outletNumber is the number of an outlet, for the filter; empty if it has none.
func (w *webReport) outletNumber(outlet string) string {
	i, ok := w.number[outlet]
	if !ok {
		return ""
	}
	return strconv.Itoa(i)
}
