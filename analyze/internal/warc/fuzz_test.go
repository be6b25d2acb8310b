package warc

import (
	"strings"
	"testing"
)

// FuzzRead: any bytes are records, in order; each is a page within the limits, or trouble with a remedy; and reading ends.
func FuzzRead(f *testing.F) {
	f.Add(response(page) + record("request", "", "GET / HTTP/1.1\r\n\r\n"))
	f.Add(pack(response(page), response(page, 10), record("response", "", answer(asHTML+"\r\nTransfer-Encoding: chunked", "3\r\nabc\r\n0\r\n\r\n"))))
	f.Add(response(page, 1<<40)[:120])
	f.Add(pack(response(page))[:40] + pack(response(page)))
	f.Add("WARC/1.0\r\nContent-Length: -1\r\n\r\n")
	f.Fuzz(func(t *testing.T, data string) {
		r := NewReader(strings.NewReader(data))
		last := -1
		for rec, ok := r.Next(); ok; rec, ok = r.Next() {
			if rec.Number <= last || rec.Number > len(data)+1 {
				t.Fatalf("record %d after %d", rec.Number, last)
			}
			last = rec.Number
			if rec.Trouble != nil && (rec.Trouble.What == "" || rec.Trouble.Remedy == "" || rec.Body != nil) {
				t.Fatalf("trouble %+v", rec.Trouble)
			}
			if rec.Trouble == nil && (len(rec.Body) == 0 || len(rec.Body) > MaxBlock) {
				t.Fatalf("%d bytes", len(rec.Body))
			}
			if page, _, _ := rec.Packing.Unpack(rec.Body); len(page) > MaxPage {
				t.Fatalf("%d bytes unpacked", len(page))
			}
		}
	})
}
