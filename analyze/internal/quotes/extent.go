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
