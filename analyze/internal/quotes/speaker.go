package quotes

import (
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// source finds who speaks: the subject of the cue, the agent of a passive, the possessor of a noun, the subject of the verb that the cue
// depends on ("announced …, emphasising that").
func (f *finder) source(u int) int {
	if f.d.Units[u].Tag == syntax.TagNoun {
		if k := f.d.Child(u, syntax.RelNmodPoss); k >= 0 {
			return k
		}
		return f.withCase(u, "by", "from")
	}
	if document.Passive(f.d, u) && f.passive(u) {
		if k := f.d.Child(u, syntax.RelNsubjPass); k >= 0 && strings.Contains(f.pack.Cues[f.cueAt[u].row].Term, "as saying") {
			return k // "was quoted as saying"
		}
		return f.withCase(u, "by")
	}
	if o, ok := f.owner[u]; ok && f.d.Child(u, syntax.RelNsubj) < 0 {
		return f.source(o)
	}
	k := document.Subject(f.d, u)
	if n := f.d.Units[u]; k >= 0 && n.Rel == syntax.RelAcl && n.XTag == syntax.XVBG && n.Head == k {
		return f.nearer(k, u)
	}
	if k >= 0 && f.d.Units[k].Rel == syntax.RelAppos && f.d.Units[k].Head < k {
		k = f.d.Units[k].Head // "the mayor, a dentist, warned"
	}
	if k = f.adjacent(u, k); k >= 0 && f.inside(k) && !f.inside(u) {
		return -1 // the tree went into the words that are quoted
	}
	return k
}

// passive: a form of be or get stands before the participle, or nothing that is said behind it, whatever the tree calls the subject.
func (f *finder) passive(u int) bool {
	if f.d.Child(u, syntax.RelAuxPass) >= 0 {
		return document.Passive(f.d, u)
	}
	switch f.d.Units[u].Rel {
	case syntax.RelConj:
		return true
	case syntax.RelAcl: // "a stream called …", "a film praised by …"; but "officials warned …"
		return f.withCase(u, "by") >= 0 || f.d.Child(u, syntax.RelXcomp) >= 0 && f.d.Child(u, syntax.RelObj) < 0
	}
	return f.d.Child(u, syntax.RelCcomp, syntax.RelXcomp) < 0
}

// nearer: a participle right behind "of" and a name belongs to the name ("a video of Ann Lee saying"), one behind a comma to the subject ("spoke to
// farmers, promising").
func (f *finder) nearer(noun, cue int) int {
	if t := f.d.Units[cue].Tok0 - 1; t >= 0 && f.d.Tokens[t].Lower == "," {
		if k := document.Subject(f.d, f.d.Clause(noun)); k >= 0 {
			return k
		}
	}
	if k := f.withCase(noun, "of"); k >= 0 && f.d.Units[k].Tag == syntax.TagPropn && f.d.Units[k].Tok1 == f.d.Units[cue].Tok0 {
		return k
	}
	return noun
}

// adjacent prefers the noun phrase right before the cue to a subject farther off, if a dash, a comma or a conjunction opens it: "As rents rose, | experts
// say", "PARIS — | The mayor said".
func (f *finder) adjacent(cue, subject int) int {
	lo := f.cueRange(cue).Lo
	r := Range{f.opening(lo, f.d.Sentences[f.d.Units[cue].Sentence].Tok0, f.joint), lo}
	if subject < 0 || r.Lo < 0 || r.Empty() || f.d.Units[subject].Tok0 >= r.Lo || f.d.Units[subject].Sentence != f.d.Units[cue].Sentence {
		return subject
	}
	top := f.topOf(r)
	switch f.d.Units[top].Rel {
	case syntax.RelAppos, syntax.RelConj, syntax.RelFlat, syntax.RelCompound:
		if w := f.d.Tokens[r.Lo-1].Lower; w == "," {
			return subject
		}
	}
	if f.d.Units[top].Tag == syntax.TagPron && relative(f.d.Lower(top)) {
		return subject
	}
	return top
}

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

// phraseUpTo is the noun phrase that ends at the token, phraseFrom the one that begins there; empty if there is none.
func (f *finder) phraseUpTo(end int) Range {
	r := Range{end, end}
	for r.Lo > 0 && f.inPhrase(r.Lo-1) {
		r.Lo--
	}
	return f.nominal(r)
}

func (f *finder) phraseFrom(lo int) Range {
	r := Range{lo, lo}
	for r.Hi < len(f.d.Tokens) && f.inPhrase(r.Hi) {
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

// noSpeaker: "it" of "it is said that", and acts that show something ("this move underlines").
func (f *finder) noSpeaker(u int) bool {
	switch f.d.Lower(u) {
	case "it": // of "it is said", not of "it says"
		return f.d.Units[u].Rel != syntax.RelNsubj || f.d.Units[u].Head < 0 || f.d.Units[f.d.Units[u].Head].Tag != syntax.TagVerb
	case "that", "this", "which", "what":
		return true
	}
	k := f.d.Child(u, syntax.RelDet)
	return k >= 0 && (f.d.Lower(k) == "this" || f.d.Lower(k) == "that") && f.d.Units[u].Tag == syntax.TagNoun
}

// withCase finds what hangs on the unit by one of the prepositions, −1 for none.
func (f *finder) withCase(u int, preps ...string) int {
	found := -1
	f.d.Children(u, func(k int) bool {
		c := f.d.Child(k, syntax.RelCase, syntax.RelMark)
		if c >= 0 && slices.Contains(preps, f.d.Lower(c)) {
			found = k
		}
		return found < 0
	})
	return found
}
