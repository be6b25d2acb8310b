package stats

import (
	"slices"

	"gonum.org/v1/gonum/stat"
)

// Sample is a Mean that remembers enough of its articles for an interval: each of them, up to Replicates articles;
// from there on the sums of the replicates, which take no more room however many articles come. Both give the same
// interval, bit for bit. The zero value is ready.
type Sample struct {
	Mean
	units  []unit
	totals *totals // in the place of units
}

// unit is one article: what its bootstrap weights are drawn from, and its number in fixed point.
type unit struct {
	state uint64
	x     int64
}

// totals are, for each replicate, Σ w·x and Σ w.
type totals struct{ sums, weights [Replicates]int64 }

// Add counts an article with its number in fixed point. Articles with the same draw are resampled together.
func (s *Sample) Add(d *Draw, x int64) {
	s.Mean.Add(x)
	if s.totals != nil {
		s.totals.add(d.weights(), x)
		return
	}
	s.units = append(s.units, unit{d.state, x})
	if len(s.units) > Replicates {
		s.fold()
	}
}

// Merge counts the articles of other, which stays as it is.
func (s *Sample) Merge(other *Sample) {
	s.Mean = s.Plus(other.Mean)
	if other.totals == nil && s.totals == nil {
		s.units = append(s.units, other.units...)
		if len(s.units) > Replicates {
			s.fold()
		}
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

// fold puts the sums of the replicates in the place of the articles.
func (s *Sample) fold() {
	s.totals = &totals{}
	s.totals.addUnits(s.units)
	s.units = nil
}

func (t *totals) add(weights *[Replicates]uint8, x int64) {
	for b, w := range weights {
		t.sums[b] += int64(w) * x
		t.weights[b] += int64(w)
	}
}

func (t *totals) addUnits(units []unit) {
	for _, u := range units {
		d := Draw{state: u.state}
		t.add(d.weights(), u.x)
	}
}

func (t *totals) merge(other *totals) {
	for b := range t.sums {
		t.sums[b] += other.sums[b]
		t.weights[b] += other.weights[b]
	}
}

// Interval returns the percentile interval (2.5 % and 97.5 %) of the mean from a Poisson bootstrap over articles; false
// below MinArticles. In replicate b = 1…Replicates an article has the weight w_b, drawn from a Poisson distribution with
// mean 1 (Hanley & MacGibbon 2006; Chamandy et al. 2012), and the replicate is Σ w_b·x / Σ w_b. The draw is a
// function of seed and article alone, not of the order of articles.
func (s *Sample) Interval() (lo, hi float64, ok bool) {
	if s.N() < MinArticles {
		return 0, 0, false
	}
	if s.totals != nil {
		return s.totals.percentiles()
	}
	var t totals
	t.addUnits(s.units)
	return t.percentiles()
}

// percentiles cuts the tails off the replicates; a replicate in which no article has weight says nothing.
func (t *totals) percentiles() (lo, hi float64, ok bool) {
	xs := make([]float64, 0, Replicates)
	for b, w := range t.weights {
		if w > 0 {
			xs = append(xs, float64(t.sums[b])/float64(w)/one)
		}
	}
	if len(xs) == 0 {
		return 0, 0, false
	}
	slices.Sort(xs)
	tail := (1 - Level) / 2
	return stat.Quantile(tail, stat.LinInterp, xs, nil), stat.Quantile(1-tail, stat.LinInterp, xs, nil), true
}
