package reports

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/slantkit/slant/reports/internal/stats"
)

// webTimeline is a small chart for each of the actors in most articles, and the same numbers as a table.
type webTimeline struct {
	Unit   string // week or month
	Charts []webChart
	Marks  []timeMark
	Table  webTable
}

// timeMark is an event to mark on timelines.
type timeMark struct {
	Day      string // YYYY-MM-DD
	Label    string
	Articles int
}

// webChart is one actor's timeline. Positions are in units of the picture, with one digit.
type webChart struct {
	ID, Name, Desc string
	Zero           string
	Lines          []string // points of unbroken lines
	Bands          []string // upright lines: path data
	Points         []webPoint
	Marks          []webMark
	First, Last    string
	Top, Bottom    string
	High, Low      string // what they stand for
}

// webPoint is the mean of a period.
type webPoint struct {
	X, Y, R, Class, Href, Label, From, To string
	Down                                  bool
}

// webMark is an event's upright line.
type webMark struct{ X, Label string }

// Sizes of a chart, and how many actors have one.
const (
	timelineActors       = 12
	chartLeft, chartTop  = 34.0, 10.0
	chartWide, chartHigh = 274.0, 84.0
)

// timeline is how the actors in most articles are spoken of over time; nil if there are not two periods.
func (w *webReport) timeline(marks []timeMark) *webTimeline {
	axis := w.time
	if axis == nil {
		return nil
	}
	samples := w.samplesByPeriod(axis)
	axis.reach = reachOf(samples)
	t := &webTimeline{Unit: axis.unit, Marks: marks}
	t.Table = webTable{ID: "timeline-table", Title: "The same as a table", Intro: "Mean sentiment, with the number of articles.", Columns: []webColumn{{Name: "Actor"}}}
	for _, p := range axis.periods {
		t.Table.Columns = append(t.Table.Columns, webColumn{Name: p.label, Right: true})
	}
	for i, a := range w.timed {
		c := w.chart(axis, a, samples)
		if len(c.Points) == 0 {
			continue
		}
		c.ID = "time-" + strconv.Itoa(i+1)
		c.Marks = axis.marks(marks)
		t.Charts = append(t.Charts, c)
		t.Table.Rows = append(t.Table.Rows, w.timelineRow(axis, a, samples))
	}
	if len(t.Charts) == 0 {
		return nil
	}
	return t
}

// mostCovered are the actors whom most articles speak of, of those that have a row.
func (w *webReport) mostCovered() []*actorSum {
	list := slices.Clone(w.actors)
	slices.SortStableFunc(list, func(a, b *actorSum) int { return -cmp.Compare(a.sentiment.N(), b.sentiment.N()) })
	return list[:min(len(list), timelineActors)]
}

// samplesByPeriod is what articles of each period say of the actors who have a chart.
func (w *webReport) samplesByPeriod(axis *timeAxis) map[cellKey]*stats.Sample {
	samples := map[cellKey]*stats.Sample{}
	for _, e := range w.entries {
		if i, ok := axis.index(e.published); ok {
			e.addTo(samples, i)
		}
	}
	for key := range samples {
		if !slices.ContainsFunc(w.timed, func(a *actorSum) bool { return a.id == key.id }) {
			delete(samples, key)
		}
	}
	return samples
}

func (w *webReport) timelineRow(axis *timeAxis, a *actorSum, samples map[cellKey]*stats.Sample) webRow {
	row := webRow{Articles: int(a.Articles), Cells: []webCell{{Text: printable(a.name())}}}
	for i := range axis.periods {
		s := samples[cellKey{a.id, i}]
		if s == nil {
			row.Cells = append(row.Cells, webCell{Text: "–"})
			continue
		}
		x, _ := s.Value()
		row.Cells = append(row.Cells, webCell{Text: signed(x), Count: strconv.Itoa(s.N()), Sort: fmt.Sprintf("%.4f", x)})
	}
	return row
}
