package quotes

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/segment"
)

func isQuote(t document.Token) bool { return t.Kind == segment.Quote }

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
	start, depth, paired := -1, 0, f.paired(lo, hi)
	for t := lo; t < hi; t++ {
		side := f.side(t, lo, hi, start >= 0)
		switch {
		case side > 0 && start < 0:
			start, depth = t, 1
		case side > 0:
			depth++
		case side < 0 && start >= 0:
			depth--
			if depth <= 0 || !paired && f.d.Tokens[t].Lower == f.partner(start) {
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

// paired: as many curly marks open as close in the paragraph, so that quotes within quotes can be told apart.
func (f *finder) paired(lo, hi int) bool {
	n := 0
	for t := lo; t < hi; t++ {
		switch f.d.Tokens[t].Lower {
		case "“":
			n++
		case "”":
			n--
		}
	}
	return n == 0
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
		if !open && f.before(t, lo) && !f.after(t, hi) {
			return 1 // typed the wrong way round
		}
		return -1
	case "''":
		if open && f.d.Tokens[max(t-1, lo)].End == tok.Start {
			return -1
		}
	}
	spaceBefore, spaceAfter := f.before(t, lo), f.after(t, hi)
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

// before and after report whether a mark has space, or the border of the paragraph, on that side.
func (f *finder) before(t, lo int) bool {
	return t == lo || f.d.Tokens[t-1].End < f.d.Tokens[t].Start || opensGroup(f.d.Tokens[t-1].Lower)
}

func (f *finder) after(t, hi int) bool {
	return t+1 == hi || f.d.Tokens[t+1].Start > f.d.Tokens[t].End
}

func opensGroup(w string) bool { return w == "(" || w == "[" || w == "-" || w == "—" || w == "–" }

func (f *finder) holdsMarks(r Range) bool {
	for _, s := range f.spans {
		if s.overlaps(r) {
			return true
		}
	}
	return false
}
