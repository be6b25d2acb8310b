package corpus

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/gzip"
)

// archived writes a record of a web archive: its type, further fields of its head, its content.
func archived(kind, fields, content string) string {
	return fmt.Sprintf("WARC/1.1\r\nWARC-Type: %s\r\nWARC-Target-URI: https://herald.example/talks\r\nWARC-Date: 2026-11-25T10:00:00Z\r\n%sContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, fields, len(content), content)
}

// answered is a record of an answer with a page, and the fields of HTTP.
func answered(fields, page string) string {
	return archived("response", "Content-Type: application/http; msgtype=response\r\n", "HTTP/1.1 200 OK\r\n"+fields+"\r\n"+page)
}

// members packs each record as a gzip member of its own, as web archives are packed.
func members(records ...string) string {
	var b bytes.Buffer
	for _, r := range records {
		w := gzip.NewWriter(&b)
		io.WriteString(w, r)
		w.Close()
	}
	return b.String()
}

// split is what is in an archive, a line for each record, and what was passed over.
func split(archive string) (lines []string, passed string) {
	passed = splitWARC("news.warc", strings.NewReader(archive), Options{}, func(rec *Record) bool {
		art, notes, err := rec.Article(Options{})
		line := fmt.Sprintf("%s %q %q %s", art.Path, art.Title, art.Published, art.URL)
		if err != nil {
			line = err.Error()
		}
		for _, n := range notes {
			if !strings.Contains(n, "were left out") {
				line += " note " + n
			}
		}
		lines = append(lines, line)
		return true
	})
	return lines, passed
}

const (
	asHTML = "Content-Type: text/html\r\n"
	page   = "<title>Talks fail</title>" + body
)

func TestSplitWARC(t *testing.T) {
	const first = `news.warc:1 "Talks fail" "" https://herald.example/talks`
	for _, c := range []struct{ name, archive, want, passed string }{
		{"a page; when it was crawled is not when it was published", answered(asHTML, page), first, ""},
		{"its own date", answered(asHTML, page+`<time datetime="2024-05-01">x</time>`), `news.warc:1 "Talks fail" "2024-05-01" https://herald.example/talks`, ""},
		{"the address that was asked for", answered(asHTML, `<link rel=canonical href="https://other.example/x">`+page), first, ""},
		{"packed", members(archived("warcinfo", "", "x"), answered(asHTML, page)), `news.warc:2 "Talks fail" "" https://herald.example/talks`, "1 of 2 records hold no page (1 records about others)"},
		{"encoding in HTTP", answered("Content-Type: text/html; charset=windows-1251\r\n", "<title>\xcc\xe8\xed\xe8\xf1\xf2\xf0</title>"+body), `news.warc:1 "Министр" "" https://herald.example/talks`, ""},
		{"chunks and gzip", answered(asHTML+"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n", fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(members(page)), members(page))), first, ""},
		{"a page that is cut", answered(asHTML+"Transfer-Encoding: chunked\r\n", fmt.Sprintf("%x\r\n%s", len(page)+1, page)),
			first + " note news.warc:1: the page is not whole: do not count on its end, or save the article's text as a .txt file", ""},
		{"text", archived("conversion", "Content-Type: text/plain\r\n", "The minister resigned."), `news.warc:1 "" "" https://herald.example/talks`, ""},
		{"a repeat", archived("revisit", "", "HTTP/1.1 200 OK\r\n\r\n"), "", "1 of 1 records hold no page (1 repeats of other pages)"},
		{"a page without text", answered(asHTML, "<p>No."), "news.warc:1: no main text was found on the page: open it in a browser, and if there is an article, save its text as a .txt file", ""},
		{"a page that cannot be unpacked", answered(asHTML+"Content-Encoding: br\r\n", "\x00"), "news.warc:1: the page is packed in a way that slant cannot read (br): let the crawler store pages unpacked", ""},
		{"binary that says it is text", answered("Content-Type: text/plain\r\n", "a\x00b"), "news.warc:1: the file is binary, not text: give the article as plain text or Markdown", ""},
		{"damage", answered(asHTML, page)[:300], "news.warc:1: the file ends in the middle of it: get the file anew, the records before it were read", ""},
		{"no archive", "Hello.", "news.warc: there is no WARC record in it: check that it is a WARC file", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			lines, passed := split(c.archive)
			if diff := cmp.Diff(c.want, strings.Join(lines, "\n")); diff != "" || passed != c.passed {
				t.Errorf("passed %q, want %q; -want +got:\n%s", passed, c.passed, diff)
			}
		})
	}
}

// An address that is no link of the web does not become one.
func TestSplitWARCAddress(t *testing.T) {
	archive := strings.Replace(answered(asHTML, page), "https://herald.example/talks", "javascript:alert(1)", 1)
	if lines, _ := split(archive); lines[0] != `news.warc:1 "Talks fail" "" ` {
		t.Errorf("got %q", lines)
	}
}

func TestSplitWARCStops(t *testing.T) {
	n := 0
	splitWARC("a.warc", strings.NewReader(answered(asHTML, page)+answered(asHTML, page)), Options{}, func(*Record) bool { n++; return false })
	if n != 1 {
		t.Errorf("went on after the end was asked for: %d records", n)
	}
}

// Records outlive the reading of the archive: workers decode them when they get to it.
func TestSplitWARCKeepsRecords(t *testing.T) {
	var b strings.Builder
	for i := range 200 {
		b.WriteString(answered(asHTML, fmt.Sprintf("<title>Talks %d</title>%s", i, body)))
	}
	var records []*Record
	splitWARC("a.warc", strings.NewReader(b.String()), Options{}, func(r *Record) bool { records = append(records, r); return true })
	for i, r := range records {
		if art, _, err := r.Article(Options{}); err != nil || art.Title != fmt.Sprintf("Talks %d", i) {
			t.Fatalf("record %d: %q, %v", i, art.Title, err)
		}
	}
	if len(records) != 200 {
		t.Errorf("%d records", len(records))
	}
}

// FuzzSplitWARC: any bytes are records, whose articles have text and whose problems are one line.
func FuzzSplitWARC(f *testing.F) {
	f.Add(answered(asHTML, page) + archived("conversion", "Content-Type: text/plain\r\n", "Text."))
	f.Add(members(answered(asHTML+"Content-Encoding: gzip\r\n", members(page))))
	f.Add(answered(asHTML, page)[:200] + answered("Content-Type: text/html; charset=utf-16\r\n", page))
	f.Fuzz(func(t *testing.T, data string) {
		splitWARC("a.warc", strings.NewReader(data), Options{}, func(rec *Record) bool {
			art, notes, err := rec.Article(Options{})
			if err != nil {
				notes = append(notes, err.Error())
			} else if strings.TrimSpace(art.Text) == "" {
				t.Errorf("record %d has no text", rec.Number)
			}
			for _, n := range notes {
				if strings.Contains(n, "\n") || strings.Count(n, ": ") < 2 {
					t.Errorf("not one clear line: %q", n)
				}
			}
			return true
		})
	})
}

// BenchmarkSplitWARC reads 10,000 pages and takes none of them apart: MB of unpacked archive a second.
func BenchmarkSplitWARC(b *testing.B) {
	record := answered(asHTML, "<title>Talks fail</title>"+strings.Repeat(body, 100))
	archive := strings.Repeat(members(record), 10_000)
	b.SetBytes(int64(len(record)) * 10_000)
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		splitWARC("a.warc", strings.NewReader(archive), Options{}, func(*Record) bool { n++; return true })
		if n != 10_000 {
			b.Fatal(n)
		}
	}
}
