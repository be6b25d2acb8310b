// Package match finds the words of all lists in one pass over the tokens.
//
// The semantics are leftmost-longest over whole tokens, for each group of lists apart: in "New York Times" the longest name
// wins over "New York", but a valence word inside it is still found by the valence group. Case and curly apostrophes are folded here;
// whoever needs case looks at the entry's form.
package match

import (
	"github.com/slantkit/slant/analyze/internal/document"
)

// List says which table an entry comes from.
type List uint8

// The lists.
const (
	Names List = iota // actors: name, other names, demonyms, metonyms
	Blocked
	Titles
	Nominals
	Attitudes
	Stance
	Valence
	Shifters
	Cues
	Matters
	numLists
)

// group: lists that compete for the same tokens share one.
func (l List) group() int {
	if l == Blocked {
		return int(Names)
	}
	return int(l)
}

// Entry is one form in one list.
type Entry struct {
	List List
	Kind int8   // Names: NameKind
	Row  int32  // index of the row in the pack's table
	Form string // as written in the pack
}

// Match is an entry found at the tokens [Tok0, Tok1).
type Match struct {
	Tok0, Tok1 int
	Entry      int32
}

// Trie holds all forms. It is read-only once built and safe to share.
type Trie struct {
	Entries []Entry
	nodes   nodes
	chain   []int32 // entry: 1 + the next entry of the same node, 0 for none
}

// NewTrie returns an empty trie with room for about n forms.
func NewTrie(n int) *Trie {
	return &Trie{Entries: make([]Entry, 0, n), chain: make([]int32, 0, n), nodes: newNodes(n + n/8)}
}

// Add puts an entry under its folded tokens. An empty phrase is ignored.
func (t *Trie) Add(tokens []string, e Entry) {
	hashes := make([]uint64, len(tokens))
	for i, w := range tokens {
		hashes[i] = hash(w)
	}
	t.add(hashes, e)
}

// add is Add with the hashes of the tokens.
func (t *Trie) add(tokens []uint64, e Entry) {
	if len(tokens) == 0 {
		return
	}
	path, at := root, 0
	for _, w := range tokens {
		path = path.then(w)
		at = t.nodes.add(path)
	}
	first := &t.nodes.first[at]
	t.chain = append(t.chain, *first)
	t.Entries = append(t.Entries, e)
	*first = int32(len(t.Entries))
}

// Found are the matches of a document, for each list in the order of the text. Where two entries of a list have the same
// form, both are found, one after the other.
type Found [numLists][]Match

// Find searches tokens; sentence borders are never crossed.
func (t *Trie) Find(d *document.Doc) *Found {
	f := &Found{}
	words := make([]uint64, len(d.Tokens))
	for i := range d.Tokens {
		words[i] = hash(d.Tokens[i].Lower)
	}
	for _, s := range d.Sentences {
		t.findIn(words, s.Tok0, s.Tok1, f)
	}
	return f
}

// findIn walks the trie from every token; best holds the longest end of each group at this start, busy where its last match ended.
func (t *Trie) findIn(words []uint64, lo, hi int, f *Found) {
	var busy [numLists]int
	var firsts []int32 // of the nodes on the way
	for i := lo; i < hi; i++ {
		firsts = firsts[:0]
		path := root
		for j := i; j < hi; j++ {
			path = path.then(words[j])
			first, ok := t.nodes.find(path)
			if !ok {
				break
			}
			firsts = append(firsts, first)
		}
		if len(firsts) > 0 {
			t.take(i, firsts, &busy, f)
		}
	}
}

// take emits the longest match of each group that starts at token i.
func (t *Trie) take(i int, firsts []int32, busy *[numLists]int, f *Found) {
	var done [numLists]bool
	for k := len(firsts) - 1; k >= 0; k-- {
		end := i + k + 1
		var here [numLists]bool
		for next := firsts[k]; next > 0; next = t.chain[next-1] {
			e := next - 1
			l := t.Entries[e].List
			g := l.group()
			if done[g] || i < busy[g] {
				continue
			}
			here[g] = true
			f[l] = append(f[l], Match{i, end, e})
		}
		for g := range here {
			if here[g] {
				done[g], busy[g] = true, end
			}
		}
	}
}
