package corpus

import (
	"bufio"
	"bytes"

	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// byteOrder is that of text in UTF-16, which Excel writes.
type byteOrder struct {
	known  bool // it is UTF-16
	endian unicode.Endianness
}

// utf16Order tells UTF-16 by its byte order mark, or by the NUL bytes in the first ASCII letters.
func utf16Order(head []byte) byteOrder {
	head = head[:min(len(head), 64)&^1]
	var even, odd int
	for i, b := range head {
		if b != 0 {
			continue
		}
		if i%2 == 0 {
			even++
		} else {
			odd++
		}
	}
	switch pairs := len(head) / 2; {
	case bytes.HasPrefix(head, []byte("\xff\xfe")), mostly(odd, pairs) && even <= pairs/8:
		return byteOrder{true, unicode.LittleEndian}
	case bytes.HasPrefix(head, []byte("\xfe\xff")), mostly(even, pairs) && odd <= pairs/8:
		return byteOrder{true, unicode.BigEndian}
	}
	return byteOrder{}
}

func mostly(n, pairs int) bool { return pairs > 3 && n > pairs*3/4 }

// asUTF8 makes a stream of records UTF-8 where it is UTF-16, and takes off its byte order mark.
func asUTF8(r *bufio.Reader) *bufio.Reader {
	head, _ := r.Peek(64)
	if order := utf16Order(head); order.known {
		dec := unicode.UTF16(order.endian, unicode.UseBOM).NewDecoder()
		return bufio.NewReaderSize(transform.NewReader(r, dec), bufferSize)
	}
	if bytes.HasPrefix(head, []byte("\ufeff")) {
		r.Discard(3) // cannot fail, they are in the buffer
	}
	return r
}
