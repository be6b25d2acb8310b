// Package wording finds the words that an article uses of its actors, and who does what to whom in it.
//
//	lex := wording.NewLexicon(pack, known)      // once
//	words, deeds := wording.Find(lex, doc, names)
//
// Precision goes before recall: of a word that may be somebody else's, nothing is said.
package wording

import (
	"cmp"
	"slices"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/segment"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// Roles of words, as in the outputs.
const (
	Quality   = "quality"   // what he is said to be like
	Name      = "name"      // what he is called
	Does      = "does"      // what he does
	Undergoes = "undergoes" // what is done to him
)

// Word is a word used of an actor. Tokens are a half-open range.
type Word struct {
	Actor      int // index in names.Result.Actors
	Tok0, Tok1 int
	Lemma      string
	Role       string
}

// finder holds what the steps of Find share.
type finder struct {
	lex   *Lexicon
	d     *document.Doc
	names *names.Result
	words []Word
	deeds []Deed
	owned map[string]int // by noun for a government or its forces: whose it is; −1: several have it

	last      int    // the verb whose lemma was asked for last
	lastLemma string // and that lemma
}

// Find returns the words used of actors, and the deeds, both in the order of the text. Call it after names.Result.Resolve.
func Find(lex *Lexicon, d *document.Doc, r *names.Result) ([]Word, []Deed) {
	f := &finder{lex: lex, d: d, names: r, owned: map[string]int{}}
	for i := range r.Mentions {
		f.called(&r.Mentions[i])
	}
	for _, s := range d.Sentences {
		if f.mentions(s) || f.takesUp(s) {
			for u := s.Unit0; u < s.Unit1; u++ {
				f.unit(u)
			}
		}
	}
	f.order()
	return f.words, f.deeds
}

// mentions: somebody whom we know is in the sentence; of another one nothing can be said.
func (f *finder) mentions(s document.Sentence) bool {
	for t := s.Tok0; t < s.Tok1; t++ {
		if f.names.ByTok[t] >= 0 || f.d.Tokens[t].Capital && (f.lex.seats[f.d.TokenText(t, t+1)] != "" || t+1 < s.Tok1 && f.lex.seats[f.d.TokenText(t, t+2)] != "") {
			return true
		}
	}
	return false
}

// unit looks at one word of the parse.
func (f *finder) unit(u int) {
	n := &f.d.Units[u]
	switch n.Tag {
	case syntax.TagAdj:
		f.attribute(u)
		f.predicate(u)
	case syntax.TagNoun, syntax.TagPropn:
		f.headNoun(u)
		f.attribute(u)
		f.predicate(u)
		f.apposition(u)
	case syntax.TagVerb:
		if f.described(u) >= 0 {
			f.attribute(u)
		} else {
			f.act(u)
			f.predicate(u)
		}
		f.deed(u)
	}
}

// add notes a word of an actor, unless it is empty or no plain word.
func (f *finder) add(h holder, u int, pos, role string) {
	lo, hi, plain := f.compound(u)
	if !plain {
		return
	}
	lemma := f.lemma(u, pos)
	if hi-lo > 1 {
		lemma = document.Fold(f.d.TokenText(lo, hi))
	}
	if lemma == "" || f.lex.empty[key{pos, lemma}] {
		return
	}
	f.words = append(f.words, Word{h.actor, lo, hi, lemma, role})
}

// compound is the word of a unit with what hyphens join to it ("far-right"). It is not plain where a name, a number or a mark is in it.
func (f *finder) compound(u int) (lo, hi int, plain bool) {
	lo, hi = f.d.Units[u].Tok0, f.d.Units[u].Tok1
	for lo >= 2 && f.hyphen(lo-1) {
		lo -= 2
	}
	for hi+1 < len(f.d.Tokens) && f.hyphen(hi) {
		hi += 2
	}
	for t := lo; t < hi; t++ {
		tok := f.d.Tokens[t]
		name := tok.Capital && hi-lo > 1 && t > f.d.Sentences[f.d.Units[u].Sentence].Tok0 && !f.headline(f.d.Units[u].Sentence)
		if name || f.names.ByTok[t] >= 0 || tok.Kind != segment.Word && !f.hyphen(t) {
			return lo, hi, false
		}
	}
	return lo, hi, f.plain(u)
}

// plain: no name of somebody whom we do not know, and longer than an initial.
func (f *finder) plain(u int) bool {
	n := f.d.Units[u]
	tok := f.d.Tokens[n.Tok0]
	first := n.Tok0 == f.d.Sentences[n.Sentence].Tok0
	return len(tok.Lower) > 2 && (!tok.Capital || first || f.headline(n.Sentence) && n.Tag != syntax.TagPropn)
}

// headline: the sentence stands in the headline, where all words may have capitals.
func (f *finder) headline(sentence int) bool {
	return f.d.Paragraphs[f.d.Sentences[sentence].Paragraph].Headline
}

// hyphen: the token is a hyphen that joins two words.
func (f *finder) hyphen(t int) bool {
	if t < 1 || t+1 >= len(f.d.Tokens) || f.d.Tokens[t].Lower != "-" {
		return false
	}
	return f.d.Tokens[t-1].End == f.d.Tokens[t].Start && f.d.Tokens[t+1].Start == f.d.Tokens[t].End
}

// order puts the words in the order of the text and drops repeats: a word says one thing of an actor at a place.
func (f *finder) order() {
	slices.SortStableFunc(f.words, func(a, b Word) int { return cmp.Or(cmp.Compare(a.Tok0, b.Tok0), cmp.Compare(a.Actor, b.Actor)) })
	f.words = slices.CompactFunc(f.words, func(a, b Word) bool { return a.Tok0 == b.Tok0 && a.Actor == b.Actor })
	slices.SortStableFunc(f.deeds, func(a, b Deed) int { return cmp.Compare(a.Tok0, b.Tok0) })
}
