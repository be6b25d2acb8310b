package reports

import (
	"fmt"
	"slices"
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
	if _, ok := r.rolled[sum.ID]; ok {
		marks = append(marks, n.add(r.rolledNote()))
	}
	if _, ok := r.ambiguous[sum.ID]; ok {
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

// findRolled finds the actors whose attitudes count for another, and for whom.
func findRolled(arts []*article) map[string]string {
	rolled := map[string]string{}
	for _, a := range arts {
		for _, at := range a.Attitudes {
			if side := a.holder(at); side != at.Holder && at.Stance != "none" {
				rolled[at.Holder] = side
			}
		}
	}
	return rolled
}

// findAmbiguous finds the actors with ambiguous mentions, and the names that are so.
func findAmbiguous(arts []*article) map[string][]string {
	found := map[string][]string{}
	for _, a := range arts {
		for _, m := range a.Mentions {
			if name := printable(a.slice(m.Start, m.End)); m.Ambiguous && !slices.Contains(found[m.Actor], name) {
				found[m.Actor] = append(found[m.Actor], name)
			}
		}
	}
	return found
}

func (r *Report) rolledNote() string {
	var parts []string
	for _, a := range r.actors {
		if side, ok := r.rolled[a.ID]; ok {
			parts = append(parts, printable(a.Name)+" for "+printable(r.name(side)))
		}
	}
	return "Speaks in office, so that stance given counts for the side: " + strings.Join(parts, ", ") + "."
}

func (r *Report) ambiguousNote() string {
	var parts []string
	for _, a := range r.actors {
		for _, name := range r.ambiguous[a.ID] {
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
	if r.again > 0 {
		n.add(fmt.Sprintf("%s given twice: counted once.", plural(r.again, "article")))
	}
	if len(r.arts) > handful {
		r.corpusNotes(n)
		return
	}
	for _, a := range r.arts {
		if a.duplicateOf != "" {
			n.add(fmt.Sprintf("“%s” has the same text as another article (%s); both are counted.", snippet(a.title(), 60), a.duplicateOf))
		}
		for _, warning := range a.Warnings {
			n.add(r.warning(a, warning))
		}
	}
}

// corpusNotes count the doubts about single articles; JSON has their words.
func (r *Report) corpusNotes(n *notes) {
	repeats, doubted := 0, 0
	for _, a := range r.arts {
		if a.duplicateOf != "" {
			repeats++
		}
		if len(a.Warnings) > 0 {
			doubted++
		}
	}
	if repeats > 0 {
		n.add(plural(repeats, "article") + " with the same text as another; all are counted, with one bootstrap draw.")
	}
	if doubted > 0 {
		n.add(plural(doubted, "article") + " with doubts of their own: `slant explain` and `--format json` say which.")
	}
}

func (r *Report) intervalNote(n *notes) {
	switch articles := len(r.arts); {
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
	if len(r.arts) == 1 {
		return printable(warning)
	}
	return "“" + snippet(a.title(), 60) + "”: " + printable(warning)
}
