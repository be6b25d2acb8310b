package lexicons

import (
	"fmt"
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

// row is one line of a file, cut into as many cells as there are columns. The cells are good until the next row is read.
type row struct {
	Origin
	cells []string
}

// reader walks through the lines of one file.
type reader struct {
	papers  Papers
	columns []string
	header  bool // it has been read
	sound   bool // the whole file is UTF-8
	cells   []string
	add     func(row) error
}

// read takes the text of a file that must have exactly these columns, and adds its rows.
func (r *reader) read(text string) error {
	r.sound = utf8.ValidString(text)
	line := 0
	for len(text) > 0 {
		line++
		var next string
		if i := strings.IndexByte(text, '\n'); i >= 0 {
			text, next = text[:i], text[i+1:]
		}
		if err := r.line(Origin{r.papers.File, line}, strings.TrimRight(text, "\r")); err != nil {
			return err
		}
		text = next
	}
	if !r.header {
		return &Error{Origin{r.papers.File, line + 1}, "the file has no header", "write the column names: " + strings.Join(r.columns, " ")}
	}
	return nil
}

func (r *reader) line(at Origin, text string) error {
	switch {
	case text == "":
		return nil
	case text[0] == '#':
		return r.comment(at, text)
	case !r.header:
		r.header = true
		if err := checkHeader(at, text, r.columns); err != nil {
			return err
		}
		return r.checkPapers()
	}
	return r.row(at, text)
}

// comment takes "# key: value" above the header as the file's papers.
func (r *reader) comment(at Origin, text string) error {
	key, value, ok := strings.Cut(strings.TrimSpace(text[1:]), ": ")
	if !ok || r.header || strings.Contains(key, " ") {
		return nil
	}
	value = strings.TrimSpace(value)
	switch key {
	case "title":
		r.papers.Title = value
	case "licence":
		r.papers.Licence = value
	case "source":
		r.papers.Source = value
	case "citation":
		r.papers.Citation = value
	case "version":
		r.papers.Version = value
	default:
		return &Error{at, fmt.Sprintf("unknown key %q", key), "use title, licence, source, citation or version; write other remarks without a colon after their first word"}
	}
	return nil
}

func (r *reader) checkPapers() error {
	for _, p := range []struct{ key, value string }{{"title", r.papers.Title}, {"licence", r.papers.Licence}, {"source", r.papers.Source}, {"version", r.papers.Version}} {
		if p.value == "" {
			return &Error{Origin{r.papers.File, 1}, "the file has no " + p.key, "add a line `# " + p.key + ": …` at its top"}
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

func (r *reader) row(at Origin, text string) error {
	if !r.sound && !utf8.ValidString(text) {
		return &Error{at, "the line is not UTF-8", "save the file as UTF-8"}
	}
	r.cut(text)
	if len(r.cells) != len(r.columns) {
		return &Error{at, fmt.Sprintf("%d cells, but %d columns", len(r.cells), len(r.columns)), "separate cells by one tab, also the empty ones"}
	}
	for i, c := range r.cells {
		if padded(c) {
			return &Error{at, fmt.Sprintf("white space around %q in column %s", c, r.columns[i]), "remove it"}
		}
	}
	if r.cells[0] == "" {
		return &Error{at, "the first cell is empty", "give it a " + r.columns[0] + " or remove the line"}
	}
	r.papers.Rows++
	return r.add(row{at, r.cells})
}

// cut splits a line at its tabs.
func (r *reader) cut(text string) {
	r.cells = r.cells[:0]
	for {
		i := strings.IndexByte(text, '\t')
		if i < 0 {
			r.cells = append(r.cells, text)
			return
		}
		r.cells = append(r.cells, text[:i])
		text = text[i+1:]
	}
}

// padded reports whether white space stands at an end of the cell. Most cells begin and end with a plain letter.
func padded(cell string) bool {
	if cell == "" || plain(cell[0]) && plain(cell[len(cell)-1]) {
		return false
	}
	return cell != strings.TrimSpace(cell)
}

func plain(c byte) bool { return c > ' ' && c < utf8.RuneSelf }
