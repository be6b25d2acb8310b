package score

import (
	"fmt"
	"github.com/slantkit/slant/analyze/internal/quotes"
	"github.com/slantkit/slant/analyze/internal/syntax"
	"strconv"
	"strings"
)

func (a *Article) posFits(pos string, u int) bool {
	n := a.Doc.Units[u]
	switch pos {
	case "noun":
		return n.Tag == syntax.TagNoun || n.Tag == syntax.TagPropn
	case "verb":
		return n.Tag == syntax.TagVerb
	case "adjective":
		return n.Tag == syntax.TagAdj || n.Tag == syntax.TagVerb && n.Rel == syntax.RelAmod
	case "adverb":
		return n.Tag == syntax.TagAdv || n.Tag == syntax.TagAdj
	}
	return true
}

func (a *Article) valenceItem(items []Item, h hit, u int, rel Relation) []Item {
	v := a.Pack.Valence[h.row]
	if v.Value == 0 {
		return items
	}
	factor, by := a.shift(u, h)
	x := v.Value * factor / 4
	sign := "+"
	if x < 0 {
		sign, x = "−", -x
	}
	label := v.Term + " (valence " + signed(v.Value) + by + ")"
	return append(items, Item{Tok0: h.tok0, Tok1: h.tok1, Own: judges(rel) && a.asserted(u, rel), Feature: "valence" + sign + ":" + string(rel) + a.said(h.tok0), Value: x, Label: label,
		Origin: v.File + ":" + strconv.Itoa(v.Line), Quote: a.QuoteAt[h.tok0]})
}

func signed(x float64) string {
	return strings.Replace(fmt.Sprintf("%+g", x), "-", "−", 1)
}

func judges(rel Relation) bool {
	switch rel {
	case Self, Subject, Owner, DoesWhat, DoesHow:
		return true
	}
	return false
}

func (a *Article) asserted(u int, rel Relation) bool {
	for n := 0; u >= 0 && n < 12; n++ {
		if a.reports[u] {
			return false
		}
		switch r := a.Doc.Units[u].Rel; {
		case rel == DoesWhat && (r == syntax.RelNmod && a.Doc.Units[a.Doc.Units[u].Head].Rel != syntax.RelXcomp || r == syntax.RelAppos || r == syntax.RelParataxis || r == syntax.RelList || r == syntax.RelAclRelcl):
			return false
		case r == syntax.RelRoot, r == syntax.RelCcomp, r == syntax.RelParataxis:
			return true
		}
		u = a.Doc.Units[u].Head
	}
	return true
}

func (a *Article) said(tok int) string {
	if q := a.QuoteAt[tok]; q >= 0 && a.Quotes[q].Kind == quotes.Direct {
		return "“"
	}
	return ""
}

func (a *Article) shift(u int, h hit) (factor float64, by string) {
	factor = 1
	var words []string
	try := func(k int) {
		s, ok := a.shifts[k]
		if !ok || s.tok0 >= h.tok0 && s.tok0 < h.tok1 {
			return
		}
		row := a.Pack.Shifters[s.row]
		if row.Kind == "adversative" || row.Factor == 1 || row.Factor == 0 {
			return
		}
		factor *= row.Factor
		words = append(words, row.Term)
	}
	a.Doc.Children(u, func(k int) bool {
		switch a.Doc.Units[k].Rel {
		case syntax.RelAdvmod, syntax.RelDet, syntax.RelAux, syntax.RelMark, syntax.RelCase, syntax.RelAmod, syntax.RelCcPreconj:
			try(k)
		}
		return true
	})
	for v, n := u, 0; n < 2 && a.Doc.Units[v].Head >= 0 && (a.Doc.Units[v].Rel == syntax.RelAmod || a.Doc.Units[v].Rel == syntax.RelConj); n++ {
		v = a.Doc.Units[v].Head // "not a good or honest employer"
		if neg := a.negation(v); neg >= 0 && neg < u {
			try(neg)
		}
	}
	if n := a.Doc.Units[u]; n.Head >= 0 && (n.Rel == syntax.RelXcomp || n.Rel == syntax.RelObj || n.Rel == syntax.RelCcomp) {
		if s, ok := a.shifts[n.Head]; ok && (a.Pack.Shifters[s.row].Kind == "reverser" || a.Pack.Shifters[s.row].Kind == "irrealis") {
			try(n.Head)
		}
		if neg := a.negation(n.Head); neg >= 0 && n.Rel == syntax.RelObj {
			try(neg)
		}
	}
	if len(words) > 0 {
		by = " after " + strings.Join(words, ", ")
	}
	return max(-1.5, min(2, factor)), by
}

func (a *Article) negation(u int) int {
	found := -1
	a.Doc.Children(u, func(k int) bool {
		if s, ok := a.shifts[k]; ok && a.Pack.Shifters[s.row].Kind == "negator" {
			found = k
			return false
		}
		return true
	})
	return found
}

func (a *Article) Tone(lo, hi int) float64 {
	sum := 0.0
	for u := lo; u < hi; u++ {
		if h, ok := a.valence[u]; ok {
			factor, _ := a.shift(u, h)
			sum += a.Pack.Valence[h.row].Value * factor
		}
	}
	return sum
}

func (a *Article) ValenceHits() [][3]int {
	var out [][3]int
	for u := range a.Doc.Units {
		if h, ok := a.valence[u]; ok {
			out = append(out, [3]int{h.row, h.tok0, h.tok1})
		}
	}
	return out
}
