package warc

import (
	"bytes"
	"fmt"
	"strings"
)

// Passed is a reason to pass over a record that holds no page. It reads as a number of things: "14 requests".
type Passed string

// The reasons.
const (
	Repeats  Passed = "repeats of other pages" // revisit records: the same page again, by definition
	Requests Passed = "requests"
	About    Passed = "records about others" // warcinfo, metadata
	Parts    Passed = "parts of records"     // continuation
	Failures Passed = "answers without a page"
	Files    Passed = "pictures, scripts and other files"
	Empty    Passed = "empty pages"
	Others   Passed = "other records" // names looked up (dns), types of later standards
)

// reasons in the order of Summary.
var reasons = []Passed{Repeats, Requests, About, Parts, Failures, Files, Empty, Others}

// Summary says how many records were passed over so far, and why; "" if none was.
func (r *Reader) Summary() string {
	var parts []string
	all := 0
	for _, why := range reasons {
		if n := r.passed[why]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, why))
			all += n
		}
	}
	if all == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d records hold no page (%s)", all, r.number, strings.Join(parts, ", "))
}

// look finds out what is in a record from its head and the start of its block: why it is no page, or where its page begins.
func (rec *Record) look(h head, start []byte) (why Passed, body int) {
	switch strings.ToLower(h.get("warc-type")) {
	case "response":
		return rec.lookHTTP(start)
	case "resource", "conversion":
		rec.ContentType = h.get("content-type")
		return isPage(rec.ContentType, start), 0
	case "revisit":
		return Repeats, 0
	case "request":
		return Requests, 0
	case "warcinfo", "metadata":
		return About, 0
	case "continuation":
		return Parts, 0
	default:
		return Others, 0
	}
}

// lookHTTP reads the head of an HTTP answer.
func (rec *Record) lookHTTP(start []byte) (why Passed, body int) {
	if !bytes.HasPrefix(start, []byte("HTTP/")) {
		return Others, 0
	}
	body, fields := endOfHead(start)
	line, _, _ := bytes.Cut(start, []byte("\n"))
	if words := bytes.Fields(line); body < 0 || len(words) < 2 || string(words[1]) != "200" {
		return Failures, 0
	}
	answer := head(start[:fields])
	rec.ContentType = answer.get("content-type")
	rec.Packing = Packing{
		chunked: strings.Contains(strings.ToLower(answer.get("transfer-encoding")), "chunked"),
		coding:  strings.ToLower(answer.get("content-encoding")),
	}
	return isPage(rec.ContentType, start[body:]), body
}

// isPage goes by the Content-Type, and without one by how the page begins.
func isPage(contentType string, start []byte) Passed {
	media, _, _ := strings.Cut(strings.ToLower(contentType), ";")
	switch strings.TrimSpace(media) {
	case "text/html", "application/xhtml+xml", "text/plain":
	case "":
		const sniffed = 512
		begin := bytes.ToLower(start[:min(len(start), sniffed)])
		if !bytes.Contains(begin, []byte("<html")) && !bytes.Contains(begin, []byte("<!doctype html")) {
			return Files
		}
	default:
		return Files
	}
	if len(bytes.TrimSpace(start)) == 0 {
		return Empty
	}
	return ""
}

// IsText reports whether the page is plain text.
func (rec *Record) IsText() bool {
	return strings.HasPrefix(strings.ToLower(strings.TrimSpace(rec.ContentType)), "text/plain")
}
