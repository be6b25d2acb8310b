// Package stats holds the numbers behind the tables: means by article in fixed point, and bootstrap intervals.
// It is the only importer of gonum/stat.
//
//	var mean stats.Mean
//	mean.Add("8b52ac0da8f4203f", []float64{0.2, 0.4}) // one article: the values of its paragraphs
//	x, ok := mean.Value()
//	lo, hi, ok := mean.Interval(stats.DefaultSeed)
package stats

import (
	"math"

	"gonum.org/v1/gonum/stat"
)

// one is 1.0 in fixed point. With 36 binary digits a rounding error is below 1e-11, and a hundred million articles
// with values in −1…1 fit into an int64.
const one = 1 << 36

// Mean is the mean over articles of the mean over an article's values. Articles are summed as fixed-point
// integers, so that their order cannot change a bit of the result. The zero value is ready.
type Mean struct {
	sum   int64
	units []unit
}

// unit is one article: the name its bootstrap weight is drawn from, and its mean in fixed point.
type unit struct {
	draw string
	mean int64
}

// Add counts an article. Values are its numbers in the order of the text, best within −1…1; without values
// nothing is counted. draw names the bootstrap draw: the article's id, or that of the article it repeats.
func (m *Mean) Add(draw string, values []float64) {
	if len(values) == 0 {
		return
	}
	x := int64(math.Round(stat.Mean(values, nil) * one))
	m.sum += x
	m.units = append(m.units, unit{draw, x})
}

// N is the number of articles counted.
func (m *Mean) N() int { return len(m.units) }

// Value returns the mean; false without articles.
func (m *Mean) Value() (float64, bool) {
	if len(m.units) == 0 {
		return 0, false
	}
	return float64(m.sum) / float64(len(m.units)) / one, true
}
