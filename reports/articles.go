package reports

import (
	"cmp"
	"slices"

	"github.com/slantkit/slant/analyze"
)

// collect puts articles in the order of publication (then outlet, title, id), drops those given twice, and finds those
// that repeat another's text. What order they came in changes nothing. again is the number of articles dropped.
func collect(ans []*analyze.Analysis) (arts []*article, again int) {
	sorted := slices.Clone(ans)
	slices.SortStableFunc(sorted, func(a, b *analyze.Analysis) int {
		return cmp.Or(cmp.Compare(a.Article.Published, b.Article.Published), cmp.Compare(a.Article.Outlet, b.Article.Outlet),
			cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Article.Path, b.Article.Path))
	})
	seen := map[string]bool{}
	originals := originals(sorted)
	for _, an := range sorted {
		if seen[an.ID] {
			again++
			continue
		}
		seen[an.ID] = true
		arts = append(arts, newArticle(an, originals[an.Text]))
	}
	return arts, again
}

// originals names, for every text, the article that it counts as the text of: the first published, then the smallest
// id. An article without a date comes after those with one.
func originals(ans []*analyze.Analysis) map[string]string {
	first := map[string]*analyze.Analysis{}
	for _, an := range ans {
		old, ok := first[an.Text]
		if !ok || cmp.Or(cmp.Compare(date(an), date(old)), cmp.Compare(an.ID, old.ID)) < 0 {
			first[an.Text] = an
		}
	}
	ids := make(map[string]string, len(first))
	for text, an := range first {
		ids[text] = an.ID
	}
	return ids
}

func date(an *analyze.Analysis) string { return cmp.Or(an.Article.Published, "~") }

func newArticle(an *analyze.Analysis, original string) *article {
	a := &article{Analysis: an, points: newOffsets(an.Text), draw: an.ID, actors: map[string]analyze.Actor{}}
	if original != an.ID && an.Text != "" {
		a.duplicateOf, a.draw = original, original
	}
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
