package loglinear

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/slantkit/slant/analyze/internal/keyed"
)

// toy are 600 items of three classes. "good" and "bad" tell them apart, "the" is in every item, "odd" in two.
func toy() []Example {
	rng := rand.New(rand.NewPCG(1, 2))
	var out []Example
	for i := range 600 {
		e := Example{Label: i % Classes, Group: fmt.Sprint(i), Features: []Feature{{keyed.Hash("the"), 1}}}
		switch e.Label {
		case 0:
			e.Features = append(e.Features, Feature{keyed.Hash("bad"), 0.5 + rng.Float64()})
		case 2:
			e.Features = append(e.Features, Feature{keyed.Hash("good"), 0.5 + rng.Float64()})
		}
		if i < 2 {
			e.Features = append(e.Features, Feature{keyed.Hash("odd"), 1})
		}
		out = append(out, e)
	}
	return out
}

func best(p Weights) int {
	b := 0
	for c := range p {
		if p[c] > p[b] {
			b = c
		}
	}
	return b
}

// logitsOf are prior + Σ value·weight, as users of a model sum them.
func logitsOf(m *Model, e Example) Weights {
	l := m.Prior
	for _, f := range e.Features {
		if w, ok := m.Weight(f.Key); ok {
			for c := range l {
				l[c] += f.Value * w[c]
			}
		}
	}
	return l
}

func TestTrain(t *testing.T) {
	data := toy()
	m, held := Train(data, Options{})
	good, _ := m.Weight(keyed.Hash("good"))
	bad, _ := m.Weight(keyed.Hash("bad"))
	if best(good) != 2 || best(bad) != 0 {
		t.Errorf("good %.2f, bad %.2f: want the highest weight for class 2 and class 0", good, bad)
	}
	if _, ok := m.Weight(keyed.Hash("odd")); ok {
		t.Error("a feature of two items has a weight")
	}
	if _, ok := m.Weight(keyed.Hash("never seen")); ok {
		t.Error("an unknown feature has a weight")
	}
	right, rightHeld := 0, 0
	for i, e := range data {
		if best(logitsOf(m, e)) == e.Label {
			right++
		}
		if best(held[i]) == e.Label {
			rightHeld++
		}
	}
	if right < 590 || rightHeld < 590 {
		t.Errorf("right: %d fitted, %d held out, of %d", right, rightHeld, len(data))
	}
}

// TestRidge: a stronger penalty gives smaller weights.
func TestRidge(t *testing.T) {
	weak, _ := Train(toy(), Options{L2: 1e-5, Folds: 1})
	strong, held := Train(toy(), Options{L2: 0.1, Folds: 1})
	a, _ := weak.Weight(keyed.Hash("good"))
	b, _ := strong.Weight(keyed.Hash("good"))
	if b[2] <= 0 || b[2] > a[2]/2 {
		t.Errorf("weight of good: %.2f, with a strong penalty %.2f", a[2], b[2])
	}
	if held != nil || strong.T != 1 {
		t.Error("held-out items or a temperature without folds")
	}
}

// TestWeight: items of little weight have little say in the prior.
func TestWeight(t *testing.T) {
	var data []Example
	for i := range 300 {
		e := Example{Label: i % 2, Group: fmt.Sprint(i), Weight: 1}
		if e.Label == 1 {
			e.Weight = 0.1
		}
		data = append(data, e)
	}
	m, _ := Train(data, Options{Folds: 1})
	if p := m.Softmax(m.Prior, 1); math.Abs(p[0]-10.0/11) > 0.06 {
		t.Errorf("prior probabilities %.2f, want about 0.91, 0.09, 0", p)
	}
}

// TestGroups: what is true of one text alone cannot be used on that text when it is held out.
func TestGroups(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	var data []Example
	for g := range 100 {
		label, name := rng.IntN(Classes), fmt.Sprint("group ", g)
		for range 4 {
			data = append(data, Example{Label: label, Group: name, Features: []Feature{{keyed.Hash(name), 1}}})
		}
	}
	m, held := Train(data, Options{})
	right, rightHeld := 0, 0
	for i, e := range data {
		if best(logitsOf(m, e)) == e.Label {
			right++
		}
		if best(held[i]) == e.Label {
			rightHeld++
		}
	}
	if right < 390 || rightHeld > 220 {
		t.Errorf("right: %d fitted, %d held out, of %d: want nearly all, and chance", right, rightHeld, len(data))
	}
}

// TestTemperature: a model that gives odds of e⁴ and is right in 60 of 100 is 3.64 times too sure.
func TestTemperature(t *testing.T) {
	var ls []Weights
	var data []sparse
	for i := range 1000 {
		label := 0
		if i%10 >= 6 {
			label = 1 + i%2
		}
		ls = append(ls, Weights{4, 0, 0})
		data = append(data, sparse{label: label, weight: 1})
	}
	temperature := fitT(ls, data)
	if want := 4 / math.Log(3); math.Abs(temperature-want) > 0.021 {
		t.Errorf("T = %.3f, want %.3f", temperature, want)
	}
	if p := (&Model{T: temperature}).Softmax(ls[0], 1); math.Abs(p[0]-0.6) > 0.005 {
		t.Errorf("p = %.3f, want 0.6", p[0])
	}
}

func TestSoftmax(t *testing.T) {
	for _, l := range []Weights{{}, {1, 2, 3}, {1e4, -1e4, 0}, {-5e5, -5e5, -5e5}} {
		p := (&Model{T: 0.7}).Softmax(l, 1)
		if sum := p[0] + p[1] + p[2]; math.Abs(sum-1) > 1e-12 {
			t.Errorf("%g: probabilities %g sum to %g", l, p, sum)
		}
	}
}

func TestDeterminism(t *testing.T) {
	a, heldA := Train(toy(), Options{})
	b, heldB := Train(toy(), Options{})
	if !bytes.Equal(a.Encode(), b.Encode()) {
		t.Error("the same items, another model")
	}
	for i := range heldA {
		if heldA[i] != heldB[i] {
			t.Fatal("the same items, other held-out probabilities")
		}
	}
	c, _ := Train(toy(), Options{Seed: 1})
	if bytes.Equal(a.Encode(), c.Encode()) {
		t.Error("another seed, the same model")
	}
}

func TestTrainWith(t *testing.T) {
	given := map[string][Classes]float64{"file:favor": {-1, 0, 1}, "no weight": {}}
	m, _ := TrainWith(given, toy(), Options{})
	plain, _ := Train(toy(), Options{})
	if w, ok := m.Weight(keyed.Hash("file:favor")); !ok || w != (Weights{-1, 0, 1}) {
		t.Error("a given weight was changed:", w, ok)
	}
	a, _ := m.Weight(keyed.Hash("good"))
	if b, _ := plain.Weight(keyed.Hash("good")); a != b {
		t.Error("given weights changed a fitted one")
	}
	if m.Features() != plain.Features()+2 {
		t.Error(m.Features(), plain.Features())
	}
}

// TestCodec: what is read is what was written, to half a step.
func TestCodec(t *testing.T) {
	m := New(Weights{0.1, -0.2, 1.0 / 3}, 0.82, map[uint64]Weights{
		0: {1, 2, 3}, 1: {-0.1, 0, 0.1}, math.MaxUint64: {7.9, -7.9, 0}, keyed.Hash("x", ":y"): {0.33, 0.66, -0.99}, keyed.Hash("far"): {100, -100, 0},
	})
	got, err := Decode(m.Encode())
	if err != nil {
		t.Fatal(err)
	}
	if got.Prior != m.Prior || got.T != m.T || got.Features() != m.Features() {
		t.Error(got.Prior, got.T, got.Features())
	}
	for _, k := range []uint64{0, 1, math.MaxUint64, keyed.Hash("x:y")} {
		a, _ := m.Weight(k)
		b, ok := got.Weight(k)
		for c := range a {
			if !ok || math.Abs(a[c]-b[c]) > quantum/2 {
				t.Errorf("key %x: wrote %g, read %g %v", k, a, b, ok)
			}
		}
	}
	if far, _ := got.Weight(keyed.Hash("far")); far[0] != 32767*quantum || far[1] != -32767*quantum {
		t.Error("a weight out of bounds is not cut at the bound:", far)
	}
	if !bytes.Equal(got.Encode(), m.Encode()) {
		t.Error("written again, other bytes")
	}
}

func TestDamage(t *testing.T) {
	m := New(Weights{}, 1, map[uint64]Weights{1: {1, 2, 3}})
	good := m.Encode()
	newer := append([]byte("slantLL9"), good[8:]...)
	cold := New(Weights{}, 0, nil).Encode()
	nan := New(Weights{}, math.NaN(), nil).Encode()
	for name, b := range map[string][]byte{"empty": nil, "cut": good[:len(good)-1], "longer": append(bytes.Clone(good), 0), "head alone": good[:20],
		"another version": newer, "T is 0": cold, "T is no number": nan, "text": []byte("{\"weights\": []} and some more that is long enough")} {
		if _, err := Decode(b); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(nil))
	f.Add([]byte(magic))
	f.Add(New(Weights{1, 2, 3}, 0.5, map[uint64]Weights{1: {1}, 1 << 60: {2}}).Encode())
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := Decode(b)
		if err != nil {
			return
		}
		for _, k := range []uint64{0, 1, math.MaxUint64, keyed.Hash("x")} {
			m.Weight(k)
		}
		m.Softmax(m.Prior, 1)
	})
}

// TestSpace: words that are never seen in training are weighed by where their vectors lie; slots are apart from each other.
func TestSpace(t *testing.T) {
	const dims = 2
	rng := rand.New(rand.NewPCG(5, 6))
	var data []Example
	for i := range 600 {
		e := Example{Label: i % Classes, Group: fmt.Sprint(i), Space: make([]float32, 2*dims)}
		e.Space[0] = float32(e.Label-1) + float32(rng.Float64()-0.5) // slot 0 tells the classes apart
		e.Space[dims] = float32(rng.Float64() - 0.5)                 // slot 1 does not
		data = append(data, e)
	}
	m, _ := Train(data, Options{Dims: dims})
	again, err := Decode(m.Encode())
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range []*Model{m, again} {
		if m.Slots() != 2 {
			t.Fatalf("%d slots, want 2", m.Slots())
		}
		up := m.Vector([]byte{100, 0}, 0)
		other := m.Vector([]byte{100, 0}, 1)
		if up[2]-up[0] < 10*max(other[2]-other[0], other[0]-other[2]) {
			t.Errorf("weights %.1f in the slot that tells, %.1f in the one that does not", up, other)
		}
		both := m.Vector([]byte{100, 0}, 0, 1)
		for c := range both {
			if math.Abs(both[c]-up[c]-other[c]) > 1e-3 {
				t.Errorf("class %d: %.4f in both slots, %.4f + %.4f apart", c, both[c], up[c], other[c])
			}
		}
		if !m.Fits(dims, 2) || m.Fits(dims, 3) || m.Fits(dims+1, 2) {
			t.Error("the model fits other vectors or slots than it was trained with")
		}
		if w := m.Vector([]byte{1}, 0); w != (Weights{}) {
			t.Errorf("a vector of another length has weights %v", w)
		}
		if w := m.Vector([]byte{1, 1}, 2); w != (Weights{}) {
			t.Errorf("a slot that does not exist has weights %v", w)
		}
	}
}

// TestSentences: the same evidence from more sentences is surer than from one, but less sure than its sum; the order of classes stays.
func TestSentences(t *testing.T) {
	m := New(Weights{}, 1, nil)
	one, four := m.Softmax(Weights{1, 0, -1}, 1), m.Softmax(Weights{4, 0, -4}, 4)
	sum := m.Softmax(Weights{4, 0, -4}, 1)
	if !(one[0] < four[0] && four[0] < sum[0]) {
		t.Errorf("one sentence %.3f, four %.3f, their sum %.3f: want them rising", one[0], four[0], sum[0])
	}
	if two := m.Softmax(Weights{2, 0, -2}, 1); math.Abs(two[0]-four[0]) > 1e-12 {
		t.Errorf("four times 1 over √4 is %.3f, want that of 2, %.3f", four[0], two[0])
	}
	if m.Softmax(Weights{1, 0, -1}, 0) != one {
		t.Error("no sentence counts as one")
	}
}
