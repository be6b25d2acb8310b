package corpus

import (
	"bufio"
	"bytes"
	"io"
)

// lines reads a stream line by line. A line of more than maxRecord bytes is skipped in pieces and never stands in memory.
type lines struct {
	r      *bufio.Reader
	number int    // of the line that next has returned
	last   int    // of the last line that was read from r
	long   []byte // holds a line that is longer than the buffer of r

	back         []byte // lines that were given back, to be read first
	at           int    // how far back has been read
	read, reread int64  // bytes read from r, bytes given back
}

// next returns a line with its end, valid until the next call, and its length in bytes. The line is nil if it is too
// long. The error is io.EOF behind the last line; a line that breaks off with another error is not returned.
func (l *lines) next() ([]byte, int64, error) {
	if l.at < len(l.back) {
		l.number++
		line := l.back[l.at:]
		if i := bytes.IndexByte(line, '\n'); i >= 0 {
			line = line[:i+1]
		}
		l.at += len(line)
		return line, int64(len(line)), nil
	}
	line, err := l.r.ReadSlice('\n')
	if err == io.EOF && len(line) == 0 {
		return nil, 0, io.EOF
	}
	l.last++
	l.number = l.last
	size := int64(len(line))
	if err == bufio.ErrBufferFull {
		line, size, err = l.rest(line)
	}
	l.read += size
	if err != nil && err != io.EOF {
		return nil, size, err
	}
	return line, size, nil
}

// rest reads the rest of a line that begins with what is in the buffer.
func (l *lines) rest(line []byte) ([]byte, int64, error) {
	l.long = append(l.long[:0], line...)
	size, err := int64(len(line)), bufio.ErrBufferFull
	for err == bufio.ErrBufferFull {
		line, err = l.r.ReadSlice('\n')
		size += int64(len(line))
		if size <= maxRecord {
			l.long = append(l.long, line...)
		}
	}
	if size > maxRecord {
		return nil, size, err
	}
	return l.long, size, err
}

// giveBack gives back whole lines, those that were read last, so that line number is the last one that is read. It
// reports false, and does nothing, where that would make reading slow: no more is read twice than is read once.
func (l *lines) giveBack(text []byte, number int) bool {
	if l.reread+int64(len(text)) > l.read {
		return false
	}
	l.reread += int64(len(text))
	l.number = number
	if l.at < len(l.back) {
		l.at -= len(text) // all of it came from there
	} else {
		l.back, l.at = bytes.Clone(text), 0
	}
	return true
}
