package reports

import (
	"cmp"
	"strings"

	"github.com/slantkit/slant/reports/internal/duplicates"
	"github.com/slantkit/slant/reports/internal/stats"
)

// pair names a dyad: holder, as rolled up, and target.
type pair struct {
	Holder string `json:"h"`
	Target string `json:"t"`
}

// actorSum is what all articles say of one actor.
type actorSum struct {
	id string
	who
	tallies
	sentiment stats.Sample
	repeated  stats.Mean // sentiment in articles that repeat another
	more      *actorMore
}

// dyadSum is what all articles say of one dyad.
type dyadSum struct {
	pair
	favor, against int
	score          stats.Sample
	repeated       stats.Mean // score in articles that repeat another
	more           *dyadMore
}

// Summary is counts and sums over articles. Observations that Repeats has marked may be added in any order, and in
// several summaries that are merged: the result is the same, bit for bit. It grows with the actors, not with the articles.
type Summary struct {
	opt    Options
	actors map[string]*actorSum
	dyads  map[pair]*dyadSum

	articles    int // those that count
	words       int // of them
	outlets     map[string]struct{}
	first, last string                  // dates of publication
	languages   map[string]int          // of all articles
	again       int                     // given twice
	repeats     map[duplicates.Kind]int // articles that repeat another
	doubted     int                     // articles with warnings
	heads       shelf                   // a handful of those that count
	full        shelf                   // articles in full
	ledger      []*entry                // of the articles that count
}

// NewSummary returns an empty summary. opt.Duplicates says how articles count that repeat another, opt.Keep what
// observations hold.
func NewSummary(opt Options) *Summary {
	s := &Summary{opt: opt.filled(), actors: map[string]*actorSum{}, dyads: map[pair]*dyadSum{},
		outlets: map[string]struct{}{}, languages: map[string]int{}, repeats: map[duplicates.Kind]int{}}
	s.heads.most, s.full.most = handful+1, mostArticles
	return s
}

// Add counts an article. One that was given before counts nothing.
func (s *Summary) Add(obs *Observation) {
	if obs.again {
		s.again++
		return
	}
	s.languages[obs.language]++
	s.addFull(obs)
	repeats := obs.duplicateOf != ""
	if repeats {
		s.repeats[obs.kind]++
	}
	counts := !repeats || s.opt.Duplicates == "all"
	if counts {
		s.addArticle(obs)
	}
	draw := stats.NewDraw(cmp.Or(obs.duplicateOf, obs.ref.id))
	for i := range obs.actors {
		s.addActor(&obs.actors[i], draw, counts, repeats)
	}
	for i := range obs.dyads {
		s.addDyad(&obs.dyads[i], draw, counts, repeats)
	}
	if counts {
		s.addEntry(obs)
	}
}

// addFull keeps the article in full, if the observation holds it.
func (s *Summary) addFull(obs *Observation) {
	if obs.full == nil {
		return
	}
	full := *obs.full
	full.DuplicateOf = obs.duplicateOf
	s.full.add(card{ref: obs.ref, full: &full})
}

func (s *Summary) addArticle(obs *Observation) {
	s.articles++
	s.words += obs.words
	s.heads.add(card{ref: obs.ref, facts: obs.facts, warnings: obs.warnings})
	if obs.ref.outlet != "" {
		s.outlets[obs.ref.outlet] = struct{}{}
	}
	s.addDates(printable(obs.ref.published), printable(obs.ref.published))
	if len(obs.warnings) > 0 {
		s.doubted++
	}
}

// addDates widens the dates of publication; empty ones are unknown.
func (s *Summary) addDates(first, last string) {
	if first != "" {
		s.first, s.last = cmp.Or(min(s.first, first), first), max(s.last, last)
	}
}

func (s *Summary) addActor(seen *actorSeen, draw *stats.Draw, counts, repeats bool) {
	sum := s.actor(seen.ID)
	if repeats && seen.Scored {
		sum.repeated.Add(seen.Sentiment)
	}
	if !counts {
		return
	}
	sum.take(seen.Who)
	sum.tallies.add(seen.tallies)
	if seen.Scored {
		sum.sentiment.Add(draw, seen.Sentiment)
	}
	sum.addMore(seen.more)
}

// actor is the sum of the actor with this id.
func (s *Summary) actor(id string) *actorSum {
	sum, ok := s.actors[id]
	if !ok {
		sum = &actorSum{id: strings.Clone(id)}
		s.actors[sum.id] = sum
	}
	return sum
}

// take learns who the actor is. Where articles spell his name in several ways, the last in the order of bytes counts,
// whichever article comes first: it is the one with small letters and accents.
func (sum *actorSum) take(says *who) {
	if says == nil {
		return
	}
	unknown := sum.Name == ""
	if says.Name > sum.Name {
		sum.Name = strings.Clone(says.Name)
	}
	if says.Type > sum.Type {
		sum.Type = strings.Clone(says.Type)
	}
	sum.FromText = says.FromText && (unknown || sum.FromText)
	sum.SideFromText = sum.SideFromText || says.SideFromText
}

func (sum *actorSum) addMore(more *actorMore) {
	if more == nil {
		return
	}
	if sum.more == nil {
		sum.more = &actorMore{}
	}
	sum.more.merge(more)
}

func (s *Summary) addDyad(seen *dyadSeen, draw *stats.Draw, counts, repeats bool) {
	d := s.dyad(seen.pair)
	if repeats {
		d.repeated.Add(seen.Score)
	}
	if !counts {
		return
	}
	d.favor += int(seen.Favor)
	d.against += int(seen.Against)
	d.score.Add(draw, seen.Score)
	d.addMore(seen.more)
}

func (s *Summary) dyad(key pair) *dyadSum {
	d, ok := s.dyads[key]
	if !ok {
		d = &dyadSum{pair: pair{strings.Clone(key.Holder), strings.Clone(key.Target)}}
		s.dyads[d.pair] = d
	}
	return d
}

func (d *dyadSum) addMore(more *dyadMore) {
	if more == nil {
		return
	}
	if d.more == nil {
		d.more = &dyadMore{}
	}
	d.more.merge(more)
}
