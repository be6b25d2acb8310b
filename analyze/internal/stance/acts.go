package stance

import (
	"sort"

	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// act is a noun that the text gives to an actor: "Israel's recent call", "the Israeli occupation".
type act struct {
	unit, actor int
	word        string
}

// indexActs remembers the acts in the order of the text.
func (e *Engine) indexActs() {
	p := places{e: e}
	for u := range e.Doc.Units {
		if e.Doc.Units[u].Tag != syntax.TagNoun || e.Names.At(e.Doc, u) >= 0 {
			continue
		}
		switch e.lex.nominal[e.Doc.Lower(u)] {
		case "people", "opposition", "group", "government", "office", "media":
			continue
		}
		for _, k := range p.possessors(u) {
			if a := e.Names.ActorAt(e.Doc, k); a >= 0 {
				e.acts = append(e.acts, act{u, a, e.Doc.Lower(u)})
				break
			}
		}
	}
}

// recallReach is how many sentences back "this move" and a repeated noun look for their act.
const recallReach = 3

// recall finds the actor of an act that was named before: the same noun, or "this action", "the move", "it".
func (e *Engine) recall(u int) int {
	w := e.Doc.Lower(u)
	generic := e.demonstrative(u) && genericAct(w) || w == "it" || w == "this" || w == "that"
	for i := len(e.acts) - 1; i >= 0; i-- {
		a := e.acts[i]
		far := e.Doc.Units[u].Sentence - e.Doc.Units[a.unit].Sentence
		if a.unit >= u || far < 0 {
			continue
		}
		if far > recallReach || generic && far > 1 {
			break
		}
		if generic && e.Doc.Sentences[e.Doc.Units[u].Sentence].Paragraph != e.Doc.Sentences[e.Doc.Units[a.unit].Sentence].Paragraph {
			break
		}
		if generic || a.word == w {
			return a.actor
		}
	}
	return -1
}

func (e *Engine) demonstrative(u int) bool {
	k := e.Doc.Child(u, syntax.RelDet)
	return k >= 0 && (e.Doc.Lower(k) == "this" || e.Doc.Lower(k) == "the" || e.Doc.Lower(k) == "that" || e.Doc.Lower(k) == "such")
}

// genericAct: nouns that take up an act named before.
func genericAct(w string) bool {
	switch w {
	case "move", "action", "actions", "decision", "step", "steps", "measure", "measures", "policy", "act", "acts", "conduct", "behavior", "behaviour", "order", "demand", "plan", "announcement", "strategy", "approach":
		return true
	}
	return false
}

// takesObject: a noun of an act whose "of" is its object: "the bombing of Gaza".
func (e *Engine) takesObject(u int) bool {
	for _, row := range e.cuesAt[e.Doc.Units[u].Tok0] {
		c := e.Pack.Attitudes[row]
		for _, t := range c.Target {
			if c.Pos == "noun" && t.Prep == "of" {
				return true
			}
		}
	}
	return false
}

// order sorts by cue and drops repeats: one holder, target and direction per cue.
func (e *Engine) order() {
	sort.SliceStable(e.out, func(i, j int) bool { return e.out[i].Tok0 < e.out[j].Tok0 })
	type key struct{ holder, target, cue int }
	seen := map[key]bool{}
	kept := e.out[:0]
	for _, a := range e.out {
		k := key{a.Holder, a.Target, a.Cue}
		if seen[k] {
			continue
		}
		seen[k] = true
		kept = append(kept, a)
	}
	e.out = kept
}

// affix reads "pro-Russian", "Iran-backed".
func (e *Engine) affix() {
	d := e.Doc
	for t := 1; t+1 < len(d.Tokens); t++ {
		if d.Tokens[t].Lower != "-" || d.Tokens[t].Start != d.Tokens[t-1].End || d.Tokens[t+1].Start != d.Tokens[t].End {
			continue
		}
		if row, ok := e.lex.affixes[d.Tokens[t-1].Lower+"-"]; ok {
			e.affixed(row, t+1, t-1, t+1)
		} else if row, ok := e.lex.affixes["-"+d.Tokens[t+1].Lower]; ok {
			e.affixed(row, t-1, t, t+2)
		}
	}
}

// affixed makes the attitude between the name in a compound and what the compound describes.
func (e *Engine) affixed(row, nameTok, lo, hi int) {
	c := e.Pack.Attitudes[row]
	mi := e.Names.ByTok[nameTok]
	if mi < 0 {
		return
	}
	p := places{e: e, row: c, cue: e.Doc.UnitOf[lo], lo: lo, hi: hi}
	noun := p.nounAfter(max(hi, e.Names.Mentions[mi].Tok1))
	if noun < 0 {
		return
	}
	self := filler{e.Names.Mentions[mi].Actor, e.Doc.UnitOf[nameTok], Direct}
	a := Attitude{Cue: p.cue, Tok0: lo, Tok1: hi, Row: row, Kind: c.Kind, Favor: c.Favor, Affix: true, Weight: c.Weight}
	for _, described := range p.resolve(noun, false) {
		if len(c.Holder) > 0 && c.Holder[0].Role == "noun" {
			e.add(a.between(described, self))
		} else {
			e.add(a.between(self, described))
		}
	}
}

// nounAfter finds the noun or name that a compound in front of it describes, at most three words on.
func (p *places) nounAfter(tok int) int {
	d := p.e.Doc
	for n := 0; n < 4 && tok < len(d.Tokens) && d.SentenceAt(tok) == d.SentenceAt(p.lo); n++ {
		u := d.UnitOf[tok]
		if mi := p.e.Names.ByTok[tok]; mi >= 0 && p.e.Names.Mentions[mi].Kind != names.Demonym {
			return u
		}
		switch d.Units[u].Tag {
		case syntax.TagNoun, syntax.TagPropn:
			if k := d.Units[u].Rel; k != syntax.RelCompound && k != syntax.RelNmodDesc {
				return u
			}
		case syntax.TagAdj, syntax.TagAdv, syntax.TagVerb:
		default:
			return -1
		}
		tok = d.Units[u].Tok1
	}
	return -1
}

// against reads the bare predicate: "We are against occupation".
func (e *Engine) against() {
	d := e.Doc
	for u := range d.Units {
		if d.Units[u].Rel != syntax.RelCase || d.Lower(u) != "against" {
			continue
		}
		pred := d.Units[u].Head
		if pred < 0 || d.Child(pred, syntax.RelCop) < 0 {
			continue
		}
		p := places{e: e, cue: u, lo: d.Units[u].Tok0, hi: d.Units[u].Tok1, row: bareJudgement}
		s := d.Child(pred, syntax.RelNsubj)
		if s < 0 {
			continue
		}
		a := Attitude{Cue: u, Tok0: p.lo, Tok1: p.hi, Row: -1, Kind: "verbal", Weight: 0.9, Shifts: e.shiftsOf(pred, p.lo, p.hi)}
		for _, h := range p.resolve(s, false) {
			for _, t := range p.resolve(pred, true) {
				e.add(a.between(h, t))
			}
		}
	}
}
