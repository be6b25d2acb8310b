package stats

import (
	"cmp"
	"slices"

	"gonum.org/v1/gonum/stat"
)

// Unit is one independent piece of a sample, an article or a sentence, with what was counted in it.
type Unit struct {
	Draw   string // names the bootstrap draw
	Counts []float64
}

// Figure computes a number from counts summed over units; false where it is undefined.
type Figure func(total []float64) (float64, bool)

// Total is the sum of the counts of all units; nil without units.
func Total(units []Unit) []float64 {
	if len(units) == 0 {
		return nil
	}
	total := make([]float64, len(units[0].Counts))
	for _, u := range units {
		for i, c := range u.Counts {
			total[i] += c
		}
	}
	return total
}

// Resample draws the Replicates of a Poisson bootstrap over units, as Interval does: the counts of each, summed.
// It is nil below MinArticles units.
func Resample(units []Unit, seed uint64) [][]float64 {
	if len(units) < MinArticles {
		return nil
	}
	totals := make([][]float64, Replicates)
	for b := range totals {
		totals[b] = make([]float64, len(units[0].Counts))
	}
	for _, u := range units {
		state := start(seed, u.Draw)
		for b := range totals {
			if w := float64(poisson(state, b)); w > 0 {
				addWeighted(totals[b], w, u.Counts)
			}
		}
	}
	return totals
}

func addWeighted(total []float64, w float64, counts []float64) {
	for i, c := range counts {
		total[i] += w * c
	}
}

// Percentiles is the interval (2.5 % and 97.5 %) of a figure over the replicates of Resample; false where there are none, or the
// figure is defined in fewer than half of them.
func Percentiles(totals [][]float64, f Figure) (lo, hi float64, ok bool) {
	var xs []float64
	for _, t := range totals {
		if x, ok := f(t); ok {
			xs = append(xs, x)
		}
	}
	if len(xs) == 0 || 2*len(xs) < len(totals) {
		return 0, 0, false
	}
	slices.Sort(xs)
	tail := (1 - Level) / 2
	return stat.Quantile(tail, stat.LinInterp, xs, nil), stat.Quantile(1-tail, stat.LinInterp, xs, nil), true
}

// Pearson is the correlation of xs and ys; false where it is undefined: fewer than two pairs, or one of them constant.
func Pearson(xs, ys []float64) (float64, bool) {
	if len(xs) < 2 || constant(xs) || constant(ys) {
		return 0, false
	}
	return stat.Correlation(xs, ys, nil), true
}

// Spearman is the rank correlation of xs and ys, ties at the mean of their ranks; false where Pearson is undefined.
func Spearman(xs, ys []float64) (float64, bool) {
	return Pearson(ranks(xs), ranks(ys))
}

func constant(xs []float64) bool {
	return !slices.ContainsFunc(xs, func(x float64) bool { return x != xs[0] })
}

// ranks are the places of xs in ascending order, from 1; equal values share the mean of their places.
func ranks(xs []float64) []float64 {
	order := make([]int, len(xs))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Compare(xs[i], xs[j]) })
	out := make([]float64, len(xs))
	for lo := 0; lo < len(order); {
		hi := lo
		for hi < len(order) && xs[order[hi]] == xs[order[lo]] {
			hi++
		}
		for _, i := range order[lo:hi] {
			out[i] = float64(lo+1+hi) / 2
		}
		lo = hi
	}
	return out
}
