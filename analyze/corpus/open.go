package corpus

import (
	"bufio"
	"io"
	"iter"
	"os"
)

// bufferSize is how much of a stream is read at once, in bytes. The first line of a file must fit for its type to be told.
const bufferSize = 64 << 10

// input is a stream of bytes that is to be split: a file, what comes in, or a member of an archive.
type input struct {
	path     string // as it is shown
	r        *bufio.Reader
	file     io.ReaderAt // the same bytes in any order, where the stream is a file; else nil
	size     int64       // of the file; 0 where nobody knows
	archives int         // how many archives it lies in
}

// Records splits a source into its records, in their order. What cannot be read is a record with a problem; the sequence
// itself never fails. It holds one record at a time, and of a long file never more than a record may be long.
func (s Source) Records(stdin io.Reader, opt Options) iter.Seq[*Record] {
	return func(yield func(*Record) bool) {
		sp := &splitter{opt: opt, yield: yield}
		if s.Path == Stdin {
			sp.split(input{path: s.Path, r: bufio.NewReaderSize(&counted{stdin, sp}, bufferSize)})
			return
		}
		sp.readFile(s.Path)
	}
}

// readFile opens a file and splits it.
func (s *splitter) readFile(path string) {
	file, err := os.Open(path)
	if err != nil {
		s.setAside(cannotRead(path, err))
		return
	}
	defer file.Close()
	in := input{path: path}
	if info, err := file.Stat(); err == nil && info.Mode().IsRegular() {
		in.file, in.size = file, info.Size()
	}
	buffer := int64(bufferSize)
	if in.size > 0 {
		buffer = min(buffer, in.size+1) // so that a million small files are a million small buffers
	}
	in.r = bufio.NewReaderSize(&counted{file, s}, int(buffer))
	s.disk.size = in.size
	s.split(in)
	if !s.stopped {
		s.count(in.size - s.disk.read) // what was skipped is done, too
	}
}

// counted counts what is read from the disk.
type counted struct {
	io.Reader
	s *splitter
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.Reader.Read(p)
	c.s.count(int64(n))
	return n, err
}

// count adds bytes to what was read, as they lie on the disk. Of a file that is its size at most, even where an archive
// reads places twice.
func (s *splitter) count(n int64) {
	if s.disk.size > 0 {
		n = min(n, s.disk.size-s.disk.read)
	}
	if n <= 0 {
		return
	}
	s.disk.read += n
	if s.opt.Consumed != nil {
		s.opt.Consumed.Add(n)
	}
}
