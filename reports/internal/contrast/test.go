package contrast

import (
	"fmt"
	"runtime"
	"slices"
	"sync"

	"github.com/slantkit/slant/reports/internal/stats"
)

// Contrast is groups against groups: the difference is that of the left ones minus the right ones.
type Contrast struct{ Left, Right []int }

// EachWithEach compares every group with every one before it.
func EachWithEach(groups int) (list []Contrast) {
	for right := range groups {
		for left := right + 1; left < groups; left++ {
			list = append(list, Contrast{[]int{left}, []int{right}})
		}
	}
	return list
}

// EachWith compares every other group with this one.
func EachWith(base, groups int) (list []Contrast) {
	for left := range groups {
		if left != base {
			list = append(list, Contrast{[]int{left}, []int{base}})
		}
	}
	return list
}

// EachWithRest compares every group with all the others together.
func EachWithRest(groups int) (list []Contrast) {
	for left := range groups {
		c := Contrast{Left: []int{left}}
		for other := range groups {
			if other != left {
				c.Right = append(c.Right, other)
			}
		}
		list = append(list, c)
	}
	return list
}

// Difference is how far two sides are apart.
type Difference struct {
	Left, Right int     // articles that have the number, or events that both sides have it of
	X           float64 // left minus right
	OK          bool    // both sides have the number
	Low, High   float64 // 95 % interval of X
	Interval    bool    // there is one
	P, Q        float64 // of X being 0: by permutation; over all rows that were tested
	Tested      bool    // P and Q are set: there are enough articles to find something
	Delta       float64 // Cliff's δ of the articles' numbers, −1…1
	Effect      bool    // there is one
	LogOdds, Z  float64 // of a word: weighted log-odds, and that in standard errors
	Weighed     bool    // there are these
}

// Level is the q below which a difference is found.
const Level = 0.05

// Found says whether the difference is more than chance would make.
func (d Difference) Found() bool { return d.Tested && d.Q < Level }

// Test fills the differences of all rows but for Q and intervals. matched compares within events. name seeds the
// permutations, with the row's keys, so that a row has the same p in whatever company.
func Test(rows []Row, contrasts []Contrast, name string, matched bool) {
	eachRow(rows, func(row *Row) {
		for _, c := range contrasts {
			seed := fmt.Sprintf("%s %q %q %q %v", name, row.First, row.Second, row.Name, c)
			left, right := row.join(c.Left), row.join(c.Right)
			if matched {
				row.Diffs = append(row.Diffs, within(left, right, seed))
			} else {
				row.Diffs = append(row.Diffs, between(left.Cells, right.Cells, seed))
			}
		}
	})
}

// Bound sets the intervals of the differences for which wanted holds: they take ten times as long as a test.
func Bound(rows []Row, contrasts []Contrast, matched bool, wanted func(Difference) bool) {
	draws := stats.NewDraws()
	eachRow(rows, func(row *Row) {
		for k, c := range contrasts {
			d := &row.Diffs[k]
			if !d.OK || !wanted(*d) {
				continue
			}
			left, right := row.join(c.Left), row.join(c.Right)
			if matched {
				d.Low, d.High, d.Interval = draws.StratifiedInterval(stratify(left, right))
			} else {
				d.Low, d.High, d.Interval = draws.DifferenceInterval(left.Cells, right.Cells)
			}
		}
	})
}

// eachRow calls f for every row, on all cores.
func eachRow(rows []Row, f func(*Row)) {
	next := make(chan *Row)
	var wait sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			for row := range next {
				f(row)
			}
		})
	}
	for i := range rows {
		next <- &rows[i]
	}
	close(next)
	wait.Wait()
}

// Value is the number of several groups together; false without articles.
func (r *Row) Value(groups []int) (float64, bool) {
	all := r.join(groups)
	return all.Value()
}

// join is several groups as one side.
func (r *Row) join(groups []int) Side {
	if len(groups) == 1 {
		return r.Sides[groups[0]]
	}
	var all Side
	for _, g := range groups {
		all.Cells = append(all.Cells, r.Sides[g].Cells...)
		all.event = append(all.event, r.Sides[g].event...)
	}
	return all
}

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

// Adjust sets Q of the differences that were tested: that of Benjamini and Hochberg over the rows of all tables of a kin, times the
// number of kins in which something was tested (Bonferroni over kins). Where no group differs from another in anything,
// a comparison finds something in one case of twenty at most, however many tables it has.
func Adjust(kins ...[][]Row) {
	var all [][]*Difference
	for _, tables := range kins {
		var list []*Difference
		for _, rows := range tables {
			list = append(list, Tested(rows)...)
		}
		if len(list) > 0 {
			all = append(all, list)
		}
	}
	for _, list := range all {
		ps := make([]float64, len(list))
		for i, d := range list {
			ps[i] = d.P
		}
		for i, q := range stats.Adjust(ps) {
			list[i].Q = min(1, q*float64(len(all)))
		}
	}
}

// Tested are the differences of all rows that were tested.
func Tested(rows []Row) (list []*Difference) {
	for i := range rows {
		for j := range rows[i].Diffs {
			if d := &rows[i].Diffs[j]; d.Tested {
				list = append(list, d)
			}
		}
	}
	return list
}

// Weigh sets the log-odds of words: how much oftener the left side uses a word of its key, with the use of the word
// of all keys and sides as prior (Monroe, Colaresi & Quinn 2008). strength is how many words the prior counts for.
func Weigh(rows []Row, contrasts []Contrast, strength float64) {
	words, all := map[string]float64{}, 0.0
	for i, row := range rows {
		for _, s := range row.Sides {
			words[row.Name] += s.Y
			if i == 0 || rows[i-1].Key != row.Key {
				all += s.All // of a key once
			}
		}
	}
	for i := range rows {
		row := &rows[i]
		prior := stats.Count{Word: strength * words[row.Name] / all, All: strength}
		for k, c := range contrasts {
			d := &row.Diffs[k]
			d.LogOdds, d.Z, d.Weighed = stats.LogOdds(row.used(c.Left), row.used(c.Right), prior)
		}
	}
}

// used counts the word among all that is said of the key.
func (r *Row) used(groups []int) (c stats.Count) {
	for _, g := range groups {
		c.Word += r.Sides[g].Y
		c.All += r.Sides[g].All
	}
	return c
}
