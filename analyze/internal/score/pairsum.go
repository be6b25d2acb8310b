package score

import (
	"github.com/slantkit/slant/analyze/internal/keyed"
	"github.com/slantkit/slant/analyze/internal/loglinear"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// The sum of all evidence of a pair, without the evidence: what EachPair collects, weighed. What does not depend on both of the two is summed once for
// each of them.

// SumPairs calls f for each of the holders with each of the targets that want wants, with the summed weights of the evidence of one sentence. The
// pairs are those of EachPair, without their items.
func (a *Article) SumPairs(holders, targets []int, sentence int, want func(holder, target int) bool, f func(Pair, loglinear.Weights)) {
	var sc *scene
	for _, holder := range holders {
		for _, target := range targets {
			if holder == target || !want(holder, target) {
				continue
			}
			p, ok := a.pair(holder, target, sentence)
			if !ok {
				continue
			}
			if sc == nil {
				sc = a.scene(p.h)
			}
			f(p.pair(), sc.sum(p))
		}
	}
}

// scene is a sentence in which pairs are summed.
type scene struct {
	*PairTable
	damp    float64
	content []placed          // the words with a meaning of their own
	words   loglinear.Weights // what they say of any pair
	valued  []valued
	cues    []int // units of cues of the stance lexicon
	reports []int // units of cues of speech and judgement
}

// placed is a word with what it says by where it stands, as far as somebody has asked.
type placed struct {
	unit  int
	fact  *fact
	known [places]bool
	place [places]loglinear.Weights
}

// valued is a good or bad word after its shifters.
type valued struct {
	unit, sign int
	value      float64
}

func (a *Article) scene(v *view) *scene {
	sc := &a.set
	*sc = scene{PairTable: a.Pairs, damp: v.damp(), content: sc.content[:0], valued: sc.valued[:0], cues: sc.cues[:0], reports: sc.reports[:0]}
	for u := v.s.Unit0; u < v.s.Unit1; u++ {
		if v.content(u) {
			f := a.fact(u)
			if f.near != nil {
				sc.words.Add(f.near.own, sc.damp)
			}
			sc.content = append(sc.content, placed{unit: u, fact: f})
		}
		if h := a.units[u].valence; h.ok() {
			if it, sign, _ := a.valued(h, u); it.Value != 0 {
				w := valued{unit: u, value: it.Value}
				if sign != signs()[0] {
					w.sign = 1
				}
				sc.valued = append(sc.valued, w)
			}
		}
		if a.units[u].cue > 0 {
			sc.cues = append(sc.cues, u)
		}
		if a.units[u].report {
			sc.reports = append(sc.reports, u)
		}
	}
	return sc
}

// sum is all that a sentence says of a pair.
func (sc *scene) sum(p *pair) loglinear.Weights {
	toHolder, _ := p.relationsOf(p.target)
	_, toTarget := p.relationsOf(p.holder)
	order := 0
	if p.target < p.holder {
		order = 1
	}
	var sum loglinear.Weights
	sum.Add(sc.stand[order][toHolder][toTarget], neighbourValue)
	sc.addContent(&sum, p)
	sc.addValued(&sum, p)
	sc.addCues(&sum, p)
	sc.addNext(&sum, p)
	sc.addPath(&sum, p)
	return sum
}

// role is what a pair gets from one of the two alone.
type role struct {
	words loglinear.Weights // of the words by their relation to him
	next  loglinear.Weights // of the words next to him, if the other one is none of them
}

// roleOf sums what a pair gets from its holder (0) or its target (1) alone.
func (sc *scene) roleOf(v *view, as int) *role {
	if v.roles[as] != nil {
		return v.roles[as]
	}
	r := &role{}
	for i := range sc.content {
		c := &sc.content[i]
		rel := v.rel[c.unit-v.s.Unit0]
		kind, slot := toHolder0+int(rel), int(rel)
		if as == 1 {
			kind, slot = toTarget0+int(rel), int(rel)+relations
		}
		c.fact.near.add(&r.words, kind, sc.damp)
		sc.addVector(&r.words, v, c.fact, slot)
	}
	for _, t := range v.targets {
		sc.addWindow(&r.next, as, t, func(u int) string { return v.maskAs(u, roles()[as]) })
	}
	v.roles[as] = r
	return r
}

// maskAs is mask with another letter for the actor.
func (v *view) maskAs(u int, who string) string {
	if w := v.mask(u); w != "T" {
		return w
	}
	return who
}

func (sc *scene) addVector(sum *loglinear.Weights, v *view, f *fact, slot int) {
	if f.vector >= 0 {
		sum.Add(sc.m.Vector(v.Known.Vectors.Bytes(f.vector), slot), f.size(sc.damp))
	}
}

func (sc *scene) addContent(sum *loglinear.Weights, p *pair) {
	sum.Add(sc.words, 1)
	sum.Add(sc.roleOf(p.h, 0).words, 1)
	sum.Add(sc.roleOf(p.t, 1).words, 1)
	for i := range sc.content {
		c := &sc.content[i]
		sum.Add(sc.placed(c, p, p.place(c.unit)), 1)
		toHolder, toTarget := p.relationsOf(c.unit)
		c.fact.near.add(sum, int(toHolder)*relations+int(toTarget), sc.damp)
	}
}

// placed is what a word says by where it stands.
func (sc *scene) placed(c *placed, p *pair, place int) loglinear.Weights {
	if !c.known[place] {
		c.known[place] = true
		c.fact.near.add(&c.place[place], places0+place, sc.damp)
		sc.addVector(&c.place[place], p.h, c.fact, 2*relations+place)
	}
	return c.place[place]
}

// addValued adds the good and bad words, and who speaks them.
func (sc *scene) addValued(sum *loglinear.Weights, p *pair) {
	who := p.voices()
	sum.Add(sc.voices[who], speechValue)
	quote := p.quoteOf(p.target)
	for _, w := range sc.valued {
		toHolder, toTarget := p.relationsOf(w.unit)
		sum.Add(sc.valence[w.sign][toHolder][toTarget], w.value)
		sum.Add(sc.quoted[who+signs()[w.sign]+p.beside(w.unit, quote)][toTarget], w.value)
	}
}

// addCues adds the cues of the stance lexicon, and of speech and judgement.
func (sc *scene) addCues(sum *loglinear.Weights, p *pair) {
	for _, u := range sc.reports {
		toHolder, toTarget := p.relationsOf(u)
		sum.Add(sc.PairTable.reports[toHolder][toTarget], speechValue)
	}
	for _, u := range sc.cues {
		c := p.Pack.Attitudes[p.Words[p.units[u].cue-1].Row]
		says := direction(c.Favor)
		if p.negation(u) >= 0 {
			says += "~"
		}
		w := sc.PairTable.cues[says+c.Kind]
		toHolder, toTarget := p.relationsOf(u)
		sum.Add(w.related[toHolder][toTarget], c.Weight)
		sum.Add(w.placed[p.place(u)], c.Weight)
	}
}

// addNext adds the words next to each of the two, and between two that stand close to each other.
func (sc *scene) addNext(sum *loglinear.Weights, p *pair) {
	first, last := p.ends()
	if p.apart() {
		sum.Add(sc.roleOf(p.h, 0).next, 1)
		sum.Add(sc.roleOf(p.t, 1).next, 1)
	} else {
		for as, v := range []*view{p.h, p.t} {
			for _, t := range v.targets {
				sc.addWindow(sum, as, t, p.mask)
			}
		}
	}
	if last-first > maxBetween+1 {
		return
	}
	name := keyed.Begin("pair:next:between:", p.mask(first))
	for u := first + 1; u <= last; u++ {
		name = name.Add(" ", p.mask(u))
	}
	w, _ := sc.m.Weight(name.Key())
	sum.Add(w, neighbourValue)
}

// apart: no mention of one is next to one of the other.
func (p *pair) apart() bool {
	for _, h := range p.h.targets {
		for _, t := range p.t.targets {
			if max(h-t, t-h) <= 2 {
				return false
			}
		}
	}
	return true
}

// addWindow adds the words on either side of a unit, as eachWindow has them, without the second word alone.
func (sc *scene) addWindow(sum *loglinear.Weights, as, t int, mask func(u int) string) {
	eachWindow(t, mask, func(lo, hi, window int, words [2]string) {
		if words[1] == "" && (lo == t-2 || hi == t+2) {
			return
		}
		name := sc.next[as][window].Add(words[0])
		if words[1] != "" {
			name = name.Add(" ", words[1])
		}
		w, _ := sc.m.Weight(name.Key())
		sum.Add(w, neighbourValue)
	})
}

// addPath adds the way between the two in the tree, spelled as the features of path are.
func (sc *scene) addPath(sum *loglinear.Weights, p *pair) {
	up, top, down := wayBetween(p.Doc, p.holder, p.target)
	if top < 0 || len(up)+len(down) > maxPath {
		return
	}
	put := func(s keyed.State) {
		w, _ := sc.m.Weight(s.Key())
		sum.Add(w, neighbourValue)
	}
	begun := keyed.Begin("pair:path:")
	bare, words := p.follow(up, top, down, begun)
	put(bare)
	put(words)
	bare, _ = p.follow(up, top, down, begun.Add("top:", p.Doc.Units[top].Tag.String()))
	put(bare)
	if top == p.holder || top == p.target {
		return
	}
	put(begun.Add("top:", stem(p.Doc.Lower(top))))
	for _, u := range up[1:] {
		put(begun.Add("up:", stem(p.Doc.Lower(u))))
	}
	for _, u := range down[1:] {
		put(begun.Add("down:", stem(p.Doc.Lower(u))))
	}
}

// follow is spell behind a beginning, as states.
func (p *pair) follow(up []int, top int, down []int, begun keyed.State) (bare, words keyed.State) {
	d := p.Doc
	bare, words = begun, begun
	for i, u := range up {
		step := d.Units[u].Rel.Base().String()
		bare, words = bare.Add("<", step), words.Add("<", step)
		if i > 0 {
			words = words.Add(stem(d.Lower(u)))
		}
	}
	bare = bare.Add("^")
	if top != p.holder && top != p.target {
		words = words.Add("^", stem(d.Lower(top)))
	}
	for i := len(down) - 1; i >= 0; i-- {
		step, marker := d.Units[down[i]].Rel.Base().String(), ""
		if k := d.Child(down[i], syntax.RelCase); k >= 0 {
			marker = d.Lower(k)
		}
		bare, words = bare.Add(">", step, marker), words.Add(">", step, marker)
		if i > 0 {
			words = words.Add(stem(d.Lower(down[i])))
		}
	}
	return bare, words
}
