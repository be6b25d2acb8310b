package reports

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// cells is rows of a table as CSV, RFC 4180, ready to be written: full precision, empty without data. Cells are appended
// one after another, in the order of the schema's columns; end closes a row.
type cells struct {
	data []byte
	rows int
	bare bool // strings are left as they are: no spreadsheet will open this, it becomes Parquet
	open bool // a cell of the current row stands already
}

// comma goes before every cell but the first of a row.
func (c *cells) comma() {
	if c.open {
		c.data = append(c.data, ',')
	}
	c.open = true
}

func (c *cells) end() {
	c.data = append(c.data, '\n')
	c.rows++
	c.open = false
}

// header writes the names of the columns. It counts as no row.
func (c *cells) header(s schema) {
	for _, column := range s.Columns {
		c.comma()
		c.data = append(c.data, column.Name...)
	}
	c.end()
	c.rows--
}

func (c *cells) integer(n int) {
	c.comma()
	c.data = strconv.AppendInt(c.data, int64(n), 10)
}

// number writes the shortest digits that read back as the same number.
func (c *cells) number(x float64) {
	c.comma()
	c.data = strconv.AppendFloat(c.data, x, 'g', -1, 64)
}

// optional is a number or, without data, nothing.
func (c *cells) optional(x float64, ok bool) {
	if ok {
		c.number(x)
		return
	}
	c.comma()
}

// count is a number that is unknown if it is 0.
func (c *cells) count(n int64) {
	c.comma()
	if n != 0 {
		c.data = strconv.AppendInt(c.data, n, 10)
	}
}

// copied writes cells that were written before, without the end of a row.
func (c *cells) copied(data []byte) {
	c.comma()
	c.data = append(c.data, data...)
}

// text writes a string, made harmless.
func (c *cells) text(s string) {
	c.comma()
	looks := 0
	for i := range len(s) {
		looks |= int(bytesLook[s[i]])
	}
	if looks&odd != 0 && !sound(s) {
		s = withoutControls(s)
	}
	if !c.bare && startsFormula(s) {
		s = "'" + s
	}
	if looks&quoted != 0 || startsWithSpace(s) || s == endOfData {
		c.quote(s)
		return
	}
	c.data = append(c.data, s...)
}

// endOfData ends a table for some databases, unless it stands between quotation marks.
const endOfData = `\.`

// quote writes a string between quotation marks, those in it doubled.
func (c *cells) quote(s string) {
	c.data = append(c.data, '"')
	for {
		i := strings.IndexByte(s, '"')
		if i < 0 {
			break
		}
		c.data = append(append(c.data, s[:i+1]...), '"')
		s = s[i+1:]
	}
	c.data = append(append(c.data, s...), '"')
}

// What a byte of a cell makes necessary.
const (
	quoted = 1 << iota // quotation marks around the cell
	odd                // a closer look: it is a control character, or not ASCII
)

// bytesLook says of every byte what it makes necessary.
var bytesLook = func() (table [256]byte) {
	for b := range table {
		if b < ' ' || b >= 0x7f {
			table[b] = odd
		}
	}
	for _, b := range []byte(",\"\n\r") {
		table[b] |= quoted
	}
	return table
}()

// sound says whether a string is UTF-8 without control characters but line breaks and tabs.
func sound(s string) bool {
	for i := range len(s) {
		switch b := s[i]; {
		case b < ' ' && b != '\n' && b != '\t' && b != '\r', b == 0x7f, b == 0xc2 && i+1 < len(s) && s[i+1] < 0xa0:
			return false
		}
	}
	return utf8.ValidString(s)
}

// withoutControls puts one replacement character in the place of each control character but line breaks and tabs, so that
// lengths stay.
func withoutControls(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' && r != '\r' {
			return utf8.RuneError
		}
		return r
	}, s)
}

// startsFormula says whether a spreadsheet would run a cell as a formula. Numbers are none.
func startsFormula(s string) bool {
	if s == "" || 'A' <= s[0] && s[0] < utf8.RuneSelf {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(s); !strings.ContainsRune("=+-@\t\r＝＋－＠", r) {
		return false
	}
	_, err := strconv.ParseFloat(s, 64)
	return err != nil
}

// startsWithSpace: many readers of CSV would cut it off without quotation marks.
func startsWithSpace(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && unicode.IsSpace(r)
}
