package reports

import (
	"cmp"
	"slices"

	"github.com/slantkit/slant/analyze"
)

// exhibit is a piece of evidence as a page shows it: a paragraph, or words around the strongest of it, with marks.
type exhibit struct {
	pull      float64 // how far it moves the number, in its direction: 0 or more
	ref       *ref    // the article
	paragraph int     // index
	start     int     // of the strongest words; with those above, the order of exhibits
	end       int

	score    *analyze.Score    // while the article is at hand: this or
	attitude *analyze.Attitude // this

	place   string
	voice   analyze.Voice
	quoting string    // id of whom the voice is from
	holder  string    // id of who holds an attitude in office
	value   float64   // sentiment or score of the paragraph, −1…1
	text    []shown   // empty if texts may not leave
	weights []weighed // the strongest words, the strongest first
	rest    float64   // log-odds of all other words
	prior   float64
}

// shown is a stretch of an exhibit's text under the same marks throughout.
type shown struct{ Text, Class, Title string }

// weighed is words and what they add to the log-odds of positive against negative, or favor against against.
type weighed struct {
	Words, Feature, Origin string
	Pull                   float64
}

// Exhibits of a number in each direction, and words listed for one exhibit.
const (
	mostOfActor = 4
	mostOfDyad  = 3
	mostWeighed = 5
)

// compare puts the strongest first; ties go to the article that is first in reports, then to the first in the text.
func (e *exhibit) compare(other *exhibit) int {
	return cmp.Or(-cmp.Compare(e.pull, other.pull), e.ref.compare(other.ref), cmp.Compare(e.paragraph, other.paragraph), cmp.Compare(e.start, other.start))
}

// gallery is the strongest exhibits that pull up, and that pull down. Galleries of parts, merged, are that of the whole.
type gallery [2][]*exhibit

func (g *gallery) add(way int, e *exhibit, most int) {
	list := g[way]
	if i, _ := slices.BinarySearchFunc(list, e, (*exhibit).compare); i < most {
		list = slices.Insert(list, i, e)
		g[way] = list[:min(len(list), most)]
	}
}

func (g *gallery) merge(other *gallery, most int) {
	for way, list := range other {
		for _, e := range list {
			g.add(way, e, most)
		}
	}
}

// addScore takes a score at the piece of evidence that moves it most up, and most down.
func (g *gallery) addScore(d *distiller, sc *analyze.Score) {
	var strongest [2]*exhibit
	for _, e := range sc.Evidence {
		pull, way := weigh(e), up
		if pull < 0 {
			pull, way = -pull, down
		}
		if old := strongest[way]; pull > 0 && (old == nil || pull > old.pull) {
			strongest[way] = &exhibit{pull: pull, ref: d.obs.ref, paragraph: sc.Paragraph, start: e.Start, end: e.End, score: sc}
		}
	}
	way := up
	if sc.Logits.Score() < 0 {
		way = down
	}
	if e := strongest[way]; e != nil { // a paragraph is evidence for what it comes to
		g.add(way, e, mostOfActor)
	}
}

// addAttitude takes an attitude of the holder, as rolled up.
func (g *gallery) addAttitude(d *distiller, holder string, at *analyze.Attitude) {
	c := d.attitudeCandidate(holder, at, at.Score())
	e := &exhibit{pull: c.pull, ref: c.ref, paragraph: c.paragraph, start: c.start, end: c.end, holder: c.holder, attitude: at}
	way := up
	if e.pull < 0 {
		e.pull, way = -e.pull, down
	}
	g.add(way, e, mostOfDyad)
}

// word puts the exhibits of an article into words.
func (g *gallery) word(d *distiller) {
	for _, list := range g {
		for _, e := range list {
			e.word(d)
		}
	}
}

// list is all exhibits: those in the direction of the number x first.
func (g *gallery) list(x float64) []*exhibit {
	if x < 0 {
		return slices.Concat(g[down], g[up])
	}
	return slices.Concat(g[up], g[down])
}
