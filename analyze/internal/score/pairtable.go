package score

import (
	"github.com/slantkit/slant/analyze/internal/keyed"
	"github.com/slantkit/slant/analyze/internal/loglinear"
	"github.com/slantkit/slant/lexicons"
)

// PairTable is a model of pairs, its weights sorted by what they are of, so that the many pairs of a text are summed without spelling the names of
// features. It is read-only and safe to share.
type PairTable struct {
	m       *loglinear.Model
	stand   [2]byRelations                           // of how the two stand, by who comes first
	valence [2]byRelations                           // of good and bad words
	reports byRelations                              // of cues of speech and judgement
	voices  map[string]loglinear.Weights             // of who speaks
	quoted  map[string]*[relations]loglinear.Weights // of good and bad words, by who speaks, sign and quote, then by the relation to the target
	cues    map[string]*cueWeights                   // by direction and kind
	next    [2][windows]keyed.State                  // the beginnings of the features of words next to the holder and to the target
}

// byRelations is one weight for each two relations, to the holder and to the target.
type byRelations [relations][relations]loglinear.Weights

// cueWeights are those of a cue of the stance lexicon.
type cueWeights struct {
	related byRelations
	placed  [places]loglinear.Weights
}

// NewPairTable sorts the weights of a model of pairs for texts read with a pack.
func NewPairTable(m *loglinear.Model, pack *lexicons.Pack) *PairTable {
	t := &PairTable{m: m, voices: map[string]loglinear.Weights{}, quoted: map[string]*[relations]loglinear.Weights{}, cues: map[string]*cueWeights{}}
	for i, order := range orders() {
		t.stand[i] = t.related("pair:stand:", "pair:stand:"+order+":")
		t.stand[i].add(t.weight("pair:stand:", order))
	}
	for i, sign := range signs() {
		t.valence[i] = t.related("pair:valence"+sign+":", "pair:valence"+sign+":")
	}
	t.reports = t.related("pair:reports:", "pair:reports:")
	for _, who := range []string{"both", "speaker", "spoken", "target", "holder", "none"} {
		t.voices[who] = t.weight("pair:quotes:", who)
		for _, sign := range signs() {
			for _, quote := range []string{"out", "same", "other"} {
				t.quoted[who+sign+quote] = t.toTarget("pair:quotes:" + who + sign + quote)
			}
		}
	}
	for _, c := range pack.Attitudes {
		t.addCue(c.Favor, c.Kind, "")
		t.addCue(c.Favor, c.Kind, "~")
	}
	for i, who := range roles() {
		for k, w := range windowNames() {
			t.next[i][k] = keyed.Begin("pair:next:", who, w, ":")
		}
	}
	return t
}

func orders() [2]string { return [2]string{"HT", "TH"} }
func signs() [2]string  { return [2]string{"+", "−"} }
func roles() [2]string  { return [2]string{"H", "T"} }

func (t *PairTable) weight(parts ...string) loglinear.Weights {
	w, _ := t.m.Weight(keyed.Hash(parts...))
	return w
}

// related are the weights of the features of both relations together, and of each of them alone.
func (t *PairTable) related(together, alone string) (out byRelations) {
	var holder, target [relations]loglinear.Weights
	for i := range holder {
		holder[i] = t.weight(alone, Relation(i).String(), ">")
		target[i] = t.weight(alone, ">", Relation(i).String())
	}
	for h := range out {
		begun := keyed.Begin(together, Relation(h).String(), ">")
		for g := range out[h] {
			w, _ := t.m.Weight(begun.Add(Relation(g).String()).Key())
			w.Add(holder[h], 1)
			w.Add(target[g], 1)
			out[h][g] = w
		}
	}
	return out
}

func (t *PairTable) toTarget(name string) *[relations]loglinear.Weights {
	var out [relations]loglinear.Weights
	for i := range out {
		out[i] = t.weight(name, Relation(i).String())
	}
	return &out
}

// addCue adds the weights of cues of a direction and kind, behind a negation or not.
func (t *PairTable) addCue(favor bool, kind, negated string) {
	says := direction(favor) + negated
	if t.cues[says+kind] != nil {
		return
	}
	c := &cueWeights{related: t.related("pair:attitude:"+says+":", "pair:attitude:"+says+":")}
	c.related.join(t.related("pair:attitude:"+says+kind+":", "pair:attitude:"+says+kind+":"))
	for i, place := range placeNames() {
		c.placed[i] = t.weight("pair:attitude:", says, ":", place)
	}
	t.cues[says+kind] = c
}

// add adds a weight that does not depend on the relations.
func (r *byRelations) add(w loglinear.Weights) {
	for h := range r {
		for t := range r[h] {
			r[h][t].Add(w, 1)
		}
	}
}

// join adds the weights of another table.
func (r *byRelations) join(other byRelations) {
	for h := range r {
		for t := range r[h] {
			r[h][t].Add(other[h][t], 1)
		}
	}
}
