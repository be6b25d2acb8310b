// Package words reads a text word by word, the way in which two outlets' spellings of the same text come out alike.
package words

import (
	"unicode"
	"unicode/utf8"
)

// FNV-1a, 64 bits (Fowler, Noll & Vo).
const (
	fnvOffset = 0xcbf29ce484222325
	fnvPrime  = 0x100000001b3
)

// Reader reads the words of a text one by one. A word is a run of letters and digits; case does not count. So that
// outlets' house styles do not either, apostrophes and what cannot be seen (soft hyphens, joiners, accents that are
// characters of their own) are passed over, and so are the points of "U.S." and the commas of "1,000". A decimal point
// is kept: 3.5 is not 35. Any bytes are allowed. It is not safe for use by several goroutines at once.
type Reader struct {
	text string
	at   int
}

// New returns a Reader at the start of a text.
func New(text string) Reader { return Reader{text: text} }

// Word is a word as its hash, and where it stands.
type Word struct {
	Hash   uint64 // FNV-1a of its characters in lower case, without those that do not count
	Number bool   // it has a digit
	Start  int    // in bytes, into the text
}

// At is where the reader stands, in bytes: right behind the last word that was read.
func (ws *Reader) At() int { return ws.at }

// class is what a character is to the word before it.
type class int

const (
	part    class = iota // of the word
	digit                // of the word, which is a number then
	passed               // stands inside the word and does not count
	point                // after a letter of an abbreviation: does not count
	outside              // ends the word
)

// Next returns the next word; false after the last one.
func (ws *Reader) Next() (w Word, ok bool) {
	w.Hash = fnvOffset
	for run := 0; ; { // run: characters since the word began, or since its last point
		if !ok {
			w.Start = ws.at
		}
		n := ws.letters(&w)
		run, ok = run+n, ok || n > 0
		if ws.at == len(ws.text) {
			return w, ok
		}
		r, size := utf8.DecodeRuneInString(ws.text[ws.at:])
		class := ws.class(r, run, w.Number)
		if class == outside && ok {
			return w, true
		}
		ws.at += size
		switch class {
		case part, digit:
			w.Hash = (w.Hash ^ uint64(unicode.ToLower(r))) * fnvPrime
			w.Number = w.Number || class == digit
			run, ok = run+1, true
		case point:
			run = 0
		}
	}
}

// letters takes the ASCII letters at hand into w, and says how many there are. Nearly all of a text is read here.
func (ws *Reader) letters(w *Word) int {
	hash, at := w.Hash, ws.at
	for at < len(ws.text) {
		c := ws.text[at] | 0x20
		if c < 'a' || c > 'z' {
			break
		}
		hash = (hash ^ uint64(c)) * fnvPrime
		at++
	}
	n := at - ws.at
	w.Hash, ws.at = hash, at
	return n
}

// class tells what the character at hand is to a word that has run letters since its last point.
func (ws *Reader) class(r rune, run int, number bool) class {
	switch {
	case '0' <= r && r <= '9':
		return digit
	case r == '.' && run > 0:
		return ws.pointClass(run, number)
	case r == ',' && number && ws.before('0', '9'):
		return passed
	case r == '\'' || r == '`':
		return passed
	case r < utf8.RuneSelf:
		return outside
	}
	return wideClass(r)
}

// pointClass tells what a point is: that of a decimal, of an abbreviation, or of a sentence.
func (ws *Reader) pointClass(run int, number bool) class {
	switch {
	case number && ws.before('0', '9'):
		return part
	case run == 1 && !number && (ws.before('a', 'z') || ws.before('A', 'Z')):
		return point
	}
	return outside
}

// before tells whether the byte after the one at hand is between lo and hi.
func (ws *Reader) before(lo, hi byte) bool {
	return ws.at+1 < len(ws.text) && lo <= ws.text[ws.at+1] && ws.text[ws.at+1] <= hi
}

// wideClass is class for what is not ASCII.
func wideClass(r rune) class {
	switch {
	case unicode.IsLetter(r):
		return part
	case unicode.IsDigit(r):
		return digit
	case r == '’', r == '‘', r == '´', unicode.Is(unicode.Mn, r), unicode.Is(unicode.Cf, r):
		return passed
	}
	return outside
}
