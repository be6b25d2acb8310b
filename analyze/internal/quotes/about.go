package quotes

import (
	"slices"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/syntax"
	"github.com/slantkit/slant/lexicons"
)

// about makes quotes of what the narrator says that somebody speaks of, wants or takes a side on, in the order of their contents.
func (f *finder) about(trie *match.Trie, found *match.Found) (out []Quote) {
	done := map[int]bool{}
	for _, q := range f.out {
		done[q.CueUnit] = true
	}
	add := func(m match.Match, st stand) {
		st.f, st.cue, st.words = f, f.headIn(m.Tok0, m.Tok1), Range{m.Tok0, m.Tok1}
		if done[st.cue] || f.inside(st.cue) || !f.fits(st.pos, st.cue) {
			return
		}
		if q, ok := st.quote(); ok {
			done[st.cue] = true
			out = append(out, q)
		}
	}
	for _, m := range found[match.Matters] {
		c := f.pack.Matters[trie.Entries[m.Entry].Row]
		add(m, stand{pos: c.Pos, about: c.About, holders: holdersOf(c.Pos), force: c.Force, origin: c.Origin})
	}
	for _, m := range found[match.Attitudes] {
		if c := f.pack.Attitudes[trie.Entries[m.Entry].Row]; c.Kind == "verbal" || c.Kind == "emotional" {
			add(m, stand{pos: c.Pos, about: c.Target, holders: c.Holder, force: force(c), origin: c.Origin})
		}
	}
	slices.SortStableFunc(out, func(a, b Quote) int { return a.Content.Lo - b.Content.Lo })
	return out
}

// holdersOf are the places of whoever speaks or feels, by part of speech.
func holdersOf(pos string) []lexicons.Place {
	switch pos {
	case "adjective":
		return []lexicons.Place{{Role: "noun"}}
	case "noun":
		return []lexicons.Place{{Role: "poss"}, {Role: "prep", Prep: "by"}, {Role: "prep", Prep: "from"}, {Role: "subj"}, {Role: "noun"}}
	}
	return []lexicons.Place{{Role: "subj"}}
}

// stand is a word of speech, thought or will in the text, whose places are to be filled.
type stand struct {
	f              *finder
	pos            string // verb, idiom, adjective, noun
	cue            int
	words          Range
	about, holders []lexicons.Place
	force          string
	origin         lexicons.Origin
}

func (st stand) quote() (q Quote, ok bool) {
	f := st.f
	content, source := st.first(st.about, st.matter), st.first(st.holders, st.holder)
	if content < 0 || source < 0 || content == source || f.noSpeaker(source) || f.d.Units[source].Sentence != f.d.Units[st.cue].Sentence {
		return q, false
	}
	q = Quote{Kind: Indirect, CueUnit: st.cue, SourceUnit: source, Force: st.force, Speaker: -1, same: -1, Origin: match.OriginOf(st.origin)}
	q.Cue = f.auxiliaries(st.cue, st.words)
	q.Content, q.Cue = f.withoutCase(f.trim(f.matterOf(st.cue, content)), q.Cue)
	if q.Content.Empty() || f.inSpan(q.Content) {
		return q, false
	}
	q.Content = f.closeMarks(f.cut(q.Content, st.cue, content))
	q.Source = f.clear(f.sourceRange(source, q.Cue), source, q.Cue, q.Content)
	return q, !q.Content.Empty() && !q.Content.overlaps(q.Source) && !q.Content.overlaps(q.Cue)
}

// force of a stand: praise or blame.
func force(c lexicons.Attitude) string {
	switch {
	case c.Kind == "emotional":
		return "thought"
	case c.Favor:
		return "praised"
	}
	return "criticised"
}

// first returns what fills the first of the places that is filled, −1 for none.
func (st stand) first(places []lexicons.Place, fill func(lexicons.Place) int) int {
	for _, p := range places {
		if u := fill(p); u >= 0 {
			return u
		}
	}
	return -1
}

// matter finds what a stand is about.
func (st stand) matter(p lexicons.Place) int {
	d := st.f.d
	passive := st.pos == "verb" && document.Passive(d, st.cue)
	switch p.Role {
	case "obj", "poss:obj":
		if passive {
			return st.subject()
		}
		if k := d.Child(st.cue, syntax.RelObj); k >= 0 && !st.words.Holds(d.Units[k].Tok0) || st.words.Hi-st.words.Lo < 2 {
			return k
		}
		return document.WithPrep(d, st.cue, d.Tokens[st.words.Hi-1].Lower) // "called for"
	case "comp":
		return st.infinitive()
	case "subj":
		if st.pos == "verb" && !passive {
			return document.Subject(d, st.cue)
		}
	case "prep":
		for u := d.UnitOf[st.words.Lo]; u <= d.UnitOf[st.words.Hi-1]; u++ { // "raised | questions | about"
			if k := document.WithPrep(d, u, p.Prep); k >= 0 && d.Units[k].Tok0 >= st.words.Hi {
				return k
			}
		}
	}
	return -1
}

// infinitive finds the clause with "to" behind the word.
func (st stand) infinitive() int {
	d := st.f.d
	found := -1
	d.Children(st.cue, func(k int) bool {
		switch d.Units[k].Rel {
		case syntax.RelXcomp, syntax.RelCcomp, syntax.RelAcl, syntax.RelAdvcl:
			m := d.Child(k, syntax.RelMark)
			adjective := st.pos == "adjective" && (m >= 0 || d.Units[k].Rel == syntax.RelCcomp)
			if k > st.cue && (adjective || m >= 0 && d.Lower(m) == "to") {
				found = k
			}
		}
		return found < 0
	})
	return found
}

// holder finds whose stand it is.
func (st stand) holder(p lexicons.Place) int {
	d := st.f.d
	switch p.Role {
	case "subj":
		if st.pos == "noun" {
			return st.f.carried(st.cue)
		}
		return st.f.source(st.cue)
	case "noun":
		return st.subject()
	case "obj":
		if !document.Passive(d, st.cue) {
			return d.Child(st.cue, syntax.RelObj)
		}
	case "poss":
		return d.Child(st.cue, syntax.RelNmodPoss)
	case "prep":
		return document.WithPrep(d, st.cue, p.Prep)
	}
	return -1
}

// subject is the subject of a predicate, or the noun that a participle describes.
func (st stand) subject() int {
	d := st.f.d
	if k := d.Child(st.cue, syntax.RelNsubjPass, syntax.RelNsubj); k >= 0 {
		return k
	}
	switch n := d.Units[st.cue]; n.Rel {
	case syntax.RelAcl, syntax.RelAclRelcl:
		return n.Head
	case syntax.RelConj, syntax.RelXcomp, syntax.RelAdvcl:
		return document.Subject(d, st.cue)
	}
	return -1
}
