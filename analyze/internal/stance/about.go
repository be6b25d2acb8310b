package stance

import (
	"slices"

	"github.com/slantkit/slant/analyze/internal/syntax"
)

// depth is how many phrases, one hanging on the other, are followed to those whom a clause is about.
const depth = 4

// about are the actors whom a phrase speaks of: who it names, with those coordinated, or else who hangs on its noun.
func (p *places) about(u, n int) []filler {
	if n > depth {
		return nil
	}
	var out []filler
	if f, ok := p.named(u); ok {
		out = append(out, f)
	} else {
		out = append(out, p.hanging(u, n)...)
	}
	for _, k := range p.conjuncts(u) {
		out = append(out, p.about(k, n)...)
	}
	return out
}

// hanging are the actors in the phrases that hang on a noun, but not by these prepositions: possessors, complements, participles, clauses of content
// ("hopes that …").
func (p *places) hanging(u, n int, not ...string) []filler {
	d := p.e.Doc
	class := p.e.lex.nominal[d.Lower(u)]
	private := class == "people" || class == "opposition" || class == "group" || class == "media" || class == person
	var out []filler
	if !private {
		for _, k := range p.possessors(u) {
			if d.Units[k].Rel == syntax.RelNmodPoss || class == "government" || class == "office" || class == "act" {
				out = append(out, p.actors(k)...)
			}
		}
	}
	d.Children(u, func(k int) bool {
		switch d.Units[k].Rel {
		case syntax.RelNmod:
			c := d.Child(k, syntax.RelCase)
			if c > u && complements(d.Lower(c), private) && !slices.Contains(not, d.Lower(c)) && (d.Lower(c) != "in" || len(out) == 0) { // "an attack by Fijians in Tonga" is about Fiji
				out = append(out, p.about(k, n+1)...)
			}
		case syntax.RelAcl:
			if k != p.cue {
				out = append(out, p.participle(k, n+1)...)
			}
		}
		return true
	})
	return out
}

// participle: "roads leading into Chad", "memos sent by Togo", "hopes that Peru …".
func (p *places) participle(u, n int) []filler {
	d := p.e.Doc
	if s := d.Child(u, syntax.RelNsubj, syntax.RelNsubjPass); s >= 0 {
		return p.about(s, n)
	}
	var out []filler
	d.Children(u, func(k int) bool {
		switch rel := d.Units[k].Rel; {
		case rel == syntax.RelObj:
			out = append(out, p.about(k, n)...)
		case rel == syntax.RelOblAgent || rel == syntax.RelObl:
			if c := d.Child(k, syntax.RelCase); c >= 0 && joins(d.Lower(c)) {
				out = append(out, p.about(k, n)...)
			}
		}
		return true
	})
	return out
}

// complements: prepositions that join a noun to whom it is about; private nouns are joined to their state by "of" and "from" only in name.
func complements(prep string, private bool) bool {
	switch prep {
	case "of", "from", "in", "on":
		return !private
	case "like", "than", "as", "including", "such", "near", "at", "despite", "without":
		return false
	}
	return true
}
