package wording

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

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

// inflected: a form of a verb that there is, and no adjective that the tagger takes for a participle ("deaf", "unhinged").
func (f *finder) inflected(v int, lemma string) bool {
	_, listed := f.lex.lemmas[key{verb, f.d.Lower(v)}]
	return listed || f.lex.known(lemma) && lemma != f.d.Lower(v)
}
