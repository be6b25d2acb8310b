package stats

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat/distuv"
)

// Sizes of Cliff's delta from which it is called small, medium and large (Romano et al. 2006).
const (
	SmallDelta  = 0.147
	MediumDelta = 0.33
	LargeDelta  = 0.474
)

// Cliff is Cliff's delta (1993), −1 to 1: the part of all pairs of an x and a y in which x is larger, less the part in
// which it is smaller. It is false where either side is empty.
func Cliff(xs, ys []float64) (delta float64, ok bool) {
	if len(xs) == 0 || len(ys) == 0 {
		return 0, false
	}
	xs, ys = slices.Sorted(slices.Values(xs)), slices.Sorted(slices.Values(ys))
	below, upTo, sum := 0, 0, 0 // ys below x, and not above it
	for _, x := range xs {
		for below < len(ys) && ys[below] < x {
			below++
		}
		for upTo < len(ys) && ys[upTo] <= x {
			upTo++
		}
		sum += below + upTo - len(ys)
	}
	return float64(sum) / float64(len(xs)) / float64(len(ys)), true
}

// Magnitude is the word for the size of a Cliff's delta: negligible, small, medium or large.
func Magnitude(delta float64) string {
	switch d := math.Abs(delta); {
	case d < SmallDelta:
		return "negligible"
	case d < MediumDelta:
		return "small"
	case d < LargeDelta:
		return "medium"
	}
	return "large"
}

// Wilson is the score interval (Level, two-sided; Wilson 1927) of a share, 0 to 1, of which k out of n independent ones were
// seen, 0 ≤ k ≤ n; from 0 to 1 where n is 0.
func Wilson(k, n int) (lo, hi float64) {
	if n == 0 {
		return 0, 1
	}
	z := distuv.UnitNormal.Quantile((1 + Level) / 2)
	x, m := float64(k), float64(n)
	middle, half := x+z*z/2, z*math.Sqrt(x*(m-x)/m+z*z/4)
	return max(middle-half, 0) / (m + z*z), min((middle+half)/(m+z*z), 1)
}

// Count is how often a word stands among all words of a text.
type Count struct{ Word, All float64 }

// logOdds are of the word against all other words.
func (c Count) logOdds() float64 { return math.Log(c.Word / (c.All - c.Word)) }

// LogOdds is the log odds ratio of a word in a against b, in nats and above 0 where a says it more, and z, which is it in standard
// errors (Monroe, Colaresi & Quinn 2008, formulas 16 and 22), with an informative Dirichlet prior: the pseudocounts α_w
// (prior.Word) and α_0 (prior.All), such as the counts in all texts, scaled down. With y' = y + α_w and n' = n + α_0,
//
//	δ = log(y'_a / (n'_a − y'_a)) − log(y'_b / (n'_b − y'_b)),    z = δ / √(1/y'_a + 1/y'_b)
//
// It is false unless 0 < y' < n' on both sides.
func LogOdds(a, b, prior Count) (delta, z float64, ok bool) {
	a, b = Count{a.Word + prior.Word, a.All + prior.All}, Count{b.Word + prior.Word, b.All + prior.All}
	if !(a.Word > 0 && a.Word < a.All && b.Word > 0 && b.Word < b.All) {
		return 0, 0, false
	}
	delta = a.logOdds() - b.logOdds()
	return delta, delta / math.Sqrt(1/a.Word+1/b.Word), true
}
