package corpus

import (
	"bytes"
	"io"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// commas are the bytes that may stand between the cells of a table.
const commas = ",;\t|"

// readHeader reads the first row and finds out what the columns are, and what stands between them.
func (t *tableSplit) readHeader() *Problem {
	row, p := t.headerRow()
	if p != nil {
		return p
	}
	t.comma = guessComma(row, t.opt.Columns)
	t.header = headerCells(row, t.comma)
	m, missing := mapColumns(t.header, t.opt.Columns)
	switch {
	case len(missing) > 0:
		return noColumn(t.path, "no column is called "+listNames(missing), t.header, "correct --columns")
	case len(m[textRole]) == 0 && !looksLikeHeader(t.header):
		return &Problem{Path: t.path, What: "its first row does not name the columns", Remedy: nameColumns}
	case len(m[textRole]) == 0:
		return noColumn(t.path, "no column is known to be the text", t.header, "say which one it is, with --columns text=NAME")
	}
	t.decode, t.tabbed = fromRow(cellsOf, t.comma, t.header, m), fromRow(tabbedCells, t.comma, t.header, m)
	return nil
}

// headerRow is the first row that is not empty. A line sep=; before it, which Excel writes, is left out: the header tells
// as much itself.
func (t *tableSplit) headerRow() ([]byte, *Problem) {
	var row []byte
	for {
		line, size, err := t.lines.next()
		switch {
		case err == io.EOF && len(row) == 0:
			return nil, empty(t.path)
		case err == io.EOF:
			return row, nil
		case err != nil:
			return nil, unreadable(t.path, err)
		case int64(len(row))+size > sniffed:
			return nil, &Problem{Path: t.path, What: "its first row is too long to name columns", Remedy: nameColumns}
		}
		row = append(row, line...)
		switch trimmed := bytes.TrimSpace(row); {
		case len(trimmed) == 0, len(trimmed) == 5 && bytes.EqualFold(trimmed[:4], []byte("sep=")):
			row = row[:0]
		case bytes.Count(trimmed, []byte{'"'})%2 == 0: // else a name has a line break in it
			return trimmed, nil
		}
	}
}

const nameColumns = "put a row of names first, such as date,outlet,title,text"

// guessComma is the byte with which the header names a text and most other columns.
func guessComma(row []byte, given map[string]string) byte {
	best, most := byte(','), math.MinInt
	for i := range len(commas) {
		header := headerCells(row, commas[i])
		m, missing := mapColumns(header, given)
		score := len(header) - 1000*len(missing)
		if len(m[textRole]) > 0 {
			score += 1000
		}
		if score > most {
			best, most = commas[i], score
		}
	}
	return best
}

func headerCells(row []byte, comma byte) []string {
	text, _ := decodeText(row)
	cells, _ := cellsOf([]byte(text), comma) // lazy quotes make an error impossible
	for i, c := range cells {
		cells[i] = strings.TrimSpace(c)
	}
	return cells
}

// looksLikeHeader reports whether cells are names, and not the first row of the table itself.
func looksLikeHeader(cells []string) bool {
	return !slices.ContainsFunc(cells, func(c string) bool { return utf8.RuneCountInString(c) > 40 || strings.Count(c, " ") > 4 })
}

// looksLikeTable: the first line names a text and something else of an article, as no article begins.
func looksLikeTable(text []byte) bool {
	line, _, _ := bytes.Cut(text, []byte("\n"))
	if len(line) > 1000 || !bytes.ContainsAny(line, commas) {
		return false
	}
	names := strings.FieldsFunc(string(line), func(r rune) bool { return strings.ContainsRune(commas, r) })
	m, _ := mapColumns(names, nil)
	named := 0
	for _, columns := range m {
		named += min(len(columns), 1)
	}
	return len(m[textRole]) > 0 && named > 1 && looksLikeHeader(names)
}
