package score

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/keyed"
)

// The trained words of a pair: what stands around two actors of one sentence, as evidence of what the first, the holder, thinks of the second, the
// target, or does to him. Names are masked. Exchanging the two exchanges the evidence: direction comes from the relations, not from who is called A.

// places are before, between and behind the two, by who of them comes first; each is a slot for vectors.
const places = 6

func placeNames() [places]string { return [places]string{"_HT", "H_T", "HT_", "_TH", "T_H", "TH_"} }

// PairSlots is the number of slots that vectors of pairs lie in: one for each relation to the holder, one for each to the target, one for each place.
func PairSlots() int { return 2*relations + places }

// maxBetween is how many words may stand between two actors for the words to be a feature together.
const maxBetween = 3

// Pair is the evidence in one sentence of what one actor thinks of another.
type Pair struct {
	Holder, Target         int    // actors
	HolderUnit, TargetUnit int    // those of their mentions that are nearest to each other
	Heard                  bool   // the holder is not mentioned, but the target stands in words of his; HolderUnit is the last of the sentence
	Items                  []Item // valid until the next pair
}

// pair is a sentence as seen from two actors in it.
type pair struct {
	*Article
	h, t           *view
	holder, target int // the units of the two mentions
	weigh          Weigher
	labels         bool
	items          []Item
}

// EachPair calls f for each of the holders with each of the targets, with the evidence of one sentence, its labels written if they are wanted. Who is not
// mentioned in it is left out, unless he is the holder and the target stands in words of his; so are features without a weight.
func (a *Article) EachPair(holders, targets []int, sentence int, weigh Weigher, labels bool, f func(Pair)) {
	for _, holder := range holders {
		for _, target := range targets {
			p, ok := a.pair(holder, target, sentence)
			if !ok {
				continue
			}
			p.weigh, p.labels, p.items = weigh, labels, a.pairItems[:0]
			p.stand()
			p.valences()
			p.content()
			p.neighbours()
			p.attitudes()
			p.speech()
			p.path()
			f(p.pair())
			a.pairItems = p.items
		}
	}
}

// pair puts two actors of a sentence together; ok is false if they do not stand in it as EachPair wants them.
func (a *Article) pair(holder, target, sentence int) (p *pair, ok bool) {
	h, t := a.viewOf(holder, sentence), a.viewOf(target, sentence)
	if holder == target || h == nil || t == nil || t.heard {
		return nil, false
	}
	p = &pair{Article: a, h: h, t: t}
	p.nearest()
	return p, !h.heard || p.inWordsOfHolder()
}

// PairIn is the pair of a holder and a target in a sentence, without its items; ok is false if EachPair would leave them out.
func (a *Article) PairIn(holder, target, sentence int) (p Pair, ok bool) {
	if holder < 0 || target < 0 {
		return Pair{}, false
	}
	both, ok := a.pair(holder, target, sentence)
	if !ok {
		return Pair{}, false
	}
	return both.pair(), true
}

// pair is what others see of it.
func (p *pair) pair() Pair {
	return Pair{Holder: p.h.actor, Target: p.t.actor, HolderUnit: p.holder, TargetUnit: p.target, Heard: p.h.heard, Items: p.items}
}

// viewOf is a sentence as seen from an actor who is mentioned in it or, if he is not, as from the speaker of words in it; nil if he is neither.
func (a *Article) viewOf(actor, sentence int) *view {
	if ms := a.MentionsOf(actor, sentence); len(ms) > 0 {
		return a.view(actor, sentence, ms)
	}
	for _, v := range a.views[sentence] {
		if v.actor == actor {
			return v
		}
	}
	v := a.heard(actor, sentence)
	if v != nil {
		a.views[sentence] = append(a.views[sentence], v)
	}
	return v
}

// inWordsOfHolder: the target stands in a quote of the holder.
func (p *pair) inWordsOfHolder() bool {
	q := p.quoteOf(p.target)
	return q >= 0 && p.Quotes[q].Speaker == p.h.actor
}

// nearest finds the two mentions that are nearest to each other.
func (p *pair) nearest() {
	best := -1
	for _, h := range p.h.targets {
		for _, t := range p.t.targets {
			if d := max(h-t, t-h); best < 0 || d < best {
				best, p.holder, p.target = d, h, t
			}
		}
	}
}

// ends are the units of the two, the first one first.
func (p *pair) ends() (first, last int) { return min(p.holder, p.target), max(p.holder, p.target) }

// place numbers where a unit stands.
func (p *pair) place(u int) int {
	first, last := p.ends()
	n := 1
	switch {
	case u < first:
		n = 0
	case u > last:
		n = 2
	}
	if p.target < p.holder {
		n += 3
	}
	return n
}

// put keeps an item that has weights.
func (p *pair) put(it Item, label func() string) {
	if !p.labels {
		label = nil
	}
	p.items = p.weigh.Keep(p.items, it, label)
}

// relationsOf are those of a unit to the holder and to the target.
func (p *pair) relationsOf(u int) (toHolder, toTarget Relation) {
	i := u - p.h.s.Unit0
	return p.h.rel[i], p.t.rel[i]
}

// stand is how the two stand to each other.
func (p *pair) stand() {
	toHolder, _ := p.relationsOf(p.target)
	_, toTarget := p.relationsOf(p.holder)
	order := "HT"
	if p.target < p.holder {
		order = "TH"
	}
	first, _ := p.ends()
	for _, k := range []string{order, toHolder.String() + ">" + toTarget.String(), order + ":" + toHolder.String() + ">", order + ":>" + toTarget.String()} {
		p.put(p.h.at(first, first, keyed.Hash("pair:stand:", k), neighbourValue), func() string { return "how the two stand to each other" })
	}
}

// valences are the valence words of the sentence after their shifters, by their relations to the two.
func (p *pair) valences() {
	for u := p.h.s.Unit0; u < p.h.s.Unit1; u++ {
		h := p.units[u].valence
		if !h.ok() {
			continue
		}
		it, sign, label := p.valued(h, u)
		it.Origin = p.valenceOrigin(h)
		if it.Value == 0 {
			continue
		}
		for _, k := range p.keys(u) {
			it.Key = keyed.Hash("pair:valence", sign, ":", k)
			p.put(it, label)
		}
	}
}

// keys name the relations of a unit to the two together and to each.
func (p *pair) keys(u int) [3]string {
	toHolder, toTarget := p.relationsOf(u)
	return [3]string{toHolder.String() + ">" + toTarget.String(), toHolder.String() + ">", ">" + toTarget.String()}
}

// content are the words with a meaning of their own: each with its relations to the two, its place, and its vector. A word that the model knows at all
// has a weight of its own, and where it has one for two relations together it has one for each of them.
func (p *pair) content() {
	damp := p.h.damp()
	for u := p.h.s.Unit0; u < p.h.s.Unit1; u++ {
		if !p.h.content(u) {
			continue
		}
		n, w, place := p.Doc.Units[u], p.Doc.Lower(u), p.place(u)
		it := Item{Tok0: n.Tok0, Tok1: n.Tok1, Value: damp, Origin: trainedWord, Quote: p.QuoteAt[n.Tok0]}
		toHolder, toTarget := p.relationsOf(u)
		label := once(func() string { return w + " (" + p.where(u) + ")" })
		f := p.fact(u)
		if _, ok := p.weigh(f.pair.Key()); ok {
			keys := p.keys(u)
			_, one := p.weigh(f.pair.Add(keys[1]).Key())
			_, other := p.weigh(f.pair.Add(keys[2]).Key())
			for i, k := range keys {
				if it.Key = f.pair.Add(k).Key(); i > 0 || one && other {
					p.put(it, label)
				}
			}
			for _, k := range []string{"", placeNames()[place]} {
				it.Key = f.pair.Add(k).Key()
				p.put(it, label)
			}
		}
		if f.vector >= 0 {
			it.Vector, it.Slots = p.Known.Vectors.Bytes(f.vector), [3]int{int(toHolder), relations + int(toTarget), 2*relations + place}
			it.Value = f.size(damp)
			p.put(it, label)
		}
	}
}

// mask is the word of a unit as a feature may name it.
func (p *pair) mask(u int) string {
	w := p.h.mask(u)
	if w == "T" {
		return "H"
	}
	for _, t := range p.t.targets {
		if t == u {
			return "T"
		}
	}
	return w
}

// neighbours are the words next to each mention, up to two on either side, and all between two that stand close to each other.
func (p *pair) neighbours() {
	put := func(lo, hi int, key uint64, words ...string) {
		p.put(p.h.at(lo, hi, key, neighbourValue), func() string { return "“" + readable(words...) + "” next to the two" })
	}
	for i, v := range []*view{p.h, p.t} {
		who := "HT"[i : i+1]
		for _, t := range v.targets {
			eachWindow(t, p.mask, func(lo, hi, window int, words [2]string) {
				if lo != t-2 && hi != t+2 || words[1] != "" { // the second word counts beside the first only
					put(lo, hi, hashWords("pair:next:", who+windowNames()[window], words), words[:]...)
				}
			})
		}
	}
	first, last := p.ends()
	if last-first > maxBetween+1 {
		return
	}
	var words []string
	for u := first; u <= last; u++ {
		words = append(words, p.mask(u))
	}
	put(first, last, keyed.Hash("pair:next:between:", strings.Join(words, " ")), words...)
}
