package stance

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/quotes"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// judged is the least valence that makes a quoted word a judgement.
const judged = 1.5

// judgements are valence words inside quotes that fall on an actor other than the speaker: "a violation of human rights", said of Israel's call.
func (e *Engine) judgements() {
	for _, m := range e.Found[match.Valence] {
		q := e.QuoteAt[m.Tok0]
		if q < 0 || e.Quotes[q].Speaker < 0 || e.insideName(m) || !e.vouches(q) {
			continue
		}
		row := int(e.Trie.Entries[m.Entry].Row)
		v := e.Pack.Valence[row]
		if v.Value > -judged && v.Value < judged {
			continue
		}
		u := e.HeadUnit(m.Tok0, m.Tok1)
		if v.Value > 0 && !e.predicated(u) || e.reported(u, q) {
			continue // who says that somebody helped or hopes does not praise him
		}
		if e.judgesOthers(u, v.Value) || e.background(u, q) || e.Quotes[q].As && !e.ofHead(u, e.Quotes[q].Content.Lo, e.Quotes[q].Content.Hi) {
			continue
		}
		for _, t := range e.judgedOf(u, e.Quotes[q].As, e.Quotes[q].CueUnit) {
			e.add(Attitude{Holder: e.Quotes[q].Speaker, Target: t.actor, HolderUnit: e.Quotes[q].SourceUnit, TargetUnit: t.unit, Cue: u, Tok0: m.Tok0, Tok1: m.Tok1,
				Row: row, Kind: "valence", Favor: v.Value > 0, Weight: min(1, abs(v.Value)/4), HolderPath: Speaker, TargetPath: t.path,
				Shifts: e.shiftsOf(u, m.Tok0, m.Tok1)})
		}
	}
}

// reported: inside of the quote the word stands in what somebody else says ("said that Israel had accused Iran of cheating").
func (e *Engine) reported(u, quote int) bool {
	for h := e.Doc.Units[u].Head; h >= 0 && h != e.Quotes[quote].CueUnit; h = e.Doc.Units[h].Head {
		if e.Doc.Units[h].Tag != syntax.TagVerb || e.QuoteAt[e.Doc.Units[h].Tok0] != quote {
			continue
		}
		for _, row := range e.cuesAt[e.Doc.Units[h].Tok0] {
			if e.Pack.Attitudes[row].Kind == "verbal" && e.Doc.Child(h, syntax.RelNsubj) >= 0 {
				return true
			}
		}
	}
	return false
}

// predicated: the word describes a noun or is said of a subject with a copula.
func (e *Engine) predicated(u int) bool {
	return e.Doc.Units[u].Rel == syntax.RelAmod || e.Doc.Child(u, syntax.RelCop) >= 0
}

func abs(x float64) float64 { return max(x, -x) }

// accusations are harmful acts that a quote ascribes to somebody: "Le Pen said Macron had betrayed the farmers" is against Macron.
func (e *Engine) accusations() {
	const harmful = 0.5
	for _, h := range e.Halves {
		q := e.QuoteAt[h.Tok0]
		if h.Target || h.Kind == "phrase" || q < 0 || e.Quotes[q].Speaker < 0 || e.Quotes[q].Force == "denied" || abs(h.TowardHolder) < harmful || h.Path != Direct || e.reported(h.Cue, q) {
			continue
		}
		e.add(Attitude{Holder: e.Quotes[q].Speaker, Target: h.Actor, HolderUnit: e.Quotes[q].SourceUnit, TargetUnit: h.Unit, Cue: h.Cue, Tok0: h.Tok0, Tok1: h.Tok1,
			Row: h.Row, Kind: "ascribed", Favor: h.TowardHolder > 0, Weight: abs(h.TowardHolder), HolderPath: Speaker, TargetPath: Direct, Shifts: h.Shifts})
	}
}

// judgedOf finds whom a valence word falls on: the noun it describes, the subject it is predicated of, the doer of the verb, and of "characterised X
// as", X.
func (e *Engine) judgedOf(u int, as bool, cue int) []filler {
	d := e.Doc
	p := places{e: e, row: bareJudgement, cue: u, lo: d.Units[u].Tok0, hi: d.Units[u].Tok1}
	if as && cue >= 0 {
		if k := document.WithPrep(d, u, "of"); k >= 0 {
			if fs := p.resolve(k, true); len(fs) > 0 {
				return fs // "as a failure of U.S. policy"
			}
		}
		return p.judgedBy(d.Child(cue, syntax.RelObj))
	}
	n := d.Units[u]
	switch {
	case n.Rel == syntax.RelAmod && (n.Tag == syntax.TagVerb || d.Child(n.Head, syntax.RelNmodPoss) < 0 && document.WithPrep(d, n.Head, "by") < 0 && e.Names.MentionAt(d, n.Head) < 0):
		return nil // "stolen Labour letters", "a great American song": no quality of what somebody does
	case n.Rel == syntax.RelAmod:
		return p.judgedBy(n.Head)
	case n.Tag == syntax.TagNoun && d.Child(u, syntax.RelNsubj) < 0 && n.Rel != syntax.RelObj:
		return p.judgedBy(p.doerOf(u))
	case n.Tag == syntax.TagVerb && (document.Passive(d, u) || p.suffers(u)):
		return nil
	}
	s := document.Subject(d, u)
	if n.Rel == syntax.RelObj || n.Rel == syntax.RelObl {
		if d.Units[n.Head].Tag != syntax.TagVerb || document.Passive(d, n.Head) || d.Child(u, syntax.RelCase) >= 0 && d.Lower(d.Child(u, syntax.RelCase)) != "to" {
			return nil
		}
		if n.Head == cue || d.Child(n.Head, syntax.RelNsubj) < 0 && d.Units[n.Head].Rel == syntax.RelAdvcl || e.judgesOthers(n.Head, -1) {
			return nil // "called the charges absurd", "resigned amid …, facing charges", "condemned violations"
		}
		s = document.Subject(d, n.Head)
	}
	return p.judgedBy(s)
}

// doerOf is whose deed a good or bad noun names ("Ortega's lies"), or whom it calls that ("the Hamas gang"); not the place of what happened ("the
// Orlando attack").
func (p *places) doerOf(u int) int {
	d := p.e.Doc
	owners := p.possessors(u)
	if len(owners) == 0 {
		return -1
	}
	class := p.e.lex.nominal[d.Lower(u)]
	if k := owners[0]; d.Units[k].Rel == syntax.RelNmodPoss || class == "group" || class == "people" || class == "government" {
		return k
	}
	return -1
}

// suffers: a participle behind a form of "be" without a subject of the passive in the tree ("was harassed").
func (p *places) suffers(u int) bool {
	d := p.e.Doc
	be := false
	d.Children(u, func(k int) bool {
		switch d.Lower(k) {
		case "been", "was", "were", "is", "are", "be":
			be = be || d.Units[k].Tag == syntax.TagAux
		}
		return true
	})
	return be && (d.Units[u].XTag == syntax.XVBN || d.Units[u].XTag == syntax.XVBD)
}

// judgedBy resolves a phrase as the target of a judgement.
func (p *places) judgedBy(u int) []filler {
	if u < 0 {
		return nil
	}
	if p.e.Doc.Lower(u) == "it" && p.e.Names.At(p.e.Doc, u) < 0 {
		if a := p.e.recall(u); a >= 0 {
			return []filler{{a, u, Recall}}
		}
		return nil
	}
	return p.resolve(u, true)
}

// vouches: the quote says what its speaker thinks. Who denies something does not think it; who reports, finds out or knows it takes no side by it.
func (e *Engine) vouches(q int) bool {
	if e.Quotes[q].Force == "denied" {
		return false
	}
	u := e.Quotes[q].CueUnit
	if u < 0 || e.Quotes[q].Kind == quotes.Direct {
		return true
	}
	switch w := e.Doc.Lower(u); {
	case strings.HasPrefix(w, "report"), strings.HasPrefix(w, "reveal"), strings.HasPrefix(w, "learn"), strings.HasPrefix(w, "know"), w == "knew":
		return false
	}
	return true
}

// judgesOthers: a verb that is against somebody, said in the words of the lexicon: its subject judges or fights what is bad, and is not bad himself, unless
// the deed is ("lied to", "betrayed").
func (e *Engine) judgesOthers(u int, valence float64) bool {
	if e.Doc.Units[u].Tag != syntax.TagVerb || valence > 0 {
		return false
	}
	for _, row := range e.cuesAt[e.Doc.Units[u].Tok0] {
		c := e.Pack.Attitudes[row]
		if !c.Favor && (c.Kind == "verbal" || c.Kind == "emotional") && c.TowardHolder > -0.3 {
			return true
		}
	}
	return false
}

// background: the word stands in a clause of time or reason within the quote: "after he resigned", "as they were worried".
func (e *Engine) background(u, q int) bool {
	for h := e.Doc.Units[u].Head; h >= 0 && u != e.Quotes[q].CueUnit; u, h = h, e.Doc.Units[h].Head {
		if e.Doc.Units[u].Rel.Base() != syntax.RelAdvcl || e.QuoteAt[e.Doc.Units[h].Tok0] != q {
			continue
		}
		if k := e.Doc.Child(u, syntax.RelMark); k >= 0 {
			switch e.Doc.Lower(k) {
			case "after", "as", "before", "since", "until", "when", "once":
				return true
			case "while":
				return u > h // before the main clause it concedes
			}
		}
	}
	return false
}
