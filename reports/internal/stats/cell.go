package stats

import (
	"cmp"
	"math"
	"slices"
)

// Cell is what one article says of one number: Y of M. For a mean of the numbers of articles M is 1; for a share Y counts
// what has the property, 0…M, and M all. M is never negative; an article with M = 0 says nothing and is passed over. A cell
// takes 24 bytes.
type Cell struct {
	Draw uint64 // of DrawOf; cells with the same draw are one article, or repeat one another
	Y, M float64
}

// DrawOf is the draw of an article for a Cell: 64 bits, a hash of its id or of that of the article it repeats. NewDraw starts
// from the same.
func DrawOf(article string) uint64 { return start(DefaultSeed, article) }

// Ratio is the number of a group of articles, R = ΣY / ΣM; false where ΣM is 0.
func Ratio(cells []Cell) (float64, bool) { return ratio(independent(cells)) }

// Independent counts the independent articles of a group: the draws among those cells that say something.
func Independent(cells []Cell) int { return len(independent(cells)) }

// independent are the cells of a group with one draw each, in the order of their draws: those that share one are
// summed. In whatever order the cells come, the result has the same bits.
func independent(cells []Cell) []Cell {
	out := slices.Clone(cells)
	slices.SortFunc(out, func(a, b Cell) int {
		return cmp.Or(cmp.Compare(a.Draw, b.Draw), cmp.Compare(a.Y, b.Y), cmp.Compare(a.M, b.M))
	})
	n := 0
	for _, c := range out {
		if n > 0 && out[n-1].Draw == c.Draw {
			out[n-1].Y += c.Y
			out[n-1].M += c.M
			continue
		}
		out[n] = c
		n++
	}
	return slices.DeleteFunc(out[:n], func(c Cell) bool { return !(c.M > 0) })
}

func sums(cells []Cell) (y, m float64) {
	for _, c := range cells {
		y += c.Y
		m += c.M
	}
	return y, m
}

func ratio(cells []Cell) (float64, bool) {
	y, m := sums(cells)
	return y / m, m > 0 && !math.IsNaN(y)
}
