package warc

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/klauspost/compress/flate"
	"github.com/klauspost/compress/zlib"
	"github.com/klauspost/compress/zstd"
)

func written(w io.WriteCloser, b *bytes.Buffer, text string) string {
	io.WriteString(w, text)
	w.Close()
	return b.String()
}

func deflated(text string) string {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, 5)
	return written(w, &b, text)
}

func zlibbed(text string) string {
	var b bytes.Buffer
	return written(zlib.NewWriter(&b), &b, text)
}

func zstded(text string) string {
	var b bytes.Buffer
	w, _ := zstd.NewWriter(&b)
	return written(w, &b, text)
}

func TestUnpack(t *testing.T) {
	long := strings.Repeat("word ", 5000)
	for _, c := range []struct {
		name, fields, body string
		want               string
		cut                bool
	}{
		{"as it is", "X: y", page, page, false},
		{"chunks", "Transfer-Encoding: chunked", "5\r\n<html\r\nB;x=y\r\n> in parts\n\r\n0\r\n\r\n", "<html> in parts\n", false},
		{"chunks, the last is missing", "Transfer-Encoding: chunked", "5\r\n<html\r\n", "<html", true},
		{"chunks, one is too short", "Transfer-Encoding: chunked", "5\r\n<html\r\nFF\r\n>abc", "<html>abc", true},
		{"chunks, one has no size", "Transfer-Encoding: chunked", "5\r\n<html\r\nxyz\r\n>", "<html", true},
		{"chunks joined by the crawler", "Transfer-Encoding: chunked", page, page, false},
		{"gzip", "Content-Encoding: gzip", pack(long), long, false},
		{"gzip in capitals", "CONTENT-ENCODING: X-GZIP", pack(long), long, false},
		{"gzip that was unpacked by the crawler", "Content-Encoding: gzip", page, page, false},
		{"gzip that is no markup either", "Content-Encoding: gzip", "Text.", "Text.", false},
		{"gzip in chunks", "Content-Encoding: gzip\r\nTransfer-Encoding: chunked", "1000\r\n" + pack(page) + strings.Repeat(" ", 0x1000-len(pack(page))) + "\r\n0\r\n\r\n", page, true},
		{"gzip, cut", "Content-Encoding: gzip", pack(long)[:60], "word", true},
		{"deflate", "Content-Encoding: deflate", deflated(long), long, false},
		{"deflate with the head of zlib", "Content-Encoding: deflate", zlibbed(long), long, false},
		{"zstd", "Content-Encoding: zstd", zstded(long), long, false},
		{"brotli that was unpacked by the crawler", "Content-Encoding: br", "\n " + page, "\n " + page, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			body, cut, trouble := read(c.fields, c.body)
			if trouble != nil || cut != c.cut || !strings.HasPrefix(string(body), c.want) || !c.cut && len(body) != len(c.want) {
				t.Errorf("got %.40q, cut %v, %v; want %.40q, cut %v", body, cut, trouble, c.want, c.cut)
			}
		})
	}
}

// read is the page of an answer with these fields.
func read(fields, body string) ([]byte, bool, *Trouble) {
	rec, _ := NewReader(strings.NewReader(record("response", "", answer(asHTML+"\r\n"+fields, body)))).Next()
	return rec.Packing.Unpack(rec.Body)
}

func TestUnpackTrouble(t *testing.T) {
	for _, c := range []struct{ name, fields, body, want string }{
		{"brotli", "Content-Encoding: br", "\x1b\x00\x01", "the page is packed in a way that slant cannot read (br)"},
		{"a coding of nobody", "Content-Encoding: \x1b[31mx, gzip", "\x00", "the page is packed in a way that slant cannot read (31mx, gzip)"},
		{"damaged gzip", "Content-Encoding: gzip", pack(page)[:12], "the page is packed, and its packed data is damaged"},
		{"damaged head", "Content-Encoding: gzip", pack(page)[:5], "the page is packed, and its packed data is damaged"},
		{"bomb", "Content-Encoding: gzip", pack(strings.Repeat(" ", MaxPage+1)), "the page is too large when it is unpacked (more than 16 MB)"},
		{"bomb in zstd", "Content-Encoding: zstd", zstded(strings.Repeat(" ", MaxPage+1)), "the page is too large when it is unpacked (more than 16 MB)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			body, _, trouble := read(c.fields, c.body)
			if trouble == nil || trouble.What != c.want || trouble.Remedy == "" {
				t.Errorf("got %.40q, %v; want %q", body, trouble, c.want)
			}
		})
	}
}
