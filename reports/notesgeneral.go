package reports

import (
	"fmt"

	"github.com/slantkit/slant/reports/internal/duplicates"
	"github.com/slantkit/slant/reports/internal/stats"
)

// generalNotes are the doubts about the report as a whole.
func (r *Report) generalNotes(n *notes, pg page) {
	if len(pg.Tables) > 0 {
		n.add(noteSentiment)
		n.add("model/stance/prior: what share of the log-odds behind the sentiment came from the sentiment model, the stance lexicon and the prior. " +
			"gives, gets for/against: attitudes held toward others, and by others.")
		r.intervalNote(n)
	}
	r.sum.repeatNotes(n, "")
	r.sum.warningNotes(n, "")
}

func (r *Report) intervalNote(n *notes) {
	switch articles := r.sum.articles; {
	case articles == 1:
		n.add("One article: no intervals. They need ten articles or more, because paragraphs of one article are not independent.")
	case articles < stats.MinArticles:
		n.add(fmt.Sprintf("%s: no intervals. They need ten or more.", Plural(articles, "article")))
	default:
		n.add(fmt.Sprintf("Intervals: 95 %%, Poisson bootstrap over articles, %d replicates, seed %d; none for numbers from fewer than ten articles.", stats.Replicates, stats.DefaultSeed))
	}
}

// repeatNotes say how many articles came before, how they count, and what the other way of counting would change. of names
// the articles among others.
func (s *Summary) repeatNotes(n *notes, of string) {
	if s.again > 0 {
		n.add(fmt.Sprintf("%s%s given twice: counted once.", of, Plural(s.again, "article")))
	}
	exact := s.repeats[duplicates.Exact]
	all := exact + s.repeats[duplicates.Near]
	if all == 0 {
		return
	}
	verb, kind := "repeat", Thousands(exact)
	if all == 1 {
		verb = "repeats"
	}
	switch exact {
	case all:
		kind = "word for word"
	case 0:
		kind = "nearly word for word"
	default:
		kind += " word for word"
	}
	which, counted, otherwise := Plural(all, "more article")+" "+verb+" one of these", "not counted again", "Counting all of them"
	if s.opt.Duplicates == "all" {
		which, counted, otherwise = Plural(all, "article")+" "+verb+" another", "counted all the same, with one bootstrap draw", "Counting each text once"
	}
	n.add(fmt.Sprintf("%s%s (%s): %s. %s would move no sentiment and no score by more than %.2f.", of, which, kind, counted, otherwise, roundUp(s.moved())))
}

// roundUp is the hundredth that is not below x; what differs by less than the rounding of fixed point is nothing.
func roundUp(x float64) float64 {
	for i := range 201 {
		if y := float64(i) / 100; y >= x-1e-9 {
			return y
		}
	}
	return 2
}

// warningNotes are the doubts about single articles: of a handful their words, of more their number.
func (s *Summary) warningNotes(n *notes, of string) {
	if s.articles > handful {
		if s.doubted > 0 {
			n.add(of + Plural(s.doubted, "article") + " with doubts of their own: `slant explain` says which.")
		}
		return
	}
	for _, c := range s.heads.cards {
		for _, warning := range c.warnings {
			if s.articles == 1 {
				n.add(of + printable(warning))
			} else {
				n.add(of + "“" + snippet(c.ref.title, 60) + "”: " + printable(warning))
			}
		}
	}
}
