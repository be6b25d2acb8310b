package stance

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// possessors: "Israel's", "its", and names or demonyms used as adjectives. A name at a hyphen is no possessor.
func (p *places) possessors(u int) []int {
	d := p.e.Doc
	var out []int
	d.Children(u, func(k int) bool {
		switch d.Units[k].Rel {
		case syntax.RelNmodPoss:
			out = append(out, k)
		case syntax.RelAmod, syntax.RelCompound, syntax.RelNmod, syntax.RelDet, syntax.RelNmodDesc:
			if k < u && p.e.adjectival(k) {
				out = append(out, k)
			}
		}
		return true
	})
	return out
}

// adjectival: a mention that is used as an adjective, and is not joined by a hyphen.
func (e *Engine) adjectival(k int) bool {
	mi := e.Names.At(e.Doc, k)
	if mi < 0 || e.Names.Mentions[mi].Attributive {
		return false
	}
	if e.Doc.Child(k, syntax.RelCase) >= 0 {
		return false
	}
	n := e.Doc.Units[k]
	hyphen := func(t int) bool {
		return t >= 0 && t < len(e.Doc.Tokens) && (e.Doc.Tokens[t].Lower == "-" || e.Doc.Tokens[t].Lower == "–")
	}
	return !hyphen(n.Tok0-1) && !hyphen(n.Tok1)
}

// resolve says which actors a phrase refers to: itself, what it is coordinated with, or the actor whose act or thing it is.
func (p *places) resolve(u int, target bool) []filler {
	var out []filler
	if f, ok := p.single(u, target); ok {
		out = append(out, f)
	} else {
		out = append(out, p.standsFor(u, target)...)
	}
	p.e.Doc.Children(u, func(k int) bool {
		if p.e.Doc.Units[k].Rel == syntax.RelConj && !p.e.Doc.Verbal(k) {
			out = append(out, p.resolve(k, target)...)
		}
		return true
	})
	return out
}

// standsFor are those for whom an organ named by its place speaks ("lawmakers in Oslo", "a spokesman for Ferrer"); and, as targets of a judgement, those
// who do together what is judged ("welcomed a deal between Mali and Niger").
func (p *places) standsFor(u int, target bool) []filler {
	class := p.e.lex.nominal[p.e.Doc.Lower(u)]
	switch {
	case !target && (class == "government" || class == "office"):
		return p.behindNoun(u)
	case target && p.judges() && p.joint(u):
		var out []filler
		for _, k := range p.preps(u, "between") {
			for _, f := range p.actors(k) {
				out = append(out, filler{f.actor, f.unit, Act})
			}
		}
		return out
	}
	return nil
}

// joint: a noun of what several do together, or of such a one ("a resumption of ties").
func (p *places) joint(u int) bool {
	of := document.WithPrep(p.e.Doc, u, "of")
	return p.does(u, together) || of >= 0 && p.does(of, together)
}

// single resolves one phrase without its conjuncts.
func (p *places) single(u int, target bool) (filler, bool) {
	e := p.e
	if mi := e.Names.MentionAt(e.Doc, u); mi >= 0 {
		m := e.Names.Mentions[mi]
		if m.Kind == names.Demonym && e.Doc.Units[u].Tag == syntax.TagAdj {
			return filler{}, false
		}
		return filler{m.Actor, u, Direct}, true
	}
	if q := e.QuoteAt[e.Doc.Units[u].Tok0]; !target && q >= 0 && e.Quotes[q].Speaker >= 0 && e.Doc.Lower(u) == "we" {
		return filler{e.Quotes[q].Speaker, u, Direct}, true // who says "we condemn" condemns, whoever else does
	}
	class, known := e.lex.nominal[e.Doc.Lower(u)]
	if owner := p.owner(u); owner >= 0 {
		a := e.Names.ActorAt(e.Doc, owner)
		switch {
		case a >= 0 && class == "group" && e.Names.Actors[a].Type == "group":
			return filler{a, u, Direct}, true // "Hamas gunmen"
		case a < 0 || class == "people" || class == "opposition" || class == "group" || class == person:
			return filler{}, false
		case class == "government" || class == "office":
			return filler{a, u, Direct}, true
		case !target && p.mouthpiece(u, owner):
			return filler{a, u, Act}, true
		case target && (p.judges() || p.row.Kind == "material" && class != "thing"):
			return filler{a, u, Act}, true
		}
		return filler{}, false
	}
	if target && p.judges() && (!known || class == "act") {
		if a := e.recall(u); a >= 0 {
			return filler{a, u, Recall}, true
		}
	}
	return filler{}, false
}

// judges: the cue is a judgement, so that what is said of an act is said of the actor. An attack on what belongs to somebody hits him too.
func (p *places) judges() bool { return p.row.Kind == "verbal" || p.row.Kind == "emotional" }

// owner is the actor-like possessor of a noun: by possessive, adjective, "by X", or "of X" if the noun takes no object.
func (p *places) owner(u int) int {
	if us := p.possessors(u); len(us) > 0 {
		return us[0]
	}
	d := p.e.Doc
	if k := document.WithPrep(d, u, "by"); k >= 0 && d.Units[u].Tag == syntax.TagNoun {
		return k
	}
	if k := document.WithPrep(d, u, "of"); k >= 0 && !p.e.takesObject(u) {
		return k
	}
	return -1
}
