package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

const (
	// maxLayers is how often a file may be packed: "a.jsonl.gz", "a.jsonl.gz.gz".
	maxLayers = 2
	// freeUnpacked and maxRatio say what a bomb is: what comes out is more than 256 MB, and more than 1,000 times what went in.
	// News text packs to a third or a tenth, and the worst that gzip does by itself is 1,030.
	freeUnpacked = 256 << 20
	maxRatio     = 1000
	// maxWindow is how far back a zstd file may refer, in bytes; it must be held in memory. zstd itself takes no more either
	// unless it is told to.
	maxWindow = 128 << 20
)

var (
	errBomb   = fmt.Errorf("it unpacks to more than %d times its size, as if made to do harm; reading stops there", maxRatio)
	errWindow = fmt.Errorf("it needs more than %d MB of memory to unpack", maxWindow>>20)
)

// badPacking is an error in packed data.
type badPacking struct{ err error }

func (d *badPacking) Error() string {
	if errors.Is(d.err, io.ErrUnexpectedEOF) {
		return "what is packed in it is cut off before its end"
	}
	return "what is packed in it is damaged"
}

func (d *badPacking) Unwrap() error { return d.err }

const (
	gzipMagic = "\x1f\x8b"
	zstdMagic = "\x28\xb5\x2f\xfd"
)

// unpack takes off gzip and zstd, as the first bytes tell and not the name. done must be called when all is read.
func (s *splitter) unpack(in input) (_ input, done func(), _ *Problem) {
	done = func() {}
	for range maxLayers + 1 {
		head, _ := in.r.Peek(4) // an error comes again with the next read
		var r io.Reader
		var err error
		switch {
		case bytes.HasPrefix(head, []byte(gzipMagic)):
			r, err = newGzip(in.r)
		case bytes.HasPrefix(head, []byte(zstdMagic)):
			var z *zstd.Decoder
			if z, err = newZstd(in.r); err == nil {
				r, done = z, both(done, z.Close)
			}
		default:
			return in, done, nil
		}
		if err != nil {
			done()
			return in, nil, unreadable(in.path, &badPacking{err})
		}
		in = input{path: in.path, r: bufio.NewReaderSize(&unpacking{r, s}, unpackedBuffer(in.size)), archives: in.archives}
	}
	done()
	return in, nil, &Problem{Path: in.path, What: fmt.Sprintf("it is packed more than %d times", maxLayers), Remedy: "unpack it first"}
}

// unpackedBuffer is the size of the buffer for what comes out of a file: small for small files, of which there may be a million.
func unpackedBuffer(size int64) int {
	const ratio, least = 8, 1024
	if size == 0 {
		return bufferSize
	}
	return int(min(bufferSize, ratio*size+least))
}

func both(first, second func()) func() { return func() { second(); first() } }

func newZstd(r io.Reader) (*zstd.Decoder, error) {
	return zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
}

// unpacking watches what comes out of packed data.
type unpacking struct {
	io.Reader
	s *splitter
}

func (u *unpacking) Read(p []byte) (int, error) {
	n, err := u.Reader.Read(p)
	u.s.unpacked += int64(n)
	var disk *fs.PathError
	var known *badPacking
	switch {
	case u.s.unpacked > freeUnpacked+maxRatio*max(u.s.disk.size, u.s.disk.read):
		u.s.bomb = true
		return 0, errBomb
	case errors.Is(err, zstd.ErrWindowSizeExceeded), errors.Is(err, zstd.ErrDecoderSizeExceeded):
		return n, errWindow
	case err == nil, err == io.EOF, errors.Is(err, errBomb), errors.Is(err, errWindow), errors.As(err, &known), errors.As(err, &disk):
		return n, err
	}
	return n, &badPacking{err}
}

// gzipMembers reads the members of a gzip file, one after the other. What follows the last one and is no member is left out,
// as gzip itself does: tapes and some tools fill the end up with zeros.
type gzipMembers struct {
	z *gzip.Reader
	r *bufio.Reader
}

func newGzip(r *bufio.Reader) (*gzipMembers, error) {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil, err
	}
	z.Multistream(false)
	return &gzipMembers{z, r}, nil
}

func (m *gzipMembers) Read(p []byte) (int, error) {
	for {
		n, err := m.z.Read(p)
		if err == io.EOF {
			err = m.next()
		}
		if n > 0 || err != nil {
			return n, err
		}
	}
}

// next goes on to the next member. It is io.EOF if there is none.
func (m *gzipMembers) next() error {
	head, err := m.r.Peek(len(gzipMagic))
	if string(head) != gzipMagic {
		if err == nil {
			return io.EOF
		}
		return err
	}
	err = m.z.Reset(m.r)
	m.z.Multistream(false)
	return err
}

// packedWARC reports whether an input is a WARC file whose records are gzip members, each its own: those that splitWARC
// wants as they are.
func packedWARC(in input) bool {
	ext := extension(plainName(in.path))
	head, _ := in.r.Peek(4096)
	if k, known := readable[ext]; known && k != kindWARC || !bytes.HasPrefix(head, []byte(gzipMagic)) {
		return false
	}
	z, err := gzip.NewReader(bytes.NewReader(head))
	if err != nil {
		return false
	}
	start := make([]byte, len("WARC/"))
	n, _ := io.ReadFull(z, start)
	return string(start[:n]) == "WARC/" || n == 0 && ext == ".warc"
}
