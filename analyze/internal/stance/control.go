package stance

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// controllers are those who may do what a clause under a noun says, if the noun s itself names no doer: whose decision, speech or bid it is ("Ortega's
// decision to support"), who has or makes it ("used the occasion to accuse", "issued a statement condemning"), or of whom the noun is said ("was the
// first senator to endorse").
func (p *places) controllers(s int) []int {
	d := p.e.Doc
	c := p.clauseUnder(s)
	if c < 0 {
		return nil
	}
	if x := p.saidOf(s); x >= 0 && !asked(d.Lower(s)) {
		return one(x)
	}
	if d.Units[c].Rel != syntax.RelAcl && !p.e.lex.carrier[d.Lower(s)] || asked(d.Lower(s)) || document.Passive(d, c) || d.Units[s].Tag != syntax.TagNoun && d.Units[s].Tag != syntax.TagSym && d.Units[s].Tag != syntax.TagNum || p.doer(s) {
		return nil
	}
	us := p.possessors(s)
	if len(us) > 0 && d.Units[us[0]].Tag != syntax.TagPron {
		return us[:1]
	}
	return append(us, one(p.haver(s, c))...)
}

// clauseUnder is the clause of the cue that hangs on the noun s, −1 if none does.
func (p *places) clauseUnder(s int) int {
	d := p.e.Doc
	for u := p.cue; u > s && s >= 0; u = d.Units[u].Head {
		if d.Units[u].Head == s && (d.Units[u].Rel == syntax.RelAcl || d.Units[u].Rel == syntax.RelAclRelcl) {
			return u
		}
	}
	return -1
}

// saidOf is the subject of a noun or adjective that is a predicate ("was one of the first leaders to court"), −1 if it is none.
func (p *places) saidOf(s int) int {
	d := p.e.Doc
	if h := d.Units[s].Head; d.Units[s].Rel == syntax.RelNmod && h >= 0 && d.Lower(h) == "one" {
		s = h
	}
	if d.Child(s, syntax.RelCop) < 0 {
		return -1
	}
	return document.Subject(d, s)
}

// doer: a noun of those who do something themselves.
func (p *places) doer(s int) bool {
	switch p.e.lex.nominal[p.e.Doc.Lower(s)] {
	case "people", "group", "opposition", "media", "government", "office", person:
		return true
	}
	return p.e.Names.At(p.e.Doc, s) >= 0
}

// asked: nouns of what others want somebody to do.
func asked(w string) bool {
	switch w {
	case "pressure", "call", "calls", "demand", "demands", "request", "requests", "plea", "pleas", "appeal", "appeals", "time", "need", "reason", "reasons":
		return true
	}
	return false
}

// haver is the subject of the verb whose object, or phrase, the noun of a clause is; of a passive, its agent. A verb that is against what the noun says
// has no part in it ("rejected a motion to censure").
func (p *places) haver(s, clause int) int {
	d := p.e.Doc
	h := d.Units[s].Head
	if h < 0 || d.Units[h].Tag != syntax.TagVerb || p.e.opposes(h) {
		return -1
	}
	purpose := d.Child(clause, syntax.RelMark) >= 0
	switch d.Units[s].Rel {
	case syntax.RelObj:
		if !document.Passive(d, h) && (purpose || p.e.lex.carrier[d.Lower(h)]) {
			return document.Subject(d, h)
		}
	case syntax.RelObl:
		if c := d.Child(s, syntax.RelCase); c >= 0 && (d.Lower(c) == "in" || d.Lower(c) == "with" || d.Lower(c) == "as") && !document.Passive(d, h) {
			return document.Subject(d, h) // "in a speech accusing"
		}
	case syntax.RelNsubjPass:
		if p.e.lex.carrier[d.Lower(h)] {
			return d.Child(h, syntax.RelOblAgent)
		}
	}
	return -1
}

// opposes: the word is itself a cue of the lexicon, or reverses what hangs on it.
func (e *Engine) opposes(u int) bool {
	if s, ok := e.shifts[u]; ok && s.Kind == "reverser" {
		return true
	}
	for _, row := range e.cuesAt[e.Doc.Units[u].Tok0] {
		if c := e.Pack.Attitudes[row]; !c.Favor && len(c.Holder) > 0 && c.Holder[0].Role == "subj" && !e.lex.carrier[e.Doc.Lower(u)] {
			return true
		}
	}
	return false
}

// beside are the actors of the phrase to which an unnamed one is apposed ("Fenwick Ltd, a company that fired X"), or that is apposed to it ("her rival,
// Congo").
func (p *places) beside(u int, target bool) []filler {
	d := p.e.Doc
	if d.Units[u].Tag != syntax.TagNoun {
		return nil
	}
	if d.Units[u].Rel == syntax.RelAppos && !genericAct(d.Lower(u)) {
		return p.resolve(d.Units[u].Head, target)
	}
	if k := d.Child(u, syntax.RelAppos); k >= 0 && d.Units[k].Name == syntax.ProperName {
		return p.resolve(k, target)
	}
	return nil
}

// mouthpiece: a noun of what speaks or acts for its possessor: "Ortega's speech attacked", "the Ortega campaign attacked". Of deeds, only those who can do
// them are.
func (p *places) mouthpiece(u, owner int) bool {
	d := p.e.Doc
	if d.Units[u].Tag != syntax.TagNoun || d.Units[owner].Head != u || !p.e.lex.carrier[d.Lower(u)] {
		return false
	}
	switch d.Lower(u) {
	case "campaign", "team", "camp", "committee", "delegation":
		return p.row.Kind != "relational"
	}
	return p.judges() && d.Units[owner].Rel != syntax.RelNmod
}
