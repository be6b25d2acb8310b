package stance

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/syntax"
	"github.com/slantkit/slant/lexicons"
)

// Link is the kind of clauses that join two actors without a cue.
const Link = "link"

// links are clauses that join two actors without a cue: "Lavrov met Erdogan", "Moscow is continuing discussions with Hamas". They say that there is
// something between the two, and that the words take no side.
func (e *Engine) links() {
	linked := map[[3]int]bool{}
	for _, a := range e.out {
		linked[[3]int{a.Holder, a.Target, a.Sentence}] = true
	}
	for u := range e.Doc.Units {
		if e.Doc.Units[u].Tag != syntax.TagVerb || len(e.quoteBy[u]) > 0 {
			continue
		}
		for _, a := range e.clauseLinks(u) {
			k := [3]int{a.Holder, a.Target, e.Doc.Units[u].Sentence}
			if !linked[k] {
				linked[k] = true
				e.add(a)
			}
		}
	}
}

// clauseLinks are the pairs of one verb: its subject, or the agent of its passive, with whoever stands in its other places.
func (e *Engine) clauseLinks(u int) []Attitude {
	p := places{e: e, cue: u, lo: e.Doc.Units[u].Tok0, hi: e.Doc.Units[u].Tok1, row: lexicons.Attitude{Pos: "verb", Kind: Link}}
	subject := p.subject(true)
	if subject < 0 {
		return nil
	}
	a := Attitude{Cue: u, Tok0: p.lo, Tok1: p.hi, Row: -1, Kind: Link, Weight: 1}
	var out []Attitude
	for _, h := range p.resolve(subject, false) {
		for _, k := range p.linkedUnits() {
			for _, t := range p.resolve(k, false) {
				out = append(out, a.between(h, t))
			}
		}
	}
	return out
}

// linkedUnits are the objects and obliques of the verb, and what hangs on its object by "with", "to" or "between"; places ("in", "at", "near") are none.
func (p *places) linkedUnits() []int {
	d := p.e.Doc
	var out []int
	if document.Passive(d, p.cue) {
		out = append(out, one(p.passiveSubject())...)
	}
	d.Children(p.cue, func(k int) bool {
		switch d.Units[k].Rel {
		case syntax.RelObj, syntax.RelIobj:
			out = append(out, k)
			for _, prep := range []string{"with", "to", "toward", "towards", "between", "against", "for", "on"} {
				out = append(out, one(document.WithPrep(d, k, prep))...)
			}
		case syntax.RelObl:
			if c := d.Child(k, syntax.RelCase); c >= 0 && joins(d.Lower(c)) {
				out = append(out, k)
			}
		}
		return true
	})
	return out
}

// joins: prepositions that join an actor to a deed, not to a place or time.
func joins(prep string) bool {
	switch prep {
	case "with", "to", "toward", "towards", "against", "for", "on", "from", "over", "about":
		return true
	}
	return false
}
