package stats

import (
	"math/rand/v2"
	"testing"
)

// BenchmarkPermutation is the longest test of 1,000 articles a side: one that finds something, with Permutations permutations.
func BenchmarkPermutation(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	x, y := shares.cells(r, "a", 1000), fewer.cells(r, "b", 1000)
	b.ReportAllocs()
	for b.Loop() {
		Permutation(x, y, "seed")
	}
}

// BenchmarkDifferenceInterval is that of 1,000 articles a side.
func BenchmarkDifferenceInterval(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	x, y := shares.cells(r, "a", 1000), fewer.cells(r, "b", 1000)
	b.ReportAllocs()
	for b.Loop() {
		DifferenceInterval(x, y)
	}
}

// BenchmarkIntervalOfCells is that of 1,000 articles.
func BenchmarkIntervalOfCells(b *testing.B) {
	x := shares.cells(rand.New(rand.NewPCG(1, 1)), "a", 1000)
	b.ReportAllocs()
	for b.Loop() {
		Interval(x)
	}
}
