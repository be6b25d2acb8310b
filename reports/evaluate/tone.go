package evaluate

import (
	"fmt"
	"math"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports/internal/stats"
)

// toned is a file of sentences that people have rated.
type toned struct {
	items []goldTone
}

type goldTone struct {
	ID, Text string
	Score    *float64
}

func (s *toned) read(f File) error {
	return lines(f, func(x goldTone) string {
		if x.Score == nil {
			return "the item has no score: give a number, above 0 for good"
		}
		s.items = append(s.items, x)
		return ""
	})
}

func (s *toned) records() int { return len(s.items) }
func (s *toned) size() int    { return len(s.items) }

func (s *toned) misfit(p Prediction) string {
	if _, ok := p.Label.(float64); !ok {
		return fmt.Sprintf("the label %v is no number: give the tone, above 0 for good", p.Label)
	}
	return ""
}

func (s *toned) ids() []string {
	out := make([]string, len(s.items))
	for i, it := range s.items {
		out[i] = it.ID
	}
	return out
}

func (s *toned) predict(a Analyzer, i int) []Prediction {
	return []Prediction{{ID: s.items[i].ID, Label: tone(a.Analyze(corpus.Article{Text: s.items[i].Text}))}}
}

// tone of a text that may have been read as several paragraphs: their mean by words.
func tone(an *analyze.Analysis) float64 {
	sum, words := 0.0, 0.0
	for _, p := range an.Paragraphs {
		sum += p.Tone * float64(p.Words)
		words += float64(p.Words)
	}
	if words == 0 {
		return 0
	}
	return sum / words
}

// units hold the sums that a correlation is made of: 1, x, y, x², y², xy.
func (s *toned) units(ps predictions) []stats.Unit {
	u := newUnits(6)
	for _, it := range s.items {
		x, y := ps[it.ID].score(), *it.Score
		c := u.of(it.Text)
		for i, v := range []float64{1, x, y, x * x, y * y, x * y} {
			c[i] += v
		}
	}
	return u.list
}

// pearson is the correlation from sums; undefined where one side is constant.
func pearson(t []float64) (float64, bool) {
	n := t[0]
	vx, vy := n*t[3]-t[1]*t[1], n*t[4]-t[2]*t[2]
	const tiny = 1e-9 // of rounding
	if vx <= tiny || vy <= tiny {
		return 0, false
	}
	return (n*t[5] - t[1]*t[2]) / math.Sqrt(vx*vy), true
}

func (s *toned) block() block {
	return block{figures: []figure{{key: "pearson", of: pearson, ci: true}}}
}

// finish puts in the correlations of the items themselves; the interval stays.
func (s *toned) finish(ps predictions, res *Result) {
	xs, ys := make([]float64, len(s.items)), make([]float64, len(s.items))
	for i, it := range s.items {
		xs[i], ys[i] = ps[it.ID].score(), *it.Score
	}
	res.Figures[0].Value = number(stats.Pearson(xs, ys))
	res.Figures = append(res.Figures, Figure{Key: "spearman", Value: number(stats.Spearman(xs, ys))})
}
