// Package stance reads directed attitudes: who is for and against whom, by which words.
//
// Every cue of the stance lexicon that stands in the text is a candidate. Syntax fills its places: the holder and the target are whoever
// stands where the cue's row says, through passives, coordination, relative clauses, participles, possessives and pronouns. Word order
// alone never decides. Negation, reversal and mood around the cue are evidence of their own.
package stance

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/quotes"
	"github.com/slantkit/slant/analyze/internal/syntax"
	"github.com/slantkit/slant/lexicons"
)

// Holders that are no actor.
const (
	Narrator = -1 // the writer himself
	Nobody   = -2 // the text names no holder, or only describes him
)

// Path says how a place was filled; the model weighs each.
type Path string

// The paths.
const (
	Direct  Path = "direct"  // the actor stands in the place itself
	Act     Path = "act"     // an act or thing of the actor does: "condemned Israel's call"
	Recall  Path = "recall"  // an act that was named before: "this move"
	Speaker Path = "speaker" // the holder is the speaker of the quote
)

// Shift is a word that changes what a cue says.
type Shift struct {
	Unit, Tok0, Tok1 int
	Kind             string // negator, reverser, irrealis, hedge, …
	Row              int    // in pack.Shifters, −1 for grammar ("?")
}

// Attitude is a candidate: a holder, a target, a cue and what surrounds it. The model turns it into numbers.
type Attitude struct {
	Holder, Target         int    // actors, or Narrator, Nobody
	HolderUnit, TargetUnit int    // −1 where there is none
	Cue                    int    // unit of the cue
	Tok0, Tok1             int    // tokens of the cue
	Row                    int    // in pack.Attitudes, pack.Stance or pack.Valence, by Kind
	Kind                   string // verbal, material, relational, emotional, phrase (an actor's own file), valence, affix, against
	Favor, Affix           bool   // Affix: "pro-", "-backed"
	Weight                 float64
	HolderPath, TargetPath Path
	Shifts                 []Shift
	Quote                  int // index of the quote whose speaker vouches, −1 for the narrator
	Sentence               int
}

// Half is one side of a cue: an actor who holds or receives, whoever stands on the other side. The score model reads them.
type Half struct {
	Actor, Unit, Cue, Row      int
	Tok0, Tok1                 int
	Target, Favor              bool
	Kind, Term, Origin         string
	Weight                     float64
	TowardHolder, TowardTarget float64
	Path                       Path
	Shifts                     []Shift
}

// Engine holds one article while its attitudes are read.
type Engine struct {
	Pack    *lexicons.Pack
	Trie    *match.Trie
	Doc     *document.Doc
	Names   *names.Result
	Quotes  []quotes.Quote
	Found   *match.Found
	QuoteAt []int // per token: innermost quote that holds it, −1
	NoFiles bool  // leave out the actors' own stance files
	shifts  map[int]Shift
	cuesAt  map[int][]int   // first token → rows of attitudes that stand there
	quoteBy map[int][]int   // unit → quotes whose cue it is
	present map[[2]int]bool // actor and paragraph: mentioned there by name
	named   []bool          // sentence: somebody is mentioned there
	acts    []act
	lex     *Lexicon
	out     []Attitude
	Halves  []Half // all sides of all cues, in the order of the cues
	Words   []Word // the cues of the general lexicon, whoever fills their places
}

// Word is where a cue of the general lexicon stands.
type Word struct {
	Unit, Tok0, Tok1 int
	Row              int // in pack.Attitudes
}

// Class returns the class of a folded head noun ("government", "people" …), or "".
func (l *Lexicon) Class(noun string) string { return l.nominal[noun] }

// Find returns the attitudes of the article, in the order of their cues.
func Find(lex *Lexicon, e *Engine) []Attitude {
	e.lex = lex
	e.index()
	e.indexShifts()
	e.indexActs()
	parts := e.parted()
	for _, m := range e.Found[match.Attitudes] {
		if !parts[m.Tok1-1] {
			e.cue(m)
		}
	}
	e.affix()
	e.against()
	e.namings()
	e.judgements()
	e.accusations()
	if !e.NoFiles {
		e.phrases()
	}
	e.links()
	e.order()
	return e.out
}

// index prepares what is looked up often.
func (e *Engine) index() {
	e.cuesAt, e.quoteBy, e.present = map[int][]int{}, map[int][]int{}, map[[2]int]bool{}
	for _, m := range e.Found[match.Attitudes] {
		e.cuesAt[m.Tok0] = append(e.cuesAt[m.Tok0], int(e.Trie.Entries[m.Entry].Row))
	}
	for i, q := range e.Quotes {
		e.quoteBy[q.CueUnit] = append(e.quoteBy[q.CueUnit], i)
	}
	e.named = make([]bool, len(e.Doc.Sentences))
	for _, m := range e.Names.Mentions {
		e.named[m.Sentence] = true
		if !m.Attributive && m.Kind != names.Pronoun {
			e.present[[2]int{m.Actor, e.Doc.Sentences[m.Sentence].Paragraph}] = true
		}
	}
}

// cue makes the attitudes of one cue of the general lexicon.
func (e *Engine) cue(m match.Match) {
	row := int(e.Trie.Entries[m.Entry].Row)
	c := e.Pack.Attitudes[row]
	u := e.HeadUnit(m.Tok0, m.Tok1)
	if e.FitsPos(c, u) && !e.insideName(m) {
		e.fill(e.passiveOf(row, u), u, m)
	}
}

// passiveOf is the row of the verb, where an idiom or adjective of its participle ("be opposed to") stands for its passive ("was opposed by"); else the
// row itself.
func (e *Engine) passiveOf(row, u int) int {
	c := e.Pack.Attitudes[row]
	verb, ok := e.lex.verbs[e.Doc.Lower(u)]
	if c.Pos != "idiom" && c.Pos != "adjective" || !ok || !document.Passive(e.Doc, u) || document.WithPrep(e.Doc, u, "by") < 0 && e.Doc.Child(u, syntax.RelOblAgent) < 0 {
		return row
	}
	return verb
}

// fill makes the attitudes of a cue with the head u from whoever stands in its places.
func (e *Engine) fill(row, u int, m match.Match) {
	c := e.Pack.Attitudes[row]
	p := places{e: e, cue: u, lo: m.Tok0, hi: m.Tok1, row: c}
	targets := p.fill(c.Target, true)
	holders := p.fill(c.Holder, false)
	if len(targets) == 0 && p.eachOther(holders) {
		targets = holders
	}
	switch {
	case len(targets)+len(holders) == 0:
		targets = p.sides()
		holders = targets
	case len(targets) == 0:
		targets = append(p.received(), p.charged()...)
	}
	if len(targets)+len(holders) == 0 {
		return
	}
	shifts := e.shiftsOf(u, m.Tok0, m.Tok1)
	e.halves(c, row, u, m, holders, targets, shifts)
	if len(holders) == 0 {
		holders = p.defaultHolder()
	}
	a := Attitude{Cue: u, Tok0: m.Tok0, Tok1: m.Tok1, Row: row, Kind: c.Kind, Favor: c.Favor, Weight: c.Weight, Shifts: shifts}
	for _, h := range holders {
		for _, t := range targets {
			e.add(a.between(h, t))
		}
	}
	p.wished(a, targets)
}

// halves remembers both sides of a cue.
func (e *Engine) halves(c lexicons.Attitude, row, u int, m match.Match, holders, targets []filler, shifts []Shift) {
	h := Half{Cue: u, Row: row, Tok0: m.Tok0, Tok1: m.Tok1, Favor: c.Favor, Kind: c.Kind, Term: c.Term, Origin: match.OriginOf(c.Origin),
		Weight: c.Weight, TowardHolder: c.TowardHolder, TowardTarget: c.TowardTarget, Shifts: shifts}
	for _, f := range holders {
		h.Actor, h.Unit, h.Path = f.actor, f.unit, f.path
		e.Halves = append(e.Halves, h)
	}
	h.Target = true
	for _, f := range targets {
		h.Actor, h.Unit, h.Path = f.actor, f.unit, f.path
		e.Halves = append(e.Halves, h)
	}
}

// between sets holder and target of an attitude, with how each fills its place.
func (a Attitude) between(holder, target filler) Attitude {
	a.Holder, a.HolderUnit, a.HolderPath = holder.actor, holder.unit, holder.path
	a.Target, a.TargetUnit, a.TargetPath = target.actor, target.unit, target.path
	return a
}

// add keeps an attitude unless it is of somebody toward himself.
func (e *Engine) add(a Attitude) {
	if a.Holder == a.Target || a.Target < 0 {
		return
	}
	a.Sentence = e.Doc.Units[a.Cue].Sentence
	a.Quote = e.QuoteAt[a.Tok0]
	if a.Quote >= 0 && e.Quotes[a.Quote].CueUnit == a.Cue {
		a.Quote = -1
	}
	e.out = append(e.out, a)
}

// HeadUnit is the unit of the range on which the others hang.
func (e *Engine) HeadUnit(lo, hi int) int {
	for t := lo; t < hi; t++ {
		u := e.Doc.UnitOf[t]
		h := e.Doc.Units[u].Head
		if h < 0 || e.Doc.Units[h].Tok0 < lo || e.Doc.Units[h].Tok0 >= hi {
			return u
		}
	}
	return e.Doc.UnitOf[lo]
}

// FitsPos: the parser's tag must agree with the file that the cue stands in.
func (e *Engine) FitsPos(c lexicons.Attitude, u int) bool {
	tag := e.Doc.Units[u].Tag
	switch c.Pos {
	case "verb":
		return tag == syntax.TagVerb
	case "noun":
		return tag == syntax.TagNoun || tag == syntax.TagPropn
	case "adjective":
		return tag == syntax.TagAdj || tag == syntax.TagVerb || tag == syntax.TagAdv || tag == syntax.TagAdp || tag == syntax.TagNoun
	}
	return true
}

// insideName: the cue's words are part of a name ("Defend Europe"), so they say nothing.
func (e *Engine) insideName(m match.Match) bool {
	for t := m.Tok0; t < m.Tok1; t++ {
		if mi := e.Names.ByTok[t]; mi >= 0 && e.Names.Mentions[mi].Kind != names.Pronoun {
			return true
		}
	}
	return false
}
