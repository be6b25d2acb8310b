package wording

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// attribute: "the intransigent Egyptian delegation": an adjective or participle before the noun of an actor.
func (f *finder) attribute(u int) {
	n := f.d.Units[u]
	head := n.Head
	if n.Rel == syntax.RelConj && head >= 0 && f.d.Units[head].Rel == syntax.RelAmod {
		head = f.d.Units[head].Head // "stubborn and arrogant"
	} else if n.Rel != syntax.RelAmod {
		return
	}
	if head < u {
		return
	}
	for _, h := range f.holders(head) {
		f.add(h, u, adjective, Quality)
	}
}

// predicate: "Egypt was stubborn", "Hamas is a terrorist group", "seemed stubborn", unless it is denied.
func (f *finder) predicate(u int) {
	n := f.d.Units[u]
	verb := n.Head
	cop := f.d.Child(u, syntax.RelCop) >= 0
	switch {
	case f.denied(u) || f.d.Child(u, syntax.RelCase) >= 0:
		return
	case cop:
	case n.Rel == syntax.RelXcomp && verb >= 0 && f.d.Units[verb].Tag == syntax.TagVerb && !document.Passive(f.d, verb) && !f.denied(verb):
	case n.Rel == syntax.RelConj && n.Head >= 0 && f.d.Units[n.Head].Tag == n.Tag && f.d.Child(n.Head, syntax.RelCop) >= 0 && !f.denied(n.Head):
	default:
		return
	}
	for _, h := range f.saidOf(u) {
		f.describe(h, u)
	}
}

// saidOf are the actors of the subject of a predicate, or of the object whom the verb calls so.
func (f *finder) saidOf(u int) []holder {
	s := document.Subject(f.d, u)
	if s < 0 || s == u {
		return nil
	}
	out := f.holders(s)
	for _, k := range f.conjuncts(s) {
		out = append(out, f.holders(k)...)
	}
	return out
}

// describe notes an adjective; of a noun, itself and the words that describe it.
func (f *finder) describe(h holder, u int) {
	if f.d.Units[u].Tag == syntax.TagAdj {
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
		case n.Rel == syntax.RelCompound && n.Tag == syntax.TagNoun:
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

// apposition: "Hamas, a terrorist group": a common noun behind a name and a comma, or before it.
func (f *finder) apposition(u int) {
	n := f.d.Units[u]
	if n.Rel != syntax.RelAppos || n.Head < 0 || f.d.Child(u, syntax.RelConj, syntax.RelCase) >= 0 {
		return
	}
	name, other := n.Head, u
	if f.names.At(f.d, u) >= 0 {
		name, other = u, n.Head
	}
	m := f.names.At(f.d, name)
	if m < 0 || f.adjectival(name) || f.names.At(f.d, other) >= 0 || f.d.Units[other].Tag != syntax.TagNoun || !f.determined(other) {
		return
	}
	f.describe(holder{f.names.Mentions[m].Actor, itself}, other)
}

// determined: an article or possessor makes it a phrase of its own; "the" before the name of a thing is none of a list.
func (f *finder) determined(u int) bool {
	return f.d.Child(u, syntax.RelDet, syntax.RelNmodPoss) >= 0
}
