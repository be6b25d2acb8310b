package stats

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
	"unsafe"
)

func TestCells(t *testing.T) {
	if n := unsafe.Sizeof(Cell{}); n != 24 {
		t.Errorf("a cell takes %d bytes", n)
	}
	cells := []Cell{{1, 2, 4}, {2, 1, 1}, {1, 1, 5}, {3, 0, 0}}
	if r, ok := Ratio(cells); !ok || r != 0.4 || Independent(cells) != 2 {
		t.Error(r, ok, Independent(cells))
	}
	if _, ok := Ratio(cells[3:]); ok {
		t.Error("a ratio of nothing")
	}
	if DrawOf("8b52ac0da8f4203f") != NewDraw("8b52ac0da8f4203f").state {
		t.Error("two draws of one article")
	}
}

// bounds are an interval, or none.
func bounds(lo, hi float64, ok bool) string { return fmt.Sprint(lo, hi, ok) }

// TestIntervalIsOfDraws: neither order nor the cutting of an article into cells changes a bit of an interval.
func TestIntervalIsOfDraws(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	a, b := shares.cells(r, "a", 30), fewer.cells(r, "b", 30)
	one, two := bounds(Interval(a)), bounds(DifferenceInterval(a, b))
	cut := append([]Cell{}, a...)
	for i, c := range a {
		cut[i].Y--
		cut[i].M--
		cut = append(cut, Cell{c.Draw, 1, 1})
	}
	r.Shuffle(len(cut), func(i, j int) { cut[i], cut[j] = cut[j], cut[i] })
	if got := bounds(Interval(cut)); got != one {
		t.Error(got, one)
	}
	if got := bounds(DifferenceInterval(cut, b)); got != two {
		t.Error(got, two)
	}
}

// TestNoInterval: few draws, however many cells, or all alike.
func TestNoInterval(t *testing.T) {
	var nine []Cell
	for i := range 90 {
		nine = append(nine, Cell{uint64(i % 9), float64(i), 1})
	}
	ten := numbers(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
	if _, _, ok := Interval(nine); ok {
		t.Error("an interval of nine draws")
	}
	if _, _, ok := DifferenceInterval(ten, nine); ok {
		t.Error("an interval of the difference to nine draws")
	}
	if _, _, ok := Interval(numbers(0, repeat(.1, 20)...)); ok {
		t.Error("an interval of what is all the same")
	}
	if lo, hi, ok := Interval(ten); !ok || lo < 1 || lo > 4.5 || hi < 6.5 || hi > 10 {
		t.Error(lo, hi, ok)
	}
	if _, _, ok := StratifiedInterval(darwinStrata()[:9]); ok {
		t.Error("an interval of nine strata")
	}
}

// TestNormal: of many symmetric numbers the interval is the t interval.
func TestNormal(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	var a, b []Cell
	for i := range 400 {
		a = append(a, Cell{DrawOf(fmt.Sprint("a", i)), r.NormFloat64(), 1})
		b = append(b, Cell{DrawOf(fmt.Sprint("b", i)), 3 * r.NormFloat64(), 1})
	}
	ra, _ := Ratio(a)
	rb, _ := Ratio(b)
	lo, hi, _ := Interval(a)
	if half := 1.966 * math.Sqrt(spreadOf(a, ra).jack); !near(hi, ra+half, half/6) || !near(lo, ra-half, half/6) {
		t.Error(lo, hi, ra, half)
	}
	lo, hi, _ = DifferenceInterval(a, b)
	if half := 1.966 * math.Sqrt(differenceSpread(a, b, ra, rb).jack); !near(hi, ra-rb+half, half/6) || !near(lo, ra-rb-half, half/6) {
		t.Error(lo, hi, ra-rb, half)
	}
}

// TestWire: what both sides have in common does not widen the interval of their difference.
func TestWire(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	wire := means.cells(r, "wire", 40)
	edited := append([]Cell{}, wire...)
	for i := range edited {
		edited[i].Y += 0.1 + 0.01*r.NormFloat64()
	}
	lo, hi, ok := DifferenceInterval(edited, wire)
	if !ok || lo < 0.09 || hi > 0.11 {
		t.Error(lo, hi, ok)
	}
	if _, _, ok := DifferenceInterval(wire, wire); ok {
		t.Error("an interval of no difference at all")
	}
	apart := numbers(0)
	for _, c := range wire {
		apart = append(apart, Cell{c.Draw + 1, c.Y, 1})
	}
	if lo, hi, _ := DifferenceInterval(edited, apart); hi-lo < 0.1 {
		t.Error("other articles", lo, hi)
	}
}

// TestStratified: Darwin's plants differ by 2.617 inches on average, with a t of 2.148 (Fisher 1935, section 17). Two pairs are far
// below the others, so that the interval reaches further down than that of t.
func TestStratified(t *testing.T) {
	d, ok := StratifiedDifference(darwinStrata())
	if !ok || !near(d/8, 2.6167, 1e-4) {
		t.Error(d, ok)
	}
	s := spreadOf(differences(darwinStrata()), d)
	if x := d / math.Sqrt(s.jack); !near(x, 2.148, 5e-4) || s.df != 14 {
		t.Error("Fisher's t is 2.148 on 14 degrees of freedom: ", x, s.df)
	}
	if lo, hi, ok := StratifiedInterval(darwinStrata()); !ok || lo < -2.5*8 || lo > 8 || hi < 3.5*8 || hi > 6*8 {
		t.Error(lo/8, hi/8, ok)
	}
	if _, ok := StratifiedDifference([]Stratum{{A: numbers(0, 1)}}); ok {
		t.Error("a difference from one side")
	}
}
