package reports

import (
	"cmp"
	"maps"
	"math"
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
	articles, paragraphs, mentions, quotes int
	attributive                            int // of the mentions
	favorGiven, againstGiven               int
	favorReceived, againstReceived         int
	sentiment                              stats.Mean
	p                                      [3]stats.Mean // negative, neutral, positive
	parts                                  [3]stats.Mean // sizes of the parts of the log-odds: model, stance, prior
	evidence                               int           // pieces of evidence behind the sentiment
}

// dyadSum is what all articles say of one dyad.
type dyadSum struct {
	pair
	favor, against int
	score          stats.Mean
	uses           []use
}

// use is an attitude where it stands.
type use struct {
	art *article
	at  analyze.Attitude
}

// summary is counts and sums over articles; nothing in it depends on their order.
type summary struct {
	actors map[string]*actorSum
	dyads  map[pair]*dyadSum
}

func summarise(arts []*article) *summary {
	s := &summary{map[string]*actorSum{}, map[pair]*dyadSum{}}
	for _, a := range arts {
		s.add(a)
	}
	return s
}

// add counts one article.
func (s *summary) add(a *article) {
	present := map[string]bool{}
	s.addMentions(a, present)
	s.addQuotes(a, present)
	s.addScores(a)
	s.addAttitudes(a, present)
	for id := range present {
		s.actor(a, id).articles++
	}
}

// actor is the sum of the actor with this id. The first article that names him says who he is.
func (s *summary) actor(a *article, id string) *actorSum {
	sum, ok := s.actors[id]
	if !ok {
		sum = &actorSum{}
		s.actors[id] = sum
	}
	if actor, known := a.actors[id]; known && sum.ID == "" {
		sum.Actor = actor
	}
	return sum
}

func (s *summary) addMentions(a *article, present map[string]bool) {
	type place struct {
		actor     string
		paragraph int
	}
	seen := map[place]bool{}
	for _, m := range a.Mentions {
		sum := s.actor(a, m.Actor)
		sum.mentions++
		present[m.Actor] = true
		if m.Attributive {
			sum.attributive++
		}
		at := place{m.Actor, m.Paragraph}
		if !seen[at] && !a.Paragraphs[m.Paragraph].Headline {
			seen[at] = true
			sum.paragraphs++
		}
	}
}

func (s *summary) addQuotes(a *article, present map[string]bool) {
	for _, q := range a.Quotes {
		if q.Speaker != "" && !q.About {
			s.actor(a, q.Speaker).quotes++
			present[q.Speaker] = true
		}
	}
}

// addScores adds the article's mean sentiment for every actor, from the rows of voice all.
func (s *summary) addScores(a *article) {
	byActor := map[string][]analyze.Score{}
	for _, sc := range a.Scores {
		if sc.Voice == analyze.VoiceAll {
			byActor[sc.Actor] = append(byActor[sc.Actor], sc)
		}
	}
	for id, scores := range byActor {
		s.actor(a, id).addSentiment(a.draw, scores)
	}
}

func (sum *actorSum) addSentiment(draw string, scores []analyze.Score) {
	var score []float64
	var p, parts [3][]float64
	for _, sc := range scores {
		score = append(score, sc.Logits.Score())
		model, stance, prior := sc.Share()
		for i, part := range []float64{model, stance, prior} {
			p[i] = append(p[i], sc.P[i])
			parts[i] = append(parts[i], math.Abs(part))
		}
		sum.evidence += len(sc.Evidence)
	}
	sum.sentiment.Add(draw, score)
	for i := range p {
		sum.p[i].Add(draw, p[i])
		sum.parts[i].Add(draw, parts[i])
	}
}

// addAttitudes counts favor and against; attitudes of stance none and of a holder toward itself are left out.
func (s *summary) addAttitudes(a *article, present map[string]bool) {
	scores := map[pair][]float64{}
	for _, at := range a.Attitudes {
		key := pair{a.holder(at), at.Target}
		if at.Stance == "none" || key.holder == key.target {
			continue
		}
		d := s.dyad(key)
		d.uses = append(d.uses, use{a, at})
		scores[key] = append(scores[key], at.Score())
		given, received := &actorSum{}, s.actor(a, key.target)
		present[key.target] = true
		if key.holder != "" && key.holder != analyze.NarratorID {
			given = s.actor(a, key.holder)
			present[key.holder] = true
		}
		if at.Stance == "favor" {
			d.favor, given.favorGiven, received.favorReceived = d.favor+1, given.favorGiven+1, received.favorReceived+1
		} else {
			d.against, given.againstGiven, received.againstReceived = d.against+1, given.againstGiven+1, received.againstReceived+1
		}
	}
	for key, xs := range scores {
		s.dyads[key].score.Add(a.draw, xs)
	}
}

func (s *summary) dyad(key pair) *dyadSum {
	d, ok := s.dyads[key]
	if !ok {
		d = &dyadSum{pair: key}
		s.dyads[key] = d
	}
	return d
}

// actorList returns the actors, most mentioned first, then by id.
func (s *summary) actorList() []*actorSum {
	for id, sum := range s.actors {
		sum.ID = id
		sum.Name = cmp.Or(sum.Name, spelled(id))
	}
	return slices.SortedFunc(maps.Values(s.actors), func(a, b *actorSum) int {
		return cmp.Or(-cmp.Compare(a.mentions, b.mentions), cmp.Compare(a.ID, b.ID))
	})
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

func entityRow(sum *actorSum) row {
	value, ok := sum.sentiment.Value()
	low, high, some := sum.sentiment.Interval(stats.DefaultSeed)
	return row{cell(sum.ID), cell(sum.Name), sum.Type, integer(sum.articles), integer(sum.paragraphs), integer(sum.mentions), integer(sum.quotes),
		optional(value, ok), optional(low, some), optional(high, some),
		integer(sum.favorGiven), integer(sum.againstGiven), integer(sum.favorReceived), integer(sum.againstReceived)}
}

func dyadRow(d *dyadSum) row {
	value, ok := d.score.Value()
	low, high, some := d.score.Interval(stats.DefaultSeed)
	return row{cell(d.holder), cell(d.target), integer(d.favor), integer(d.against),
		optional(value, ok), optional(low, some), optional(high, some), integer(d.score.N())}
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
