package lexicons

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// TestFirstError: of several mistakes, that in the first file and line is said, whichever table is read first.
func TestFirstError(t *testing.T) {
	bad := []string{"actors/a.tsv", "actors/b.tsv", "colours/a.tsv", "stance/mars.tsv", "valence/a.tsv"}
	pack := fstest.MapFS{}
	for _, file := range bad {
		pack[file] = &fstest.MapFile{Data: []byte(papers + "bad\theader\n")}
	}
	for _, file := range bad {
		if _, err := Load(pack); err == nil || !strings.HasPrefix(err.Error(), file+":") {
			t.Errorf("got %v\nwant that of %s", err, file)
		}
		delete(pack, file)
	}
	two := fstest.MapFS{"valence/a.tsv": {Data: []byte(papers + words + "good\tadjective\t\t9\t\ngood\n")}}
	if _, err := Load(two); err == nil || !strings.HasPrefix(err.Error(), "valence/a.tsv:6: valence 9 is out of bounds") {
		t.Errorf("the second line is said before the first: %v", err)
	}
}

// TestReplaceOnce: a pack may replace a row of an earlier one, but not twice.
func TestReplaceOnce(t *testing.T) {
	row := "good\tadjective\t\t2\t\n"
	one := fstest.MapFS{"valence/a.tsv": {Data: []byte(papers + words + row)}}
	two := fstest.MapFS{"valence/b.tsv": {Data: []byte(papers + words + row + row)}}
	if _, err := Load(one, one, one); err != nil {
		t.Error(err)
	}
	if _, err := Load(one, two); err == nil || err.Error() != `valence/b.tsv:7: "good" is already in valence/b.tsv:6: remove one of the two` {
		t.Errorf("got %v", err)
	}
}

// TestLines: ends of lines of any system, and a last line without one.
func TestLines(t *testing.T) {
	text := papers + words + "# a remark\n\ngood\tadjective\tbetter|best\t2\t\nfine\tadjective\t\t1\t"
	for name, text := range map[string]string{"Unix": text, "Windows": strings.ReplaceAll(text, "\n", "\r\n")} {
		p, err := Load(fstest.MapFS{"valence/a.tsv": {Data: []byte(text)}})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if len(p.Valence) != 2 || p.Valence[0].Line != 8 || p.Valence[1].Line != 9 || p.Files[0].Rows != 2 || !slices.Equal(p.Valence[0].Forms, []string{"better", "best"}) {
			t.Errorf("%s: %+v", name, p.Valence)
		}
	}
}

// TestKeys: many keys, some of one name, have their numbers, also after the table has grown.
func TestKeys(t *testing.T) {
	const n = 3000
	keyOf := func(i int) key { return key{fmt.Sprint(i % 3), fmt.Sprint(i / 3)} }
	x := newKeys(0)
	for round := range 2 {
		for i := range n {
			k := keyOf(i)
			if got, known := x.number(k, i, func(j int) bool { return keyOf(j) == k }); got != i || known != (round == 1) {
				t.Fatalf("key %d has number %d, known: %v", i, got, known)
			}
		}
	}
	if x.taken != n {
		t.Errorf("%d keys, want %d", x.taken, n)
	}
}

// TestListsCut: lists that share an array are those that strings.Split makes, and none runs into the next.
func TestListsCut(t *testing.T) {
	var l lists
	var got, want [][]string
	for i := range 400 {
		cell := strings.Repeat("ab|", i%9) + "c"
		got, want = append(got, l.cut(cell)), append(want, strings.Split(cell, "|"))
		_ = append(got[i], "beyond")
	}
	long := strings.Repeat("|", 3*listRoom)
	got, want = append(got, l.cut(long), l.cut("|")), append(want, strings.Split(long, "|"), []string{"", ""})
	if !slices.EqualFunc(got, want, slices.Equal) {
		t.Error("a list has other elements than its cell")
	}
	if l.cut("") != nil {
		t.Error("an empty cell has an element")
	}
}
