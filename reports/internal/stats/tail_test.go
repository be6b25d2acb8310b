package stats

import (
	"fmt"
	"slices"
	"testing"
)

// TestBeyond compares what is rarer than any permutation with the exact p of Fisher's test: of 18 articles a side, k against none.
func TestBeyond(t *testing.T) {
	for k, exact := range map[int]float64{13: 7.42e-6, 14: 1.61e-6, 15: 2.93e-7} { // 2·C(18,k)/C(36,k)
		var a, b []Cell
		for i := range 18 {
			y := 0.0
			if i < k {
				y = 1
			}
			a, b = append(a, Cell{DrawOf(fmt.Sprint("a", i)), y, 1}), append(b, Cell{DrawOf(fmt.Sprint("b", i)), 0, 1})
		}
		var ps []float64
		for seed := range 5 { // of which one may draw what is so rare
			p, _ := Permutation(a, b, fmt.Sprint(seed))
			ps = append(ps, p)
		}
		slices.Sort(ps)
		if p := ps[len(ps)/2]; p < exact/3 || p > 3*exact {
			t.Errorf("%d of 18 against none: %g, exact %g", k, ps, exact)
		}
	}
}
