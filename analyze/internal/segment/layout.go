package segment

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// A layout says how paragraphs are told apart where no blank line is between
// two lines: by width, if lines were broken there; otherwise every line is a
// paragraph.
type layout struct {
	wrapped bool
	width   int // runes
}

// layoutOf measures lines that follow each other without a gap. They are
// hard-wrapped if nearly all are so long that the next word did not fit, and
// many end in the middle of a sentence.
func layoutOf(text string, lines []line) layout {
	const narrowest, widest, leastPairs = 40, 110, 2
	const full, broken = 0.7, 0.3
	var widths []int
	for i := 1; i < len(lines); i++ {
		if !lines[i].gap {
			widths = append(widths, runes(text, lines[i-1]))
		}
	}
	if len(widths) < leastPairs {
		return layout{}
	}
	slices.Sort(widths)
	lo := layout{width: widths[(len(widths)-1)*95/100]}
	if lo.width < narrowest || lo.width > widest {
		return layout{}
	}
	filled, mid := 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i].gap {
			continue
		}
		if lo.fills(text, lines[i-1], lines[i]) {
			filled++
		}
		if !endsText(text, lines[i-1]) {
			mid++
		}
	}
	n := float64(len(widths))
	lo.wrapped = float64(filled) >= full*n && float64(mid) >= broken*n
	return lo
}

func runes(text string, l line) int { return utf8.RuneCountInString(text[l.start:l.end]) }

// fills reports whether the first word of next had no room behind l.
func (lo layout) fills(text string, l, next line) bool {
	word := text[next.start:next.end]
	if i := strings.IndexByte(word, ' '); i >= 0 {
		word = word[:i]
	}
	return runes(text, l)+1+utf8.RuneCountInString(word) > lo.width
}

// endsText reports whether a sentence may end with l.
func endsText(text string, l line) bool {
	for i := l.end; i > l.start; {
		r, n := decodeLast(text, i)
		if !isCloser(r) {
			return r == '.' || r == '!' || r == '?' || r == '…' || r == ':'
		}
		i -= n
	}
	return false
}

// joins reports whether next goes on in the paragraph of l.
func (lo layout) joins(text string, l, next line) bool {
	if next.gap {
		return false
	}
	r, _ := decode(text, next.start)
	inside := !endsText(text, l) && isLower(r)
	if lo.wrapped {
		return inside || lo.fills(text, l, next) && !(next.indent && !l.indent)
	}
	return inside && l.trail
}

// A builder writes the cleaned text.
type builder struct {
	text string
	out  strings.Builder
}

// paragraphs writes all lines, joined as the layout says.
func (b *builder) paragraphs(lines []line, lo layout) (out []Span) {
	for i := 0; i < len(lines); {
		j := i + 1
		for j < len(lines) && lo.joins(b.text, lines[j-1], lines[j]) {
			j++
		}
		b.gap()
		start := b.out.Len()
		for k := i; k < j; k++ {
			if k > i && !b.hyphenated(lines[k-1], lines[k]) {
				b.out.WriteByte(' ')
			}
			b.collapsed(b.text[lines[k].start:lines[k].end])
		}
		out = append(out, Span{start, b.out.Len()})
		i = j
	}
	return out
}

// write appends one piece and returns where it is.
func (b *builder) write(s string) Span {
	b.gap()
	start := b.out.Len()
	b.out.WriteString(s)
	return Span{start, b.out.Len()}
}

func (b *builder) gap() {
	if b.out.Len() > 0 {
		b.out.WriteString("\n\n")
	}
}

// hyphenated reports whether l ends in a hyphen inside a word that next
// continues. The hyphen stays: only a dictionary could tell "inter-national"
// from "anti-war".
func (b *builder) hyphenated(l, next line) bool {
	if b.text[l.end-1] != '-' || l.end-l.start < 2 {
		return false
	}
	before, _ := decodeLast(b.text, l.end-1)
	after, _ := decode(b.text, next.start)
	return isLetter(before) && isLetter(after)
}

// collapsed writes s with every run of spaces as one.
func (b *builder) collapsed(s string) {
	for {
		i := strings.Index(s, "  ")
		if i < 0 {
			b.out.WriteString(s)
			return
		}
		b.out.WriteString(s[:i+1])
		s = strings.TrimLeft(s[i:], " ")
	}
}
