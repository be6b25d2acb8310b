package syntax

import (
	"cmp"
	"encoding/binary"
	"math"
	"math/rand/v2"
	"slices"
)

// learner is a net in training, with full-precision weights. Rows and classes
// are moved by AdaGrad (Duchi, Hazan & Singer, JMLR 2011) with one step size
// per row.
type learner struct {
	index map[uint64]int32 // row of each feature
	rows  []vector
	power []float32 // sum of squared gradients of each row
	out   []vector
	outPw []float32
	bias  []float32
	biasP []float32
	rng   *rand.Rand
	rate  float32
}

type vector [hidden]float32

// Settings of the learner.
const (
	learnRate   = 0.06
	dropHidden  = 0.15 // share of hidden units left out of each step
	dropFeature = 0.06 // share of features left out of each step
	startWeight = 0.1  // initial weights are uniform below this size
)

// newLearner makes room for the features, whose order decides the numbers of
// their rows.
func newLearner(feats []uint64, classCount int, rng *rand.Rand) *learner {
	l := &learner{
		index: make(map[uint64]int32, len(feats)),
		rows:  make([]vector, len(feats)), power: make([]float32, len(feats)),
		out: make([]vector, classCount), outPw: make([]float32, classCount),
		bias: make([]float32, classCount), biasP: make([]float32, classCount),
		rng: rng, rate: learnRate,
	}
	for i, h := range feats {
		l.index[h] = int32(i)
		l.rows[i] = randomVector(rng, startWeight)
	}
	for i := range l.out {
		l.out[i] = randomVector(rng, 1/math.Sqrt(hidden))
	}
	return l
}

func randomVector(rng *rand.Rand, size float64) (v vector) {
	for i := range v {
		v[i] = float32((2*rng.Float64() - 1) * size)
	}
	return v
}

// pass is one step through the network.
type pass struct {
	active []int32
	h      vector // hidden layer after cut and dropout
	on     [hidden]bool
	grad   vector // of the loss by h
	sums   [maxClasses]float32
}

// maxClasses bounds the classes of a net.
const maxClasses = 128

// forward computes the hidden layer; train says whether to drop at random.
func (l *learner) forward(feats []uint64, p *pass, train bool) {
	p.active = p.active[:0]
	for _, f := range feats {
		if k, ok := l.index[f]; ok && !(train && l.rng.Float32() < dropFeature) {
			p.active = append(p.active, k)
		}
	}
	p.h, p.grad = vector{}, vector{}
	for _, k := range p.active {
		row := &l.rows[k]
		for i := range row {
			p.h[i] += row[i]
		}
	}
	for i := range p.h {
		p.on[i] = p.h[i] > 0 && !(train && l.rng.Float32() < dropHidden)
		switch {
		case !p.on[i]:
			p.h[i] = 0
		case train:
			p.h[i] *= 1 / (1 - dropHidden)
		}
	}
}

// score fills in the sums of the classes in the set.
func (l *learner) score(p *pass, set classes) {
	for c := range l.out {
		if !set.has(c) {
			continue
		}
		s := l.bias[c]
		w := &l.out[c]
		for i := range w {
			s += w[i] * p.h[i]
		}
		p.sums[c] = s
	}
}

// top gives the class of the set with the highest sum.
func (p *pass) top(set classes) int {
	best := -1
	for c := range maxClasses {
		if set.has(c) && (best < 0 || p.sums[c] > p.sums[best]) {
			best = c
		}
	}
	return best
}

// correct moves the weights of the classes in the set towards those of right,
// by the gradient of −log of the probability of right, and gathers the
// gradient by the hidden layer.
func (l *learner) correct(p *pass, set, right classes) {
	var e [maxClasses]float64
	top := p.sums[p.top(set)]
	all, good := 0.0, 0.0
	for c := range l.out {
		if set.has(c) {
			e[c] = math.Exp(float64(p.sums[c] - top))
			all += e[c]
			if right.has(c) {
				good += e[c]
			}
		}
	}
	for c := range l.out {
		if !set.has(c) {
			continue
		}
		g := e[c] / all
		if right.has(c) {
			g -= e[c] / max(good, 1e-30)
		}
		if math.Abs(g) > 1e-4 {
			l.moveClass(p, c, float32(g))
		}
	}
}

// moveClass makes one AdaGrad step on the weights of a class.
func (l *learner) moveClass(p *pass, c int, g float32) {
	w := &l.out[c]
	norm := float32(0)
	for i := range w {
		p.grad[i] += g * w[i]
		norm += p.h[i] * p.h[i]
	}
	l.outPw[c] += g * g * norm / hidden
	l.biasP[c] += g * g
	step := g * l.rate / sqrt(l.outPw[c]+1e-6)
	for i := range w {
		w[i] -= step * p.h[i]
	}
	l.bias[c] -= g * l.rate / sqrt(l.biasP[c]+1e-6)
}

// backward makes one AdaGrad step on the rows that took part.
func (l *learner) backward(p *pass) {
	norm := float32(0)
	for i := range p.grad {
		if !p.on[i] {
			p.grad[i] = 0
		}
		p.grad[i] *= 1 / (1 - dropHidden)
		norm += p.grad[i] * p.grad[i]
	}
	if norm == 0 {
		return
	}
	norm /= hidden
	for _, k := range p.active {
		l.power[k] += norm
		step := l.rate / sqrt(l.power[k]+1e-6)
		row := &l.rows[k]
		for i := range row {
			row[i] -= step * p.grad[i]
		}
	}
}

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }

// clipShare of the weights keep their size when cut to eight bits; the others
// are held at the limit.
const clipShare = 0.9995

// unit gives the size of one step of the eight-bit weights. Where a tiny
// treebank leaves no rows, any size will do.
func unit(vs []vector) float64 {
	if len(vs) == 0 {
		return 1
	}
	sizes := make([]float64, 0, len(vs)*hidden)
	for i := range vs {
		for _, w := range vs[i] {
			sizes = append(sizes, math.Abs(float64(w)))
		}
	}
	slices.Sort(sizes)
	return max(sizes[int(clipShare*float64(len(sizes)-1))], 1e-9) / 127
}

func quantise(w float32, unit float64) int {
	return int(min(max(math.Round(float64(w)/unit), -127), 127))
}

// net cuts the weights to eight bits and lays them out.
func (l *learner) net() net {
	rowUnit, outUnit := unit(l.rows), unit(l.out)
	rows := make([]byte, 0, len(l.rows)*hidden)
	for i := range l.rows {
		for _, w := range l.rows[i] {
			rows = append(rows, byte(quantise(w, rowUnit)+128))
		}
	}
	var out, bias []byte
	for c := range l.out {
		for _, w := range l.out[c] {
			out = append(out, byte(quantise(w, outUnit)))
		}
		b := math.Round(float64(l.bias[c]) / (rowUnit * outUnit))
		bias = binary.LittleEndian.AppendUint32(bias, uint32(int32(b)))
	}
	slots := l.slots()
	return newNet(slots, string(rows), string(out), string(bias))
}

// slots places the features in the order of their rows.
func (l *learner) slots() string {
	feats := make([]uint64, len(l.rows))
	for h, k := range l.index {
		feats[k] = h
	}
	b := bitsFor(len(feats))
	slots := make([]byte, 4<<b)
	mask := uint64(1)<<b - 1
	for k, h := range feats {
		i := h >> (64 - b)
		for binary.LittleEndian.Uint32(slots[i*4:]) != 0 {
			i = (i + 1) & mask
		}
		binary.LittleEndian.PutUint32(slots[i*4:], fingerprint(h)|uint32(k+1))
	}
	return string(slots)
}

// vocabulary chooses the features a net has rows for.
type vocabulary struct{ count map[uint64]uint32 }

func (v *vocabulary) add(feats []uint64) {
	for _, h := range feats {
		v.count[h]++
	}
}

// most lists the n most frequent features seen at least least times.
func (v *vocabulary) most(n int, least uint32) []uint64 {
	var hs []uint64
	for h, c := range v.count {
		if c >= least {
			hs = append(hs, h)
		}
	}
	slices.SortFunc(hs, func(a, b uint64) int {
		return cmp.Or(cmp.Compare(v.count[b], v.count[a]), cmp.Compare(a, b))
	})
	return hs[:min(n, len(hs))]
}
