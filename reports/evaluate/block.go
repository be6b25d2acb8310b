package evaluate

import "github.com/slantkit/slant/reports/internal/stats"

// block is a plan: which figures come from which counts.
type block struct {
	figures []figure
	classes *classes // nil in tasks without labels
	nested  []nested
}

// figure is a named number. Those with ci get an interval and are compared.
type figure struct {
	key string
	of  stats.Figure
	ci  bool
}

// nested is a block inside a block, under a key of its own.
type nested struct {
	key  string
	size int // items; −1: the same as outside
	block
}

// part computes all figures.
func (bl block) part(total []float64, replicates [][]float64) Part {
	var out Part
	for _, f := range bl.figures {
		out.Figures = append(out.Figures, f.compute(total, replicates))
	}
	if bl.classes != nil {
		out.Classes = bl.classes.table(total)
	}
	for _, n := range bl.nested {
		inner := n.part(total, replicates)
		inner.Key, inner.N, inner.HasN = n.key, n.size, n.size >= 0
		out.Parts = append(out.Parts, inner)
	}
	return out
}

func (f figure) compute(total []float64, replicates [][]float64) Figure {
	out := Figure{Key: f.key}
	if total == nil {
		return out
	}
	out.Value = number(f.of(total))
	if lo, hi, ok := stats.Percentiles(replicates, f.of); f.ci && ok {
		out.Low, out.High = number(lo, true), number(hi, true)
	}
	return out
}

// differences computes ours − theirs of each figure that is compared, from counts in which ours stand first and theirs behind them.
func (bl block) differences(total []float64, replicates [][]float64) []Figure {
	var out []Figure
	for _, f := range bl.figures {
		if f.ci {
			d := figure{key: f.key, ci: true, of: func(total []float64) (float64, bool) {
				x, okX := f.of(total[:len(total)/2])
				y, okY := f.of(total[len(total)/2:])
				return x - y, okX && okY
			}}
			out = append(out, d.compute(total, replicates))
		}
	}
	for _, n := range bl.nested {
		for _, d := range n.differences(total, replicates) {
			d.Key = n.key + "." + d.Key
			out = append(out, d)
		}
	}
	return out
}

// ratio is a share; undefined where nothing is shared out.
func ratio(part, whole float64) (float64, bool) {
	if whole == 0 {
		return 0, false
	}
	return part / whole, true
}

// f1 is the harmonic mean of precision and recall; undefined where nothing was found and nothing was to be found.
func f1(right, predicted, gold float64) (float64, bool) {
	return ratio(2*right, predicted+gold)
}

// f1Of is the F1 of three counts that stand at i: right, predicted, gold.
func f1Of(i int) stats.Figure {
	return func(total []float64) (float64, bool) { return f1(total[i], total[i+1], total[i+2]) }
}

// shareOf is the share of two counts that stand at i: part, whole.
func shareOf(i int) stats.Figure {
	return func(total []float64) (float64, bool) { return ratio(total[i], total[i+1]) }
}
