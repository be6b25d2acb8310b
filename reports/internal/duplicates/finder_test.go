package duplicates

import (
	"math/rand/v2"
	"runtime"
	"slices"
	"testing"
)

// found is what Add returned.
type found struct {
	original uint64
	kind     Kind
	ok       bool
}

func add(f *Finder, id uint64, sig Signature) found {
	original, kind, ok := f.Add(id, sig)
	return found{original, kind, ok}
}

// near is a signature that agrees with sig in all bands and in that share of its bins; not in its words.
func near(r *rand.Rand, sig Signature, share float64) Signature {
	out := sig
	out.exact = r.Uint64()
	for bin := range bins {
		if r.Float64() >= share {
			out.sketch[bin/32] ^= 1 << (bin % 32 * 2)
		}
	}
	return out
}

func TestAdd(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	a, b := randomSignature(r), randomSignature(r)
	a2 := near(r, a, 0.9)
	a3 := near(r, a2, 0.9)
	far := near(r, a, 0.5)
	short := Signature{exact: 7, words: minWords - 1}
	f := New(Options{})
	for i, c := range []struct {
		want found
		id   uint64
		sig  Signature
	}{
		{found{}, 100, Signature{}},
		{found{}, 101, Signature{}}, // without words nothing is the same
		{found{}, 1, a},
		{found{1, Exact, true}, 2, a},
		{found{}, 3, b},
		{found{1, Near, true}, 4, a2},
		{found{1, Near, true}, 5, a3}, // through a2
		{found{1, Near, true}, 6, a3}, // word for word a3, and a3 is only near to the original
		{found{1, Exact, true}, 1, a}, // the id given twice
		{found{}, 7, far},
		{found{3, Exact, true}, 8, b},
		{found{}, 9, short},
		{found{9, Exact, true}, 10, short},
		{found{}, 11, Signature{exact: 8, words: minWords - 1}},
	} {
		if got := add(f, c.id, c.sig); got != c.want {
			t.Errorf("step %d: %+v instead of %+v", i, got, c.want)
		}
	}
}

func TestNearestThenFirst(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	a := randomSignature(r)
	f := New(Options{Threshold: 0.95})
	f.Add(1, near(r, a, 0.75))
	f.Add(2, near(r, a, 0.95))
	f.Add(3, near(r, a, 0.75))
	twin := near(r, a, 0.93)
	f.need = needed(0.6)
	if got := add(f, 4, a); got.original != 2 {
		t.Errorf("%+v: not the nearest", got)
	}
	g := New(Options{})
	g.need = bins + 1
	g.Add(1, twin)
	twin.exact++
	g.Add(2, twin)
	g.need = needed(0.6)
	if got := add(g, 3, a); got.original != 1 {
		t.Errorf("%+v: not the first of two", got)
	}
}

func TestExactIsAlwaysFoundInTheWindow(t *testing.T) {
	const window = 40_000
	r := rand.New(rand.NewPCG(3, 3))
	f := New(Options{Window: window})
	list := make([]Signature, window+3*segmentSize)
	for i := range list {
		list[i] = Signature{exact: r.Uint64() << 4, words: 10} // crowded: sixteen times as many share a place
		if got := add(f, uint64(i), list[i]); got.ok {
			t.Fatalf("article %d: %+v", i, got)
		}
		back := r.IntN(min(i+1, window))
		if m, _, ok := f.exact(list[i-back].exact); !ok || m.original != uint64(i-back) {
			t.Fatalf("after article %d that of %d before: %+v", i, back, m)
		}
	}
	if got := add(f, 1, list[0]); got.ok {
		t.Errorf("%+v: an article out of the window is remembered", got)
	}
	if len(f.segments) != 4 {
		t.Errorf("%d segments", len(f.segments))
	}
}

// TestGroupsOutliveTheirFirst: an article that is copied again and again keeps its group, however long ago the first was.
func TestGroupsOutliveTheirFirst(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 4))
	f := New(Options{Window: 1})
	a := randomSignature(r)
	add(f, 77, a)
	for i := range 5 * segmentSize {
		add(f, 1000+uint64(i), randomSignature(r))
		if i%(segmentSize/2) != 0 {
			continue
		}
		if got := add(f, 78, a); got != (found{77, Exact, true}) {
			t.Fatalf("after %d: %+v", i, got)
		}
		if got := add(f, 79, near(r, a, 0.9)); got != (found{77, Near, true}) {
			t.Fatalf("after %d: %+v", i, got)
		}
	}
}

func TestUnrelatedArticlesChangeNothing(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	var group, others []Signature
	for range 20 {
		a := randomSignature(r)
		group = append(group, a, near(r, a, 0.85), a)
	}
	for range 2000 {
		others = append(others, randomSignature(r))
	}
	var first []found
	for round := range 5 {
		r.Shuffle(len(others), func(i, j int) { others[i], others[j] = others[j], others[i] })
		f, rest := New(Options{}), others
		var got []found
		for i, sig := range group {
			for n := r.IntN(60); n > 0 && len(rest) > 0; n, rest = n-1, rest[1:] {
				if x := add(f, 10_000, rest[0]); x.ok {
					t.Fatalf("%+v: an unrelated article is a duplicate", x)
				}
			}
			got = append(got, add(f, uint64(i), sig))
		}
		if round == 0 {
			first = got
		}
		if !slices.Equal(first, got) {
			t.Errorf("round %d: another result", round)
		}
	}
	if n := len(slices.DeleteFunc(first, func(x found) bool { return !x.ok })); n != 40 {
		t.Errorf("%d of 40 found", n)
	}
}

func TestOptionsOutOfRange(t *testing.T) {
	want := *New(Options{})
	for _, opt := range []Options{{Threshold: -1}, {Threshold: 1.5}, {Window: -3}, {Threshold: DefaultThreshold, Window: DefaultWindow}} {
		if got := New(opt); got.need != want.need || got.most != want.most {
			t.Errorf("%+v: %+v", opt, got)
		}
	}
	if need := New(Options{Threshold: 1}).need; need != bins {
		t.Errorf("threshold 1: %d bins", need)
	}
}

func TestMemory(t *testing.T) {
	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	f := New(Options{})
	before := heap()
	for range f.most {
		f.segments = append(f.segments, newSegment())
	}
	if grown := heap() - before; grown > 31_500_000 {
		t.Errorf("%d bytes", grown)
	}
	runtime.KeepAlive(f)
}
