package corpus

import (
	"bytes"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// remark is what was mended in a text.
type remark struct{ what, remedy string }

// decodeText is another engineer's: this stands in for it until the branches are merged.
func decodeText(data []byte) (string, []remark) {
	if text, ok := fromUTF16(data); ok {
		return text, nil
	}
	text := string(bytes.TrimPrefix(data, []byte("\ufeff")))
	if utf8.ValidString(text) {
		return text, nil
	}
	return mendUTF8(text), []remark{{"not all of it is UTF-8, the rest was read as Windows-1252", "check odd characters in names, or save the file as UTF-8"}}
}

// mendUTF8 reads each byte that is not UTF-8 as Windows-1252, which old text files are mostly written in.
func mendUTF8(s string) string {
	var b strings.Builder
	b.Grow(len(s) + len(s)/8)
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 {
			r = charmap.Windows1252.DecodeByte(s[i])
		}
		b.WriteRune(r)
		i += size
	}
	return b.String()
}

// fromUTF16 decodes text that begins with a UTF-16 byte order mark.
func fromUTF16(data []byte) (string, bool) {
	little := bytes.HasPrefix(data, []byte{0xff, 0xfe})
	if !little && !bytes.HasPrefix(data, []byte{0xfe, 0xff}) {
		return "", false
	}
	units := make([]uint16, 0, len(data)/2)
	for i := 2; i+1 < len(data); i += 2 {
		u := uint16(data[i])<<8 | uint16(data[i+1])
		if little {
			u = uint16(data[i+1])<<8 | uint16(data[i])
		}
		units = append(units, u)
	}
	return string(utf16.Decode(units)), true
}
