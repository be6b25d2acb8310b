package segment

import "unicode/utf8"

// Tokens appends the tokens of the sentence s of text to dst, in order and
// not overlapping; together they cover all of it but white space. Final dots
// of abbreviations stay with them; clitics and the parts of hyphenated
// compounds are tokens of their own.
func (r *Rules) Tokens(text string, s Span, dst []Token) []Token {
	lx := lexer{rules: r, text: text[:s.End], start: s.Start, dst: dst}
	for pos := s.Start; pos < s.End; {
		pos = lx.step(pos)
	}
	return lx.dst
}

// A lexer walks through one sentence.
type lexer struct {
	rules   *Rules
	text    string // up to the end of the sentence
	start   int    // of the sentence
	checked int    // up to here the chunk is known not to be an address
	open    bool   // a single quotation mark is open
	dst     []Token
}

func (lx *lexer) emit(start, end int, k Kind) int {
	lx.dst = append(lx.dst, Token{start, end, k})
	return end
}

// step reads what is at pos and returns where to go on.
func (lx *lexer) step(pos int) int {
	text := lx.text
	switch lx.rules.class[text[pos]] {
	case spaceByte:
		return pos + 1
	case letterByte:
		end := pos + 1
		for end < len(text) && lx.rules.class[text[end]] == letterByte {
			end++
		}
		if end == len(text) || text[end] == ' ' || text[end] == ',' {
			return lx.plain(pos, end)
		}
		return lx.word(pos)
	case digitByte:
		return lx.number(pos)
	case wideByte:
		return lx.wide(pos)
	}
	return lx.mark(pos)
}

// plain emits a word of letters only.
func (lx *lexer) plain(start, end int) int {
	if end-start <= 8 {
		if n := splitFused(lx.text[start:end]); n > 0 {
			lx.emit(start, start+n, Word)
			start += n
		}
	}
	return lx.emit(start, end, Word)
}

// wide reads a rune beyond ASCII.
func (lx *lexer) wide(pos int) int {
	r, n := decode(lx.text, pos)
	switch {
	case isLetter(r):
		return lx.word(pos)
	case isSpace(r):
		return pos + n
	case isDigit(r):
		return lx.number(pos)
	case isQuote(r):
		return lx.quote(pos, r, n)
	case r == '…':
		return lx.emit(pos, lx.run(pos), Punct)
	case isCurrency(r):
		return lx.emit(pos, pos+n, Symbol)
	case isWidePunct(r):
		return lx.emit(pos, pos+n, Punct)
	}
	return lx.symbol(pos, n)
}

// symbol emits the rune at pos with the marks and joiners that hang on it.
func (lx *lexer) symbol(pos, n int) int {
	end := pos + n
	for end < len(lx.text) && lx.text[end] >= utf8.RuneSelf {
		r, n := decode(lx.text, end)
		if r != 0xfe0f && !(r >= 0x1f3fb && r <= 0x1f3ff) {
			break
		}
		end += n
	}
	return lx.emit(pos, end, Symbol)
}

// quote emits a quotation mark, or the apostrophe that opens or closes a word:
// 'em, '60s, Sanders'.
func (lx *lexer) quote(pos int, r rune, n int) int {
	if !isApostrophe(r) {
		return lx.emit(pos, lx.double(pos, r, n), Quote)
	}
	if end := lx.elision(pos, n); end > 0 {
		return end
	}
	end := lx.double(pos, r, n)
	single := end == pos+n
	if single && !lx.open && lx.possessive(pos) {
		return lx.emit(pos, end, Word)
	}
	if single {
		lx.open = pos == lx.start || !isLetterOrStop(lx.text, pos)
	}
	return lx.emit(pos, end, Quote)
}

// double takes two straight or back quotes in a row as one mark.
func (lx *lexer) double(pos int, r rune, n int) int {
	if s, m := decode(lx.text, pos+n); s == r && m > 0 && isApostrophe(r) {
		return pos + n + m
	}
	return pos + n
}

// possessive reports whether the apostrophe at pos follows a word that ends
// in s or z.
func (lx *lexer) possessive(pos int) bool {
	if pos == lx.start {
		return false
	}
	c := lowerByte(lx.text[pos-1])
	return c == 's' || c == 'z'
}

// isLetterOrStop reports whether a letter, digit, stop or closing bracket
// stands right before pos.
func isLetterOrStop(text string, pos int) bool {
	r, _ := decodeLast(text, pos)
	return isLetter(r) || isDigit(r) || r == '.' || r == ',' || r == '!' || r == '?' || r == ')'
}

// elision emits 'em, 'til, '60s, 's at pos; it returns 0 if there is none.
func (lx *lexer) elision(pos, n int) int {
	end := pos + n
	for end < len(lx.text) && (isLetterByte(lx.text[end]) || isDigitByte(lx.text[end])) {
		end++
	}
	w := lx.text[pos+n : end]
	switch {
	case len(w) == 0 || pos > lx.start && isLetterOrStop(lx.text, pos) && isDigitByte(w[0]):
		return 0
	case isDigitByte(w[0]) && isDigitByte(w[len(w)-1]) && len(w) == 2,
		len(w) == 3 && isDigitByte(w[0]) && isDigitByte(w[1]) && w[2] == 's':
		return lx.emit(pos, end, Number)
	case isElided(w) && !closesLater(lx.text, end), isClitic(w) && pos > lx.start:
		return lx.emit(pos, end, Word)
	}
	return 0
}

// closesLater reports whether an apostrophe is right at pos, so that what is
// before it is quoted, not elided.
func closesLater(text string, pos int) bool {
	r, n := decode(text, pos)
	return n > 0 && isApostrophe(r)
}

// isClitic reports whether w is what follows an apostrophe in a contraction.
func isClitic(w string) bool {
	var buf [2]byte
	switch string(lowerInto(buf[:], w)) {
	case "s", "m", "d", "ll", "re", "ve":
		return true
	}
	return false
}
