package stance

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/quotes"
	"github.com/slantkit/slant/analyze/internal/syntax"
	"github.com/slantkit/slant/lexicons"
)

// bareJudgement stands for a judgement that no cue of the lexicon makes: the preposition "against", a word of good or bad news.
var bareJudgement = lexicons.Attitude{Pos: "adjective", Kind: "verbal"}

// indexShifts remembers the shifters by unit.
func (e *Engine) indexShifts() {
	e.shifts = map[int]Shift{}
	for _, m := range e.Found[match.Shifters] {
		row := int(e.Trie.Entries[m.Entry].Row)
		u := e.HeadUnit(m.Tok0, m.Tok1)
		s := e.Pack.Shifters[row]
		if s.Kind == "negator" && s.Factor > 0 { // "not only": takes the negation back
			for t := m.Tok0; t < m.Tok1; t++ {
				delete(e.shifts, e.Doc.UnitOf[t])
			}
			continue
		}
		if old, ok := e.shifts[u]; ok && old.Tok1-old.Tok0 > m.Tok1-m.Tok0 {
			continue
		}
		e.shifts[u] = Shift{Unit: u, Tok0: m.Tok0, Tok1: m.Tok1, Kind: s.Kind, Row: row}
	}
}

// shiftReach is how many heads up the tree are looked at for what governs a cue.
const shiftReach = 3

// shiftsOf collects what negates, reverses or suspends a cue: its own modifiers and auxiliaries, and the verbs and nouns that govern it ("refused to
// condemn", "denied supporting", "would not criticise").
func (e *Engine) shiftsOf(u, lo, hi int) []Shift {
	var out []Shift
	add := func(v int) {
		s, ok := e.shifts[v]
		if !ok || s.Tok0 >= lo && s.Tok0 < hi || e.Names.ByTok[s.Tok0] >= 0 || e.future(v, lo) {
			return
		}
		if e.sameDirection(v, lo) {
			return // "threatened to punish": the threat is against him too
		}
		out = append(out, s)
	}
	e.ownShifts(u, add)
	e.subjectShifts(u, add)
	if a := e.inverted(u); a >= 0 {
		out = append(out, Shift{Unit: a, Tok0: e.Doc.Units[a].Tok0, Tok1: e.Doc.Units[a].Tok1, Kind: "irrealis", Row: -1})
	}
	for n := 0; n < shiftReach; n++ {
		node := e.Doc.Units[u]
		if node.Head < 0 || !governs(node.Rel) && !e.gerund(u) {
			break
		}
		h := node.Head
		if node.Rel == syntax.RelConj {
			e.sharedShifts(h, u, add)
			u = h
			continue
		}
		if s, ok := e.shifts[h]; ok && n == 0 && e.willed(s, u) {
			s.Kind = "hedge"
			out = append(out, s)
		} else if ok && (s.Kind == "reverser" || s.Kind == "irrealis" || s.Kind == "negator") {
			add(h)
		}
		if node.Rel == syntax.RelXcomp && e.urges(h, u) {
			out = append(out, Shift{Unit: h, Tok0: e.Doc.Units[h].Tok0, Tok1: e.Doc.Units[h].Tok1, Kind: "irrealis", Row: -1})
		}
		if node.Rel != syntax.RelNmod {
			e.ownShifts(h, add)
		}
		if e.quoted(h) {
			break
		}
		u = h
	}
	if s := e.Doc.Sentences[e.Doc.Units[u].Sentence]; s.Tok1 > s.Tok0 && e.Doc.Tokens[s.Tok1-1].Lower == "?" {
		out = append(out, Shift{Unit: -1, Tok0: s.Tok1 - 1, Tok1: s.Tok1, Kind: "irrealis", Row: -1})
	}
	return unique(out)
}

// willed: the subject of the cue himself wants or tries to do it ("vowed to back", "tried to topple"): done or not, he takes that side.
func (e *Engine) willed(s Shift, cue int) bool {
	if s.Kind != "irrealis" || s.Row < 0 || e.Doc.Units[cue].Rel != syntax.RelXcomp || e.Doc.Child(s.Unit, syntax.RelObj, syntax.RelIobj) >= 0 || document.Passive(e.Doc, cue) {
		return false
	}
	verb, _, _ := strings.Cut(e.Pack.Shifters[s.Row].Term, " ")
	switch verb {
	case "want", "try", "seek", "promise", "vow", "pledge", "plan", "intend", "aim", "hope", "threaten":
		return true
	}
	return false
}

// sameDirection: the shifter is itself a cue against somebody, as is the cue at the token.
func (e *Engine) sameDirection(unit, tok int) bool {
	rows := e.cuesAt[tok]
	against := len(rows) > 0 && !e.Pack.Attitudes[rows[0]].Favor
	return against && strings.HasPrefix(e.Doc.Lower(unit), "threat")
}

// future: "will" only says when; so does "would" in reported speech ("said France would support Ukraine"), if no condition stands in the sentence.
func (e *Engine) future(unit, tok int) bool {
	switch e.Doc.Lower(unit) {
	case "will", "'ll", "shall":
		return true
	case "would", "'d":
		q := e.QuoteAt[tok]
		if q < 0 || e.Quotes[q].Kind == quotes.Direct || e.Quotes[q].Force == "asked" {
			return false
		}
		s := e.Doc.Sentences[e.Doc.Units[unit].Sentence]
		for t := s.Tok0; t < s.Tok1; t++ {
			if w := e.Doc.Tokens[t].Lower; w == "if" || w == "unless" || w == "whether" {
				return false
			}
		}
		return true
	}
	return false
}

// urges: "urged Brazil to condemn", "pressed India to denounce": what somebody is asked to do is not done, unless the verb says that he did ("helped",
// "forced").
func (e *Engine) urges(h, infinitive int) bool {
	if e.Doc.Child(h, syntax.RelObj, syntax.RelIobj) < 0 {
		return false
	}
	to := e.Doc.Child(infinitive, syntax.RelMark)
	return to >= 0 && e.Doc.Lower(to) == "to" && !achieves(e.Doc.Lower(h))
}

// achieves: verbs with an object and an infinitive that say that it was done.
func achieves(verb string) bool {
	for _, stem := range []string{"help", "forc", "caus", "compel", "driv", "drov", "prompt", "led", "lead", "get", "got", "enabl", "allow", "us", "spen"} {
		if strings.HasPrefix(verb, stem) {
			return true
		}
	}
	return false
}

// inverted: "had Iran attacked …, nobody would …": the auxiliary before its subject makes a condition. It returns the auxiliary, or −1.
func (e *Engine) inverted(u int) int {
	s := e.Doc.Child(u, syntax.RelNsubj)
	k := e.Doc.Child(u, syntax.RelAux)
	if h := e.Doc.Units[u].Head; k < 0 && h >= 0 && e.Doc.Lower(h) == "had" && e.Doc.Units[h].Tok0 == e.Doc.Sentences[e.Doc.Units[h].Sentence].Tok0 {
		k = h
	}
	if s >= 0 && k >= 0 && k < s && (e.Doc.Lower(k) == "had" || e.Doc.Lower(k) == "should" || e.Doc.Lower(k) == "were") {
		return k
	}
	return -1
}

// quoted: a cue of speech stands between; what negates the saying does not negate what is said.
func (e *Engine) quoted(h int) bool {
	for _, i := range e.quoteBy[h] {
		if e.Quotes[i].Force != "denied" {
			return true
		}
	}
	return false
}

// governs: relations through which a governing word shifts what hangs on it.
func governs(r syntax.Rel) bool {
	switch r {
	case syntax.RelXcomp, syntax.RelCcomp, syntax.RelObj, syntax.RelObl, syntax.RelNmod, syntax.RelAcl, syntax.RelConj:
		return true
	}
	return false
}

// gerund: "steering clear of criticising": a gerund behind a preposition is governed by the words before it.
func (e *Engine) gerund(u int) bool {
	mark := e.Doc.Child(u, syntax.RelMark)
	if e.Doc.Units[u].XTag != syntax.XVBG || mark < 0 {
		return false
	}
	switch e.Doc.Lower(mark) {
	case "of", "from", "to":
		return true
	}
	return false
}

// ownShifts are the modifiers, auxiliaries and conjunctions on the word itself.
func (e *Engine) ownShifts(u int, add func(int)) {
	e.Doc.Children(u, func(k int) bool {
		switch e.Doc.Units[k].Rel {
		case syntax.RelAdvmod, syntax.RelDet, syntax.RelAux, syntax.RelMark, syntax.RelCase, syntax.RelCcPreconj, syntax.RelCc:
			if s, ok := e.shifts[k]; ok && s.Kind != "adversative" {
				add(k)
			}
		}
		return true
	})
}

// subjectShifts: "neither he nor his deputy criticised", "no minister criticised": what negates the subject negates the deed.
func (e *Engine) subjectShifts(u int, add func(int)) {
	subject := e.Doc.Child(u, syntax.RelNsubj, syntax.RelNsubjPass)
	if subject < 0 {
		return
	}
	e.Doc.Children(subject, func(k int) bool {
		if rel := e.Doc.Units[k].Rel; rel == syntax.RelCcPreconj || rel == syntax.RelDet {
			if s, ok := e.shifts[k]; ok && s.Kind == "negator" {
				add(k)
			}
		}
		return true
	})
}

// sharedShifts: auxiliaries and negation before the first of two coordinated verbs hold for the second too, if it has no subject of its own.
func (e *Engine) sharedShifts(first, second int, add func(int)) {
	if e.Doc.Child(second, syntax.RelNsubj, syntax.RelNsubjPass) < 0 && e.Doc.Child(second, syntax.RelAux) < 0 && e.Doc.Units[second].XTag == syntax.XVB {
		e.ownShifts(first, add)
	}
}

func unique(ss []Shift) []Shift {
	kept := ss[:0]
	for _, s := range ss {
		dup := false
		for _, k := range kept {
			dup = dup || k.Tok0 == s.Tok0
		}
		if !dup {
			kept = append(kept, s)
		}
	}
	return kept
}

// phrases are the hits of the actors' own files, for actors mentioned in the same paragraph: an attitude of whoever uses the phrase.
func (e *Engine) phrases() {
	const slogan = 0.6 // the least weight of a phrase that only those use who take its side
	for _, m := range e.Found[match.Stance] {
		row := int(e.Trie.Entries[m.Entry].Row)
		s := e.Pack.Stance[row]
		a, ok := e.Names.ByID(s.Actor)
		if !ok || !e.inParagraph(a, m.Tok0) {
			continue
		}
		u := e.HeadUnit(m.Tok0, m.Tok1)
		shifts := e.shiftsOf(u, m.Tok0, m.Tok1)
		e.Halves = append(e.Halves, Half{Actor: a, Unit: -1, Cue: u, Tok0: m.Tok0, Tok1: m.Tok1, Target: true, Favor: s.Favor, Kind: "phrase", Term: s.Phrase,
			Origin: match.OriginOf(s.Origin), Weight: s.Weight, Shifts: shifts})
		holder := Narrator
		if q := e.QuoteAt[m.Tok0]; q >= 0 {
			if holder = e.Quotes[q].Speaker; holder < 0 {
				continue
			}
		}
		if s.Weight < slogan {
			continue // who names an affair takes no side by it
		}
		e.add(Attitude{Holder: holder, Target: a, HolderUnit: -1, TargetUnit: -1, Cue: u, Tok0: m.Tok0, Tok1: m.Tok1, Row: row, Kind: "phrase",
			Favor: s.Favor, Weight: s.Weight, HolderPath: Speaker, TargetPath: Direct, Shifts: shifts})
	}
}

// inParagraph: the actor is mentioned by name in the paragraph of the token.
func (e *Engine) inParagraph(actor, tok int) bool {
	return e.present[[2]int{actor, e.Doc.Sentences[e.Doc.SentenceAt(tok)].Paragraph}]
}
