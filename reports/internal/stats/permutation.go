package stats

import "math"

// MinSide is the fewest independent articles a side of Permutation may have.
const MinSide = 4

const floor = 1e-9 // of the pooled variance: a side's variance that is smaller is a rounding error

// Permutation is the two-sided p value, above 0 and up to 1, of Ratio(a) − Ratio(b): how often a difference at least as
// large, measured in its standard error, comes about when whole articles are dealt to the sides at random. The standard
// error is that of Welch's t, on linearised variances (Cochran 1977), so that the test holds for equal ratios even where the
// sides differ otherwise, the better the larger the samples (Janssen 1997; Chung & Romano 2013). Articles that share a draw are dealt as
// one; where they are on both sides each side keeps one of the two. Up to ExactWays ways to deal are all gone through; of more, up to
// Permutations are drawn with a generator (PCG) that the seed starts, and what is rarer is estimated (beyond). It is false where no p below
// Significance is possible: below MinSide articles on a side, below MinWays ways, or when all articles say the same.
func Permutation(a, b []Cell, seed string) (p float64, ok bool) {
	ua, ub := independent(a), independent(b)
	if min(len(ua), len(ub)) < MinSide {
		return 0, false
	}
	pooled, _ := ratio(append(append([]Cell(nil), ua...), ub...))
	ua, ub = centred(ua, pooled), centred(ub, pooled)
	w := welch{arrangement: arrange(ua, ub)}
	if !w.setFloor(pooled) {
		return 0, false
	}
	t := test{[]*arrangement{w.arrangement}, w.statistic, dealt(ua, ub)}
	return t.p(seed)
}

// corrected bounds the t that the correction for skewness is computed for: it is one of moderate t, and of large ones it would
// take the plainest differences, all of one side against none of the other, for less than plain ones.
const corrected = 2.5

// centred replaces each Y by Y − r·M, which keeps small differences of large numbers out of the sums.
func centred(u []Cell, r float64) []Cell {
	out := make([]Cell, len(u))
	for i, c := range u {
		out[i] = Cell{c.Draw, c.Y - r*c.M, c.M}
	}
	return out
}

// welch is the statistic of Permutation.
type welch struct {
	*arrangement
	floor float64
}

// setFloor is false where all articles say the same. Where neither side has no variance in itself, as all zeros against all ones,
// the difference is divided by the root of the floor; any statistic at all would give a valid test.
func (w *welch) setFloor(pooled float64) bool {
	a, b := w.sides()
	m := a.m + b.m
	v := (a.yy + b.yy) / (m * m)
	w.floor = floor * v
	return v > roundoff*pooled*pooled
}

// statistic is the size of Welch's t, its skewness taken off: of g(t) = t + k·(t²/3 + 1/6) + k²·t³/27, k the skewness
// of R_a − R_b (Hall 1992; for two samples Zhou & Dinh 2005), where |t| counts as 2.5 (corrected) at most in what is behind t. Without it tests of skewed numbers that vary more on one
// side find too much.
func (w *welch) statistic() float64 {
	a, b := w.sides()
	ra, rb := a.y/a.m, b.y/b.m
	v := a.variance(ra) + b.variance(rb)
	if len(w.pairs)+len(w.same) > 0 {
		v -= 2 * w.product(ra, rb) / (a.m * b.m)
	}
	if v <= w.floor {
		return math.Abs(ra-rb) / math.Sqrt(w.floor)
	}
	t, k := (ra-rb)/math.Sqrt(v), (a.third(ra)-b.third(rb))/(v*math.Sqrt(v))
	c := min(max(t, -corrected), corrected)
	return math.Abs(t + k*(c*c/3+1.0/6) + k*k*c*c*c/27)
}

// product sums the products of the residuals of articles on both sides.
func (w *welch) product(ra, rb float64) float64 {
	sum := 0.0
	for i := range w.pairs {
		a, b := w.of(i)
		sum += (a.y - ra*a.m) * (b.y - rb*b.m)
	}
	for i := range w.same {
		s := &w.same[i]
		sum += (s.y - ra*s.m) * (s.y - rb*s.m)
	}
	return sum
}
