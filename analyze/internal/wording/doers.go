package wording

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// setAgent takes the by-phrase of a passive. A time or a manner is no doer.
func (f *finder) setAgent(x *Deed, u int) {
	if u < 0 || f.names.At(f.d, u) < 0 && noDoer(f.lemma(u, noun)) {
		return
	}
	switch f.d.Units[u].Tag {
	case syntax.TagNum, syntax.TagVerb, syntax.TagAdv:
		return
	}
	x.Named, x.Agent = true, f.agentOf(u)
}

// noDoer: nouns that say when or how, behind "by".
func noDoer(noun string) bool {
	switch noun {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "morning", "noon", "evening", "night", "nightfall", "dawn", "dusk", "midnight", "day",
		"week", "month", "year", "end", "time", "mistake", "accident", "force", "law", "mail", "hand", "decree", "order", "percent", "point", "margin", "vote", "phone", "then":
		return true
	}
	return false
}

// agentOf is the actor who does what a phrase does: himself, his people, or whose strike or missile it is.
func (f *finder) agentOf(u int) int {
	a := first(f.actors(u))
	if a < 0 && u >= 0 && f.lex.tools[f.lemma(u, noun)] {
		return first(f.holders(u))
	}
	return a
}

// doer is the subject of an active verb; of a participle that goes along with a clause, that of the clause.
func (f *finder) doer(v int) int {
	n := f.d.Units[v]
	if n.Rel == syntax.RelAdvcl && n.XTag == syntax.XVBG && n.Head >= 0 && f.d.Child(v, syntax.RelNsubj) < 0 {
		if f.passive(n.Head) {
			return -1
		}
		return f.subject(n.Head)
	}
	return f.subject(v)
}

// instrument: "in an Israeli strike", "at the hands of Hamas" name the doer, too.
func (f *finder) instrument(x *Deed, v int) {
	if x.Agent >= 0 {
		return
	}
	f.d.Children(v, func(k int) bool {
		if k < v || f.d.Units[k].Rel.Base() != syntax.RelObl {
			return true
		}
		a := -1
		switch w := f.lemma(k, noun); {
		case f.lex.tools[w]:
			a = first(f.holders(k))
		case w == "hand":
			a = f.agentOf(document.WithPrep(f.d, k, "of"))
			x.Named = true
		}
		if a >= 0 {
			x.Agent, x.Named = a, true
		}
		return true
	})
}
