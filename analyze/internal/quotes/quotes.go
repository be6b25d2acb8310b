// Package quotes finds attributions: source, cue and content (Pareti, "PARC 3.0", LREC 2016), direct, indirect and mixed.
//
// A stretch between quotation marks is speech if a cue introduces it, or if it is whole sentences; a word or two in marks with no
// cue is a scare quote. An indirect quote is the clause or object of a cue. Where an indirect quote holds quoted words, the two
// are one mixed quote.
package quotes

import (
	"sort"

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
	Speaker              int  // actor, −1 unknown; filled by names
	same                 int  // index of the quote whose speaker it shares, −1
	Origin               string
}

// finder holds what the steps share.
type finder struct {
	d     *document.Doc
	pack  *lexicons.Pack
	cueAt map[int]int // unit → row in pack.Cues
	spans []Range     // between quotation marks, marks included
	in    []int       // per token: index of the span that holds it, or −1
	out   []Quote
}

// Find returns the quotes of a parsed document, in the order of their contents.
func Find(pack *lexicons.Pack, trie *match.Trie, d *document.Doc, found *match.Found) []Quote {
	f := &finder{d: d, pack: pack, cueAt: map[int]int{}, in: make([]int, len(d.Tokens))}
	f.marks()
	f.cues(trie, found)
	f.indirect()
	f.direct()
	f.merge()
	return f.out
}

// marks finds the stretches between quotation marks, paragraph by paragraph.
func (f *finder) marks() {
	for i := range f.in {
		f.in[i] = -1
	}
	carried := false
	for _, p := range f.d.Paragraphs {
		if p.Sent0 == p.Sent1 {
			continue
		}
		lo, hi := f.d.Sentences[p.Sent0].Tok0, f.d.Sentences[p.Sent1-1].Tok1
		carried = f.paragraphMarks(lo, hi, carried)
	}
	for i, s := range f.spans {
		for t := s.Lo; t < s.Hi; t++ {
			f.in[t] = i
		}
	}
}

// paragraphMarks pairs the marks of one paragraph. An opening mark without a partner runs to the end of the paragraph if it holds a whole
// sentence; then the quote may go on in the next one.
func (f *finder) paragraphMarks(lo, hi int, carried bool) (open bool) {
	start, depth := -1, 0
	for t := lo; t < hi; t++ {
		side := f.side(t, lo, hi, start >= 0)
		switch {
		case side > 0 && start < 0:
			start, depth = t, 1
		case side > 0:
			depth++
		case side < 0 && start >= 0:
			depth--
			if depth <= 0 || f.d.Tokens[t].Lower == f.partner(start) {
				f.spans = append(f.spans, Range{start, t + 1})
				start, depth = -1, 0
			}
		case side < 0 && carried && len(f.spans) == 0:
			f.spans = append(f.spans, Range{lo, t + 1})
		}
	}
	if start < 0 {
		return false
	}
	if hi-start > 6 {
		f.spans = append(f.spans, Range{start, hi})
		return true
	}
	return false
}

// partner is the mark that closes the one at the token.
func (f *finder) partner(tok int) string {
	switch f.d.Tokens[tok].Lower {
	case "“":
		return "”"
	case "'", "‘":
		return "'"
	case "«":
		return "»"
	case "``":
		return "''"
	}
	return f.d.Tokens[tok].Lower
}

// side is 1 for an opening mark, −1 for a closing one, 0 for no mark. Straight marks open before a word after a space.
func (f *finder) side(t, lo, hi int, open bool) int {
	tok := f.d.Tokens[t]
	if !isQuote(tok) {
		return 0
	}
	switch f.d.Text[tok.Start:tok.End] {
	case "“", "«", "„", "``", "‘":
		return 1
	case "”", "»", "’":
		return -1
	case "''":
		if open && f.d.Tokens[max(t-1, lo)].End == tok.Start {
			return -1
		}
	}
	spaceBefore := t == lo || f.d.Tokens[t-1].End < tok.Start || opensGroup(f.d.Tokens[t-1].Lower)
	spaceAfter := t+1 == hi || f.d.Tokens[t+1].Start > tok.End
	switch {
	case open && !(spaceBefore && !spaceAfter):
		return -1
	case !open && spaceBefore && !spaceAfter:
		return 1
	case open:
		return 1 // nested, or the writer forgot to close
	}
	return 0
}

func opensGroup(w string) bool { return w == "(" || w == "[" || w == "-" || w == "—" || w == "–" }

// merge joins overlapping quotes into one mixed quote, orders them, and drops scare quotes' leftovers.
func (f *finder) merge() {
	f.same()
	sort.SliceStable(f.out, func(i, j int) bool {
		if f.out[i].Content.Lo != f.out[j].Content.Lo {
			return f.out[i].Content.Lo < f.out[j].Content.Lo
		}
		return f.out[i].Content.Hi > f.out[j].Content.Hi
	})
	for i := range f.out {
		q := &f.out[i]
		if lo := -2 - q.same; q.same < -1 {
			q.same = -1
			for j := range f.out {
				if f.out[j].Content.Lo == lo && f.out[j].Kind == Direct {
					q.same = j
				}
			}
		}
		if q.Kind == Indirect && f.holdsMarks(q.Content) {
			q.Kind = Mixed
		}
	}
	f.linkOpen()
}

// same turns indices of quotes into the order that merge will give them.
func (f *finder) same() {
	for i := range f.out {
		if s := f.out[i].same; s >= 0 {
			f.out[i].same = -2 - f.out[s].Content.Lo
		}
	}
}

func (f *finder) holdsMarks(r Range) bool {
	for _, s := range f.spans {
		if s.overlaps(r) {
			return true
		}
	}
	return false
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
