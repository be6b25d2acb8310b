package segment

import "strings"

// word reads what begins with a letter: a word with its inner apostrophes,
// digits and dots, an abbreviation with its final dot, an address.
func (lx *lexer) word(pos int) int {
	if end := lx.address(pos); end > 0 {
		return lx.emit(pos, end, Word)
	}
	if end := lx.dotted(pos); end > 0 {
		return lx.emit(pos, end, Word)
	}
	end, marks := lx.letters(pos)
	if marks {
		end = lx.contraction(pos, end)
		return end
	}
	if e := lx.glued(pos, end); e > 0 {
		return e
	}
	if lx.takesDot(pos, end) {
		return lx.emit(pos, end+1, Word)
	}
	return lx.plain(pos, end)
}

// letters returns the end of letters, digits, underscores and the apostrophes
// between letters, and whether there are such apostrophes.
func (lx *lexer) letters(pos int) (end int, marks bool) {
	for end = pos; end < len(lx.text); {
		r, n := decode(lx.text, end)
		if isApostrophe(r) && end > pos {
			if next, _ := decode(lx.text, end+n); !isLetter(next) {
				break
			}
			marks = true
		} else if !isLetter(r) && !isDigit(r) && r != '_' {
			break
		}
		end += n
	}
	return max(end, pos+1), marks
}

// contraction emits the word [pos, end), which has apostrophes, and its clitics.
func (lx *lexer) contraction(pos, end int) int {
	cut := cliticStart(lx.text[pos:end])
	if cut == 0 {
		return lx.emit(pos, end, Word)
	}
	second := cliticStart(lx.text[pos : pos+cut]) // shouldn't've
	if second > 0 {
		lx.emit(pos, pos+second, Word)
		lx.emit(pos+second, pos+cut, Word)
	} else {
		lx.emit(pos, pos+cut, Word)
	}
	return lx.emit(pos+cut, end, Word)
}

// cliticStart returns where the last clitic of the word w begins, 0 if it has
// none: "do|n't", "Putin|'s".
func cliticStart(w string) int {
	const longest = 5 // bytes of ’ and two letters
	for i := len(w) - 2; i > 0 && i >= len(w)-longest; i-- {
		r, n := decode(w, i)
		if !isApostrophe(r) {
			continue
		}
		rest := w[i+n:]
		if isClitic(rest) {
			return i
		}
		if (rest == "t" || rest == "T") && i > 1 && lowerByte(w[i-1]) == 'n' {
			return i - 1
		}
		return 0
	}
	return 0
}

// glued emits compounds that stay whole: "AT&T", "non-violent", "w/o", "US$".
func (lx *lexer) glued(pos, end int) int {
	text := lx.text
	if end >= len(text) {
		return 0
	}
	w := text[pos:end]
	next, _ := decode(text, end+1)
	switch c := text[end]; {
	case c == '&' && len(w) <= 3 && isLetter(next) && w == strings.ToUpper(w):
		e, _ := lx.letters(end + 1)
		if e-end <= 4 {
			return lx.emit(pos, lx.beforeClitic(end+1, e), Word)
		}
	case c == '-' && (isLower(next) && isAttachedPrefix(w) || isUpper(next) && (w == "mid" || w == "Mid")):
		e, marks := lx.letters(end + 1)
		if marks {
			return lx.contraction(pos, e)
		}
		return lx.emit(pos, e, Word)
	case c == '/' && len(w) == 1:
		return lx.slash(pos, end)
	case c == '$' && len(w) <= 2 && w == strings.ToUpper(w):
		return lx.emit(pos, end+1, Symbol)
	}
	return 0
}

// beforeClitic takes the clitic off the letters [pos, end).
func (lx *lexer) beforeClitic(pos, end int) int {
	if i := cliticStart(lx.text[pos:end]); i > 0 {
		return pos + i
	}
	return end
}

// slash emits "w/", "w/o", "b/c" whole; it returns 0 elsewhere.
func (lx *lexer) slash(pos, end int) int {
	e, _ := lx.letters(end + 1)
	if end+1 < len(lx.text) && isLetterByte(lx.text[end+1]) {
		if e != end+2 || e < len(lx.text) && lx.text[e] == '/' {
			return 0
		}
		return lx.emit(pos, e, Word)
	}
	if lowerByte(lx.text[pos]) == 'w' && (end+1 == len(lx.text) || isSpaceByte(lx.text[end+1])) {
		return lx.emit(pos, end+1, Word)
	}
	return 0
}

// dotted returns the end of an abbreviation with inner dots at pos ("U.S.",
// "Ph.D."), 0 if there is none.
func (lx *lexer) dotted(pos int) int {
	text, end, dots := lx.text, pos, 0
	for end < len(text) && end-pos <= maxAbbreviation && (isLetterByte(text[end]) || text[end] == '.' && end > pos && text[end-1] != '.') {
		if text[end] == '.' {
			dots++
		}
		end++
	}
	if dots < 1 || dots == 1 && text[end-1] == '.' {
		return 0
	}
	if end < len(text) && (isDigitByte(text[end]) || text[end] == '@') {
		return 0
	}
	return lx.dottedEnd(pos, end)
}

// dottedEnd checks letters and dots [pos, end): with a final dot they are an
// abbreviation or not; without one the last may be missing ("U.S").
func (lx *lexer) dottedEnd(pos, end int) int {
	w := lx.text[pos:end]
	if w[len(w)-1] == '.' && !strings.HasPrefix(lx.text[end:], ".") {
		w = w[:len(w)-1]
	}
	if lx.rules.abbreviationOf(w) == abbrNone {
		return 0
	}
	return end
}

// takesDot reports whether the dot at end belongs to the word [pos, end).
func (lx *lexer) takesDot(pos, end int) bool {
	text := lx.text
	if end >= len(text) || text[end] != '.' || strings.HasPrefix(text[end:], "...") {
		return false
	}
	w := text[pos:end]
	final := lx.isFinal(end)
	if isInitial(w) {
		return !final
	}
	if isNumbered(w) {
		next := skipSpace(text, end+1)
		return next < len(text) && isDigitByte(text[next])
	}
	kind := lx.rules.abbreviationOf(w)
	return kind != abbrNone && !(kind == abbrMaybe && final && isDay(w))
}

// isFinal reports whether the sentence ends with the dot at pos, apart from
// closing marks.
func (lx *lexer) isFinal(pos int) bool {
	for pos++; pos < len(lx.text); {
		r, n := decode(lx.text, pos)
		if !isCloser(r) && !isSpace(r) {
			return false
		}
		pos += n
	}
	return true
}
