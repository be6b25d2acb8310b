package reports

import (
	"slices"
	"strings"
	"unique"

	"github.com/slantkit/slant/reports/internal/events"
)

// entry is what comparisons and pages need of one article: counts and means, no text. It takes two or three kilobytes.
type entry struct {
	*ref
	origin string // id of the first article with this text: what repeats another is resampled with it
	words  int
	event  int // in a matched comparison, the number of what it tells of
	actors []actorEntry
	dyads  []dyadSeen

	speeches  []speech   // by speaker
	uses      []wordUse  // of the narrator and the headline, each once
	deeds     []deedSum  // the same
	instances []instance // for pages
	signature events.Signature
}

// speech is what one article quotes of a speaker, and for whom he speaks in office, if the article says so.
type speech struct {
	speaker, side string
	words         int
}

// wordUse is a word that the article itself uses of an actor, or calls him.
type wordUse struct {
	actor, lemma unique.Handle[string]
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
	all      voiceMean
	own      voiceMean // what the narrator and the headline say of him
	quoted   voiceMean // what those say who are quoted
}

// voiceMean is the mean of an article's paragraphs, in fixed point; false if there is none.
type voiceMean struct {
	x  int64
	ok bool
}

// addEntry keeps the article's entry, if the observation has what it needs. Ids are shared with those of the summary.
func (s *Summary) addEntry(obs *Observation) {
	if obs.detail == nil {
		return
	}
	e := &entry{ref: obs.ref, origin: obs.ref.id, words: obs.words, actors: slices.Clone(obs.detail.actors), dyads: slices.Clone(obs.dyads),
		speeches: slices.Clone(obs.detail.speeches), uses: obs.detail.uses, instances: obs.detail.instances, deeds: slices.Clone(obs.detail.deeds), signature: obs.detail.signature}
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
