package vectors

import (
	"math"
	"testing"
)

func open(t testing.TB) *Table {
	t.Helper()
	table, err := Open()
	if err != nil {
		t.Fatal(err)
	}
	return table
}

// cosine is the likeness of two words.
func cosine(t *testing.T, table *Table, a, b string) float64 {
	t.Helper()
	var v [2][]byte
	for k, w := range []string{a, b} {
		i, ok := table.Find(w)
		if !ok {
			t.Fatalf("%q has no vector", w)
		}
		v[k] = table.Bytes(i)
	}
	var ab, aa, bb float64
	for d := range v[0] {
		x, y := float64(int8(v[0][d])), float64(int8(v[1][d]))
		ab, aa, bb = ab+x*y, aa+x*x, bb+y*y
	}
	return ab / math.Sqrt(aa*bb)
}

// TestMeaning: words of like meaning lie nearer to each other than to others.
func TestMeaning(t *testing.T) {
	table := open(t)
	for _, c := range [][3]string{{"condemned", "denounced", "bought"}, {"praised", "lauded", "arrested"}, {"lied", "misled", "planted"}, {"airstrike", "bombing", "recipe"}} {
		if near, far := cosine(t, table, c[0], c[1]), cosine(t, table, c[0], c[2]); near <= far {
			t.Errorf("%s is nearer to %s (%.2f) than to %s (%.2f)", c[0], c[2], far, c[1], near)
		}
	}
}

// TestNoNames: names of persons and places have no vector.
func TestNoNames(t *testing.T) {
	table := open(t)
	for _, w := range []string{"trump", "obama", "putin", "israel", "russia", "ukrainian", "moscow", "biden", "hamas", "iran"} {
		if _, ok := table.Find(w); ok {
			t.Errorf("%q has a vector", w)
		}
	}
}

func TestEncode(t *testing.T) {
	words := map[string][]float32{"a": {1, -0.5, 0}, "b": {-0.25, 0.125, 0.5}, "c": {0, 0, 0}}
	table, err := Decode(Encode(words))
	if err != nil {
		t.Fatal(err)
	}
	if table.Len() != 3 || table.Dims() != 3 {
		t.Fatalf("%d words of %d dimensions, want 3 of 3", table.Len(), table.Dims())
	}
	for w, v := range words {
		i, ok := table.Find(w)
		if !ok {
			t.Fatalf("%q is lost", w)
		}
		for d, x := range v {
			if got := float64(table.Scale(i)) * float64(int8(table.Bytes(i)[d])); math.Abs(got-float64(x)) > 0.005 {
				t.Errorf("%s[%d] = %.3f, want %.3f", w, d, got, x)
			}
		}
	}
	if _, ok := table.Find("d"); ok {
		t.Error("a word that is not in the table is found")
	}
}

func TestDamaged(t *testing.T) {
	sound := Encode(map[string][]float32{"a": {1, 2}, "b": {3, 4}})
	swapped := append([]byte(nil), sound...)
	copy(swapped[16:24], sound[24:32])
	copy(swapped[24:32], sound[16:24])
	for name, b := range map[string][]byte{"empty": nil, "short": sound[:len(sound)-1], "long": append(append([]byte(nil), sound...), 0), "other": []byte("slantWV9.........."), "order": swapped} {
		if _, err := Decode(b); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// FuzzDecode: no bytes make the decoder or a look-up panic.
func FuzzDecode(f *testing.F) {
	f.Add(Encode(map[string][]float32{"a": {1, 2}, "b": {3, 4}}), "a")
	f.Add([]byte(magic), "")
	f.Fuzz(func(t *testing.T, b []byte, word string) {
		table, err := Decode(b)
		if err != nil {
			return
		}
		if i, ok := table.Find(word); ok && len(table.Bytes(i)) != table.Dims() {
			t.Error("a vector of another length")
		}
	})
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		open(b)
	}
}
