package quotes

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/syntax"
)

// indirect makes quotes of clauses and objects under a cue.
func (f *finder) indirect() {
	for u := range f.d.Units {
		at, ok := f.cueAt[u]
		if !ok || f.inside(u) {
			continue
		}
		row := at.row
		c := f.pack.Cues[row]
		content := -1
		switch {
		case f.isPhrase(u, row):
			f.phrase(u, row)
			continue
		case c.Pos == "noun":
			content = f.contentOfNoun(u)
		case f.besideAside(u, row):
			continue
		default:
			content = f.contentOf(u, row)
		}
		if r, ok := f.naming(u, row); ok && (content < 0 || !f.clausal(content)) {
			f.emit(u, row, r)
			continue
		}
		if content >= 0 {
			f.attribute(u, row, content)
		} else if c.Pos == "verb" && c.Weight >= strong {
			f.beside(u, row)
		}
	}
}

// contentOfNoun finds the clause that hangs on a noun: "his claim that", "the promise to".
func (f *finder) contentOfNoun(u int) int {
	k := f.d.Child(u, syntax.RelCcomp, syntax.RelAcl, syntax.RelAclRelcl)
	if k >= 0 && f.d.Child(k, syntax.RelMark) >= 0 && f.d.Units[k].XTag != syntax.XVBG {
		return k
	}
	return f.thatClause(u, 0)
}

// thatClause finds the head of a clause with "that" behind a cue, wherever the tree hangs it; at most gap tokens without a verb may lie between.
func (f *finder) thatClause(u, gap int) int {
	end, from := f.d.Sentences[f.d.Units[u].Sentence].Unit1, f.d.UnitOf[f.cueRange(u).Hi-1]+1
	for k := from; k < end && k <= from+gap; k++ {
		n := f.d.Units[k]
		switch {
		case f.d.Lower(k) == "that" && n.Rel == syntax.RelMark && n.Head > k:
			return n.Head
		case n.Tag == syntax.TagVerb, n.Tag == syntax.TagAux, n.Tag == syntax.TagSconj, n.Tag == syntax.TagCconj:
			return -1
		}
	}
	return -1
}

// inside reports whether the unit stands between quotation marks.
func (f *finder) inside(u int) bool { return f.in[f.d.Units[u].Tok0] >= 0 }

// contentOf finds the head of what a cue verb introduces: a clause, an "as" phrase, or an object.
func (f *finder) contentOf(u, row int) int {
	c := f.pack.Cues[row]
	if k := f.d.Child(u, syntax.RelCcomp); k >= 0 {
		return k
	}
	if k := f.thatClause(u, thatGap); k >= 0 && !c.Direct {
		return k
	}
	if c.As {
		if k := f.asPhrase(u); k >= 0 {
			return k
		}
	}
	if c.Direct {
		return -1
	}
	if k := f.d.Child(u, syntax.RelXcomp); k >= 0 && c.Weight >= 0.5 {
		return k
	}
	if k := f.prepositional(u, c.Term); k >= 0 {
		return k
	}
	if n := f.d.Units[u]; n.Rel == syntax.RelParataxis && n.Head >= 0 && f.d.Child(u, syntax.RelNsubj) >= 0 {
		return -1 // "…, officials said": handled from the clause above
	}
	if k := f.d.Child(u, syntax.RelObj); k >= 0 && c.Weight >= 0.6 && f.source(u) >= 0 && f.d.Units[k].Tag == syntax.TagNoun {
		return k
	}
	return -1
}

// thatGap is how many words may stand between a verb and "that": "said at a campaign stop in Toledo, Ohio, that".
const thatGap = 10

// prepositional finds what a cue with a preposition of its own speaks of: the repeal in "called for the repeal".
func (f *finder) prepositional(u int, term string) int {
	words := strings.Fields(term)
	switch last := words[len(words)-1]; last {
	case "for", "on", "of", "to", "about", "against", "upon":
		if len(words) > 1 {
			return f.withCase(u, last)
		}
	}
	return -1
}

// asPhrase finds the judgement in "characterised it as a …".
func (f *finder) asPhrase(u int) int {
	found := -1
	look := func(k int) bool {
		if m := f.d.Child(k, syntax.RelCase, syntax.RelMark); m >= 0 && f.d.Lower(m) == "as" && k > u {
			found = k
			return false
		}
		return true
	}
	f.d.Children(u, look)
	if found < 0 {
		if o := f.d.Child(u, syntax.RelObj); o >= 0 {
			f.d.Children(o, look)
		}
	}
	return found
}

// attribute makes an indirect quote of the subtree of content under the cue u.
func (f *finder) attribute(u, row, content int) {
	r := f.subtree(content)
	if f.d.Units[content].Rel == syntax.RelXcomp && f.d.Child(content, syntax.RelMark) < 0 {
		if k := f.d.Child(u, syntax.RelObj); k >= 0 && k < content {
			r = r.with(f.subtree(k)) // "called the charges fabricated"
		}
	}
	cut := f.d.Units[u].Tok0
	if r.Holds(cut) { // the tree put the cue inside: keep the side that holds the content's head
		if content > u {
			r.Lo = f.d.Units[u].Tok1
		} else {
			r.Hi = cut
		}
	}
	r = f.trim(f.fromThat(r, content))
	if !r.Empty() && f.d.Units[content].Rel != syntax.RelObj { // an object is speech as it stands, or not at all
		r = f.cut(f.onward(r, u, content), u, content)
	}
	if f.emit(u, row, r) {
		f.out[len(f.out)-1].As = f.pack.Cues[row].As && f.asPhrase(u) == content
	}
}

// emit makes an indirect quote of a range, unless direct() has to, or nobody says it.
func (f *finder) emit(u, row int, r Range) bool {
	if r.Hi-r.Lo < 2 || f.whollyQuoted(r) {
		return false
	}
	q := f.quote(u, row, f.closeMarks(r))
	if q.SourceUnit < 0 || f.noSpeaker(q.SourceUnit) {
		return false
	}
	q.Content.Lo = max(q.Content.Lo, within(q.Cue.Hi, q.Content))
	q.Kind = Indirect
	f.out = append(f.out, q)
	return true
}

// clausal: the content is a clause of its own, with a subject.
func (f *finder) clausal(u int) bool {
	return f.d.Child(u, syntax.RelNsubj, syntax.RelNsubjPass, syntax.RelMark) >= 0
}
