package reports

import (
	"slices"
	"strconv"
	"strings"

	"github.com/slantkit/slant/analyze"
)

// candidate is a piece of evidence that may be the best for a line of a report.
type candidate struct {
	pull       float64 // how far it moves the number, in its direction
	ref        *ref    // the article
	paragraph  int     // index, while the article is at hand
	start, end int     // likewise

	place, quote, why string // as in proof
	holder, quoting   string // ids: who holds an attitude in office, who is quoted with it
}

// better says whether c is better evidence than other, which may be nil. Ties go to the article that is first in reports,
// so that the order in which articles come decides nothing.
func (c *candidate) better(other *candidate) bool {
	if c == nil || other == nil {
		return c != nil
	}
	if c.pull != other.pull {
		return c.pull > other.pull
	}
	return c.ref.compare(other.ref) < 0
}

// best are the best candidates for a number that comes out positive, or zero, and for one that comes out negative. Which
// it is, is known when all articles are.
type best [2]*candidate

const up, down = 0, 1

// of is the best for the number x.
func (b *best) of(x float64) *candidate {
	if x < 0 {
		return b[down]
	}
	return b[up]
}

func (b *best) merge(other best) {
	for i, c := range other {
		if c.better(b[i]) {
			b[i] = c
		}
	}
}

// set is strings, each once and in order.
type set []string

func (s *set) add(x string) {
	if i, found := slices.BinarySearch(*s, x); !found {
		*s = slices.Insert(*s, i, strings.Clone(x))
	}
}

func (s *set) merge(other set) {
	for _, x := range other {
		s.add(x)
	}
}

// mostNames bounds the names in a note.
const mostNames = 8

// addFew keeps the first few strings.
func (s *set) addFew(others ...string) {
	s.merge(others)
	*s = (*s)[:min(len(*s), mostNames)]
}

// actorMore is what only reports show of an actor.
type actorMore struct {
	p, parts  [3]int64 // sums over articles, fixed point: class shares; sizes of the parts of the log-odds: model, stance, prior
	evidence  int      // pieces of evidence behind the sentiment
	rolled    set      // the sides that his attitudes count for
	ambiguous set      // names of his that have other owners
	best      best
	shows     gallery // for pages
	spread    spread  // likewise
}

func (m *actorMore) merge(other *actorMore) {
	for c := range m.p {
		m.p[c] += other.p[c]
		m.parts[c] += other.parts[c]
	}
	m.evidence += other.evidence
	m.rolled.addFew(other.rolled...)
	m.ambiguous.addFew(other.ambiguous...)
	m.best.merge(other.best)
	m.shows.merge(&other.shows, mostOfActor)
	m.spread.merge(other.spread)
}

// consider takes the evidence of a score that moves it most, up and down.
func (m *actorMore) consider(d *distiller, sc *analyze.Score) {
	for _, e := range sc.Evidence {
		pull, way := weigh(e), up
		if pull < 0 {
			pull, way = -pull, down
		}
		if old := m.best[way]; pull > 0 && (old == nil || pull > old.pull) {
			m.best[way] = &candidate{pull: pull, ref: d.obs.ref, paragraph: sc.Paragraph, start: e.Start, end: e.End, why: e.Feature}
		}
	}
}

// weigh is how far a piece of evidence moves the sentiment. A lexicon's word says more to a reader than a trained one: that
// counts half.
func weigh(e analyze.Evidence) float64 {
	d := pullOf(e)
	if !strings.Contains(e.Origin, ".tsv:") {
		d /= 2
	}
	return d
}

// quote puts the candidates into words.
func (m *actorMore) quote(d *distiller) {
	for _, c := range m.best {
		if c != nil {
			c.place, c.quote, c.why = d.place(c.paragraph), d.quoteAround(c.start, c.end, d.opt), strings.Clone(printable(c.why))
		}
	}
	m.shows.word(d)
	m.spread.fill(&m.shows)
}

// dyadMore is what only reports show of a dyad.
type dyadMore struct {
	voices  uint8    // who vouches for its attitudes: a bit for each of dyadVoices
	places  int      // paragraphs with such an attitude
	where   []string // the first of them, if they are of one article
	last    string   // of them, while the article is at hand
	holders set      // who holds the attitudes in office for the holder
	best    best
	shows   gallery // for pages
}

// dyadVoices are the voices of attitudes, in the order in which reports list them.
var dyadVoices = [...]analyze.Voice{analyze.Headline, analyze.Narrator, analyze.Quoted}

// mostPlaces bounds the paragraphs that a report lists of one dyad.
const mostPlaces = 5

func (m *dyadMore) merge(other *dyadMore) {
	m.where = nil
	if m.places == 0 {
		m.where = other.where
	}
	m.voices |= other.voices
	m.places += other.places
	m.holders.merge(other.holders)
	m.best.merge(other.best)
	m.shows.merge(&other.shows, mostOfDyad)
}

// add takes an attitude of the holder, as rolled up. Attitudes come in the order of the text.
func (m *dyadMore) add(d *distiller, holder string, at *analyze.Attitude) {
	for i, voice := range dyadVoices {
		if at.Voice == voice {
			m.voices |= 1 << i
		}
	}
	if at.Holder != holder {
		m.holders.add(at.Holder)
	}
	for way, pull := range [...]float64{up: at.Score(), down: -at.Score()} {
		if old := m.best[way]; old == nil || pull > old.pull {
			m.best[way] = d.attitudeCandidate(holder, at, pull)
		}
	}
	if d.opt.keeps(KeepExhibits) {
		m.shows.addAttitude(d, holder, at)
	}
	if place := d.place(at.Paragraph); m.places == 0 || place != m.last {
		m.last = place
		m.places++
		if len(m.where) < mostPlaces {
			m.where = append(m.where, strings.TrimPrefix(place, "¶"))
		}
	}
}

func (d *distiller) attitudeCandidate(holder string, at *analyze.Attitude, pull float64) *candidate {
	c := &candidate{pull: pull, ref: d.obs.ref, paragraph: at.Paragraph, start: at.Start, end: at.End}
	if at.Holder != holder {
		c.holder = at.Holder
	}
	if at.Voice == analyze.Quoted && at.VoiceActor != at.Holder {
		c.quoting = at.VoiceActor
	}
	return c
}

// quote puts the candidates into words.
func (m *dyadMore) quote(d *distiller) {
	for _, c := range m.best {
		if c != nil {
			c.place, c.quote = d.place(c.paragraph), strings.Clone(d.quoteOf(c.start, c.end, d.opt))
		}
	}
	m.shows.word(d)
}

// place names a paragraph for people: "¶4", "headline".
func (a *article) place(index int) string {
	if a.Paragraphs[index].Headline {
		return "headline"
	}
	return "¶" + strconv.Itoa(a.Paragraphs[index].Number)
}
