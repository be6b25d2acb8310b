package reports

import (
	"math"
	"strconv"
	"strings"

	"github.com/slantkit/slant/reports/internal/stats"
)

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
