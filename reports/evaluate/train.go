package evaluate

import (
	"errors"
	"fmt"
	"io"

	"github.com/slantkit/slant/analyze"
)

// Fit is a model that was fitted on gold items.
type Fit struct {
	Model []byte        // the model file: the same bytes for the same items, options and packs
	What  string        // what it was fitted on
	Held  *Result       // each item as read by a model that was fitted without its sentence
	Found analyze.Found // of the attitudes in marked sentences, found by such a model
}

// Train fits the model of the task on the items, that of stance also on marked sentences. The error says that the task has no model, or that a fold could
// not be used.
func (g *Gold) Train(a *analyze.Analyzer, marked Marked, opt analyze.TrainOptions) (*Fit, error) {
	switch g.set.(type) {
	case *targets:
		return trainTargets(a, g.TargetItems(), opt)
	case *pairs:
		return trainPairs(a, g.PairItems(), marked, opt)
	}
	return nil, fmt.Errorf("the task %s has no model of its own: train %s or %s", g.Task, Targets, Stance)
}

func trainTargets(a *analyze.Analyzer, items []analyze.TargetItem, opt analyze.TrainOptions) (*Fit, error) {
	model, held := a.TrainTargets(items, opt)
	if len(held) != len(items) {
		return nil, errors.New("too few items to hold some out: give more")
	}
	ps := make([]Prediction, len(items))
	for i, it := range items {
		ps[i] = predicted(it.ID, sentiments, held[i][:])
	}
	g := &Gold{Task: Targets, set: &targets{items: items}}
	res, err := g.Score(ps)
	return &Fit{Model: model, What: fmt.Sprintf("%d targets", len(items)), Held: res}, err
}

func trainPairs(a *analyze.Analyzer, items []analyze.PairItem, marked Marked, opt analyze.TrainOptions) (*Fit, error) {
	model, held := a.TrainStance(items, marked.Texts, opt)
	ps := make([]Prediction, len(items))
	for i, it := range items {
		ps[i] = predicted(it.ID, stances, held.Pairs[i][:])
	}
	g := &Gold{Task: Stance, set: &pairs{items: items, old: make([]bool, len(items))}}
	res, err := g.Score(ps)
	if err != nil {
		return nil, err
	}
	res.Parts = nil // every sentence is new to the model that read it
	what := fmt.Sprintf("%d pairs", len(items))
	if n := len(marked.Texts); n > 0 {
		what += fmt.Sprintf(" and %d marked sentences", n)
	}
	return &Fit{Model: model, What: what, Held: res, Found: held.Marked}, nil
}

// WriteFound writes what was found of the attitudes in marked sentences, if there are any.
func (f *Fit) WriteFound(w io.Writer) error {
	x := f.Found
	rows, gold := x.Right+x.Doubtful+x.Wrong, x.Right+x.Missed
	if rows == 0 || gold == 0 {
		return nil
	}
	_, err := fmt.Fprintf(w, "marked sentences: of %d attitudes that no reader doubts %.3f are found; of %d found %.3f are right\n\n", gold, float64(x.Right)/float64(gold),
		rows, float64(x.Right+x.Doubtful)/float64(rows))
	return err
}
