package stance

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/syntax"
	"github.com/slantkit/slant/lexicons"
)

// filler is who stands in a place.
type filler struct {
	actor, unit int
	path        Path
}

// places fills the roles of one cue.
type places struct {
	e      *Engine
	cue    int
	lo, hi int
	row    lexicons.Attitude
}

// fill returns who stands in the first place that is filled by an actor.
func (p *places) fill(ps []lexicons.Place, target bool) []filler {
	for _, place := range ps {
		us := p.units(place)
		for _, u := range us {
			if fs := p.resolve(u, target); len(fs) > 0 {
				return fs
			}
		}
		for _, u := range us {
			if fs := p.beside(u, target); len(fs) > 0 {
				return fs
			}
		}
	}
	return nil
}

// units finds the heads of the phrases in a place. Passives turn round.
func (p *places) units(place lexicons.Place) []int {
	d, u := p.e.Doc, p.cue
	verb := p.row.Pos == "verb" || p.row.Pos == "idiom"
	switch place.Role {
	case "subj":
		s := p.subject(verb)
		return append(one(s), p.controllers(s)...)
	case "obj":
		if verb && document.Passive(d, u) {
			return one(p.passiveSubject())
		}
		return p.objects()
	case "iobj":
		if k := d.Child(u, syntax.RelIobj); k >= 0 {
			return one(k)
		}
		return one(document.WithPrep(d, u, "to"))
	case "comp":
		return one(p.complementSubject())
	case "prep":
		return p.behind(place.Prep)
	case "poss":
		return p.possessors(u)
	case "poss:obj":
		for _, o := range p.units(lexicons.Place{Role: "obj"}) {
			return p.possessors(o)
		}
	case "self":
		return p.self()
	case "noun":
		return p.described()
	}
	return nil
}

func one(u int) []int {
	if u < 0 {
		return nil
	}
	return []int{u}
}

// subject is the holder's usual place: of a verb its subject, or the agent of its passive; of a noun the subject of the verb that carries it.
func (p *places) subject(verb bool) int {
	d, u := p.e.Doc, p.cue
	if verb {
		if document.Passive(d, u) {
			if k := d.Child(u, syntax.RelOblAgent); k >= 0 {
				return k
			}
			return document.WithPrep(d, u, "by")
		}
		return document.Subject(d, u)
	}
	if p.row.Pos == "adjective" {
		if us := p.described(); len(us) > 0 {
			return us[0]
		}
		return -1
	}
	return p.carried(u)
}

// carried finds the subject of the verb that carries a noun: "X voiced criticism of", "X's role in the campaign against".
func (p *places) carried(u int) int {
	d := p.e.Doc
	if d.Child(u, syntax.RelCop) >= 0 {
		return -1
	}
	for n := 0; n < 3; n++ {
		h := d.Units[u].Head
		if h < 0 {
			return -1
		}
		rel := d.Units[u].Rel
		switch {
		case (rel == syntax.RelObj || rel == syntax.RelObl || rel == syntax.RelXcomp) && d.Units[h].Tag == syntax.TagVerb:
			if p.e.lex.carrier[d.Lower(h)] && !document.Passive(d, h) {
				return document.Subject(d, h)
			}
			return -1
		case rel == syntax.RelNmod && d.Units[h].Tag == syntax.TagNoun && p.e.lex.carrier[d.Lower(h)]:
			if us := p.possessors(h); len(us) > 0 {
				return us[0]
			}
			u = h
		case rel == syntax.RelConj:
			u = h
		default:
			return -1
		}
	}
	return -1
}

// passiveSubject: the subject of "was condemned", or the noun that "accused by" describes.
func (p *places) passiveSubject() int {
	d, u := p.e.Doc, p.cue
	if k := d.Child(u, syntax.RelNsubjPass); k >= 0 {
		if d.Units[u].Rel == syntax.RelAclRelcl && relativeWord(d.Lower(k)) {
			return d.Units[u].Head
		}
		return k
	}
	switch d.Units[u].Rel {
	case syntax.RelAcl, syntax.RelAmod, syntax.RelAclRelcl:
		return d.Units[u].Head
	}
	return document.Subject(d, u)
}

func relativeWord(w string) bool { return w == "who" || w == "which" || w == "that" || w == "whom" }

// objects: of the verb itself; of a relative clause without one, the noun described ("the country that Iran attacked").
func (p *places) objects() []int {
	d, u := p.e.Doc, p.cue
	if k := d.Child(u, syntax.RelObj); k >= 0 {
		if d.Units[u].Rel == syntax.RelAclRelcl && relativeWord(d.Lower(k)) {
			return one(d.Units[u].Head)
		}
		return one(k)
	}
	for t := p.hi - 1; t > p.lo; t-- { // an idiom with an infinitive: "threatened to punish X"
		if k := d.Child(d.UnitOf[t], syntax.RelObj); k >= 0 && d.Units[k].Tok0 >= p.hi {
			return one(k)
		}
	}
	if c := d.UnitOf[p.hi-1]; p.row.Pos == "idiom" && p.hi-p.lo > 1 && d.Units[c].Rel == syntax.RelCase && d.Units[c].Head > c {
		return one(d.Units[c].Head) // "took on X": a particle that the tree takes for a preposition
	}
	if d.Units[u].Rel == syntax.RelAclRelcl && d.Child(u, syntax.RelNsubj) >= 0 {
		return one(d.Units[u].Head)
	}
	if k := d.Child(u, syntax.RelCcomp, syntax.RelXcomp); k >= 0 && d.Units[k].Tag == syntax.TagPropn {
		return one(k)
	}
	return nil
}

// complementSubject: "wants X to fail", "says X lied".
func (p *places) complementSubject() int {
	d := p.e.Doc
	if k := d.Child(p.cue, syntax.RelCcomp, syntax.RelXcomp); k >= 0 {
		if s := d.Child(k, syntax.RelNsubj, syntax.RelNsubjPass); s >= 0 {
			return s
		}
	}
	return d.Child(p.cue, syntax.RelObj)
}

// behind finds the object of a preposition behind any word of the cue, or behind its object.
func (p *places) behind(prep string) []int {
	d := p.e.Doc
	for t := p.hi - 1; t >= p.lo; t-- {
		if k := document.WithPrep(d, d.UnitOf[t], prep); k >= 0 && d.Units[k].Tok0 >= p.lo {
			return one(k)
		}
	}
	for _, rel := range []syntax.Rel{syntax.RelObj, syntax.RelXcomp, syntax.RelObl, syntax.RelNmod} {
		if o := d.Child(p.cue, rel); o >= 0 {
			if k := document.WithPrep(d, o, prep); k >= 0 {
				return one(k)
			}
		}
	}
	return p.after(prep)
}

// after: the preposition stands right behind the cue, whatever the tree says, and governs the next name or noun.
func (p *places) after(prep string) []int {
	d := p.e.Doc
	if p.hi >= len(d.Tokens) || d.Tokens[p.hi].Lower != prep || d.SentenceAt(p.hi) != d.SentenceAt(p.lo) {
		return nil
	}
	c := d.UnitOf[p.hi]
	if h := d.Units[c].Head; h > c && (d.Units[c].Rel == syntax.RelCase || d.Units[c].Rel == syntax.RelMark) {
		return one(h)
	}
	return nil
}

// self: whom the noun names: the subject of "X is a critic of", the name beside an apposition.
func (p *places) self() []int {
	d, u := p.e.Doc, p.cue
	if k := d.Child(u, syntax.RelNsubj); k >= 0 {
		if d.Units[u].Rel == syntax.RelAclRelcl && relativeWord(d.Lower(k)) {
			return one(p.allOf(d.Units[u].Head))
		}
		return one(k)
	}
	n := d.Units[u]
	switch {
	case p.e.Names.At(d, u) >= 0 && n.Tok1-n.Tok0 > p.hi-p.lo: // "her closest ally Ada Vance" is one name
		return one(u)
	case n.Rel == syntax.RelConj && d.Units[n.Head].Rel == syntax.RelAppos: // "a delegate and Ortega supporter"
		return one(d.Units[n.Head].Head)
	case n.Rel == syntax.RelAppos || n.Rel == syntax.RelNmodDesc || n.Rel == syntax.RelCompound && n.Head > u:
		return one(n.Head)
	case n.Rel == syntax.RelXcomp || n.Rel == syntax.RelConj && d.Child(n.Head, syntax.RelCop) >= 0:
		return one(document.Subject(d, u))
	case n.Rel == syntax.RelObl || n.Rel == syntax.RelNmod: // "seen as an ally of", "as an ally of"
		if c := d.Child(u, syntax.RelCase); c >= 0 && d.Lower(c) == "as" {
			return one(p.seenAs(n.Head))
		}
		if d.Lower(n.Head) == "one" && d.Child(n.Head, syntax.RelCop) >= 0 { // "is one of the harshest critics of"
			return one(document.Subject(d, n.Head))
		}
	}
	if k := d.Child(u, syntax.RelAppos); k >= 0 {
		return one(k)
	}
	return nil
}

// allOf is the first of coordinated names of whom a plural noun is said ("Vance and Okoro, who are both supporters of"), else the name itself.
func (p *places) allOf(u int) int {
	d := p.e.Doc
	if d.Units[u].Rel == syntax.RelConj && d.Units[p.cue].XTag == syntax.XNNS {
		return d.Units[u].Head
	}
	return u
}

// seenAs: "described X as an ally of", "X is seen as": the object, or the subject of the passive.
func (p *places) seenAs(v int) int {
	d := p.e.Doc
	if document.Passive(d, v) {
		return d.Child(v, syntax.RelNsubjPass)
	}
	if o := d.Child(v, syntax.RelObj); o >= 0 {
		return o
	}
	return document.Subject(d, v)
}

// described: what an adjective describes or is predicated of.
func (p *places) described() []int {
	d, u := p.e.Doc, p.cue
	switch n := d.Units[u]; n.Rel {
	case syntax.RelAmod, syntax.RelAcl:
		return one(n.Head)
	case syntax.RelObl:
		if d.Units[n.Head].Tag == syntax.TagVerb && p.hi-p.lo > 1 && !document.Passive(d, n.Head) { // "spoke in support of"
			return one(document.Subject(d, n.Head))
		}
	}
	return one(document.Subject(d, u))
}

// minNobody is the weight from which a deed of nobody named shows an attitude: who was arrested, not who was escorted or audited.
const minNobody = 0.75

// defaultHolder is Nobody for an agentless passive, and for people whom the text only describes ("critics", "fellow doctors"); any other cue has none.
func (p *places) defaultHolder() []filler {
	if p.row.Weight < minNobody {
		return nil
	}
	if p.row.Pos == "verb" && document.Passive(p.e.Doc, p.cue) && p.subject(true) < 0 {
		return []filler{{Nobody, -1, Direct}}
	}
	for _, place := range p.row.Holder {
		for _, u := range p.units(place) {
			if p.e.somePeople(u) {
				return []filler{{Nobody, u, Direct}}
			}
		}
	}
	return nil
}

// somePeople: a noun for people who are no actor.
func (e *Engine) somePeople(u int) bool {
	if e.Doc.Units[u].Tag != syntax.TagNoun || e.Names.MentionAt(e.Doc, u) >= 0 {
		return false
	}
	switch e.lex.nominal[e.Doc.Lower(u)] {
	case "people", "opposition", "group", person:
		return true
	}
	return false
}
