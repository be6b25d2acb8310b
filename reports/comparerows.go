package reports

import (
	"cmp"
	"slices"

	"github.com/slantkit/slant/reports/internal/contrast"
)

// chosen are the rows that people see, in their order, and how many are left out for want of room.
func (c *Comparison) chosen(t *comparedTable) (rows []contrast.Row, left int) {
	rows, most := slices.Clone(t.rows), mostTested
	switch t.show {
	case showAll:
		if t.tested { // among so many articles, who is hardly spoken of in another group tells nothing
			rows = slices.DeleteFunc(rows, func(row contrast.Row) bool { return !slices.ContainsFunc(row.Diffs, compared) })
		}
		most = mostDyads
		if len(t.keys) == 1 {
			most = mostActors
		}
		slices.SortStableFunc(rows, func(a, b contrast.Row) int {
			return cmp.Or(-cmp.Compare(c.weight(t, a), c.weight(t, b)), pair{a.First, a.Second}.compare(pair{b.First, b.Second}))
		})
	case showFound:
		most = mostFound
		fallthrough
	default:
		rows = slices.DeleteFunc(rows, func(row contrast.Row) bool {
			return !slices.ContainsFunc(row.Diffs, func(d contrast.Difference) bool { return d.Tested && (t.show == showTested || d.Found()) })
		})
		slices.SortStableFunc(rows, func(a, b contrast.Row) int { return cmp.Compare(surest(a), surest(b)) })
	}
	left = max(len(rows)-most, 0)
	return rows[:len(rows)-left], left
}

// compared says whether both sides have the number in a few articles.
func compared(d contrast.Difference) bool { return d.OK && min(d.Left, d.Right) >= fewArticles }

const fewArticles = 3

// weight is how often a row's actor is mentioned, or how many attitudes its dyad has, over all groups.
func (c *Comparison) weight(t *comparedTable, row contrast.Row) (n int) {
	for _, r := range c.groups {
		if t.name == "dyads" {
			d := r.dyad(pair{row.First, row.Second})
			n += d.favor + d.against
		} else {
			n += int(r.actor(row.First).Mentions)
		}
	}
	return n
}

// surest is the least p of a row's differences.
func surest(row contrast.Row) float64 {
	least := 2.0
	for _, d := range row.Diffs {
		if d.Tested {
			least = min(least, d.P)
		}
	}
	return least
}

// actor is the group's sum of an actor; an empty one if the group does not have him.
func (r *Report) actor(id string) *actorSum {
	if a, ok := r.sum.actors[id]; ok && r.opt.wanted(id) {
		return a
	}
	return &actorSum{id: id, more: &actorMore{}}
}

// dyad is the group's sum of a dyad; an empty one if the group does not have it.
func (r *Report) dyad(key pair) *dyadSum {
	if d, ok := r.sum.dyads[key]; ok && d.wanted(r.opt) {
		return d
	}
	return &dyadSum{pair: key}
}
