package evaluate

import (
	"errors"
	"fmt"
	"hash/fnv"

	"github.com/slantkit/slant/analyze"
)

// Fit is a model that was fitted on gold items.
type Fit struct {
	Model []byte  // the model file: the same bytes for the same items, options and packs
	What  string  // what it was fitted on
	Held  *Result // each item as read by a model that was fitted without its sentence
}

// folds of the cross-validation of pairs.
const folds = 5

// Train fits the model of the task on the items. The error says that the task has no model, or that a fold could not be used.
func (g *Gold) Train(a *analyze.Analyzer, opt analyze.TrainOptions) (*Fit, error) {
	switch g.set.(type) {
	case *targets:
		return trainTargets(a, g.TargetItems(), opt)
	case *pairs:
		return g.trainPairs(a, g.PairItems(), opt)
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

// trainPairs fits once on all pairs, and once for each fold without it.
func (g *Gold) trainPairs(a *analyze.Analyzer, items []analyze.PairItem, opt analyze.TrainOptions) (*Fit, error) {
	model, candidates := a.TrainStance(items, opt)
	var ps []Prediction
	for f := range folds {
		in, out := split(items, f)
		without, _ := a.TrainStance(in, opt)
		b, err := a.UseModels(nil, without)
		if err != nil {
			return nil, err
		}
		part := &Gold{Task: Stance, set: &pairs{items: out}}
		ps = append(ps, part.Predict(b)...)
	}
	res, err := g.Score(ps)
	if err != nil {
		return nil, err
	}
	res.Parts = nil // every sentence is new to the model that read it
	return &Fit{Model: model, What: fmt.Sprintf("%d candidates in %d pairs", candidates, len(items)), Held: res}, nil
}

// split cuts out the pairs whose text falls into a fold.
func split(items []analyze.PairItem, fold int) (in, out []analyze.PairItem) {
	for _, it := range items {
		h := fnv.New32a()
		h.Write([]byte(it.Text))
		if int(h.Sum32()%folds) == fold {
			out = append(out, it)
		} else {
			in = append(in, it)
		}
	}
	return in, out
}
