package corpus_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/slantkit/slant/analyze/corpus"
)

// TestEveryKind: all kinds of files in one archive, each through its own reader, and what is not English set aside.
func TestEveryKind(t *testing.T) {
	english := strings.TrimSpace(strings.Repeat("The minister said on Monday that the talks would go on, and thanked his colleagues for their work. ", 5))
	german := strings.Repeat("Der Minister sagte am Montag, dass die Gespräche weitergehen würden, und dankte seinen Kollegen für ihre Arbeit. ", 5)
	page := "<html lang=de><head><title>Talks</title></head><body><article><p>" + english + "</p></article></body></html>"
	answer := "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
	record := fmt.Sprintf("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://x.example/a\r\nWARC-Record-ID: <urn:uuid:1>\r\n"+
		"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n", len(answer), answer)
	crawled := fmt.Sprintf(" title=Talks url=https://x.example/a %q", english)
	folder(t, map[string]string{"a.zip": zipped(t, "p.html", page, "d.docx", word(t, english), "w.warc.gz", gzipped(record)+gzipped(record), "w.warc", record,
		"x.gz", gzipped(record), "w.warc.zst", zstded(t, record), "de.txt", german,
		"l.jsonl", fmt.Sprintf("{\"text\": %q}\n{\"text\": %q, \"lang\": \"de\"}\n{\"text\": %q}\n", german, english, "It isnâ€™t so."))})
	want := []string{
		fmt.Sprintf("a.zip/p.html title=Talks %q", english), fmt.Sprintf("a.zip/d.docx %q", english+"\n"), "a.zip/w.warc.gz:1" + crawled, "a.zip/w.warc.gz:2" + crawled,
		"a.zip/w.warc:1" + crawled, "a.zip/x.gz:1" + crawled, "a.zip/w.warc.zst:1" + crawled,
		"problem a.zip/de.txt: the text is in German: slant reads English only; leave it out, or give it in English",
		"problem a.zip/l.jsonl:1: the text is in German: slant reads English only; leave it out, or give it in English",
		fmt.Sprintf("a.zip/l.jsonl:2 %q", english),
		`a.zip/l.jsonl:3 "It isn’t so." note a.zip/l.jsonl:3: 1 garbled place mended, such as â€™ for ’ or &amp; for &: check odd characters in names, or get the text again as UTF-8`,
	}
	if diff := cmp.Diff(want, all(corpus.Source{Path: "a.zip"}, nil, corpus.Options{})); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// word is a Word document of one paragraph.
func word(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	io.WriteString(f, `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>`+text+`</w:t></w:r></w:p></w:body></w:document>`)
	w.Close()
	return b.String()
}
