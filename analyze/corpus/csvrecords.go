package corpus

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"
)

// tableSplit splits a table into its rows.
type tableSplit struct {
	*splitter
	lines
	path   string
	comma  byte
	header []string
	decode decoder // of a row
	tabbed decoder // of a row of a table with tabs in which quotation marks are only letters
	row    []byte  // the lines of a row that takes several
}

// splitTable splits a table, whose first row must say what its columns are. A row that is broken costs itself only: reading
// goes on with the line behind its first one.
func (s *splitter) splitTable(in input) {
	t := &tableSplit{splitter: s, lines: lines{r: asUTF8(in.r)}, path: in.path}
	if p := t.readHeader(); p != nil {
		s.setAside(p)
		return
	}
	before := s.records
	for !s.stopped {
		if err := t.next(); err == io.EOF {
			break
		} else if err != nil {
			s.broken(in.path, t.number+1, err)
			return
		}
	}
	s.nothing(in.path, before)
}

// next hands on the next row. An error means that there are no more.
func (t *tableSplit) next() error {
	line, size, err := t.lines.next()
	number := t.number
	switch {
	case err != nil:
		return err
	case line == nil:
		t.setAside(overlong(t.path, number, size))
		return nil
	case len(bytes.TrimSpace(line)) == 0:
		return nil
	}
	scan := csvScan{comma: t.comma}
	if !scan.line(line) {
		t.hand(number, line, scan.lax)
		return nil
	}
	return t.longRow(number, line, scan)
}

// hand hands on a row. Where tabs stand between the cells, tables often do not enclose cells in quotation marks, and marks
// that enclose nothing, which lax says, are only letters.
func (t *tableSplit) hand(number int, row []byte, lax bool) {
	row = bytes.TrimRight(row, "\r\n")
	rec := &Record{Path: t.path, Number: number, Bytes: int64(len(row)), data: bytes.Clone(row), decode: t.decode}
	if lax && t.comma == '\t' {
		rec.decode = t.tabbed
	}
	t.emit(rec)
}

// longRow reads on in a row whose first line ends inside quotation marks.
func (t *tableSplit) longRow(number int, first []byte, scan csvScan) error {
	t.row = append(t.row[:0], first...)
	head := len(first)
	for scan.open && !scan.suspect {
		line, _, err := t.lines.next()
		switch {
		case err == io.EOF:
			return t.unclosedRow(number, head, "at the end of the file")
		case err != nil:
			return err
		case line == nil, len(t.row)+len(line) > maxRecord:
			t.row = append(t.row, line...)
			return t.unclosedRow(number, head, fmt.Sprintf("within %d MB", maxRecord/1_000_000))
		}
		t.row = append(t.row, line...)
		scan.line(line)
	}
	if scan.suspect || scan.lax && t.comma == '\t' || scan.cells > len(t.header) && t.tooWide(t.row) {
		return t.unclosedRow(number, head, "where the next row seems to begin")
	}
	t.hand(number, t.row, false)
	return nil
}

// tooWide reports whether a row has more cells than the header, and not only empty ones.
func (t *tableSplit) tooWide(row []byte) bool {
	cells, err := cellsOf(row, t.comma)
	return err == nil && slices.ContainsFunc(cells[min(len(t.header), len(cells)):], func(c string) bool { return c != "" })
}

// unclosedRow sets a row aside whose quotation mark is not closed, and goes back to the line behind its first one, which is
// head bytes long. In tables with tabs a mark that is not closed is only a mark, where the first line alone is a row.
func (t *tableSplit) unclosedRow(number, head int, where string) error {
	size := len(t.row)
	if t.giveBack(t.row[head:], number) {
		size = head
	}
	if first := t.row[:head]; t.comma == '\t' && bytes.Count(first, []byte{'\t'})+1 == len(t.header) {
		t.hand(number, first, true)
		return nil
	}
	t.setAside(&Problem{Path: t.path, Record: number, Bytes: int64(size),
		What:   "a quotation mark opens a cell and is not closed " + where,
		Remedy: "close it, or write quotation marks inside a cell twice"})
	return nil
}

// cellsOf are the cells of one row. The error is io.EOF if there are none.
func cellsOf(row []byte, comma byte) ([]string, error) {
	r := csv.NewReader(bytes.NewReader(row))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = rune(comma), true, -1
	return r.Read()
}

// tabbedCells are those of a row in which tabs alone count.
func tabbedCells(row []byte, _ byte) ([]string, error) { return strings.Split(string(row), "\t"), nil }

// fromRow makes an article of a row of a table with this header. cells takes the row apart.
func fromRow(cells func(row []byte, comma byte) ([]string, error), comma byte, header []string, m columnMap) decoder {
	return func(path string, data []byte, art *Article, note func(what, remedy string)) *Problem {
		cells, err := cells(data, comma)
		if err != nil {
			return &Problem{Path: path, What: "the row is broken, " + err.Error(), Remedy: "mend this row, or leave it out"}
		}
		if len(cells) > len(header) && strings.Join(cells[len(header):], "") != "" {
			return &Problem{Path: path, What: fmt.Sprintf("the row has %s, the header %d", count(len(cells), "cell"), len(header)),
				Remedy: "put cells that have commas or line breaks in them in quotation marks"}
		}
		return art.fill(path, m, func(column int, _ role) string {
			if column < len(cells) {
				return cells[column]
			}
			return ""
		}, note)
	}
}
