package analyze

import (
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
		for d := range p {
			p[d] = r.askedLogits(actors[d], actors[1-d]).P
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

// asked is the feature of pairs that somebody chose to ask about. They have an attitude more often than any two actors of a sentence.
const asked = "pair:asked"

// askedLogits weighs all that a text says of what one actor thinks of another.
func (r *reading) askedLogits(holder, target int) Logits {
	m := r.a.attitudes.pairs
	l := Logits{Prior: m.Prior, Logit: m.Prior, Sentences: 1}
	for _, it := range r.askedItems(holder, target, m.Weight, true) {
		l.addItem(r, m, &it)
	}
	l.P = m.Softmax(l.Logit, l.Sentences)
	return l
}

// askedItems is the evidence of a pair in all sentences of a text; with cues whose weights are given, or without.
func (r *reading) askedItems(holder, target int, weigh score.Weigher, given bool) []score.Item {
	first := 0
	if i := slices.IndexFunc(r.names.Mentions, func(m names.Mention) bool { return m.Actor == holder }); i >= 0 {
		first = r.doc.UnitOf[r.names.Mentions[i].Tok0]
	}
	p := score.Pair{Holder: holder, Target: target, HolderUnit: first}
	items := r.around(p, r.raw, weigh, given)
	items = r.keepAt(items, first, weigh, score.Item{Key: keyed.Hash(asked), Value: 1, Label: "two who were asked about"})
	for si := range r.doc.Sentences {
		r.score.EachPair([]int{holder}, []int{target}, si, weigh, false, func(p score.Pair) { items = append(items, p.Items...) })
	}
	return items
}

// keepAt appends an item about a unit if it has weights.
func (r *reading) keepAt(items []score.Item, unit int, weigh score.Weigher, it score.Item) []score.Item {
	u := r.doc.Units[unit]
	it.Tok0, it.Tok1, it.Origin = u.Tok0, u.Tok1, trainedWords
	return weigh.Keep(items, it, nil)
}

// around is the evidence of a pair that does not lie in single words: the cues from the holder to the target, and what others of the candidates say of
// either of the two. Cues with weights that are given can be left out, as in training.
func (r *reading) around(p score.Pair, candidates []stance.Attitude, weigh score.Weigher, given bool) []score.Item {
	items := r.cuesOf(p, candidates, weigh, given)
	for _, k := range company(p, candidates, len(r.actorsOf(r.doc.Units[p.HolderUnit].Sentence))) {
		items = r.keepAt(items, p.HolderUnit, weigh, score.Item{Key: keyed.Hash(companyFeature, k), Value: companyValue, Label: "other cues about the two"})
	}
	return items
}

// companyFeature begins the names of the features of company.
const companyFeature = "pair:company:"

// cuesOf is the evidence of the cues from the holder to the target of a pair.
func (r *reading) cuesOf(p score.Pair, candidates []stance.Attitude, weigh score.Weigher, given bool) (items []score.Item) {
	for _, c := range candidates {
		if c.Holder != p.Holder || c.Target != p.Target || !given && c.Given() {
			continue
		}
		for _, x := range r.engine.Items(c) {
			items = weigh.Keep(items, score.Item{Tok0: x.Tok0, Tok1: x.Tok1, Stance: true, Key: keyed.Hash(pairFeature(c, x.Feature)), Value: x.Value,
				Label: x.Label, Origin: x.Origin}, nil)
		}
	}
	return items
}

// companyValue brings these features to the size of others, so that one ridge penalty suits them all.
const companyValue = 0.5

// company says what else the cues of a text say of the two, in a sentence of so many actors: who has an attitude toward somebody else is less likely to
// have one here.
func company(p score.Pair, candidates []stance.Attitude, actors int) []string {
	out := make([]string, 0, 8)
	put := func(k string) {
		if !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	cued := false
	for _, c := range candidates {
		if c.Kind == stance.Link {
			if c.Holder == p.Holder && c.Target == p.Target {
				put("joined")
			}
			continue
		}
		cued = cued || c.Holder == p.Holder && c.Target == p.Target
		if k := besideOf(p, c); k != "" {
			put(k)
			put(withDirection(k, c.Favor))
		}
	}
	if !cued {
		put("uncued")
	}
	put(actorCounts()[min(actors, manyActors)])
	return out
}

func actorCounts() [manyActors + 1]string {
	return [manyActors + 1]string{"actors:", "actors:i", "actors:ii", "actors:iii", "actors:iiii", "actors:iiiii"}
}

// companyWeights are the weights that a model has for what company says.
func companyWeights(m *loglinear.Model) map[string]loglinear.Weights {
	names := []string{"joined", "uncued"}
	for _, k := range actorCounts() {
		names = append(names, k)
	}
	for _, k := range []string{"back", "holder gives", "target gets", "target gives", "holder gets"} {
		names = append(names, k, withDirection(k, true), withDirection(k, false))
	}
	out := make(map[string]loglinear.Weights, len(names))
	for _, k := range names {
		out[k], _ = m.Weight(keyed.Hash(companyFeature, k))
	}
	return out
}

// manyActors is how many are told apart.
const manyActors = 5

// besideOf says what part either of a pair has in a cue of others; empty for none, and for a cue from the holder to the target.
func besideOf(p score.Pair, c stance.Attitude) string {
	switch {
	case c.Holder == p.Holder && c.Target == p.Target:
		return ""
	case c.Holder == p.Target && c.Target == p.Holder:
		return "back"
	case c.Holder == p.Holder:
		return "holder gives"
	case c.Target == p.Target:
		return "target gets"
	case c.Holder == p.Target:
		return "target gives"
	case c.Target == p.Holder:
		return "holder gets"
	}
	return ""
}

// withDirection is a part in a cue with the cue's direction.
func withDirection(k string, favor bool) string { return k + ":" + direction(favor) }

func direction(favor bool) string {
	if favor {
		return "favor"
	}
	return "against"
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

// pairFeature names what a cue says among the features of pairs, whose classes are those of the attitude itself.
func pairFeature(c stance.Attitude, feature string) string {
	return "pair:cue:" + direction(c.Favor) + ":" + feature
}

// givenPairWeights are the weights that are given, turned to the classes of the attitude itself.
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
