package evaluate

import (
	"slices"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/stats"
)

// stances are the labels of a pair, in the order of analyze.PairNone, AFavorsB, AAgainstB, BFavorsA, BAgainstA.
var stances = []string{"none", "a>b:favor", "a>b:against", "b>a:favor", "b>a:against"}

// pairs is a file of sentences with two entities each.
type pairs struct {
	items []analyze.PairItem
	old   []bool // the sentence stands in the training file too
}

type goldPair struct {
	ID, Text, Label string
	A, B            [2]int
	TextInTrain     bool `json:"text_in_train"`
}

func (s *pairs) read(f File) error {
	return lines(f, func(x goldPair) string {
		t := newText(x.Text)
		var a, b analyze.Span
		var ok bool
		if a.Start, a.End, ok = t.bytes(x.A[0], x.A[1]); !ok {
			return badSpan(x.A[0], x.A[1])
		}
		if b.Start, b.End, ok = t.bytes(x.B[0], x.B[1]); !ok {
			return badSpan(x.B[0], x.B[1])
		}
		label := slices.Index(stances, x.Label)
		if label < 0 {
			return badLabel(x.Label, stances)
		}
		s.items = append(s.items, analyze.PairItem{ID: x.ID, Text: x.Text, A: a, B: b, Label: label})
		s.old = append(s.old, x.TextInTrain)
		return ""
	})
}

func (s *pairs) records() int { return len(s.items) }
func (s *pairs) size() int    { return len(s.items) }

func (s *pairs) misfit(p Prediction) string { return noLabel(p, stances) }

func (s *pairs) ids() []string {
	out := make([]string, len(s.items))
	for i, it := range s.items {
		out[i] = it.ID
	}
	return out
}

func (s *pairs) predict(a Analyzer, i int) []Prediction {
	p := a.ScorePair(s.items[i])
	return []Prediction{predicted(s.items[i].ID, stances, p[:])}
}

// stanceCounts says where the counts of a set of pairs stand: those of the classes, and then: gold has an attitude; gold and prediction have
// one; the same sign; the same direction.
type stanceCounts struct{ classes }

const stanceExtra = 4

func newStanceCounts(at int) *stanceCounts {
	return &stanceCounts{classes{labels: stances, at: at}}
}

func (c *stanceCounts) size() int { return c.width() + stanceExtra }

// holder is the direction of a label: 0 from a to b, 1 from b to a.
func holder(label int) int { return (label - analyze.AFavorsB) / 2 }

// sign is 0 for favor, 1 for against.
func sign(label int) int { return (label - analyze.AFavorsB) % 2 }

func (c *stanceCounts) add(counts []float64, gold int, p Prediction) {
	c.count(counts, gold, p)
	if gold == analyze.PairNone {
		return
	}
	extra := counts[c.at+c.width():]
	extra[0]++
	got := c.find(p.label())
	if got <= analyze.PairNone {
		return
	}
	extra[1]++
	if sign(got) == sign(gold) {
		extra[2]++
	}
	if holder(got) == holder(gold) {
		extra[3]++
	}
}

func (c *stanceCounts) plan() block {
	at := c.at + c.width()
	share := func(part, whole int) stats.Figure {
		return func(total []float64) (float64, bool) { return ratio(total[at+part], total[at+whole]) }
	}
	figures := c.figures(stances[1:]...)
	return block{classes: &c.classes, figures: append(figures,
		figure{key: "sign_accuracy", of: share(2, 1), ci: true},
		figure{key: "direction_accuracy", of: share(3, 1), ci: true},
		figure{key: "attitude_recall", of: share(1, 0), ci: true},
	)}
}

func (s *pairs) units(ps predictions) []stats.Unit {
	all := newStanceCounts(0)
	fresh := newStanceCounts(all.size())
	u := newUnits(2 * all.size())
	for i, it := range s.items {
		counts := u.of(it.Text)
		all.add(counts, it.Label, ps[it.ID])
		if !s.old[i] {
			fresh.add(counts, it.Label, ps[it.ID])
		}
	}
	return u.list
}

// block has a part for the pairs whose sentence is not in the training file.
func (s *pairs) block() block {
	all := newStanceCounts(0)
	bl := all.plan()
	n := 0
	for _, old := range s.old {
		if !old {
			n++
		}
	}
	bl.nested = []nested{{key: "new_text", size: n, block: newStanceCounts(all.size()).plan()}}
	return bl
}
