package reports

import (
	"cmp"
	"slices"

	"github.com/slantkit/slant/reports/internal/events"
)

// story is an event that several articles tell of.
type story struct {
	label    string // title of the article in its middle
	day      string // when the first of them was published
	articles int
}

// matchEvents finds the events of articles, which it numbers in the entries; those that no other tells of have none (−1).
func matchEvents(entries []*entry) []story {
	articles := make([]events.Article, len(entries))
	for i, e := range entries {
		articles[i] = events.Article{ID: e.id, Day: events.Day(e.published), Signature: e.signature}
	}
	numbers := events.Match(articles, events.Options{})
	central := events.Central(articles, numbers)
	list := make([]story, len(central))
	for n, at := range central {
		list[n] = story{label: entries[at].title, day: entries[at].published}
	}
	for i, e := range entries {
		e.event = numbers[i]
		if e.event == events.Alone {
			continue
		}
		ev := &list[e.event]
		ev.articles++
		ev.day = min(ev.day, e.published)
	}
	return list
}

// match keeps the articles on events that all groups cover.
func (c *Comparison) match() {
	all := matchEvents(slices.Concat(c.entries...))
	covered := make([]int, len(all)) // by how many groups
	for _, entries := range c.entries {
		seen := make([]bool, len(all))
		for _, e := range entries {
			if e.event >= 0 && !seen[e.event] {
				seen[e.event] = true
				covered[e.event]++
			}
		}
	}
	for n, groups := range covered {
		if groups == len(c.groups) {
			c.events = append(c.events, all[n])
		}
	}
	for g := range c.entries {
		c.entries[g] = slices.DeleteFunc(c.entries[g], func(e *entry) bool { return e.event < 0 || covered[e.event] < len(c.groups) })
	}
}

// Events that a timeline marks: the largest.
const (
	mostMarks    = 8
	markArticles = 3 // at least
)

// eventMarks are the events that most articles tell of, by day.
func eventMarks(entries []*entry) (marks []timeMark) {
	list := slices.DeleteFunc(matchEvents(entries), func(s story) bool { return s.articles < markArticles })
	slices.SortStableFunc(list, func(a, b story) int { return cmp.Or(-cmp.Compare(a.articles, b.articles), cmp.Compare(a.day, b.day)) })
	list = list[:min(len(list), mostMarks)]
	slices.SortStableFunc(list, func(a, b story) int { return cmp.Compare(a.day, b.day) })
	for _, s := range list {
		marks = append(marks, timeMark{s.day, s.label, s.articles})
	}
	return marks
}
