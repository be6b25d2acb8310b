package stats

import (
	"cmp"
	"slices"
)

// Adjust returns the q value of each p value (0 to 1, in the order of p): the smallest false discovery rate at which it
// is among the discoveries (Benjamini & Hochberg 1995). With p_(1) ≤ … ≤ p_(m), q_(i) = min over j ≥ i of p_(j)·m/j.
func Adjust(p []float64) []float64 {
	order := make([]int, len(p))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(p[i], p[j]) })
	q, least := make([]float64, len(p)), 1.0
	for j, i := range slices.Backward(order) {
		least = min(least, p[i]*float64(len(p))/float64(j+1))
		q[i] = least
	}
	return q
}
