// Package keyed finds names by their 64-bit hashes in sorted lists: the features of models, the words of tables.
package keyed

import "encoding/binary"

// Hash is the key of a name: FNV-1a, 64 bits, of its parts joined without a mark, and a mixing step.
func Hash(parts ...string) uint64 {
	h := uint64(14695981039346656037)
	for _, s := range parts {
		for i := 0; i < len(s); i++ {
			h = (h ^ uint64(s[i])) * 1099511628211
		}
	}
	h ^= h >> 29
	h *= 0xbf58476d1ce4e5b9
	return h ^ h>>32
}

// bucketBits is how many top bits of a key choose the bucket.
const bucketBits = 12

// Index finds keys in a rising list. It is read-only and safe to share.
type Index struct {
	keys  []byte   // eight for each, little-endian, as they stand in the files
	first []uint32 // first key of each bucket of the top bits
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
	x := Index{keys: rising, first: make([]uint32, 1<<bucketBits+1)}
	i, n := 0, x.Len()
	for b := range x.first {
		for i < n && x.Key(i)>>(64-bucketBits) < uint64(b) {
			i++
		}
		x.first[b] = uint32(i)
	}
	return x
}

// Find returns the place of a key in the list.
func (x Index) Find(key uint64) (i int, ok bool) {
	b := key >> (64 - bucketBits)
	for i := x.first[b]; i < x.first[b+1]; i++ {
		if x.Key(int(i)) == key {
			return int(i), true
		}
	}
	return 0, false
}

// Key is the key at a place in the list.
func (x Index) Key(i int) uint64 { return binary.LittleEndian.Uint64(x.keys[8*i:]) }

// Len is the number of keys.
func (x Index) Len() int { return len(x.keys) / 8 }
