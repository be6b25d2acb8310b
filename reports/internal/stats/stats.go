// Package stats holds the numbers behind the tables: means by article in fixed point, ratios by article, their bootstrap
// intervals, and what is said of the difference of two groups. It is the only importer of gonum/stat.
//
//	x := stats.Fixed(0.3)                         // one article: the mean of its paragraphs
//	var mean stats.Sample
//	mean.Add(stats.NewDraw("8b52ac0da8f4203f"), x)
//	value, ok := mean.Value()
//	lo, hi, ok := mean.Interval()
//
// For comparisons an article is a Cell, Y of M:
//
//	a := []stats.Cell{{stats.DrawOf("8b52ac0da8f4203f"), 3, 7}, …} // three of seven paragraphs
//	lo, hi, ok = stats.DifferenceInterval(a, b)
//	p, ok := stats.Permutation(a, b, "share of Russia")
//	q := stats.Adjust(ps)
package stats

import "math"

// one is 1.0 in fixed point. With 36 binary digits a rounding error is below 1e-11, and a hundred million articles
// with values in −1…1 fit into an int64.
const one = 1 << 36

// Fixed returns x, best within −1…1, as a fixed-point number: a multiple of 2⁻³⁶. What is no number counts as 0.
func Fixed(x float64) int64 {
	if math.IsNaN(x) {
		return 0
	}
	return int64(math.Round(min(max(x, -1<<26), 1<<26) * one))
}

// Float returns a fixed-point number as the float nearest to it.
func Float(x int64) float64 { return float64(x) / one }

// Mean is the mean over articles of one number of each. Articles are summed as fixed-point integers, so that their
// order cannot change a bit of the result. The zero value is ready.
type Mean struct {
	sum int64
	n   int
}

// Add counts an article with its number in fixed point.
func (m *Mean) Add(x int64) {
	m.sum += x
	m.n++
}

// Plus returns the mean over the articles of both.
func (m Mean) Plus(other Mean) Mean { return Mean{m.sum + other.sum, m.n + other.n} }

// Minus returns the mean over the articles of m without those of other, which are among them.
func (m Mean) Minus(other Mean) Mean { return Mean{m.sum - other.sum, m.n - other.n} }

// N is the number of articles counted.
func (m Mean) N() int { return m.n }

// Value returns the mean; false without articles.
func (m Mean) Value() (float64, bool) {
	if m.n == 0 {
		return 0, false
	}
	return float64(m.sum) / float64(m.n) / one, true
}
