package corpus

import (
	"bytes"
	"encoding/binary"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/japanese"
)

// remark is what a reader says about an input that it could use: what was mended, and what to do about it.
type remark struct{ what, remedy string }

const saveAsUTF8 = "check odd characters in names, or save the file as UTF-8"

// decodeText turns the bytes of a text file into UTF-8. A byte order mark decides; then text that is UTF-8 is UTF-8; then
// the zero bytes of UTF-16; what is left is one of the encodings from before Unicode, see legacy. It never fails: bytes
// that stand for nothing become U+FFFD.
func decodeText(data []byte) (text string, remarks []remark) {
	if e := wideEncoding(data); e != nil {
		return e.decode(data), nil
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if utf8.Valid(data) {
		if bytes.Contains(data, []byte("\x1b$")) {
			return fromISO2022(string(data))
		}
		return string(data), nil
	}
	return legacy(data)
}

// fromISO2022 decodes Japanese mail and news, which look like ASCII with escapes.
func fromISO2022(s string) (string, []remark) {
	text, err := japanese.ISO2022JP.NewDecoder().String(s)
	if err != nil || strings.ContainsRune(text, utf8.RuneError) {
		return s, nil
	}
	return text, []remark{{"it was read as ISO-2022-JP", saveAsUTF8}}
}

// wide is an encoding with two or four bytes for each unit.
type wide struct {
	mark  string // its byte order mark
	order binary.ByteOrder
	size  int
}

// wideEncodings are tried in this order: the mark of UTF-32 begins like one of UTF-16.
var wideEncodings = [...]wide{
	{"\xff\xfe\x00\x00", binary.LittleEndian, 4}, {"\x00\x00\xfe\xff", binary.BigEndian, 4},
	{"\xff\xfe", binary.LittleEndian, 2}, {"\xfe\xff", binary.BigEndian, 2},
}

// wideEncoding finds UTF-16 and UTF-32 by their mark, and UTF-16 without a mark by its zero bytes; nil for all else. What
// it finds is text, although it is full of zero bytes.
func wideEncoding(data []byte) *wide {
	for i := range wideEncodings {
		if bytes.HasPrefix(data, []byte(wideEncodings[i].mark)) {
			return &wideEncodings[i]
		}
	}
	switch even, odd := zeros(data); {
	case odd > 0.6 && even < 0.05:
		return &wideEncodings[2]
	case even > 0.6 && odd < 0.05:
		return &wideEncodings[3]
	}
	return nil
}

// zeros are the shares of zero bytes at the even and the odd places of the beginning of data.
func zeros(data []byte) (even, odd float64) {
	head := data[:min(len(data), sniffed)&^1]
	if len(head) < 8 || bytes.IndexByte(head, 0) < 0 {
		return 0, 0
	}
	var n [2]int
	for i, b := range head {
		if b == 0 {
			n[i&1]++
		}
	}
	half := float64(len(head) / 2)
	return float64(n[0]) / half, float64(n[1]) / half
}

// decode turns the bytes, less the mark, into UTF-8. Half a unit at the end is left out.
func (w *wide) decode(data []byte) string {
	data = bytes.TrimPrefix(data, []byte(w.mark))
	if w.size == 4 {
		return w.decode32(data)
	}
	units := make([]uint16, 0, len(data)/2)
	for ; len(data) > 1; data = data[2:] {
		units = append(units, w.order.Uint16(data))
	}
	return string(utf16.Decode(units))
}

func (w *wide) decode32(data []byte) string {
	var b strings.Builder
	for ; len(data) > 3; data = data[4:] {
		b.WriteRune(rune(min(w.order.Uint32(data), utf8.MaxRune+1)))
	}
	return b.String()
}
