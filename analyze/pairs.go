package analyze

import (
	"encoding/binary"
	"errors"
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze/internal/keyed"
	"github.com/slantkit/slant/analyze/internal/loglinear"
	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/score"
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

// attitudeModels are the two models of attitudes. Both speak of one holder and one target.
type attitudeModels struct {
	cues  *loglinear.Model // weighs a cue alone; classes opposite, none, same as the cue says
	pairs *loglinear.Model // weighs all that stands around two actors of a sentence; classes against, none, favor
}

func (m attitudeModels) encode() []byte {
	cues := m.cues.Encode()
	b := binary.LittleEndian.AppendUint32(nil, uint32(len(cues)))
	return append(append(b, cues...), m.pairs.Encode()...)
}

// decodeAttitudes reads what encode wrote.
func (a *Analyzer) decodeAttitudes(b []byte) (m attitudeModels, err error) {
	if len(b) < 4 || uint64(binary.LittleEndian.Uint32(b)) > uint64(len(b)-4) {
		return m, errors.New("not a model of attitudes of this version of slant: train it anew")
	}
	n := 4 + int(binary.LittleEndian.Uint32(b))
	if m.cues, err = loglinear.Decode(b[4:n]); err != nil {
		return m, err
	}
	if m.pairs, err = loglinear.Decode(b[n:]); err != nil {
		return m, err
	}
	if !m.pairs.Fits(a.vectors.Dims(), score.PairSlots()) {
		return m, errors.New("the model weighs words by other vectors or slots than this version of slant has: train it anew")
	}
	return m, nil
}

// oneParagraph is a text as it is, as one paragraph.
func oneParagraph(text string) segment.Article {
	return segment.Article{Text: text, Paragraphs: []segment.Span{{Start: 0, End: len(text)}}}
}

// readPair reads a text with its two actors; ok is false if a span holds nothing.
func (a *Analyzer) readPair(it PairItem) (r *reading, actors [2]int, ok bool) {
	r = a.readTarget(it.Text, names.Target{Start: it.A.Start, End: it.A.End, ID: "a"}, names.Target{Start: it.B.Start, End: it.B.End, ID: "b"})
	ia, okA := r.names.ByID("a")
	ib, okB := r.names.ByID("b")
	return r, [2]int{ia, ib}, okA && okB
}

// ScorePair returns the probability of each of the five labels. The result depends on this item alone, and exchanging A and B exchanges the labels.
func (a *Analyzer) ScorePair(it PairItem) [PairLabels]float64 {
	p := [2]loglinear.Weights{{None: 1}, {None: 1}}
	if r, actors, ok := a.readPair(it); ok {
		for d, l := range r.pairLogits(actors) {
			p[d] = l.P
		}
	}
	return joinDirections(p)
}

// joinDirections makes one distribution over five labels of those of the two directions, at most one of which is taken to hold: odds against none
// are kept.
func joinDirections(p [2]loglinear.Weights) (five [PairLabels]float64) {
	five[PairNone] = p[0][None] * p[1][None]
	for d := range p {
		five[AFavorsB+2*d] = p[d][Favor] * p[1-d][None]
		five[AAgainstB+2*d] = p[d][Against] * p[1-d][None]
	}
	sum := 0.0
	for _, x := range five {
		sum += x
	}
	for c := range five {
		five[c] /= sum
	}
	return five
}

// pairLogits weighs all that a text says of what the first actor thinks of the second, and the second of the first.
func (r *reading) pairLogits(actors [2]int) (both [2]Logits) {
	m := r.a.attitudes.pairs
	for d := range both {
		both[d] = Logits{Prior: m.Prior, Logit: m.Prior}
	}
	r.eachDirection(actors, m.Weight, func(d int, items []score.Item) {
		both[d].Sentences++
		both[d].addItems(r, m, items)
	})
	for d := range both {
		l := &both[d]
		for _, c := range r.between(actors[d], actors[1-d]) {
			l.addCue(r, m, c)
		}
		l.P = m.Softmax(l.Logit, l.Sentences)
	}
	return both
}

// eachDirection calls f for each sentence that mentions both, once with each of them as the holder: direction 0 is that of the first actor.
func (r *reading) eachDirection(actors [2]int, weigh score.Weigher, f func(d int, items []score.Item)) {
	for si := range r.doc.Sentences {
		r.score.EachPair(actors[:], actors[:], si, weigh, func(p score.Pair) {
			d := 0
			if p.Holder == actors[1] {
				d = 1
			}
			f(d, p.Items)
		})
	}
}

// between are the candidates from a holder to a target.
func (r *reading) between(holder, target int) []stance.Attitude {
	var out []stance.Attitude
	for _, c := range r.raw {
		if c.Holder == holder && c.Target == target {
			out = append(out, c)
		}
	}
	return out
}

// maxActors bounds the actors of a sentence that are paired with each other; a longer list of names is one, not a story.
const maxActors = 8

// actorsOf are the actors of a sentence, without those who are only attributes there; none if they are so many that the sentence is a list.
func (r *reading) actorsOf(sentence int) []int {
	var actors []int
	for _, i := range r.score.MentionsIn(sentence) {
		if m := r.names.Mentions[i]; !m.Attributive && !slices.Contains(actors, m.Actor) {
			actors = append(actors, m.Actor)
		}
	}
	if len(actors) > maxActors {
		return nil
	}
	return actors
}

// wordsLogits weighs what stands around a pair that no cue speaks of.
func (r *reading) wordsLogits(p score.Pair) Logits {
	m := r.a.attitudes.pairs
	l := Logits{Prior: m.Prior, Logit: m.Prior, Sentences: 1}
	l.addItems(r, m, p.Items)
	l.P = m.Softmax(l.Logit, 1)
	return l
}

// addItems adds the trained words of a pair.
func (l *Logits) addItems(r *reading, m *loglinear.Model, items []score.Item) {
	for i := range items {
		it := &items[i]
		if w, ok := it.Weigh(m); ok {
			l.add(r, it.Tok0, it.Tok1, FromModel, it.Label, it.Origin, w, it.Value)
		}
	}
}

// addCue adds a cue between the two and its shifters.
func (l *Logits) addCue(r *reading, m *loglinear.Model, c stance.Attitude) {
	for _, x := range r.engine.Items(c) {
		if w, ok := m.Weight(keyed.Hash(pairFeature(c, x.Feature))); ok {
			l.add(r, x.Tok0, x.Tok1, FromStance, x.Label, x.Origin, w, x.Value)
		}
	}
}

// pairFeature names what a cue says among the features of pairs, whose classes are those of the attitude itself.
func pairFeature(c stance.Attitude, feature string) string {
	if c.Favor {
		return "pair:cue:favor:" + feature
	}
	return "pair:cue:against:" + feature
}

// givenPairWeights are the weights of shifters, turned to the classes of the attitude itself.
func givenPairWeights() map[string][3]float64 {
	out := map[string][3]float64{}
	for name, w := range stance.GivenWeights() {
		switch {
		case strings.HasSuffix(name, ":favor"):
			out[pairFeature(stance.Attitude{Favor: true}, name)] = w
		case strings.HasSuffix(name, ":against"):
			out[pairFeature(stance.Attitude{}, name)] = turned(w)
		}
	}
	return out
}

// turned exchanges the outer classes: what is the same as a cue that is against is against.
func turned(w [3]float64) [3]float64 { return [3]float64{w[2], w[1], w[0]} }

// TrainStance fits both models of attitudes anew on pairs. It returns the model file and, for each pair, the probabilities of the five labels from
// the fold that held its text out. It is deterministic.
func (a *Analyzer) TrainStance(items []PairItem, opt TrainOptions) (model []byte, held [][PairLabels]float64) {
	type read struct {
		cues  []loglinear.Example
		pairs [2]loglinear.Example
		ok    bool
	}
	all := make([]read, len(items))
	parallel(len(items), func(i int) {
		r, actors, ok := a.readPair(items[i])
		if !ok {
			return
		}
		all[i].ok = true
		labels := directions(items[i].Label)
		for d, label := range labels {
			all[i].cues = append(all[i].cues, r.cueExamples(r.between(actors[d], actors[1-d]), label)...)
		}
		all[i].pairs = r.pairExamples(actors, labels)
	})
	var cues, pairs []loglinear.Example
	at := make([]int, len(items)) // of an item's examples among pairs
	for i, x := range all {
		at[i] = -1
		if x.ok {
			at[i] = len(pairs)
			cues, pairs = append(cues, x.cues...), append(pairs, x.pairs[:]...)
		}
	}
	options := loglinear.Options{MinCount: opt.MinCount, L2: opt.L2, Epochs: opt.Epochs}
	var m attitudeModels
	m.cues, _ = loglinear.TrainWith(stance.GivenWeights(), cues, options)
	if options.L2 == 0 {
		options.L2 = pairL2
	}
	options.Dims = a.vectors.Dims()
	var directed []loglinear.Weights
	m.pairs, directed = loglinear.TrainWith(givenPairWeights(), pairs, options)
	held = make([][PairLabels]float64, len(items))
	for i, k := range at {
		p := [2]loglinear.Weights{{None: 1}, {None: 1}}
		if k >= 0 && k+1 < len(directed) {
			p = [2]loglinear.Weights(directed[k : k+2])
		}
		held[i] = joinDirections(p)
	}
	return m.encode(), held
}

const (
	// cueNone is the weight of cues that people labelled "none", pairNone that of pairs without an attitude in a direction: their task asked for
	// clear attitudes, and macro-F1 wants the classes near balance.
	cueNone  = 0.3
	pairNone = 0.5
	// pairL2 is the ridge penalty of the model of pairs.
	pairL2 = 3e-4
)

// directions are the labels of a pair from A to B and from B to A.
func directions(label int) [2]int {
	out := [2]int{None, None}
	for d := range out {
		switch label {
		case AFavorsB + 2*d:
			out[d] = Favor
		case AAgainstB + 2*d:
			out[d] = Against
		}
	}
	return out
}

// pairExamples are all that the text says of what each of two actors thinks of the other. Cues behind a shifter are left out: the labels do not tell
// an attitude that is held from one that would be.
func (r *reading) pairExamples(actors, labels [2]int) (both [2]loglinear.Example) {
	for d, label := range labels {
		both[d] = loglinear.Example{Label: label, Group: r.art.Text, Weight: 1, Space: make([]float32, score.PairSlots()*r.a.vectors.Dims())}
		if label == None {
			both[d].Weight = pairNone
		}
	}
	r.eachDirection(actors, everyFeature, func(d int, items []score.Item) {
		for i := range items {
			r.a.addTo(&both[d], &items[i])
		}
	})
	for d := range both {
		for _, c := range r.between(actors[d], actors[1-d]) {
			if len(c.Shifts) > 0 {
				continue
			}
			for _, x := range r.engine.Items(c) {
				both[d].Features = append(both[d].Features, loglinear.Feature{Key: keyed.Hash(pairFeature(c, x.Feature)), Value: x.Value})
			}
		}
	}
	return both
}

// cueExamples are the cues of a direction without a shifter: did people see the same, the opposite, or nothing?
func (r *reading) cueExamples(cues []stance.Attitude, label int) []loglinear.Example {
	var out []loglinear.Example
	for _, c := range cues {
		if len(c.Shifts) > 0 || c.Kind == stance.Link {
			continue
		}
		e := loglinear.Example{Label: None, Group: r.art.Text, Weight: cueNone}
		if label != None {
			e.Label, e.Weight = Against, 1
			if (label == Favor) == c.Favor {
				e.Label = Favor // the same as the cue says
			}
		}
		for _, x := range r.engine.Items(c) {
			e.Features = append(e.Features, loglinear.Feature{Key: keyed.Hash(x.Feature), Value: x.Value})
		}
		out = append(out, e)
	}
	return out
}
