package wording

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// called notes what a mention calls its actor: the noun of a nominal or an office, and the title before a name.
func (f *finder) called(m *names.Mention) {
	lo, hi := m.From, m.Tok0
	switch m.Kind {
	case names.Nominal, names.Office:
		lo, hi = m.Tok0, m.Tok1
	}
	if lo >= hi {
		return
	}
	from, to := f.term(lo, hi)
	if from >= to {
		return
	}
	if m.Kind == names.Nominal && f.d.Tokens[to-1].Capital && !f.headline(m.Sentence) {
		return // "the Russian Embassy" is a name, not what somebody calls him
	}
	lemma := f.lex.called(document.Fold(f.d.TokenText(from, to)))
	if m.Kind == names.Nominal && rules(lemma) {
		f.ownAs(lemma, m.Actor)
	}
	if !f.lex.empty[key{noun, lemma}] {
		f.words = append(f.words, Word{m.Actor, from, to, lemma, Name})
	}
}

// term is the noun at the end of tokens [lo, hi) that the lexicon knows, the longest; empty if it knows none. A place behind an embassy is no part of it.
func (f *finder) term(lo, hi int) (from, to int) {
	for to = hi; to > lo; to-- {
		for from = lo; from < to; from++ {
			if _, ok := f.lex.class[document.Fold(f.d.TokenText(from, to))]; ok {
				return from, to
			}
		}
		if f.names.ByTok[to-1] < 0 && to < hi {
			break
		}
	}
	return 0, 0
}

// headNoun: "the regime in Addis Ababa", "Hamas militants", "Egypt's rulers": a noun for an actor's government, people or fighters.
func (f *finder) headNoun(u int) {
	switch f.class(u) {
	case "government", "people", "group", office:
	default:
		return
	}
	if f.names.At(f.d, u) >= 0 || f.d.Units[u].Rel == syntax.RelCompound {
		return
	}
	for _, h := range f.holders(u) {
		if h.as == people {
			f.own(u, h.actor)
			f.add(h, u, noun, Name)
		}
	}
}

// called is the term of a noun, where the form is an inflection of it or short for it ("Gov."), and not another word ("king" for a monarch).
func (l *Lexicon) called(form string) string {
	term := l.term[form]
	if n := min(len(form), 3); strings.HasPrefix(term, strings.Trim(form[:n], ".")) {
		return term
	}
	return l.Noun(form)
}
