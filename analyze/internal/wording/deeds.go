package wording

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/syntax"
	"github.com/slantkit/slant/lexicons"
)

// Deed is a clause in which somebody does something to somebody. Tokens are the verb group, a half-open range.
type Deed struct {
	Tok0, Tok1     int
	Lemma          string
	Agent, Patient int  // indexes in names.Result.Actors, −1 for nobody whom we know
	Named          bool // somebody or something is named as the doer
	Passive        bool
}

// deed notes a deed of which an actor is the doer or the sufferer. What is denied, wished, or only may be is none.
func (f *finder) deed(v int) {
	row, ok := f.deedRow(v)
	if !ok || !f.real(v) {
		return
	}
	x := Deed{Lemma: row.Term, Agent: -1, Patient: -1}
	suffers := -1
	switch {
	case row.Agentless:
		suffers = f.subject(v)
	case f.passive(v):
		x.Passive = true
		suffers = f.sufferer(v)
		f.setAgent(&x, f.agent(v))
	default:
		s := f.doer(v)
		if s < 0 {
			return // an active verb without a subject is none that the tree has got right
		}
		x.Named, x.Agent = true, f.agentOf(s)
		suffers = f.patientOf(v, row)
	}
	f.instrument(&x, v)
	x.Patient = f.affected(suffers, row.People)
	if f.counts(x, row, suffers) {
		x.Tok0, x.Tok1 = f.group(v)
		f.deeds = append(f.deeds, x)
	}
}

// deedRow looks the verb up: with its object, with its particle, or alone.
func (f *finder) deedRow(v int) (lexicons.Deed, bool) {
	lemma := f.lemma(v, verb)
	if !f.lex.doing[lemma] {
		return lexicons.Deed{}, false
	}
	for _, rel := range []syntax.Rel{syntax.RelObj, syntax.RelCompoundPrt, syntax.RelXcomp} {
		k := f.d.Child(v, rel)
		if k < 0 {
			continue
		}
		if row, ok := f.lex.deeds[lemma+" "+f.lemma(k, noun)]; ok {
			return row, true
		}
		if rel == syntax.RelCompoundPrt {
			return lexicons.Deed{}, false // "beat back", "fire up" are other verbs
		}
	}
	row, ok := f.lex.deeds[lemma]
	return row, ok
}

// patientOf is whom an active verb hits: its object, or what a preposition of the verb leads to.
func (f *finder) patientOf(v int, row lexicons.Deed) int {
	o := f.object(v)
	if o >= 0 && row.Pos != "phrase" {
		return o
	}
	for _, p := range row.Preps {
		if k := document.WithPrep(f.d, v, p); k > v {
			return k
		}
	}
	return -1
}

// affected is the actor who is hit where the phrase is: he himself, his people, or, unless people alone can suffer it, what is his.
func (f *finder) affected(u int, people bool) int {
	for _, h := range f.allHolders(u) {
		if h.as < thing || h.as == thing && !people {
			return h.actor
		}
	}
	return -1
}

func first(hs []holder) int {
	if len(hs) == 0 {
		return -1
	}
	return hs[0].actor
}

// counts: somebody whom we know does or suffers it; and where the verb has other senses, people or an actor suffer it.
func (f *finder) counts(x Deed, row lexicons.Deed, suffers int) bool {
	switch {
	case row.Many && !x.Passive && x.Agent >= 0 && f.names.Actors[x.Agent].Type == "person", row.Crowd && suffers >= 0 && f.mention(suffers) >= 0:
		return false // "Sanders attacked Amazon", "Norway beat Peru"
	case x.Patient >= 0 && row.Many && f.names.Actors[x.Patient].Type == "person" && f.mention(suffers) >= 0:
		return false
	case x.Patient >= 0:
		return x.Patient != x.Agent || f.d.Units[suffers].Tag != syntax.TagPron
	case x.Agent < 0 || suffers < 0 || row.Agentless:
		return false
	}
	return !row.People || f.human(suffers)
}

// human: a noun for people.
func (f *finder) human(u int) bool {
	switch f.class(u) {
	case "people", "group", "opposition", "media", office, person:
		return true
	}
	return f.d.Units[u].Tag == syntax.TagPropn
}

// group is the verb with its auxiliaries and its particle.
func (f *finder) group(v int) (lo, hi int) {
	lo, hi = f.d.Units[v].Tok0, f.d.Units[v].Tok1
	f.d.Children(v, func(k int) bool {
		n := f.d.Units[k]
		switch {
		case k < v && n.Tag == syntax.TagAux:
			lo = min(lo, n.Tok0)
		case n.Rel == syntax.RelCompoundPrt && n.Tok0 == hi:
			hi = n.Tok1
		}
		return true
	})
	return lo, hi
}
