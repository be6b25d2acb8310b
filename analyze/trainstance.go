package analyze

import (
	"math"
	"strconv"

	"github.com/slantkit/slant/analyze/internal/keyed"
	"github.com/slantkit/slant/analyze/internal/loglinear"
	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/score"
	"github.com/slantkit/slant/analyze/internal/stance"
)

// MarkedText is a text in which a reader marked actors and all attitudes between them.
type MarkedText struct {
	ID, Text  string
	Actors    []Span // in bytes
	Attitudes []MarkedAttitude
	Invented  bool // written to be marked; no news
}

// MarkedAttitude is one that the reader found; Holder and Target are indices of Actors.
type MarkedAttitude struct {
	Holder, Target int
	Stance         int  // Against or Favor
	Doubtful       bool // another reader may not see it
}

// HeldStance is what models that had not seen the text make of the items they were fitted on.
type HeldStance struct {
	Pairs  [][PairLabels]float64 // of each pair, the probabilities of the five labels
	Marked Found                 // of the attitudes in marked texts
}

// Found counts attitudes that were found in marked texts. Doubtful ones are right if found and no loss if not.
type Found struct{ Right, Doubtful, Wrong, Missed int }

// TrainStance fits the models of attitudes anew: that of pairs and that of cues alone on both kinds of items, and that of a cue beside its pair on what
// models of pairs say that did not see its text. The model of pairs does not learn from invented texts, whose words are too plain; cues do. It returns
// the model file and what held-out models say. It is deterministic.
func (a *Analyzer) TrainStance(items []PairItem, marked []MarkedText, opt TrainOptions) (model []byte, held HeldStance) {
	read := make([][]directed, len(items)+len(marked))
	parallel(len(read), func(i int) {
		if i < len(items) {
			read[i] = a.readDirections(items[i])
		} else {
			read[i] = a.readMarked(marked[i-len(items)])
		}
	})
	m := attitudeModels{pairs: a.fitPairs(read, opt)}
	m.cues = fitCues(read, opt, false)
	m.beside = fitCues(read, opt, true)
	for _, ds := range read[len(items):] {
		for _, d := range ds {
			held.Marked.count(d)
		}
	}
	held.Pairs = heldPairs(read[:len(items)])
	return m.encode(), held
}

// count adds a direction as the rows of a report would have it.
func (f *Found) count(d directed) {
	got := d.row()
	switch {
	case d.invented:
	case got == None && d.label == None || got == None && d.doubtful:
	case got == None:
		f.Missed++
	case got == d.label && d.doubtful:
		f.Doubtful++
	case got == d.label:
		f.Right++
	default:
		f.Wrong++
		if d.label != None && !d.doubtful {
			f.Missed++
		}
	}
}

// row is the attitude that a report would have of a direction, by what held-out models say: that of its surest cue, else that of the words.
func (d directed) row() int {
	got, best := None, 0.0
	for _, c := range d.cues {
		for _, class := range []int{Against, Favor} {
			if p := c.p[class]; p >= minStance && p > best {
				got, best = class, p
			}
		}
	}
	if len(d.cues) > 0 || d.busy {
		return got
	}
	for _, class := range []int{Against, Favor} {
		if d.p[class] >= minStance {
			got = class
		}
	}
	return got
}

// directed is one direction of a pair in training.
type directed struct {
	text     string
	label    int // Against, None or Favor
	doubtful bool
	asked    bool
	invented bool
	pair     loglinear.Example
	cues     []heldCue
	busy     bool              // the holder holds another cue, or the target is that of another
	p        loglinear.Weights // of a model of pairs that did not see the text
}

// heldCue is a cue from the holder to the target whose weights are fitted.
type heldCue struct {
	favor    bool
	features []loglinear.Feature
	p        loglinear.Weights // of against, none and favor, by a model of cues that did not see the text
}

// readDirections reads both directions of a pair; nothing if a span holds nothing.
func (a *Analyzer) readDirections(it PairItem) []directed {
	r, actors, ok := a.readPair(it)
	if !ok {
		return nil
	}
	labels := directions(it.Label)
	both := make([]directed, 2)
	for d, label := range labels {
		both[d] = r.direction(actors[d], actors[1-d], directed{label: label, asked: true})
	}
	return both
}

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

// readMarked reads all directions between the marked actors of a text.
func (a *Analyzer) readMarked(it MarkedText) []directed {
	targets := make([]names.Target, len(it.Actors))
	for i, s := range it.Actors {
		targets[i] = names.Target{Start: s.Start, End: s.End, ID: "marked " + strconv.Itoa(i)}
	}
	r := a.readTarget(it.Text, targets...)
	found := make(map[[2]int]MarkedAttitude, len(it.Attitudes))
	for _, at := range it.Attitudes {
		found[[2]int{at.Holder, at.Target}] = at
	}
	var out []directed
	for h := range targets {
		for t := range targets {
			holder, okH := r.names.ByID(targets[h].ID)
			target, okT := r.names.ByID(targets[t].ID)
			if h == t || !okH || !okT {
				continue
			}
			d := directed{label: None, invented: it.Invented}
			if at, ok := found[[2]int{h, t}]; ok {
				d.label, d.doubtful = at.Stance, at.Doubtful
			}
			out = append(out, r.direction(holder, target, d))
		}
	}
	return out
}

const (
	// pairNone is the weight of pairs that somebody asked about and labelled "none" in the model of pairs: their task was to find clear attitudes only, and
	// macro-F1 wants the classes near balance. Where all pairs of a text are marked, none weighs 1.
	pairNone = 0.5
	// cueNone is the weight of cues that readers labelled "none": a row that is missing costs as much as one that is wrong.
	cueNone = 0.6
	// doubtfulWeight is the weight of attitudes that another reader may not see.
	doubtfulWeight = 0.5
	// pairL2 is the ridge penalty of the model of pairs, pairCount how many examples a feature of it needs.
	pairL2    = 1e-4
	pairCount = 5
)

// direction makes the examples of one direction of a pair.
func (r *reading) direction(holder, target int, d directed) directed {
	d.text = r.art.Text
	d.pair = loglinear.Example{Label: d.label, Group: d.text, Weight: d.weight(), Space: make([]float32, score.PairSlots()*r.a.vectors.Dims())}
	items := r.askedItems(holder, target, everyFeature, false)
	for i := range items {
		if d.asked || items[i].Key != keyed.Hash(asked) {
			r.a.addTo(&d.pair, &items[i])
		}
	}
	for _, c := range r.raw {
		if c.Kind == stance.Link {
			continue
		}
		if c.Holder != holder || c.Target != target {
			d.busy = d.busy || c.Holder == holder || c.Target == target
			continue
		}
		if !c.Given() {
			d.cues = append(d.cues, r.heldCue(c))
		}
	}
	return d
}

func (r *reading) heldCue(c stance.Attitude) heldCue {
	h := heldCue{favor: c.Favor}
	for _, x := range r.engine.Items(c) {
		h.features = append(h.features, loglinear.Feature{Key: keyed.Hash(x.Feature), Value: x.Value})
	}
	return h
}

// weight of a direction in the model of pairs.
func (d directed) weight() float64 {
	switch {
	case d.doubtful:
		return doubtfulWeight
	case d.asked && d.label == None:
		return pairNone
	}
	return 1
}

// fitPairs fits the model of pairs, and gives each direction probabilities of a model that did not see its text: that of the fold that held it out,
// for invented texts the model itself.
func (a *Analyzer) fitPairs(read [][]directed, opt TrainOptions) *loglinear.Model {
	var examples []loglinear.Example
	for _, ds := range read {
		for _, d := range ds {
			if !d.invented {
				examples = append(examples, d.pair)
			}
		}
	}
	o := loglinear.Options{MinCount: opt.MinCount, L2: opt.L2, Epochs: opt.Epochs, Dims: a.vectors.Dims()}
	if o.L2 == 0 {
		o.L2 = pairL2
	}
	if o.MinCount == 0 {
		o.MinCount = pairCount
	}
	m, held := loglinear.TrainWith(givenPairWeights(), examples, o)
	for _, ds := range read {
		for i := range ds {
			if ds[i].invented {
				ds[i].p = m.Apply(ds[i].pair)
			} else {
				ds[i].p, held = held[0], held[1:]
			}
		}
	}
	return m
}

// fitCues fits the model of cues alone, or beside what the model of pairs says: do people see what the cue says, the opposite, or nothing? It gives each
// cue the probabilities from the fold that held its text out.
func fitCues(read [][]directed, opt TrainOptions, beside bool) *loglinear.Model {
	var examples []loglinear.Example
	for _, ds := range read {
		for _, d := range ds {
			for _, c := range d.cues {
				examples = append(examples, d.cueExample(c, beside))
			}
		}
	}
	m, held := loglinear.TrainWith(stance.GivenWeights(), examples, loglinear.Options{MinCount: opt.MinCount, L2: opt.L2, Epochs: opt.Epochs})
	for _, ds := range read {
		for _, d := range ds {
			for i := range d.cues {
				c := &d.cues[i]
				c.p, held = turnedTo(stance.Attitude{Favor: c.favor}, held[0]), held[1:]
			}
		}
	}
	return m
}

func (d directed) cueExample(c heldCue, beside bool) loglinear.Example {
	e := loglinear.Example{Features: c.features, Label: None, Group: d.text, Weight: 1}
	switch {
	case d.label == None:
		e.Weight = cueNone
	case d.doubtful:
		e.Weight = doubtfulWeight
	}
	if d.label != None {
		e.Label = Against // the opposite of what the cue says
		if (d.label == Favor) == c.favor {
			e.Label = Favor // the same
		}
	}
	if beside {
		e.Features = append(besideFeatures(c.favor, d.p), c.features...)
	}
	return e
}

// heldPairs are the five labels of each pair.
func heldPairs(read [][]directed) [][PairLabels]float64 {
	out := make([][PairLabels]float64, len(read))
	for i, ds := range read {
		p := [2]loglinear.Weights{{None: 1}, {None: 1}}
		for d := range ds {
			p[d] = ds[d].p
		}
		out[i] = joinDirections(p)
	}
	return out
}

func logOdds(p, q float64) float64 { return math.Log(max(p, 1e-9)) - math.Log(max(q, 1e-9)) }
