package reports

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// snippetLength is the most code points of a text that --text snippets lets out.
const snippetLength = 120

// printable makes text of an article safe to print on one line: white space becomes one blank; what a terminal would
// obey (control characters, escape sequences' first byte, direction overrides, other invisible formats) is dropped.
// Joiners stay, because scripts need them.
func printable(s string) string {
	if isPrintable(s) {
		return s
	}
	return strings.Join(strings.Fields(strings.Map(printableRune, s)), " ")
}

// isPrintable says whether printable would change nothing.
func isPrintable(s string) bool {
	before := ' '
	for _, r := range s {
		if r == ' ' && before == ' ' || r != ' ' && (r < ' ' || r >= 0x7f) && (r == utf8.RuneError || printableRune(r) != r) {
			return false
		}
		before = r
	}
	return s == "" || before != ' '
}

func printableRune(r rune) rune {
	switch {
	case unicode.IsSpace(r), r == '\u2028', r == '\u2029':
		return ' '
	case r == '\u200c', r == '\u200d':
		return r
	case unicode.IsControl(r), unicode.Is(unicode.Cf, r):
		return -1
	}
	return r
}

// snippet cuts s to n code points at a blank, if there is one in the last third, and marks the cut.
func snippet(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	cut, seen := 0, 0
	for i := range s {
		if seen == n-1 {
			cut = i
			break
		}
		seen++
	}
	if blank := strings.LastIndexByte(s[:cut], ' '); blank > cut*2/3 {
		cut = blank
	}
	return strings.TrimRight(s[:cut], " ,;:") + "…"
}

// outgoing is a text as far as opt.Text lets it out; raw of everything that a cell may hold.
func (opt Options) outgoing(s string) string {
	switch opt.Text {
	case "none":
		return ""
	case "full":
		return s
	}
	return snippet(s, snippetLength)
}

// markdown escapes what Markdown would read as markup in a table cell or a paragraph.
func markdown(s string) string {
	return strings.NewReplacer(
		`\`, `\\`, "|", `\|`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`,
		"<", "&lt;", ">", "&gt;", "&", "&amp;", "#", `\#`, "~", `\~`,
	).Replace(printable(s))
}
