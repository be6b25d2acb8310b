package analyze

import (
	"errors"
	"runtime"
	"sync"

	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/analyze/internal/loglinear"
	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/score"
)

// TargetItem is a text with one span that names an actor, in bytes. Label is Negative, Neutral or Positive; it is read in training only.
type TargetItem struct {
	ID         string
	Text       string
	Start, End int
	Label      int
}

// targetID is the actor that a given span becomes.
const targetID = "target"

// readTarget reads the text as one paragraph in which the span is an actor of its own.
func (a *Analyzer) readTarget(text string, spans ...names.Target) *reading {
	r := &reading{a: a, art: corpus.Article{Text: text}, clean: oneParagraph(text)}
	r.parse(spans)
	r.attitudes()
	return r
}

// ScoreTarget returns the sentiment toward the actor whom the span names: the same numbers as the scores of a report with voice all, summed over
// the sentences in which the target is mentioned. The result depends on this item alone.
func (a *Analyzer) ScoreTarget(it TargetItem) Logits {
	r := a.readTarget(it.Text, names.Target{Start: it.Start, End: it.End, ID: targetID})
	l := Logits{Prior: a.targets.Prior, Logit: a.targets.Prior}
	l.Sentences = r.eachTargetItem(nil, func(it *score.Item) { l.addItem(r, a.targets, it) })
	l.P = a.targets.Softmax(l.Logit, l.Sentences)
	return l
}

// eachTargetItem calls f for the evidence about the given target, and returns the number of sentences that mention it.
func (r *reading) eachTargetItem(weigh score.Weigher, f func(it *score.Item)) (sentences int) {
	actor, ok := r.names.ByID(targetID)
	if !ok {
		return 0
	}
	for si := range r.doc.Sentences {
		mentions := r.score.MentionsOf(actor, si)
		if len(mentions) == 0 {
			continue
		}
		items := r.score.Items(actor, si, mentions, weigh)
		for i := range items {
			f(&items[i])
		}
		sentences++
	}
	return sentences
}

// everyFeature is the weigher of training, to which every feature is evidence.
func everyFeature(uint64) (w loglinear.Weights, ok bool) { return w, true }

// TrainOptions of TrainTargets and TrainStance. The zero value is the default.
type TrainOptions struct {
	MinCount int
	L2       float64
	Epochs   int
}

// TrainTargets fits the sentiment model anew: the weights of all sources together, and the temperature by cross-validation over texts. It returns
// the model file and, for each item, the calibrated probabilities from the fold that held its text out. It is deterministic.
func (a *Analyzer) TrainTargets(items []TargetItem, opt TrainOptions) (model []byte, held [][3]float64) {
	examples := make([]loglinear.Example, len(items))
	parallel(len(items), func(i int) {
		it := items[i]
		r := a.readTarget(it.Text, names.Target{Start: it.Start, End: it.End, ID: targetID})
		e := loglinear.Example{Label: it.Label, Group: it.Text, Space: make([]float32, score.Slots()*a.vectors.Dims())}
		r.eachTargetItem(everyFeature, func(it *score.Item) { a.addTo(&e, it) })
		examples[i] = e
	})
	m, h := loglinear.TrainWith(score.FileWeights(), examples, loglinear.Options{MinCount: opt.MinCount, L2: opt.L2, Epochs: opt.Epochs, Dims: a.vectors.Dims()})
	held = make([][3]float64, len(h))
	for i := range h {
		held[i] = h[i]
	}
	return m.Encode(), held
}

// addTo adds an item of evidence to an example.
func (a *Analyzer) addTo(e *loglinear.Example, it *score.Item) {
	if it.Vector == nil {
		e.Features = append(e.Features, loglinear.Feature{Key: it.Key, Value: it.Value})
		return
	}
	for _, slot := range it.Slots {
		for d, x := range it.Vector {
			e.Space[slot*a.vectors.Dims()+d] += float32(it.Value * float64(int8(x)))
		}
	}
}

// parallel calls f for 0 … n−1 on all cores.
func parallel(n int, f func(i int)) {
	var wg sync.WaitGroup
	workers := runtime.GOMAXPROCS(0)
	for w := range workers {
		wg.Go(func() {
			for i := w; i < n; i += workers {
				f(i)
			}
		})
	}
	wg.Wait()
}

// decodeTargets reads a sentiment model, which must weigh the vectors as this version of slant places them.
func (a *Analyzer) decodeTargets(b []byte) (*loglinear.Model, error) {
	m, err := loglinear.Decode(b)
	if err == nil && !m.Fits(a.vectors.Dims(), score.Slots()) {
		return nil, errors.New("the model weighs words by other vectors or slots than this version of slant has: train it anew")
	}
	return m, err
}

// UseModels returns an Analyzer like this one with other model files; nil keeps the one it has.
func (a *Analyzer) UseModels(targets, attitudes []byte) (*Analyzer, error) {
	b := *a
	var err error
	if targets != nil {
		if b.targets, err = a.decodeTargets(targets); err != nil {
			return nil, err
		}
	}
	if attitudes != nil {
		if b.attitudes, err = a.decodeAttitudes(attitudes); err != nil {
			return nil, err
		}
	}
	b.words = score.NewWords(a.words.Bayes, a.vectors, b.targets, b.attitudes.pairs)
	return &b, nil
}
