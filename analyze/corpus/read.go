package corpus

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// MaxBytes is the longest input that is still taken for one article: 1 MB, or 170,000 words, a thick book. It bounds the
// time that any single input can take.
const MaxBytes = 1_000_000

func tooLong(path, size string) *Problem {
	return &Problem{Path: path, What: fmt.Sprintf("too long for one article (%s, the limit is %d MB)", size, MaxBytes/1_000_000), Remedy: "split it into one file per article"}
}

// fromText makes an article of the bytes of a text or Markdown file.
func fromText(path string, data []byte, art *Article, note func(what, remedy string)) *Problem {
	text, wide := fromUTF16(data)
	if !wide {
		if p := notText(path, data); p != nil {
			return p
		}
		text = string(bytes.TrimPrefix(data, []byte("\ufeff")))
	}
	if strings.TrimSpace(text) == "" {
		return &Problem{Path: path, What: "it is empty", Remedy: "give it the text of an article"}
	}
	if !utf8.ValidString(text) {
		text = mendUTF8(text)
		note("not all of it is UTF-8, the rest was read as Windows-1252", "check odd characters in names, or save the file as UTF-8")
	}
	art.Text = text
	if markdownExtensions[extension(path)] {
		art.fromMarkdown(text, note)
	}
	if strings.TrimSpace(art.Text) == "" {
		return &Problem{Path: path, What: "there is no text below the front matter", Remedy: "give it the text of an article"}
	}
	return nil
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

var date = regexp.MustCompile(`^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$`)

// Date returns a date as YYYY-MM-DD, YYYY-MM or YYYY. A time of day behind it ("2024-05-01T10:00:00Z") is cut off. It
// reports false for everything else.
func Date(s string) (string, bool) {
	s = strings.TrimSpace(s)
	if len(s) > 10 && (s[10] == 'T' || s[10] == ' ') {
		s = s[:10]
	}
	return s, date.MatchString(s)
}
