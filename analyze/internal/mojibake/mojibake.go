// Package mojibake repairs text that was read in a wrong encoding on its way, or was left half escaped: "â€™" and "&#8217;"
// for an apostrophe. It mends only what no language writes, each place by itself, and leaves all else as it is.
package mojibake

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Mend returns s with HTML entities and garbled characters repaired, and in how many places. Mending again changes nothing.
// The string comes back as it is, at the cost of a few quick scans, where nothing hints at damage.
func Mend(s string) (mended string, places int) {
	s, entities := unescape(s)
	s, garbled := ungarble(s)
	return s, entities + garbled
}

// hinted reports whether s may be garbled. What UTF-8 is read as begins with few characters, of which these bytes are
// parts. They are rare in English: "√" is looked for by its last bytes, as its first one is that of quotation marks too.
func hinted(s string) bool {
	const accented, control, root, dje, breve = "\xc3", "\xc2", "\x88\x9a", "\xd0\x82", "\xc4\x82"
	for _, bytes := range [...]string{accented, control, root, dje, breve} {
		if strings.Contains(s, bytes) {
			return true
		}
	}
	return false
}

// ungarble mends each run of characters beside ASCII by itself.
func ungarble(s string) (string, int) {
	if !hinted(s) {
		return s, 0
	}
	var out strings.Builder
	places, copied, before := 0, 0, ' '
	for i := 0; i < len(s); {
		end := runEnd(s, i)
		if end == i {
			before = rune(s[i])
			i++
			continue
		}
		run := s[i:end]
		fixed := run
		if suspect(run) {
			fixed = mendRun(run, before, after(s, end))
		}
		if fixed != run {
			places++
			out.WriteString(s[copied:i])
			out.WriteString(fixed)
			copied = end
		}
		if fixed != "" {
			before, _ = utf8.DecodeLastRuneInString(fixed)
		}
		i = end
	}
	if places == 0 {
		return s, 0
	}
	out.WriteString(s[copied:])
	return out.String(), places
}

// suspect: one character alone, such as most accents are, is right, but for those that are left of two.
func suspect(run string) bool {
	r, size := utf8.DecodeRuneInString(run)
	return size < len(run) || isControl(r) || r == 'Â' || r == 'Ã'
}

// runEnd is where the run of bytes beside ASCII ends that begins at i.
func runEnd(s string, i int) int {
	for i < len(s) && s[i] >= utf8.RuneSelf {
		i++
	}
	return i
}

// after is the ASCII character behind a run, a line feed at the end of the text.
func after(s string, end int) rune {
	if end == len(s) {
		return '\n'
	}
	return rune(s[end])
}

// mendRun mends until there is nothing more to mend: text may have been read wrongly twice, each time doubling its length.
func mendRun(run string, before, next rune) string {
	const deepest = 16
	for range deepest {
		fixed := mendOnce([]rune(run), before, next)
		if fixed == run {
			break
		}
		run = fixed
	}
	return run
}

func mendOnce(run []rune, before, next rune) string {
	var out strings.Builder
	var last sequence // that was mended right before
	for i := 0; i < len(run); {
		q := sequenceAt(run[i:])
		var fixed string
		n := len(q.runes)
		switch {
		case n > 0 && (last.runes != nil && last.beside(q) || q.beside(sequenceAt(run[i+n:])) || q.certain(before, follower(run[i:], n, next))):
			fixed, last = string(q.r), q
		default:
			fixed, n = mendAt(run[i:], before, next)
			last = sequence{}
		}
		if n == 0 {
			fixed, n = string(run[i]), 1
		}
		if fixed != "" {
			before, _ = utf8.DecodeLastRuneInString(fixed)
		}
		out.WriteString(fixed)
		i += n
	}
	return out.String()
}

// mendAt returns what the first characters of run stand for and how many they are; 0 where the first is right, as far as
// anybody can tell. next stands behind the run.
func mendAt(run []rune, before, next rune) (string, int) {
	for n := min(len(run), longestMisreading); n > 1; n-- {
		if fixed, ok := misreadings()[string(run[:n])]; ok {
			return fixed, n
		}
	}
	switch r := run[0]; {
	case isControl(r) && r != nextLine:
		return fromLatin1(r)
	case r == 'â' && len(run) > 1 && run[1] == '€':
		return cutQuote(run)
	case len(run) == 1:
		return stripped(r, before, next)
	}
	return "", 0
}

// stripped mends the two letters of which the second byte looked like a space or like nothing, and was cleaned away: a
// no-break space behind a word ("ends.Â Then"), and í and à inside or behind one ("GarcÃa", "voilÃ ").
func stripped(r, before, next rune) (string, int) {
	switch {
	case r == 'Â' && next == ' ' && endsWord(before):
		return "", 1
	case r == 'Ã' && unicode.IsLower(before) && isASCIILower(next):
		return "í", 1
	case r == 'Ã' && unicode.IsLower(before) && next == ' ':
		return "à", 1
	}
	return "", 0
}

// fromLatin1 is the character of Windows-1252 that was read as Latin-1, where it is a control.
func fromLatin1(r rune) (string, int) {
	fixed := charmap.Windows1252.DecodeByte(byte(r))
	if fixed == r {
		return "", 0
	}
	return string(fixed), 1
}

// nextLine is a control character that some old machines end lines with.
const nextLine = '\u0085'

func isControl(r rune) bool { return r >= 0x80 && r < 0xa0 }

func follower(run []rune, n int, next rune) rune {
	if n < len(run) {
		return run[n]
	}
	return next
}

// endsWord: behind these a letter Â is what is left of a no-break space.
func endsWord(r rune) bool {
	return unicode.IsLower(r) || unicode.IsDigit(r) || strings.ContainsRune(".,;:!?)\"'”’%", r)
}

// cutQuote mends a closing quotation mark of which the last byte, which Windows-1252 does not know, was dropped.
func cutQuote(run []rune) (string, int) {
	if len(run) > 2 && run[2] == utf8.RuneError {
		return "”", 3
	}
	return "”", 2
}
