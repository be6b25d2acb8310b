package corpus

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// textExtensions are the files that are taken from a folder.
var textExtensions = map[string]bool{".txt": true, ".text": true, ".md": true, ".markdown": true}

var markdownExtensions = map[string]bool{".md": true, ".markdown": true}

// fileType is a kind of file that may hold articles and cannot be read yet.
type fileType struct{ name, remedy string }

const saveAsText = "save the article's text as a .txt file"

// unsupported are such types by extension.
var unsupported = map[string]fileType{
	".html": webPage, ".htm": webPage, ".xhtml": webPage, ".mhtml": webPage,
	".json": records, ".jsonl": records, ".ndjson": records, ".csv": records, ".tsv": records, ".parquet": records,
	".xml": {"XML", saveAsText}, ".rtf": {"RTF", saveAsText},
	".pdf": pdf, ".docx": office, ".doc": office, ".odt": office, ".epub": {"e-books", saveAsText},
	".gz": packed, ".zip": packed, ".zst": packed, ".bz2": packed, ".xz": packed, ".7z": packed, ".tar": packed, ".warc": {"WARC files", saveAsText},
}

var (
	webPage = fileType{"web pages", "copy the article's text from the browser into a .txt file"}
	records = fileType{"files of many records", "write each article to a .txt file of its own"}
	pdf     = fileType{"PDF files", "turn it into text first, for example with pdftotext"}
	office  = fileType{"office documents", "save it as plain text (.txt)"}
	packed  = fileType{"packed files", "unpack it first"}
)

// magic are the first bytes of files that are not text.
var magic = []struct {
	prefix string
	fileType
}{
	{"%PDF-", pdf}, {"PK\x03\x04", fileType{"office documents and zip files", "save it as plain text (.txt), or unpack it first"}},
	{"\x1f\x8b", packed}, {"BZh", packed}, {"\xfd7zXZ", packed}, {"(\xb5/\xfd", packed}, {"\xd0\xcf\x11\xe0", office}, {"{\\rtf", fileType{"RTF", saveAsText}},
}

// notText returns the problem of a file that is not plain text, or nil. The extension counts only for files of a kind
// that would pass as text but is not.
func notText(path string, data []byte) *Problem {
	for _, m := range magic {
		if bytes.HasPrefix(data, []byte(m.prefix)) {
			return &Problem{Path: path, What: "slant cannot read " + m.name + " yet", Remedy: m.remedy}
		}
	}
	if kind, ok := unsupported[extension(path)]; ok {
		return &Problem{Path: path, What: "slant cannot read " + kind.name + " yet", Remedy: kind.remedy}
	}
	if looksLikeHTML(data) {
		return &Problem{Path: path, What: "slant cannot read web pages yet", Remedy: webPage.remedy}
	}
	if looksBinary(data) {
		return &Problem{Path: path, What: "the file is binary, not text", Remedy: "give the article as plain text or Markdown"}
	}
	return nil
}

// sniffed is how much of a file decides on its type, in bytes.
const sniffed = 8192

func looksLikeHTML(data []byte) bool {
	head := strings.ToLower(strings.TrimLeftFunc(string(data[:min(len(data), 256)]), func(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' }))
	return strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html")
}

// looksBinary: a NUL byte, or more than a tenth of control characters, as no encoding of text has them.
func looksBinary(data []byte) bool {
	head := data[:min(len(data), sniffed)]
	if bytes.IndexByte(head, 0) >= 0 {
		return true
	}
	odd := 0
	for _, b := range head {
		if b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b {
			odd++
		}
	}
	return odd*10 > len(head)
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
