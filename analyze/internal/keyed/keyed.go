// Package keyed finds names by their 64-bit hashes in sorted lists: the features of models, the words of tables.
package keyed

import (
	"encoding/binary"
	"math/bits"
)

// Hash is the key of a name: FNV-1a, 64 bits, of its parts joined without a mark, and a mixing step.
func Hash(parts ...string) uint64 { return Begin(parts...).Key() }

// State is the hash of the first part of a name, so that what many names begin with is read once.
type State uint64

// Begin is the state behind these parts.
func Begin(parts ...string) State { return State(14695981039346656037).Add(parts...) }

// Add is the state behind more parts.
func (s State) Add(parts ...string) State {
	h := uint64(s)
	for _, p := range parts {
		for i := 0; i < len(p); i++ {
			h = (h ^ uint64(p[i])) * 1099511628211
		}
	}
	return State(h)
}

// Key is the key of the name that ends here.
func (s State) Key() uint64 {
	h := uint64(s)
	h ^= h >> 29
	h *= 0xbf58476d1ce4e5b9
	return h ^ h>>32
}

// filterBits is how many bits of the filter there are for each key, at least: the more, the fewer of the keys that are not there pass it.
const filterBits = 8

// Index finds keys in a rising list. Most keys that are looked up are not there, and a filter that fits the cache says so of nearly all of them. It is
// read-only and safe to share.
type Index struct {
	keys   []byte   // eight for each, little-endian, as they stand in the files
	shift  uint     // to the top bits of a key, which choose the bucket
	first  []uint32 // first key of each bucket
	narrow uint     // to the top bits that choose a bit of the filter
	filter []uint64
}

// NewIndex makes the index of a rising list.
func NewIndex(rising []uint64) Index {
	keys := make([]byte, 0, 8*len(rising))
	for _, k := range rising {
		keys = binary.LittleEndian.AppendUint64(keys, k)
	}
	return IndexOf(keys)
}

// IndexOf makes the index of a rising list that stands in a file: eight bytes for each key, little-endian. It keeps the bytes: start-up copies nothing.
func IndexOf(rising []byte) Index {
	n := len(rising) / 8
	size := uint(bits.Len(uint(n)))
	width := max(size+uint(bits.Len(filterBits))-1, 6)
	x := Index{keys: rising, shift: 64 - size, first: make([]uint32, 1<<size+1), narrow: 64 - width, filter: make([]uint64, 1<<(width-6))}
	clear(x.filter) // memory that is written first is cheaper than memory that is read first
	for i := range n {
		k := x.Key(i)
		x.filter[k>>x.narrow>>6] |= 1 << (k >> x.narrow & 63)
	}
	i := 0
	for b := range x.first {
		for i < n && x.Key(i)>>x.shift < uint64(b) {
			i++
		}
		x.first[b] = uint32(i)
	}
	return x
}

// Find returns the place of a key in the list.
func (x *Index) Find(key uint64) (i int, ok bool) {
	if bit := key >> x.narrow; x.filter[bit>>6]>>(bit&63)&1 == 0 {
		return 0, false
	}
	b := key >> x.shift
	for i := x.first[b]; i < x.first[b+1]; i++ {
		if x.Key(int(i)) == key {
			return int(i), true
		}
	}
	return 0, false
}

// Key is the key at a place in the list.
func (x *Index) Key(i int) uint64 { return binary.LittleEndian.Uint64(x.keys[8*i:]) }

// Len is the number of keys.
func (x *Index) Len() int { return len(x.keys) / 8 }
