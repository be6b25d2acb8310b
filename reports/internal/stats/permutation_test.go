package stats

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
)

// darwin are the differences in height, in eighths of an inch, of 15 pairs of maize plants (Darwin 1876; Fisher 1935, section 21).
var darwin = []float64{49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48}

func darwinStrata() []Stratum {
	var out []Stratum
	for i, d := range darwin {
		out = append(out, Stratum{numbers(uint64(2*i), d), numbers(uint64(2*i+1), 0)})
	}
	return out
}

// TestDarwin: 863 of the 32,768 ways to sign the differences have a sum at least as large as Fisher found, and as many one as small.
func TestDarwin(t *testing.T) {
	var x test
	for _, s := range darwinStrata() {
		x.parts = append(x.parts, arrange(s.A, s.B))
	}
	x.statistic = func() float64 { return meanStatistic(x.parts, 0) }
	if p, ok := x.exact(); !ok || p != 2*863/32768.0 {
		t.Error(p*32768, ok)
	}
	if p, ok := StratifiedPermutation(darwinStrata(), "maize"); !ok || !near(p, 2*863/32768.0, 0.012) {
		t.Error(p, ok)
	}
}

// TestMice: survival of 7 treated and 9 other mice (Efron & Tibshirani 1993, table 2.1). The count was worked out apart,
// in Python, with the statistic of Permutation: 3,357 of 11,440 ways.
func TestMice(t *testing.T) {
	a, b := numbers(0, 94, 197, 16, 38, 99, 141, 23), numbers(10, 52, 104, 146, 10, 51, 46, 30, 40, 27)
	w := welch{arrangement: arrange(a, b)}
	w.setFloor(0)
	x := test{parts: []*arrangement{w.arrangement}, statistic: w.statistic}
	if p, ok := x.exact(); !ok || !near(p, 3357/11440.0, 1e-12) {
		t.Error(p*11440, ok)
	}
}

// TestRatioPermutation was worked out apart, in Python: all 126 ways to deal nine articles.
func TestRatioPermutation(t *testing.T) {
	a := []Cell{{1, 4, 5}, {2, 3, 9}, {3, 1, 2}, {4, 6, 10}, {5, 8, 15}}
	b := []Cell{{6, 1, 4}, {7, 0, 3}, {8, 2, 6}, {9, 5, 8}}
	if p, ok := Permutation(a, b, ""); !ok || !near(p, 42/126.0, 1e-12) {
		t.Error(p*126, ok)
	}
	if q, ok := Permutation(b, a, "x"); !ok || !near(q, 42/126.0, 1e-12) {
		t.Error("sides exchanged", q*126, ok)
	}
}

func repeat(x float64, n int) []float64 { return slices.Repeat([]float64{x}, n) }

// TestNoVariance: sides that have no variance in themselves.
func TestNoVariance(t *testing.T) {
	for _, n := range []int{4, 5, 10, 100} {
		p, ok := Permutation(numbers(0, repeat(0, n)...), numbers(1000, repeat(1, n)...), "")
		if !ok || p > 0.03 || n > 9 && p > 0.001 {
			t.Errorf("%d zeros against as many ones: %v %v", n, p, ok)
		}
		if p, ok := Permutation(numbers(0, repeat(.3, n)...), numbers(1000, repeat(.3, n)...), ""); ok {
			t.Errorf("%d and %d alike: %v", n, n, p)
		}
	}
	mixed := append(repeat(1, 30), 0)
	if p, ok := Permutation(numbers(0, repeat(0, 30)...), numbers(1000, mixed...), ""); !ok || p > 0.001 {
		t.Error("zeros against nearly all ones", p, ok)
	}
}

// TestRefusals: tests that could find nothing are not made.
func TestRefusals(t *testing.T) {
	if _, ok := Permutation(numbers(0, 1, 2, 3), numbers(10, repeat(7, 50)...), ""); ok {
		t.Error("three articles")
	}
	if _, ok := Permutation(append(numbers(0, 1, 2, 3), numbers(0, 5, 6)...), numbers(10, 4, 5, 6, 7, 8), ""); ok {
		t.Error("three articles and repeats of two")
	}
	if p, ok := Permutation(numbers(0, 0, 0, 0, 1), numbers(10, repeat(0, 16)...), ""); ok {
		t.Error("one of twenty differs", p)
	}
	if _, ok := StratifiedPermutation(darwinStrata()[:5], ""); ok {
		t.Error("five strata")
	}
	if p, ok := StratifiedPermutation(darwinStrata()[2:8], ""); !ok || p != 2/64.0 {
		t.Error("six strata with one sign", p, ok)
	}
	alike := slices.Repeat([]Stratum{{[]Cell{{1, 1, 3}}, []Cell{{2, 2, 6}}}}, 8)
	if p, ok := StratifiedPermutation(alike, ""); ok {
		t.Error("strata alike", p)
	}
}

// TestOnBothSides: a wire copy on both sides has no part in the test, unless the sides have made different things of it.
func TestOnBothSides(t *testing.T) {
	wire := numbers(100, .1, .5, -.3, .2)
	if p, ok := Permutation(wire, wire, ""); ok {
		t.Error("the same on both sides", p)
	}
	edited := numbers(100, .9, .7, .5, .8)
	a, b := append(numbers(0, .1, .2, .3, 0), wire...), append(numbers(10, .7, .8, .9, .6), edited...)
	if p, ok := Permutation(a, b, ""); !ok || p > 0.01 {
		t.Error(p, ok)
	}
}

// TestEnumeration: the ways gone through are all different, and as many as counted.
func TestEnumeration(t *testing.T) {
	r := arrange(numbers(0, 1, 2, 3), append(numbers(1, 20, 4), numbers(50, 5, 6, 7, 8)...))
	seen := map[string]bool{}
	for more := true; more; more = r.next() {
		slices.Sort(r.order[:r.few])
		seen[fmt.Sprint(r.order[:r.few], r.turned)] = true
	}
	if float64(len(seen)) != r.ways() {
		t.Error(len(seen), r.ways())
	}
}

// TestShuffle: each way is dealt about as often.
func TestShuffle(t *testing.T) {
	r, random, counts := arrange(numbers(0, 1, 2), numbers(5, 3, 4, 5)), rand.NewPCG(1, 1), map[string]int{}
	for range 10_000 {
		r.shuffle(random)
		few := slices.Sorted(slices.Values(r.order[:r.few]))
		counts[fmt.Sprint(few)]++
	}
	for way, n := range counts {
		if len(counts) != 10 || n < 900 || n > 1100 {
			t.Error(way, n)
		}
	}
}

// TestPermutationIsDeterministic: same seed, same p, in whatever order the articles come; and no memory for a permutation.
func TestPermutationIsDeterministic(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	a, b := shares.cells(r, "a", 60), fewer.cells(r, "b", 50)
	p, ok := Permutation(a, b, "seed")
	r.Shuffle(len(a), func(i, j int) { a[i], a[j] = a[j], a[i] })
	if q, _ := Permutation(a, b, "seed"); q != p || !ok {
		t.Error(p, q, ok)
	}
	if n := testing.AllocsPerRun(10, func() { Permutation(a, b, "seed") }); n > 40 {
		t.Errorf("%v allocations", n)
	}
}
