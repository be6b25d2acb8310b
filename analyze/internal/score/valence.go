package score

import (
	"fmt"
	"strings"

	"github.com/slantkit/slant/analyze/internal/keyed"
	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/quotes"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// posFits compares a valence row's part of speech with the tag.
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

// valences are the valence words of the sentence after their shifters.
func (v *sight) valences() {
	for u := v.s.Unit0; u < v.s.Unit1; u++ {
		if h := v.units[u].valence; h.ok() {
			v.valenceItem(h, u)
		}
	}
}

func (v *sight) valenceItem(h hit, u int) {
	it, sign, label := v.valued(h, u)
	if it.Value == 0 {
		return
	}
	rel := v.rel[u-v.s.Unit0]
	it.Own, it.Key = judges(rel) && v.asserted(u, rel), keyed.Hash("valence", sign, ":", rel.String(), v.said(int(h.tok0)))
	if !v.NoLabels {
		it.Origin = v.valenceOrigin(h)
	}
	v.add(it, label)
}

// valenceOrigin is the line of the lexicon.
func (a *Article) valenceOrigin(h hit) string { return match.OriginOf(a.Pack.Valence[h.row].Origin) }

// valued is a valence word after its shifters: an item without a key and its origin, of its strength, its sign, and how readers see it.
func (a *Article) valued(h hit, u int) (it Item, sign string, label func() string) {
	row := &a.Pack.Valence[h.row]
	factor, by := a.shift(u, h)
	x, sign := row.Value*factor/4, "+"
	if x < 0 {
		sign, x = "−", -x
	}
	it = Item{Tok0: int(h.tok0), Tok1: int(h.tok1), Value: x, Quote: a.QuoteAt[h.tok0]}
	return it, sign, func() string { return row.Term + " (valence " + signed(row.Value) + by + ")" }
}

// signed writes a number with its sign, a true minus for readers.
func signed(x float64) string {
	return strings.Replace(fmt.Sprintf("%+g", x), "-", "−", 1)
}

// judges: relations in which a good or bad word is said of the actor, not merely near him.
func judges(rel Relation) bool {
	switch rel {
	case Self, Subject, Owner, DoesWhat, DoesHow:
		return true
	}
	return false
}

// asserted: nothing between the actor and the word makes it a report of his ("condemned the rape") or the topic of what he does ("published
// figures on cancer").
func (a *Article) asserted(u int, rel Relation) bool {
	for n := 0; u >= 0 && n < 12; n++ {
		if a.units[u].report {
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

// said marks evidence inside quotation marks.
func (a *Article) said(tok int) string {
	if q := a.QuoteAt[tok]; q >= 0 && a.Quotes[q].Kind == quotes.Direct {
		return "“"
	}
	return ""
}

// shift multiplies the factors of shifters on the word and on its governor.
func (a *Article) shift(u int, h hit) (factor float64, by string) {
	factor = 1
	var words []string
	try := func(k int) {
		s := a.units[k].shift
		if !s.ok() || s.tok0 >= h.tok0 && s.tok0 < h.tok1 {
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
		if s := a.units[n.Head].shift; s.ok() && (a.Pack.Shifters[s.row].Kind == "reverser" || a.Pack.Shifters[s.row].Kind == "irrealis") {
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

// negation returns the negator among the children of a verb, or −1.
func (a *Article) negation(u int) int {
	found := -1
	a.Doc.Children(u, func(k int) bool {
		if s := a.units[k].shift; s.ok() && a.Pack.Shifters[s.row].Kind == "negator" {
			found = k
			return false
		}
		return true
	})
	return found
}

// Tone sums the valences of units [lo, hi) after their shifters, on the scale of the lexicon (−4…4 a word).
func (a *Article) Tone(lo, hi int) float64 {
	sum := 0.0
	for u := lo; u < hi; u++ {
		if h := a.units[u].valence; h.ok() {
			factor, _ := a.shift(u, h)
			sum += a.Pack.Valence[h.row].Value * factor
		}
	}
	return sum
}

// ValenceHits are the valence words that count, as row, first token and end token, in the order of the text.
func (a *Article) ValenceHits() [][3]int {
	var out [][3]int
	for u := range a.Doc.Units {
		if h := a.units[u].valence; h.ok() {
			out = append(out, [3]int{int(h.row), int(h.tok0), int(h.tok1)})
		}
	}
	return out
}
