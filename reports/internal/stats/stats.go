// Package stats holds the numbers behind the tables: means by article in fixed point, and bootstrap intervals.
// It is the only importer of gonum/stat.
//
//	var mean stats.Sample
//	mean.Add(stats.Draw("8b52ac0da8f4203f"), stats.Fixed([]float64{0.2, 0.4})) // one article: the values of its paragraphs
//	x, ok := mean.Value()
//	lo, hi, ok := mean.Interval()
package stats

import (
	"math"

	"gonum.org/v1/gonum/stat"
)

// one is 1.0 in fixed point. With 36 binary digits a rounding error is below 1e-11, and a hundred million articles
// with values in −1…1 fit into an int64.
const one = 1 << 36

// Fixed is the mean of an article's values in fixed point, in units of 2⁻³⁶. Values are in the order of the text, best within −1…1; there must be one
// at least.
func Fixed(values []float64) int64 { return int64(math.Round(stat.Mean(values, nil) * one)) }

// Mean is the mean over articles of the mean over an article's values. Articles are summed as fixed-point
// integers, so that their order cannot change a bit of the result. The zero value is ready.
type Mean struct{ n, sum int64 }

// Add counts an article with its mean as Fixed gives it.
func (m *Mean) Add(x int64) {
	m.n++
	m.sum += x
}

// Merge adds the articles of another mean.
func (m *Mean) Merge(other Mean) {
	m.n += other.n
	m.sum += other.sum
}

// N is the number of articles counted.
func (m *Mean) N() int { return int(m.n) }

// Value returns the mean; false without articles.
func (m *Mean) Value() (float64, bool) {
	if m.n == 0 {
		return 0, false
	}
	return float64(m.sum) / float64(m.n) / one, true
}
