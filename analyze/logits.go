package analyze

import (
	"maps"
	"slices"
	"sort"

	"github.com/slantkit/slant/analyze/internal/loglinear"
	"github.com/slantkit/slant/analyze/internal/score"
)

// addItem adds an item of evidence, if the model weighs it.
func (l *Logits) addItem(r *reading, m *loglinear.Model, it *score.Item) {
	if e, ok := r.evidence(m, it); ok {
		l.addEvidence(e)
	}
}

// evidence is an item as a model weighs it; ok is false if it does not.
func (r *reading) evidence(m *loglinear.Model, it *score.Item) (e Evidence, ok bool) {
	w, ok := it.Weigh(m)
	if !ok {
		return e, false
	}
	for c := range w {
		w[c] *= it.Value
	}
	start, end := r.doc.Bytes(it.Tok0, it.Tok1)
	return Evidence{Start: start, End: end, Source: sourceOf(*it), Feature: it.Label, Origin: it.Origin, Weights: w}, true
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
	l.sum(e.Source, e.Weights)
	if n := len(l.Evidence) - 1; n >= 0 && l.Evidence[n].Start == e.Start && l.Evidence[n].End == e.End && l.Evidence[n].Origin == e.Origin {
		for c, x := range e.Weights {
			l.Evidence[n].Weights[c] += x
		}
		return
	}
	l.Evidence = append(l.Evidence, e)
}

// sum adds the weights of a piece of evidence.
func (l *Logits) sum(src Source, w [3]float64) {
	for c, x := range w {
		l.Logit[c] += x
	}
	of := 0
	if src == FromStance {
		of = 1
	}
	l.shares[of] += w[Positive] - w[Negative]
	l.shared = true
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

// noQuote is the index of no quote and of nothing outside of quotes either.
const noQuote = -2

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
	items := r.score.Items(actor, sentence, mentions, nil)
	add := (*Logits).addEvidence
	if r.a.opt.NoEvidence {
		add = func(l *Logits, e Evidence) { l.sum(e.Source, e.Weights) }
	} else {
		all.Evidence = slices.Grow(all.Evidence, len(items))
	}
	quote, own := noQuote, (*Logits)(nil)
	for i := range items {
		it := &items[i]
		e, ok := r.evidence(r.a.targets, it)
		if !ok {
			continue
		}
		add(all, e)
		if it.Own && it.Quote != quote {
			quote, own = it.Quote, scores[r.voiceKey(p, actor, it.Quote)]
		}
		if it.Own && own != nil {
			add(own, e)
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
	an.Scores = make([]Score, 0, len(keys))
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
