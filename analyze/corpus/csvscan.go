package corpus

import "bytes"

// csvScan follows the quotation marks of a row of CSV from line to line. It reads as encoding/csv does with LazyQuotes: a
// mark opens a cell only as its first character; inside, two marks are one, and a mark that neither a comma nor the end of the
// line follows is one, too.
type csvScan struct {
	comma byte
	open  bool // the last line ended inside quotation marks
	cells int  // so far
	lines int  // that the open cell has taken
	lax   bool // a mark in a cell that marks enclose is not written twice
	// suspect: a later line of the open cell has a mark where one opens a cell. So the first one is not closed, and this is
	// the next row.
	suspect bool
}

// line takes the next line of a row, with its end, and reports whether the row goes on behind it.
func (c *csvScan) line(line []byte) bool {
	line = bytes.TrimRight(line, "\r\n")
	if !c.open {
		line = c.startCell(line)
	} else {
		c.lines++
	}
	for {
		var ended bool
		if c.open {
			line, ended = c.quoted(line)
		} else if i := bytes.IndexByte(line, c.comma); i >= 0 {
			line = c.startCell(line[i+1:])
		} else {
			ended = true
		}
		if ended {
			return c.open
		}
	}
}

// startCell begins a cell.
func (c *csvScan) startCell(line []byte) []byte {
	c.cells++
	if len(line) > 0 && line[0] == '"' {
		c.open, c.lines = true, 0
		return line[1:]
	}
	return line
}

// quoted reads up to the next cell, or to the end of the line.
func (c *csvScan) quoted(line []byte) (rest []byte, ended bool) {
	for start := line; ; {
		i := bytes.IndexByte(line, '"')
		if i < 0 {
			return nil, true
		}
		opens := c.lines > 0 && c.opensCell(start[:len(start)-len(line)+i])
		line = line[i+1:]
		switch {
		case len(line) == 0:
			c.open = false
			return nil, true
		case line[0] == '"':
			line = line[1:]
		case line[0] == c.comma:
			c.open = false
			return c.startCell(line[1:]), false
		default:
			c.lax, c.suspect = true, c.suspect || opens
		}
	}
}

// opensCell reports whether a mark opens a cell of a new row, by what stands before it on its line.
func (c *csvScan) opensCell(before []byte) bool {
	if len(before) == 0 {
		return c.cells == 1 // rows begin with a mark
	}
	return before[len(before)-1] == c.comma
}
