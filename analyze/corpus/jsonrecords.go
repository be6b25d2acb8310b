package corpus

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
)

// splitJSON splits JSON Lines at their lines, so that a broken line costs itself only, and everything else into the values
// that it holds: the objects of an array, or objects one after the other.
func (s *splitter) splitJSON(in input, k kind) {
	in.r = asUTF8(in.r)
	head, _ := in.r.Peek(in.r.Size())
	before := s.records
	if isLines(head, k) {
		s.jsonLines(in)
	} else {
		v := &jsonSplit{splitter: s, jsonStream: jsonStream{r: in.r}, path: in.path, decode: fromJSON(s.opt.Columns)}
		if err := v.values(); err != nil {
			s.broken(in.path, v.number+1, err)
		}
	}
	s.nothing(in.path, before)
}

// isLines tells JSON Lines from other JSON. The first line is a whole object, and another one follows; of a file that is
// called JSON Lines it is enough that the first line is more than the start of an array or of an object.
func isLines(head []byte, k kind) bool {
	line, rest, more := bytes.Cut(trimStart(head), []byte("\n"))
	line = bytes.TrimSpace(line)
	if k == kindLines {
		return !bytes.HasPrefix(line, []byte("[")) && len(line) > 1
	}
	return more && bytes.HasPrefix(trimStart(rest), []byte("{")) && bytes.HasPrefix(line, []byte("{")) && json.Valid(line)
}

func (s *splitter) jsonLines(in input) {
	decode := fromJSON(s.opt.Columns)
	l := &lines{r: in.r}
	for !s.stopped {
		line, size, err := l.next()
		switch {
		case err == io.EOF:
			return
		case err != nil:
			s.broken(in.path, l.number, err)
			return
		case line == nil:
			s.setAside(overlong(in.path, l.number, size))
			continue
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			s.emit(&Record{Path: in.path, Number: l.number, Bytes: int64(len(line)), data: bytes.Clone(line), decode: decode})
		}
	}
}

// jsonSplit splits JSON that is not in lines. Its records are numbered from 1.
type jsonSplit struct {
	*splitter
	jsonStream
	path   string
	decode decoder
	number int // of the last record
}

// between is what may stand between two values; beside white space and the comma, only a mistake.
const between = " \t\r\n,"

var (
	errNoArticles = errors.New("it is JSON without articles")
	errNoJSON     = errors.New("what follows its articles is not JSON")
)

// values reads what stands at the top: arrays of articles, and objects that are an article or hold an array of them.
func (v *jsonSplit) values() error {
	for !v.stopped {
		v.reset()
		c, err := v.next(between)
		switch {
		case err == io.EOF:
			return nil
		case err != nil:
		case c == '[':
			v.take()
			err = v.elements()
		case c == '{':
			err = v.object()
		case v.number > 0:
			err = errNoJSON
		default:
			err = errNoArticles
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// elements hands on the values of an array, up to its end.
func (v *jsonSplit) elements() error {
	for !v.stopped {
		v.reset()
		c, err := v.next(between)
		switch {
		case err != nil:
			return unclosed(err)
		case c == ']':
			v.take()
			return nil
		case c != '{' && v.number == 0:
			return errNoArticles
		}
		if err := v.value(); err != nil {
			return err
		}
		v.number++
		v.record(v.number, v.kept, v.size)
	}
	return nil
}

// object reads an object at the top. If it only wraps articles they are handed on, else it is an article itself; one that
// is alone in its file has no number.
func (v *jsonSplit) object() error {
	found, err := v.wrapped(1)
	if err != nil || found || v.stopped {
		return err
	}
	value, size := v.kept, v.size
	v.number++
	if _, err := v.next(between); err == io.EOF && v.number == 1 {
		v.record(0, value, size)
	} else {
		v.record(v.number, value, size)
	}
	return nil
}

// record hands on a value.
func (v *jsonSplit) record(number int, value []byte, size int64) {
	if size > maxRecord {
		v.setAside(overlong(v.path, number, size))
		return
	}
	data := bytes.Clone(bytes.Trim(value, between))
	v.emit(&Record{Path: v.path, Number: number, Bytes: int64(len(data)), data: data, decode: v.decode})
}
