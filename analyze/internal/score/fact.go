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
	pairs   *loglinear.Model
	seed    maphash.Seed
	known   [remembered]atomic.Pointer[word]
}

// remembered is how many words are kept at most: those of a day's news.
const remembered = 1 << 14

// NewWords puts the tables and the model of pairs together.
func NewWords(b *bayes.Table, v *vectors.Table, pairs *loglinear.Model) *Words {
	return &Words{Bayes: b, Vectors: v, pairs: pairs, seed: maphash.MakeSeed()}
}

// word is what the models know of a word.
type word struct {
	text   string
	name   keyed.State  // of the features of the word near an actor
	pair   keyed.State  // of its features near two
	near   *pairWeights // their weights; nil for a word that has none
	vector int          // its row in Vectors, −1 without one
	scale  float64      // of its vector
	odds   float64      // naive Bayes
	known  bool         // to naive Bayes
	bayes  string       // readable
}

// of looks a word up. Where it is kept depends on the run, what is known of it does not.
func (ws *Words) of(text string) *word {
	place := &ws.known[maphash.String(ws.seed, text)%remembered]
	if w := place.Load(); w != nil && w.text == text {
		return w
	}
	w := ws.find(strings.Clone(text))
	place.Store(w)
	return w
}

func (ws *Words) find(text string) *word {
	w := &word{text: text, name: keyed.Begin("word:", text), pair: keyed.Begin("pair:", text, ":"), vector: -1}
	if i, ok := ws.Vectors.Find(text); ok {
		w.vector, w.scale = i, float64(ws.Vectors.Scale(i))
	}
	w.near = newPairWeights(ws.pairs, w.pair)
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

// newPairWeights looks up all weights of a word; nil if the word has no weight of its own.
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
	for h := range relations {
		begun := name.Add(Relation(h).String(), ">")
		for t := range relations {
			put(h*relations+t, begun.Add(Relation(t).String()))
		}
	}
	for h := range relations {
		put(toHolder0+h, name.Add(Relation(h).String(), ">"))
	}
	for t := range relations {
		put(toTarget0+t, name.Add(">", Relation(t).String()))
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
