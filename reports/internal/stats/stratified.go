package stats

import "math"

// MinStrata is the fewest strata that StratifiedPermutation takes.
const MinStrata = 6

// Stratum is what both sides say of one thing, such as an event. One without a number on either side is passed over.
type Stratum struct{ A, B []Cell }

// difference is R_A − R_B.
func (s Stratum) difference() (float64, bool) {
	a, oka := Ratio(s.A)
	b, okb := Ratio(s.B)
	return a - b, oka && okb
}

// draw is a hash of the draws of the articles, in whatever order.
func (s Stratum) draw() uint64 {
	var sum uint64
	for _, side := range [][]Cell{s.A, s.B} {
		for _, c := range independent(side) {
			sum += mix(c.Draw)
		}
	}
	return mix(sum)
}

// differences are one cell for each stratum that has a difference, with M = 1.
func differences(strata []Stratum) []Cell {
	var out []Cell
	for _, s := range strata {
		if d, ok := s.difference(); ok {
			out = append(out, Cell{s.draw(), d, 1})
		}
	}
	return out
}

// StratifiedDifference is the mean over strata of R_A − R_B; false where there are none with both. All strata weigh the same.
func StratifiedDifference(strata []Stratum) (float64, bool) { return Ratio(differences(strata)) }

// StratifiedInterval is the Interval of StratifiedDifference, with strata for articles: they are the independent units,
// and below MinArticles of them there is none. Strata of the same articles are one.
func StratifiedInterval(strata []Stratum) (lo, hi float64, ok bool) {
	return Interval(differences(strata))
}

// StratifiedPermutation is the two-sided p value of StratifiedDifference: articles are dealt to the sides within
// each stratum, otherwise as Permutation does; where each side has one, that is the sign-flip test of Fisher (1935). The statistic is
// |ΣD| / √ΣD² of the strata's differences D, which grows with the size of the t of D. It is false where no p below Significance
// is possible: below MinStrata strata, below MinWays ways, or where all articles of each stratum say the same.
func StratifiedPermutation(strata []Stratum, seed string) (p float64, ok bool) {
	var t test
	none := 0.0
	for _, s := range strata {
		a, b := independent(s.A), independent(s.B)
		if len(a) > 0 && len(b) > 0 {
			t.parts = append(t.parts, arrange(a, b))
			none += roundoff * (size(a) + size(b))
		}
	}
	if len(t.parts) < MinStrata {
		return 0, false
	}
	t.statistic = func() float64 { return meanStatistic(t.parts, none) }
	t.z = t.statistic()
	return t.p(seed)
}

func size(u []Cell) float64 {
	sum := 0.0
	for _, c := range u {
		sum += c.Y / c.M * c.Y / c.M
	}
	return sum
}

// meanStatistic is 0 where the squares are not above none, a bound for rounding errors.
func meanStatistic(parts []*arrangement, none float64) float64 {
	var sum, squares float64
	for _, part := range parts {
		a, b := part.sides()
		d := a.y/a.m - b.y/b.m
		sum += d
		squares += d * d
	}
	if squares <= none {
		return 0
	}
	return math.Abs(sum) / math.Sqrt(squares)
}
