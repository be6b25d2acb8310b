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
	Row  int32  // index of the row in the pack's table
	Kind int8   // Names: NameKind
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
	vocab   map[string]int32
	root    []int32          // word: the node of the form that is this word or begins with it, 0 for none
	edges   map[uint64]int32 // node and word: the next node, but for the root
	more    []bool           // node: there are edges from it
	first   []int32          // node: first entry, −1 for none
	chain   []int32          // entry: next entry of the same node
}

// NewTrie returns an empty trie with room for about n forms.
func NewTrie(n int) *Trie {
	return &Trie{Entries: make([]Entry, 0, n), vocab: make(map[string]int32, n/2), edges: make(map[uint64]int32, n), more: []bool{false}, first: []int32{-1}}
}

// Add puts an entry under its folded tokens. An empty phrase is ignored.
func (t *Trie) Add(tokens []string, e Entry) {
	if len(tokens) == 0 {
		return
	}
	node := int32(0)
	for _, w := range tokens {
		id, ok := t.vocab[w]
		if !ok {
			id = int32(len(t.vocab))
			t.vocab[w] = id
			t.root = append(t.root, 0)
		}
		child := t.step(node, id)
		if child == 0 {
			child = int32(len(t.first))
			t.first, t.more = append(t.first, -1), append(t.more, false)
			t.link(node, id, child)
		}
		node = child
	}
	t.chain = append(t.chain, t.first[node])
	t.first[node] = int32(len(t.Entries))
	t.Entries = append(t.Entries, e)
}

// step is the node behind a node and a word, 0 for none.
func (t *Trie) step(node, word int32) int32 {
	switch {
	case node == 0:
		return t.root[word]
	case !t.more[node]:
		return 0
	}
	return t.edges[uint64(node)<<32|uint64(word)]
}

// link makes a node the one behind another and a word.
func (t *Trie) link(node, word, child int32) {
	if node == 0 {
		t.root[word] = child
		return
	}
	t.more[node] = true
	t.edges[uint64(node)<<32|uint64(word)] = child
}

// Found are the matches of a document, for each list in the order of the text. Where two entries of a list have the same
// form, both are found, one after the other.
type Found [numLists][]Match

// Find searches tokens; sentence borders are never crossed.
func (t *Trie) Find(d *document.Doc) *Found {
	f := &Found{}
	ids := make([]int32, len(d.Tokens))
	for i := range d.Tokens {
		id, ok := t.vocab[d.Tokens[i].Lower]
		if !ok {
			id = -1
		}
		ids[i] = id
	}
	for _, s := range d.Sentences {
		t.findIn(ids, s.Tok0, s.Tok1, f)
	}
	return f
}

// findIn walks the trie from every token; best holds the longest end of each group at this start, busy where its last match ended.
func (t *Trie) findIn(ids []int32, lo, hi int, f *Found) {
	var busy [numLists]int
	var nodes []int32
	for i := lo; i < hi; i++ {
		nodes = nodes[:0]
		node := int32(0)
		for j := i; j < hi && ids[j] >= 0; j++ {
			if node = t.step(node, ids[j]); node == 0 {
				break
			}
			nodes = append(nodes, node)
		}
		if len(nodes) > 0 {
			t.take(i, nodes, &busy, f)
		}
	}
}

// take emits the longest match of each group that starts at token i.
func (t *Trie) take(i int, nodes []int32, busy *[numLists]int, f *Found) {
	var done [numLists]bool
	for k := len(nodes) - 1; k >= 0; k-- {
		end := i + k + 1
		var here [numLists]bool
		for e := t.first[nodes[k]]; e >= 0; e = t.chain[e] {
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
