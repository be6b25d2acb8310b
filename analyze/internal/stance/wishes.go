package stance

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// wished makes the attitudes of a speaker who says that something ought to be done for or against somebody: "Vance said that the president should fire
// Okoro", "urged voters to support Okoro".
func (p *places) wished(a Attitude, targets []filler) {
	e := p.e
	q := e.QuoteAt[p.lo]
	if q < 0 || e.Quotes[q].Speaker < 0 || e.Quotes[q].Force == "denied" || e.Quotes[q].Force == "asked" || p.row.Pos != "verb" && p.row.Pos != "idiom" || e.reported(p.cue, q) || e.second(p.cue, q) {
		return
	}
	at := p.ought()
	if at < 0 && e.Quotes[q].Force == "demanded" && e.Doc.Units[p.cue].Head == e.Quotes[q].CueUnit && e.Doc.Units[p.cue].Rel != syntax.RelAdvcl {
		at = e.Quotes[q].CueUnit
	}
	if at < 0 {
		return
	}
	a.Shifts = withoutShift(a.Shifts, at)
	for _, t := range targets {
		e.add(a.between(filler{e.Quotes[q].Speaker, e.Quotes[q].SourceUnit, Speaker}, t))
	}
}

// second: within the quote the word stands in a clause of what others say.
func (e *Engine) second(u, quote int) bool {
	for cue := e.Quotes[quote].CueUnit; u >= 0 && u != cue; u = e.Doc.Units[u].Head {
		if h := e.Doc.Units[u].Head; e.Doc.Units[u].Rel == syntax.RelCcomp && h >= 0 && h != cue && e.QuoteAt[e.Doc.Units[h].Tok0] == quote {
			return true
		}
	}
	return false
}

// ought is the auxiliary that makes a duty of the cue, −1 if there is none.
func (p *places) ought() int {
	d := p.e.Doc
	found := -1
	d.Children(p.cue, func(k int) bool {
		if w := d.Lower(k); d.Units[k].Rel == syntax.RelAux && (w == "should" || w == "must" || w == "ought") {
			found = k
		}
		return found < 0
	})
	if s := document.Subject(d, p.cue); s > found {
		return -1 // "should he support": a condition
	}
	return found
}

// withoutShift leaves out what only says that the thing is wished.
func withoutShift(ss []Shift, unit int) []Shift {
	var kept []Shift
	for _, s := range ss {
		if s.Unit != unit {
			kept = append(kept, s)
		}
	}
	return kept
}
