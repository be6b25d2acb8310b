package reports

import (
	"cmp"
	"slices"

	"github.com/slantkit/slant/analyze"
)

// inOrder puts articles in the order of publication (those without a date last; then outlet, title, id). What order they came in changes nothing.
func inOrder(ans []*analyze.Analysis) []*analyze.Analysis {
	sorted := slices.Clone(ans)
	slices.SortStableFunc(sorted, func(a, b *analyze.Analysis) int {
		return cmp.Or(cmp.Compare(date(a), date(b)), cmp.Compare(a.Article.Outlet, b.Article.Outlet),
			cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Article.Path, b.Article.Path))
	})
	return sorted
}

func date(an *analyze.Analysis) string { return cmp.Or(an.Article.Published, "~") }

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
	switch {
	case id == "":
		return "(nobody named)"
	case id == analyze.NarratorID:
		return "narrator"
	}
	return cmp.Or(a.actors[id].Name, id)
}
