package wording

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// act notes a verb for those who do it and those to whom it is done, and how it is done.
func (f *finder) act(v int) {
	if f.passive(v) {
		if w := f.lemma(v, verb); !wants(w) && !says(w) && f.inflected(v, w) {
			f.each(f.sufferer(v), v, Undergoes)
		}
		f.each(f.agent(v), v, Does)
		return
	}
	s := f.subject(v)
	f.each(s, v, Does)
	f.each(f.object(v), v, Undergoes)
	f.manner(v, s)
}

// each notes a verb for all actors of a phrase.
func (f *finder) each(u, v int, role string) {
	for _, h := range f.actors(u) {
		f.add(h, v, verb, role)
	}
}

// manner: "stubbornly refused" says what the subject is like.
func (f *finder) manner(v, subject int) {
	f.d.Children(v, func(k int) bool {
		if f.d.Units[k].Rel == syntax.RelAdvmod && f.d.Units[k].Tag == syntax.TagAdv && strings.HasSuffix(f.d.Lower(k), "ly") && f.d.Child(k, syntax.RelAdvmod) < 0 {
			for _, h := range f.actors(subject) {
				f.add(h, k, adverb, Quality)
			}
		}
		return true
	})
}

// subject is who does an active verb: its own subject, or that of the verb it is coordinated with; of a participle and a relative clause the noun that it
// describes. −1 if there is none. Infinitives have none: who wants to leave has not left.
func (f *finder) subject(v int) int {
	n := f.d.Units[v]
	if f.d.Child(v, syntax.RelNsubj) >= 0 {
		return document.Subject(f.d, v)
	}
	if f.inverted(v) {
		return f.d.Child(v, syntax.RelObj)
	}
	switch {
	case n.XTag == syntax.XVB && f.d.Child(v, syntax.RelMark) >= 0:
		return -1
	case n.Rel == syntax.RelConj && n.Head >= 0 && f.d.Units[n.Head].Tag == syntax.TagVerb && f.finite(v) && !f.passive(n.Head):
		return f.subject(n.Head)
	case n.Rel == syntax.RelAclRelcl, n.Rel == syntax.RelAcl && n.XTag == syntax.XVBG, f.onlyVerb(v):
		return n.Head
	}
	return -1
}

// finite: no infinitive with "to".
func (f *finder) finite(v int) bool {
	k := f.d.Child(v, syntax.RelMark)
	return k < 0 || f.d.Lower(k) != "to"
}
