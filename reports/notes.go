package reports

import (
	"fmt"
	"strings"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/stats"
)

// few is the number of pieces of evidence up to which a number is said to rest on few.
const few = 2

const (
	noteFew       = "Rests on one or two pieces of evidence: read them before the number."
	notePrior     = "No evidence: this is what the prior says of anybody."
	noteSide      = "The text alone says whose side this person is on; no pack confirms it."
	noteNew       = "No pack knows this actor; name and kind come from the text."
	noteNarrator  = "The narrator's own judgement. Narrator scores are uncalibrated: their order says something, their size little."
	noteNobody    = "Nobody whom we track holds it: a passive that names nobody (“was criticised”), or people who are only described (“critics”)."
	noteMixed     = "Both for and against: the score is the mean of the two."
	noteSentiment = "Sentiment and scores run from −1 to +1 and are p(positive) − p(negative), or p(favor) − p(against). Probabilities are " +
		"calibrated only for the test sets named in docs/METHODS.md; on other texts trust the order and the sign first."
)

// actorNotes are the doubts about an actor's row.
func (r *Report) actorNotes(sum *actorSum, n *notes) []int {
	var marks []int
	if sum.FromText {
		marks = append(marks, n.add(noteNew))
	}
	if sum.SideFromText {
		marks = append(marks, n.add(noteSide))
	}
	if sum.rolled != "" {
		marks = append(marks, n.add(r.rolledNote()))
	}
	if len(sum.ambiguous) > 0 {
		marks = append(marks, n.add(r.ambiguousNote()))
	}
	switch {
	case sum.sentiment.N() == 0:
	case sum.evidence == 0:
		marks = append(marks, n.add(notePrior))
	case sum.evidence <= few:
		marks = append(marks, n.add(noteFew))
	}
	return marks
}

func (r *Report) rolledNote() string {
	var parts []string
	for _, a := range r.actors {
		if a.rolled != "" {
			parts = append(parts, printable(a.Name)+" for "+printable(r.name(a.rolled)))
		}
	}
	return "Speaks in office, so that stance given counts for the side: " + strings.Join(parts, ", ") + "."
}

func (r *Report) ambiguousNote() string {
	var parts []string
	for _, a := range r.actors {
		for _, name := range a.ambiguous {
			parts = append(parts, "“"+name+"” for "+printable(a.Name))
		}
	}
	return "Ambiguous: a name has other owners, and nothing near says which is meant. Taken: " + strings.Join(parts, ", ") + "."
}

// dyadNotes are the doubts about a dyad's row.
func (r *Report) dyadNotes(d *dyadSum, n *notes) []int {
	var marks []int
	if d.holder == analyze.NarratorID {
		marks = append(marks, n.add(noteNarrator))
	}
	if d.holder == "" {
		marks = append(marks, n.add(noteNobody))
	}
	if d.favor > 0 && d.against > 0 {
		marks = append(marks, n.add(noteMixed))
	}
	return marks
}

// generalNotes are the doubts about the report as a whole.
func (r *Report) generalNotes(n *notes, pg page) {
	if len(pg.Tables) > 0 {
		n.add(noteSentiment)
		n.add("model/stance/prior: what share of the log-odds behind the sentiment came from the sentiment model, the stance lexicon and the prior. " +
			"gives, gets for/against: attitudes held toward others, and by others.")
		r.intervalNote(n)
	}
	if r.facts.again > 0 {
		n.add(fmt.Sprintf("%s given twice: counted once.", plural(r.facts.again, "article")))
	}
	r.repeatNote(n)
	if r.facts.articles > handful {
		if r.facts.doubted > 0 {
			n.add(plural(r.facts.doubted, "article") + " with doubts of their own: `slant explain` and `--format json` say which.")
		}
		return
	}
	for _, a := range r.arts {
		for _, warning := range a.Warnings {
			n.add(r.warning(a, warning))
		}
	}
}

// repeatNote says how many articles repeat others, what they count as, and what it would change to count them otherwise.
func (r *Report) repeatNote(n *notes) {
	repeats := r.facts.exact + r.facts.near
	if repeats == 0 {
		return
	}
	what := plural(repeats, "article") + " repeating another"
	if r.facts.near > 0 {
		what += fmt.Sprintf(" (%s word for word, %s with changes)", thousands(r.facts.exact), thousands(r.facts.near))
	}
	if r.opt.Repeats {
		n.add(what + ": all are counted, with one bootstrap draw.")
		return
	}
	n.add(fmt.Sprintf("%s: each text is counted once. Counting all of them would move no sentiment by more than %.2f.", what, r.change))
}

func (r *Report) intervalNote(n *notes) {
	switch articles := r.facts.articles; {
	case articles == 1:
		n.add("One article: no intervals. They need ten articles or more, because paragraphs of one article are not independent.")
	case articles < stats.MinArticles:
		n.add(fmt.Sprintf("%s: no intervals. They need ten or more.", plural(articles, "article")))
	default:
		n.add(fmt.Sprintf("Intervals: 95 %%, Poisson bootstrap over articles, %d replicates, seed %d; none for numbers from fewer than ten articles.", stats.Replicates, stats.DefaultSeed))
	}
}

// warning says which article it is of, if there are several.
func (r *Report) warning(a *article, warning string) string {
	if r.facts.articles == 1 {
		return printable(warning)
	}
	return "“" + snippet(a.title(), 60) + "”: " + printable(warning)
}
