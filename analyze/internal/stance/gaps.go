package stance

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/syntax"
	"github.com/slantkit/slant/lexicons"
)

// gap is an idiom of a verb and its object ("restore ties") that may be parted by what describes the object: its two words, folded.
type gap struct{ verb, object string }

// eachGap gives the forms of an idiom that may be parted: a verb, perhaps an article, and a noun, the target behind a preposition.
func eachGap(a *lexicons.Attitude, do func(gap)) {
	if len(a.Holder) == 0 || a.Holder[0].Role != "subj" || len(a.Target) == 0 || a.Target[0].Prep == "" {
		return
	}
	if g, ok := gapOf(a.Term); ok {
		do(g)
	}
	for _, f := range a.Forms {
		if g, ok := gapOf(f); ok {
			do(g)
		}
	}
}

// gapOf cuts a form in two; ok is false for one of more words, as most idioms are.
func gapOf(form string) (g gap, ok bool) {
	var ws [3]string
	n := 0
	for w := range strings.FieldsSeq(form) {
		if n == len(ws) {
			return gap{}, false
		}
		ws[n] = w
		n++
	}
	if n == 3 && isArticle(document.Fold(ws[1])) {
		ws[1], n = ws[2], 2
	}
	if n != 2 {
		return gap{}, false
	}
	return gap{document.Fold(ws[0]), document.Fold(ws[1])}, true
}

func isArticle(w string) bool { return w == "a" || w == "an" || w == "the" || w == "its" }

// parted reads the idioms whose object is described: "restored full diplomatic ties with". It returns the tokens of the objects, whose own cues are
// parts of the idiom and speak no more.
func (e *Engine) parted() map[int]bool {
	objects := map[int]bool{}
	for u := range e.Doc.Units {
		o := e.Doc.Child(u, syntax.RelObj)
		if e.Doc.Units[u].Tag != syntax.TagVerb || o <= u+1 {
			continue
		}
		row, ok := e.lex.gaps[gap{e.Doc.Lower(u), e.Doc.Lower(o)}]
		if !ok || !e.described(u, o) {
			continue
		}
		m := match.Match{Tok0: e.Doc.Units[u].Tok0, Tok1: e.Doc.Units[o].Tok1}
		p := places{e: e, cue: u, lo: m.Tok0, hi: m.Tok1, row: e.Pack.Attitudes[row]}
		if e.contiguous(row, m.Tok0) || len(p.fill(p.row.Target, true)) == 0 && !p.eachOther(p.fill(p.row.Holder, false)) {
			continue
		}
		objects[e.Doc.Units[o].Tok0] = true
		e.fill(row, u, m)
	}
	return objects
}

// contiguous: the idiom stands there unparted, with its article.
func (e *Engine) contiguous(row, tok int) bool {
	for _, r := range e.cuesAt[tok] {
		if r == row {
			return true
		}
	}
	return false
}

// described: between verb and object stands nothing but what describes the object, and takes nothing back; or whom it is given to ("sent Kyiv new arms").
func (e *Engine) described(u, o int) bool {
	to := e.Doc.Child(u, syntax.RelIobj)
	for k := u + 1; k < o; k++ {
		if to >= 0 && e.Doc.Within(k, to) {
			continue
		}
		if s, ok := e.shifts[k]; ok && s.Kind == "negator" {
			return false
		}
		switch e.Doc.Units[k].Rel {
		case syntax.RelAmod, syntax.RelCompound, syntax.RelDet, syntax.RelNummod, syntax.RelNmodPoss, syntax.RelAdvmod, syntax.RelCc, syntax.RelConj, syntax.RelPunct:
			if !e.Doc.Within(k, o) {
				return false
			}
		default:
			return false
		}
	}
	return true
}
