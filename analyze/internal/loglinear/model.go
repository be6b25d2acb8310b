// Package loglinear is the one kind of model that gives numbers in slant: for each of three classes
//
//	logit_c = prior_c + Σ_i value_i · weight_{i,c} + Σ_j value_j · ⟨vector_j, space_{slot(j),c}⟩,   p = softmax(logit / T)
//
// so that every number comes apart into its evidence: features i, and words j whose vectors lie in slots. A feature without a weight is no evidence.
package loglinear

import (
	"encoding/binary"
	"errors"
	"maps"
	"math"
	"slices"

	"github.com/slantkit/slant/analyze/internal/kernel"
	"github.com/slantkit/slant/analyze/internal/keyed"
)

// Classes is the number of classes of every model.
const Classes = 3

// Weights is one number for each class.
type Weights [Classes]float64

// Model is a fitted model. It is read-only and safe to share.
type Model struct {
	Prior   Weights
	T       float64     // temperature, fitted by cross-validation
	index   keyed.Index // of the features
	weights []Weights   // of a model that was just fitted
	quanta  []byte      // of one from a file: as they stand there, three 16-bit numbers for each feature
	dims    int         // length of a vector
	space   []float32   // weights of each dimension of each slot, by class
	steps   []int16     // the same in whole steps, of each class of each slot together: whole numbers add up to the same on every machine
	step    float64
}

// Weight returns the weights of a feature by the hash of its name.
func (m *Model) Weight(key uint64) (Weights, bool) {
	i, ok := m.index.Find(key)
	if !ok {
		return Weights{}, false
	}
	return m.at(i), true
}

// at is the weights of a feature by its place in the index.
func (m *Model) at(i int) (w Weights) {
	if m.quanta == nil {
		return m.weights[i]
	}
	b := m.quanta[2*Classes*i:][:2*Classes]
	for c := range w {
		w[c] = float64(int16(binary.LittleEndian.Uint16(b[2*c:]))) * quantum
	}
	return w
}

// Vector returns the weights of a vector of signed bytes that lies in all of these slots.
func (m *Model) Vector(vector []byte, slots ...int) (w Weights) {
	if len(vector) != m.dims {
		return w
	}
	var sums [Classes]int64
	size := m.dims * Classes
	for _, slot := range slots {
		if (slot+1)*size > len(m.steps) {
			continue
		}
		for c, s := range kernel.Dot3(vector, m.steps[slot*size:(slot+1)*size]) {
			sums[c] += int64(s)
		}
	}
	for c := range w {
		w[c] = float64(sums[c]) * m.step
	}
	return w
}

// Add adds the weights x times.
func (w *Weights) Add(by Weights, x float64) {
	for c := range w {
		w[c] += by[c] * x
	}
}

// Apply returns the probabilities of an example.
func (m *Model) Apply(e Example) Weights {
	l := m.Prior
	for _, f := range e.Features {
		if w, ok := m.Weight(f.Key); ok {
			for c := range l {
				l[c] += w[c] * f.Value
			}
		}
	}
	for d, x := range e.Space[:min(len(e.Space), len(m.space)/Classes)] {
		for c := range l {
			l[c] += float64(m.space[Classes*d+c] * x)
		}
	}
	return m.Softmax(l, 1)
}

// Slots is the number of slots with weights for vectors.
func (m *Model) Slots() int {
	if m.dims == 0 {
		return 0
	}
	return len(m.space) / (m.dims * Classes)
}

// Fits reports whether the model weighs vectors of this length in so many slots, or none at all.
func (m *Model) Fits(dims, slots int) bool {
	return m.Slots() == 0 || m.dims == dims && m.Slots() == slots
}

// Features is the number of features with a weight.
func (m *Model) Features() int { return m.index.Len() }

// Softmax returns softmax(logit / (T · √sentences)) of the summed evidence of so many sentences. The model is fitted on single ones. Were
// those that follow each other independent, their sum would be right as it is; were they to say the same again, their mean would be; √ stands between.
func (m *Model) Softmax(logit Weights, sentences int) Weights {
	t := m.T * math.Sqrt(float64(max(1, sentences)))
	hi := max(logit[0], logit[1], logit[2])
	var p Weights
	sum := 0.0
	for c := range p {
		p[c] = math.Exp((logit[c] - hi) / t)
		sum += p[c]
	}
	for c := range p {
		p[c] /= sum
	}
	return p
}

// New makes a model of weights by feature name's hash.
func New(prior Weights, t float64, weights map[uint64]Weights) *Model {
	m := &Model{Prior: prior, T: t, index: keyed.NewIndex(slices.Sorted(maps.Keys(weights)))}
	for i := range m.index.Len() {
		m.weights = append(m.weights, weights[m.index.Key(i)])
	}
	return m
}

// magic begins every model file; the digit is the version of the layout.
const magic = "slantLL2"

// quantum is the step in which weights are stored.
const quantum = 1.0 / 4096

// head is the length of what stands before the keys: magic, T, prior, number of features, dims, length of the space.
const head = len(magic) + 8*(1+Classes) + 3*4

// Encode writes the model: the head, keys, weights in steps of 1/4096, the space.
func (m *Model) Encode() []byte {
	b := []byte(magic)
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(m.T))
	for _, p := range m.Prior {
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(p))
	}
	for _, n := range []int{m.index.Len(), m.dims, len(m.space)} {
		b = binary.LittleEndian.AppendUint32(b, uint32(n))
	}
	for i := range m.index.Len() {
		b = binary.LittleEndian.AppendUint64(b, m.index.Key(i))
	}
	for i := range m.index.Len() {
		for _, x := range m.at(i) {
			b = binary.LittleEndian.AppendUint16(b, uint16(int16(max(-32767, min(32767, math.Round(x/quantum))))))
		}
	}
	for _, x := range m.space {
		b = binary.LittleEndian.AppendUint32(b, math.Float32bits(x))
	}
	return b
}

var errDamaged = errors.New("the model is damaged: train it anew")

// Decode reads what Encode wrote. It keeps b: the weights of features are read where they stand. The error says that the file is damaged or of another version.
func Decode(b []byte) (*Model, error) {
	if len(b) < head || string(b[:len(magic)]) != magic {
		return nil, errors.New("not a model of this version of slant: train it anew")
	}
	m := &Model{T: math.Float64frombits(binary.LittleEndian.Uint64(b[8:]))}
	for c := range m.Prior {
		m.Prior[c] = math.Float64frombits(binary.LittleEndian.Uint64(b[16+8*c:]))
		if math.IsNaN(m.Prior[c]) || math.IsInf(m.Prior[c], 0) {
			return nil, errDamaged
		}
	}
	size := func(i int) int { return int(binary.LittleEndian.Uint32(b[head-12+4*i:])) }
	n, dims, space := size(0), size(1), size(2)
	if len(b) != head+n*(8+2*Classes)+4*space || !(m.T > 0) || math.IsInf(m.T, 0) || space > 0 && (dims == 0 || space%(dims*Classes) != 0) {
		return nil, errDamaged
	}
	m.dims = dims
	m.index = keyed.IndexOf(b[head:][:8*n])
	m.quanta = b[head+8*n:][:2*Classes*n]
	return m, m.decodeSpace(b[len(b)-4*space:])
}

func (m *Model) decodeSpace(b []byte) error {
	m.space = make([]float32, len(b)/4)
	for i := range m.space {
		m.space[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
		if x := float64(m.space[i]); math.IsNaN(x) || math.IsInf(x, 0) {
			return errDamaged
		}
	}
	m.inSteps()
	return nil
}

// inSteps rounds the space to steps of which the largest weight has 32767.
func (m *Model) inSteps() {
	largest := float32(0)
	for _, x := range m.space {
		largest = max(largest, x, -x)
	}
	if largest == 0 {
		return
	}
	m.step = float64(largest) / 32767
	m.steps = make([]int16, len(m.space))
	for i, x := range m.space {
		slot, d, c := i/(m.dims*Classes), i/Classes%m.dims, i%Classes
		m.steps[(slot*Classes+c)*m.dims+d] = int16(math.Round(float64(x) / m.step))
	}
}
