package reports

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"github.com/slantkit/slant/reports/internal/contrast"
	"github.com/slantkit/slant/reports/internal/stats"
)

// columns are the headings: what names a row, articles, the number of each group, the differences.
func (c *Comparison) columns(t *comparedTable) (columns []Heading) {
	for _, key := range t.keys {
		columns = append(columns, Heading{key, false})
	}
	columns = append(columns, c.countHeadings(t)...)
	for i := range c.labels {
		columns = append(columns, Heading{c.letter(i), true})
	}
	for _, k := range c.contrasts {
		columns = append(columns, Heading{c.title(k), true})
	}
	if len(c.contrasts) == 1 && t.tested {
		columns = append(columns, Heading{"95 % interval", true}, Heading{"q", true}, Heading{t.effectHeading(), true})
	}
	return columns
}

// countHeadings are those of what the numbers come from: articles, or, where there are too few for any test, what was counted in them.
func (c *Comparison) countHeadings(t *comparedTable) (list []Heading) {
	switch {
	case !t.tested && t.name == "actors":
		for i := range c.labels {
			list = append(list, Heading{"Mentions " + c.letter(i), true})
		}
		return list
	case !t.tested && t.name == "dyads":
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
func (c *Comparison) countCells(t *comparedTable, row contrast.Row) (list []string) {
	switch {
	case !t.tested && t.name == "actors":
		for _, r := range c.groups {
			list = append(list, fmt.Sprint(r.actor(row.First).Mentions))
		}
		return list
	case !t.tested && t.name == "dyads":
		for _, r := range c.groups {
			d := r.dyad(pair{row.First, row.Second})
			list = append(list, tally(d.favor, d.against))
		}
		return list
	}
	return []string{c.articles(row)}
}

func (t *comparedTable) effectHeading() string {
	if t.words {
		return "log-odds"
	}
	return "δ"
}

func (c *Comparison) cells(t *comparedTable, row contrast.Row) []string {
	cells := append(c.keyCells(t, row), c.countCells(t, row)...)
	for i := range row.Sides {
		x, ok := row.Sides[i].Value()
		cells = append(cells, t.unit.cell(value{x, ok}))
	}
	for _, d := range row.Diffs {
		cells = append(cells, t.unit.cell(value{d.X, d.OK})+verdict(d))
	}
	if len(row.Diffs) == 1 && t.tested {
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
