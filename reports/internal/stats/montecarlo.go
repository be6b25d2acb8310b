package stats

import "math/rand/v2"

// Settings of the permutation tests.
const (
	Permutations = 9999   // at most, where they are drawn
	Exceedances  = 20     // as many permutations at least as extreme end the drawing (h in Besag & Clifford 1991)
	ExactWays    = 10_000 // so many ways to deal or fewer are all gone through
	MinWays      = 40     // fewer ways to deal: no test, as p is hardly ever below .05, whatever was seen
	Significance = 0.05   // a test that cannot have a p below is none
	tie          = 1e-9   // relative: statistics closer than this are the same
)

// test is a statistic that grows with the evidence against "no difference", and the ways to deal articles to the sides.
type test struct {
	parts     []*arrangement
	statistic func() float64 // as the articles are dealt now
	z         float64        // standard deviations of what was observed, where articles are dealt at random
}

// p is the test's p value; false where it can show nothing. As the articles are dealt at first they were observed.
func (t *test) p(seed string) (p float64, ok bool) {
	ways := 1.0
	for _, a := range t.parts {
		ways *= a.ways()
	}
	switch {
	case ways < MinWays:
		return 0, false
	case ways <= ExactWays:
		return t.exact()
	}
	return t.sequential(rand.NewPCG(start(DefaultSeed, seed), start(DefaultSeed+1, seed)), ways), true
}

// sequential is the p of Besag & Clifford (1991): h/l if the h-th exceedance comes with permutation l, and else
// (exceedances + 1) / (Permutations + 1); without any, what beyond says.
func (t *test) sequential(random *rand.PCG, ways float64) float64 {
	observed := t.statistic() * (1 - tie)
	exceed := 0
	for l := 1; l <= Permutations; l++ {
		for _, a := range t.parts {
			a.shuffle(random)
		}
		if t.statistic() >= observed {
			exceed++
		}
		if exceed == Exceedances {
			return float64(exceed) / float64(l)
		}
	}
	if exceed == 0 {
		return beyond(t.z, ways)
	}
	return float64(exceed+1) / (Permutations + 1)
}

// exact goes through all ways: p is the part of them that is at least as extreme. It is false where even the most
// extreme outcome is no rarer than Significance.
func (t *test) exact() (float64, bool) {
	observed := t.statistic()
	exceed, most, extreme, ways := 0, -1.0, 0, 0
	for more := true; more; more = t.next() {
		x := t.statistic()
		ways++
		if x >= observed*(1-tie) {
			exceed++
		}
		switch {
		case x > most*(1+tie):
			most, extreme = x, 1
		case x >= most*(1-tie):
			extreme++
		}
	}
	return float64(exceed) / float64(ways), float64(extreme) < Significance*float64(ways)
}

// next is the odometer of all parts.
func (t *test) next() bool {
	for _, a := range t.parts {
		if a.next() {
			return true
		}
	}
	return false
}
