package match

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze/internal/document"
)

// doc makes a document of sentences, words parted by spaces.
func doc(sentences ...string) *document.Doc {
	d := &document.Doc{}
	for _, s := range sentences {
		lo := len(d.Tokens)
		for _, w := range strings.Fields(s) {
			d.Tokens = append(d.Tokens, document.Token{Lower: document.Fold(w)})
		}
		d.Sentences = append(d.Sentences, document.Sentence{Tok0: lo, Tok1: len(d.Tokens)})
	}
	return d
}

// names of the lists in the cases.
var listNames = map[List]string{Names: "name", Blocked: "blocked", Valence: "valence", Cues: "cue"}

// trie holds entries written as "name: new york".
func trie(entries ...string) *Trie {
	t := NewTrie(len(entries))
	for i, e := range entries {
		list, form, _ := strings.Cut(e, ": ")
		for l, name := range listNames {
			if name == list {
				t.Add(strings.Fields(form), Entry{List: l, Row: int32(i), Form: form})
			}
		}
	}
	return t
}

// found writes matches as "name: new york@0", by list, then in the order of the text.
func found(t *Trie, d *document.Doc) []string {
	var out []string
	f := t.Find(d)
	for l := range numLists {
		for _, m := range f[l] {
			e := t.Entries[m.Entry]
			if n := len(strings.Fields(e.Form)); m.Tok1 != m.Tok0+n || e.List != l {
				out = append(out, fmt.Sprintf("broken %+v %+v", m, e))
			}
			out = append(out, fmt.Sprintf("%s: %s@%d", listNames[l], e.Form, m.Tok0))
		}
	}
	return out
}

func TestFind(t *testing.T) {
	for _, c := range []struct {
		name    string
		entries []string
		text    []string
		want    []string
	}{
		{"the longest wins", []string{"name: new york", "name: new york times", "name: york"},
			[]string{"the new york times said"}, []string{"name: new york times@1"}},
		{"a shorter one where the longest breaks off", []string{"name: new york", "name: new york times"},
			[]string{"new york timetable"}, []string{"name: new york@0"}},
		{"the leftmost wins over a longer one inside", []string{"name: bank of", "name: of england today"},
			[]string{"bank of england today"}, []string{"name: bank of@0"}},
		{"a match ends, the next begins", []string{"name: iran"}, []string{"iran iran and iran"}, []string{"name: iran@0", "name: iran@1", "name: iran@3"}},
		{"groups do not bar each other", []string{"name: war on want", "valence: war", "cue: war on"},
			[]string{"war on want"}, []string{"name: war on want@0", "valence: war@0", "cue: war on@0"}},
		{"a word inside another group's match", []string{"name: crisis group", "valence: group crisis", "valence: crisis"},
			[]string{"a crisis group crisis"}, []string{"name: crisis group@1", "valence: crisis@1", "valence: group crisis@2"}},
		{"blocked phrases compete with names", []string{"name: china", "blocked: south china sea"},
			[]string{"south china sea , china"}, []string{"name: china@4", "blocked: south china sea@0"}},
		{"a longer name wins over a blocked phrase", []string{"name: south china sea institute", "blocked: south china sea"},
			[]string{"south china sea institute"}, []string{"name: south china sea institute@0"}},
		{"equal length: both", []string{"name: georgia", "blocked: georgia"}, []string{"georgia"}, []string{"name: georgia@0", "blocked: georgia@0"}},
		{"one form, two rows: both", []string{"name: congress", "name: congress"}, []string{"congress"}, []string{"name: congress@0", "name: congress@0"}},
		{"never over a border of sentences", []string{"name: new york", "name: york"}, []string{"it is new", "york is old"}, []string{"name: york@3"}},
		{"case is folded", []string{"name: u.s."}, []string{"U.S. and u.s."}, []string{"name: u.s.@0", "name: u.s.@2"}},
		{"whole tokens only", []string{"valence: war"}, []string{"warm wars award"}, nil},
		{"nothing in nothing", []string{"valence: war"}, nil, nil},
	} {
		if got := found(trie(c.entries...), doc(c.text...)); !slices.Equal(got, c.want) {
			t.Errorf("%s: found %q, want %q", c.name, got, c.want)
		}
	}
}

// TestRows: entries of one form are found with their own rows.
func TestRows(t *testing.T) {
	x := trie("name: congress", "name: congress")
	var rows []int32
	for _, m := range x.Find(doc("congress"))[Names] {
		rows = append(rows, x.Entries[m.Entry].Row)
	}
	if slices.Sort(rows); !slices.Equal(rows, []int32{0, 1}) {
		t.Error(rows)
	}
}

func TestEmptyPhrase(t *testing.T) {
	x := NewTrie(0)
	x.Add(nil, Entry{})
	if got := found(x, doc("a b")); len(x.Entries) != 0 || got != nil {
		t.Error(got)
	}
}

// TestAgainstSearch compares with a plain search, at each token of each group for the longest entry, on random texts of three words.
func TestAgainstSearch(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	words := func(n int) string {
		var ws []string
		for range n {
			ws = append(ws, string(rune('a'+rng.IntN(3))))
		}
		return strings.Join(ws, " ")
	}
	for range 2000 {
		var entries []string
		for range 1 + rng.IntN(6) {
			entries = append(entries, []string{"name: ", "blocked: ", "valence: "}[rng.IntN(3)]+words(1+rng.IntN(4)))
		}
		text := words(rng.IntN(12))
		got, want := found(trie(entries...), doc(text)), search(entries, strings.Fields(text))
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Fatalf("%q in %q: found %q, want %q", entries, text, got, want)
		}
	}
}

// search is leftmost-longest by the book.
func search(entries, text []string) (out []string) {
	for _, lists := range [][]string{{"name", "blocked"}, {"valence"}} {
		for i := 0; i < len(text); {
			longest := 0
			var here []string
			for _, e := range entries {
				list, form, _ := strings.Cut(e, ": ")
				ws := strings.Fields(form)
				if !slices.Contains(lists, list) || len(ws) > len(text)-i || !slices.Equal(ws, text[i:i+len(ws)]) || len(ws) < longest {
					continue
				}
				if len(ws) > longest {
					longest, here = len(ws), nil
				}
				here = append(here, fmt.Sprintf("%s@%d", e, i))
			}
			out = append(out, here...)
			i += max(1, longest)
		}
	}
	return out
}
