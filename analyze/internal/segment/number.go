package segment

import "unicode/utf8"

// number reads what begins with a digit: "1,000.5", "7:30", "11/28/2000",
// "1990s", "23rd", "713-853-3989"; a unit glued to it is a token of its own.
func (lx *lexer) number(pos int) int {
	if end := lx.address(pos); end > 0 {
		return lx.emit(pos, end, Word)
	}
	end := lx.digits(pos)
	if e := lx.date(pos, end); e > 0 {
		return lx.emit(pos, e, Number)
	}
	if e := lx.phone(pos, end); e > 0 {
		return lx.emit(pos, e, Number)
	}
	return lx.suffix(pos, end)
}

// digits returns the end of digits with dots, commas and colons between them.
func (lx *lexer) digits(pos int) int {
	text, end := lx.text, pos
	for end < len(text) {
		r, n := decode(text, end)
		if isDigit(r) {
			end += n
			continue
		}
		if (r == '.' || r == ',' || r == ':') && end+1 < len(text) && isDigitByte(text[end+1]) {
			end++
			continue
		}
		break
	}
	return end
}

// date returns the end of a date with slashes, 0 if there is none. "9/11" is
// one, "1/2" is not.
func (lx *lexer) date(pos, end int) int {
	if end-pos > 4 {
		return 0
	}
	second := lx.group(end, '/')
	if second == 0 {
		return 0
	}
	if third := lx.group(second, '/'); third > 0 {
		return third
	}
	if second-end == 3 && end-pos <= 2 {
		return second
	}
	return 0
}

// phone returns the end of digits with hyphens that are no range: three
// groups or more, or a last group of four behind three.
func (lx *lexer) phone(pos, end int) int {
	groups, last := 1, end-pos
	for {
		e := lx.group(end, '-')
		if e == 0 {
			break
		}
		groups, last, end = groups+1, e-end-1, e
	}
	if groups > 2 || groups == 2 && last == 4 && (end-pos == 8 || end-pos == 6) {
		return end
	}
	return 0
}

// group returns the end of one to four digits behind the separator sep at
// pos, 0 if they are not there.
func (lx *lexer) group(pos int, sep byte) int {
	const most = 4
	text, end := lx.text, pos+1
	if pos >= len(text) || text[pos] != sep {
		return 0
	}
	for end < len(text) && isDigitByte(text[end]) {
		end++
	}
	if end == pos+1 || end > pos+1+most || end < len(text) && isLetterByte(text[end]) {
		return 0
	}
	return end
}

// suffix emits the number [pos, end) with the letters glued to it.
func (lx *lexer) suffix(pos, end int) int {
	text, e := lx.text, end
	for e < len(text) && isLetterByte(text[e]) {
		e++
	}
	w := text[end:e]
	switch {
	case len(w) == 0 && lx.decade(pos, end) > 0:
		return lx.emit(pos, lx.decade(pos, end), Number)
	case len(w) == 0:
		return lx.emit(pos, end, Number)
	case e < len(text) && isDigitByte(text[e]) || e < len(text) && text[e] >= utf8.RuneSelf && !isAtMark(text, e):
		return lx.word(pos)
	case isOrdinal(w):
		return lx.emit(pos, e, Number)
	case isUnit(w) && !(len(w) == 1 && isUpperByte(w[0]) && end-pos == 1 && (e < len(text) && text[e] == '-')):
		lx.emit(pos, end, Number)
		return lx.word(end)
	}
	return lx.word(pos)
}

// isAtMark reports whether the rune at pos is no letter.
func isAtMark(text string, pos int) bool {
	r, _ := decode(text, pos)
	return !isLetter(r)
}

// decade returns the end of "60's" and "1990's", 0 if there is none.
func (lx *lexer) decade(pos, end int) int {
	if text := lx.text; (end-pos == 2 || end-pos == 4) && text[end-1] == '0' {
		r, n := decode(text, end)
		i := end + n
		if n > 0 && isApostrophe(r) && i < len(text) && text[i] == 's' && (i+1 == len(text) || !isWordByte(text[i+1])) {
			return i + 1
		}
	}
	return 0
}
