package names

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/quotes"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// Resolve adds mentions by role ("the official", "the group") and by pronoun, and gives quotes their speakers. With coreference off
// only quotes whose source is a name get one.
//
// The rules prefer silence: a pronoun takes the one who fits clearly best among those named just before, and nobody if two fit
// alike, or if somebody fits who is no actor. Names never matter, only their kind, number and gender.
func (r *Result) Resolve(lex *Lexicon, d *document.Doc, qs []quotes.Quote, on bool) {
	c := &resolver{lex: lex, r: r, d: d, qs: qs, quoteAt: make([]int, len(d.Tokens)), holders: map[string][]int{}, typed: map[string]int{}}
	c.indexQuotes()
	c.newSpeakers()
	if on {
		c.countTypes()
		c.walk()
		r.sort()
	}
	c.speakers()
	if on {
		c.firstPersons()
		r.sort()
	}
}

// resolver walks the text once and remembers who was named when.
type resolver struct {
	lex      *Lexicon
	r        *Result
	d        *document.Doc
	qs       []quotes.Quote
	quoteAt  []int        // per token: the direct quote that holds it, −1
	speaking []int        // per quote: its speaker as far as known while walking; −1 nobody, unasked before
	sources  map[int]bool // units that are sources of quotes
	signs    map[int]bool // units that sign a quote
	seen     []sighting
	added    []Mention
	holders  map[string][]int // title → actors of the article who ever held it
	typed    map[string]int   // type → how many actors of the article have it
}

// sighting is a mention, or the subject of a clause that is no actor, as the resolver met it.
type sighting struct {
	actor         int // −1: nobody whom we track
	tok, sentence int
	unit          int // of the subject, where the sighting is in one
	rank          int // mainSubject, subject or 0
	plural        bool
	quote         int
	gender        string // of a noun: m, f or empty
	human         bool   // a noun that may be a person
	thing         bool   // a noun that may be no person
}

const (
	subject     = 1 // of a clause inside another
	mainSubject = 2
)

const unasked = -2

func (c *resolver) indexQuotes() {
	for i := range c.quoteAt {
		c.quoteAt[i] = -1
	}
	c.speaking, c.sources, c.signs = make([]int, len(c.qs)), make(map[int]bool, len(c.qs)), map[int]bool{}
	for i, q := range c.qs {
		c.speaking[i] = unasked
		c.sources[q.SourceUnit] = true
		if q.Signed {
			c.signs[q.SourceUnit] = true
		}
		if q.Kind == quotes.Direct {
			for t := q.Content.Lo; t < q.Content.Hi; t++ {
				c.quoteAt[t] = i
			}
		}
	}
}

func (c *resolver) countTypes() {
	used := make([]bool, len(c.r.Actors))
	for _, m := range c.r.Mentions {
		if !used[m.Actor] {
			used[m.Actor] = true
			c.typed[c.r.Actors[m.Actor].Type]++
		}
	}
}

// walk goes through the text; every mention is seen, every pronoun and role is resolved against what was seen.
func (c *resolver) walk() {
	for t := 0; t < len(c.d.Tokens); {
		if mi := c.r.ByTok[t]; mi >= 0 {
			m := &c.r.Mentions[mi]
			if m.Kind == Office {
				c.office(m)
			}
			if !m.Attributive {
				c.see(m.Actor, t, m.Tok1, m.Plural)
			}
			t = m.Tok1
			continue
		}
		t = c.step(t)
	}
	c.r.Mentions = append(c.r.Mentions, c.added...)
}

// step looks at a token that is in no mention and returns where to go on.
func (c *resolver) step(t int) int {
	if a, why, is := c.antecedent(t); is {
		if a >= 0 {
			c.add(a, t, t+1, Pronoun, why)
		}
		return t + 1
	}
	if a, end, why := c.role(t); a >= 0 {
		c.add(a, t, end, Nominal, why)
		return end
	}
	c.seeNoun(t)
	return t + 1
}

func (c *resolver) add(actor, lo, hi int, kind, why string) {
	s := c.d.SentenceAt(lo)
	c.added = append(c.added, Mention{Actor: actor, Kind: kind, Tok0: lo, Tok1: hi, From: lo, Sentence: s, Why: why})
	c.see(actor, lo, hi, false)
}

func (c *resolver) see(actor, lo, hi int, plural bool) {
	rank, u := c.rankOf(c.d.UnitOf[hi-1])
	c.seen = append(c.seen, sighting{actor: actor, tok: lo, unit: u, sentence: c.d.SentenceAt(lo), rank: rank, plural: plural, quote: c.quoteAt[lo]})
}

// seeNoun remembers nouns that may be meant by a pronoun though they are no actors: subjects, and given names anywhere.
func (c *resolver) seeNoun(t int) {
	u := c.d.UnitOf[t]
	n := c.d.Units[u]
	if n.Tok1 != t+1 {
		return
	}
	rank, at := c.rankOf(u)
	s := sighting{actor: -1, tok: t, unit: at, sentence: n.Sentence, rank: rank, quote: c.quoteAt[t]}
	w := c.d.Tokens[t].Lower
	gender, given := c.lex.given[w]
	given = given && c.d.Tokens[t].Capital && n.Tag == syntax.TagPropn && !c.placed(u)
	switch {
	case given:
		s.human, s.gender = true, onlyGender(gender)
	case s.rank == 0 || at != u: // it only describes the subject
		return
	case (n.Tag == syntax.TagNoun || n.Tag == syntax.TagPropn) && !strings.HasSuffix(w, "."):
		s.gender, s.human = c.humanNoun(w)
		s.thing = !s.human
		s.human = s.human || n.Tag == syntax.TagPropn
		s.plural = n.XTag == syntax.XNNS || n.XTag == syntax.XNNPS
		if c.namesPerson(u) {
			return
		}
	case anybody(w):
		s.human = true
	default:
		return
	}
	c.seen = append(c.seen, s)
}

// placed: a name behind "in", "of", "near" is rather a place's.
func (c *resolver) placed(u int) bool {
	switch c.d.Units[u].Rel {
	case syntax.RelObl, syntax.RelNmod, syntax.RelCompound, syntax.RelFlat, syntax.RelOblUnmarked, syntax.RelNmodUnmarked:
		return true
	}
	return false
}

func onlyGender(g string) string {
	if g == "u" {
		return ""
	}
	return g
}

func anybody(w string) bool {
	switch w {
	case "everyone", "everybody", "someone", "somebody", "anyone", "anybody", "nobody", "whoever":
		return true
	}
	return false
}

// humanNoun: a title, or one of people.
func (c *resolver) humanNoun(w string) (gender string, is bool) {
	switch w {
	case "man", "boy", "father", "son", "brother", "husband", "uncle", "grandfather", "guy", "gunman", "nephew":
		return "m", true
	case "woman", "girl", "mother", "daughter", "sister", "wife", "aunt", "grandmother", "niece", "widow":
		return "f", true
	case "person", "suspect", "attacker", "victim", "friend", "child", "student", "teenager", "colleague", "supporter", "reader", "aide", "source", "who":
		return "", true
	}
	if row, ok := c.lex.titles[w]; ok {
		return c.lex.Pack.Titles[row].Gender, true
	}
	return "", false
}

// namesPerson: the noun is a description of somebody named beside it.
func (c *resolver) namesPerson(u int) bool {
	k := c.d.Child(u, syntax.RelAppos, syntax.RelFlat)
	return k >= 0 && c.r.At(c.d, k) >= 0
}

// rankOf tells whether the unit is the subject of its clause, and whether that is the main one of the sentence; and which unit that
// subject is, if the unit only names it.
func (c *resolver) rankOf(unit int) (rank, at int) {
	u := unit
	for n := 0; n < 2 && u >= 0; n++ {
		switch c.d.Units[u].Rel {
		case syntax.RelNsubj, syntax.RelNsubjPass, syntax.RelNsubjOuter:
			if c.mainClause(c.d.Units[u].Head) {
				return mainSubject, u
			}
			return subject, u
		case syntax.RelFlat, syntax.RelAppos, syntax.RelNmodDesc:
			u = c.d.Units[u].Head
		default:
			return 0, unit
		}
	}
	return 0, unit
}

func (c *resolver) mainClause(u int) bool {
	for steps := 0; u >= 0 && steps < 50; steps++ {
		switch c.d.Units[u].Rel {
		case syntax.RelRoot:
			return true
		case syntax.RelConj:
			u = c.d.Units[u].Head
		default:
			return false
		}
	}
	return u < 0
}
