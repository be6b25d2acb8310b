// Package quotes finds attributions: source, cue and content (Pareti, "PARC 3.0", LREC 2016), direct, indirect and mixed.
//
// A stretch between quotation marks is speech if a cue introduces it, or if it is whole sentences; a word or two in marks with no
// cue is a scare quote. An indirect quote is the clause or object of a cue. Where an indirect quote holds quoted words, the two
// are one mixed quote.
package quotes

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/lexicons"
)

// Kinds of quotes.
const (
	Direct   = "direct"
	Indirect = "indirect"
	Mixed    = "mixed"
)

// Range is a half-open range of tokens; empty if Lo == Hi.
type Range struct{ Lo, Hi int }

// Empty reports whether the range holds nothing.
func (r Range) Empty() bool { return r.Lo >= r.Hi }

// Holds reports whether the token is in the range.
func (r Range) Holds(tok int) bool { return tok >= r.Lo && tok < r.Hi }

func (r Range) overlaps(o Range) bool { return r.Lo < o.Hi && o.Lo < r.Hi }

// Quote is an attribution. SourceUnit is the head of the source, −1 if the text names none.
type Quote struct {
	Kind                 string
	Content, Source, Cue Range
	SourceUnit, CueUnit  int
	Force                string
	As                   bool // "characterised X as …": the content is a judgement of X
	Signed               bool // the source signs the content behind a dash
	Speaker              int  // actor, −1 unknown; filled by names
	same                 int  // index of the quote whose speaker it shares, −1
	Origin               string
}

// cue is a row of pack.Cues that was found in the text.
type cue struct {
	row, end int // end is one past its last token
}

// finder holds what the steps share.
type finder struct {
	d       *document.Doc
	pack    *lexicons.Pack
	cueAt   map[int]cue     // by unit
	owner   map[int]int     // cue → the cue whose speaker it shares
	spans   []Range         // between quotation marks, marks included
	carrier map[string]bool // as in Lexicon
	in      []int           // per token: index of the span that holds it, or −1
	out     []Quote
}

// Lexicon is what a pack says of speech, ready for look-up. It is read-only and safe to share.
type Lexicon struct {
	pack    *lexicons.Pack
	carrier map[string]bool // folded forms of words that carry a noun to its holder: "voiced criticism"
}

// NewLexicon prepares a pack.
func NewLexicon(p *lexicons.Pack) *Lexicon {
	l := &Lexicon{pack: p, carrier: map[string]bool{}}
	for _, c := range p.Carriers {
		l.carrier[document.Fold(c.Term)] = true
		for _, form := range c.Forms {
			l.carrier[document.Fold(form)] = true
		}
	}
	return l
}

// Find returns the quotes of a parsed document, in the order of their contents: those that hold what somebody says or thinks, and apart from
// them those whose content only names what somebody speaks of, wants or takes a side on. The words of the latter are the narrator's.
func Find(lex *Lexicon, trie *match.Trie, d *document.Doc, found *match.Found) (said, about []Quote) {
	f := &finder{d: d, pack: lex.pack, carrier: lex.carrier, cueAt: map[int]cue{}, owner: map[int]int{}, in: make([]int, len(d.Tokens))}
	f.marks()
	f.cues(trie, found)
	f.indirect()
	f.direct()
	f.merge()
	return f.out, f.about(trie, found)
}

// ByToken returns for each of n tokens the index of the innermost quote that holds it, or −1.
func ByToken(qs []Quote, n int) []int {
	at := make([]int, n)
	for i := range at {
		at[i] = -1
	}
	for i, q := range qs {
		for t := q.Content.Lo; t < q.Content.Hi; t++ {
			if old := at[t]; old < 0 || q.Content.Hi-q.Content.Lo <= qs[old].Content.Hi-qs[old].Content.Lo {
				at[t] = i
			}
		}
	}
	return at
}
