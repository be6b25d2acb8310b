package score

import (
	"github.com/slantkit/slant/analyze/internal/keyed"
)

// What the lexicons say of the words around a pair: cues of the stance lexicon and of speech, whether or not the two fill their places.

// attitudes are the cues of the general stance lexicon in the sentence, by their direction and kind and by their relations to the two.
func (p *pair) attitudes() {
	for u := p.h.s.Unit0; u < p.h.s.Unit1; u++ {
		if p.units[u].cue == 0 {
			continue
		}
		w := p.Words[p.units[u].cue-1]
		c := p.Pack.Attitudes[w.Row]
		says := direction(c.Favor)
		if p.negation(u) >= 0 {
			says += "~"
		}
		it := p.item(w.Tok0, w.Tok1, c.Weight)
		label := once(func() string { return c.Term + " (" + direction(c.Favor) + ", " + p.where(u) + ")" })
		for _, k := range p.keys(u) {
			it.Key = keyed.Hash("pair:attitude:", says, ":", k)
			p.put(it, label)
			it.Key = keyed.Hash("pair:attitude:", says, c.Kind, ":", k)
			p.put(it, label)
		}
		it.Key = keyed.Hash("pair:attitude:", says, ":", placeNames()[p.place(u)])
		p.put(it, label)
	}
}

// item is one over tokens, without a key.
func (p *pair) item(tok0, tok1 int, value float64) Item {
	return Item{Tok0: tok0, Tok1: tok1, Value: value, Origin: trainedWord, Quote: p.QuoteAt[tok0]}
}

// where says in words how a unit is related to the two.
func (p *pair) where(u int) string {
	toHolder, toTarget := p.relationsOf(u)
	return "holder: " + toHolder.words() + "; target: " + toTarget.words()
}

// speech is who speaks of whom: the cues of speech and judgement by their relations to the two, in whose quote either stands, and good and bad words
// in quotes.
func (p *pair) speech() {
	for u := p.h.s.Unit0; u < p.h.s.Unit1; u++ {
		if !p.units[u].report {
			continue
		}
		for _, k := range p.keys(u) {
			p.put(p.h.at(u, u, keyed.Hash("pair:reports:", k), speechValue), func() string { return p.Doc.Lower(u) + " (" + p.where(u) + ")" })
		}
	}
	who := p.voices()
	p.put(p.h.at(p.holder, p.holder, keyed.Hash("pair:quotes:", who), speechValue), func() string { return "who of the two speaks, and of whom" })
	quote := p.quoteOf(p.target)
	for u := p.h.s.Unit0; u < p.h.s.Unit1; u++ {
		h := p.units[u].valence
		if !h.ok() {
			continue
		}
		it, sign, label := p.valued(h, u)
		it.Origin = p.valenceOrigin(h)
		_, toTarget := p.relationsOf(u)
		it.Key = keyed.Hash("pair:quotes:", who, sign, p.beside(u, quote), toTarget.String())
		if it.Value != 0 {
			p.put(it, label)
		}
	}
}

// speechValue brings these features to the size of others, so that one ridge penalty suits them all.
const speechValue = 0.5

func (p *pair) quoteOf(u int) int { return p.QuoteAt[p.Doc.Units[u].Tok0] }

// voices says in whose quotes the two stand.
func (p *pair) voices() string {
	h, t := p.quoteOf(p.holder), p.quoteOf(p.target)
	switch {
	case h >= 0 && h == t && !p.h.heard:
		return "both"
	case p.inWordsOfHolder():
		return "speaker"
	case h >= 0 && p.Quotes[h].Speaker == p.t.actor:
		return "spoken"
	case t >= 0:
		return "target"
	case h >= 0:
		return "holder"
	}
	return "none"
}

// beside says whether a unit stands in a quote, and whether in this one.
func (p *pair) beside(u, quote int) string {
	switch q := p.quoteOf(u); {
	case q < 0:
		return "out"
	case q == quote:
		return "same"
	}
	return "other"
}
