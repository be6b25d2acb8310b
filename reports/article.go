package reports

import (
	"cmp"

	"github.com/slantkit/slant/analyze"
)

// article is an analysis on its way into tables.
type article struct {
	*analyze.Analysis
	points *offsets
	actors map[string]analyze.Actor
}

func newArticle(an *analyze.Analysis) *article {
	a := &article{Analysis: an, points: newOffsets(an.Text), actors: make(map[string]analyze.Actor, len(an.Actors))}
	for _, actor := range an.Actors {
		a.actors[actor.ID] = actor
	}
	return a
}

// holder is whom an attitude's holder counts as: his side if he speaks for it in office, else himself.
func (a *article) holder(at analyze.Attitude) string {
	if a.actors[at.Holder].SpeaksFor && at.HolderSide != "" {
		return at.HolderSide
	}
	return at.Holder
}

// name is what an actor is called: his name, or what stands for one.
func (a *article) name(id string) string {
	switch id {
	case "":
		return "(nobody named)"
	case analyze.NarratorID:
		return "narrator"
	}
	return cmp.Or(a.actors[id].Name, id)
}

// slice is the text of a span; spans outside the text are cut to it.
func (a *article) slice(start, end int) string {
	start = min(max(start, 0), len(a.Text))
	end = min(max(end, start), len(a.Text))
	return a.Text[start:end]
}

// number is the printed number of the paragraph with this index.
func (a *article) number(index int) int { return a.Paragraphs[index].Number }

// paragraphCount counts paragraphs without the headline.
func (a *article) paragraphCount() int {
	n := 0
	for _, p := range a.Paragraphs {
		if !p.Headline {
			n++
		}
	}
	return n
}

func (a *article) words() int {
	n := 0
	for _, p := range a.Paragraphs {
		n += p.Words
	}
	return n
}
