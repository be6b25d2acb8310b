package stats

import (
	"math"
	"testing"
)

// near says that two numbers agree to the given size.
func near(a, b, within float64) bool { return math.Abs(a-b) <= within }

// numbers are cells with M = 1 and draws of their own, from the given one on.
func numbers(draw uint64, xs ...float64) []Cell {
	var out []Cell
	for i, x := range xs {
		out = append(out, Cell{draw + uint64(i), x, 1})
	}
	return out
}

// TestAdjust: the fifteen p values of Benjamini & Hochberg (1995, section 3.2; thrombolysis after myocardial infarction, Neuhaus
// et al. 1992), of which the procedure rejects four at .05.
func TestAdjust(t *testing.T) {
	p := []float64{.0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1}
	q := Adjust(p)
	for i := range q {
		if (q[i] <= 0.05) != (i < 4) {
			t.Errorf("q %d is %v", i+1, q[i])
		}
	}
	// by hand: .0001·15/1; .0344·15/8 = .0645 is below .0201·15/5, .0278·15/6 and not below .0298·15/7 = .0639
	for i, want := range map[int]float64{0: .0015, 3: .035625, 4: .0603, 5: .0298 * 15 / 7, 7: .0645, 14: 1} {
		if !near(q[i], want, 1e-12) {
			t.Errorf("q %d is %v, not %v", i+1, q[i], want)
		}
	}
	if got := Adjust([]float64{.9, .01, .02}); !near(got[1], .03, 1e-12) || !near(got[2], .03, 1e-12) || got[0] != .9 {
		t.Error("out of order: ", got)
	}
	if len(Adjust(nil)) != 0 {
		t.Error("q values of nothing")
	}
}

// TestWilson: method 3 in Table I of Newcombe (1998, Statistics in Medicine 17).
func TestWilson(t *testing.T) {
	for _, c := range []struct {
		k, n   int
		lo, hi float64
	}{{81, 263, .2553, .3662}, {15, 148, .0624, .1605}, {0, 20, 0, .1611}, {1, 29, .0061, .1718}, {0, 0, 0, 1}, {20, 20, 1 - .1611, 1}} {
		if lo, hi := Wilson(c.k, c.n); !near(lo, c.lo, 5e-5) || !near(hi, c.hi, 5e-5) {
			t.Errorf("%d of %d: %.4f to %.4f", c.k, c.n, lo, hi)
		}
	}
}

// TestCliff: the examples in the tests of R's effsize (M. Torchiano, tests/testthat/testCliff.R): −.25, small, and −.0667, negligible.
func TestCliff(t *testing.T) {
	control := []float64{10, 20, 30, 40, 40, 50}
	for _, c := range []struct {
		xs, ys []float64
		delta  float64
		word   string
	}{
		{[]float64{10, 10, 20, 20, 20, 30, 30, 30, 40, 50}, control, -.25, "small"},
		{[]float64{100, 10, 20, 20, 20, 30, 30, 30, 40, 50}, control, -.0666667, "negligible"},
		{[]float64{1, 2, 3}, control, -1, "large"},
		{[]float64{2, 2}, []float64{1, 2, 2, 2, 3, 1, 1}, 2.0 / 7, "small"},
		{[]float64{2}, []float64{1, 1, 2, 2, 3}, .2, "small"},
		{[]float64{2}, []float64{1, 1, 2, 2, 1}, .6, "large"},
		{[]float64{2}, []float64{1, 1, 2, 2, 2}, .4, "medium"},
	} {
		if delta, ok := Cliff(c.xs, c.ys); !ok || !near(delta, c.delta, 1e-6) || Magnitude(delta) != c.word {
			t.Error(c.xs, c.ys, delta, ok, Magnitude(delta))
		}
	}
	if _, ok := Cliff(nil, control); ok {
		t.Error("a delta of nothing")
	}
}

// TestLogOdds was worked out apart, from the formulas, in Python: no published table has all counts.
func TestLogOdds(t *testing.T) {
	delta, z, ok := LogOdds(Count{30, 1000}, Count{10, 2000}, Count{2, 100})
	if !ok || !near(delta, 1.6512481824941156, 1e-12) || !near(z, 4.878110418242737, 1e-12) {
		t.Error(delta, z, ok)
	}
	if _, _, ok := LogOdds(Count{0, 10}, Count{1, 10}, Count{}); ok {
		t.Error("log odds of nothing")
	}
	if d, z, ok := LogOdds(Count{0, 10}, Count{0, 10}, Count{1, 20}); !ok || d != 0 || z != 0 {
		t.Error("of the same", d, z, ok)
	}
}

// TestWelch: Student's sleep data (1908), Welch's t −1.8608 on 17.776 degrees of freedom (R's t.test(extra ~ group)).
func TestWelch(t *testing.T) {
	a := numbers(0, .7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2)
	b := numbers(100, 1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4)
	ra, _ := Ratio(a)
	rb, _ := Ratio(b)
	s := differenceSpread(a, b, ra, rb)
	if x := (ra - rb) / math.Sqrt(s.jack); !near(x, -1.8608, 5e-5) || !near(s.df, 17.776, 5e-4) {
		t.Error(x, s.df)
	}
}

// TestRatioVariance was worked out apart in Python: Cochran's linearised variance, and the jackknife's from the ten ratios
// without one article each.
func TestRatioVariance(t *testing.T) {
	ys, ms := []float64{4, 7, 1, 9, 12, 3, 0, 5, 6, 8}, []float64{5, 9, 2, 14, 15, 4, 3, 6, 8, 10}
	u := numbers(0, ys...)
	for i := range u {
		u[i].M = ms[i]
	}
	r, _ := Ratio(u)
	s := spreadOf(u, r)
	if !near(r, 55.0/76, 1e-12) || !near(s.plain*10/9, 0.0017231756372512652, 1e-12) || !near(s.jack, 0.0017295847217594388, 1e-12) {
		t.Error(r, s)
	}
}
