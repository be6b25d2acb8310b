package names

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/quotes"
	"github.com/slantkit/slant/analyze/internal/segment"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// speakers gives each quote the actor of its source.
func (c *resolver) speakers() {
	for i := range c.qs {
		q := &c.qs[i]
		if q.SourceUnit >= 0 {
			q.Speaker = c.r.ActorAt(c.d, q.SourceUnit)
		}
		if s := q.Continues(); q.Speaker < 0 && s >= 0 {
			q.Speaker = c.qs[s].Speaker
		}
	}
	for i := len(c.qs) - 1; i >= 0; i-- {
		if s := c.qs[i].Continues(); c.qs[i].Speaker < 0 && s > i {
			c.qs[i].Speaker = c.qs[s].Speaker
		}
	}
}

// Speak gives quotes that hold nobody's words the actors of their sources. Call it after Resolve.
func (r *Result) Speak(d *document.Doc, qs []quotes.Quote) {
	for i := range qs {
		qs[i].Speaker = r.ActorAt(d, qs[i].SourceUnit)
	}
}

// newSpeakers makes persons of unknown two- or three-word names that are the source of a quote.
func (c *resolver) newSpeakers() {
	f := c.r.finder
	added := false
	for _, q := range c.qs {
		if q.SourceUnit < 0 || c.d.Units[q.SourceUnit].Tag != syntax.TagPropn {
			continue
		}
		lo, hi := c.capitals(c.d.Units[q.SourceUnit].Tok0)
		for lo < hi && f.within[lo] && !f.isGiven(lo) {
			lo++
		}
		words := hi - lo - 2*c.hyphens(lo, hi)
		if words < 2 || words > 3 || !f.free(lo, hi) || !f.nameToken(lo) || f.noPerson(lo, hi) {
			continue
		}
		if _, ok := c.lex.titles[c.d.Tokens[hi-1].Lower]; ok || c.lex.isNominal(c.d.Tokens[hi-1].Lower) {
			continue
		}
		f.newPerson(lo, hi)
		f.titleAfterName(&f.r.Mentions[len(f.r.Mentions)-1])
		added = true
	}
	if added {
		f.r.sort()
		f.surnames()
	}
}

// hyphens counts those among tokens.
func (c *resolver) hyphens(lo, hi int) (n int) {
	for _, tok := range c.d.Tokens[lo:hi] {
		if tok.Lower == "-" {
			n++
		}
	}
	return n
}

// capitals is the run of capitalised words around a token; hyphens join two of them.
func (c *resolver) capitals(t int) (lo, hi int) {
	ok := func(k int) bool {
		return c.d.Tokens[k].Capital && c.d.Tokens[k].Kind == segment.Word && !functionWord(c.d.Tokens[k].Lower)
	}
	joined := func(k int) bool { // the tokens k, a hyphen, and the one behind it
		toks := c.d.Tokens
		return k >= 0 && k+2 < len(toks) && toks[k+1].Lower == "-" && toks[k].End == toks[k+1].Start && toks[k+1].End == toks[k+2].Start
	}
	s := c.d.Sentences[c.d.SentenceAt(t)]
	lo, hi = t, t+1
	if !ok(t) {
		return t, t
	}
	for {
		switch {
		case lo > s.Tok0 && ok(lo-1) && c.d.Tokens[lo].Start == c.d.Tokens[lo-1].End+1:
			lo--
		case lo-2 >= s.Tok0 && joined(lo-2) && ok(lo-2):
			lo -= 2
		case hi < s.Tok1 && ok(hi) && c.d.Tokens[hi].Start == c.d.Tokens[hi-1].End+1:
			hi++
		case hi+1 < s.Tok1 && joined(hi-1) && ok(hi+1):
			hi += 2
		default:
			return lo, hi
		}
	}
}

// firstPersons: "I" in a direct quote is its speaker, and "we" is if that is no single person: a person's "we" is his party, his country, or everybody.
func (c *resolver) firstPersons() {
	for t, qi := range c.quoteAt {
		if qi < 0 || c.qs[qi].Speaker < 0 || c.r.ByTok[t] >= 0 {
			continue
		}
		person := c.r.Actors[c.qs[qi].Speaker].Type == "person"
		switch w := c.d.Tokens[t].Lower; {
		case w == "i" || w == "me" || w == "my" || w == "myself", !person && (w == "we" || w == "us" || w == "our" || w == "ourselves"):
			c.r.Mentions = append(c.r.Mentions, Mention{Actor: c.qs[qi].Speaker, Kind: Pronoun, Tok0: t, Tok1: t + 1, From: t, Sentence: c.d.SentenceAt(t),
				Why: "the speaker of the quote"})
		}
	}
}

// ActorAt returns the actor that a unit refers to: by its own mention, by an apposition or name behind a title, or −1.
func (r *Result) ActorAt(d *document.Doc, u int) int {
	if m := r.MentionAt(d, u); m >= 0 {
		return r.Mentions[m].Actor
	}
	return -1
}

// MentionAt returns the mention that a unit stands for, −1 for none. A title before a name, and an apposition, lead to the name.
func (r *Result) MentionAt(d *document.Doc, u int) int {
	if m := r.At(d, u); m >= 0 && !r.Mentions[m].Attributive {
		return m
	}
	found := -1
	d.Children(u, func(k int) bool {
		switch d.Units[k].Rel {
		case syntax.RelAppos, syntax.RelFlat:
			m := r.At(d, k)
			if m >= 0 && !r.Mentions[m].Attributive && r.Actors[r.Mentions[m].Actor].Type == "person" {
				found = m
				return false
			}
		}
		return true
	})
	return found
}
