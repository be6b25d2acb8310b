package wording

import (
	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/segment"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

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
