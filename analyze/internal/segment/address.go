package segment

import "strings"

// address returns the end of the URL, e-mail address, domain or file name at
// pos, 0 if there is none. Each chunk of text without white space is looked
// at once.
func (lx *lexer) address(pos int) int {
	const longest = 2048
	if pos < lx.checked {
		return 0
	}
	text, end, special := lx.text, pos, false
	for end < len(text) && end-pos < longest && text[end] > ' ' && text[end] != '<' && text[end] != '>' && text[end] != '"' {
		c := text[end]
		special = special || c == '@' || c == '.' || c == ':'
		end++
	}
	lx.checked = end
	if !special {
		return 0
	}
	end = trimAddress(text, pos, end)
	if w := text[pos:end]; isAddress(w) {
		return end
	}
	return 0
}

// trimAddress takes off the marks that follow an address in running text.
func trimAddress(text string, pos, end int) int {
	for end > pos {
		r, n := decodeLast(text, end)
		if r == '/' && end-n > pos {
			break
		}
		if isLetter(r) || isDigit(r) {
			break
		}
		end -= n
	}
	if i := cliticStart(text[pos:end]); i > 0 {
		end = pos + i
	}
	return end
}

// isAddress reports whether the chunk w is a URL, an e-mail address, a domain
// or a file name.
func isAddress(w string) bool {
	if len(w) < 4 {
		return false
	}
	if i := strings.Index(w, "://"); i > 0 && i < 12 || hasPrefixFold(w, "www.") || hasPrefixFold(w, "mailto:") {
		return true
	}
	if i := strings.IndexByte(w, '@'); i > 0 && i+1 < len(w) {
		return (isWordByte(w[i-1]) || w[i-1] == '.') && isWordByte(w[i+1])
	}
	return isDomain(w) || isNewsgroup(w)
}

// isDomain reports whether w is labels of letters, digits and hyphens with
// dots between them, the last one known, and perhaps a path.
func isDomain(w string) bool {
	const longest = 120
	if i := strings.IndexByte(w, '/'); i > 0 {
		w = w[:i]
	}
	dot := strings.LastIndexByte(w, '.')
	if dot < 1 || len(w) > longest || !isDomainEnd(w[dot+1:]) {
		return false
	}
	label := 0
	for i := range dot {
		switch c := w[i]; {
		case isWordByte(c) && c < 0x80 || c == '-' || c == '_' || c == '#':
			label++
		case c == '.' && label > 0:
			label = 0
		default:
			return false
		}
	}
	return label > 1
}

// isNewsgroup reports whether w is three lower-case labels or more with dots
// between them.
func isNewsgroup(w string) bool {
	dots, label := 0, 0
	for i := range len(w) {
		switch c := w[i]; {
		case c >= 'a' && c <= 'z' || c == '-' && label > 1:
			label++
		case c == '.' && label > 1:
			dots, label = dots+1, 0
		default:
			return false
		}
	}
	return dots > 1 && label > 1
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}
