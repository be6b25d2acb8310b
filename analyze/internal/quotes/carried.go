package quotes

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// carried finds the subject of the verb that carries a noun: "she voiced criticism of". −1 if the verb is none of the pack's carriers.
func (f *finder) carried(u int) int {
	h := f.d.Units[u].Head
	if h < 0 || f.d.Units[u].Rel != syntax.RelObj || !f.carrier[f.d.Lower(h)] || document.Passive(f.d, h) {
		return -1
	}
	return document.Subject(f.d, h)
}

// headIn is the unit of the tokens on which the others hang.
func (f *finder) headIn(lo, hi int) int {
	for t := lo; t < hi; t++ {
		u := f.d.UnitOf[t]
		if h := f.d.Units[u].Head; h < 0 || f.d.Units[h].Tok0 < lo || f.d.Units[h].Tok0 >= hi {
			return u
		}
	}
	return f.d.UnitOf[lo]
}

// fits: the parser's tag agrees with the kind of word.
func (f *finder) fits(pos string, u int) bool {
	switch tag := f.d.Units[u].Tag; pos {
	case "verb", "idiom":
		return tag == syntax.TagVerb
	case "noun":
		return tag == syntax.TagNoun
	case "adjective":
		return (tag == syntax.TagAdj || tag == syntax.TagVerb) && f.d.Units[u].Rel != syntax.RelAmod
	}
	return false
}

// auxiliaries widens the words of a cue over the auxiliaries and adverbs before it, and its copula.
func (f *finder) auxiliaries(u int, r Range) Range {
	for k := f.d.UnitOf[r.Lo] - 1; k >= 0 && f.d.Units[k].Head == u && (auxiliary(f.d.Units[k].Rel) || f.d.Units[k].Rel == syntax.RelCop); k-- {
		r.Lo = f.d.Units[k].Tok0
	}
	return r
}

// matterOf is the range of what a stand is about, with the reason behind an object: "blamed him for the delay".
func (f *finder) matterOf(cue, content int) Range {
	r := f.subtree(content)
	if k := f.d.Child(content, syntax.RelCase); k >= 0 && f.d.Lower(k) == "as" {
		if o := f.d.Child(cue, syntax.RelObj); o >= 0 {
			return r.with(f.subtree(o)) // "saw | the bridge as a trap"
		}
	}
	return f.withReason(r, cue, content)
}

// withReason takes in what an object is blamed or praised for, and what else belongs to it.
func (f *finder) withReason(r Range, cue, content int) Range {
	if f.d.Units[content].Rel != syntax.RelObj {
		return f.onward(r, cue, content)
	}
	f.d.Children(cue, func(k int) bool {
		if c := f.d.Child(k, syntax.RelCase, syntax.RelMark); k > content && c >= 0 {
			switch f.d.Lower(c) {
			case "for", "as", "of":
				r = r.with(f.subtree(k))
			}
		}
		return true
	})
	return f.onward(r, cue, content)
}

// withoutCase moves the preposition that opens a content to the cue: "called for | reform".
func (f *finder) withoutCase(content, cue Range) (Range, Range) {
	if content.Empty() {
		return content, cue
	}
	u := f.d.UnitOf[content.Lo]
	if rel := f.d.Units[u].Rel; rel == syntax.RelCase && f.d.Units[u].Tag == syntax.TagAdp && content.Hi-content.Lo > 1 {
		if content.Lo == cue.Hi {
			cue.Hi = f.d.Units[u].Tok1
		}
		content.Lo = f.d.Units[u].Tok1
	}
	return content, cue
}

// clear cuts a source back to its head if it runs into the other parts of its quote.
func (f *finder) clear(source Range, head int, parts ...Range) Range {
	for _, p := range parts {
		if source.overlaps(p) {
			return f.unit(head)
		}
	}
	return source
}
