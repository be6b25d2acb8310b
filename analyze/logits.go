package analyze

import (
	"cmp"
	"maps"
	"slices"
	"sort"

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
		pairs := r.pairsIn(si, candidates)
		uncued := r.uncued(pairs, candidates)
		for _, c := range candidates {
			k := [2]int{c.Holder, c.Target}
			p, around := pairs[k]
			switch {
			case uncued[k]:
				delete(uncued, k)
				c.Quote = r.commonQuote(p.Pair)
				r.addAttitude(an, c, r.wordsLogits(p.Pair, si, candidates), trainedWords)
			case around && c.Kind != stance.Link && !c.Given():
				r.addAttitude(an, c, r.besideLogits(c, r.wordsLogits(p.Pair, si, candidates)), r.engine.Origin(c))
			default:
				r.addAttitude(an, c, r.cueLogits(c), r.engine.Origin(c))
			}
		}
		for _, k := range slices.SortedFunc(maps.Keys(uncued), targetFirst) {
			p := pairs[k]
			r.addAttitude(an, r.ofWords(p.Pair, si), r.wordsLogits(p.Pair, si, candidates), trainedWords)
		}
	}
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
func targetFirst(a, b [2]int) int { return cmp.Or(cmp.Compare(a[1], b[1]), cmp.Compare(a[0], b[0])) }

// trainedWords is the origin of attitudes that no cue makes.
const trainedWords = "trained words"

// minStance is the probability of favor or of against from which a row has that stance. Of .5, .55 … .8 it has the best F0.5 (van Rijsbergen 1979: a
// wrong row costs twice as much as a missing one) on held-out marked sentences.
const minStance = 0.55

// weighedPair is a pair of a sentence with the probabilities of against, none and favor.
type weighedPair struct {
	score.Pair // without its items
	p          [3]float64
}

// pairsIn weighs what stands around each two actors of a sentence, by holder and target.
func (r *reading) pairsIn(sentence int, candidates []stance.Attitude) map[[2]int]weighedPair {
	actors := r.actorsOf(sentence)
	holders := r.withSpeakers(actors, sentence)
	if len(holders) < 2 {
		return nil
	}
	m := r.a.attitudes.pairs
	out := map[[2]int]weighedPair{}
	r.score.EachPair(holders, actors, sentence, m.Weight, false, func(p score.Pair) {
		logit := m.Prior
		for i := range p.Items {
			addTo(&logit, m, &p.Items[i])
		}
		for _, it := range r.around(p, candidates, m.Weight, false) {
			addTo(&logit, m, &it)
		}
		p.Items = nil
		out[[2]int{p.Holder, p.Target}] = weighedPair{p, m.Softmax(logit, 1)}
	})
	return out
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

func addTo(logit *loglinear.Weights, m *loglinear.Model, it *score.Item) {
	if w, ok := it.Weigh(m); ok {
		for c := range logit {
			logit[c] += w[c] * it.Value
		}
	}
}

// wordsLogits are the log-odds of a pair of a sentence with all their evidence.
func (r *reading) wordsLogits(p score.Pair, sentence int, candidates []stance.Attitude) Logits {
	m := r.a.attitudes.pairs
	l := Logits{Prior: m.Prior, Logit: m.Prior, Sentences: 1}
	r.score.EachPair([]int{p.Holder}, []int{p.Target}, sentence, m.Weight, true, func(p score.Pair) {
		for i := range p.Items {
			l.addItem(r, m, &p.Items[i])
		}
		for _, it := range r.around(p, candidates, m.Weight, false) {
			l.addItem(r, m, &it)
		}
	})
	l.join()
	l.P = m.Softmax(l.Logit, 1)
	return l
}

// uncued are the pairs of a sentence of which the words around them alone show an attitude. Words around the holder or the target of a cue are taken
// to speak of that cue: who says that Russia invaded Ukraine is not against Ukraine.
func (r *reading) uncued(pairs map[[2]int]weighedPair, candidates []stance.Attitude) map[[2]int]bool {
	out := map[[2]int]bool{}
	for k, p := range pairs {
		if max(p.p[Favor], p.p[Against]) >= minStance {
			out[k] = true
		}
	}
	for _, c := range candidates {
		if c.Kind != stance.Link {
			maps.DeleteFunc(out, func(k [2]int, _ bool) bool { return k[0] == c.Holder || k[1] == c.Target })
		}
	}
	return out
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

// addItem adds an item of evidence, if the model weighs it.
func (l *Logits) addItem(r *reading, m *loglinear.Model, it *score.Item) {
	if w, ok := it.Weigh(m); ok {
		l.add(r, it.Tok0, it.Tok1, sourceOf(*it), it.Label, it.Origin, w, it.Value)
	}
}

// add puts one piece of evidence over tokens into the sum.
func (l *Logits) add(r *reading, tok0, tok1 int, src Source, label, origin string, w [3]float64, value float64) {
	for c := range w {
		w[c] *= value
	}
	start, end := r.doc.Bytes(tok0, tok1)
	l.addEvidence(Evidence{Start: start, End: end, Source: src, Feature: label, Origin: origin, Weights: w})
}

// addEvidence puts one piece of evidence into the sum. Pieces of one origin at one place are joined.
func (l *Logits) addEvidence(e Evidence) {
	for c, x := range e.Weights {
		l.Logit[c] += x
	}
	if n := len(l.Evidence) - 1; n >= 0 && l.Evidence[n].Start == e.Start && l.Evidence[n].End == e.End && l.Evidence[n].Origin == e.Origin {
		for c, x := range e.Weights {
			l.Evidence[n].Weights[c] += x
		}
		return
	}
	l.Evidence = append(l.Evidence, e)
}

// join makes one piece of all evidence of one origin at one place, where the first stood.
func (l *Logits) join() {
	type place struct {
		start, end int
		origin     string
	}
	at := make(map[place]int, len(l.Evidence))
	kept := l.Evidence[:0]
	for _, e := range l.Evidence {
		k := place{e.Start, e.End, e.Origin}
		i, ok := at[k]
		if !ok {
			at[k] = len(kept)
			kept = append(kept, e)
			continue
		}
		for c, x := range e.Weights {
			kept[i].Weights[c] += x
		}
	}
	l.Evidence = kept
}

// scoreKey is what one score is about.
type scoreKey struct {
	paragraph, actor int
	voice            Voice
	speaker          int
}

// addScores scores every actor in every paragraph in which he is mentioned: over all voices, and in each voice apart.
func (r *reading) addScores(an *Analysis) {
	scores := map[scoreKey]*Logits{}
	for si := range r.doc.Sentences {
		byActor := map[int][]int{}
		for _, i := range r.score.MentionsIn(si) {
			if m := r.names.Mentions[i]; !m.Attributive {
				byActor[m.Actor] = append(byActor[m.Actor], i)
			}
		}
		for _, actor := range slices.Sorted(maps.Keys(byActor)) {
			r.scoreSentence(scores, actor, si, byActor[actor])
		}
	}
	r.writeScores(an, scores)
}

// scoreSentence adds the evidence of one sentence to the actor's scores in its paragraph.
func (r *reading) scoreSentence(scores map[scoreKey]*Logits, actor, sentence int, mentions []int) {
	p := r.doc.Sentences[sentence].Paragraph
	all := r.logits(scores, scoreKey{p, actor, VoiceAll, -1})
	all.Sentences++
	counted := map[*Logits]bool{}
	for _, mi := range mentions {
		if l := r.logits(scores, r.voiceKey(p, actor, r.quoteAt[r.names.Mentions[mi].Tok0])); !counted[l] {
			counted[l] = true
			l.Sentences++
		}
	}
	for _, it := range r.score.Items(actor, sentence, mentions, r.a.targets.Weight) {
		all.addItem(r, r.a.targets, &it)
		if l, ok := scores[r.voiceKey(p, actor, it.Quote)]; ok && it.Own {
			l.addItem(r, r.a.targets, &it)
		}
	}
}

// sourceOf says which lexicon or model an item comes from.
func sourceOf(it score.Item) Source {
	if it.Stance {
		return FromStance
	}
	return FromModel
}

// voiceKey is the score that evidence in this quote, or in none, belongs to.
func (r *reading) voiceKey(paragraph, actor, quote int) scoreKey {
	switch {
	case quote >= 0:
		return scoreKey{paragraph, actor, Quoted, r.quotes[quote].Speaker}
	case r.doc.Paragraphs[paragraph].Headline:
		return scoreKey{paragraph, actor, Headline, -1}
	}
	return scoreKey{paragraph, actor, Narrator, -1}
}

// logits returns the sum under a key, beginning it with the prior.
func (r *reading) logits(scores map[scoreKey]*Logits, k scoreKey) *Logits {
	l, ok := scores[k]
	if !ok {
		l = &Logits{Prior: r.prior(k.voice)}
		l.Logit = l.Prior
		scores[k] = l
	}
	return l
}

// prior is the trained one for the number over all voices. A single voice has a prior without a lean: the training data do not say how
// often narrators judge.
func (r *reading) prior(v Voice) [3]float64 {
	p := r.a.targets.Prior
	if v != VoiceAll {
		p[Negative] = (p[Negative] + p[Positive]) / 2
		p[Positive] = p[Negative]
	}
	return p
}

// writeScores orders the scores by paragraph, first mention of the actor, and voice.
func (r *reading) writeScores(an *Analysis, scores map[scoreKey]*Logits) {
	keys := make([]scoreKey, 0, len(scores))
	for k := range scores {
		keys = append(keys, k)
	}
	rank := make([]int, len(r.names.Actors))
	for i, a := range an.Actors {
		if j, ok := r.names.ByID(a.ID); ok {
			rank[j] = i
		}
	}
	sort.Slice(keys, func(i, j int) bool { return keys[i].before(keys[j], rank) })
	for _, k := range keys {
		l := scores[k]
		l.P = r.a.targets.Softmax(l.Logit, l.Sentences)
		s := Score{Paragraph: k.paragraph, Actor: r.names.Actors[k.actor].ID, Voice: k.voice, Logits: *l}
		if k.voice == Quoted && k.speaker >= 0 {
			s.VoiceActor = r.names.Actors[k.speaker].ID
		}
		an.Scores = append(an.Scores, s)
	}
}

// voiceRank orders voices: all first.
func voiceRank(v Voice) int {
	switch v {
	case VoiceAll:
		return 0
	case Headline:
		return 1
	case Narrator:
		return 2
	}
	return 3
}

func (k scoreKey) before(o scoreKey, rank []int) bool {
	switch {
	case k.paragraph != o.paragraph:
		return k.paragraph < o.paragraph
	case k.actor != o.actor:
		return rank[k.actor] < rank[o.actor]
	case k.voice != o.voice:
		return voiceRank(k.voice) < voiceRank(o.voice)
	}
	return k.speaker < o.speaker
}
