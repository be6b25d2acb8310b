package loglinear

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/slantkit/slant/analyze/internal/keyed"
)

// Feature is a value of an example under the hash of its name.
type Feature struct {
	Key   uint64
	Value float64
}

// Example is one labelled item. Group keeps examples of one text in one fold. Space holds the sums of its vectors, slot after slot; it is nil or as
// long in all examples.
type Example struct {
	Features []Feature
	Space    []float32
	Label    int
	Weight   float64
	Group    string
}

// Options of Train. The zero value is the default.
type Options struct {
	MinCount int     // features seen in fewer examples have no weight; 0 = 3
	L2       float64 // ridge penalty per example; 0 = 1e-3
	Epochs   int     // 0 = 20
	Folds    int     // of the cross-validation that fits T; 0 = 5, 1 = none
	Seed     uint64
	Dims     int // length of a vector, where examples have a Space
}

func (o Options) withDefaults() Options {
	if o.MinCount == 0 {
		o.MinCount = 3
	}
	if o.L2 == 0 {
		o.L2 = 1e-3
	}
	if o.Epochs == 0 {
		o.Epochs = 20
	}
	if o.Folds == 0 {
		o.Folds = 5
	}
	return o
}

// sparse is an example with features as columns.
type sparse struct {
	cols   []int32
	values []float32
	label  int
	weight float64
	group  string
}

// Train fits a multinomial logistic regression by AdaGrad (Duchi, Hazan & Singer 2011) and T by cross-validation over groups. It is deterministic.
// held returns, for each example, the calibrated probabilities from the fold in which its group was held out (nil without folds).
func Train(examples []Example, opt Options) (model *Model, held []Weights) {
	opt = opt.withDefaults()
	keys, space, data := columns(examples, opt.MinCount)
	t := 1.0
	if opt.Folds > 1 {
		logits := crossValidate(data, len(keys)+space, opt)
		t = fitT(logits, data)
		held = make([]Weights, len(logits))
		for i := range logits {
			held[i] = (&Model{T: t}).Softmax(logits[i], 1)
		}
	}
	prior, w := fit(data, len(keys)+space, opt)
	weights := make(map[uint64]Weights, len(keys))
	for j, k := range keys {
		if v := w[j]; math.Abs(v[0]-v[1])+math.Abs(v[1]-v[2]) > 2*quantum {
			weights[k] = v
		}
	}
	model = New(prior, t, weights)
	model.dims = opt.Dims
	for _, v := range w[len(keys):] {
		model.space = append(model.space, float32(v[0]), float32(v[1]), float32(v[2]))
	}
	model.inSteps()
	return model, held
}

// TrainWith is Train with weights that are given and not fitted; no example may have their features.
func TrainWith(fixed map[string][Classes]float64, examples []Example, opt Options) (model *Model, held []Weights) {
	m, held := Train(examples, opt)
	all := make(map[uint64]Weights, m.Features()+len(fixed))
	for i := range m.index.Len() {
		all[m.index.Key(i)] = m.at(i)
	}
	for name, w := range fixed {
		all[keyed.Hash(name)] = w
	}
	with := New(m.Prior, m.T, all)
	with.dims, with.space, with.steps, with.step = m.dims, m.space, m.steps, m.step
	return with, held
}

// columns numbers the features that are frequent enough, in the order of their keys, and behind them the dimensions of the space.
func columns(examples []Example, minCount int) (keys []uint64, space int, data []sparse) {
	count := map[uint64]int{}
	for _, e := range examples {
		for _, f := range e.Features {
			count[f.Key]++
		}
		space = len(e.Space)
	}
	for k, c := range count {
		if c >= minCount {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	col := make(map[uint64]int32, len(keys))
	for i, k := range keys {
		col[k] = int32(i)
	}
	data = make([]sparse, len(examples))
	for i, e := range examples {
		data[i] = sparse{label: e.Label, weight: e.Weight, group: e.Group}
		if e.Weight == 0 {
			data[i].weight = 1
		}
		for _, f := range e.Features {
			if c, ok := col[f.Key]; ok {
				data[i].add(c, float32(f.Value))
			}
		}
		for d, x := range e.Space {
			if x != 0 {
				data[i].add(int32(len(keys)+d), x)
			}
		}
	}
	return keys, space, data
}

func (s *sparse) add(col int32, value float32) {
	s.cols, s.values = append(s.cols, col), append(s.values, value)
}

// fit runs AdaGrad over the data in seeded orders; the ridge penalty is applied to the features of each example in proportion to their rate.
func fit(data []sparse, n int, opt Options) (Weights, []Weights) {
	w, g := make([]Weights, n), make([]Weights, n)
	var prior, gp Weights
	seen := make([]float64, n)
	for _, e := range data {
		for _, c := range e.cols {
			seen[c]++
		}
	}
	rng := rand.New(rand.NewPCG(opt.Seed, 7))
	order := rng.Perm(len(data))
	const rate = 0.1
	for range opt.Epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			e := &data[i]
			p := (&Model{T: 1}).Softmax(logits(prior, w, e), 1)
			p[e.label]--
			for c := range p {
				d := p[c] * e.weight
				gp[c] += d * d
				prior[c] -= rate * d / math.Sqrt(gp[c]+1e-8)
			}
			for k, col := range e.cols {
				x := float64(e.values[k])
				penalty := opt.L2 * float64(len(data)) / seen[col]
				for c := range p {
					d := p[c]*e.weight*x + penalty*w[col][c]
					g[col][c] += d * d
					w[col][c] -= rate * d / math.Sqrt(g[col][c]+1e-8)
				}
			}
		}
	}
	return prior, w
}

func logits(prior Weights, w []Weights, e *sparse) Weights {
	l := prior
	for k, col := range e.cols {
		x := float64(e.values[k])
		for c := range l {
			l[c] += x * w[col][c]
		}
	}
	return l
}

// crossValidate returns the logits of each example from the model that did not see its group.
func crossValidate(data []sparse, n int, opt Options) []Weights {
	out := make([]Weights, len(data))
	done := make(chan bool, opt.Folds)
	for f := range opt.Folds {
		go func() {
			var part []sparse
			for _, e := range data {
				if foldOf(e.group, opt.Folds) != f {
					part = append(part, e)
				}
			}
			prior, w := fit(part, n, opt)
			for i := range data {
				if foldOf(data[i].group, opt.Folds) == f {
					out[i] = logits(prior, w, &data[i])
				}
			}
			done <- true
		}()
	}
	for range opt.Folds {
		<-done
	}
	return out
}

func foldOf(group string, folds int) int { return int(keyed.Hash(group) % uint64(folds)) }

// fitT minimises the log loss of softmax(logit / T) over a grid of temperatures.
func fitT(logits []Weights, data []sparse) float64 {
	best, bestLoss := 1.0, math.Inf(1)
	for t := 0.5; t < 4; t += 0.02 {
		loss := 0.0
		for i, l := range logits {
			loss -= data[i].weight * math.Log(max(1e-12, (&Model{T: t}).Softmax(l, 1)[data[i].label]))
		}
		if loss < bestLoss {
			best, bestLoss = t, loss
		}
	}
	return best
}
