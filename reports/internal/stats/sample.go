package stats

import (
	"cmp"
	"slices"

	"gonum.org/v1/gonum/stat"
)

// heldDraws is how many draws a Sample remembers at least, and the most for which its interval is that of Interval; of
// more, percentiles serve as well.
const heldDraws = Replicates / 2

// Sample is a Mean that remembers enough of its articles for an interval: each of them, up to Replicates articles;
// from there on, when they have more than heldDraws draws, the sums of the replicates, which take no more room however many articles
// come. Whatever it remembers, the interval is the same, bit for bit. The zero value is ready.
type Sample struct {
	Mean
	units  []unit
	totals *totals // in the place of units
}

// unit is one article: what its bootstrap weights are drawn from, and its number in fixed point; or several with one
// draw, summed.
type unit struct {
	state uint64
	x, n  int64
}

// totals are, for each replicate, Σ w·x and Σ w.
type totals struct{ sums, weights [Replicates]int64 }

// Add counts an article with its number in fixed point. Articles with the same draw are resampled together.
func (s *Sample) Add(d *Draw, x int64) {
	s.Mean.Add(x)
	if s.totals != nil {
		s.totals.add(d.weights(), x, 1)
		return
	}
	s.units = append(s.units, unit{d.state, x, 1})
	s.shrink()
}

// Merge counts the articles of other, which stays as it is.
func (s *Sample) Merge(other *Sample) {
	s.Mean = s.Plus(other.Mean)
	if other.totals == nil && s.totals == nil {
		s.units = append(s.units, other.units...)
		s.shrink()
		return
	}
	if s.totals == nil {
		s.fold()
	}
	if other.totals != nil {
		s.totals.merge(other.totals)
	}
	s.totals.addUnits(other.units)
}

// shrink makes sure that no more than Replicates units are held.
func (s *Sample) shrink() {
	if len(s.units) <= Replicates {
		return
	}
	s.units = byDraw(s.units)
	if len(s.units) > heldDraws {
		s.fold()
	}
}

// byDraw sums units with the same draw, and puts them in the order of their draws; it takes over its argument.
func byDraw(units []unit) []unit {
	slices.SortFunc(units, func(a, b unit) int { return cmp.Compare(a.state, b.state) })
	n := 0
	for _, u := range units {
		if n > 0 && units[n-1].state == u.state {
			units[n-1].x += u.x
			units[n-1].n += u.n
			continue
		}
		units[n] = u
		n++
	}
	return units[:n]
}

// fold puts the sums of the replicates in the place of the articles.
func (s *Sample) fold() {
	s.totals = &totals{}
	s.totals.addUnits(s.units)
	s.units = nil
}

func (t *totals) add(weights *[Replicates]uint8, x, n int64) {
	for b, w := range weights {
		t.sums[b] += int64(w) * x
		t.weights[b] += int64(w) * n
	}
}

func (t *totals) addUnits(units []unit) {
	for _, u := range units {
		d := Draw{state: u.state}
		t.add(d.weights(), u.x, u.n)
	}
}

func (t *totals) merge(other *totals) {
	for b := range t.sums {
		t.sums[b] += other.sums[b]
		t.weights[b] += other.weights[b]
	}
}

// Interval is that of the mean (Level, two-sided): that of the function Interval, with an article for a cell, and so none
// below MinArticles independent articles; above heldDraws of them the percentiles (2.5 % and 97.5 %) of the same bootstrap.
// In replicate b = 1…Replicates an article has the weight w_b, drawn from a Poisson distribution with mean 1 (Hanley &
// MacGibbon 2006; Chamandy et al. 2012), and the replicate is Σ w_b·x / Σ w_b. The draw is a function of seed and article alone, not of the order of articles.
func (s *Sample) Interval() (lo, hi float64, ok bool) {
	if s.totals != nil {
		return s.totals.percentiles()
	}
	units := byDraw(slices.Clone(s.units))
	if len(units) > heldDraws {
		var t totals
		t.addUnits(units)
		return t.percentiles()
	}
	cells := make([]Cell, len(units))
	for i, u := range units {
		cells[i] = Cell{u.state, Float(u.x), float64(u.n)}
	}
	return Interval(cells)
}

// percentiles cuts the tails off the replicates; a replicate in which no article has weight says nothing.
func (t *totals) percentiles() (lo, hi float64, ok bool) {
	xs := make([]float64, 0, Replicates)
	for b, w := range t.weights {
		if w > 0 {
			xs = append(xs, float64(t.sums[b])/float64(w)/one)
		}
	}
	slices.Sort(xs)
	if len(xs) == 0 || xs[0] == xs[len(xs)-1] {
		return 0, 0, false
	}
	tail := (1 - Level) / 2
	return stat.Quantile(tail, stat.LinInterp, xs, nil), stat.Quantile(1-tail, stat.LinInterp, xs, nil), true
}
