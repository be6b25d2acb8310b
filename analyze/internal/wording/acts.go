package wording

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/segment"
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

// passive: "was condemned", "condemned by": also where the tree does not call the auxiliary one of the passive.
func (f *finder) passive(v int) bool {
	n := f.d.Units[v]
	if f.onlyVerb(v) || n.Rel == syntax.RelConj && f.d.Child(v, syntax.RelObj) > v && f.d.Child(v, syntax.RelAuxPass) < 0 {
		return false // "was asked and named a poet"
	}
	if document.Passive(f.d, v) || f.described(v) >= 0 && n.XTag == syntax.XVBN {
		return true
	}
	if n.Rel == syntax.RelAcl && n.XTag == syntax.XVBD && n.Head < v && f.d.Units[n.Head].Head >= 0 && f.d.Child(v, syntax.RelNsubj, syntax.RelObj) < 0 {
		return true // "traders detained in the raid"
	}
	if n.XTag != syntax.XVBN {
		return false
	}
	be := false
	f.d.Children(v, func(k int) bool {
		if f.d.Units[k].Tag == syntax.TagAux && k < v {
			switch f.d.Lower(k) {
			case "is", "are", "was", "were", "be", "been", "being", "'re":
				be = true
			}
		}
		return true
	})
	return be
}

// onlyVerb: "an airstrike killed nine": where a participle has an object, and the noun before it no verb, it is the verb of the sentence.
func (f *finder) onlyVerb(v int) bool {
	n := f.d.Units[v]
	participle := n.XTag == syntax.XVBN || n.XTag == syntax.XVBD
	return n.Rel == syntax.RelAcl && participle && f.d.Units[n.Head].Head < 0 && f.d.Child(v, syntax.RelObj) > v
}

// described is the noun or name that an adjective or participle describes: also where the sentence begins with it ("Wounded Ukrainian soldiers …"), which
// the tree often gets wrong. −1 if there is none.
func (f *finder) described(u int) int {
	n := f.d.Units[u]
	if n.Rel == syntax.RelAmod {
		if f.d.Child(u, syntax.RelNsubj) >= 0 {
			return -1
		}
		return n.Head
	}
	if n.Tok0 != f.d.Sentences[n.Sentence].Tok0 || n.XTag != syntax.XVBN && n.XTag != syntax.XVBG || u+1 >= len(f.d.Units) || f.d.Units[u+1].Sentence != n.Sentence {
		return -1
	}
	if m := f.names.At(f.d, u+1); m >= 0 && (f.names.Mentions[m].Kind == names.Nominal || f.names.Mentions[m].Kind == names.Office) {
		return u + 1
	}
	return -1
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

// object is to whom an active verb is done.
func (f *finder) object(v int) int {
	o := f.d.Child(v, syntax.RelObj)
	if f.inverted(v) {
		return -1
	}
	if f.d.Units[v].Rel == syntax.RelAmod && f.d.Child(v, syntax.RelNsubj) >= 0 && f.d.Units[v].Head > v {
		return f.d.Units[v].Head // "troops detained dozens", where the tree has no verb
	}
	if o >= 0 && o < v && f.d.Units[v].Rel == syntax.RelAclRelcl && f.d.Units[o].Tag == syntax.TagPron && f.names.At(f.d, o) < 0 {
		return f.d.Units[v].Head // "whom Israel jailed"
	}
	if len(f.actors(o)) == 0 {
		return o
	}
	if o >= 0 && (gives(f.lemma(v, verb)) && f.another(v, o) || wants(f.lemma(v, verb)) && o+1 < len(f.d.Units) && f.d.Units[o+1].XTag == syntax.XVBG) {
		return -1 // "sent Xi a letter", "showed Trump leading"
	}
	if k := f.d.Child(v, syntax.RelXcomp, syntax.RelCcomp); o >= 0 && k > o && (wants(f.lemma(v, verb)) || f.bareClause(k)) || says(f.lemma(v, verb)) {
		return -1
	}
	return o
}

// sufferer is the subject of a passive, or the noun that a participle describes.
func (f *finder) sufferer(v int) int {
	n := f.d.Units[v]
	if k := f.d.Child(v, syntax.RelNsubjPass, syntax.RelNsubj); k >= 0 {
		if n.Rel == syntax.RelAclRelcl && f.d.Units[k].Tag == syntax.TagPron && f.names.At(f.d, k) < 0 {
			return n.Head
		}
		return k
	}
	switch {
	case f.described(v) >= 0:
		return f.described(v)
	case n.Rel == syntax.RelAcl || n.Rel == syntax.RelAclRelcl:
		return n.Head
	case n.Rel == syntax.RelConj && n.Head >= 0 && f.passive(n.Head):
		return f.sufferer(n.Head)
	case n.Rel == syntax.RelAdvcl && n.XTag == syntax.XVBN && n.Head > v && n.Tok0 == f.d.Sentences[n.Sentence].Tok0:
		return f.subject(n.Head) // "poisoned in Vienna, the defector woke"
	}
	return -1
}

// agent is the head of the by-phrase of a passive.
func (f *finder) agent(v int) int {
	if k := f.d.Child(v, syntax.RelOblAgent); k >= 0 {
		return k
	}
	return document.WithPrep(f.d, v, "by")
}

// wants: verbs whose object only is the subject of what they want or think.
func wants(verb string) bool {
	switch verb {
	case "want", "expect", "need", "prepare", "suppose", "aim", "interest", "concern", "like", "know", "show", "let", "see", "watch", "hear", "recall", "remember", "depict":
		return true
	}
	return false
}

// bareClause: "found the United States was in breach": the object is the subject of a finite clause that has no other.
func (f *finder) bareClause(k int) bool {
	return f.d.Units[k].Rel == syntax.RelCcomp && f.d.Child(k, syntax.RelNsubj, syntax.RelNsubjPass, syntax.RelMark) < 0
}

// says: verbs that have a clause, and nobody, as their object, whatever the tree says.
func says(verb string) bool {
	switch verb {
	case "say", "think", "believe", "hope", "wish", "demand", "insist", "suggest", "claim", "argue", "fear":
		return true
	}
	return false
}

// gives: verbs with two objects, of which the first is who gets the second.
func gives(verb string) bool {
	switch verb {
	case "give", "send", "hand", "deliver", "offer", "grant", "award", "pay", "lend", "bring", "deny", "cost", "teach", "show", "sell", "buy", "owe", "promise", "win", "earn":
		return true
	}
	return false
}

// another: the verb has a second object behind the first, or is in a relative clause whose noun that is ("the mess they handed him").
func (f *finder) another(v, o int) bool {
	if f.d.Units[v].Rel == syntax.RelAclRelcl && f.subject(v) != f.d.Units[v].Head {
		return true
	}
	found := false
	f.d.Children(v, func(k int) bool {
		n := f.d.Units[k]
		found = found || k > o && (n.Tag == syntax.TagNoun || n.Tag == syntax.TagPropn) && f.d.Child(k, syntax.RelCase, syntax.RelCop) < 0 && n.Rel != syntax.RelOblUnmarked
		return !found
	})
	return found
}

// inflected: a form of a verb that there is, and no adjective that the tagger takes for a participle ("deaf", "unhinged").
func (f *finder) inflected(v int, lemma string) bool {
	_, listed := f.lex.lemmas[key{verb, f.d.Lower(v)}]
	return listed || f.lex.known(lemma) && lemma != f.d.Lower(v)
}

// inverted: "…", beamed Rory Kincaid: what stands behind a quotation mark or a comma, a verb without a subject and with a person as its object, says who
// speaks.
func (f *finder) inverted(v int) bool {
	n := f.d.Units[v]
	o := f.d.Child(v, syntax.RelObj)
	if o < v || n.XTag != syntax.XVBD && n.XTag != syntax.XVBZ && n.XTag != syntax.XVBN || n.Rel == syntax.RelConj || f.d.Child(v, syntax.RelNsubj, syntax.RelNsubjPass, syntax.RelAux) >= 0 {
		return false
	}
	before := n.Tok0 - 1
	if before < f.d.Sentences[n.Sentence].Tok0 || f.d.Tokens[before].Kind != segment.Quote && f.d.Tokens[before].Lower != "," {
		return false
	}
	m := f.mention(o)
	return m >= 0 && f.names.Actors[f.names.Mentions[m].Actor].Type == "person" && f.names.Mentions[m].Kind != names.Pronoun
}
