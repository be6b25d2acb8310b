package reports

import (
	"cmp"
	"slices"
	"time"
)

// spread is the strongest exhibit of each outlet and of each week, so that a number about one of them has its passage.
// Those of parts, merged, are those of the whole.
type spread []slot

// slot is the strongest exhibit under a key: "o" and an outlet, or "d" and the Monday of a week.
type slot struct {
	key     string
	exhibit *exhibit
}

// mostSlots bounds the slots of one actor: two years of weeks and some outlets. The first in the order of keys are kept.
const mostSlots = 160

func (s *spread) add(key string, e *exhibit) {
	i, found := slices.BinarySearchFunc(*s, key, func(a slot, key string) int { return cmp.Compare(a.key, key) })
	switch {
	case found && e.compare((*s)[i].exhibit) < 0:
		(*s)[i].exhibit = e
	case !found && i < mostSlots:
		*s = slices.Insert(*s, i, slot{key, e})
		*s = (*s)[:min(len(*s), mostSlots)]
	}
}

func (s *spread) merge(other spread) {
	for _, x := range other {
		s.add(x.key, x.exhibit)
	}
}

// fill takes the exhibits of one article.
func (s *spread) fill(g *gallery) {
	for _, list := range g {
		for _, e := range list {
			if e.ref.outlet != "" {
				s.add("o"+e.ref.outlet, e)
			}
			if day, err := time.Parse(time.DateOnly, firstDay(e.ref.published)); err == nil {
				s.add("d"+monday(day).Format(time.DateOnly), e)
			}
		}
	}
}

// monday is the first day of a week.
func monday(day time.Time) time.Time { return day.AddDate(0, 0, -(int(day.Weekday())+6)%7) }
