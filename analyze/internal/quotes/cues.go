package quotes

import (
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// cues finds the words that may introduce speech, by part of speech.
func (f *finder) cues(trie *match.Trie, found *match.Found) {
	for _, m := range found[match.Cues] {
		row := int(trie.Entries[m.Entry].Row)
		c := f.pack.Cues[row]
		u := f.d.UnitOf[m.Tok0]
		tag := f.d.Units[u].Tag
		switch {
		case c.Pos == "verb" && tag != syntax.TagVerb && tag != syntax.TagAux && !f.closes(u),
			c.Pos == "noun" && tag != syntax.TagNoun:
			continue
		}
		if old, ok := f.cueAt[u]; ok && f.pack.Cues[old.row].Weight >= c.Weight && f.pack.Cues[old.row].Pos != "noun" {
			continue
		}
		f.cueAt[u] = cue{row, m.Tok1}
	}
}

// closes: the word ends a sentence behind a short noun phrase that a comma or a quotation mark sets off ("…,” the letter reads."): a verb, even if the
// parser takes it for a noun.
func (f *finder) closes(u int) bool {
	n, s := f.d.Units[u], f.d.Sentences[f.d.Units[u].Sentence]
	if n.Tag != syntax.TagNoun || !strings.HasSuffix(f.d.Lower(u), "s") || n.Tok1 != s.Tok1-1 {
		return false
	}
	if f.d.Tokens[n.Tok1].Lower == ":" && n.Tok0 > s.Tok0 && f.d.Units[u-1].Tag == syntax.TagPropn {
		return true // "The Daily Post reports:"
	}
	return f.d.Tokens[n.Tok1].Lower == "." && f.nameBefore(n.Tok0, s.Tok0) >= 0
}

// isPhrase: a cue such as "according to", that is no verb.
func (f *finder) isPhrase(u, row int) bool {
	return f.pack.Cues[row].Pos == "phrase" && f.d.Units[u].Tag != syntax.TagVerb || f.d.Lower(u) == "according"
}

// quote fills source and cue.
func (f *finder) quote(u, row int, content Range) Quote {
	c := f.pack.Cues[row]
	q := Quote{Content: content, Cue: f.cueRange(u), CueUnit: u, SourceUnit: f.source(u), Force: c.Force, Speaker: -1, same: -1,
		Origin: match.OriginOf(c.Origin)}
	if q.SourceUnit >= 0 {
		q.Source = f.sourceRange(q.SourceUnit, q.Cue)
	}
	f.asideSource(&q)
	return q
}

// cueRange is the verb with its auxiliaries and what belongs to it ("called for").
func (f *finder) cueRange(u int) Range {
	r := f.unit(u)
	if c := f.cueAt[u]; f.pack.Cues[c.row].Pos == "verb" {
		r.Hi = max(r.Hi, c.end)
	}
	for k := u - 1; k >= 0 && f.d.Units[k].Head == u && auxiliary(f.d.Units[k].Rel); k-- {
		r.Lo = f.d.Units[k].Tok0
	}
	return r
}

func auxiliary(r syntax.Rel) bool {
	return r == syntax.RelAux || r == syntax.RelAuxPass || r == syntax.RelAdvmod
}

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
	return k
}

// nearer: a participle right behind "of" and a name belongs to the name: "a video of Ann Lee saying".
func (f *finder) nearer(noun, cue int) int {
	if k := f.withCase(noun, "of"); k >= 0 && f.d.Units[k].Tag == syntax.TagPropn && f.d.Units[k].Tok1 == f.d.Units[cue].Tok0 {
		return k
	}
	return noun
}

// passive: a form of be or get stands before the participle, whatever the tree calls the subject.
func (f *finder) passive(u int) bool {
	if f.d.Child(u, syntax.RelAuxPass) >= 0 {
		return document.Passive(f.d, u)
	}
	return f.d.Units[u].Rel == syntax.RelConj || f.d.Child(u, syntax.RelCcomp, syntax.RelXcomp) < 0
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
