package contrast

import (
	"slices"

	"github.com/slantkit/slant/reports/internal/stats"
)

// between compares two independent sets of articles.
func between(left, right []stats.Cell, seed string) Difference {
	d := Difference{Left: stats.Independent(left), Right: stats.Independent(right)}
	x, some := stats.Ratio(left)
	y, others := stats.Ratio(right)
	if d.OK = some && others; !d.OK {
		return d
	}
	d.X = x - y
	d.P, d.Tested = stats.Permutation(left, right, seed)
	d.P = max(d.P, absent(left, right))
	d.Delta, d.Effect = stats.Cliff(numbers(left), numbers(right))
	return d
}

// absent bounds the p where one side has nothing of what is counted: then its articles do not vary, and how long they are must not pass for
// a difference. It is 0 where both sides have some.
func absent(left, right []stats.Cell) float64 {
	n, a := used(left)
	m, b := used(right)
	switch {
	case a == 0 && b > 0:
		return stats.Absent(n, m, b)
	case b == 0 && a > 0:
		return stats.Absent(m, n, a)
	}
	return 0
}

// within compares two sides in the events that both have.
func within(left, right Side, seed string) Difference {
	strata := stratify(left, right)
	d := Difference{Left: len(strata), Right: len(strata)}
	if d.X, d.OK = stats.StratifiedDifference(strata); !d.OK {
		return d
	}
	d.P, d.Tested = stats.StratifiedPermutation(strata, seed)
	var xs, ys []float64
	for _, s := range strata {
		x, _ := stats.Ratio(s.A)
		y, _ := stats.Ratio(s.B)
		xs, ys = append(xs, x), append(ys, y)
	}
	d.Delta, d.Effect = stats.Cliff(xs, ys)
	return d
}

// stratify sorts two sides by event, and leaves out events that one of them lacks.
func stratify(left, right Side) []stats.Stratum {
	byEvent := map[int]*stats.Stratum{}
	var order []int
	at := func(event int) *stats.Stratum {
		s, ok := byEvent[event]
		if !ok {
			s = &stats.Stratum{}
			byEvent[event] = s
			order = append(order, event)
		}
		return s
	}
	for i, c := range left.Cells {
		s := at(left.event[i])
		s.A = append(s.A, c)
	}
	for i, c := range right.Cells {
		s := at(right.event[i])
		s.B = append(s.B, c)
	}
	slices.Sort(order)
	var strata []stats.Stratum
	for _, event := range order {
		if s := byEvent[event]; len(s.A) > 0 && len(s.B) > 0 {
			strata = append(strata, *s)
		}
	}
	return strata
}

// numbers are those of the articles.
func numbers(cells []stats.Cell) []float64 {
	var xs []float64
	for _, c := range cells {
		if c.M > 0 {
			xs = append(xs, c.Y/c.M)
		}
	}
	return xs
}

// used counts the articles that have the number, and those in which it is not 0.
func used(cells []stats.Cell) (all, some int) {
	for _, c := range cells {
		if c.M > 0 {
			all++
			if c.Y != 0 {
				some++
			}
		}
	}
	return all, some
}
