package reports

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/stats"
)

// Names returns the names of all actors of the articles, by id.
func (s *Summary) Names() map[string]string {
	names := map[string]string{}
	for id, sum := range s.actors {
		if sum.Name != "" {
			names[id] = sum.Name
		}
	}
	return names
}

// Articles is how many there are, without those that were given twice.
func (s *Summary) Articles() int {
	all := 0
	for _, n := range s.languages {
		all += n
	}
	return all
}

// actorList returns the actors of the articles that count, most mentioned first, then by id.
func (s *Summary) actorList() []*actorSum {
	list := make([]*actorSum, 0, len(s.actors))
	for _, sum := range s.actors {
		if sum.Articles > 0 || sum.sentiment.N() > 0 {
			list = append(list, sum)
		}
	}
	slices.SortFunc(list, func(a, b *actorSum) int {
		return cmp.Or(-cmp.Compare(a.Mentions, b.Mentions), cmp.Compare(a.id, b.id))
	})
	return list
}

// name is what the actor is called. A side that no article itself mentions is spelled by its id.
func (sum *actorSum) name() string { return cmp.Or(sum.Name, spelled(sum.id)) }

// spelled is an id as a name: "united-states" is "United States".
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
func (s *Summary) dyadList() []*dyadSum {
	list := make([]*dyadSum, 0, len(s.dyads))
	for _, d := range s.dyads {
		if d.score.N() > 0 {
			list = append(list, d)
		}
	}
	slices.SortFunc(list, func(a, b *dyadSum) int {
		return cmp.Or(-cmp.Compare(a.favor+a.against, b.favor+b.against), a.pair.compare(b.pair))
	})
	return list
}

func (key pair) compare(other pair) int {
	return cmp.Or(cmp.Compare(key.anonymous(), other.anonymous()), cmp.Compare(key.Holder, other.Holder), cmp.Compare(key.Target, other.Target))
}

// anonymous is 0 for a holder that is an actor, 1 for the narrator, 2 for nobody.
func (key pair) anonymous() int {
	switch key.Holder {
	case analyze.NarratorID:
		return 1
	case "":
		return 2
	}
	return 0
}

// moved is how far the sentiment or score that moves most would move if repeats were counted the other way: all of them
// instead of once, or once instead of all.
func (s *Summary) moved() float64 {
	most := 0.0
	for _, sum := range s.actors {
		most = max(most, s.movedBy(&sum.sentiment, sum.repeated))
	}
	for _, d := range s.dyads {
		most = max(most, s.movedBy(&d.score, d.repeated))
	}
	return most
}

// movedBy is that of one number; 0 if it would come or go.
func (s *Summary) movedBy(sample *stats.Sample, repeated stats.Mean) float64 {
	other := sample.Plus(repeated)
	if s.opt.Duplicates == "all" {
		other = sample.Minus(repeated)
	}
	x, ok := sample.Value()
	y, some := other.Value()
	if !ok || !some {
		return 0
	}
	return math.Abs(x - y)
}
