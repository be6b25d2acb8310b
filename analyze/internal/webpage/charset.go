package webpage

import (
	"bytes"
	"unicode/utf8"

	"github.com/slantkit/slant/analyze/internal/mojibake"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
)

// decode turns a page into UTF-8, by the rules of browsers: byte order mark, then the Content-Type of HTTP, then that of the
// page. Two things are done better: a page that is UTF-8 as a whole is UTF-8, whatever it says, and in a page that says it is
// UTF-8 the bytes that are not are read as Windows-1252 and reported.
func decode(data []byte, contentType string) (text []byte, mended bool) {
	enc, name, _ := charset.DetermineEncoding(data, contentType)
	switch {
	case name != "utf-8" && (wide(name) || !isUTF8(data)):
		return decoded(enc, data), false
	case utf8.Valid(data):
		return bytes.TrimPrefix(data, []byte("\ufeff")), false
	default:
		return []byte(mojibake.AsUTF8(string(data))), true
	}
}

// wide are encodings without letters outside ASCII's range of bytes: their bytes may be valid UTF-8 by chance.
func wide(name string) bool { return name == "utf-16le" || name == "utf-16be" || name == "iso-2022-jp" }

// isUTF8 reports whether there are letters outside ASCII and all of them are UTF-8. In no other encoding that is in use for
// news do more than a few words come out so by chance.
func isUTF8(data []byte) bool {
	return bytes.ContainsFunc(data, func(r rune) bool { return r >= utf8.RuneSelf }) && utf8.Valid(data)
}

// decoded never fails: what is wrong becomes a replacement character.
func decoded(enc encoding.Encoding, data []byte) []byte {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return bytes.ToValidUTF8(data, []byte("\ufffd"))
	}
	return out
}
