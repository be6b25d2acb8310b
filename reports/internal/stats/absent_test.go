package stats

import "testing"

// TestAbsent: 2·C(18,12)/C(36,12) and 2·C(76,12)/C(83,12), worked out in Python; and what half of all chances leave out.
func TestAbsent(t *testing.T) {
	for _, c := range []struct {
		n, m, k int
		want    float64
	}{{18, 18, 12, 2.9662588060808306e-05}, {12, 71, 7, 0.640615013999258}, {4, 4, 1, 1}} {
		if p := Absent(c.n, c.m, c.k); !near(p, c.want, 1e-9) {
			t.Errorf("%+v: %v", c, p)
		}
	}
}
