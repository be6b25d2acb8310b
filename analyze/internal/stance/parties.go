package stance

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// actors are those who act in a phrase of a link: who it names, those with whom he is coordinated, the state whose organ it names ("soldiers from
// Eritrea", "lawmakers in Oslo and Bergen"), and the one whose act or thing it is ("Kenya's death toll", "talks between Mali and Niger").
func (p *places) actors(u int) []filler {
	if u < 0 {
		return nil
	}
	var out []filler
	if f, ok := p.named(u); ok {
		out = append(out, f)
	} else {
		out = append(out, p.behindNoun(u)...)
	}
	for _, k := range p.conjuncts(u) {
		out = append(out, p.actors(k)...)
	}
	return out
}

// conjuncts are what is coordinated with a noun, clauses left out.
func (p *places) conjuncts(u int) []int {
	var out []int
	p.e.Doc.Children(u, func(k int) bool {
		if p.e.Doc.Units[k].Rel == syntax.RelConj && !p.e.Doc.Verbal(k) {
			out = append(out, k)
		}
		return true
	})
	return out
}

// named is the actor whom the head of a phrase is a mention of. A demonym is one if it stands for a noun: behind a preposition ("efforts of Swazi"), or
// coordinated with a noun that it shares ("Danish and Swedish officials").
func (p *places) named(u int) (filler, bool) {
	e := p.e
	mi := e.Names.MentionAt(e.Doc, u)
	if mi < 0 {
		if q := e.QuoteAt[e.Doc.Units[u].Tok0]; q >= 0 && e.Quotes[q].Speaker >= 0 && e.Doc.Lower(u) == "we" {
			return filler{e.Quotes[q].Speaker, u, Direct}, true
		}
		return filler{}, false
	}
	if e.Names.Mentions[mi].Kind == names.Demonym && e.Doc.Units[u].Tag == syntax.TagAdj && e.Doc.Child(u, syntax.RelCase) < 0 && !p.shared(u) {
		return filler{}, false
	}
	return filler{e.Names.Mentions[mi].Actor, u, Direct}, true
}

// shared: a noun of an organ stands behind the next of the coordinated.
func (p *places) shared(u int) bool {
	for _, k := range p.conjuncts(u) {
		if mi := p.e.Names.At(p.e.Doc, k); mi >= 0 && p.e.Names.Mentions[mi].Kind == names.Nominal {
			return true
		}
	}
	return false
}

// behindNoun are the actors for whom a noun stands that is no mention itself. People, media and parties of a state are not the state.
func (p *places) behindNoun(u int) []filler {
	e := p.e
	class := e.lex.nominal[e.Doc.Lower(u)]
	var owners []int
	switch class {
	case "people", "opposition", "group", "media", person:
		return nil
	case "government", "office":
		owners = append(p.possessors(u), p.preps(u, "of", "from", "for")...)
		if p.bare(u) {
			owners = append(owners, p.preps(u, "in")...)
		}
	case "act":
		owners = append(p.possessors(u), p.preps(u, "by", "between", "of")...)
	default:
		owners = append(p.ofState(p.possessors(u)), p.preps(u, "between")...)
	}
	var out []filler
	for _, k := range owners {
		out = append(out, p.actors(k)...)
	}
	return out
}

// bare: no name or demonym describes the noun. "Kurdish forces in Syria" are not Syria's, "officials in Syria" are.
func (p *places) bare(u int) bool {
	d := p.e.Doc
	bare := true
	d.Children(u, func(k int) bool {
		t := d.Units[k].Tok0
		first := t == d.Sentences[d.Units[k].Sentence].Tok0
		switch d.Units[k].Rel {
		case syntax.RelAmod, syntax.RelCompound, syntax.RelNmodPoss:
			bare = bare && (first || !d.Tokens[t].Capital)
		}
		return bare
	})
	return bare
}

// ofState keeps the states among the units: what a state has, it acts by; what a man has, does not act for him.
func (p *places) ofState(us []int) []int {
	var out []int
	for _, k := range us {
		if a := p.e.Names.ActorAt(p.e.Doc, k); a >= 0 && p.e.Names.Actors[a].Type == "state" && p.e.Doc.Units[k].Rel == syntax.RelNmodPoss {
			out = append(out, k)
		}
	}
	return out
}

// preps are the phrases that hang on a noun by one of the prepositions, and on what the noun is first of ("a resumption of ties between").
func (p *places) preps(u int, preps ...string) []int {
	var out []int
	for _, prep := range preps {
		out = append(out, one(document.WithPrep(p.e.Doc, u, prep))...)
	}
	if of := document.WithPrep(p.e.Doc, u, "of"); of >= 0 && p.e.Names.At(p.e.Doc, of) < 0 {
		out = append(out, one(document.WithPrep(p.e.Doc, of, "between"))...)
	}
	return out
}
