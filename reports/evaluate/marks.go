package evaluate

import (
	"slices"
	"unicode"
)

// marked is a gold text with what is inside quotation marks.
type marked struct {
	runes  []rune
	inside []bool
}

// newMarked finds what stands inside double quotation marks, the marks included. What is not closed ends with its paragraph, as quotes of
// several paragraphs are set; ” is two single marks in plain text.
func newMarked(s string) marked {
	m := marked{runes: []rune(s)}
	m.inside = make([]bool, len(m.runes))
	open := false
	for i := 0; i < len(m.runes); i++ {
		mark, width := markAt(m.runes, i)
		switch {
		case m.runes[i] == '\n':
			open = false
		case mark == opening, mark == closing:
			open = mark == opening
		case mark == straight:
			open = !open
		}
		for j := i; j < i+width; j++ {
			m.inside[j] = open || mark != noMark
		}
		i += width - 1
	}
	return m
}

// Kinds of quotation marks.
const (
	noMark = iota
	opening
	closing
	straight
)

// markAt is the double quotation mark at a place, and how many code points it takes.
func markAt(rs []rune, i int) (kind, width int) {
	two := i+1 < len(rs) && rs[i+1] == rs[i]
	switch {
	case rs[i] == '“', rs[i] == '«':
		return opening, 1
	case rs[i] == '”', rs[i] == '»':
		return closing, 1
	case rs[i] == '"':
		return straight, 1
	case rs[i] == '`' && two:
		return opening, 2
	case rs[i] == '\'' && two:
		return straight, 2
	}
	return noMark, 1
}

// withMarks widens a span over the quotation marks that stand around it, if what it then holds is balanced.
func withMarks(rs []rune, sp [2]int) [2]int {
	lo, hi := sp[0], sp[1]
	wide := sp
	for w := 1; w <= 2; w++ {
		if lo-w >= 0 {
			if k, width := markAt(rs, lo-w); width == w && (k == opening || k == straight) {
				wide[0] = lo - w
			}
		}
		if hi < len(rs) {
			if k, width := markAt(rs, hi); width == w && (k == closing || k == straight) {
				wide[1] = hi + w
			}
		}
	}
	for _, try := range [][2]int{wide, {wide[0], hi}, {lo, wide[1]}} {
		if balanced(rs[try[0]:try[1]]) {
			return try
		}
	}
	return sp
}

// balanced: as many quotation marks open as close.
func balanced(rs []rune) bool {
	depth, straights := 0, 0
	for i := 0; i < len(rs); {
		k, width := markAt(rs, i)
		switch k {
		case opening:
			depth++
		case closing:
			depth--
		case straight:
			straights++
		}
		i += width
	}
	return depth == 0 && straights%2 == 0
}

// count is the number of code points in spans that are not white space, and satisfy a test.
func (m marked) count(spans [][2]int, test func(i int) bool) int {
	n := 0
	for _, sp := range spans {
		for i := max(0, sp[0]); i < min(sp[1], len(m.runes)); i++ {
			if !unicode.IsSpace(m.runes[i]) && test(i) {
				n++
			}
		}
	}
	return n
}

func within(spans [][2]int) func(i int) bool {
	return func(i int) bool {
		return slices.ContainsFunc(spans, func(sp [2]int) bool { return sp[0] <= i && i < sp[1] })
	}
}

func anywhere(int) bool { return true }

// share: two lists of spans have a token in common; spans that end inside a word have the word in common too.
func (m marked) share(g, p [][2]int) bool { return m.count(g, within(p)) > 0 }

// direct: the attribution has a source, and at least half of its content is inside quotation marks.
func (m marked) direct(q Attribution) bool {
	all := m.count(q.Content, anywhere)
	in := m.count(q.Content, func(i int) bool { return m.inside[i] })
	return len(q.Source) > 0 && all > 0 && 2*in >= all
}

// speakerFound: a predicted quote overlaps half of the content or more, and its source overlaps the gold source.
func (m marked) speakerFound(q Attribution, ps []Attribution) bool {
	all := m.count(q.Content, anywhere)
	return slices.ContainsFunc(ps, func(p Attribution) bool {
		return 2*m.count(q.Content, within(p.Content)) >= all && m.share(q.Source, p.Source)
	})
}
