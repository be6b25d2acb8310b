// Package score turns what stands around an actor into class probabilities: a log-linear model over evidence that a person can read.
//
// Every item of evidence is a word or phrase of the text, a feature name, and a value. The feature name says what kind of thing it is and how it
// is related to the actor in the syntax ("valence−:subj" is a bad word of which the actor is the subject); names of actors are never features. The
// weights of features are fitted by `slant train targets`, for all sources together.
package score

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// Relation says how a word is related to the actor's mention.
type Relation uint8

// The relations, from near to far.
const (
	Self      Relation = iota // a part of the mention's phrase: title, apposition, adjective
	Subject                   // the mention is the subject (agent) of the word
	Object                    // the mention is the object (or passive subject) of the word
	Owner                     // the mention possesses the word
	Oblique                   // the mention hangs on the word by a preposition
	OwnerOf                   // the word governs what the mention possesses
	DoesWhat                  // object or complement of what the mention does
	DoneHow                   // other words under what is done to the mention
	DoesHow                   // modifier of what the mention does
	Says                      // in what the actor says or thinks
	Clause                    // elsewhere in the same clause
	Above                     // in a clause that governs the mention's
	Below                     // in a clause under the mention's
	Far                       // elsewhere in the sentence
	relations = int(Far) + 1
)

// String is the relation as features name it.
func (rel Relation) String() string {
	return [relations]string{"self", "subj", "obj", "poss", "obl", "possact", "subj>obj", "obj>mod", "subj>mod", "says", "clause", "above", "below", "far"}[rel]
}

// words says a relation in words, for reports.
func (rel Relation) words() string {
	switch rel {
	case Self:
		return "said of him"
	case Subject:
		return "he is its subject"
	case Object:
		return "he is its object"
	case Oblique:
		return "behind a preposition"
	case Owner:
		return "it is his"
	case OwnerOf:
		return "over what is his"
	case DoesWhat:
		return "what he does"
	case DoesHow:
		return "how he does it"
	case DoneHow:
		return "how he is treated"
	case Says:
		return "in what he says"
	case Clause:
		return "same clause"
	case Above:
		return "clause above"
	case Below:
		return "clause below"
	}
	return "same sentence"
}

// relater computes relations to one mention.
type relater struct {
	d      *document.Doc
	target int
	ups    []int // the target and its ancestors
	clause int
	down   []int // scratch
	room   [2 * usualDepth]int
}

// usualDepth is how deep most words stand in their trees.
const usualDepth = 12

func newRelater(d *document.Doc, target int) *relater {
	r := &relater{d: d, target: target, clause: d.Clause(target)}
	r.ups, r.down = r.room[:0:usualDepth], r.room[usualDepth:usualDepth]
	for u := target; u >= 0; u = d.Units[u].Head {
		r.ups = append(r.ups, u)
	}
	return r
}

// to relates a unit of the same sentence to the target.
func (r *relater) to(w int) Relation {
	if w == r.target {
		return Self
	}
	down := r.down[:0]
	for u := w; u >= 0; u = r.d.Units[u].Head {
		if i := r.level(u); i >= 0 {
			r.down = down
			return r.classify(i, down, w)
		}
		down = append(down, u)
	}
	return Far
}

// level is how many steps u is above the target, −1 if it is not an ancestor.
func (r *relater) level(u int) int {
	for i, a := range r.ups {
		if a == u {
			return i
		}
	}
	return -1
}

// classify names the path that goes up i steps and then down over the units of down (last is nearest to the top).
func (r *relater) classify(i int, down []int, w int) Relation {
	if i == 0 {
		return r.under(down)
	}
	first := r.step()
	if i > first {
		return r.beyond(i, down, w)
	}
	if i < first {
		return r.between(i)
	}
	up := r.role(first)
	switch {
	case len(down) == 0:
		return up
	case up == Subject:
		if rel := r.d.Units[down[len(down)-1]].Rel.Base(); rel == syntax.RelObj || rel == syntax.RelXcomp || rel == syntax.RelCcomp || rel == syntax.RelIobj || rel == syntax.RelObl {
			return r.inClause(w, DoesWhat)
		}
		return r.inClause(w, DoesHow)
	case up == Object:
		return r.inClause(w, DoneHow)
	case up == Owner:
		for _, u := range down {
			if r.d.Units[u].Rel == syntax.RelNmod {
				return r.inClause(w, Clause) // "Israel's call for the evacuation": what the call is about
			}
		}
		return r.inClause(w, Owner)
	}
	return r.inClause(w, Clause)
}

// between: a word on the way over titles, appositions and compounds. A name before a noun owns it, unless a hyphen joins it to another name
// ("the Israel-Hamas conflict").
func (r *relater) between(i int) Relation {
	u := r.ups[i-1]
	if r.d.Units[u].Rel != syntax.RelCompound {
		return Self
	}
	for _, t := range []int{r.d.Units[u].Tok0 - 1, r.d.Units[u].Tok1} {
		if t >= 0 && t < len(r.d.Tokens) && (r.d.Tokens[t].Lower == "-" || r.d.Tokens[t].Lower == "–") {
			return Clause
		}
	}
	return Owner
}

// inClause keeps the relation if the word is in the mention's clause, or in one under it that has no subject of its own ("its commitment to playing
// a constructive role"), and says Below otherwise.
func (r *relater) inClause(w int, rel Relation) Relation {
	for n := 0; n < 4; n++ {
		c := r.d.Clause(w)
		if c == r.clause {
			return rel
		}
		head := r.d.Units[c].Head
		if head < 0 || r.d.Child(c, syntax.RelNsubj, syntax.RelNsubjPass) >= 0 && r.d.Units[c].Rel != syntax.RelCcomp {
			break
		}
		w = head
	}
	return Below
}

// under: the word is in the mention's own phrase.
func (r *relater) under(down []int) Relation {
	switch r.d.Units[down[len(down)-1]].Rel {
	case syntax.RelAclRelcl, syntax.RelAcl:
		return Subject
	case syntax.RelConj, syntax.RelParataxis, syntax.RelAdvcl:
		return Clause
	}
	return Self
}

// step is the number of steps up from the target to the word that gives it its role: over coordination, apposition and titles.
func (r *relater) step() int {
	i := 0
	for i+1 < len(r.ups) {
		switch r.d.Units[r.ups[i]].Rel {
		case syntax.RelConj, syntax.RelAppos, syntax.RelFlat, syntax.RelNmodDesc, syntax.RelCompound:
			if r.d.Verbal(r.ups[i+1]) && r.d.Units[r.ups[i]].Rel == syntax.RelConj {
				return i + 1
			}
			i++
			continue
		}
		return i + 1
	}
	return i
}

// role names what the mention is to the word `first` steps up.
func (r *relater) role(first int) Relation {
	if first == 0 {
		return Self
	}
	u := r.ups[first-1]
	head := r.ups[first]
	switch rel := r.d.Units[u].Rel; rel {
	case syntax.RelNsubj, syntax.RelNsubjOuter, syntax.RelOblAgent:
		return Subject
	case syntax.RelNsubjPass, syntax.RelObj, syntax.RelIobj:
		return Object
	case syntax.RelNmodPoss:
		return Owner
	case syntax.RelObl, syntax.RelNmod:
		if c := r.d.Child(u, syntax.RelCase); c >= 0 && r.d.Lower(c) == "by" && document.Passive(r.d, head) {
			return Subject
		}
		return Oblique
	case syntax.RelAmod:
		return Owner
	}
	return Clause
}

// beyond: the top of the path is above the word that gives the mention its role.
func (r *relater) beyond(i int, down []int, w int) Relation {
	first := r.step()
	if len(down) == 0 && i == first+1 && r.role(first) == Owner {
		return OwnerOf
	}
	c := r.d.Clause(w)
	switch {
	case c == r.clause:
		return Clause
	case r.level(c) >= 0:
		return Above
	}
	return Far
}
