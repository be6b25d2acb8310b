package quotes

import (
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// aside is a speaker with his cue between the commas of what he says: "…, officials often say, …".
type aside struct {
	source        Range
	before, after Range // the words on both sides, in the same sentence
}

// Settings of asides.
const (
	maxName = 14 // tokens of a speaker
	maxTail = 6  // tokens between the cue and the comma that closes it: "told reporters", "said in a statement on Monday"
)

// asideOf finds the aside around a cue. The words decide, not the tree, which seldom joins both sides.
func (f *finder) asideOf(u int) (a aside, ok bool) {
	if c, ok := f.cueAt[u]; !ok || f.pack.Cues[c.row].Pos != "verb" {
		return a, false
	}
	s, c := f.d.Sentences[f.d.Units[u].Sentence], f.cueRange(u)
	name := f.opening(c.Lo, s.Tok0, f.marked)
	end := f.tail(u, c.Hi, s.Tok1)
	if name < 0 || end < 0 {
		return a, false
	}
	a = aside{source: Range{name, c.Lo}, before: Range{s.Tok0, name - 1}, after: Range{end, s.Tok1}}
	if f.d.Tokens[name].Lower == "as" {
		a.source.Lo++
	}
	return a, !a.source.Empty()
}

// tail returns the comma or stop that closes an aside whose cue ends at the token: at once, or behind a hearer or an adverbial; −1 if what follows
// is a clause or an object.
func (f *finder) tail(u, from, end int) int {
	for t := from; t < end && t-from <= maxTail; t++ {
		n := f.d.Units[f.d.UnitOf[t]]
		switch {
		case f.d.Tokens[t].Lower == ",", n.Tag == syntax.TagPunct && t == end-1:
			return t
		case n.Tag == syntax.TagVerb, n.Tag == syntax.TagAux, n.Tag == syntax.TagPunct, n.Tag == syntax.TagSconj:
			return -1
		case n.Rel == syntax.RelObj && n.Head == u && f.cueAt[u].row >= 0 && f.pack.Cues[f.cueAt[u].row].Term != "tell":
			return -1
		}
	}
	return -1
}

// besideAside makes indirect quotes of the words around an aside; false if the cue is none.
func (f *finder) besideAside(u, row int) bool {
	if f.pack.Cues[row].Direct || f.pack.Cues[row].Weight < weak {
		return false
	}
	a, ok := f.asideOf(u)
	if !ok {
		return false
	}
	parts := f.said(a)
	for _, r := range parts {
		q := f.quote(u, row, f.trim(r))
		q.Kind = Indirect
		f.out = append(f.out, q)
	}
	return len(parts) > 0
}

// weak is the least weight of a cue that is believed for its place between commas alone.
const weak = 0.35

// said picks the sides of an aside that are said: the finite clause before it, and what goes on behind it, unless that is the narrator's again
// (", he said, adding", ", he said, and left").
func (f *finder) said(a aside) (parts []Range) {
	if f.quotesMost(a.before) || f.quotesMost(a.after) {
		return nil // direct() makes it
	}
	before, after := f.finite(a.before), f.finite(a.after) && f.goesOn(a.after.Lo+1)
	switch {
	case after && (!before || !f.complete(a.before)):
		return []Range{a.before, a.after}
	case before && (!f.subordinate(a.before.Lo) || after):
		return []Range{a.before}
	}
	return nil
}

// quotesMost: the range is words between marks, from its beginning or for the most part.
func (f *finder) quotesMost(r Range) bool {
	n := 0
	for t := r.Lo; t < r.Hi; t++ {
		if f.in[t] >= 0 {
			n++
		}
	}
	return r.Lo < r.Hi && (f.in[r.Lo] >= 0 || f.in[min(r.Lo+1, r.Hi-1)] >= 0 || 2*n >= r.Hi-r.Lo)
}

// goesOn: the words from the token on are the rest of a clause, not a new one that hangs on the speaker.
func (f *finder) goesOn(t int) bool {
	if t >= len(f.d.Tokens) {
		return false
	}
	if f.subordinate(t) {
		return false
	}
	n := f.d.Units[f.d.UnitOf[t]]
	switch n.Tag {
	case syntax.TagCconj, syntax.TagSconj, syntax.TagPunct:
		return false
	case syntax.TagVerb:
		return n.XTag != syntax.XVBG && n.XTag != syntax.XVBN
	}
	switch f.d.Tokens[t].Lower {
	case "who", "which", "whose", "where", "when", "while", "as", "according", "citing":
		return false
	}
	return true
}

// complete: the words before an aside are a whole clause: no subordinate one, and no phrase that opens one ("That is why, he argued, …").
func (f *finder) complete(r Range) bool {
	if f.subordinate(r.Lo) {
		return false
	}
	last := f.d.Tokens[r.Hi-1].Lower
	return last != "why" && last != "that" && last != "how" && last != "is" && last != "was" && last != "because"
}

// subordinate: a conjunction opens the clause ("Although …").
func (f *finder) subordinate(t int) bool {
	switch f.d.Tokens[t].Lower {
	case "when", "after", "as", "while", "before", "since", "until", "asked", "once":
		return true
	}
	return f.d.Units[f.d.UnitOf[t]].Tag == syntax.TagSconj
}

// asideSource sets the source of a quote from the aside around its cue.
func (f *finder) asideSource(q *Quote) {
	if a, ok := f.asideOf(q.CueUnit); ok {
		q.Source = a.source
		q.SourceUnit = f.topOf(a.source)
	}
}
