package evaluate

import (
	"errors"
	"fmt"

	"github.com/slantkit/slant/analyze"
)

// Fit is a model that was fitted on gold items.
type Fit struct {
	Model []byte  // the model file: the same bytes for the same items, options and packs
	What  string  // what it was fitted on
	Held  *Result // each item as read by a model that was fitted without its sentence
}

// Train fits the model of the task on the items. The error says that the task has no model, or that a fold could not be used.
func (g *Gold) Train(a *analyze.Analyzer, opt analyze.TrainOptions) (*Fit, error) {
	switch g.set.(type) {
	case *targets:
		return trainTargets(a, g.TargetItems(), opt)
	case *pairs:
		return trainPairs(a, g.PairItems(), opt)
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

func trainPairs(a *analyze.Analyzer, items []analyze.PairItem, opt analyze.TrainOptions) (*Fit, error) {
	model, held := a.TrainStance(items, opt)
	ps := make([]Prediction, len(items))
	for i, it := range items {
		ps[i] = predicted(it.ID, stances, held[i][:])
	}
	g := &Gold{Task: Stance, set: &pairs{items: items, old: make([]bool, len(items))}}
	res, err := g.Score(ps)
	if err != nil {
		return nil, err
	}
	res.Parts = nil // every sentence is new to the model that read it
	return &Fit{Model: model, What: fmt.Sprintf("%d pairs", len(items)), Held: res}, nil
}
