package warc

import "io"

// chunk is how many bytes are read ahead.
const chunk = 64 << 10

// window is a part of a stream, of which as much can be looked at as is asked for before any of it is taken.
type window struct {
	r   io.Reader
	buf []byte // read and not taken
	all []byte // what buf is a part of
	err error  // why there is no more behind buf
}

// peek returns the next n bytes, fewer where the data ends; err says why.
func (w *window) peek(n int) []byte {
	for len(w.buf) < n && w.err == nil {
		w.fill(n)
	}
	return w.buf[:min(n, len(w.buf))]
}

// fill reads once. The buffer is twice as large as what is looked at, so that its content is moved seldom.
func (w *window) fill(n int) {
	if cap(w.buf)-len(w.buf) < chunk {
		if need := max(2*n, 2*len(w.buf), 0) + 2*chunk; cap(w.all) < need {
			w.all = make([]byte, 0, need)
		}
		moved := w.all[:len(w.buf)]
		copy(moved, w.buf)
		w.buf = moved
	}
	free := w.buf[len(w.buf):cap(w.buf)]
	var got int
	got, w.err = w.r.Read(free[:min(len(free), max(chunk, n-len(w.buf)))])
	w.buf = w.buf[:len(w.buf)+got]
}

// take goes forward by n bytes that were looked at.
func (w *window) take(n int) { w.buf = w.buf[n:] }

// find goes to the first place where at says that something begins, and reports whether there is one. at gets the data, and
// returns the place or −1, and how many bytes at the end of the data may be the begin of it.
func (w *window) find(at func([]byte) (place, tail int)) bool {
	for {
		data := w.peek(chunk)
		place, tail := at(data)
		switch {
		case place >= 0:
			w.take(place)
			return true
		case len(data) < chunk:
			w.take(len(data))
			return false
		}
		w.take(len(data) - tail)
	}
}
