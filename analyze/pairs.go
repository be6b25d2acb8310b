package analyze

import (
	"github.com/slantkit/slant/analyze/internal/keyed"
	"github.com/slantkit/slant/analyze/internal/loglinear"
	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/segment"
	"github.com/slantkit/slant/analyze/internal/stance"
)

// PairItem is a text with two spans that name actors A and B, in bytes. Label is one of the five PairLabels; it is read in training only.
type PairItem struct {
	ID    string
	Text  string
	A, B  Span
	Label int
}

// The labels of a pair.
const (
	PairNone = iota
	AFavorsB
	AAgainstB
	BFavorsA
	BAgainstA
	PairLabels
)

// oneParagraph is a text as it is, as one paragraph.
func oneParagraph(text string) segment.Article {
	return segment.Article{Text: text, Paragraphs: []segment.Span{{Start: 0, End: len(text)}}}
}

func (a *Analyzer) readPair(it PairItem) *reading {
	return a.readTarget(it.Text, names.Target{Start: it.A.Start, End: it.A.End, ID: "a"}, names.Target{Start: it.B.Start, End: it.B.End, ID: "b"})
}

// ScorePair returns the probability of each of the five labels. Every attitude between the two that the text holds adds its log-odds against none.
func (a *Analyzer) ScorePair(it PairItem) (p [PairLabels]float64) {
	r := a.readPair(it)
	ia, okA := r.names.ByID("a")
	ib, okB := r.names.ByID("b")
	p[PairNone] = 1
	if !okA || !okB {
		return p
	}
	best := 0.0
	for _, c := range r.raw {
		l := r.attitudeLogits(c)
		favor, against := AFavorsB, AAgainstB
		switch {
		case c.Holder == ia && c.Target == ib:
		case c.Holder == ib && c.Target == ia:
			favor, against = BFavorsA, BAgainstA
		default:
			continue
		}
		if s := 1 - l.P[None]; s > best {
			best = s
			p = [PairLabels]float64{PairNone: l.P[None]}
			p[favor], p[against] = l.P[Favor], l.P[Against]
		}
	}
	return p
}

// TrainStance fits the attitude model anew on pairs: for each candidate that the text holds between the two, whether people saw the same, the
// opposite, or nothing. It returns the model file and how many candidates it was fitted on.
func (a *Analyzer) TrainStance(items []PairItem, opt TrainOptions) (model []byte, candidates int) {
	all := make([][]loglinear.Example, len(items))
	parallel(len(items), func(i int) { all[i] = a.pairExamples(items[i]) })
	var examples []loglinear.Example
	for _, es := range all {
		examples = append(examples, es...)
	}
	m, _ := loglinear.TrainWith(stance.GivenWeights(), examples, loglinear.Options{MinCount: opt.MinCount, L2: opt.L2, Epochs: opt.Epochs})
	return m.Encode(), len(examples)
}

// noneWeight is the weight of candidates that people labelled "none": their task asked for clear attitudes, and macro-F1 wants the classes near
// balance.
const noneWeight = 0.3

// pairExamples makes one example of each candidate between the two.
func (a *Analyzer) pairExamples(it PairItem) []loglinear.Example {
	r := a.readPair(it)
	ia, okA := r.names.ByID("a")
	ib, okB := r.names.ByID("b")
	if !okA || !okB {
		return nil
	}
	var out []loglinear.Example
	for _, c := range r.raw {
		var favor, against int
		switch {
		case c.Holder == ia && c.Target == ib:
			favor, against = AFavorsB, AAgainstB
		case c.Holder == ib && c.Target == ia:
			favor, against = BFavorsA, BAgainstA
		default:
			continue
		}
		same, opposite := favor, against
		if !c.Favor {
			same, opposite = against, favor
		}
		if len(c.Shifts) > 0 || c.Kind == "link" {
			continue
		}
		e := loglinear.Example{Label: None, Group: it.Text, Weight: noneWeight}
		switch it.Label {
		case same:
			e.Label, e.Weight = Favor, 1
		case opposite:
			e.Label, e.Weight = Against, 1
		}
		for _, x := range r.engine.Items(c) {
			e.Features = append(e.Features, loglinear.Feature{Key: keyed.Hash(x.Feature), Value: x.Value})
		}
		out = append(out, e)
	}
	return out
}
