package reports

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// sheet is a table on its way into a CSV file: RFC 4180, lines end with a line feed. Text is made harmless for spreadsheets, unless it is raw.
type sheet struct {
	name  string // of the file
	buf   []byte
	rows  int // without the header
	raw   bool
	inRow bool
}

// newSheet begins a table with its header.
func newSheet(s schema) *sheet {
	w := &sheet{name: s.File}
	for _, name := range s.header() {
		w.text(name)
	}
	w.end()
	w.rows = 0
	return w
}

func (w *sheet) next() {
	if w.inRow {
		w.buf = append(w.buf, ',')
	}
	w.inRow = true
}

// end ends a row.
func (w *sheet) end() {
	w.buf = append(w.buf, '\n')
	w.inRow = false
	w.rows++
}

// text writes a cell of text.
func (w *sheet) text(s string) {
	w.next()
	if !w.raw {
		s = cell(s)
	}
	if !quoted(s) {
		w.buf = append(w.buf, s...)
		return
	}
	w.buf = append(w.buf, '"')
	for {
		i := strings.IndexByte(s, '"')
		if i < 0 {
			break
		}
		w.buf = append(append(w.buf, s[:i]...), `""`...)
		s = s[i+1:]
	}
	w.buf = append(append(w.buf, s...), '"')
}

// quoted: a cell needs quotation marks.
func quoted(s string) bool {
	if s == "" {
		return false
	}
	first, _ := utf8.DecodeRuneInString(s)
	return s == `\.` || strings.ContainsAny(s, ",\"\r\n") || unicode.IsSpace(first)
}

// integer writes a whole number.
func (w *sheet) integer(n int) {
	w.next()
	w.buf = strconv.AppendInt(w.buf, int64(n), 10)
}

// float writes full precision: the shortest digits that read back as the same number.
func (w *sheet) float(x float64) {
	w.next()
	w.buf = strconv.AppendFloat(w.buf, x, 'g', -1, 64)
}

// optional writes a number or, without data, an empty cell.
func (w *sheet) optional(x float64, ok bool) {
	if !ok {
		w.next()
		return
	}
	w.float(x)
}
