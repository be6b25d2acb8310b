package stats

import (
	"fmt"
	"testing"
)

// TestDraws: what is remembered changes no interval.
func TestDraws(t *testing.T) {
	var a, b []Cell
	for i := range 40 {
		a = append(a, Cell{DrawOf(fmt.Sprint("a", i)), float64(i % 3), 2})
		b = append(b, Cell{DrawOf(fmt.Sprint("b", i)), float64(i % 5), 4})
	}
	draws := NewDraws()
	for range 2 {
		lo, hi, ok := draws.DifferenceInterval(a, b)
		if l, h, k := DifferenceInterval(a, b); l != lo || h != hi || k != ok || !ok {
			t.Error(lo, hi, ok, l, h, k)
		}
	}
	var strata []Stratum
	for i := range a {
		strata = append(strata, Stratum{a[i : i+1], b[i : i+1]})
	}
	lo, hi, ok := draws.StratifiedInterval(strata)
	if l, h, k := StratifiedInterval(strata); l != lo || h != hi || k != ok || !ok {
		t.Error(lo, hi, ok, l, h, k)
	}
}
