package segment

import (
	"strconv"
	"strings"
)

// A list is an enumeration inside one paragraph: "1) … 2) …", "a. … b. …".
// It begins only at the start of a paragraph, and an item begins only with
// the number that comes next, written in the same way.
type list struct {
	on     bool
	bullet string // before the number: "", "• ", "⁃"
	letter bool   // a, b, c for 1, 2, 3
	number int    // of the item under way
	suffix string // ".)", ")", "."
	next   int    // where the next item begins, or the end of the text
}

// beginList looks for an enumerator at pos, the start of the paragraph, and
// returns the offset behind it (pos if there is none).
func (sc *scanner) beginList(pos int) int {
	l, end := parseEnumerator(sc.text, pos)
	if end == pos {
		return pos
	}
	sc.list = l
	sc.findItem(end)
	return end
}

// endItem ends the sentence where a list item begins; returns where to go on.
func (sc *scanner) endItem(at int) int {
	if at >= len(sc.text) {
		return at
	}
	sc.cut(at)
	sc.list.number++
	end := at + len(sc.list.enumerator(sc.list.number))
	sc.findItem(end)
	return end
}

// findItem looks for the next enumerator from the offset from on.
func (sc *scanner) findItem(from int) {
	next := sc.list.enumerator(sc.list.number + 1)
	i := -1
	if next != "" {
		i = strings.Index(sc.text[from:], " "+next+" ")
	}
	sc.list.on = i >= 0
	sc.list.next = from + i + 1
}

// enumerator writes the mark of item n, "" if there is none.
func (l list) enumerator(n int) string {
	switch {
	case !l.letter:
		return l.bullet + strconv.Itoa(n) + l.suffix
	case n <= 26:
		return l.bullet + string(rune('a'+n-1)) + l.suffix
	}
	return ""
}

// parseEnumerator reads bullet, number or "a", and suffix at pos, with a space
// behind them; end is pos if they are not there.
func parseEnumerator(text string, pos int) (l list, end int) {
	i := pos
	if r, n := decode(text, i); r == '•' || r == '⁃' || r == '‣' || r == '◦' {
		i += n
		if i < len(text) && text[i] == ' ' {
			i++
		}
		l.bullet = text[pos:i]
	}
	digits := i
	for i < len(text) && isDigitByte(text[i]) && i < digits+2 {
		i++
	}
	switch {
	case i > digits:
		l.number, _ = strconv.Atoi(text[digits:i])
	case i < len(text) && text[i] == 'a':
		l.letter, l.number = true, 1
		i++
	default:
		return list{}, pos
	}
	for _, suffix := range [...]string{".)", ")", "."} {
		if strings.HasPrefix(text[i:], suffix+" ") {
			l.suffix = suffix
			return l, i + len(suffix)
		}
	}
	return list{}, pos
}
