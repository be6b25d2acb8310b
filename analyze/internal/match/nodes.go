package match

import (
	"math/bits"
	"unicode/utf8"

	"github.com/slantkit/slant/analyze/internal/document"
)

// path is the way from the root of a trie to a node: a hash, 64 bits, of the tokens on it. Two ways are taken for the same if their hashes are equal.
// That of a given token and any node would come about once in 10^14 tokens.
type path uint64

// root is the path of no tokens.
const root path = 0x243f6a8885a308d3

// then goes on over a token.
func (p path) then(token uint64) path {
	return path(max(1, mix(uint64(p)^token, 0x9e3779b97f4a7c15)))
}

// hash is that of a token.
func hash(token string) uint64 { return hashBytes(token, 0) }

// hashLetters is the hash of a word of ASCII letters, folded.
func hashLetters(word string) uint64 { return hashBytes(word, 0x2020202020202020) }

// hashFolded is the hash of a token as it stands in a form, folded.
func hashFolded(token string) uint64 {
	var buf [32]byte
	if len(token) > len(buf) {
		return hash(document.Fold(token))
	}
	for i := range len(token) {
		c := token[i]
		if c >= utf8.RuneSelf {
			return hash(document.Fold(token))
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[i] = c
	}
	return hash(string(buf[:len(token)]))
}

// hashBytes takes eight bytes at a time, with the bits of small set in each.
func hashBytes(s string, small uint64) uint64 {
	h := uint64(len(s))
	for ; len(s) >= 8; s = s[8:] {
		b := s[:8]
		h = mix(h^(small|uint64(b[0])|uint64(b[1])<<8|uint64(b[2])<<16|uint64(b[3])<<24|
			uint64(b[4])<<32|uint64(b[5])<<40|uint64(b[6])<<48|uint64(b[7])<<56), 0xbb67ae8584caa73b)
	}
	last := uint64(0)
	for i := range len(s) {
		last = last<<8 | uint64(s[i]) | small&0xff
	}
	return mix(h^last, 0x3c6ef372fe94f82b)
}

// mix multiplies to 128 bits and folds the halves (Wang Yi's wyhash).
func mix(a, b uint64) uint64 {
	hi, lo := bits.Mul64(a, b)
	return hi ^ lo
}

// nodes is an open-addressing table of the nodes of a trie by their paths. A power of two of slots, at most three quarters of them taken.
type nodes struct {
	paths []path  // 0 where there is none
	first []int32 // 1 + the first entry of the node, 0 for none
	taken int
}

// newNodes makes room for about so many nodes.
func newNodes(room int) nodes {
	size := 16
	for 3*size < 4*room {
		size *= 2
	}
	n := nodes{paths: make([]path, size), first: make([]int32, size)}
	// Fresh memory that is read before it is written costs the system twice as much, and these tables are read all over.
	clear(n.paths)
	clear(n.first)
	return n
}

// slot is where the node stands, or the empty slot where it belongs.
func (n *nodes) slot(p path) int {
	mask := len(n.paths) - 1
	i := int(p) & mask
	for n.paths[i] != p && n.paths[i] != 0 {
		i = (i + 1) & mask
	}
	return i
}

// find returns 1 + the first entry of a node, 0 if it has none; ok is false if there is no such node.
func (n *nodes) find(p path) (first int32, ok bool) {
	i := n.slot(p)
	return n.first[i], n.paths[i] == p
}

// add makes the node unless it is there, and returns its slot.
func (n *nodes) add(p path) int {
	i := n.slot(p)
	if n.paths[i] == p {
		return i
	}
	if 4*(n.taken+1) > 3*len(n.paths) {
		n.grow()
		i = n.slot(p)
	}
	n.paths[i] = p
	n.taken++
	return i
}

// grow moves the nodes into a table of twice the size.
func (n *nodes) grow() {
	old := *n
	*n = newNodes(len(old.paths))
	n.taken = old.taken
	for i, p := range old.paths {
		if p != 0 {
			k := n.slot(p)
			n.paths[k], n.first[k] = p, old.first[i]
		}
	}
}
