package words

import (
	"slices"
	"testing"
)

// TestPlaces reads words with where they stand.
func TestPlaces(t *testing.T) {
	text := "  The U.S. spent $1,000.50 — Élan’s “won’t”."
	var got []string
	r := New(text)
	for w, ok := r.Next(); ok; w, ok = r.Next() {
		got = append(got, text[w.Start:r.At()])
	}
	want := []string{"The", "U.S", "spent", "1,000.50", "Élan’s", "won’t"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestSpelling reads words that outlets spell otherwise.
func TestSpelling(t *testing.T) {
	for _, pair := range [][2]string{{"U.S.", "us"}, {"1,000", "1000"}, {"don’t", "DONT"}} {
		a, b := New(pair[0]), New(pair[1])
		x, _ := a.Next()
		y, _ := b.Next()
		if x.Hash != y.Hash {
			t.Errorf("%q and %q are not one word", pair[0], pair[1])
		}
	}
	if a, b := New("3.5"), New("35"); first(a) == first(b) {
		t.Error("3.5 is 35")
	}
}

func first(r Reader) uint64 {
	w, _ := r.Next()
	return w.Hash
}
