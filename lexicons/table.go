package lexicons

import (
	"bytes"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Error is a mistake in a pack. Its text is "file:line: what is wrong: what to do".
type Error struct {
	Origin
	Problem, Remedy string
}

func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d: %s: %s", e.File, e.Line, e.Problem, e.Remedy)
}

// table is one file, split into cells; every row has as many cells as there are columns.
type table struct {
	papers  Papers
	columns []string
	rows    []row
}

type row struct {
	Origin
	cells []string
}

// readTable reads a file of the pack that must have exactly these columns.
func readTable(fsys fs.FS, file string, columns []string) (*table, error) {
	data, err := fs.ReadFile(fsys, file)
	if err != nil {
		return nil, err
	}
	t := &table{papers: Papers{File: file}, columns: columns, rows: make([]row, 0, bytes.Count(data, []byte{'\n'}))}
	header := false
	line := 0
	for text := range strings.Lines(string(data)) {
		line++
		at := Origin{file, line}
		text = strings.TrimRight(text, "\r\n")
		if text == "" {
			continue
		}
		switch {
		case strings.HasPrefix(text, "#"):
			err = t.comment(at, text, header)
		case !header:
			header = true
			err = checkHeader(at, text, columns)
		default:
			err = t.add(at, text)
		}
		if err != nil {
			return nil, err
		}
	}
	if !header {
		return nil, &Error{Origin{file, line + 1}, "the file has no header", "write the column names: " + strings.Join(columns, " ")}
	}
	return t, t.checkPapers()
}

// comment takes "# key: value" above the header as the file's papers.
func (t *table) comment(at Origin, text string, afterHeader bool) error {
	key, value, ok := strings.Cut(strings.TrimSpace(text[1:]), ": ")
	if !ok || afterHeader || strings.Contains(key, " ") {
		return nil
	}
	value = strings.TrimSpace(value)
	switch key {
	case "title":
		t.papers.Title = value
	case "licence":
		t.papers.Licence = value
	case "source":
		t.papers.Source = value
	case "citation":
		t.papers.Citation = value
	case "version":
		t.papers.Version = value
	default:
		return &Error{at, fmt.Sprintf("unknown key %q", key), "use title, licence, source, citation or version; write other remarks without a colon after their first word"}
	}
	return nil
}

func (t *table) checkPapers() error {
	for _, p := range []struct{ key, value string }{{"title", t.papers.Title}, {"licence", t.papers.Licence}, {"source", t.papers.Source}, {"version", t.papers.Version}} {
		if p.value == "" {
			return &Error{Origin{t.papers.File, 1}, "the file has no " + p.key, "add a line `# " + p.key + ": …` at its top"}
		}
	}
	return nil
}

func checkHeader(at Origin, text string, columns []string) error {
	cells := strings.Split(text, "\t")
	for i, c := range cells {
		if i >= len(columns) || c != columns[i] {
			return &Error{at, fmt.Sprintf("unknown or misplaced column %q", c), "the columns are, in this order: " + strings.Join(columns, " ")}
		}
	}
	if len(cells) < len(columns) {
		return &Error{at, fmt.Sprintf("column %q is missing", columns[len(cells)]), "the columns are, in this order: " + strings.Join(columns, " ")}
	}
	return nil
}

func (t *table) add(at Origin, text string) error {
	if !utf8.ValidString(text) {
		return &Error{at, "the line is not UTF-8", "save the file as UTF-8"}
	}
	cells := strings.Split(text, "\t")
	if len(cells) != len(t.columns) {
		return &Error{at, fmt.Sprintf("%d cells, but %d columns", len(cells), len(t.columns)), "separate cells by one tab, also the empty ones"}
	}
	for i, c := range cells {
		if c != strings.TrimSpace(c) {
			return &Error{at, fmt.Sprintf("white space around %q in column %s", c, t.columns[i]), "remove it"}
		}
	}
	if cells[0] == "" {
		return &Error{at, "the first cell is empty", "give it a " + t.columns[0] + " or remove the line"}
	}
	t.rows = append(t.rows, row{at, cells})
	t.papers.Rows++
	return nil
}

// list splits a cell; an empty cell is no element.
func list(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}

// checker collects the first problem of a row, so that a builder reads as a list of fields.
type checker struct {
	row
	err error
}

func (c *checker) fail(problem, remedy string) {
	if c.err == nil {
		c.err = &Error{c.Origin, problem, remedy}
	}
}

// oneOf returns the cell if it is one of the allowed words.
func (c *checker) oneOf(i int, name string, allowed ...string) string {
	for _, a := range allowed {
		if c.cells[i] == a {
			return a
		}
	}
	c.fail(fmt.Sprintf("%s %q is unknown", name, c.cells[i]), "use one of: "+strings.Join(allowed, ", "))
	return ""
}

// number returns the cell as a number inside [lo, hi]; an empty cell is empty.
func (c *checker) number(i int, name string, lo, hi, empty float64) float64 {
	if c.cells[i] == "" {
		return empty
	}
	v, err := strconv.ParseFloat(c.cells[i], 64)
	if err != nil {
		c.fail(fmt.Sprintf("%s %q is not a number", name, c.cells[i]), "write it like 0.7")
		return 0
	}
	if !(v >= lo && v <= hi) {
		c.fail(fmt.Sprintf("%s %s is out of bounds", name, c.cells[i]), fmt.Sprintf("use a number from %g to %g", lo, hi))
	}
	return v
}

// weight is a number above 0 and at most 1.
func (c *checker) weight(i int) float64 {
	v := c.number(i, "weight", 0, 1, 0)
	if v == 0 {
		c.fail("weight is missing or 0", "use a number above 0 and at most 1")
	}
	return v
}

func (c *checker) year(i int, name string) int {
	return int(c.number(i, name, 1000, 2200, 0))
}

// favor reads the direction of a stance.
func (c *checker) favor(i int) bool {
	return c.oneOf(i, "stance", "favor", "against") == "favor"
}
