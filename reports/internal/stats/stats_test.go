package stats

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// sampleOf is the sample of n articles whose number depends on their own.
func sampleOf(from, to int) *Sample {
	var s Sample
	for i := from; i < to; i++ {
		s.Add(NewDraw(fmt.Sprint(i)), Fixed(math.Sin(float64(i))))
	}
	return &s
}

// result is all that a sample says.
func result(s *Sample) string {
	x, ok := s.Value()
	lo, hi, some := s.Interval()
	return fmt.Sprint(s.N(), x, ok, lo, hi, some)
}

func TestMean(t *testing.T) {
	var m Mean
	if _, ok := m.Value(); ok {
		t.Error("a mean of nothing")
	}
	m.Add(Fixed(0.2))
	m.Add(Fixed(1))
	if x, _ := m.Value(); math.Abs(x-0.6) > 1e-10 || m.N() != 2 {
		t.Error(x, m.N())
	}
	var one Mean
	one.Add(Fixed(1))
	if x, _ := m.Minus(one).Value(); math.Abs(x-0.2) > 1e-10 || m.Minus(one).Plus(one) != m {
		t.Error(x)
	}
}

func TestFixed(t *testing.T) {
	for _, x := range []float64{math.NaN(), 0, -1, 0.1, math.Pi, 1e300, math.Inf(-1)} {
		want := min(max(x, -1<<26), 1<<26)
		if math.IsNaN(x) {
			want = 0
		}
		if got := Float(Fixed(x)); math.Abs(got-want) > 1e-11 {
			t.Errorf("%v became %v", x, got)
		}
	}
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

// inverse is the inverse of the Poisson(1) distribution at u in 0…1.
func inverse(u float64) int {
	p := math.Exp(-1)
	k := 0
	for ; u >= p && k < 20; k++ {
		u -= p
		p /= float64(k + 1)
	}
	return k
}

// TestSteps: the table of steps is the inverse distribution.
func TestSteps(t *testing.T) {
	for k, step := range steps[:len(steps)-1] {
		for _, u := range []uint64{step - 1, step} {
			if want := inverse(float64(u) / (1 << 53)); int(atLeast(u)) != want {
				t.Errorf("step %d: %d is drawn as %d, not %d", k, u, atLeast(u), want)
			}
		}
	}
	if top := inverse(float64(1<<53-1) / (1 << 53)); top != len(steps)-1 || steps[top] != 1<<53 {
		t.Errorf("the largest weight is %d", top)
	}
	r := rand.New(rand.NewPCG(1, 1))
	for range 100_000 {
		if u := r.Uint64N(1 << 53); int(atLeast(u)) != inverse(float64(u)/(1<<53)) {
			t.Fatal(u)
		}
	}
}

// TestInterval compares with the normal interval of a mean of many articles.
func TestInterval(t *testing.T) {
	var s Sample
	for i := range 400 {
		s.Add(NewDraw(fmt.Sprint(i)), Fixed(float64(i%2)*2-1))
	}
	lo, hi, ok := s.Interval()
	if want := 1.96 / 20; !ok || math.Abs(lo+want) > 0.015 || math.Abs(hi-want) > 0.015 {
		t.Error(lo, hi, ok)
	}
}

// TestFoldedIsTheSame: a sample that was folded early gives the same bits as one that holds all its articles.
func TestFoldedIsTheSame(t *testing.T) {
	for _, n := range []int{1, MinArticles, 300, heldDraws, heldDraws + 1, Replicates, Replicates + 1, 2500} {
		whole, early := &Sample{}, &Sample{}
		for i := range n {
			d, x := NewDraw(fmt.Sprint(i)), Fixed(math.Sin(float64(i)))
			whole.Mean.Add(x)
			whole.units = append(whole.units, unit{d.state, x, 1})
			early.Add(d, x)
			if i == heldDraws {
				early.fold()
			}
		}
		if a, b, c := result(whole), result(early), result(sampleOf(0, n)); a != b || a != c {
			t.Errorf("%d articles\nheld   %s\nfolded %s\nadded  %s", n, a, b, c)
		}
	}
}

// TestMergeIsAdd: in whatever pieces and order the articles come, the sample is the same.
func TestMergeIsAdd(t *testing.T) {
	const n = 2600
	want := result(sampleOf(0, n))
	for seed := range uint64(20) {
		r := rand.New(rand.NewPCG(seed, 1))
		var parts []*Sample
		for from := 0; from < n; {
			to := min(n, from+1+r.IntN(1500))
			parts = append(parts, sampleOf(from, to))
			from = to
		}
		r.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		var all Sample
		for _, p := range parts {
			all.Merge(p)
		}
		if got := result(&all); got != want {
			t.Fatalf("seed %d: %s, want %s", seed, got, want)
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

// TestRepeatsAreHeld: however many articles there are of few draws, they are held.
func TestRepeatsAreHeld(t *testing.T) {
	var s, reversed Sample
	var cells []Cell
	for i := range 3 * Replicates {
		j := 3*Replicates - 1 - i
		s.Add(NewDraw(fmt.Sprint(i%12)), Fixed(math.Sin(float64(i))))
		reversed.Add(NewDraw(fmt.Sprint(j%12)), Fixed(math.Sin(float64(j))))
		cells = append(cells, Cell{DrawOf(fmt.Sprint(i % 12)), math.Sin(float64(i)), 1})
	}
	if s.totals != nil || result(&s) != result(&reversed) {
		t.Error(s.totals, result(&s), result(&reversed))
	}
	lo, hi, ok := s.Interval()
	if a, b, some := Interval(cells); !ok || !some || math.Abs(a-lo) > 1e-9 || math.Abs(b-hi) > 1e-9 {
		t.Error(lo, hi, ok, a, b, some)
	}
	for n, want := range map[int]bool{MinArticles - 1: false, MinArticles: true} {
		var s Sample
		for i := range 1200 {
			s.Add(NewDraw(fmt.Sprint(i%n)), Fixed(math.Sin(float64(i%n))))
		}
		if _, _, ok := s.Interval(); ok != want {
			t.Errorf("%d draws: interval %v", n, ok)
		}
	}
}

func TestFewArticles(t *testing.T) {
	if _, _, ok := sampleOf(0, MinArticles-1).Interval(); ok {
		t.Error("an interval of nine articles")
	}
}

// BenchmarkAdd counts an article in fifteen rows that are folded: what the busiest rows of a large corpus cost.
func BenchmarkAdd(b *testing.B) {
	rows := make([]*Sample, 15)
	for i := range rows {
		rows[i] = sampleOf(0, Replicates+1)
	}
	b.ReportAllocs()
	for b.Loop() {
		d := NewDraw("8b52ac0da8f4203f")
		for _, s := range rows {
			s.Add(d, 1)
		}
	}
}

// BenchmarkInterval is that of the largest sample that holds its articles.
func BenchmarkInterval(b *testing.B) {
	s := sampleOf(0, Replicates)
	for b.Loop() {
		s.Interval()
	}
}
