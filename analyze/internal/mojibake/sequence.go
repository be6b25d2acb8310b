package mojibake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// A sequence is a character of UTF-8 of which each byte was read as a character of Windows-1252 or Latin-1.
type sequence struct {
	runes []rune // what it was read as
	r     rune   // what it is
}

// sequenceAt is the sequence that run begins with; one without runes if there is none.
func sequenceAt(run []rune) sequence {
	var raw [utf8.UTFMax]byte
	n := 0
	for n < len(raw) && n < len(run) {
		b, ok := byteOf(run[n])
		if !ok || n > 0 && utf8.RuneStart(b) {
			break
		}
		raw[n] = b
		n++
	}
	if r, size := utf8.DecodeRune(raw[:n]); size > 1 {
		return sequence{run[:size], r}
	}
	return sequence{}
}

// byteOf is the byte of a character in Windows-1252; of a control character, which Windows-1252 has few of, in Latin-1.
func byteOf(r rune) (byte, bool) {
	switch {
	case r < utf8.RuneSelf:
		return 0, false
	case isControl(r):
		return byte(r), true
	}
	return charmap.Windows1252.EncodeRune(r)
}

// Signs that may stand right behind a word in good text: marks behind any, closers behind one in capitals.
const (
	marks   = "‘’“”„‚«»‹›–—…•\u00a0"
	closers = marks + "™®©·°ºª"
)

// commonLeads begin the sequences of accented letters and of signs.
const commonLeads = "ÂÃÄÅâð"

// certain reports whether nothing but garbled text has this sequence between before and next.
func (q sequence) certain(before, next rune) bool {
	lead, second := q.runes[0], q.runes[1]
	switch {
	case isControl(second) && second != nextLine:
		return true
	case isControl(q.r):
		return before == 'â' || isControl(before) // read wrongly twice, once as Latin-1
	case len(q.runes) == 4:
		return lead == 'ð'
	case len(q.runes) == 3:
		return q.certainThree(next)
	case unicode.IsLower(before) && unicode.IsUpper(lead): // which no word has
		return strings.ContainsRune(commonLeads, lead) || !strings.ContainsRune(marks, second) || unicode.IsLetter(next)
	case lead == 'Â':
		return certainSign(second, before, next)
	}
	return strings.ContainsRune("ÃÄÅ", lead) && certainAccent(lead, second, before, next)
}

// certainThree: signs of punctuation and money, letters of Vietnamese, the byte order mark, the mark of what is lost.
func (q sequence) certainThree(next rune) bool {
	second, third := q.runes[1], q.runes[2]
	switch q.runes[0] {
	case 'â':
		return strings.ContainsRune("€‚„†ˆ", second)
	case 'á':
		return strings.ContainsRune("º»", second) && !strings.ContainsRune("–—", third) &&
			(isASCIILetter(next) || !strings.ContainsRune("’”…»›\u00a0", third))
	case 'ï':
		return second == '»' && third == '¿' || second == '¿' && third == '½'
	}
	return false
}

// certainSign: Â before a sign is garbled, unless somebody writes of the letter Â, or a word in capitals ends with it.
func certainSign(second, before, next rune) bool {
	switch {
	case strings.ContainsRune("«“„‘'\"(", before):
		return false
	case second == '\u00a0':
		return !unicode.IsUpper(before) && !(before == ' ' && strings.ContainsRune(":;!?»", next))
	}
	return !unicode.IsUpper(before) || !strings.ContainsRune(closers, second)
}

// certainAccent: Ã, Ä or Å before a sign is garbled, unless it may be the end of a word and the sign what closes it.
func certainAccent(lead, second, before, next rune) bool {
	switch {
	case !strings.ContainsRune(closers, second):
		return true
	case second == '\u00a0':
		return lead == 'Ã' && !unicode.IsUpper(before)
	case strings.ContainsRune("‘“", second) && isASCIILetter(next):
		return true
	}
	return isASCIILower(next) && !unicode.IsUpper(before)
}

func isASCIILower(r rune) bool  { return r >= 'a' && r <= 'z' }
func isASCIILetter(r rune) bool { return isASCIILower(r | 0x20) }

// beside reports whether another sequence follows that makes this one certain: two in a row are no chance, if both are
// accented letters or signs, or letters of one script.
func (q sequence) beside(next sequence) bool {
	switch {
	case next.runes == nil:
		return false
	case strings.ContainsRune(commonLeads, q.runes[0]):
		return strings.ContainsRune(commonLeads, next.runes[0]) || strings.ContainsRune("ƒˆ˜", next.r) // signs of text read wrongly twice
	}
	return sameScript(q.r, next.r)
}

// sameScript reports whether two letters are of one script that Latin text is never mistaken for.
func sameScript(a, b rune) bool {
	for _, sc := range [...]*unicode.RangeTable{unicode.Cyrillic, unicode.Greek, unicode.Arabic, unicode.Hebrew, unicode.Han,
		unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Devanagari, unicode.Thai} {
		if unicode.Is(sc, a) {
			return unicode.Is(sc, b)
		}
	}
	return false
}
