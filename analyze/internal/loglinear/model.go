// Package loglinear is the one kind of model that gives numbers in slant: for each of three classes
//
//	logit_c = prior_c + Σ_i value_i · weight_{i,c},   p = softmax(logit / T)
//
// so that every number comes apart into its evidence. A feature without a weight is no evidence.
package loglinear

import (
	"encoding/binary"
	"errors"
	"math"
	"sort"
)

// Classes is the number of classes of every model.
const Classes = 3

// Weights is one number for each class.
type Weights [Classes]float64

// Model is a fitted model. It is read-only and safe to share.
type Model struct {
	Prior   Weights
	T       float64 // temperature, fitted by cross-validation
	keys    []uint64
	weights []Weights
	index   []uint32 // first key of each bucket of the top bits
}

// bucketBits is how many top bits of a hash choose the bucket.
const bucketBits = 12

// Hash is the key of a feature: FNV-1a, 64 bits, of its parts joined without a mark.
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

// Weight returns the weights of a feature by the hash of its name.
func (m *Model) Weight(key uint64) (Weights, bool) {
	b := key >> (64 - bucketBits)
	for i := m.index[b]; i < m.index[b+1]; i++ {
		if m.keys[i] == key {
			return m.weights[i], true
		}
	}
	return Weights{}, false
}

// Features is the number of features with a weight.
func (m *Model) Features() int { return len(m.keys) }

// Softmax returns softmax(logit / T).
func (m *Model) Softmax(logit Weights) Weights {
	hi := max(logit[0], logit[1], logit[2])
	var p Weights
	sum := 0.0
	for c := range p {
		p[c] = math.Exp((logit[c] - hi) / m.T)
		sum += p[c]
	}
	for c := range p {
		p[c] /= sum
	}
	return p
}

// New makes a model of weights by feature name's hash.
func New(prior Weights, t float64, weights map[uint64]Weights) *Model {
	m := &Model{Prior: prior, T: t}
	for k := range weights {
		m.keys = append(m.keys, k)
	}
	sort.Slice(m.keys, func(i, j int) bool { return m.keys[i] < m.keys[j] })
	for _, k := range m.keys {
		m.weights = append(m.weights, weights[k])
	}
	m.buildIndex()
	return m
}

func (m *Model) buildIndex() {
	m.index = make([]uint32, 1<<bucketBits+1)
	i := 0
	for b := range m.index {
		for i < len(m.keys) && m.keys[i]>>(64-bucketBits) < uint64(b) {
			i++
		}
		m.index[b] = uint32(i)
	}
	m.index[1<<bucketBits] = uint32(len(m.keys))
}

// magic begins every model file; the digit is the version of the layout.
const magic = "slantLL1"

// quantum is the step in which weights are stored.
const quantum = 1.0 / 4096

// Encode writes the model: magic, T, prior, number of features, keys, weights in steps of 1/4096.
func (m *Model) Encode() []byte {
	b := []byte(magic)
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(m.T))
	for _, p := range m.Prior {
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(p))
	}
	b = binary.LittleEndian.AppendUint32(b, uint32(len(m.keys)))
	for _, k := range m.keys {
		b = binary.LittleEndian.AppendUint64(b, k)
	}
	for _, w := range m.weights {
		for _, x := range w {
			b = binary.LittleEndian.AppendUint16(b, uint16(int16(max(-32767, min(32767, math.Round(x/quantum))))))
		}
	}
	return b
}

// Decode reads what Encode wrote. The error says that the file is damaged or of another version.
func Decode(b []byte) (*Model, error) {
	const head = len(magic) + 8*(1+Classes) + 4
	if len(b) < head || string(b[:len(magic)]) != magic {
		return nil, errors.New("not a model of this version of slant: train it anew")
	}
	m := &Model{T: math.Float64frombits(binary.LittleEndian.Uint64(b[8:]))}
	for c := range m.Prior {
		m.Prior[c] = math.Float64frombits(binary.LittleEndian.Uint64(b[16+8*c:]))
		if math.IsNaN(m.Prior[c]) || math.IsInf(m.Prior[c], 0) {
			return nil, errors.New("the model is damaged: train it anew")
		}
	}
	n := int(binary.LittleEndian.Uint32(b[head-4:]))
	if len(b) != head+n*(8+2*Classes) || !(m.T > 0) || math.IsInf(m.T, 0) {
		return nil, errors.New("the model is damaged: train it anew")
	}
	m.keys, m.weights = make([]uint64, n), make([]Weights, n)
	for i := range m.keys {
		m.keys[i] = binary.LittleEndian.Uint64(b[head+8*i:])
		for c := range m.weights[i] {
			m.weights[i][c] = float64(int16(binary.LittleEndian.Uint16(b[head+8*n+2*(Classes*i+c):]))) * quantum
		}
	}
	m.buildIndex()
	return m, nil
}
