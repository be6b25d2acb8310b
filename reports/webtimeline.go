package reports

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/slantkit/slant/reports/internal/stats"
)

// webTimeline is a small chart for each of the most mentioned actors, and the same numbers as a table.
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

// timeline is how the most mentioned actors are spoken of over time; nil if there are not two periods.
func (w *webReport) timeline(marks []timeMark) *webTimeline {
	axis := w.time
	if axis == nil {
		return nil
	}
	samples := map[cellKey]*stats.Sample{}
	for _, e := range w.entries {
		if i, ok := axis.index(e.published); ok {
			e.addTo(samples, i)
		}
	}
	drawn := map[cellKey]*stats.Sample{}
	for _, a := range w.actors[:min(len(w.actors), timelineActors)] {
		for i := range axis.periods {
			if s := samples[cellKey{a.id, i}]; s != nil {
				drawn[cellKey{a.id, i}] = s
			}
		}
	}
	axis.reach = reachOf(drawn)
	t := &webTimeline{Unit: axis.unit, Marks: marks}
	t.Table = webTable{ID: "timeline-table", Title: "The same as a table", Intro: "Mean sentiment, with the number of articles.", Columns: []webColumn{{Name: "Actor"}}}
	for _, p := range axis.periods {
		t.Table.Columns = append(t.Table.Columns, webColumn{Name: p.label, Right: true})
	}
	for i, a := range w.actors[:min(len(w.actors), timelineActors)] {
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

// chart draws one actor: a dot for each period, bigger with more articles, a triangle downward below zero; lines join
// neighbouring periods, and upright lines are 95 % intervals.
func (w *webReport) chart(axis *timeAxis, a *actorSum, samples map[cellKey]*stats.Sample) webChart {
	c := webChart{Name: printable(a.name()), Zero: coordinate(height(0, 1)), Top: coordinate(height(1, 1)), Bottom: coordinate(height(-1, 1)), High: "+" + reachLabel(axis.reach), Low: "−" + reachLabel(axis.reach), First: axis.periods[0].label, Last: axis.periods[len(axis.periods)-1].label}
	var line []string
	var words []string
	for i, p := range axis.periods {
		s := samples[cellKey{a.id, i}]
		if s == nil {
			c.Lines, line = endLine(c.Lines, line), nil
			continue
		}
		mean, _ := s.Value()
		x, y := axis.at(i), height(mean, axis.reach)
		line = append(line, coordinate(x)+","+coordinate(y))
		label := p.name(axis.unit) + ": " + signed(mean) + ", " + Plural(s.N(), "article") + interval(s)
		words = append(words, label)
		c.Points = append(c.Points, webPoint{X: coordinate(x), Y: coordinate(y), R: radius(s.N()), Class: direct(mean), Down: mean < 0, Href: w.evidenceOf(a.id), Label: label, From: p.from, To: p.to})
		if low, high, ok := s.Interval(); ok {
			c.Bands = append(c.Bands, "M"+coordinate(x)+" "+coordinate(height(low, axis.reach))+"V"+coordinate(height(high, axis.reach)))
		}
	}
	c.Lines = endLine(c.Lines, line)
	c.Desc = strings.Join(words[:min(len(words), 60)], "; ")
	return c
}

func endLine(lines, line []string) []string {
	if len(line) < 2 {
		return lines
	}
	return append(lines, strings.Join(line, " "))
}

// height is where a number stands, if the chart reaches from −reach to reach.
func height(x, reach float64) float64 {
	share := min(max(x/reach, -1), 1)
	return chartTop + float64((1-share)/2*chartHigh)
}

// reachOf is a round number that no mean and no interval is beyond: one for all charts, so that they can be compared.
func reachOf(samples map[cellKey]*stats.Sample) float64 {
	far := 0.0
	for _, s := range samples {
		x, _ := s.Value()
		low, high, _ := s.Interval()
		far = max(far, math.Abs(x), -low, high)
	}
	for _, reach := range [...]float64{0.25, 0.5, 0.75} {
		if far <= reach {
			return reach
		}
	}
	return 1
}

func coordinate(x float64) string { return strconv.FormatFloat(x, 'f', 1, 64) }

func reachLabel(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// radius grows with the number of articles, in steps.
func radius(n int) string {
	switch {
	case n >= 30:
		return "5"
	case n >= stats.MinArticles:
		return "4"
	case n >= 3:
		return "3.2"
	}
	return "2.5"
}

// timeAxis is periods side by side.
type timeAxis struct {
	unit    string
	periods []period
	number  map[string]int // of a period, by its first day
	reach   float64        // of the charts, up and down
}

// period is a week, which begins on Monday, or a month; from and to are its first and last day.
type period struct{ from, to, label string }

func (p period) name(unit string) string {
	if unit == "week" {
		return "week of " + p.from
	}
	return p.label
}

// Spans up to which weeks are drawn, and the most periods.
const weeksUpTo, mostPeriods = 26 * 7 * 24 * time.Hour, 120

// axis is the periods from the first to the last article with a full date: weeks within half a year, else months; nil if
// there are not two of them.
func (w *webReport) axis() *timeAxis {
	var first, last time.Time
	for _, e := range w.entries {
		if day, err := time.Parse(time.DateOnly, firstDay(e.published)); err == nil {
			if first.IsZero() || day.Before(first) {
				first = day
			}
			if day.After(last) {
				last = day
			}
		}
	}
	axis := &timeAxis{unit: "week", number: map[string]int{}}
	if last.Sub(first) > weeksUpTo {
		axis.unit = "month"
	}
	if first.IsZero() {
		return nil
	}
	for day := axis.begin(first); !day.After(last); {
		next := axis.next(day)
		p := period{day.Format(time.DateOnly), next.AddDate(0, 0, -1).Format(time.DateOnly), day.Format("2006-01")}
		if axis.unit == "week" {
			p.label = p.from
		}
		axis.periods = append(axis.periods, p)
		day = next
	}
	axis.periods = axis.periods[max(0, len(axis.periods)-mostPeriods):]
	for i, p := range axis.periods {
		axis.number[p.from] = i
	}
	if len(axis.periods) < 2 {
		return nil
	}
	return axis
}

// firstDay is a date, or the first day of a month; years alone are too coarse.
func firstDay(published string) string {
	if len(published) == len("2006-01") {
		return published + "-01"
	}
	return published[:min(len(published), len(time.DateOnly))]
}

func (axis *timeAxis) begin(day time.Time) time.Time {
	if axis.unit == "week" {
		return monday(day)
	}
	return time.Date(day.Year(), day.Month(), 1, 0, 0, 0, 0, time.UTC)
}

func (axis *timeAxis) next(day time.Time) time.Time {
	if axis.unit == "week" {
		return day.AddDate(0, 0, 7)
	}
	return day.AddDate(0, 1, 0)
}

// index is the period of a date.
func (axis *timeAxis) index(published string) (int, bool) {
	day, err := time.Parse(time.DateOnly, firstDay(published))
	if err != nil {
		return 0, false
	}
	i, ok := axis.number[axis.begin(day).Format(time.DateOnly)]
	return i, ok
}

// at is where a period stands.
func (axis *timeAxis) at(i int) float64 {
	return chartLeft + 6 + float64(float64(i)*(chartWide-12))/float64(len(axis.periods)-1)
}

// marks are events of the periods that are drawn, in order.
func (axis *timeAxis) marks(marks []timeMark) []webMark {
	var list []webMark
	for _, m := range marks {
		if i, ok := axis.index(m.Day); ok {
			list = append(list, webMark{coordinate(axis.at(i)), m.Day + ": " + printable(m.Label) + ", " + Plural(m.Articles, "article")})
		}
	}
	return slices.Clip(list)
}
