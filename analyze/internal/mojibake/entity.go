package mojibake

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// unescape replaces the character references of HTML ("&amp;", "&#8217;", "&nbsp;"), also those that were escaped more
// than once ("&amp;amp;quot;").
func unescape(s string) (string, int) {
	i := strings.IndexByte(s, '&')
	if i < 0 {
		return s, 0
	}
	var out strings.Builder
	places, copied := 0, 0
	for i < len(s) {
		if fixed, size := entity(s[i:]); size > 0 {
			out.WriteString(s[copied:i])
			out.WriteString(fixed)
			places++
			i += size
			copied = i
		} else {
			i++
		}
		if n := strings.IndexByte(s[i:], '&'); n >= 0 {
			i += n
		} else {
			i = len(s)
		}
	}
	if places == 0 {
		return s, 0
	}
	out.WriteString(s[copied:])
	return out.String(), places
}

// entity reads the reference that s, which starts with "&", begins with, and returns what it stands for and its length; 0
// if there is none. An "&" that comes of it may begin another one.
func entity(s string) (string, int) {
	const longestName = 10
	read, fixed := 1, ""
	for {
		end := strings.IndexByte(s[read:min(len(s), read+longestName+1)], ';')
		if end < 1 {
			break
		}
		character := reference(s[read : read+end])
		if character == "" {
			break
		}
		read += end + 1
		fixed = character
		if fixed != "&" {
			break
		}
	}
	if fixed == "" {
		return "", 0
	}
	return fixed, read
}

// reference is what "&name;" stands for, "" where it stands for nothing, or for what nobody need escape: those would
// only make a new reference.
func reference(name string) string {
	escaped := "&" + name + ";"
	text := html.UnescapeString(escaped)
	r, size := utf8.DecodeRuneInString(text)
	switch {
	case text == escaped || size != len(text) || r == utf8.RuneError:
		return ""
	case r == '\n' || r == '\r' || r == '\t':
		return " "
	case r < ' ' || r == ';' || r == '#' || isControl(r) || r == 0x7f:
		return ""
	case r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r)):
		return ""
	}
	return text
}
