package reports

import (
	"strings"

	"github.com/slantkit/slant/analyze"
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
	if len(sum.more.rolled) > 0 {
		marks = append(marks, n.add(r.rolledNote()))
	}
	if len(sum.more.ambiguous) > 0 {
		marks = append(marks, n.add(r.ambiguousNote()))
	}
	switch {
	case sum.sentiment.N() == 0:
	case sum.more.evidence == 0:
		marks = append(marks, n.add(notePrior))
	case sum.more.evidence <= few:
		marks = append(marks, n.add(noteFew))
	}
	return marks
}

func (r *Report) rolledNote() string {
	var parts []string
	for _, a := range r.actors {
		for _, side := range a.more.rolled {
			parts = append(parts, printable(a.name())+" for "+printable(r.name(side)))
		}
	}
	return "Speaks in office, so that stance given counts for the side: " + strings.Join(parts, ", ") + "."
}

func (r *Report) ambiguousNote() string {
	var parts []string
	for _, a := range r.actors {
		for _, name := range a.more.ambiguous {
			parts = append(parts, "“"+name+"” for "+printable(a.name()))
		}
	}
	return "Ambiguous: a name has other owners, and nothing near says which is meant. Taken: " + strings.Join(parts, ", ") + "."
}

// dyadNotes are the doubts about a dyad's row.
func (r *Report) dyadNotes(d *dyadSum, n *notes) []int {
	var marks []int
	if d.Holder == analyze.NarratorID {
		marks = append(marks, n.add(noteNarrator))
	}
	if d.Holder == "" {
		marks = append(marks, n.add(noteNobody))
	}
	if d.favor > 0 && d.against > 0 {
		marks = append(marks, n.add(noteMixed))
	}
	return marks
}
