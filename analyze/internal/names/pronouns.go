package names

import (
	"slices"

	"github.com/slantkit/slant/analyze/internal/syntax"
)

// antecedent resolves a pronoun of the third person; −1 if nobody fits. is tells whether the token is such a pronoun.
func (c *resolver) antecedent(t int) (actor int, why string, is bool) {
	switch c.d.Tokens[t].Lower {
	case "he", "him", "his", "himself":
		return c.personal(t, "m"), "the man who fits best", true
	case "she", "her", "hers", "herself":
		return c.personal(t, "f"), "the woman who fits best", true
	case "it", "its", "itself":
		return c.neuter(t), "the last subject that is no person", true
	case "they", "their", "them", "themselves":
		return c.plural(t), "the last group that is a subject", true
	}
	return -1, "", false
}

// reach is how many sentences back a pronoun looks; a role looks further.
const reach = 2

// The weights of a candidate for "he" and "she": by sentence (its own, the last, the one before) and by place in the clause (none,
// subject, main subject). They were set by hand on articles of the development set; who leads by less than lead is not clear enough.
const lead = 2

func weight(far, rank int) int {
	return [...][3]int{{8, 11, 12}, {5, 7, 9}, {2, 3, 6}}[far][rank]
}

// candidates keeps the best candidate and the best of the others.
type candidates struct{ best, score, second int }

func (k *candidates) take(actor, w int) {
	switch {
	case actor >= 0 && actor == k.best:
		k.score = max(k.score, w)
	case w > k.score:
		k.best, k.score, k.second = actor, w, k.score
	default:
		k.second = max(k.second, w)
	}
}

// personal finds whom "he" or "she" means.
func (c *resolver) personal(t int, gender string) int {
	k := candidates{best: -1}
	passed := false // a subject of the same sentence
	c.window(t, func(s sighting, far int) {
		if !c.fitsGender(s, gender) || !c.mayMean(t, s) {
			return
		}
		w := weight(far, s.rank)
		switch {
		case far == 0 && s.rank == 0 && !passed && !c.isSubject(t):
			w = 11 // "Obama painted Romney as … his": either
		case far == 1 && s.rank == subject && !c.speaks(t):
			w = 8 // "Rendell said that Reagan was ill. He bounced back": either
		}
		passed = passed || far == 0 && s.rank > 0
		k.take(s.actor, w)
	})
	if k.best < 0 || k.score-k.second < lead {
		return -1
	}
	return k.best
}

// speaks: the pronoun is the source of a quote.
func (c *resolver) speaks(t int) bool { return c.sources[c.d.UnitOf[t]] }

// window calls f for the sightings that a pronoun may mean by their place, the nearest first: of this and the last sentences, not further
// than the last paragraph, and none that stands in a quote of somebody else.
func (c *resolver) window(t int, f func(s sighting, far int)) {
	sent := c.d.SentenceAt(t)
	para := c.d.Sentences[sent].Paragraph
	for i := len(c.seen) - 1; i >= 0; i-- {
		s := c.seen[i]
		far := sent - s.sentence
		if far > reach || c.d.Sentences[s.sentence].Paragraph < para-1 {
			return
		}
		if s.tok < t && c.heardAt(s, t) {
			f(s, max(far, 0))
		}
	}
}

// heardAt: the sighting is in the narrator's words, or in the words of whoever speaks at the token. Who speaks does not hear who signs the words of
// others.
func (c *resolver) heardAt(s sighting, t int) bool {
	q := c.quoteAt[t]
	if q >= 0 && c.signs[c.d.UnitOf[s.tok]] {
		return false
	}
	if s.quote < 0 || s.quote == q {
		return true
	}
	return q >= 0 && c.speakerOf(q) >= 0 && c.speakerOf(s.quote) == c.speakerOf(q)
}

// fitsGender: an unknown gender fits either.
func (c *resolver) fitsGender(s sighting, gender string) bool {
	if s.actor < 0 {
		return s.human && !s.plural && (s.gender == "" || s.gender == gender)
	}
	a := c.r.Actors[s.actor]
	return a.Type == "person" && (a.Gender == gender || a.Gender == "")
}

// mayMean: the speaker of a quote is not "he" inside it; "him" is not the subject of its own clause, "himself" is nobody else; and
// who stands beside the pronoun at the same verb is somebody else.
func (c *resolver) mayMean(t int, s sighting) bool {
	if q := c.quoteAt[t]; q >= 0 && s.actor >= 0 && c.speakerOf(q) == s.actor {
		return false
	}
	u := c.d.UnitOf[t]
	rel, head := c.d.Units[u].Rel, c.d.Units[u].Head
	if rel == syntax.RelNmodPoss || head < 0 {
		return true
	}
	beside := c.d.Units[s.unit].Head == head
	if reflexive(c.d.Tokens[t].Lower) {
		return beside && s.rank > 0
	}
	return !beside && !(s.actor >= 0 && slices.Contains(c.beside(head), s.actor))
}

func reflexive(w string) bool { return w == "himself" || w == "herself" || w == "itself" }

// beside lists the actors named as arguments of a verb.
func (c *resolver) beside(verb int) []int {
	var out []int
	c.d.Children(verb, func(k int) bool {
		switch c.d.Units[k].Rel {
		case syntax.RelNsubj, syntax.RelNsubjPass, syntax.RelObj, syntax.RelIobj, syntax.RelObl, syntax.RelOblAgent:
			if a := c.r.ActorAt(c.d, k); a >= 0 {
				out = append(out, a)
			}
		}
		return true
	})
	return out
}

func (c *resolver) isSubject(t int) bool {
	rel := c.d.Units[c.d.UnitOf[t]].Rel
	return rel == syntax.RelNsubj || rel == syntax.RelNsubjPass
}

// speakerOf is the speaker of a quote as far as he is known before the quote is left behind.
func (c *resolver) speakerOf(q int) int {
	if c.speaking[q] != unasked {
		return c.speaking[q]
	}
	c.speaking[q] = -1 // for quotes that continue each other
	u := c.qs[q].SourceUnit
	if u < 0 {
		if s := c.qs[q].Continues(); s >= 0 {
			c.speaking[q] = c.speakerOf(s)
		}
		return c.speaking[q]
	}
	t := c.d.Units[u].Tok0
	a := c.r.ActorAt(c.d, u)
	if a < 0 {
		a = c.addedAt(t)
	}
	if a < 0 && c.quoteAt[t] < 0 {
		switch c.d.Tokens[t].Lower {
		case "he":
			a = c.personal(t, "m")
		case "she":
			a = c.personal(t, "f")
		}
	}
	c.speaking[q] = a
	return a
}

// addedAt is the actor of the pronoun or role resolved at a token, −1 for none.
func (c *resolver) addedAt(t int) int {
	i, ok := slices.BinarySearchFunc(c.added, t, func(m Mention, t int) int { return m.Tok0 - t })
	if !ok {
		return -1
	}
	return c.added[i].Actor
}

// neuter finds what "it" means as the subject of a verb, and "its": the state or organisation that is the last subject in the
// sentence, or the main subject of the one before. A thing that comes between, as a subject, and for "it" as an object, is meant rather.
func (c *resolver) neuter(t int) int {
	u := c.d.UnitOf[t]
	switch w := c.d.Tokens[t].Lower; {
	case w == "it" && !c.acts(u), w == "its" && c.d.Units[u].Rel != syntax.RelNmodPoss:
		return -1
	case w == "itself":
		return c.ownSubject(u)
	}
	sent := c.d.SentenceAt(t)
	para := c.d.Sentences[sent].Paragraph
	for i := len(c.seen) - 1; i >= 0; i-- {
		s := c.seen[i]
		far := sent - s.sentence
		if far > 1 || c.d.Sentences[s.sentence].Paragraph != para {
			return -1
		}
		if s.rank == 0 || s.quote != c.quoteAt[t] || far == 1 && s.rank != mainSubject || c.isPerson(s) {
			continue
		}
		if s.actor < 0 || s.plural || c.d.Tokens[t].Lower == "it" && far == 0 && c.objectBetween(s.tok, t) {
			return -1
		}
		return s.actor
	}
	return -1
}

func (c *resolver) isPerson(s sighting) bool {
	if s.actor < 0 {
		return !s.thing
	}
	return c.r.Actors[s.actor].Type == "person"
}

// acts: "it" is the subject of a verb that is neither passive, nor a copula, nor one of weather and seeming.
func (c *resolver) acts(u int) bool {
	n := c.d.Units[u]
	if n.Rel != syntax.RelNsubj || n.Head < 0 || c.d.Units[n.Head].Tag != syntax.TagVerb || c.d.Child(n.Head, syntax.RelCop, syntax.RelAuxPass) >= 0 {
		return false
	}
	switch c.d.Lower(n.Head) {
	case "seems", "seemed", "seem", "appears", "appeared", "appear", "turns", "turned", "takes", "took", "take", "happens", "happened", "rained", "rains", "makes",
		"made", "make", "means", "meant", "comes", "came", "come", "goes", "matters", "remains", "helps", "works", "worked", "looks", "includes", "included", "feels",
		"sounds", "ended", "ends", "began", "begins", "started", "starts", "lasted", "lasts", "contains", "contained", "depends", "hurts":
		return false
	}
	return true
}

// ownSubject: the organisation or state that is the subject of the verb beside "itself".
func (c *resolver) ownSubject(u int) int {
	h := c.d.Units[u].Head
	if h < 0 {
		return -1
	}
	k := c.d.Child(h, syntax.RelNsubj, syntax.RelNsubjPass)
	if k < 0 || k > u {
		return -1
	}
	a := c.r.ActorAt(c.d, k)
	if a < 0 {
		a = c.addedAt(c.d.Units[k].Tok0)
	}
	if a >= 0 && c.r.Actors[a].Type == "person" {
		return -1
	}
	return a
}

// objectBetween: a singular thing is the object of a verb between the two tokens.
func (c *resolver) objectBetween(lo, hi int) bool {
	for u := c.d.UnitOf[lo] + 1; u < c.d.UnitOf[hi]; u++ {
		n := c.d.Units[u]
		if n.Rel == syntax.RelObj && n.XTag != syntax.XNNS && (n.Tag == syntax.TagNoun || n.Tag == syntax.TagPropn) {
			if _, human := c.humanNoun(c.d.Lower(u)); !human {
				return true
			}
		}
	}
	return false
}

// plural finds whom "they" means: the last group, or people of an actor, that is a subject in the paragraph, unless other people come
// between.
func (c *resolver) plural(t int) int {
	sent := c.d.SentenceAt(t)
	para := c.d.Sentences[sent].Paragraph
	for i := len(c.seen) - 1; i >= 0; i-- {
		s := c.seen[i]
		if sent-s.sentence > reach || c.d.Sentences[s.sentence].Paragraph != para {
			return -1
		}
		if s.rank == 0 || !c.heardAt(s, t) {
			continue
		}
		if s.actor < 0 && s.plural {
			return -1
		}
		if s.actor >= 0 && (s.plural || c.r.Actors[s.actor].Type == "group") {
			return s.actor
		}
	}
	return -1
}
