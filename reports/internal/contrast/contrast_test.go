package contrast

import (
	"fmt"
	"math"
	"testing"

	"github.com/slantkit/slant/reports/internal/stats"
)

var egypt = Key{First: "egypt"}

// filled is a tally of two groups with n articles each: those of the second say more by shift.
func filled(n int, shift float64) *Tally {
	t := NewTally(2)
	for g := range 2 {
		for i := range n {
			a := Article{Draw: stats.DrawOf(fmt.Sprint(g, i)), Event: i}
			t.Article(g, egypt, a, 1).Count("", math.Sin(float64(i))/4+float64(g)*shift)
		}
	}
	return t
}

func compared(t *Tally, matched bool) Difference {
	rows := t.Rows(0)
	Test(rows, EachWithEach(2), "actors", matched)
	Adjust([][]Row{rows})
	Bound(rows, EachWithEach(2), matched, func(Difference) bool { return true })
	return rows[0].Diffs[0]
}

func TestMeans(t *testing.T) {
	d := compared(filled(12, 0.5), false)
	if math.Abs(d.X-0.5) > 1e-12 || !d.Found() || !d.Interval || d.Low > 0.5 || d.High < 0.5 || d.Left != 12 || d.Right != 12 || d.Delta < 0.9 {
		t.Errorf("%+v", d)
	}
	if d := compared(filled(12, 0), false); d.Found() || !d.Tested || math.Abs(d.X) > 1e-12 {
		t.Errorf("a difference of nothing: %+v", d)
	}
	if d := compared(filled(2, 0.5), false); d.Tested || d.Interval || !d.OK {
		t.Errorf("two articles a side were tested: %+v", d)
	}
}

// TestMatched: what is the same in every event is found however far events are apart.
func TestMatched(t *testing.T) {
	tally := NewTally(2)
	for g := range 2 {
		for i := range 12 {
			a := Article{Draw: stats.DrawOf(fmt.Sprint(g, i)), Event: i}
			tally.Article(g, egypt, a, 1).Count("", math.Sin(3*float64(i))+float64(g)*(0.1+0.01*float64(i%3)))
		}
	}
	tally.Article(1, egypt, Article{Draw: 1, Event: 99}, 1).Count("", 1) // an event that the other lacks
	if d := compared(tally, false); d.Found() {
		t.Errorf("found without matching: %+v", d)
	}
	if d := compared(tally, true); !d.Found() || d.Left != 12 || math.Abs(d.X-0.11) > 1e-12 {
		t.Errorf("not found by matching: %+v", d)
	}
}

// TestShares: articles in which a word does not stand count with what they have.
func TestShares(t *testing.T) {
	tally := NewTally(2)
	for g := range 2 {
		for i := range 10 {
			e := tally.Article(g, egypt, Article{Draw: stats.DrawOf(fmt.Sprint(g, i))}, 10)
			if g == 1 && i < 8 {
				e.Count("regime", 1)
				e.Count("regime", 2)
			}
			e.Count("state", 1)
		}
	}
	rows := tally.Rows(4)
	if len(rows) != 2 || rows[0].Name != "regime" {
		t.Fatal(rows)
	}
	x, _ := rows[0].Sides[1].Value()
	y, ok := rows[0].Sides[0].Value()
	if x != 0.24 || y != 0 || !ok || rows[0].Sides[1].Used != 8 {
		t.Error(x, y, ok, rows[0].Sides[1].Used)
	}
	contrasts := EachWithEach(2)
	Test(rows, contrasts, "words", false)
	Weigh(rows, contrasts, 100)
	Adjust([][]Row{rows})
	if d := rows[0].Diffs[0]; !d.Found() || d.LogOdds < 0.3 || d.Z <= 2 {
		t.Errorf("%+v", d)
	}
	if d := rows[1].Diffs[0]; d.Found() || d.LogOdds >= 0 { // of what is said, less is this
		t.Errorf("%+v", d)
	}
	if rows := tally.Rows(9); len(rows) != 1 {
		t.Error("the floor lets through", len(rows))
	}
}

// TestAdjust: q counts the tables in which something was tested.
func TestAdjust(t *testing.T) {
	table := func(ps ...float64) []Row {
		row := Row{}
		for _, p := range ps {
			row.Diffs = append(row.Diffs, Difference{P: p, Tested: true})
		}
		return []Row{row, {Diffs: []Difference{{P: 0, Tested: false}}}}
	}
	a, b, none := table(0.01, 0.5), table(0.04), []Row{{Diffs: []Difference{{}}}}
	Adjust([][]Row{a}, [][]Row{b}, [][]Row{none})
	for i, want := range []float64{0.04, 1} {
		if q := a[0].Diffs[i].Q; math.Abs(q-want) > 1e-12 {
			t.Error(i, q)
		}
	}
	if q := b[0].Diffs[0].Q; math.Abs(q-0.08) > 1e-12 {
		t.Error(q)
	}
	if a[1].Diffs[0].Found() {
		t.Error("found without a test")
	}
}

func TestContrasts(t *testing.T) {
	for _, c := range []struct {
		got  []Contrast
		want string
	}{
		{EachWithEach(3), "[{[1] [0]} {[2] [0]} {[2] [1]}]"},
		{EachWith(1, 3), "[{[0] [1]} {[2] [1]}]"},
		{EachWithRest(3), "[{[0] [1 2]} {[1] [0 2]} {[2] [0 1]}]"},
		{EachWithEach(1), "[]"},
	} {
		if got := fmt.Sprint(c.got); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
}

// TestSameInAnyCompany: a row has the same p whatever rows stand beside it.
func TestSameInAnyCompany(t *testing.T) {
	alone := compared(filled(12, 0.1), false)
	tally := filled(12, 0.1)
	for i := range 20 {
		for g := range 2 {
			tally.Article(g, Key{First: "kenya"}, Article{Draw: stats.DrawOf(fmt.Sprint(g, i))}, 1).Count("", float64(i%5))
		}
	}
	if d := compared(tally, false); d.P != alone.P {
		t.Error(d.P, alone.P)
	}
}

func TestRest(t *testing.T) {
	tally := NewTally(3)
	for g, ys := range [][]float64{{1}, {0, 0}, {0.5, 0.5}} {
		for i, y := range ys {
			tally.Article(g, egypt, Article{Draw: stats.DrawOf(fmt.Sprint(g, i))}, 1).Count("", y)
		}
	}
	rows := tally.Rows(0)
	Test(rows, EachWithRest(3), "actors", false)
	if d := rows[0].Diffs[0]; d.X != 0.75 || d.Right != 4 {
		t.Errorf("%+v", d)
	}
	if x, _ := rows[0].Value([]int{1, 2}); x != 0.25 {
		t.Error(x)
	}
}
