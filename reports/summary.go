package reports

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/stats"
)

// pair names a dyad: holder, as rolled up, and target.
type pair struct{ holder, target string }

// actorSum is what all articles say of one actor.
type actorSum struct {
	analyze.Actor
	known                                  bool // an article that mentions him has said who he is
	articles, paragraphs, mentions, quotes int
	attributive                            int // of the mentions
	favorGiven, againstGiven               int
	favorReceived, againstReceived         int
	sentiment                              stats.Sample
	everywhere                             stats.Mean    // the sentiment with all repeats of articles counted as well
	p                                      [3]stats.Mean // negative, neutral, positive
	parts                                  [3]stats.Mean // sizes of the parts of the log-odds: model, stance, prior
	evidence                               int           // pieces of evidence behind the sentiment
	ambiguous                              []string      // names of his that have other owners
	rolled                                 string        // for whom his attitudes count, if not for himself
	best                                   [2]actorProof // what speaks best for him, and worst
}

// dyadSum is what all articles say of one dyad.
type dyadSum struct {
	pair
	favor, against int
	score          stats.Sample
	voices         voices
	places         []string // paragraphs of the first article with such attitudes
	paragraphs     int      // of all articles
	holders        []string // as read
	best           [2]dyadProof
}

// summary is counts and sums over articles; nothing in it depends on their order, but who an actor is and which of several best pieces of evidence is
// shown, which the first article decides.
type summary struct {
	actors map[string]*actorSum
	dyads  map[pair]*dyadSum
}

func newSummary() *summary {
	return &summary{map[string]*actorSum{}, map[pair]*dyadSum{}}
}

// add counts one article, whose bootstrap weights are given. A repeat of another article counts in the sums over everything only.
func (s *summary) add(c *contribution, draws *stats.Draws, counts bool) {
	for i := range c.Actors {
		part := &c.Actors[i]
		sum := s.actor(part)
		if part.Scores > 0 {
			sum.everywhere.Add(part.Sentiment)
		}
		if counts {
			sum.add(part, draws)
		}
	}
	if !counts {
		return
	}
	for i := range c.Dyads {
		s.dyad(pair{c.Dyads[i].Holder, c.Dyads[i].Target}).add(&c.Dyads[i], draws)
	}
}

// actor is the sum of an actor. The first article that names him says who he is.
func (s *summary) actor(part *actorPart) *actorSum {
	sum, ok := s.actors[part.Actor.ID]
	if !ok {
		sum = &actorSum{}
		s.actors[part.Actor.ID] = sum
	}
	if part.Known && !sum.known {
		sum.Actor, sum.known = part.Actor, true
	}
	return sum
}

func (sum *actorSum) add(part *actorPart, draws *stats.Draws) {
	sum.articles++
	sum.paragraphs += part.Paragraphs
	sum.mentions += part.Mentions
	sum.attributive += part.Attributive
	sum.quotes += part.Quotes
	sum.favorGiven, sum.againstGiven = sum.favorGiven+part.Given[0], sum.againstGiven+part.Given[1]
	sum.favorReceived, sum.againstReceived = sum.favorReceived+part.Received[0], sum.againstReceived+part.Received[1]
	sum.rolled = cmp.Or(sum.rolled, part.Rolled)
	for _, name := range part.Ambiguous {
		if len(sum.ambiguous) < mostNames && !slices.Contains(sum.ambiguous, name) {
			sum.ambiguous = append(sum.ambiguous, name)
		}
	}
	if part.Scores == 0 {
		return
	}
	sum.sentiment.Add(draws, part.Sentiment)
	for i := range sum.p {
		sum.p[i].Add(part.P[i])
		sum.parts[i].Add(part.Parts[i])
	}
	sum.evidence += part.Evidence
}

// mostNames is how many ambiguous names, or holders as read, are remembered; a note cannot hold more.
const mostNames = 50

func (s *summary) dyad(key pair) *dyadSum {
	d, ok := s.dyads[key]
	if !ok {
		d = &dyadSum{pair: key}
		s.dyads[key] = d
	}
	return d
}

func (d *dyadSum) add(part *dyadPart, draws *stats.Draws) {
	if d.score.N() == 0 {
		d.places = part.Places
	}
	d.favor, d.against = d.favor+part.Given[0], d.against+part.Given[1]
	d.score.Add(draws, part.Score)
	d.voices |= part.Voices
	d.paragraphs += len(part.Places)
	for _, holder := range part.Holders {
		if len(d.holders) < mostNames && !slices.Contains(d.holders, holder) {
			d.holders = append(d.holders, holder)
		}
	}
}

// actorList returns the actors, most mentioned first, then by id. Who is only in repeats that do not count is left out.
func (s *summary) actorList() []*actorSum {
	var list []*actorSum
	for id, sum := range s.actors {
		sum.ID = id
		sum.Name = cmp.Or(sum.Name, spelled(id))
		if sum.articles > 0 {
			list = append(list, sum)
		}
	}
	slices.SortFunc(list, func(a, b *actorSum) int {
		return cmp.Or(-cmp.Compare(a.mentions, b.mentions), cmp.Compare(a.ID, b.ID))
	})
	return list
}

// spelled is an id as a name, for a side that no article itself mentions: "united-states" is "United States".
func spelled(id string) string {
	words := strings.Split(id, "-")
	for i, word := range words {
		if word != "" {
			words[i] = strings.ToUpper(word[:1]) + word[1:]
		}
	}
	return strings.Join(words, " ")
}

// dyadList returns the dyads, those with most attitudes first, then by holder (the narrator and nobody last) and target.
func (s *summary) dyadList() []*dyadSum {
	return slices.SortedFunc(maps.Values(s.dyads), func(a, b *dyadSum) int {
		return cmp.Or(-cmp.Compare(a.favor+a.against, b.favor+b.against),
			cmp.Compare(a.anonymous(), b.anonymous()), cmp.Compare(a.holder, b.holder), cmp.Compare(a.target, b.target))
	})
}

// cells writes the cells of entities.csv.
func (sum *actorSum) cells(w *sheet) {
	value, ok := sum.sentiment.Value()
	low, high, some := sum.sentiment.Interval()
	for _, s := range []string{sum.ID, sum.Name, sum.Type} {
		w.text(s)
	}
	for _, n := range []int{sum.articles, sum.paragraphs, sum.mentions, sum.quotes} {
		w.integer(n)
	}
	w.optional(value, ok)
	w.optional(low, some)
	w.optional(high, some)
	for _, n := range []int{sum.favorGiven, sum.againstGiven, sum.favorReceived, sum.againstReceived} {
		w.integer(n)
	}
}

// cells writes the cells of dyads.csv.
func (d *dyadSum) cells(w *sheet) {
	value, ok := d.score.Value()
	low, high, some := d.score.Interval()
	w.text(d.holder)
	w.text(d.target)
	w.integer(d.favor)
	w.integer(d.against)
	w.optional(value, ok)
	w.optional(low, some)
	w.optional(high, some)
	w.integer(d.score.N())
}

// anonymous is 0 for a holder that is an actor, 1 for the narrator, 2 for nobody.
func (key pair) anonymous() int {
	switch key.holder {
	case analyze.NarratorID:
		return 1
	case "":
		return 2
	}
	return 0
}
