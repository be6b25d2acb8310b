// Package events tells which articles of a corpus tell the same story: the same concrete event or development, within
// days of each other, not only the same topic. It looks at words and actors, never at who published what, so that
// outlets can be compared on what both of them covered.
//
//	sig := events.Sign(title, body, actors)             // of each article; 540 bytes at most
//	numbers := events.Match(articles, events.Options{}) // of each article the number of its event, or Alone
//	central := events.Central(articles, numbers)        // of each event the article whose title may name it
package events

import (
	"cmp"
	"slices"
)

// Defaults of Options.
const (
	DefaultDays      = 2
	DefaultThreshold = 0.20
)

// Alone is the event number of an article whose story no other one tells.
const Alone = -1

// Options sets what counts as the same story. The zero value is the documented default.
type Options struct {
	// Days is how far apart two articles of an event may be published: 1 or more. Same day only: SameDay. Default: 2.
	Days int
	// Threshold is the mean similarity from which two groups of articles are one event: the cosine of their weighted
	// words, over 0, up to 1. Higher: fewer events, and surer ones. Default: 0.20.
	Threshold float64
}

// SameDay as Options.Days lets only articles of one day be an event.
const SameDay = -1

// Article is what Match knows of an article.
type Article struct {
	ID        string // breaks ties; the same in every run
	Day       int    // of publication, in days since 1970-01-01: see Day; Unknown articles are never matched
	Signature Signature
}

// withDefaults is opt without what is out of range.
func (opt Options) withDefaults() Options {
	switch {
	case opt.Days == 0:
		opt.Days = DefaultDays
	case opt.Days < 0:
		opt.Days = 0
	}
	if !(opt.Threshold > 0 && opt.Threshold <= 1) {
		opt.Threshold = DefaultThreshold
	}
	return opt
}

// Match says of each article which event it tells: numbers from 0 up, in the order of the events' first days, on one day
// the larger one first; Alone where no other article tells it. No two articles of an event are farther apart than
// Options.Days. The events depend on nothing but which articles there are; their order makes no difference.
//
// Articles are vectors of tf-idf weights (see weights), their similarity is the cosine, and events grow by average linkage
// (Sokal & Michener 1958): always the two groups that are most alike on average are joined, while that is over the
// threshold. A chain of articles that are alike only step by step does not become an event.
func Match(articles []Article, opt Options) []int {
	opt = opt.withDefaults()
	sorted := inOrder(articles)
	w := newWeights(articles)
	t := newTree(sorted, opt)
	for l := range links(sorted, w, opt) {
		t.link(l)
	}
	t.grow()
	return numbered(articles, t.groups())
}

// entry is an article with its place in the list that came in.
type entry struct {
	Article
	at int
}

// inOrder are the dated articles by day, then id, then signature: an order that no input order changes.
func inOrder(articles []Article) []entry {
	var list []entry
	for i, a := range articles {
		if a.Day != Unknown {
			list = append(list, entry{a, i})
		}
	}
	slices.SortStableFunc(list, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.ID, b.ID), slices.Compare(a.Signature.terms, b.Signature.terms))
	})
	return list
}

// numbered gives each article the number of its group: groups by first day, then size, then their first article.
func numbered(articles []Article, groups [][]entry) []int {
	slices.SortStableFunc(groups, func(a, b []entry) int {
		return cmp.Or(cmp.Compare(a[0].Day, b[0].Day), cmp.Compare(len(b), len(a)), cmp.Compare(a[0].ID, b[0].ID))
	})
	numbers := make([]int, len(articles))
	for i := range numbers {
		numbers[i] = Alone
	}
	for n, group := range groups {
		for _, e := range group {
			numbers[e.at] = n
		}
	}
	return numbers
}
