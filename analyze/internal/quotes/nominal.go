package quotes

import "github.com/slantkit/slant/analyze/internal/syntax"

// opening returns where the noun phrase that ends at the token begins, −1 if it is not set off: opens says of a token before it whether it does so.
func (f *finder) opening(end, first int, opens func(t int) bool) int {
	if end <= first || !f.nominalUnit(f.d.UnitOf[end-1]) {
		return -1
	}
	for t := end - 1; t >= first && end-t <= maxName; t-- {
		switch tag := f.d.Units[f.d.UnitOf[t]].Tag; {
		case opens(t):
			if f.opensName(t + 1) {
				return t + 1
			}
			return -1
		case tag == syntax.TagVerb, tag == syntax.TagAux, tag == syntax.TagPunct:
			return -1
		}
	}
	return -1
}

// opensName: no preposition and no conjunction but "as" opens a speaker's name.
func (f *finder) opensName(t int) bool {
	if f.d.Tokens[t].Lower == "as" {
		return true
	}
	switch f.d.Units[f.d.UnitOf[t]].Tag {
	case syntax.TagAdp, syntax.TagSconj, syntax.TagCconj, syntax.TagAdv, syntax.TagPart:
		return false
	}
	return true
}

// marked: a comma or a quotation mark.
func (f *finder) marked(t int) bool { return f.d.Tokens[t].Lower == "," || isQuote(f.d.Tokens[t]) }

// joint: a comma, a dash or a conjunction, behind which a clause may begin.
func (f *finder) joint(t int) bool {
	switch f.d.Tokens[t].Lower {
	case ",", "—", "–", "--", "where", "when":
		return true
	}
	return f.d.Units[f.d.UnitOf[t]].Tag == syntax.TagSconj
}

// phraseUpTo is the noun phrase of the sentence that ends at the token, empty if there is none.
func (f *finder) phraseUpTo(end int) Range {
	r := Range{end, end}
	if end == 0 {
		return r
	}
	for first := f.d.Sentences[f.d.SentenceAt(end-1)].Tok0; r.Lo > first && f.inPhrase(r.Lo-1); {
		r.Lo--
	}
	return f.nominal(r)
}

// phraseFrom is the one that begins there.
func (f *finder) phraseFrom(lo int) Range {
	r := Range{lo, lo}
	if lo >= len(f.d.Tokens) {
		return r
	}
	for last := f.d.Sentences[f.d.SentenceAt(lo)].Tok1; r.Hi < last && f.inPhrase(r.Hi); {
		r.Hi++
	}
	return f.nominal(r)
}

// inPhrase: the token may belong to a noun phrase without prepositions.
func (f *finder) inPhrase(t int) bool {
	switch f.d.Units[f.d.UnitOf[t]].Tag {
	case syntax.TagDet, syntax.TagAdj, syntax.TagNoun, syntax.TagPropn, syntax.TagPron, syntax.TagNum, syntax.TagPart:
		return !isQuote(f.d.Tokens[t])
	}
	return false
}

// nominal is the range if it ends in a noun or pronoun, else an empty one.
func (f *finder) nominal(r Range) Range {
	if r.Empty() || !f.nominalUnit(f.d.UnitOf[r.Hi-1]) {
		return Range{}
	}
	return r
}

func (f *finder) nominalUnit(u int) bool {
	switch f.d.Units[u].Tag {
	case syntax.TagNoun, syntax.TagPropn, syntax.TagPron:
		return true
	}
	return false
}

// headOf goes up inside a name or compound.
func (f *finder) headOf(u int) int {
	for n := 0; n < 4; n++ {
		switch f.d.Units[u].Rel {
		case syntax.RelFlat, syntax.RelCompound:
			u = f.d.Units[u].Head
			continue
		}
		break
	}
	return u
}

// topOf is the unit of a range on which the others hang, or the last one.
func (f *finder) topOf(r Range) int {
	lo, hi := f.d.UnitOf[r.Lo], f.d.UnitOf[r.Hi-1]
	for u := lo; u <= hi; u++ {
		if h := f.d.Units[u].Head; h < lo || h > hi {
			if f.nominalUnit(u) {
				return u
			}
		}
	}
	return f.headOf(hi)
}
