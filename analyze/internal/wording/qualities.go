package wording

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// attribute: "the intransigent Egyptian delegation": an adjective or participle before the noun of an actor. Of what he only has, a good or bad word
// alone says something of him ("Egypt's stubborn stance", not "Egypt's northern coast").
func (f *finder) attribute(u int) {
	n := f.d.Units[u]
	head := f.described(u)
	switch {
	case head >= 0:
	case n.Rel == syntax.RelConj && n.Head >= 0:
		head = f.described(n.Head) // "stubborn and arrogant"
	case (n.Rel == syntax.RelCompound || n.Rel == syntax.RelNmodDesc) && f.lex.adjective(f.d.Lower(u)) && f.lex.valued[f.d.Lower(u)]:
		head = n.Head // "hardline regime"
	}
	if head < 0 || head < u && !f.setOff(u) || f.counted(head) >= 0 {
		return
	}
	for _, h := range f.holders(head) {
		if h.as < thing || h.as == thing && f.lex.valued[f.d.Lower(u)] && n.Tag != syntax.TagVerb {
			f.add(h, u, adjective, Quality)
		}
	}
}

// setOff: a comma stands before an adjective that follows its noun: "the Egyptian government, intransigent to the last,".
func (f *finder) setOff(u int) bool {
	t := f.d.Units[u].Tok0
	return f.d.Units[u].Tag == syntax.TagAdj && t > 0 && f.d.Tokens[t-1].Lower == ","
}

// predicate: "Egypt was stubborn", "Hamas is a terrorist group", "seemed stubborn", "called Egypt stubborn", unless it is denied.
func (f *finder) predicate(u int) {
	s := f.saidOf(u)
	if s < 0 || f.denied(u) || f.d.Child(u, syntax.RelCase) >= 0 || f.happened(u) {
		return
	}
	for _, h := range f.allHolders(s) {
		if h.as < thing || h.as == thing && f.lex.valued[f.d.Lower(u)] {
			f.describe(h, u)
		}
	}
}

// happened: "was shot": a participle that no table knows as an adjective, which the tagger takes for one.
func (f *finder) happened(u int) bool {
	w := f.d.Lower(u)
	if f.d.Units[u].Tag != syntax.TagAdj || f.lex.adjective(w) {
		return false
	}
	x := f.lex.Verb(w)
	return x != w && f.lex.known(x) && !strings.HasSuffix(w, "ing")
}

// allHolders are those of a phrase and of what is coordinated with it.
func (f *finder) allHolders(u int) []holder {
	out := f.holders(u)
	for _, k := range f.conjuncts(u) {
		out = append(out, f.holders(k)...)
	}
	return out
}

// saidOf is of whom a predicate is said: its own subject, that of the predicate it is coordinated with, the subject of a verb of seeming, or the one whom a
// verb calls so. −1 if it is no predicate.
func (f *finder) saidOf(u int) int {
	n := f.d.Units[u]
	if n.Tag == syntax.TagVerb && (n.Rel != syntax.RelXcomp || n.XTag != syntax.XVBN && n.XTag != syntax.XVBD) {
		return -1
	}
	if f.d.Child(u, syntax.RelCop) >= 0 && f.d.Child(u, syntax.RelNsubj) >= 0 {
		return document.Subject(f.d, u)
	}
	if n.Head < 0 || n.Rel != syntax.RelConj && n.Rel != syntax.RelXcomp && n.Rel != syntax.RelObj || f.denied(n.Head) {
		return -1
	}
	switch {
	case n.Rel == syntax.RelConj && f.d.Units[n.Head].XTag == n.XTag && f.d.Child(n.Head, syntax.RelCop) >= 0 && f.d.Child(u, syntax.RelNsubj) < 0:
		return f.d.Child(n.Head, syntax.RelNsubj)
	case n.Rel != syntax.RelXcomp && n.Rel != syntax.RelObj || f.d.Units[n.Head].Tag != syntax.TagVerb:
		return -1
	case seems(f.lemma(n.Head, verb)) && (n.Rel == syntax.RelXcomp || f.lemma(n.Head, verb) == "become"):
		return f.subject(n.Head)
	case n.Rel == syntax.RelXcomp && calls(f.lemma(n.Head, verb)):
		return f.callee(n.Head)
	}
	return -1
}

// callee is whom a verb calls something.
func (f *finder) callee(v int) int {
	if f.passive(v) {
		return f.sufferer(v)
	}
	return f.object(v)
}

// seems: verbs that say what their subject is like.
func seems(verb string) bool {
	switch verb {
	case "seem", "appear", "become", "remain", "look", "sound", "grow", "turn", "stay", "prove", "feel":
		return true
	}
	return false
}

// calls: verbs that say what their object is like.
func calls(verb string) bool {
	switch verb {
	case "call", "deem", "brand", "label", "dub", "consider", "declare", "think", "render", "pronounce", "judge":
		return true
	}
	return false
}

// describe notes an adjective; of a noun, itself and the words that describe it.
func (f *finder) describe(h holder, u int) {
	if f.d.Units[u].Tag != syntax.TagNoun && f.d.Units[u].Tag != syntax.TagPropn {
		f.add(h, u, adjective, Quality)
		return
	}
	if f.names.At(f.d, u) >= 0 {
		return
	}
	f.add(h, u, noun, Quality)
	f.d.Children(u, func(k int) bool {
		switch n := f.d.Units[k]; {
		case k > u:
		case n.Rel == syntax.RelAmod:
			f.add(h, k, adjective, Quality)
		case n.Rel == syntax.RelCompound && n.Tag == syntax.TagNoun && f.lex.valued[f.d.Lower(k)]:
			f.add(h, k, noun, Quality)
		}
		return true
	})
}

// denied: "not", "no", "never" hang on the unit.
func (f *finder) denied(u int) bool {
	not := false
	f.d.Children(u, func(k int) bool {
		switch f.d.Lower(k) {
		case "not", "n't", "no", "never", "neither", "hardly":
			not = true
		}
		return !not
	})
	return not
}
