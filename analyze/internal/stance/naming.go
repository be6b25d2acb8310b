package stance

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// least is the least valence in a name that somebody is given.
const least = 1

// namings reads the judgements of verbs that give somebody a name or a quality: "called Ortega's plan 'a disgrace'", "described Ortega as brave". Who
// says it judges whom he names, by the good or bad word of the name. The verbs have the notes "as" and "verb + object + name" in quotes/cues.tsv.
func (e *Engine) namings() {
	for _, m := range e.Found[match.Cues] {
		c := e.Pack.Cues[e.Trie.Entries[m.Entry].Row]
		u := e.HeadUnit(m.Tok0, m.Tok1)
		if !c.As && !c.Names || e.Doc.Units[u].Tag != syntax.TagVerb {
			continue
		}
		p := places{e: e, cue: u, lo: m.Tok0, hi: m.Tok1, row: bareJudgement}
		o := p.callee()
		if o < 0 {
			continue
		}
		lo, hi := p.calling(o, c.Names)
		if v, ok := e.word(lo, hi); ok {
			p.judge(o, v)
		}
	}
}

// callee is who is given a name: the object, the subject of a passive, or the subject of the small clause that the tree makes of both ("called X a liar").
func (p *places) callee() int {
	d := p.e.Doc
	if document.Passive(d, p.cue) {
		return p.passiveSubject()
	}
	if o := d.Child(p.cue, syntax.RelObj); o >= 0 {
		return o
	}
	if k := d.Child(p.cue, syntax.RelCcomp, syntax.RelXcomp); k >= 0 && d.Child(k, syntax.RelMark, syntax.RelCop, syntax.RelAux) < 0 {
		return d.Child(k, syntax.RelNsubj)
	}
	return -1
}

// calling is the range of tokens of the name that is given: the phrase with "as", what stands in quotation marks behind the object, or the second
// object. It is empty if there is none.
func (p *places) calling(o int, names bool) (lo, hi int) {
	d := p.e.Doc
	end := d.Units[o].Tok1
	for _, i := range p.e.quoteBy[p.cue] {
		if q := p.e.Quotes[i].Content; q.Lo >= end && d.SentenceAt(q.Lo) == d.Units[o].Sentence && q.Lo < end+nameReach {
			return q.Lo, q.Hi
		}
	}
	if k := p.asPhrase(o); k >= 0 {
		return p.tokens(k)
	}
	if k := p.bareName(o); names && k >= 0 {
		return p.tokens(k)
	}
	return 0, 0
}

// bareName is a name without "as": the predicate of the small clause whose subject the callee is, or what stands behind the callee on the verb or on
// himself, where the tree takes it for an apposition. −1 if there is none.
func (p *places) bareName(o int) int {
	d := p.e.Doc
	if h := d.Units[o].Head; d.Units[o].Rel == syntax.RelNsubj && h != p.cue {
		return h
	}
	found := -1
	for _, h := range []int{p.cue, o} {
		d.Children(h, func(k int) bool {
			own := d.Units[k].Rel == syntax.RelAppos || d.Units[k].Rel == syntax.RelAmod
			if found < 0 && k > o && own == (h == o) && p.nameLike(k) {
				found = k
			}
			return true
		})
	}
	return found
}

// nameReach is how far behind the object a quoted name begins at most, in tokens.
const nameReach = 8

// nameLike: a noun or adjective that can be the name: not behind a preposition, no clause.
func (p *places) nameLike(k int) bool {
	d := p.e.Doc
	switch d.Units[k].Rel {
	case syntax.RelObj, syntax.RelXcomp, syntax.RelAppos, syntax.RelAmod, syntax.RelDep:
		return (d.Units[k].Tag == syntax.TagNoun || d.Units[k].Tag == syntax.TagAdj) && d.Child(k, syntax.RelCase, syntax.RelMark) < 0
	}
	return false
}

// asPhrase is the phrase with "as" on the verb or its object, −1 if there is none.
func (p *places) asPhrase(o int) int {
	for _, h := range []int{p.cue, o} {
		if k := document.WithPrep(p.e.Doc, h, "as"); k > p.cue {
			return k
		}
	}
	return -1
}

func (p *places) tokens(u int) (lo, hi int) {
	a, b := p.e.Doc.Subtree(u)
	return p.e.Doc.Units[a].Tok0, p.e.Doc.Units[b-1].Tok1
}

// word is the strongest good or bad word of a range; ok is false if there is none, or if another says the opposite.
func (e *Engine) word(lo, hi int) (best match.Match, ok bool) {
	top, bottom := 0.0, 0.0
	for _, m := range e.Found[match.Valence] {
		if m.Tok0 < lo || m.Tok1 > hi || e.insideName(m) || !e.ofHead(e.HeadUnit(m.Tok0, m.Tok1), lo, hi) {
			continue
		}
		v := e.Pack.Valence[e.Trie.Entries[m.Entry].Row].Value
		if abs(v) > max(top, -bottom) {
			best = m
		}
		top, bottom = max(top, v), min(bottom, v)
	}
	return best, max(top, -bottom) >= least && min(top, -bottom) < least
}

// ofHead: within the range the word is the head or says what it is like, and does not belong to what hangs on it ("a nation in mourning").
func (e *Engine) ofHead(u, lo, hi int) bool {
	for h := e.Doc.Units[u].Head; h >= 0 && e.Doc.Units[h].Tok0 >= lo && e.Doc.Units[h].Tok1 <= hi; u, h = h, e.Doc.Units[h].Head {
		switch e.Doc.Units[u].Rel {
		case syntax.RelNmod, syntax.RelObl, syntax.RelObj, syntax.RelAcl, syntax.RelAclRelcl, syntax.RelAdvcl, syntax.RelXcomp, syntax.RelCcomp, syntax.RelNmodPoss:
			return false
		}
	}
	return true
}

// judge makes the attitudes of the subject toward the callee.
func (p *places) judge(o int, m match.Match) {
	e := p.e
	row := int(e.Trie.Entries[m.Entry].Row)
	v := e.Pack.Valence[row].Value
	u := e.HeadUnit(m.Tok0, m.Tok1)
	a := Attitude{Cue: u, Tok0: m.Tok0, Tok1: m.Tok1, Row: row, Kind: "valence", Favor: v > 0, Weight: min(1, abs(v)/4), Shifts: unique(append(e.shiftsOf(u, m.Tok0, m.Tok1), e.shiftsOf(p.cue, p.lo, p.hi)...))}
	targets := p.judgedBy(o)
	if document.WithPrep(e.Doc, u, "of") >= 0 && len(targets) > 0 && targets[0].path != Direct {
		return // "framed the attack as a failure of Spain": whose failure it is, is judged
	}
	for _, s := range one(p.subject(true)) {
		for _, h := range p.resolve(s, false) {
			for _, t := range targets {
				e.add(a.between(h, t))
			}
		}
	}
}
