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
