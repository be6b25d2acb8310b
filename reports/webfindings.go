package reports

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/stats"
)

// facts are what was read, in numbers.
func (w *webReport) facts() []webFact {
	s := w.sum
	dates := cmp.Or(snippet(s.first, longestDate), "unknown")
	if s.last != s.first {
		dates += " to " + snippet(s.last, longestDate)
	}
	facts := []webFact{{"Articles", Thousands(s.articles)}, {"Outlets", Thousands(len(s.outlets))}, {"Published", dates}, {"Words", Thousands(s.words)}}
	var languages []string
	for _, language := range slices.Sorted(maps.Keys(s.languages)) {
		languages = append(languages, cmp.Or(languageName(language), printable(language), "unknown"))
	}
	return append(facts, webFact{"Language", strings.Join(languages, ", ")}, webFact{"Actors", Thousands(w.all)})
}

// longestDate cuts what articles say their date is.
const longestDate = 20

// languageName spells the codes of the languages that are read.
func languageName(code string) string {
	if strings.HasPrefix(code, "en") {
		return "English"
	}
	return ""
}

// findings are the headlines of the report in plain sentences, the doubts last.
func (w *webReport) findings() []webFinding {
	var list []webFinding
	list = append(list, w.extremes()...)
	list = append(list, w.strongestPairs()...)
	return append(list, w.uncertain())
}

// extremes are who is spoken of worst, and best: of the actors with an interval, those whose interval is furthest from
// zero; without intervals, those with the lowest and highest mean in two articles or more, or in any number.
func (w *webReport) extremes() []webFinding {
	floor, basis := w.floor()
	var worst, finest *actorSum
	var low, high float64
	for _, a := range w.actors {
		down, up, ok := bounds(a, floor)
		if ok && up < low {
			worst, low = a, up
		}
		if ok && down > high {
			finest, high = a, down
		}
	}
	return []webFinding{w.extreme("Worst", worst, "badly", basis), w.extreme("Best", finest, "well", basis)}
}

// floor is from how many articles on an actor may be called spoken of worst or best, and of whom that is said.
func (w *webReport) floor() (articles int, basis string) {
	most := 0
	for _, a := range w.actors {
		most = max(most, a.sentiment.N())
	}
	switch {
	case most >= stats.MinArticles:
		return stats.MinArticles, "Of the actors in ten articles or more, "
	case most >= 2:
		return 2, "Of the actors in two articles or more, "
	}
	return 1, "Of the actors with a sentiment, "
}

// bounds are the ends of an actor's interval or, without, twice his mean; false if he is in too few articles.
func bounds(a *actorSum, floor int) (low, high float64, ok bool) {
	x, ok := a.sentiment.Value()
	if !ok || a.sentiment.N() < floor {
		return 0, 0, false
	}
	if low, high, ok = a.sentiment.Interval(); ok {
		return low, high, true
	}
	return x, x, true
}

func (w *webReport) extreme(kind string, a *actorSum, how, basis string) webFinding {
	if a == nil {
		return webFinding{kind, []webPart{{Text: basis + "none is clearly spoken of " + how + "."}}}
	}
	x, _ := a.sentiment.Value()
	parts := []webPart{{Text: basis}, {Text: printable(a.name())}, {Text: " is spoken of " + map[string]string{"badly": "worst", "well": "best"}[how] + ": "}, {signed(x), w.evidenceOf(a.id)},
		{Text: " (" + Plural(a.sentiment.N(), "article") + interval(&a.sentiment) + ")."}}
	return webFinding{kind, parts}
}

// interval is an interval in a sentence; empty if there is none.
func interval(s *stats.Sample) string {
	if _, _, ok := s.Interval(); !ok {
		return ", no interval"
	}
	return ", 95 % interval " + intervalCell(s)
}

// clear is the score from which a pair is called for or against.
const clear = 0.2

// strongestPairs are who is against whom, and for whom, in most articles.
func (w *webReport) strongestPairs() []webFinding {
	var against, favor *dyadSum
	for _, d := range w.dyads {
		x, _ := d.score.Value()
		named := d.Holder != "" && d.Holder != analyze.NarratorID
		if named && x < -clear && (against == nil || d.score.N() > against.score.N()) {
			against = d
		}
		if named && x > clear && (favor == nil || d.score.N() > favor.score.N()) {
			favor = d
		}
	}
	return slices.Concat(w.strongestPair("Against", against, "against"), w.strongestPair("For", favor, "for"))
}

func (w *webReport) strongestPair(kind string, d *dyadSum, side string) []webFinding {
	if d == nil {
		return nil
	}
	x, _ := d.score.Value()
	n := d.against
	if x > 0 {
		n = d.favor
	}
	return []webFinding{{kind, []webPart{{Text: "Most often " + side + " somebody: "}, {Text: printable(w.name(d.Holder)) + " " + side + " " + printable(w.name(d.Target))},
		{Text: ", " + Plural(n, "statement") + " in " + Plural(d.score.N(), "article") + ", score "}, {signed(x), w.evidenceOfPair(d.pair)}, {Text: "."}}}}
}

// uncertain says how much of the report is no more than a hint.
func (w *webReport) uncertain() webFinding {
	if w.sum.articles == 1 {
		return webFinding{"Uncertain", []webPart{{Text: "This is one article: every number is a hint, without an interval."}}}
	}
	rare, zero, all := 0, 0, 0
	for _, a := range w.actors {
		if a.sentiment.N() == 0 {
			continue
		}
		all++
		low, high, ok := a.sentiment.Interval()
		switch {
		case !ok:
			rare++
		case low <= 0 && high >= 0:
			zero++
		}
	}
	text := "Of " + Plural(all, "actor") + " with a sentiment, " + Thousands(rare) + " are in fewer than ten articles: their numbers are hints, without an interval."
	if all-rare > 0 {
		text += " Of the other " + strconv.Itoa(all-rare) + ", " + strconv.Itoa(zero) + " have an interval that includes zero: they may be spoken of well or badly."
	}
	return webFinding{"Uncertain", []webPart{{Text: text}}}
}
