package reports

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
	"unique"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/events"
	"github.com/slantkit/slant/reports/internal/stats"
)

// entry is what comparisons and pages need of one article: counts and means, no text. It takes two or three kilobytes.
type entry struct {
	*ref
	origin string // id of the first article with this text: what repeats another is resampled with it
	words  int
	event  int // in a matched comparison, the number of what it tells of
	actors []actorEntry
	dyads  []dyadSeen

	speeches  []speech  // by speaker
	uses      []wordUse // of the narrator and the headline
	deeds     []deedSum // the same
	signature events.Signature
}

// speech is what one article quotes of a speaker, and for whom he speaks in office, if the article says so.
type speech struct {
	speaker, side string
	words         int
}

// wordUse is how often the article itself uses a word of an actor, or calls him so.
type wordUse struct {
	actor, lemma unique.Handle[string]
	n            int
	name         bool
}

// deedSum is what the article itself says that is done to an actor, or to anybody.
type deedSum struct {
	patient string
	n       int
	doers   int // deeds whose doer is named
}

// anybody is the patient of all deeds together.
const anybody = "*"

// actorEntry is one actor in one article.
type actorEntry struct {
	id       string
	mentions int32
	quotes   int32
	all      voiceMean
	own      voiceMean // what the narrator and the headline say of him
	quoted   voiceMean // what those say who are quoted
}

// voiceMean is the mean of an article's paragraphs, in fixed point; false if there is none.
type voiceMean struct {
	x  int64
	ok bool
}

// detail is what only entries need of an observation, by the places of obs.actors.
type detail struct {
	actors    []actorEntry
	speeches  []speech
	uses      []wordUse
	deeds     []deedSum
	signature events.Signature
}

// addDetail notes what is said in which voice, and for how long who speaks.
func (d *distiller) addDetail() {
	det := &detail{}
	own, quoted := make([]scoreSums, len(d.obs.actors)), make([]scoreSums, len(d.obs.actors))
	for i := range d.Scores {
		sc := &d.Scores[i]
		at, known := d.index[sc.Actor]
		if !known || sc.Voice == analyze.VoiceAll {
			continue
		}
		sums := &own[at]
		if sc.Voice == analyze.Quoted {
			sums = &quoted[at]
		}
		sums.n++
		sums.score += sc.Logits.Score()
	}
	for i := range d.obs.actors {
		seen := &d.obs.actors[i]
		det.actors = append(det.actors, actorEntry{id: seen.ID, mentions: seen.Mentions, quotes: seen.Quotes,
			all: voiceMean{seen.Sentiment, seen.Scored}, own: own[i].mean(), quoted: quoted[i].mean()})
	}
	det.speeches, det.uses, det.deeds = d.speeches(), d.wordUses(), d.deedSums()
	det.signature = events.Sign(d.obs.ref.title, d.body(), nil) // names stand in the text; ids add nothing
	d.obs.detail = det
}

// wordUses count the words that the article itself uses of actors.
func (d *distiller) wordUses() []wordUse {
	index := map[wordUse]int{} // with n = 0
	var list []wordUse
	for _, w := range d.Wordings {
		if w.Voice == analyze.Quoted {
			continue
		}
		key := wordUse{actor: unique.Make(w.Actor), lemma: unique.Make(valid(w.Lemma)), name: w.Role == analyze.RoleName}
		i, ok := index[key]
		if !ok {
			i = len(list)
			index[key], list = i, append(list, key)
		}
		list[i].n++
	}
	return slices.Clip(list)
}

// deedSums count the deeds that the article itself reports, by whom they are done to, and all together.
func (d *distiller) deedSums() (list []deedSum) {
	for _, deed := range d.Deeds {
		if deed.Voice == analyze.Quoted {
			continue
		}
		for _, patient := range []string{anybody, deed.Patient} {
			if patient == "" {
				continue
			}
			i := slices.IndexFunc(list, func(s deedSum) bool { return s.patient == patient })
			if i < 0 {
				i, list = len(list), append(list, deedSum{patient: patient})
			}
			list[i].n++
			if deed.Named {
				list[i].doers++
			}
		}
	}
	return list
}

// speeches count the words of quotes by speaker.
func (d *distiller) speeches() (list []speech) {
	words := map[string]int{}
	for _, q := range d.Quotes {
		if q.About {
			continue
		}
		words[q.Speaker] += wordCount(d.slice(q.Start, q.End)) // the speaker may be nobody whom the text names
	}
	for _, speaker := range slices.Sorted(maps.Keys(words)) {
		s := speech{speaker: speaker, words: words[speaker]}
		if a := d.actors[speaker]; a.SpeaksFor {
			s.side = a.Side
		}
		list = append(list, s)
	}
	return list
}

func (s scoreSums) mean() voiceMean {
	if s.n == 0 {
		return voiceMean{}
	}
	return voiceMean{stats.Fixed(s.score / float64(s.n)), true}
}

// wordCount counts the stretches between blanks that hold a letter or a digit.
func wordCount(s string) int {
	n := 0
	for f := range strings.FieldsSeq(s) {
		if strings.ContainsFunc(f, func(r rune) bool { return r >= utf8.RuneSelf || '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z' }) {
			n++
		}
	}
	return n
}

// addEntry keeps the article's entry, if the observation has what it needs. Ids are shared with those of the summary.
func (s *Summary) addEntry(obs *Observation) {
	if obs.detail == nil {
		return
	}
	e := &entry{ref: obs.ref, origin: obs.ref.id, words: obs.words, actors: slices.Clone(obs.detail.actors), dyads: slices.Clone(obs.dyads),
		speeches: slices.Clone(obs.detail.speeches), uses: obs.detail.uses, deeds: slices.Clone(obs.detail.deeds), signature: obs.detail.signature}
	if obs.duplicateOf != "" {
		e.origin = obs.duplicateOf
	}
	for i := range e.actors {
		e.actors[i].id = s.intern(e.actors[i].id)
	}
	for i := range e.dyads {
		e.dyads[i].pair = s.dyad(e.dyads[i].pair).pair
		e.dyads[i].more = nil
	}
	for i := range e.deeds {
		e.deeds[i].patient = s.intern(e.deeds[i].patient)
	}
	for i := range e.speeches {
		e.speeches[i].speaker, e.speeches[i].side = s.intern(e.speeches[i].speaker), s.intern(e.speeches[i].side)
	}
	s.ledger = append(s.ledger, e)
}

// intern is the summary's own copy of an actor's id, if it has one.
func (s *Summary) intern(id string) string {
	if sum, ok := s.actors[id]; ok {
		return sum.id
	}
	return strings.Clone(id)
}

// entries are copies of those of the articles that count, in the order of reports; none unless observations kept them (KeepLedger).
func (s *Summary) entries() []*entry {
	list := make([]*entry, len(s.ledger))
	for i, e := range s.ledger {
		list[i] = new(*e)
	}
	slices.SortStableFunc(list, func(a, b *entry) int { return a.ref.compare(b.ref) })
	return list
}
