// Package evaluate compares what slant reads with what people read: gold files in, figures out.
//
//	gold, err := evaluate.Read(evaluate.Targets, evaluate.File{Name: "dev.jsonl", Data: f}) // errors are file:line: what: what to do
//	ps := gold.Predict(analyzer)                                                          // one prediction per item, on all cores
//	res, err := gold.Score(ps)                                                            // figures, intervals, confusion matrix
//	err = res.WriteText(os.Stdout)                                                        // or WriteJSON
//
// Each item is predicted alone: its prediction is the same in any file. Intervals come from a seeded bootstrap over
// sentences (articles, where the items are parts of articles). Every share is a fraction; what is undefined is null.
package evaluate

import (
	"fmt"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports/internal/stats"
)

// Task is what is evaluated.
type Task string

// The tasks.
const (
	Targets    Task = "targets"
	Stance     Task = "stance"
	Paragraphs Task = "paragraphs"
	Quotes     Task = "quotes"
	Events     Task = "events"
	Tone       Task = "tone"
	Sentences  Task = "sentences"
)

// Tasks lists them in the order in which help shows them.
func Tasks() []Task {
	return []Task{Targets, Stance, Paragraphs, Quotes, Events, Tone, Sentences}
}

// Analyzer is what is evaluated: *analyze.Analyzer, or a stand-in.
type Analyzer interface {
	Analyze(art corpus.Article) *analyze.Analysis
	ScoreTarget(it analyze.TargetItem) analyze.Logits
	ScorePair(it analyze.PairItem) [analyze.PairLabels]float64
}

// Gold is a set of items of one task that people have labelled.
type Gold struct {
	Task Task
	set  set
}

// set is the items of one task. Counts are what a figure is computed from, summed over units.
type set interface {
	// records is how many pieces can be predicted apart from each other.
	records() int
	// predict reads one of them.
	predict(a Analyzer, i int) []Prediction
	// ids are those that predictions must have.
	ids() []string
	// misfit says what is wrong with a prediction for this task; empty if nothing is.
	misfit(p Prediction) string
	// size is the n of the result.
	size() int
	// units compares predictions with people, for each independent piece of text.
	units(ps predictions) []stats.Unit
	// block says which figures come from the counts.
	block() block
}

// Predict reads every item alone, on all cores.
func (g *Gold) Predict(a Analyzer) []Prediction {
	n := g.set.records()
	out := make([][]Prediction, n)
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				out[i] = g.set.predict(a, i)
			}
		})
	}
	workers.Wait()
	return slices.Concat(out...)
}

// Evaluate predicts, scores, and notes the seconds that predicting took.
func (g *Gold) Evaluate(a Analyzer) (*Result, []Prediction, error) {
	began := time.Now()
	ps := g.Predict(a)
	seconds := time.Since(began).Seconds()
	res, err := g.Score(ps)
	if err != nil {
		return nil, nil, err
	}
	res.Seconds = seconds
	return res, ps, nil
}

// Score compares predictions with people. The error names an item that has no prediction, or one that does not fit the task.
func (g *Gold) Score(ps []Prediction) (*Result, error) {
	by, err := g.index(ps)
	if err != nil {
		return nil, err
	}
	units := g.set.units(by)
	res := &Result{Task: g.Task, N: g.set.size()}
	res.Part = g.set.block().part(stats.Total(units), stats.Resample(units, stats.DefaultSeed))
	if s, ok := g.set.(interface {
		finish(ps predictions, res *Result)
	}); ok {
		s.finish(by, res)
	}
	return res, nil
}

// Compare adds to the result of our predictions how much they differ from those of others for the same items: paired, by the same bootstrap.
func (g *Gold) Compare(res *Result, ours, theirs []Prediction) error {
	a, err := g.index(ours)
	if err != nil {
		return err
	}
	b, err := g.index(theirs)
	if err != nil {
		return err
	}
	ua, ub := g.set.units(a), g.set.units(b)
	pairs := make([]stats.Unit, len(ua))
	for i := range ua {
		pairs[i] = stats.Unit{Draw: ua[i].Draw, Counts: slices.Concat(ua[i].Counts, ub[i].Counts)}
	}
	res.Differences = g.set.block().differences(stats.Total(pairs), stats.Resample(pairs, stats.DefaultSeed))
	return nil
}

// index finds predictions by id, and sees to it that every item has one that fits the task.
func (g *Gold) index(ps []Prediction) (predictions, error) {
	by := make(predictions, len(ps))
	for _, p := range ps {
		by[p.ID] = p
	}
	missing, first := 0, ""
	for _, id := range g.set.ids() {
		p, ok := by[id]
		if !ok && missing == 0 {
			first = id
		}
		if !ok {
			missing++
			continue
		}
		if problem := g.set.misfit(p); problem != "" {
			return nil, fmt.Errorf("the prediction of %q: %s", id, problem)
		}
	}
	if missing > 0 {
		return nil, fmt.Errorf("%d of the items have no prediction, the first of them %q: predict every item of the gold file", missing, first)
	}
	return by, nil
}

// TargetItems are the items of a Targets file that have a target, for training.
func (g *Gold) TargetItems() []analyze.TargetItem {
	s, _ := g.set.(*targets)
	if s == nil {
		return nil
	}
	var out []analyze.TargetItem
	for _, it := range s.items {
		if it.Start < it.End {
			out = append(out, it)
		}
	}
	return out
}

// PairItems are the items of a Stance file, for training.
func (g *Gold) PairItems() []analyze.PairItem {
	s, _ := g.set.(*pairs)
	if s == nil {
		return nil
	}
	return s.items
}
