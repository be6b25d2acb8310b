package quotes

import "github.com/slantkit/slant/analyze/internal/syntax"

// naming finds what a cue with an object and a name for it says: "called | the plan a disaster", "declared | the bridge unsafe". The tree seldom has both,
// so the words decide: a noun and right behind it an article or an adjective.
func (f *finder) naming(u, row int) (Range, bool) {
	if !f.pack.Cues[row].Names {
		return Range{}, false
	}
	lo, end := f.cueRange(u).Hi, f.d.Sentences[f.d.Units[u].Sentence].Tok1
	for t := lo; t < end && t-lo <= maxNamed; t++ {
		n := f.d.Units[f.d.UnitOf[t]]
		switch {
		case n.Tag == syntax.TagPunct, n.Tag == syntax.TagAux, n.Tag == syntax.TagSconj, n.XTag == syntax.XVBD, n.XTag == syntax.XVBZ:
			return Range{}, false
		case t > lo && f.opensPredicate(t):
			return Range{lo, f.predicateEnd(t)}, true
		}
	}
	return Range{}, false
}

// maxNamed is the most tokens of what is given a name.
const maxNamed = 14

// opensPredicate: an article or an adjective right behind a noun or pronoun.
func (f *finder) opensPredicate(t int) bool {
	if !f.nominalUnit(f.d.UnitOf[t-1]) || f.d.UnitOf[t] == f.d.UnitOf[t-1] {
		return false
	}
	switch n := f.d.Units[f.d.UnitOf[t]]; n.Tag {
	case syntax.TagDet:
		w := f.d.Tokens[t].Lower
		return w == "a" || w == "an" || w == "the"
	case syntax.TagAdj:
		return n.Head < f.d.UnitOf[t] // no adjective of a noun behind it
	}
	return false
}

// predicateEnd is the end of the phrase that begins at the token.
func (f *finder) predicateEnd(t int) int {
	u := f.d.UnitOf[t]
	if f.d.Units[u].Tag == syntax.TagDet && f.d.Units[u].Head > u {
		u = f.d.Units[u].Head
	}
	return max(f.subtree(u).Hi, f.d.Units[f.d.UnitOf[t]].Tok1)
}
