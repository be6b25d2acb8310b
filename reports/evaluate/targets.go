package evaluate

import (
	"fmt"
	"slices"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/stats"
)

// sentiments are the labels of sentiment toward an actor, in the order of analyze.Negative, Neutral, Positive.
var sentiments = []string{"negative", "neutral", "positive"}

// targets is a file of sentences with one target each. Sentences are the units: two targets of one sentence are one unit.
type targets struct {
	items    []analyze.TargetItem
	spanless []string // ids of items whose span holds nothing
}

type goldTarget struct {
	ID, Text, Label string
	Start, End      int
}

func (s *targets) read(f File) error {
	return lines(f, func(x goldTarget) string {
		label := slices.Index(sentiments, x.Label)
		if label < 0 {
			return badLabel(x.Label, sentiments)
		}
		lo, hi, ok := newText(x.Text).bytes(x.Start, x.End)
		if !ok {
			s.spanless = append(s.spanless, x.ID)
		}
		s.items = append(s.items, analyze.TargetItem{ID: x.ID, Text: x.Text, Start: lo, End: hi, Label: label})
		return ""
	})
}

func (s *targets) records() int { return len(s.items) }
func (s *targets) size() int    { return len(s.items) }

func (s *targets) misfit(p Prediction) string { return noLabel(p, sentiments) }

func (s *targets) ids() []string {
	out := make([]string, len(s.items))
	for i, it := range s.items {
		out[i] = it.ID
	}
	return out
}

// predict takes the most probable class of the trained number. Without a target, only the prior speaks.
func (s *targets) predict(a Analyzer, i int) []Prediction {
	it := s.items[i]
	if it.Start == it.End {
		it = analyze.TargetItem{}
	}
	l := a.ScoreTarget(it)
	return []Prediction{predicted(s.items[i].ID, sentiments, l.P[:])}
}

func (s *targets) classes() *classes { return &classes{labels: sentiments} }

func (s *targets) units(ps predictions) []stats.Unit {
	c := s.classes()
	u := newUnits(c.width())
	for _, it := range s.items {
		c.count(u.of(it.Text), it.Label, ps[it.ID])
	}
	return u.list
}

func (s *targets) block() block {
	c := s.classes()
	return block{figures: c.figures("negative", "positive"), classes: c}
}

// finish notes items without a target: public gold files have a few.
func (s *targets) finish(_ predictions, res *Result) {
	if n := len(s.spanless); n > 0 {
		res.Notes = append(res.Notes, fmt.Sprintf("%d items have a span that is empty or outside of the text, the first of them %q: they are predicted by the prior alone.", n, s.spanless[0]))
	}
}

// units collects counts by what they were counted in.
type units struct {
	width int
	list  []stats.Unit
	at    map[string]int
}

func newUnits(width int) *units { return &units{width: width, at: map[string]int{}} }

// of returns the counts of a unit, to be added to.
func (u *units) of(draw string) []float64 {
	i, ok := u.at[draw]
	if !ok {
		i = len(u.list)
		u.at[draw] = i
		u.list = append(u.list, stats.Unit{Draw: draw, Counts: make([]float64, u.width)})
	}
	return u.list[i].Counts
}
