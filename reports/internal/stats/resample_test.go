package stats

import (
	"fmt"
	"math"
	"testing"
)

func TestPearsonAndSpearman(t *testing.T) {
	xs, ys := []float64{1, 2, 3, 4}, []float64{1, 4, 9, 9}
	if x, ok := Pearson(xs, []float64{2, 4, 6, 8}); !ok || math.Abs(x-1) > 1e-12 {
		t.Error(x)
	}
	// ranks of ys: 1 2 3.5 3.5; Sxy = 4.5, Sxx = 5, Syy = 4.5
	if x, ok := Spearman(xs, ys); !ok || math.Abs(x-math.Sqrt(0.9)) > 1e-12 {
		t.Error(x)
	}
	if _, ok := Pearson(xs, []float64{1, 1, 1, 1}); ok {
		t.Error("a correlation with a constant")
	}
	if _, ok := Spearman(nil, nil); ok {
		t.Error("a correlation of nothing")
	}
}

// TestResample compares with the normal interval of a share: ± 1.96 √(p (1 − p) / n).
func TestResample(t *testing.T) {
	var units []Unit
	for i := range 400 {
		units = append(units, Unit{fmt.Sprint(i), []float64{float64(i % 2), 1}})
	}
	share := func(total []float64) (float64, bool) { return total[0] / total[1], total[1] > 0 }
	if x, _ := share(Total(units)); x != 0.5 {
		t.Error(x)
	}
	lo, hi, ok := Percentiles(Resample(units, DefaultSeed), share)
	if want := 1.96 * 0.5 / 20; !ok || math.Abs(lo-0.5+want) > 0.008 || math.Abs(hi-0.5-want) > 0.008 {
		t.Error(lo, hi, ok)
	}
	if _, _, ok := Percentiles(Resample(units[:MinArticles-1], DefaultSeed), share); ok {
		t.Error("an interval of nine units")
	}
	never := func([]float64) (float64, bool) { return 0, false }
	if _, _, ok := Percentiles(Resample(units, DefaultSeed), never); ok {
		t.Error("an interval of what is undefined")
	}
}
