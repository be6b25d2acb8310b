package match

import (
	"slices"
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/segment"
	"github.com/slantkit/slant/lexicons"
)

// english is the built-in pack, and an indexer with its rules.
func english(tb testing.TB) (*lexicons.Pack, *indexer) {
	tb.Helper()
	p, err := lexicons.Load(lexicons.English())
	if err != nil {
		tb.Fatal(err)
	}
	var abbr []segment.Abbreviation
	for _, a := range p.Abbreviations {
		abbr = append(abbr, segment.Abbreviation{Term: a.Term, Kind: a.Kind})
	}
	rules, err := segment.NewRules(abbr, nil)
	if err != nil {
		tb.Fatal(err)
	}
	return p, &indexer{t: NewTrie(0), rules: rules}
}

// folded are the tokens of a form as they stand in a document.
func (b *indexer) folded(form string) (words []string) {
	for _, t := range b.rules.Tokens(form, segment.Span{Start: 0, End: len(form)}, nil) {
		words = append(words, document.Fold(form[t.Start:t.End]))
	}
	return words
}

// check compares the path of a form with the hashes of its tokens.
func (b *indexer) check(t *testing.T, form string) {
	var want []uint64
	for _, w := range b.folded(form) {
		want = append(want, hash(w))
	}
	b.path = b.path[:0]
	if plain := b.plain(form); plain && !slices.Equal(b.path, want) || !plain && len(b.path) > 0 {
		t.Errorf("%q is plain: path %x, its tokens are %q", form, b.path, b.folded(form))
	}
	b.path = b.path[:0]
	if b.tokens(form); !slices.Equal(b.path, want) {
		t.Errorf("%q: path %x, its tokens are %q", form, b.path, b.folded(form))
	}
}

// TestPlain: what is read in the quick way has the same tokens in the other.
func TestPlain(t *testing.T) {
	p, b := english(t)
	forms(p, func(e Entry) { b.check(t, e.Form) })
	for form, want := range map[string]bool{"take aim at": true, "New York Times": true, "cannot": false, "Gonna go": false, "U.S.": false, "well-known": false,
		"a  b": false, " a": false, "a ": false, "": false, "café": false, "IM": true, "im": false, "3 men": false} {
		b.check(t, form)
		if b.path = b.path[:0]; b.plain(form) != want {
			t.Errorf("%q is plain: %v", form, !want)
		}
	}
}

func FuzzPlain(f *testing.F) {
	_, b := english(f)
	for _, s := range []string{"cannot be", "U.S. Army", "McDonald’s", "ıİ ſK", "don't go", strings.Repeat("A", 40)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, form string) { b.check(t, form) })
}

// TestPaths: no two ways through the built-in pack have the same hash.
func TestPaths(t *testing.T) {
	p, b := english(t)
	ways := map[path]string{}
	forms(p, func(e Entry) {
		at, way := root, ""
		for _, w := range b.folded(e.Form) {
			at, way = at.then(hash(w)), way+" "+w
			if old, ok := ways[at]; ok && old != way {
				t.Fatalf("%q and %q have the hash %x", old, way, at)
			}
			ways[at] = way
		}
	})
	if trie := Index(p, b.rules); trie.nodes.taken != len(ways) {
		t.Errorf("%d nodes, want %d", trie.nodes.taken, len(ways))
	}
}

// TestNodes: a table that has grown often holds what was put into it, and nothing else.
func TestNodes(t *testing.T) {
	n := newNodes(0)
	for i := range 5000 {
		n.first[n.add(root.then(uint64(i)))] = int32(i)
	}
	for i := range 5000 {
		n.add(root.then(uint64(i)))
		if first, ok := n.find(root.then(uint64(i))); !ok || first != int32(i) {
			t.Fatalf("node %d is %d, %v", i, first, ok)
		}
	}
	if _, ok := n.find(root.then(5000)); ok || n.taken != 5000 {
		t.Errorf("%d nodes; one more is found: %v", n.taken, ok)
	}
}

func BenchmarkIndex(b *testing.B) {
	p, x := english(b)
	b.ReportAllocs()
	for b.Loop() {
		Index(p, x.rules)
	}
}
