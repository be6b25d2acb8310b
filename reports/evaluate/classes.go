package evaluate

import (
	"math"

	"github.com/slantkit/slant/reports/internal/stats"
)

// bins of the expected calibration error: equal widths of the highest probability (Naeini, Cooper & Hauskrecht, AAAI 2015).
const bins = 10

// classes are labels and where their counts begin: k×k of the confusion matrix, gold by predicted; then for each bin how many items, how many
// right, and the sum of their probabilities; then the number of items.
type classes struct {
	labels []string
	at     int
}

func (c *classes) width() int { return len(c.labels)*len(c.labels) + 3*bins + 1 }

// find is the number of a label, −1 if there is no such label.
func (c *classes) find(label string) int {
	for i, l := range c.labels {
		if l == label {
			return i
		}
	}
	return -1
}

// count adds one item. A prediction without probabilities is in no bin.
func (c *classes) count(counts []float64, gold int, p Prediction) {
	k := len(c.labels)
	got := c.find(p.label())
	if got >= 0 {
		counts[c.at+gold*k+got]++
	}
	counts[c.at+c.width()-1]++
	top, ok := p.P[p.label()]
	if !ok {
		return
	}
	b := c.at + k*k + 3*min(bins-1, int(top*bins))
	counts[b]++
	counts[b+2] += top
	if got == gold {
		counts[b+1]++
	}
}

// figures are those that every task with labels has. A label that occurs neither in gold nor in predictions counts as F1 0 in averages.
func (c *classes) figures(polar ...string) []figure {
	all := make([]int, len(c.labels))
	for i := range all {
		all[i] = i
	}
	var two []int
	for _, l := range polar {
		two = append(two, c.find(l))
	}
	return []figure{
		{key: "accuracy", of: c.accuracy, ci: true},
		{key: "macro_f1", of: c.averageF1(all), ci: true},
		{key: "micro_f1", of: c.accuracy},
		{key: "polar_f1", of: c.averageF1(two), ci: len(two) == 2},
		{key: "kappa", of: c.kappa},
		{key: "ece", of: c.calibration},
	}
}

// n is the number of items.
func (c *classes) n(total []float64) float64 { return total[c.at+c.width()-1] }

// cell is how many items of label g were predicted as p.
func (c *classes) cell(total []float64, g, p int) float64 { return total[c.at+g*len(c.labels)+p] }

// margins are how often people gave label i, and how often it was predicted.
func (c *classes) margins(total []float64, i int) (gold, predicted float64) {
	for j := range c.labels {
		gold += c.cell(total, i, j)
		predicted += c.cell(total, j, i)
	}
	return gold, predicted
}

// accuracy is the share of items that are right. Each item has one label, so that it is the micro-averaged F1 as well.
func (c *classes) accuracy(total []float64) (float64, bool) {
	right := 0.0
	for i := range c.labels {
		right += c.cell(total, i, i)
	}
	return ratio(right, c.n(total))
}

// averageF1 is the mean F1 of some labels.
func (c *classes) averageF1(of []int) stats.Figure {
	return func(total []float64) (float64, bool) {
		if c.n(total) == 0 || len(of) == 0 {
			return 0, false
		}
		sum := 0.0
		for _, i := range of {
			gold, predicted := c.margins(total, i)
			x, _ := f1(c.cell(total, i, i), predicted, gold)
			sum += x
		}
		return sum / float64(len(of)), true
	}
}

// kappa is agreement beyond chance (Cohen 1960): (observed − expected) / (1 − expected).
func (c *classes) kappa(total []float64) (float64, bool) {
	observed, ok := c.accuracy(total)
	if !ok {
		return 0, false
	}
	n, expected := c.n(total), 0.0
	for i := range c.labels {
		gold, predicted := c.margins(total, i)
		expected += gold / n * predicted / n
	}
	return ratio(observed-expected, 1-expected)
}

// calibration is the expected calibration error: over bins of the predicted label's probability, the mean distance of share right and mean
// probability, weighted by items. It is undefined unless every prediction has probabilities.
func (c *classes) calibration(total []float64) (float64, bool) {
	first := c.at + len(c.labels)*len(c.labels)
	sum, n := 0.0, 0.0
	for b := first; b < first+3*bins; b += 3 {
		n += total[b]
		sum += math.Abs(total[b+1] - total[b+2])
	}
	if n != c.n(total) {
		return 0, false
	}
	return ratio(sum, n)
}

// table gives the figures of each label and the confusion matrix.
func (c *classes) table(total []float64) *Classes {
	out := &Classes{}
	if total == nil {
		total = make([]float64, c.at+c.width())
	}
	for i, l := range c.labels {
		gold, predicted := c.margins(total, i)
		right := c.cell(total, i, i)
		out.Labels = append(out.Labels, Label{
			Name: l, Precision: number(ratio(right, predicted)), Recall: number(ratio(right, gold)), F1: number(f1(right, predicted, gold)), Support: int(gold),
		})
		row := make([]int, len(c.labels))
		for j := range row {
			row[j] = int(c.cell(total, i, j))
		}
		out.Confusion = append(out.Confusion, row)
	}
	return out
}
