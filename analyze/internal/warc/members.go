package warc

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/klauspost/compress/gzip"
)

// Marks of places in the stream where data was lost. Reading goes on behind them.
var (
	errDamaged = errors.New("damaged")                 // the data before the mark may be wrong, too
	errBetween = errors.New("damaged between members") // the data before the mark is right
)

func isDamage(err error) bool { return errors.Is(err, errDamaged) || errors.Is(err, errBetween) }

var gzipMagic = []byte{0x1f, 0x8b, 0x08}

// unpacked unpacks what is packed with gzip.
func unpacked(r io.Reader) io.Reader {
	t := &tape{r: r}
	br := bufio.NewReaderSize(t, chunk)
	if magic, _ := br.Peek(len(gzipMagic)); bytes.Equal(magic, gzipMagic) {
		return &members{tape: t, r: br, gz: new(gzip.Reader)}
	}
	return io.MultiReader(bytes.NewReader(bytes.Clone(t.kept)), r)
}

// members reads the members of a gzip file as one stream. Where one is damaged, Read returns a mark once and goes on with the
// next.
type members struct {
	tape  *tape
	r     *bufio.Reader // of tape
	gz    *gzip.Reader
	start int64  // where on the tape the member begins
	open  bool   // a member is being read
	lost  bool   // the next one has to be looked for
	first []byte // of the member, read already
}

func (m *members) Read(p []byte) (int, error) {
	for {
		if !m.open {
			if err := m.next(); err != nil {
				return 0, err
			}
		}
		n, err := m.read(p)
		switch {
		case errors.Is(err, io.EOF):
			m.open = false
			if n > 0 {
				return n, nil
			}
		case err != nil:
			return n, m.failed(err)
		case n > 0:
			return n, nil
		}
	}
}

func (m *members) read(p []byte) (int, error) {
	if len(m.first) > 0 {
		n := copy(p, m.first)
		m.first = m.first[n:]
		return n, nil
	}
	return m.gz.Read(p)
}

// failed goes on after a member that cannot be read to its end: behind its first byte, for the next member may have begun long
// before the damage was seen.
func (m *members) failed(err error) error {
	m.open = false
	switch {
	case m.tape.err != nil && !errors.Is(m.tape.err, io.EOF):
		return m.tape.err
	case errors.Is(err, gzip.ErrChecksum):
		return errDamaged
	}
	m.lost = true
	m.again()
	if errors.Is(m.next(), io.EOF) && errors.Is(err, io.ErrUnexpectedEOF) {
		return err
	}
	return errDamaged
}

// again goes back behind the first byte of the member.
func (m *members) again() {
	if m.tape.goBack(m.start + 1) {
		m.r.Reset(m.tape)
	}
}

// next opens the next member. io.EOF: there is none. After damage it has to begin with a record.
func (m *members) next() error {
	for {
		if err := m.seek(); err != nil {
			return err
		}
		m.start = m.tape.place() - int64(m.r.Buffered())
		if m.opens() {
			m.open, m.lost = true, false
			return nil
		}
		m.lost = true
		m.again()
	}
}

func (m *members) opens() bool {
	if m.gz.Reset(m.r) != nil {
		return false
	}
	m.gz.Multistream(false)
	if !m.lost {
		return true
	}
	m.first = make([]byte, len("WARC/"))
	_, err := io.ReadFull(m.gz, m.first)
	return err == nil && string(m.first) == "WARC/"
}

// seek goes to the next place that may be the begin of a member. Zeros between members are padding.
func (m *members) seek() error {
	for {
		data, err := m.r.Peek(len(gzipMagic))
		switch {
		case bytes.Equal(data, gzipMagic):
			return nil
		case len(data) == 0:
			return err
		case data[0] != 0 && !m.lost:
			m.lost = true
			return errBetween
		}
		m.r.Discard(1)
		m.skip()
	}
}

// skip goes forward to what may be the begin of a member, or to the end of what is read ahead.
func (m *members) skip() {
	data, _ := m.r.Peek(m.r.Buffered())
	n := bytes.IndexFunc(data, func(r rune) bool { return r != 0 })
	if m.lost {
		n = bytes.IndexByte(data, gzipMagic[0])
	}
	if n < 0 {
		n = len(data)
	}
	m.r.Discard(n)
}
