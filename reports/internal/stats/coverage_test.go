package stats

import (
	"fmt"
	"math/rand/v2"
	"sync"
	"testing"
)

const (
	runs     = 2000 // simulations behind each number that is held to bounds
	fewRuns  = 500  // and behind one that is only shown
	leastHit = 93   // percent of intervals that hold the truth
	mostHit  = 97
)

// covers says how often in 100 simulated intervals hold the truth.
func covers(runs int, seed uint64, truth float64, interval func(r *rand.Rand) (lo, hi float64, ok bool)) (percent, width float64) {
	hits := 0
	for run := range runs {
		lo, hi, ok := interval(rand.New(rand.NewPCG(uint64(run), seed)))
		if ok && lo <= truth && truth <= hi {
			hits++
		}
		width += hi - lo
	}
	return 100 * float64(hits) / float64(runs), width / float64(runs)
}

// remembered draws the weights of each draw once.
func remembered() weigher {
	seen := map[uint64]*Draw{}
	return func(state uint64) *[Replicates]uint8 {
		if seen[state] == nil {
			seen[state] = &Draw{state: state}
		}
		return seen[state].weights()
	}
}

// covered is one line of the table; want is false for worlds that no method here copes with, which are shown all the same.
type covered struct {
	name     string
	want     bool
	truth    float64
	interval func(weights weigher, r *rand.Rand, n int) (lo, hi float64, ok bool)
}

func single(name string, w world, want bool) covered {
	return covered{name, want, w.truth(), func(weights weigher, r *rand.Rand, n int) (lo, hi float64, ok bool) {
		return weights.interval(w.cells(r, "a", n))
	}}
}

// between compares with times as many articles.
func between(name string, a, b world, times int) covered {
	return covered{name, true, a.truth() - b.truth(), func(weights weigher, r *rand.Rand, n int) (lo, hi float64, ok bool) {
		return weights.difference(a.cells(r, "a", n), b.cells(r, "b", n*times))
	}}
}

func matched(name string, a, b world) covered {
	return covered{name, true, a.truth() - b.truth(), func(weights weigher, r *rand.Rand, n int) (lo, hi float64, ok bool) {
		return weights.interval(differences(strata(r, a, b, n)))
	}}
}

// TestCoverage: intervals hold the truth in 93 to 97 of 100 simulations. The table is printed with -v; -short and -race leave
// it out.
func TestCoverage(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("a simulation of some seconds")
	}
	table := []covered{
		single("shares", shares, true), single("means", means, true),
		between("shares − fewer", shares, fewer, 1), between("means − warm", means, warm, 1),
		between("means − 2× means", means, means, 2), matched("strata, means − warm", means, warm),
		single("heavy sizes", heavy, false), single("rare property", rare, false), single("means at the edge", edge, false),
	}
	lines := make([]string, len(table))
	var group sync.WaitGroup
	for i, c := range table {
		group.Go(func() { lines[i] = c.line(t) })
	}
	group.Wait()
	t.Logf("%-20s   n: coverage in %% (mean width)", "")
	for _, line := range lines {
		t.Log(line)
	}
}

func (c covered) line(t *testing.T) string {
	weights, times := remembered(), runs
	if !c.want {
		times = fewRuns
	}
	line := fmt.Sprintf("%-20s", c.name)
	for _, n := range []int{10, 20, 50, 200} {
		percent, width := covers(times, uint64(n), c.truth, func(r *rand.Rand) (lo, hi float64, ok bool) { return c.interval(weights, r, n) })
		line += fmt.Sprintf(" %4d: %.1f (%.2f)", n, percent, width)
		if c.want && (percent < leastHit || percent > mostHit) {
			t.Errorf("%s, %d articles: %.1f %%", c.name, n, percent)
		}
	}
	return line
}

// TestCoverageOfTests: where nothing differs, the tests find something at .05 in 3 to 6 of 100 simulations.
func TestCoverageOfTests(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("a simulation of some seconds")
	}
	dealt := func(a, b world, n, m int) func(r *rand.Rand, seed string) (float64, bool) {
		return func(r *rand.Rand, seed string) (float64, bool) {
			return Permutation(a.cells(r, "a", n), b.cells(r, "b", m), seed)
		}
	}
	inStrata := func(n int) func(r *rand.Rand, seed string) (float64, bool) {
		return func(r *rand.Rand, seed string) (float64, bool) {
			return StratifiedPermutation(strata(r, means, means, n), seed)
		}
	}
	for _, c := range []struct {
		name string
		p    func(r *rand.Rand, seed string) (float64, bool)
	}{
		{"shares, 5 and 5", dealt(shares, shares, 5, 5)},
		{"shares, 10 and 40", dealt(shares, shares, 10, 40)},
		{"shares, 50 and 50", dealt(shares, shares, 50, 50)},
		{"level and flat, 30 and 30", dealt(level, flat, 30, 30)},
		{"level and flat, 40 and 100", dealt(level, flat, 40, 100)},
		{"means, 4 and 20", dealt(means, means, 4, 20)},
		{"narrow and wide, 20 and 20", dealt(narrow, wide, 20, 20)},
		{"narrow and wide, 100 and 30", dealt(narrow, wide, 100, 30)},
		{"narrow and wide, 30 and 100", dealt(narrow, wide, 30, 100)},
		{"calm and loose, 20 and 20", dealt(calm, loose, 20, 20)},
		{"calm and loose, 10 and 40", dealt(calm, loose, 10, 40)},
		{"calm and loose, 40 and 10", dealt(calm, loose, 40, 10)},
		{"flat and level, 40 and 100", dealt(flat, level, 40, 100)},
		{"6 strata", inStrata(6)},
		{"20 strata", inStrata(20)},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			found := 0
			for run := range runs {
				p, ok := c.p(rand.New(rand.NewPCG(uint64(run), 9)), fmt.Sprint(run))
				if ok && p < Significance {
					found++
				}
			}
			percent := 100 * float64(found) / runs
			t.Logf("%-28s p < .05 in %.1f %%", c.name, percent)
			if percent < 3 || percent > 6 {
				t.Errorf("p < .05 in %.1f %%", percent)
			}
		})
	}
}

// TestValid: where articles may change sides, the test is exact, with texts that both sides have or without.
func TestValid(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("a simulation of a second")
	}
	const many = 10_000
	found := 0
	for run := range many {
		a, b := wired(rand.New(rand.NewPCG(uint64(run), 77)), means, 10, 20, 15)
		if p, ok := Permutation(a, b, fmt.Sprint(run)); ok && p < Significance {
			found++
		}
	}
	if percent := 100 * float64(found) / many; percent < 4.3 || percent > 5.7 {
		t.Errorf("p < .05 in %.2f %%", percent)
	}
}
