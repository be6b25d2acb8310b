package stance

import (
	"slices"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/syntax"
	"github.com/slantkit/slant/lexicons"
)

// Link is the kind of clauses that join two actors without a cue.
const Link = "link"

// links are clauses that join two actors without a cue: "Lavrov met Erdogan", "Moscow is continuing discussions with Hamas". They say that the first
// does or says something to or about the second, and that the words take no side.
func (e *Engine) links() {
	linked := map[[3]int]bool{}
	for _, a := range e.out {
		linked[[3]int{a.Holder, a.Target, a.Sentence}] = true
	}
	for u := range e.Doc.Units {
		if e.Doc.Units[u].Tag != syntax.TagVerb || !e.named[e.Doc.Units[u].Sentence] || e.lex.link[e.Doc.Lower(u)] == aside {
			continue
		}
		for _, a := range e.clauseLinks(u) {
			k := [3]int{a.Holder, a.Target, e.Doc.Units[u].Sentence}
			if !linked[k] {
				linked[k] = true
				e.add(a)
			}
		}
	}
}

// Kinds of words in attitudes/links.tsv.
const (
	mutual   = "mutual"
	together = "together"
	arrive   = "arrive"
	aside    = "aside"
)

// clauseLinks are the pairs of one verb: its subject, or the agent of its passive, with whoever stands in its other places; of a mutual verb, also the
// other way round; and those who do something together, with each other.
func (e *Engine) clauseLinks(u int) []Attitude {
	p := places{e: e, cue: u, lo: e.Doc.Units[u].Tok0, hi: e.Doc.Units[u].Tok1, row: lexicons.Attitude{Pos: "verb", Kind: Link}}
	a := Attitude{Cue: u, Tok0: p.lo, Tok1: p.hi, Row: -1, Kind: Link, Weight: 1}
	actors := p.actors(p.subject(true))
	partners := p.partners()
	if p.eachOther(actors) {
		partners = append(partners, actors...)
	}
	var out []Attitude
	for _, h := range actors {
		for _, t := range partners {
			out = append(out, a.between(h, t))
		}
	}
	if e.lex.link[e.Doc.Lower(u)] == mutual && !document.Passive(e.Doc, u) {
		for _, t := range p.met() {
			for _, h := range actors {
				out = append(out, a.between(t, h))
			}
		}
	}
	return out
}

// met are the object of a mutual verb and whom it is done with.
func (p *places) met() []filler {
	d := p.e.Doc
	var out []filler
	d.Children(p.cue, func(k int) bool {
		if p.isObject(k) {
			out = append(out, p.about(k, 0)...)
		}
		return true
	})
	if k := document.WithPrep(d, p.cue, "with"); k >= 0 {
		out = append(out, p.about(k, 0)...)
	}
	return out
}

// eachOther: several subjects who do it with each other: "Egypt and Sudan met", "have postponed their talks"; not if somebody else is named with whom.
func (p *places) eachOther(subjects []filler) bool {
	d := p.e.Doc
	if len(subjects) > 1 && p.row.Pos == "idiom" && p.joined() {
		return true
	}
	if len(subjects) < 2 || d.Units[p.cue].Tag != syntax.TagVerb || document.Passive(d, p.cue) || p.withOthers(p.cue) {
		return false
	}
	o := d.Child(p.cue, syntax.RelObj)
	if o < 0 {
		return p.does(p.cue, mutual) || p.does(p.cue, together)
	}
	return p.does(o, together) && !p.withOthers(o)
}

// joined: an idiom of what one does with another, who stands in no phrase of his own ("Mali and Niger were at loggerheads").
func (p *places) joined() bool {
	for _, t := range p.row.Target {
		if t.Prep != "with" && t.Prep != "against" {
			return false
		}
	}
	for t := p.lo; t < p.hi; t++ {
		if p.withOthers(p.e.Doc.UnitOf[t]) {
			return false
		}
	}
	return len(p.row.Target) > 0 && p.row.Target[0].Prep == "with"
}

func (p *places) does(u int, kind string) bool { return p.e.lex.link[p.e.Doc.Lower(u)] == kind }

func (p *places) withOthers(u int) bool {
	for _, prep := range []string{"with", "against", "at", "to", "between"} {
		if k := document.WithPrep(p.e.Doc, u, prep); k >= 0 && p.e.Doc.Units[k].Tag != syntax.TagVerb {
			return true
		}
	}
	return false
}

// partners are whoever stands in the other places of the verb, in phrases that hang on them, and as the subject of a clause that says what is said,
// thought or hoped.
func (p *places) partners() []filler {
	d := p.e.Doc
	var out []filler
	if document.Passive(d, p.cue) {
		for _, k := range p.passiveSubjects() {
			out = append(out, p.about(k, 0)...)
		}
	} else if d.Child(p.cue, syntax.RelObj) < 0 && d.Units[p.cue].Rel == syntax.RelAclRelcl {
		for _, k := range p.objects() {
			out = append(out, p.about(k, 0)...)
		}
	}
	d.Children(p.cue, func(k int) bool {
		switch rel := d.Units[k].Rel; {
		case p.isObject(k):
			out = append(out, p.about(k, 0)...)
		case rel == syntax.RelObl:
			out = append(out, p.oblique(k)...)
		case rel == syntax.RelCcomp:
			out = append(out, p.spokenOf(k)...)
		}
		if rel := d.Units[k].Rel; rel == syntax.RelAdvmod || rel == syntax.RelXcomp && !d.Verbal(k) {
			if o := d.Child(k, syntax.RelObl); o >= 0 {
				out = append(out, p.oblique(o)...) // "close to the border with Chad"
			}
		}
		return true
	})
	return out
}

// isObject: an object of the verb, or a name that the tree takes for its predicate.
func (p *places) isObject(k int) bool {
	d := p.e.Doc
	switch d.Units[k].Rel {
	case syntax.RelObj, syntax.RelIobj, syntax.RelXcomp:
		return !d.Verbal(k) && !relativeWord(d.Lower(k))
	}
	return false
}

func (p *places) passiveSubjects() []int {
	if k := p.passiveSubject(); k >= 0 {
		return []int{k}
	}
	return nil
}

// spokenOf is the subject of a clause, and what hangs on it.
func (p *places) spokenOf(clause int) []filler {
	if s := p.e.Doc.Child(clause, syntax.RelNsubj, syntax.RelNsubjPass); s >= 0 {
		return p.about(s, 0)
	}
	return nil
}

// oblique is a phrase behind a preposition: who stands in it if the preposition joins an actor to a deed, and what hangs on it unless it is the place
// or time of the deed.
func (p *places) oblique(k int) []filler {
	c := p.e.Doc.Child(k, syntax.RelCase)
	if c < 0 {
		return nil
	}
	prep := p.e.Doc.Lower(c)
	switch {
	case prep == "by":
		return nil // the agent of a passive, or a means
	case prep == "on":
		return slices.DeleteFunc(p.about(k, 0), p.medium)
	case joins(prep), p.does(p.cue, arrive) && (prep == "in" || prep == "at"), prep == "at" && p.person(k):
		return p.about(k, 0)
	case scene(prep):
		return p.hanging(k, 0, "in", "on")
	}
	return nil
}

// scene: prepositions of the place or time of a deed, and particles that may be taken for one ("cordoned off the roads into Chad").
func scene(prep string) bool {
	switch prep {
	case "in", "during", "after", "at", "before", "near", "off", "up", "out", "down":
		return true
	}
	return false
}

// medium: where something is said ("said on the BBC", "said on Twitter").
func (p *places) medium(f filler) bool {
	kind := p.e.Names.Actors[f.actor].Type
	return kind == "media" || kind == "organisation" && len(p.e.quoteBy[p.cue]) > 0
}

// person: somebody, and no place that may stand for somebody.
func (p *places) person(u int) bool {
	a := p.e.Names.ActorAt(p.e.Doc, u)
	return a >= 0 && p.e.Names.Actors[a].Type == "person"
}

// joins: prepositions that join an actor to a deed, not to a place or time.
func joins(prep string) bool {
	switch prep {
	case "with", "to", "toward", "towards", "against", "for", "on", "from", "over", "about", "of", "into", "between", "among", "by", "alongside":
		return true
	}
	return false
}
