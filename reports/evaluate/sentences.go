package evaluate

import (
	"slices"

	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports/internal/stats"
)

// split is a file of texts with their sentences.
type splitTexts struct {
	items []goldSentences
}

type goldSentences struct {
	ID, Text  string
	Sentences []string
}

func (s *splitTexts) read(f File) error {
	return lines(f, func(x goldSentences) string {
		s.items = append(s.items, x)
		return ""
	})
}

func (s *splitTexts) records() int { return len(s.items) }
func (s *splitTexts) size() int    { return len(s.items) }

func (s *splitTexts) misfit(Prediction) string { return "" }

func (s *splitTexts) ids() []string {
	out := make([]string, len(s.items))
	for i, it := range s.items {
		out[i] = it.ID
	}
	return out
}

func (s *splitTexts) predict(a Analyzer, i int) []Prediction {
	an := a.Analyze(corpus.Article{Text: s.items[i].Text})
	p := Prediction{ID: s.items[i].ID}
	for _, se := range an.Sentences {
		p.Sentences = append(p.Sentences, an.Text[se.Start:se.End])
	}
	return []Prediction{p}
}

func (s *splitTexts) units(ps predictions) []stats.Unit {
	u := newUnits(2)
	for _, it := range s.items {
		c := u.of(it.ID)
		c[1]++
		if slices.Equal(it.Sentences, ps[it.ID].Sentences) {
			c[0]++
		}
	}
	return u.list
}

func (s *splitTexts) block() block {
	return block{figures: []figure{{key: "exact", of: shareOf(0), ci: true}}}
}
