package stats

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
)

// Interval is that of a group's ratio (Level, two-sided), in the ratio's unit. Independent articles are the units: there is
// none below MinArticles of them, and none where all of them say the same. It is the BCa interval (Efron 1987) of a
// Poisson bootstrap (Hanley & MacGibbon 2006) with Replicates replicates, its tails widened to those of a t distribution, as
// Hesterberg (2015) does with percentiles: docs/METHODS.md, section 7. With the same draws it has the same bits, in whatever order the cells come.
func Interval(cells []Cell) (lo, hi float64, ok bool) { return freshly().interval(cells) }

// weigher gives the weights of a draw, which are good until the next call.
type weigher func(draw uint64) *[Replicates]uint8

// freshly draws the weights anew each time.
func freshly() weigher {
	var weights [Replicates]uint8
	return func(state uint64) *[Replicates]uint8 {
		draw(&weights, state)
		return &weights
	}
}

func (w weigher) interval(cells []Cell) (lo, hi float64, ok bool) {
	u := independent(cells)
	if len(u) < MinArticles {
		return 0, 0, false
	}
	r, _ := ratio(u)
	return spreadOf(u, r).around(r, w.replicates(u, r))
}

// DifferenceInterval is that of Ratio(a) − Ratio(b), as Interval is that of one. There is none where either side has fewer
// than MinArticles; a side whose articles all say the same adds nothing to its width,
// and where that is so of both there is none. A draw that is on both sides (one wire copy in two outlets) has the same weight on both.
func DifferenceInterval(a, b []Cell) (lo, hi float64, ok bool) { return freshly().difference(a, b) }

func (w weigher) difference(a, b []Cell) (lo, hi float64, ok bool) {
	ua, ub := independent(a), independent(b)
	if min(len(ua), len(ub)) < MinArticles {
		return 0, 0, false
	}
	ra, _ := ratio(ua)
	rb, _ := ratio(ub)
	xs, ys := w.replicates(ua, ra), w.replicates(ub, rb)
	for i := range xs {
		xs[i] -= ys[i]
	}
	return differenceSpread(ua, ub, ra, rb).around(ra-rb, xs)
}

// replicates are the ratios of a Poisson bootstrap, less the ratio r itself; NaN where no article has weight.
func (w weigher) replicates(u []Cell, r float64) []float64 {
	var es, ms [Replicates]float64
	for _, c := range u {
		e := c.Y - r*c.M
		for b, k := range w(c.Draw) {
			es[b] += float64(k) * e
			ms[b] += float64(k) * c.M
		}
	}
	for b, m := range ms {
		es[b] /= m
	}
	return es[:]
}

// around is the interval of x, whose replicates less x are given: their quantiles at Φ(z₀ + (z₀±z)/(1 − a·(z₀±z))), z the
// tail. It reorders the replicates.
func (s spread) around(x float64, replicates []float64) (lo, hi float64, ok bool) {
	xs := slices.DeleteFunc(replicates, math.IsNaN)
	if 2*len(xs) < Replicates || s.none() {
		return 0, 0, false
	}
	slices.Sort(xs)
	z, z0, a := s.tail(), bias(xs), s.acceleration()
	at := func(z float64) float64 {
		p := distuv.UnitNormal.CDF(z0 + z/max(1-a*z, smallest))
		return x + stat.Quantile(p, stat.LinInterp, xs, nil)
	}
	return at(z0 - z), at(z0 + z), true
}

// bias is Efron's z₀: where in the normal distribution zero stands as in the replicates; ties count half.
func bias(xs []float64) float64 {
	below := 0.0
	for _, x := range xs {
		switch {
		case x < 0:
			below++
		case x == 0:
			below += 0.5
		}
	}
	n := float64(len(xs))
	return distuv.UnitNormal.Quantile(min(max(below, 0.5), n-0.5) / n)
}
