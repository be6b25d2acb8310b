package corpus

import (
	"bufio"
	"bytes"
	"encoding/binary"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
	"golang.org/x/text/transform"
)

// asUTF8 makes a stream of records UTF-8 where it is UTF-16 or UTF-32, which Excel and Windows write, and takes off its byte
// order mark. Encodings of one byte a letter need no decoding to be split.
func asUTF8(r *bufio.Reader) *bufio.Reader {
	head, _ := r.Peek(sniffed)
	if w := wideEncoding(head); w != nil {
		return bufio.NewReaderSize(transform.NewReader(r, w.decoder()), bufferSize)
	}
	if bytes.HasPrefix(head, []byte("\ufeff")) {
		r.Discard(3) // cannot fail, they are in the buffer
	}
	return r
}

// decoder decodes a stream. Its byte order mark, if it has one, is taken off.
func (w *wide) decoder() transform.Transformer {
	little := w.order == binary.ByteOrder(binary.LittleEndian)
	switch {
	case w.size == 4 && little:
		return utf32.UTF32(utf32.LittleEndian, utf32.UseBOM).NewDecoder()
	case w.size == 4:
		return utf32.UTF32(utf32.BigEndian, utf32.UseBOM).NewDecoder()
	case little:
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder()
	}
	return unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewDecoder()
}
