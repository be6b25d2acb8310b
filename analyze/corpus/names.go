package corpus

import (
	"fmt"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"
)

// packedExtensions are taken off a name before its type is looked at.
var packedExtensions = []string{".gz", ".gzip", ".zst", ".zstd"}

// extension is the lower-case end of a name, with its dot.
func extension(name string) string { return strings.ToLower(filepath.Ext(name)) }

// plainName is the name of a file once it is unpacked: "a.jsonl" of "a.jsonl.gz".
func plainName(name string) string {
	for _, ext := range packedExtensions {
		if cut := len(name) - len(ext); cut > 0 && strings.EqualFold(name[cut:], ext) {
			return plainName(name[:cut])
		}
	}
	return name
}

// Printable makes a string safe to print on one line of a terminal: control characters, line breaks, direction marks
// and bytes that are not UTF-8 are written as escapes. Other strings come back unchanged.
func Printable(s string) string {
	if utf8.ValidString(s) && strings.IndexFunc(s, unsafeRune) < 0 {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\ufffd"):
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case unsafeRune(r):
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func unsafeRune(r rune) bool { return !unicode.IsPrint(r) }
