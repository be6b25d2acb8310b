package warc

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/klauspost/compress/gzip"
)

const page = "<html><p>The minister resigned.</p></html>"

// answer is a block of an HTTP answer.
func answer(head, body string) string { return "HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n" + body }

const asHTML = "Content-Type: text/html; charset=utf-8"

// record writes a record; length is that of the block unless it is given.
func record(kind, fields, block string, length ...int) string {
	n := len(block)
	if len(length) > 0 {
		n = length[0]
	}
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nContent-Length: %d\r\n%s\r\n\r\n%s\r\n\r\n", kind, n, "WARC-Target-URI: http://a.example/x"+fields, block)
}

func response(body string, length ...int) string {
	return record("response", "", answer(asHTML, body), length...)
}

// pack packs each of these as a gzip member.
func pack(members ...string) string {
	var b bytes.Buffer
	for _, m := range members {
		z := gzip.NewWriter(&b)
		io.WriteString(z, m)
		z.Close()
	}
	return b.String()
}

// listing is what is in an archive, a line for each page and trouble, and the summary.
func listing(r io.Reader) []string {
	rd := NewReader(r)
	var lines []string
	for rec, ok := rd.Next(); ok; rec, ok = rd.Next() {
		if rec.Trouble != nil {
			lines = append(lines, fmt.Sprintf("%d trouble: %s", rec.Number, rec.Trouble.What))
			continue
		}
		body, cut, t := rec.Packing.Unpack(rec.Body)
		if t != nil {
			lines = append(lines, fmt.Sprintf("%d trouble: %s", rec.Number, t.What))
			continue
		}
		lines = append(lines, fmt.Sprintf("%d %s%s", rec.Number, body, map[bool]string{true: " cut"}[cut || rec.Cut]))
	}
	if s := rd.Summary(); s != "" {
		lines = append(lines, s)
	}
	return lines
}

func p(text string) string { return "<p>" + text }

func TestRead(t *testing.T) {
	big := strings.Repeat("x", MaxBlock)
	for _, c := range []struct {
		name, archive string
		want          []string
	}{
		{"pages", response(p("a")) + response(p("b")), []string{"1 <p>a", "2 <p>b"}},
		{"one member for each", pack(response(p("a")), response(p("b"))), []string{"1 <p>a", "2 <p>b"}},
		{"one member for all", pack(response(p("a")) + response(p("b"))), []string{"1 <p>a", "2 <p>b"}},
		{"members that cut records", pack(response(p("a"))+"WARC/1", ".0\r\n"+response(p("b"))[10:]), []string{"1 <p>a", "2 <p>b"}},
		{"zeros behind a member", pack(response(p("a"))) + "\x00\x00\x00" + pack(response(p("b"))), []string{"1 <p>a", "2 <p>b"}},
		{"line ends of Unix", strings.ReplaceAll(record("resource", "\r\nContent-Type: text/html", p("a")), "\r", ""), []string{"1 <p>a"}},
		{"old version", strings.Replace(response(p("a")), "1.0", "0.18", 1), []string{"1 <p>a"}},
		{"no line ends behind the last", strings.TrimSpace(response(p("a"))), []string{"1 <p>a"}},
		{"other records", record("warcinfo", "", "software: x") + record("request", "", "GET / HTTP/1.1\r\n\r\n") + response(p("a")) + record("metadata", "", "x: y") +
			record("revisit", "", answer(asHTML, "")) + record("response", "\r\nContent-Type: text/dns", "20240501 a.example") + record("continuation", "", "x") + record("note", "", "x"),
			[]string{"3 <p>a", "7 of 8 records hold no page (1 repeats of other pages, 1 requests, 2 records about others, 1 parts of records, 2 other records)"}},
		{"other answers", record("response", "", "HTTP/1.1 404 Not Found\r\n"+asHTML+"\r\n\r\n"+page) + record("response", "", answer("Content-Type: image/png", "png")) +
			record("response", "", "HTTP/1.1 200 OK") + response("") + record("response", "", answer("X: y", "data")),
			[]string{"5 of 5 records hold no page (2 answers without a page, 2 pictures, scripts and other files, 1 empty pages)"}},
		{"texts", record("conversion", "\r\nContent-Type: text/plain", "Text.") + record("resource", "\r\nContent-Type: text/html", p("a")) + record("resource", "\r\nContent-Type: application/pdf", "x"),
			[]string{"1 Text.", "2 <p>a", "1 of 3 records hold no page (1 pictures, scripts and other files)"}},
		{"no Content-Type", record("response", "", answer("X: y", page)), []string{"1 " + page}},
		{"cut by the crawler", record("response", "\r\nWARC-Truncated: length", answer(asHTML, p("a"))), []string{"1 <p>a cut"}},

		{"length too short", response(p("long"), 20) + response(p("b")), []string{"1 trouble: the length in its head is wrong", "2 <p>b"}},
		{"length too long", response(p("a"), 300) + response(p("b")) + response(p("c")), []string{"1 trouble: the length in its head is wrong", "2 <p>b", "3 <p>c"}},
		{"length far too long", response(p("a"), 1<<60) + response(p("b")), []string{"1 trouble: the length in its head is wrong", "2 <p>b"}},
		{"length negative", response(p("a"), -1) + response(p("b")), []string{"1 trouble: the length in its head is no number of bytes", "2 <p>b"}},
		{"no length", "WARC/1.0\r\nWARC-Type: response\r\n\r\nx\r\n\r\n" + response(p("b")), []string{"1 trouble: its head gives no length", "2 <p>b"}},
		{"length of a last record", response(p("a")) + response(p("b"), 500), []string{"1 <p>a", "2 trouble: the file ends in the middle of it"}},
		{"in members", pack(response(p("a"), 300), response(p("b"), 20), response(p("c"))),
			[]string{"1 trouble: the length in its head is wrong", "2 trouble: the length in its head is wrong", "3 <p>c"}},
		{"too large", response(big) + response(p("b")), []string{"1 trouble: too large for one page (16.0 MB, the limit is 16 MB)", "2 <p>b"}},
		{"too large and no page", record("request", "", big+"x") + response(p("b")), []string{"2 <p>b", "1 of 2 records hold no page (1 requests)"}},
		{"too large and cut", response(big)[:MaxBlock/2], []string{"1 trouble: the file ends in the middle of it"}},
		{"cut in a block", response(p("a")) + response(p("b"))[:150], []string{"1 <p>a", "2 trouble: the file ends in the middle of it"}},
		{"cut in a head", response(p("a")) + response(p("b"))[:40], []string{"1 <p>a", "2 trouble: the file ends in the middle of it"}},
		{"head without an end", "WARC/1.0\r\n" + strings.Repeat("a: b\r\n", 20_000) + response(p("b")), []string{"1 trouble: its head has no end", "2 <p>b"}},
		{"head that the next record cuts", "WARC/1.0\r\na: b\r\n" + response(p("b")), []string{"1 trouble: its head has no end", "2 <p>b"}},
		{"something before", "junk" + response(p("a")), []string{"0 trouble: something is before its first record", "1 <p>a"}},
		{"no archive", "Hello.", []string{"0 trouble: there is no WARC record in it"}},
		{"nothing", "", []string{"0 trouble: there is no WARC record in it"}},
		{"the words in a page", response(p("a\nWARC/1.0\r\nb")) + response(p("b")), []string{"1 <p>a\nWARC/1.0\r\nb", "2 <p>b"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, listing(strings.NewReader(c.archive))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// Of a damaged gzip file one record is lost for each place.
func TestReadDamagedMembers(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, 5000)
	for i := range noise {
		noise[i] = byte(random.IntN(256))
	}
	a, b, c := pack(response(p("a"))), pack(response(fmt.Sprintf("<p>%x", noise))), pack(response(p("c")))
	flip := func(s string, at int) string { return s[:at] + string(s[at]^0x55) + s[at+1:] }
	const lost = "2 trouble: its packed data is damaged"
	for _, x := range []struct {
		name, archive string
		want          []string
	}{
		{"in the middle", a + flip(b, len(b)/2) + c, []string{"1 <p>a", lost, "3 <p>c"}},
		{"in the checksum", a + flip(b, len(b)-6) + c, []string{"1 <p>a", lost, "3 <p>c"}},
		{"in the first bytes", a + flip(b, 0) + c, []string{"1 <p>a", lost, "3 <p>c"}},
		{"a hole", a + b[:len(b)/3] + c, []string{"1 <p>a", lost, "3 <p>c"}},
		{"noise between", a + string(noise) + c, []string{"1 <p>a", lost, "3 <p>c"}},
		{"cut", a + b[:len(b)/2], []string{"1 <p>a", "2 trouble: the file ends in the middle of it"}},
		{"cut before the checksum", a + b[:len(b)-8], []string{"1 <p>a", "2 trouble: the file ends in the middle of it"}},
		{"noise at the end", a + string(noise), []string{"1 <p>a", lost}},
	} {
		t.Run(x.name, func(t *testing.T) {
			if diff := cmp.Diff(x.want, listing(strings.NewReader(x.archive))); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}
