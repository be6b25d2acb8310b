package contrast

import (
	"fmt"
	"runtime"
	"sync"

	"github.com/slantkit/slant/reports/internal/stats"
)

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
