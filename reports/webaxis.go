package reports

import (
	"slices"
	"time"
)

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
	first, last := w.days()
	axis := &timeAxis{unit: "week", number: map[string]int{}}
	if last.Sub(first) > weeksUpTo {
		axis.unit = "month"
	}
	if first.IsZero() {
		return nil
	}
	for day := axis.begin(first); !day.After(last); day = axis.next(day) {
		axis.periods = append(axis.periods, axis.period(day))
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

// period is the one that begins on this day.
func (axis *timeAxis) period(day time.Time) period {
	p := period{day.Format(time.DateOnly), axis.next(day).AddDate(0, 0, -1).Format(time.DateOnly), day.Format("2006-01")}
	if axis.unit == "week" {
		p.label = p.from
	}
	return p
}

// days are the first and the last day of publication, zero if no article has a date.
func (w *webReport) days() (first, last time.Time) {
	for _, e := range w.entries {
		day, err := time.Parse(time.DateOnly, firstDay(e.published))
		if err != nil {
			continue
		}
		if first.IsZero() || day.Before(first) {
			first = day
		}
		if day.After(last) {
			last = day
		}
	}
	return first, last
}

// firstDay is a date, or the first day of a month; years alone are too coarse.
func firstDay(published string) string {
	if len(published) == len("2006-01") {
		return published + "-01"
	}
	return published[:min(len(published), len(time.DateOnly))]
}

// dayOf is that day; empty if there is none.
func dayOf(published string) string {
	day, err := time.Parse(time.DateOnly, firstDay(published))
	if err != nil {
		return ""
	}
	return day.Format(time.DateOnly)
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
