package quotes

import (
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// strong is the weight from which a cue needs no clause in the tree: what stands beside it is speech.
const strong = 0.7

// beside makes an indirect quote of the words beside a strong cue to which the tree gives no clause: what stands before ", officials said." or behind
// ", he said," and what follows "officials said the two …".
func (f *finder) beside(u, row int) {
	source := f.source(u)
	if source < 0 || f.noSpeaker(source) || f.d.Units[source].Sentence != f.d.Units[u].Sentence {
		return
	}
	s := f.d.Sentences[f.d.Units[u].Sentence]
	clause := f.subtree(source).with(f.unit(u))
	if clause.Hi-clause.Lo > maxParenthesis {
		clause = f.unit(source).with(f.unit(u))
	}
	before, after := Range{s.Tok0, clause.Lo}, Range{clause.Hi, s.Tok1}
	set := clause.Lo > s.Tok0 && f.d.Tokens[clause.Lo-1].Lower == ","
	var r Range
	switch {
	case set && after.Lo < after.Hi && f.d.Tokens[after.Lo].Lower == ",":
		r = after
		if !f.finite(after) || !f.goesOn(after.Lo+1) {
			r = before
		}
	case set && !f.finite(after):
		r = before
	case !set && f.d.Units[u].Tok1 == clause.Hi && f.opensClause(clause.Hi, s.Tok1):
		r = after
	}
	r = f.trim(r)
	if !f.finite(r) || f.touchesMarks(r) {
		return
	}
	q := f.quote(u, row, r)
	q.Kind = Indirect
	f.out = append(f.out, q)
}

// maxParenthesis is the most tokens of a speaker with all that hangs on him; longer ones are the parser's mistake.
const maxParenthesis = 20

// finite reports whether a finite verb stands in the range.
func (f *finder) finite(r Range) bool {
	for t := r.Lo; t < r.Hi; t++ {
		switch f.d.Units[f.d.UnitOf[t]].XTag {
		case syntax.XVBD, syntax.XVBZ, syntax.XVBP, syntax.XMD:
			return true
		case syntax.XVBN: // "the union expected trade to grow": with an object it is active
			if u := f.d.UnitOf[t]; f.d.Units[u].Rel == syntax.RelAcl && f.d.Child(u, syntax.RelObj) >= 0 {
				return true
			}
		}
	}
	return false
}

// opensClause reports whether the words from a token on may be a clause that is said: they begin with "that" or with a noun phrase.
func (f *finder) opensClause(tok, end int) bool {
	if tok >= end {
		return false
	}
	if f.d.Tokens[tok].Lower == "that" {
		return true
	}
	switch f.d.Units[f.d.UnitOf[tok]].Tag {
	case syntax.TagDet, syntax.TagNoun, syntax.TagPropn, syntax.TagPron, syntax.TagNum, syntax.TagAdj:
		return true
	}
	return false
}

// touchesMarks: quotation marks stand in the range; then direct() knows better.
func (f *finder) touchesMarks(r Range) bool {
	for t := r.Lo; t < r.Hi; t++ {
		if f.in[t] >= 0 {
			return true
		}
	}
	return false
}
