package analyze

import (
	"encoding/binary"
	"errors"

	"github.com/slantkit/slant/analyze/internal/keyed"
	"github.com/slantkit/slant/analyze/internal/loglinear"
	"github.com/slantkit/slant/analyze/internal/score"
	"github.com/slantkit/slant/analyze/internal/stance"
)

// attitudeModels are the models of attitudes. All speak of one holder and one target.
type attitudeModels struct {
	cues   *loglinear.Model // weighs a cue alone; classes opposite, none, same as the cue says
	beside *loglinear.Model // weighs a cue together with what pairs says of its holder and target; the same classes
	pairs  *loglinear.Model // weighs all that stands around two actors of a sentence; classes against, none, favor

	table   *score.PairTable             // the weights of pairs, to be summed without their evidence
	company map[string]loglinear.Weights // and those of what company says
}

func (m *attitudeModels) all() []**loglinear.Model {
	return []**loglinear.Model{&m.cues, &m.beside, &m.pairs}
}

func (m attitudeModels) encode() []byte {
	var b []byte
	for _, x := range m.all() {
		one := (*x).Encode()
		b = binary.LittleEndian.AppendUint32(b, uint32(len(one)))
		b = append(b, one...)
	}
	return b
}

var errOtherVersion = errors.New("not a model of attitudes of this version of slant: train it anew")

// decodeAttitudes reads what encode wrote.
func (a *Analyzer) decodeAttitudes(b []byte) (m attitudeModels, err error) {
	for _, x := range m.all() {
		if len(b) < 4 || uint64(binary.LittleEndian.Uint32(b)) > uint64(len(b)-4) {
			return m, errOtherVersion
		}
		n := 4 + int(binary.LittleEndian.Uint32(b))
		if *x, err = loglinear.Decode(b[4:n]); err != nil {
			return m, err
		}
		b = b[n:]
	}
	if len(b) > 0 {
		return m, errOtherVersion
	}
	if !m.pairs.Fits(a.vectors.Dims(), score.PairSlots()) {
		return m, errors.New("the model weighs words by other vectors or slots than this version of slant has: train it anew")
	}
	m.table, m.company = score.NewPairTable(m.pairs, a.opt.Pack), companyWeights(m.pairs)
	return m, nil
}

// cueLogits weighs a cue alone, where holder and target do not both stand in its sentence. The model speaks of opposite, none and same; the cue's
// direction turns that into against, none and favor.
func (r *reading) cueLogits(c stance.Attitude) Logits {
	m := r.a.attitudes.cues
	l := Logits{Prior: turnedTo(c, m.Prior), Sentences: 1}
	l.Logit = l.Prior
	l.addCue(r, m, c)
	l.P = m.Softmax(l.Logit, 1)
	return l
}

// besideLogits weighs a cue together with what all that stands around its holder and target says.
func (r *reading) besideLogits(c stance.Attitude, pair Logits) Logits {
	m := r.a.attitudes.beside
	by := blendOf(m, c, r.a.attitudes.pairs.T)
	l := Logits{Prior: turnedTo(c, m.Prior), Sentences: 1}
	for k, x := range by.of(pair.Prior) {
		l.Prior[k] += x
	}
	l.Logit = l.Prior
	l.addCue(r, m, c)
	for _, e := range pair.Evidence {
		e.Weights = by.of(e.Weights)
		l.addEvidence(e)
	}
	l.join()
	l.P = m.Softmax(l.Logit, 1)
	return l
}

// addCue adds a cue and its shifters.
func (l *Logits) addCue(r *reading, m *loglinear.Model, c stance.Attitude) {
	for _, it := range r.engine.Items(c) {
		if w, ok := m.Weight(keyed.Hash(it.Feature)); ok {
			l.add(r, it.Tok0, it.Tok1, FromStance, it.Label, it.Origin, turnedTo(c, w), it.Value)
		}
	}
}

// turnedTo turns opposite, none, same into against, none, favor.
func turnedTo(c stance.Attitude, w [3]float64) [3]float64 {
	if c.Favor {
		return w
	}
	return turned(w)
}

// The features of the model beside: the log-odds of the model of pairs for what the cue says, and for the opposite, against none.
const (
	besideSame     = "pairs:same"
	besideOpposite = "pairs:opposite"
)

// blend is how much the log-odds of against and of favor, each against none, weigh for each class. It is linear, so that every piece of evidence keeps
// its share.
type blend struct{ against, favor [3]float64 }

func blendOf(m *loglinear.Model, c stance.Attitude, t float64) (b blend) {
	same, _ := m.Weight(keyed.Hash(besideSame))
	opposite, _ := m.Weight(keyed.Hash(besideOpposite))
	b.favor, b.against = same, opposite
	if !c.Favor {
		b.favor, b.against = turned(opposite), turned(same)
	}
	for k := range b.favor {
		b.favor[k] /= t
		b.against[k] /= t
	}
	return b
}

func (b blend) of(w [3]float64) (out [3]float64) {
	for k := range out {
		out[k] = b.against[k]*(w[Against]-w[None]) + b.favor[k]*(w[Favor]-w[None])
	}
	return out
}

// besideFeatures are those features in training, from the probabilities of a model of pairs that did not see the text.
func besideFeatures(favor bool, p loglinear.Weights) []loglinear.Feature {
	same, opposite := logOdds(p[Against], p[None]), logOdds(p[Favor], p[None])
	if favor {
		same, opposite = opposite, same
	}
	return []loglinear.Feature{{Key: keyed.Hash(besideSame), Value: same}, {Key: keyed.Hash(besideOpposite), Value: opposite}}
}
