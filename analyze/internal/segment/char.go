package segment

import (
	"unicode"
	"unicode/utf8"
)

type byteClass uint8

const (
	otherByte byteClass = iota
	spaceByte
	letterByte
	digitByte
	wideByte // part of a rune beyond ASCII
)

func byteClasses() (t [256]byteClass) {
	for i := range t {
		c := byte(i)
		switch {
		case c == ' ' || c >= '\t' && c <= '\r':
			t[i] = spaceByte
		case isLetterByte(c):
			t[i] = letterByte
		case isDigitByte(c):
			t[i] = digitByte
		case c >= utf8.RuneSelf:
			t[i] = wideByte
		}
	}
	return t
}

func isLetterByte(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isUpperByte(c byte) bool  { return c >= 'A' && c <= 'Z' }
func isDigitByte(c byte) bool  { return c >= '0' && c <= '9' }
func isSpaceByte(c byte) bool  { return c == ' ' || c >= '\t' && c <= '\r' }

func lowerByte(c byte) byte {
	if isUpperByte(c) {
		return c | 0x20
	}
	return c
}

// lowerInto lower-cases the ASCII letters of w into buf and returns the bytes
// used; nil if w does not fit. string(result) in a switch allocates nothing.
func lowerInto(buf []byte, w string) []byte {
	if len(w) > len(buf) {
		return nil
	}
	for i := range len(w) {
		buf[i] = lowerByte(w[i])
	}
	return buf[:len(w)]
}

// decode returns the rune at text[i:] and its size, 0 at the end.
func decode(text string, i int) (rune, int) {
	if i >= len(text) {
		return 0, 0
	}
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:])
}

// decodeLast returns the rune that ends at text[:i] and its size.
func decodeLast(text string, i int) (rune, int) {
	if i <= 0 {
		return 0, 0
	}
	if c := text[i-1]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeLastRuneInString(text[:i])
}

func isUpper(r rune) bool {
	if r < utf8.RuneSelf {
		return isUpperByte(byte(r))
	}
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

func isLower(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z'
	}
	return unicode.IsLower(r)
}

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return isLetterByte(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

func isSpace(r rune) bool {
	if r < utf8.RuneSelf {
		return isSpaceByte(byte(r))
	}
	return unicode.IsSpace(r)
}

func isDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return isDigitByte(byte(r))
	}
	return unicode.IsDigit(r)
}

// isApostrophe reports whether r may stand inside a word as an apostrophe.
func isApostrophe(r rune) bool {
	switch r {
	case '\'', '’', 'ʼ', '′', '`':
		return true
	}
	return false
}

// isQuote reports whether r is a quotation mark of any kind.
func isQuote(r rune) bool {
	switch r {
	case '"', '\'', '`', '“', '”', '„', '‟', '‘', '’', '‚', '‛', '«', '»', '‹', '›', '″', '′', '「', '」', '『', '』', '＂':
		return true
	}
	return false
}

// isCloser reports whether r, right after a full stop, still belongs to the
// sentence.
func isCloser(r rune) bool {
	switch r {
	case '"', '\'', '”', '’', '»', '›', '」', '』', ')', ']', '}', '″', '′':
		return true
	}
	return false
}

// isOpener reports whether r may stand before the first word of a sentence.
func isOpener(r rune) bool {
	switch r {
	case '"', '\'', '`', '“', '„', '‘', '‚', '«', '‹', '「', '『', '(', '[', '{', '-', '–', '—', '•', '*', '…', '¿', '¡', '.':
		return true
	}
	return false
}
