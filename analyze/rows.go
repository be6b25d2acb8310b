package analyze

import (
	"cmp"
	"slices"

	"github.com/slantkit/slant/analyze/internal/loglinear"
	"github.com/slantkit/slant/analyze/internal/score"
	"github.com/slantkit/slant/analyze/internal/stance"
)

// addAttitudes writes the attitudes of each sentence with their voices: those that a cue makes, those of which the trained words alone say so, and
// for the others the clauses that join two actors and take no side.
func (r *reading) addAttitudes(an *Analysis) {
	bySentence := make([][]stance.Attitude, len(r.doc.Sentences))
	for _, c := range r.raw {
		bySentence[c.Sentence] = append(bySentence[c.Sentence], c)
	}
	for si, candidates := range bySentence {
		actors := r.actorsOf(si)
		holders := r.withSpeakers(actors, si)
		uncued := r.uncued(si, holders, actors, candidates)
		for _, c := range candidates {
			k := [2]int{c.Holder, c.Target}
			p, both := r.score.PairIn(c.Holder, c.Target, si)
			both = both && slices.Contains(holders, c.Holder) && slices.Contains(actors, c.Target)
			switch {
			case slices.ContainsFunc(uncued, is(k)):
				uncued = slices.DeleteFunc(uncued, is(k))
				c.Quote = r.commonQuote(p)
				r.addAttitude(an, c, r.wordsLogits(p, si, candidates), trainedWords)
			case both && c.Kind != stance.Link && !c.Given():
				r.addAttitude(an, c, r.besideLogits(c, r.wordsLogits(p, si, candidates)), r.engine.Origin(c))
			default:
				r.addAttitude(an, c, r.cueLogits(c), r.engine.Origin(c))
			}
		}
		slices.SortFunc(uncued, targetFirst)
		for _, p := range uncued {
			r.addAttitude(an, r.ofWords(p, si), r.wordsLogits(p, si, candidates), trainedWords)
		}
	}
}

// is finds the pair of a holder and a target.
func is(k [2]int) func(score.Pair) bool {
	return func(p score.Pair) bool { return p.Holder == k[0] && p.Target == k[1] }
}

// ofWords is the attitude of a pair without a cue: from the holder to the target, or over the words that a holder says who is not mentioned.
func (r *reading) ofWords(p score.Pair, sentence int) stance.Attitude {
	h := r.doc.Units[p.HolderUnit]
	a := stance.Attitude{Holder: p.Holder, Target: p.Target, HolderUnit: p.HolderUnit, TargetUnit: p.TargetUnit, Tok0: h.Tok0, Tok1: h.Tok1,
		Sentence: sentence, Quote: r.commonQuote(p)}
	if p.Heard {
		s, words := r.doc.Sentences[sentence], r.quotes[a.Quote].Content
		a.HolderUnit, a.Tok0, a.Tok1 = -1, max(s.Tok0, words.Lo), min(s.Tok1, words.Hi)
	}
	return a
}

// targetFirst orders pairs of holder and target.
func targetFirst(a, b score.Pair) int {
	return cmp.Or(cmp.Compare(a.Target, b.Target), cmp.Compare(a.Holder, b.Holder))
}

// trainedWords is the origin of attitudes that no cue makes.
const trainedWords = "trained words"

// minStance is the probability of favor or of against from which a row has that stance. Of .5, .55 … .8 it has the best F0.5 (van Rijsbergen 1979: a
// wrong row costs twice as much as a missing one) on held-out marked sentences.
const minStance = 0.55

// uncued are the pairs of a sentence of which the words around them alone show an attitude. Words around the holder or the target of a cue are taken
// to speak of that cue: who says that Russia invaded Ukraine is not against Ukraine.
func (r *reading) uncued(sentence int, holders, actors []int, candidates []stance.Attitude) (out []score.Pair) {
	m := r.a.attitudes.pairs
	wanted := func(holder, target int) bool {
		return !slices.ContainsFunc(candidates, func(c stance.Attitude) bool {
			return c.Kind != stance.Link && (c.Holder == holder || c.Target == target)
		})
	}
	r.score.SumPairs(holders, actors, sentence, wanted, func(p score.Pair, sum loglinear.Weights) {
		sum.Add(m.Prior, 1)
		sum.Add(r.aroundSum(p, candidates, len(actors)), 1)
		if w := m.Softmax(sum, 1); max(w[Favor], w[Against]) >= minStance {
			out = append(out, p)
		}
	})
	return out
}

// aroundSum is the sum of what around finds, for a pair whose cues join the two and take no side.
func (r *reading) aroundSum(p score.Pair, candidates []stance.Attitude, actors int) (sum loglinear.Weights) {
	m := r.a.attitudes.pairs
	for _, it := range r.cuesOf(p, candidates, m.Weight, false) {
		sum.Add(it.Weights, it.Value)
	}
	for _, k := range company(p, candidates, actors) {
		sum.Add(r.a.attitudes.company[k], companyValue)
	}
	return sum
}

// withSpeakers adds to the actors of a sentence those who speak words in it and are not mentioned.
func (r *reading) withSpeakers(actors []int, sentence int) []int {
	if len(actors) == 0 {
		return nil
	}
	holders := slices.Clone(actors)
	s := r.doc.Sentences[sentence]
	for t := s.Tok0; t < s.Tok1; t++ {
		if q := r.quoteAt[t]; q >= 0 && r.quotes[q].Speaker >= 0 && !slices.Contains(holders, r.quotes[q].Speaker) {
			holders = append(holders, r.quotes[q].Speaker)
		}
	}
	return holders
}

// wordsLogits are the log-odds of a pair of a sentence with all their evidence.
func (r *reading) wordsLogits(p score.Pair, sentence int, candidates []stance.Attitude) Logits {
	m := r.a.attitudes.pairs
	l := Logits{Prior: m.Prior, Logit: m.Prior, Sentences: 1}
	r.score.EachPair([]int{p.Holder}, []int{p.Target}, sentence, m.Weight, true, func(p score.Pair) {
		for _, it := range append(p.Items, r.around(p, candidates, m.Weight, false)...) {
			l.addItem(r, m, &it)
		}
	})
	l.join()
	l.P = m.Softmax(l.Logit, 1)
	return l
}

// commonQuote is the quote that holds both of a pair, or the target in words of the holder; −1 if there is none.
func (r *reading) commonQuote(p score.Pair) int {
	t, h := r.quoteAt[r.doc.Units[p.TargetUnit].Tok0], r.quoteAt[r.doc.Units[p.HolderUnit].Tok0]
	if t >= 0 && (t == h || r.quotes[t].Speaker == p.Holder) {
		return t
	}
	return -1
}

// addAttitude writes one attitude.
func (r *reading) addAttitude(an *Analysis, c stance.Attitude, l Logits, origin string) {
	at := Attitude{Sentence: c.Sentence, Paragraph: r.doc.Sentences[c.Sentence].Paragraph, Target: r.id(c.Target), Holder: r.id(c.Holder),
		Origin: origin, Logits: l, Stance: stanceOf(l.P)}
	at.HolderSide, at.TargetSide = r.side(c.Holder), r.side(c.Target)
	at.Voice, at.VoiceActor = r.voice(c.Quote, at.Paragraph)
	at.Start, at.End = r.extent(c)
	an.Attitudes = append(an.Attitudes, at)
}

// id is the actor's id, or that of who is no actor.
func (r *reading) id(actor int) string {
	switch actor {
	case stance.Narrator:
		return NarratorID
	case stance.Nobody:
		return ""
	}
	return r.names.Actors[actor].ID
}

// side is the actor's side, or himself if he has none.
func (r *reading) side(actor int) string {
	if actor < 0 || r.names.Actors[actor].Side == "" {
		return r.id(actor)
	}
	return r.names.Actors[actor].Side
}

// voice says who vouches for what stands in the quote, or outside of any.
func (r *reading) voice(quote, paragraph int) (Voice, string) {
	switch {
	case quote >= 0:
		if s := r.quotes[quote].Speaker; s >= 0 {
			return Quoted, r.names.Actors[s].ID
		}
		return Quoted, ""
	case r.doc.Paragraphs[paragraph].Headline:
		return Headline, ""
	}
	return Narrator, ""
}

// stanceOf is favor or against where one of them is likely enough, else none.
func stanceOf(p [3]float64) string {
	switch {
	case p[Against] >= minStance:
		return "against"
	case p[Favor] >= minStance:
		return "favor"
	}
	return "none"
}

// extent goes from the first to the last of holder, cue and target, as far as they stand in the sentence of the cue.
func (r *reading) extent(c stance.Attitude) (start, end int) {
	lo, hi := c.Tok0, c.Tok1
	for _, u := range []int{c.HolderUnit, c.TargetUnit} {
		if u >= 0 && r.doc.Units[u].Sentence == c.Sentence {
			lo, hi = min(lo, r.doc.Units[u].Tok0), max(hi, r.doc.Units[u].Tok1)
		}
	}
	return r.doc.Bytes(lo, hi)
}
