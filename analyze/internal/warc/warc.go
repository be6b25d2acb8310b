// Package warc splits web archives (WARC 0.17 to 1.1, ISO 28500) into the pages in them.
//
// The recipe, with its types in order:
//
//	file → members → window        gzip, if it is, and a buffer that can look ahead (members.go, window.go)
//	window → Reader.Next → Record  a page, or the trouble with a record (warc.go, head.go, block.go)
//	Record → Unpack → its text     chunks and compression of HTTP (unpack.go, chunks.go)
//
// An archive is read as a stream; memory is bounded by MaxBlock whatever its size. What is damaged costs one record: reading
// goes on at the next "WARC/1.0". A Reader belongs to one goroutine, a Record to whoever has it.
package warc

import (
	"errors"
	"fmt"
	"io"
)

// MaxBlock is the largest record, in bytes, whose content is read: 16 MB. MaxPage is the same for a page when it is unpacked.
const (
	MaxBlock = 16_000_000
	MaxPage  = 16_000_000
)

// Record is a page of an archive; or, with Trouble, a record that cannot be read.
type Record struct {
	Number      int    // of the record in the archive, from 1, pages and others counted; 0: the archive as a whole
	Bytes       int64  // as its head says; 0 where it does not
	Address     string // that was asked for
	ContentType string // of the page
	Cut         bool   // the crawler says that it did not store all of it
	Body        []byte // as it came over the net; nobody else has it
	Packing     Packing
	Trouble     *Trouble
}

// Trouble says what is wrong with a record, and what to do.
type Trouble struct{ What, Remedy string }

func (t *Trouble) Error() string { return t.What + ": " + t.Remedy }

// Reader reads an archive.
type Reader struct {
	w       window
	number  int
	passed  map[Passed]int
	started bool
	ended   bool
}

// NewReader reads an archive, packed with gzip (in one member or, as is usual, in one for each record) or not.
func NewReader(r io.Reader) *Reader {
	return &Reader{w: window{r: unpacked(r)}, passed: map[Passed]int{}}
}

// Next returns the next page or trouble, and false at the end. Other records are counted and passed over.
func (r *Reader) Next() (Record, bool) {
	if !r.started {
		if rec, ok := r.start(); ok {
			return rec, true
		}
	}
	for !r.ended {
		if rec, ok := r.record(); ok {
			return rec, true
		}
	}
	return Record{}, false
}

// record reads one record, and reports whether there is something to say about it.
func (r *Reader) record() (Record, bool) {
	if !r.w.find(versionAt) {
		return r.noStart()
	}
	r.number++
	rec := Record{Number: r.number}
	why, trouble := r.read(&rec)
	if trouble != nil {
		rec.Body, rec.Trouble = nil, trouble
		return rec, true
	}
	if why != "" {
		r.passed[why]++
	}
	return rec, why == ""
}

// read reads a record from its version line on.
func (r *Reader) read(rec *Record) (Passed, *Trouble) {
	h, trouble := r.head()
	if trouble != nil {
		return "", trouble
	}
	rec.Address, rec.Cut = h.address(), h.get("warc-truncated") != ""
	if rec.Bytes, trouble = h.length(); trouble != nil {
		return "", trouble
	}
	return r.block(h, rec)
}

// noStart: in what is left of the data no record begins. What stands before a record belongs to one that is reported already.
func (r *Reader) noStart() (Record, bool) {
	switch {
	case !errors.Is(r.w.err, io.EOF):
		r.number++
		return Record{Number: r.number, Trouble: r.unread()}, true
	case r.number == 0 && !r.ended:
		r.ended = true
		return Record{Trouble: &Trouble{"there is no WARC record in it", "check that it is a WARC file"}}, true
	}
	r.ended = true
	return Record{}, false
}

// start reads what is before the first record. There should be nothing.
func (r *Reader) start() (Record, bool) {
	r.started = true
	if r.endsAt(0) || !r.w.find(versionAt) {
		return Record{}, false
	}
	return Record{Trouble: &Trouble{"something is before its first record", anew}}, true
}

// unread words what ended the data: damage, the end of the file, an error of the disk. It is said once; behind damage the data
// goes on.
func (r *Reader) unread() *Trouble {
	err := r.w.err
	r.w.err = io.EOF
	switch {
	case isDamage(err):
		r.w.err = nil
		return &Trouble{"its packed data is damaged", "get the file anew, records before and after it were read"}
	case errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF):
		return &Trouble{"the file ends in the middle of it", "get the file anew, the records before it were read"}
	}
	return &Trouble{fmt.Sprintf("reading failed, %v", err), "check the disk or copy the file, then try again"}
}
