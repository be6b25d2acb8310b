package quotes

import "github.com/slantkit/slant/analyze/internal/syntax"

// cut ends a content before the narrator speaks again: the tree hangs the next word of speech on the clause that is said ("said he would order a
// review and warned …", "said it was lost, though she acknowledged …", "…, adding that"). The word then belongs to the speaker of the cue.
func (f *finder) cut(r Range, cue, content int) Range {
	first, last := f.d.UnitOf[r.Lo], f.d.UnitOf[r.Hi-1]
	for v := max(first, content+1); v <= last; v++ {
		c, ok := f.cueAt[v]
		if !ok || f.pack.Cues[c.row].Pos != "verb" || f.pack.Cues[c.row].Weight < resumes || f.inside(v) || !f.hangs(v, content) {
			continue
		}
		lo, _ := f.d.Subtree(v)
		start := f.d.Units[lo].Tok0
		if start <= r.Lo || !f.resumed(v, cue, start) {
			continue
		}
		f.owner[v] = cue
		r.Hi = start
		return f.trim(r)
	}
	return r
}

// fromThat begins a clause at its "that": what stands before it belongs to the cue ("told them on Friday | that").
func (f *finder) fromThat(r Range, content int) Range {
	k := f.d.Child(content, syntax.RelMark)
	if k >= 0 && f.d.Lower(k) == "that" && r.Holds(f.d.Units[k].Tok0) {
		r.Lo = f.d.Units[k].Tok0
	}
	return r
}

// onward goes on from an object to what the tree hangs beside it: an infinitive ("called for | schools to close"), or a phrase that cannot be the
// verb's ("debated | the price of bread").
func (f *finder) onward(r Range, cue, content int) Range {
	switch f.d.Units[content].Rel.Base() {
	case syntax.RelObj, syntax.RelObl, syntax.RelNmod:
	default:
		return r
	}
	f.d.Children(cue, func(k int) bool {
		if s := f.subtree(k); k > content && s.Lo == r.Hi && f.belongs(k) {
			r.Hi = s.Hi
		}
		return true
	})
	return r
}

// belongs: the phrase right behind an object is taken for a part of it.
func (f *finder) belongs(k int) bool {
	m := f.d.Child(k, syntax.RelCase, syntax.RelMark)
	if m < 0 {
		return false
	}
	switch w := f.d.Lower(m); f.d.Units[k].Rel.Base() {
	case syntax.RelObl, syntax.RelNmod:
		return w == "of" || w == "to" || w == "between" || w == "among" || w == "toward" || w == "towards" || w == "about"
	case syntax.RelXcomp, syntax.RelAdvcl, syntax.RelAcl:
		return w == "to"
	}
	return false
}

// resumes is the least weight of a cue that may end a content.
const resumes = 0.6

// hangs: the clause is joined with the content or an adverbial of it.
func (f *finder) hangs(v, content int) bool {
	for steps := 0; steps < 4; steps++ {
		switch f.d.Units[v].Rel {
		case syntax.RelConj, syntax.RelAdvcl, syntax.RelParataxis:
		case syntax.RelXcomp, syntax.RelCcomp:
			if steps == 0 {
				return false
			}
		default:
			return false
		}
		if v = f.d.Units[v].Head; v == content || v < 0 {
			return v == content
		}
	}
	return false
}

// resumed: the clause of v, which begins at the token, goes on with the speaker: a participle or a pronoun behind a comma, or a verb in the tense of
// the cue without a subject.
func (f *finder) resumed(v, cue, start int) bool {
	n := f.d.Units[v]
	comma := f.d.Tokens[start].Lower == "," || f.d.Tokens[start-1].Lower == ","
	subject := f.d.Child(v, syntax.RelNsubj)
	switch {
	case n.XTag == syntax.XVBG:
		return comma && n.Rel == syntax.RelAdvcl
	case subject >= 0:
		return comma && f.d.Units[subject].Tag == syntax.TagPron && personal(f.d.Lower(subject))
	}
	return n.Rel == syntax.RelConj && n.XTag == f.d.Units[cue].XTag && (n.XTag == syntax.XVBD || n.XTag == syntax.XVBZ)
}

func personal(w string) bool { return w == "he" || w == "she" || w == "they" }
