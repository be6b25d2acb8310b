package stats

import (
	"fmt"
	"testing"
)

// TestBeyond compares what is rarer than any permutation with the exact p of Fisher's test: of 18 articles a side, k against none.
func TestBeyond(t *testing.T) {
	for k, exact := range map[int]float64{12: 2.97e-5, 14: 1.61e-6, 17: 4.19e-9} { // 2·C(18,k)/C(36,k)
		var a, b []Cell
		for i := range 18 {
			y := 0.0
			if i < k {
				y = 1
			}
			a, b = append(a, Cell{DrawOf(fmt.Sprint("a", i)), y, 1}), append(b, Cell{DrawOf(fmt.Sprint("b", i)), 0, 1})
		}
		if p, ok := Permutation(a, b, "k"); !ok || p < exact/3 || p > 3*exact {
			t.Errorf("%d of 18 against none: %g, exact %g", k, p, exact)
		}
	}
}
