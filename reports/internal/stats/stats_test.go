package stats

import (
	"fmt"
	"math"
	"testing"
)

func TestMean(t *testing.T) {
	var m Mean
	if _, ok := m.Value(); ok {
		t.Error("a mean of nothing")
	}
	m.Add(Fixed([]float64{0.5, -0.1}))
	m.Add(Fixed([]float64{1}))
	if x, _ := m.Value(); math.Abs(x-0.6) > 1e-10 || m.N() != 2 {
		t.Error(x, m.N())
	}
}

// sample has n articles with these numbers from the first on.
func sample(first, n int, value func(i int) float64) *Sample {
	var s Sample
	for i := first; i < first+n; i++ {
		s.Add(Draw(fmt.Sprint(i)), Fixed([]float64{value(i)}))
	}
	return &s
}

func TestPoisson(t *testing.T) {
	var sum, squares float64
	const n = 100_000
	for i := range n {
		w := float64(poisson(start(7, fmt.Sprint(i/Replicates)), i%Replicates))
		sum += w
		squares += w * w
	}
	mean := sum / n
	if variance := squares/n - mean*mean; math.Abs(mean-1) > 0.02 || math.Abs(variance-1) > 0.03 {
		t.Error(mean, variance)
	}
}

// TestInterval compares with the normal interval of a mean of many articles.
func TestInterval(t *testing.T) {
	lo, hi, ok := sample(0, 400, func(i int) float64 { return float64(i%2)*2 - 1 }).Interval()
	if want := 1.96 / 20; !ok || math.Abs(lo+want) > 0.015 || math.Abs(hi-want) > 0.015 {
		t.Error(lo, hi, ok)
	}
}

// TestOrderAndMerge: neither the order of articles nor how they were shared out changes a bit, before and after they are folded into replicates.
func TestOrderAndMerge(t *testing.T) {
	value := func(i int) float64 { return math.Sin(float64(i)) }
	for _, n := range []int{20, Replicates - 1, Replicates, Replicates + 1, 2*Replicates + 7} {
		whole := sample(0, n, value)
		lo, hi, _ := whole.Interval()
		var back Sample
		for i := n - 1; i >= 0; i-- {
			back.Add(Draw(fmt.Sprint(i)), Fixed([]float64{value(i)}))
		}
		parts := []*Sample{&back}
		for _, cut := range []int{1, n / 3, n - 1} {
			s := sample(0, cut, value)
			s.Merge(sample(cut, n-cut, value))
			parts = append(parts, s)
		}
		for i, s := range parts {
			if l, h, ok := s.Interval(); !ok || l != lo || h != hi || s.Mean != whole.Mean {
				t.Errorf("%d articles, way %d: %v…%v, want %v…%v", n, i, l, h, lo, hi)
			}
		}
	}
}

// TestFrozen pins draws: changed draws change users' intervals.
func TestFrozen(t *testing.T) {
	var got []int64
	for b := range 12 {
		got = append(got, poisson(start(DefaultSeed, "8b52ac0da8f4203f"), b))
	}
	if want := "[1 1 2 1 0 0 0 1 2 3 0 2]"; fmt.Sprint(got) != want {
		t.Error(got)
	}
}

func TestFewArticles(t *testing.T) {
	if _, _, ok := sample(0, MinArticles-1, func(int) float64 { return 0.5 }).Interval(); ok {
		t.Error("an interval of nine articles")
	}
}
