package corpus

import (
	"bufio"
	"errors"
	"io"
	"strings"
)

// jsonScan finds where a JSON value ends, without judging it: brackets are counted, strings skipped.
type jsonScan struct {
	depth             int // of open brackets
	begun             bool
	inString, escaped bool
}

// scan reads on in the next piece of a value. It returns how many of the bytes belong to it, and whether it ends there.
// A line that ends inside a string is a mistake, and ends the string: else one quotation mark too few would swallow
// all that follows.
func (j *jsonScan) scan(piece []byte) (int, bool) {
	for i, c := range piece {
		switch {
		case j.escaped:
			j.escaped = false
		case j.inString:
			switch c {
			case '\\':
				j.escaped = true
			case '"', '\n':
				j.inString = false
				if j.depth == 0 {
					return i + 1, true
				}
			}
		default:
			if taken, ended := j.structure(c); ended {
				return i + taken, true
			}
		}
		j.begun = true
	}
	return len(piece), false
}

// structure takes a byte outside of strings. It returns whether the value ends, and how many bytes of this one it takes.
func (j *jsonScan) structure(c byte) (taken int, ended bool) {
	switch c {
	case '"':
		j.inString = true
	case '{', '[':
		j.depth++
	case '}', ']':
		if j.depth == 0 {
			return 0, j.begun
		}
		j.depth--
		return 1, j.depth == 0
	case ',', ':', ' ', '\t', '\r', '\n':
		return 0, j.depth == 0 && j.begun
	}
	return 0, false
}

// jsonStream reads JSON values one after the other from a stream.
type jsonStream struct {
	r    *bufio.Reader
	kept []byte // what was read since the last reset, up to maxRecord
	size int64  // all that was read since then, in bytes
}

func (j *jsonStream) reset() { j.kept, j.size = j.kept[:0], 0 }

// next skips white space and what stands between values, and returns the byte that follows, which it leaves there.
func (j *jsonStream) next(skip string) (byte, error) {
	for {
		c, err := j.r.ReadByte()
		if err != nil {
			return 0, err
		}
		if strings.IndexByte(skip, c) < 0 {
			return c, j.r.UnreadByte()
		}
		j.keep([]byte{c})
	}
}

func (j *jsonStream) keep(b []byte) {
	j.size += int64(len(b))
	if j.size <= maxRecord {
		j.kept = append(j.kept, b...)
	}
}

// take reads the one byte that next has found.
func (j *jsonStream) take() {
	c, _ := j.r.ReadByte()
	j.keep([]byte{c})
}

// errUnclosed is met at the end of a stream that ends inside a value.
var errUnclosed = errors.New("a bracket or quotation mark in it is not closed before its end")

// value reads one value. The error is errUnclosed if the stream ends inside it.
func (j *jsonStream) value() error {
	var scan jsonScan
	for {
		if _, err := j.r.Peek(1); err != nil {
			if err == io.EOF && scan.begun && scan.depth == 0 && !scan.inString {
				return nil // a number at the very end
			}
			return unclosed(err)
		}
		piece, _ := j.r.Peek(j.r.Buffered())
		n, ended := scan.scan(piece)
		j.keep(piece[:n])
		j.r.Discard(n) // cannot fail, they are in the buffer
		if ended {
			return nil
		}
	}
}

func unclosed(err error) error {
	if err == io.EOF {
		return errUnclosed
	}
	return err
}
