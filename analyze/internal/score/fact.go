package score

import (
	"hash/maphash"
	"math"
	"math/bits"
	"strings"
	"sync/atomic"

	"github.com/slantkit/slant/analyze/internal/bayes"
	"github.com/slantkit/slant/analyze/internal/keyed"
	"github.com/slantkit/slant/analyze/internal/loglinear"
	"github.com/slantkit/slant/analyze/internal/vectors"
)

// Words is what the models know of each word, whatever stands around it. It remembers the words it was asked for last, a bounded number of them, and is
// safe to share.
type Words struct {
	Bayes   *bayes.Table
	Vectors *vectors.Table
	targets *loglinear.Model
	pairs   *loglinear.Model
	seed    maphash.Seed
	known   [remembered]atomic.Pointer[word]
}

// remembered is how many words are kept at most: those of a day's news.
const remembered = 1 << 16

// NewWords puts the tables and the models of one actor and of pairs together.
func NewWords(b *bayes.Table, v *vectors.Table, targets, pairs *loglinear.Model) *Words {
	return &Words{Bayes: b, Vectors: v, targets: targets, pairs: pairs, seed: maphash.MakeSeed()}
}

// word is what the models know of a word.
type word struct {
	text   string
	name   keyed.State  // of the features of the word near an actor
	pair   keyed.State  // of its features near two
	alone  *wordWeights // the weights of the former; nil for a word that has none
	near   *pairWeights // and of the latter
	vector int          // its row in Vectors, −1 without one
	scale  float64      // of its vector
	odds   float64      // naive Bayes
	known  bool         // to naive Bayes
	bayes  string       // readable
}

// of looks a word up. Where it is kept depends on the run, what is known of it does not.
func (ws *Words) of(text string) *word {
	at := maphash.String(ws.seed, text) % (remembered / 2) * 2
	first, second := &ws.known[at], &ws.known[at+1]
	newer := first.Load()
	if newer != nil && newer.text == text {
		return newer
	}
	if w := second.Load(); w != nil && w.text == text {
		return w
	}
	w := ws.find(strings.Clone(text))
	second.Store(newer)
	first.Store(w)
	return w
}

func (ws *Words) find(text string) *word {
	w := &word{text: text, name: keyed.Begin("word:", text), pair: keyed.Begin("pair:", text, ":"), vector: -1}
	if i, ok := ws.Vectors.Find(text); ok {
		w.vector, w.scale = i, float64(ws.Vectors.Scale(i))
	}
	w.alone, w.near = newWordWeights(ws.targets, w.name), newPairWeights(ws.pairs, w.pair)
	if w.odds, w.known = ws.Bayes.LogOdds(text); w.known {
		w.bayes = text + " (naive Bayes " + signed(math.Round(100*w.odds)/100) + ")"
	}
	return w
}

// pairWeights are the weights of a word near two actors: for each two relations, for each one of them, and for each place.
type pairWeights struct {
	own  loglinear.Weights
	has  [(places0 + places + 63) / 64]uint64 // which of the others there are
	list []loglinear.Weights                  // those that there are, in order
}

// Where the weights of each kind begin.
const (
	toHolder0 = relations * relations
	toTarget0 = toHolder0 + relations
	places0   = toTarget0 + relations
)

// wordWeights are the weights of a word near one actor, for each relation.
type wordWeights struct {
	has  uint32 // for which relations there are weights, and whether there are any of the word itself: bit relations
	list [relations + 1]loglinear.Weights
}

func newWordWeights(m *loglinear.Model, name keyed.State) *wordWeights {
	var out wordWeights
	put := func(i int, s keyed.State) {
		if w, ok := m.Weight(s.Key()); ok {
			out.has |= 1 << i
			out.list[i] = w
		}
	}
	put(relations, name)
	for i := range relations {
		put(i, name.Add(":", Relation(i).String()))
	}
	if out.has == 0 {
		return nil
	}
	return &out
}

// of returns the weights of a word in a relation, or of the word itself.
func (w *wordWeights) of(i int) (loglinear.Weights, bool) {
	if w == nil || w.has>>i&1 == 0 {
		return loglinear.Weights{}, false
	}
	return w.list[i], true
}

// newPairWeights looks up all weights of a word; nil if the word has no weight of its own. There are weights of two relations together only where there
// are of each of them.
func newPairWeights(m *loglinear.Model, name keyed.State) *pairWeights {
	own, ok := m.Weight(name.Key())
	if !ok {
		return nil
	}
	p := &pairWeights{own: own}
	put := func(i int, s keyed.State) {
		if w, ok := m.Weight(s.Key()); ok {
			p.has[i/64] |= 1 << (i % 64)
			p.list = append(p.list, w)
		}
	}
	var holder, target [relations]keyed.State
	var hs, ts []int
	for i := range relations {
		holder[i], target[i] = name.Add(Relation(i).String(), ">"), name.Add(">", Relation(i).String())
		if _, ok := m.Weight(holder[i].Key()); ok {
			hs = append(hs, i)
		}
		if _, ok := m.Weight(target[i].Key()); ok {
			ts = append(ts, i)
		}
	}
	for _, h := range hs {
		for _, t := range ts {
			put(h*relations+t, holder[h].Add(Relation(t).String()))
		}
	}
	for _, h := range hs {
		put(toHolder0+h, holder[h])
	}
	for _, t := range ts {
		put(toTarget0+t, target[t])
	}
	for i, place := range placeNames() {
		put(places0+i, name.Add(place))
	}
	return p
}

// add adds the weight of one kind x times, if the word has it.
func (p *pairWeights) add(sum *loglinear.Weights, i int, x float64) {
	if p == nil || p.has[i/64]>>(i%64)&1 == 0 {
		return
	}
	before := bits.OnesCount64(p.has[i/64] & (1<<(i%64) - 1))
	for _, word := range p.has[:i/64] {
		before += bits.OnesCount64(word)
	}
	sum.Add(p.list[before], x)
}

// fact is what the models know of a word where it stands, whoever is asked about.
type fact struct {
	*word
	factor float64 // of its shifters
}

// size is what its vector is multiplied by in a sentence of this damp.
func (f *fact) size(damp float64) float64 { return damp * f.factor * vectorValue * f.scale }

// fact finds out what the models know of the word of a unit, once.
func (a *Article) fact(u int) *fact {
	f := &a.units[u].fact
	if f.word != nil {
		return f
	}
	f.word = a.Known.of(a.Doc.Lower(u))
	if f.vector >= 0 {
		n := a.Doc.Units[u]
		f.factor, _ = a.shift(u, hit{0, int32(n.Tok0), int32(n.Tok1)})
	}
	return f
}
