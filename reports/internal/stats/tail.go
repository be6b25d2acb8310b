package stats

import (
	"math"

	"gonum.org/v1/gonum/stat/distuv"
)

// leastP is the smallest p that is estimated beyond what was drawn: nobody knows a tail farther out.
const leastP = 1e-8

// beyond is the p where none of the Permutations was as extreme as what was observed: that of the normal approximation of the
// permutation distribution (Hoeffding 1951), not above 1 / (Permutations + 1), and not below that of the rarest way to deal. Without
// it nothing could be found among thousands of numbers, however plain.
func beyond(z, ways float64) float64 {
	p := 2 * distuv.UnitNormal.Survival(math.Abs(z))
	return min(1.0/(Permutations+1), max(p, 1/ways, leastP))
}

// dealt is how many standard deviations the sum of residuals of side a, of all sums zero, is from its mean, where articles are dealt
// to the sides at random.
func dealt(a, b []Cell) float64 {
	var sum, squares float64
	for _, c := range a {
		sum += c.Y
		squares += c.Y * c.Y
	}
	for _, c := range b {
		squares += c.Y * c.Y
	}
	na, nb := float64(len(a)), float64(len(b))
	n := na + nb
	return sum / math.Sqrt(na*nb/(n*(n-1))*squares)
}
