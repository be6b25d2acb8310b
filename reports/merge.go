package reports

import (
	"maps"
	"slices"
)

// Merge adds the articles of other, which stays as it is. Both must come from the same options, and their articles must have
// been marked by one Repeats.
func (s *Summary) Merge(other *Summary) {
	for _, from := range other.actors {
		sum := s.actor(from.id)
		sum.take(&from.who)
		sum.tallies.add(from.tallies)
		sum.sentiment.Merge(&from.sentiment)
		sum.repeated = sum.repeated.Plus(from.repeated)
		sum.addMore(from.more)
	}
	for _, from := range other.dyads {
		d := s.dyad(from.pair)
		d.favor += from.favor
		d.against += from.against
		d.score.Merge(&from.score)
		d.repeated = d.repeated.Plus(from.repeated)
		d.addMore(from.more)
	}
	s.mergeArticles(other)
}

func (s *Summary) mergeArticles(other *Summary) {
	s.articles += other.articles
	s.words += other.words
	s.again += other.again
	s.doubted += other.doubted
	s.addDates(other.first, other.last)
	maps.Copy(s.outlets, other.outlets)
	for language, n := range other.languages {
		s.languages[language] += n
	}
	for kind, n := range other.repeats {
		s.repeats[kind] += n
	}
	s.heads.merge(other.heads)
	s.full.merge(other.full)
	s.ledger = append(s.ledger, other.ledger...)
}

// card is one article on a shelf.
type card struct {
	ref      *ref
	facts    string
	warnings []string
	full     *jsonArticle // nil unless observations hold it
}

// shelf keeps the first articles, in the order of reports, whatever order they come in.
type shelf struct {
	most  int
	cards []card
}

func (sh *shelf) add(c card) {
	i, _ := slices.BinarySearchFunc(sh.cards, c, func(a, b card) int { return a.ref.compare(b.ref) })
	if i < sh.most {
		sh.cards = slices.Insert(sh.cards, i, c)
		sh.cards = sh.cards[:min(len(sh.cards), sh.most)]
	}
}

func (sh *shelf) merge(other shelf) {
	for _, c := range other.cards {
		sh.add(c)
	}
}
