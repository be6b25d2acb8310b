// Package contrast says how far groups of articles are apart in many numbers at once: outlets in the sentiment toward actors,
// in the words they use, in whom they quote.
//
//	t := contrast.NewTally(2)
//	t.Article(0, contrast.Key{First: "egypt"}, article, 1).Count("", -0.4) // group 0 has an article that speaks of Egypt: −0.4 of 1
//	rows, contrasts := t.Rows(0), contrast.EachWithEach(2)
//	contrast.Test(rows, contrasts, "actors", false)
//	contrast.Adjust([][]contrast.Row{rows})                                // q over the tables of each kin
//	contrast.Bound(rows, contrasts, false, contrast.Difference.Found)      // intervals
//
// A number of a group is a ratio ΣY/ΣM over its articles: a mean where M is 1, a share where Y of M counted things have
// the property. Articles are the units; paragraphs and words of one article are not independent.
package contrast

import (
	"cmp"
	"maps"
	"slices"

	"github.com/slantkit/slant/reports/internal/stats"
)

// Article names an article in what it counts in.
type Article struct {
	Draw  uint64 // of stats.DrawOf
	Event int    // number of its event in a matched comparison; else 0
}

// Tally gathers, group by group, what articles say. Articles of a group must come in one fixed order.
type Tally struct{ groups []map[Key]*base }

// Key names what has a number of its own: an actor; a holder and his target.
type Key struct{ First, Second string }

// base is what has a number of its own in an article (an actor), and all that is counted of it (the words used of him).
type base struct {
	cells  []cell
	counts map[string][]count
	all    float64
}

type cell struct {
	Article
	m float64
}

type count struct {
	cell int
	y    float64
}

// NewTally returns an empty tally of so many groups.
func NewTally(groups int) *Tally {
	t := &Tally{groups: make([]map[Key]*base, groups)}
	for i := range t.groups {
		t.groups[i] = map[Key]*base{}
	}
	return t
}

// Entry is what one article says of one base.
type Entry struct{ *base }

// Article begins what an article says of a base: out of how much, m > 0.
func (t *Tally) Article(group int, key Key, a Article, m float64) Entry {
	b, ok := t.groups[group][key]
	if !ok {
		b = &base{counts: map[string][]count{}}
		t.groups[group][key] = b
	}
	b.cells = append(b.cells, cell{a, m})
	return Entry{b}
}

// Count adds y under a name: the one number of the base, if name is empty, or that of one thing counted.
func (e Entry) Count(name string, y float64) {
	at := len(e.cells) - 1
	e.all += y
	list := e.counts[name]
	if n := len(list); n > 0 && list[n-1].cell == at {
		list[n-1].y += y
		return
	}
	e.counts[name] = append(list, count{at, y})
}

// Side is one group's number.
type Side struct {
	Cells []stats.Cell // of all its articles that have M, with Y 0 where nothing was counted
	Y     float64      // the sum of what was counted
	All   float64      // what was counted of the key under any name
	Used  int          // articles with Y ≠ 0
	event []int
}

// Value is ΣY/ΣM; false without articles.
func (s *Side) Value() (float64, bool) { return stats.Ratio(s.Cells) }

// Row is one number of all groups, and how far they are apart.
type Row struct {
	Key
	Name  string // of what is counted of it; empty: its one number
	Sides []Side
	Diffs []Difference // by contrast
}

// Rows are the rows of the tally, by key and name, in which so many articles of all groups, or more, have Y ≠ 0: no test can find
// anything in fewer.
func (t *Tally) Rows(used int) []Row {
	names := map[named]struct{}{}
	for _, g := range t.groups {
		for key, b := range g {
			for name := range b.counts {
				names[named{key, name}] = struct{}{}
			}
		}
	}
	var rows []Row
	for _, n := range slices.SortedFunc(maps.Keys(names), named.compare) {
		if row := t.row(n); row.used() >= used {
			rows = append(rows, row)
		}
	}
	return rows
}

type named struct {
	Key
	name string
}

func (n named) compare(other named) int {
	return cmp.Or(cmp.Compare(n.First, other.First), cmp.Compare(n.Second, other.Second), cmp.Compare(n.name, other.name))
}

func (t *Tally) row(n named) Row {
	row := Row{Key: n.Key, Name: n.name, Sides: make([]Side, len(t.groups))}
	for i, g := range t.groups {
		if b, ok := g[n.Key]; ok {
			row.Sides[i] = b.side(n.name)
		}
	}
	return row
}

func (b *base) side(name string) Side {
	s := Side{Cells: make([]stats.Cell, len(b.cells)), event: make([]int, len(b.cells))}
	for i, c := range b.cells {
		s.Cells[i], s.event[i] = stats.Cell{Draw: c.Draw, M: c.m}, c.Event
	}
	s.All = b.all
	for _, c := range b.counts[name] {
		s.Cells[c.cell].Y = c.y
		s.Y += c.y
		if c.y != 0 {
			s.Used++
		}
	}
	return s
}

// used counts the articles of all groups with Y ≠ 0.
func (r Row) used() (n int) {
	for _, s := range r.Sides {
		n += s.Used
	}
	return n
}
