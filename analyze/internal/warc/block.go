package warc

import (
	"bytes"
	"errors"
	"fmt"
	"io"
)

const anew = "get the file anew, or write it with another tool; records before and after it were read"

var wrongLength = &Trouble{"the length in its head is wrong", anew}

// block reads the content of a record. It returns why the record is passed over; "" if it is a page.
func (r *Reader) block(h head, rec *Record) (Passed, *Trouble) {
	start := r.w.peek(int(min(rec.Bytes, maxHead)))
	why, body := rec.look(h, start)
	if rec.Bytes > MaxBlock {
		return why, r.passLarge(rec, why == "")
	}
	size := int(rec.Bytes)
	if len(r.w.peek(size)) < size || !r.endsAt(size) {
		rec.Bytes = 0 // nobody knows
		return "", r.lost(size)
	}
	if why == "" {
		rec.Body = bytes.Clone(r.w.peek(size)[body:])
	}
	r.w.take(size)
	return why, nil
}

// between is how many bytes of line breaks may be between two records. There should be four.
const between = 16

// endsAt reports whether, n bytes on, the next record begins or the file ends.
func (r *Reader) endsAt(n int) bool {
	rest := bytes.TrimLeft(r.w.peek(n + between + maxVersion)[n:], "\r\n")
	return isVersion(rest) || len(rest) == 0 && (errors.Is(r.w.err, io.EOF) || errors.Is(r.w.err, errBetween))
}

// lost finds out why a record does not end where its length says, and goes to where reading can go on.
func (r *Reader) lost(size int) *Trouble {
	data := r.w.peek(size)
	if place, _ := versionAt(data); place >= 0 {
		r.w.take(place)
		return wrongLength
	}
	behind := r.w.peek(size + between + maxVersion)
	ends := len(behind) < size+between+maxVersion
	if ends && (len(data) < size || !errors.Is(r.w.err, io.EOF)) {
		r.w.take(len(behind))
		return r.unread()
	}
	r.w.take(len(data))
	return wrongLength
}

// passLarge passes over a block that is too large to look at as a whole.
func (r *Reader) passLarge(rec *Record, page bool) *Trouble {
	if t := r.pass(rec.Bytes); t != nil {
		rec.Bytes = 0 // nobody knows
		return t
	}
	if page {
		what := fmt.Sprintf("too large for one page (%.1f MB, the limit is %d MB)", float64(rec.Bytes)/1e6, MaxBlock/1_000_000)
		return &Trouble{what, "save the article's text as a .txt file"}
	}
	return nil
}

// pass goes forward. A record that begins on the way says that the length is wrong.
func (r *Reader) pass(size int64) *Trouble {
	for left := size; left > 0; {
		ask := int(min(left, chunk))
		data := r.w.peek(ask)
		place, tail := versionAt(data)
		if place >= 0 {
			r.w.take(place)
			return wrongLength
		}
		if len(data) < ask {
			r.w.take(len(data))
			return r.unread()
		}
		if int64(ask) == left {
			tail = 0
		}
		r.w.take(ask - tail)
		left -= int64(ask - tail)
	}
	if !r.endsAt(0) {
		return r.lost(0)
	}
	return nil
}
