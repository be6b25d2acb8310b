package corpus

import (
	"errors"
	"fmt"
	"io"
)

// splitter splits one source. It runs on one goroutine.
type splitter struct {
	opt     Options
	yield   func(*Record) bool
	stopped bool // nobody wants more records
	records int  // that were handed on, those with problems too

	disk     struct{ size, read int64 } // of the source, in bytes; size 0: nobody knows
	unpacked int64                      // bytes that have come out of gzip, zstd and zip
	bomb     bool                       // they were too many
}

// emit hands a record on, and reports whether more are wanted.
func (s *splitter) emit(rec *Record) bool {
	if s.stopped {
		return false
	}
	s.records++
	s.stopped = !s.yield(rec)
	return !s.stopped
}

// setAside hands on a record that cannot be read.
func (s *splitter) setAside(p *Problem) {
	s.emit(&Record{Path: p.Path, Number: p.Record, Bytes: p.Bytes, problem: p})
}

// split tells what an input is, and splits it accordingly.
func (s *splitter) split(in input) {
	if packedWARC(in) {
		s.splitArchive(in)
		return
	}
	in, done, p := s.unpack(in)
	if p != nil {
		s.setAside(p)
		return
	}
	defer done()
	if head, _ := in.r.Peek(sniffed); len(head) > 0 { // an error behind it comes again, after what can be read
		s.splitKind(in, head)
	} else if _, err := in.r.Peek(1); err == io.EOF {
		s.setAside(empty(in.path))
	} else {
		s.setAside(unreadable(in.path, err))
	}
}

func (s *splitter) splitKind(in input, head []byte) {
	switch k, kind := kindOf(in.path, head); k {
	case kindOther:
		s.setAside(&Problem{Path: in.path, What: "slant cannot read " + kind.name, Remedy: kind.remedy, Bytes: in.size})
	case kindZip:
		s.splitZip(in)
	case kindWARC:
		s.splitArchive(in)
	case kindLines, kindJSON:
		s.splitJSON(in, k)
	case kindTable:
		s.splitTable(in)
	case kindPage:
		s.whole(in, maxRecord, fromHTML)
	default:
		s.whole(in, MaxBytes, fromText(s.opt.Columns))
	}
}

// splitArchive splits a WARC file. That has much that is no page: how much is worth a remark, but no problem.
func (s *splitter) splitArchive(in input) {
	before := s.records
	passed := splitWARC(in.path, in.r, s.opt, s.emit)
	if passed != "" && s.opt.Remark != nil {
		s.opt.Remark(Printable(in.path) + ": " + passed)
	}
	s.nothing(in.path, before)
}

// whole takes an input as one article.
func (s *splitter) whole(in input, limit int64, decode decoder) {
	if in.size > limit {
		s.setAside(tooLongFor(limit, in.path, megabytes(in.size)))
		return
	}
	data, err := readAtMost(in.r, limit, in.size)
	switch {
	case err != nil:
		s.setAside(unreadable(in.path, err))
	case int64(len(data)) > limit:
		s.setAside(tooLongFor(limit, in.path, "more has come in"))
	default:
		s.emit(&Record{Path: in.path, Bytes: int64(len(data)), data: data, decode: decode})
	}
}

// broken sets aside what is left of a file of many records, where the stream breaks off.
func (s *splitter) broken(path string, number int, err error) {
	p := unreadable(path, err)
	p.Record = number
	if number > 1 {
		p.What += fmt.Sprintf(", from record %d on", number)
	}
	s.setAside(p)
}

// overlong is the problem of a record that was skipped because of its length.
func overlong(path string, number int, size int64) *Problem {
	return &Problem{Path: path, Record: number, Bytes: size,
		What:   fmt.Sprintf("the record is longer than %d MB (%s)", maxRecord/1_000_000, megabytes(size)),
		Remedy: "give each article a record of its own"}
}

// nothing is said of a file of many records that has none. before is how many there were when it was begun.
func (s *splitter) nothing(path string, before int) {
	if s.records == before && !s.stopped {
		s.setAside(&Problem{Path: path, What: "there is no record in it", Remedy: "check that it is the right file"})
	}
}

// unreadable words an error that came while bytes were read or unpacked.
func unreadable(path string, err error) *Problem {
	var damage *badPacking
	switch {
	case errors.Is(err, errBomb):
		return &Problem{Path: path, What: errBomb.Error(), Remedy: "if you trust it, unpack it first"}
	case errors.Is(err, errWindow):
		return &Problem{Path: path, What: errWindow.Error(), Remedy: "unpack it first, with zstd -d --long=31"}
	case errors.Is(err, errUnclosed):
		return &Problem{Path: path, What: err.Error(), Remedy: "the file may be cut off, get it again; or mend that place"}
	case errors.Is(err, errNoArticles), errors.Is(err, errNoJSON):
		return &Problem{Path: path, What: err.Error(), Remedy: "give an array of objects, or an object on each line"}
	case errors.As(err, &damage):
		return &Problem{Path: path, What: damage.Error(), Remedy: "get the file again"}
	}
	return cannotRead(path, err)
}
