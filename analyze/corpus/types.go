package corpus

import (
	"bytes"
	"strings"
	"unicode"
)

// kind is what a file is, once nothing is packed any more.
type kind int

const (
	kindText  kind = iota // text or Markdown, one article
	kindPage              // a web page, one article
	kindLines             // JSON Lines, many articles
	kindJSON              // a JSON array, or objects, of articles
	kindTable             // CSV or TSV, many articles
	kindWARC              // a WARC file, many web pages
	kindZip               // a zip archive, or an office document, which is one
	kindOther             // something that slant does not read
)

// readable are the files that are taken from a folder, packed or not.
var readable = map[string]kind{
	".txt": kindText, ".text": kindText, ".md": kindText, ".markdown": kindText, ".html": kindPage, ".htm": kindPage, ".xhtml": kindPage,
	".jsonl": kindLines, ".ndjson": kindLines, ".json": kindJSON, ".csv": kindTable, ".tsv": kindTable, ".tab": kindTable,
	".warc": kindWARC, ".zip": kindZip, ".docx": kindZip,
}

var markdownExtensions = map[string]bool{".md": true, ".markdown": true}

// fileType is a kind of file that may hold articles and is not read.
type fileType struct{ name, remedy string }

const saveAsText = "save the article's text as a .txt file"

// unsupported are such types by extension.
var unsupported = map[string]fileType{
	".mhtml": {"web archives of a browser", "save the page as HTML alone"}, ".parquet": {"Parquet files", "write the table as CSV or JSON Lines"},
	".xml": {"XML", saveAsText}, ".rtf": {"RTF", saveAsText}, ".pdf": pdf, ".doc": office, ".odt": office, ".epub": ebook,
	".xls": sheet, ".xlsx": sheet, ".ods": sheet, ".ppt": office, ".pptx": office,
	".bz2": packed, ".xz": packed, ".7z": packed, ".rar": packed, ".tar": packed, ".tgz": packed, ".br": packed,
}

var (
	pdf    = fileType{"PDF files", "turn it into text first, for example with pdftotext"}
	office = fileType{"office documents of this kind", "save it as .docx or as plain text (.txt)"}
	sheet  = fileType{"spreadsheets", "save the table as CSV"}
	ebook  = fileType{"e-books", saveAsText}
	packed = fileType{"archives of this kind", "unpack it first, or pack it as .zip, .gz or .zst"}
)

// magic are the first bytes of files that are not read.
var magic = []struct {
	prefix string
	fileType
}{
	{"%PDF-", pdf}, {"BZh", packed}, {"\xfd7zXZ", packed}, {"7z\xbc\xaf\x27\x1c", packed}, {"Rar!\x1a\x07", packed},
	{"\xd0\xcf\x11\xe0", office}, {"{\\rtf", unsupported[".rtf"]}, {"PAR1", unsupported[".parquet"]},
}

// sniffed is how much of a file decides on its type, in bytes.
const sniffed = 8192

// kindOf tells what a file is from its first bytes and its name, in this order: a wrong name is common, wrong first
// bytes are not. The fileType is that of a file that is not read.
func kindOf(name string, head []byte) (kind, fileType) {
	for _, m := range magic {
		if bytes.HasPrefix(head, []byte(m.prefix)) {
			return kindOther, m.fileType
		}
	}
	ext := extension(plainName(name))
	k, known := readable[ext]
	switch kind := unsupported[ext]; {
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		return kindZip, fileType{}
	case bytes.HasPrefix(head, []byte("WARC/")):
		return kindWARC, fileType{}
	case looksLikeHTML(head):
		return kindPage, fileType{}
	case kind.name != "":
		return kindOther, kind
	case !known, k == kindText && !markdownExtensions[ext], k == kindZip:
		return kindByText(head), fileType{}
	}
	return k, fileType{}
}

// kindByText tells what text without a telling name is.
func kindByText(head []byte) kind {
	switch text := trimStart(head); {
	case looksLikeJSON(text):
		return kindJSON
	case looksLikeTable(text):
		return kindTable
	}
	return kindText
}

// trimStart takes off what may stand before the first character of a text.
func trimStart(head []byte) []byte {
	return bytes.TrimLeftFunc(head, func(r rune) bool { return unicode.IsSpace(r) || r == '\ufeff' })
}

// looksLikeJSON: an object, or an array of objects. No article begins like this.
func looksLikeJSON(text []byte) bool {
	if rest, ok := bytes.CutPrefix(text, []byte("[")); ok {
		text = trimStart(rest)
	}
	rest, ok := bytes.CutPrefix(text, []byte("{"))
	return ok && bytes.HasPrefix(trimStart(rest), []byte(`"`))
}

func looksLikeHTML(data []byte) bool {
	start := trimStart(data[:min(len(data), 512)])
	if len(start) == 0 || start[0] != '<' {
		return false
	}
	head := strings.ToLower(string(start))
	if strings.HasPrefix(head, "<?xml") {
		_, head, _ = strings.Cut(head, "?>")
		head = strings.TrimSpace(head)
	}
	return strings.HasPrefix(head, "<!doctype html") || strings.HasPrefix(head, "<html")
}

// looksBinary: a NUL byte, or more than a tenth of control characters, as no encoding of text but UTF-16 has them.
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
