package warc

import (
	"strings"
	"testing"
)

// archive is 10,000 answers of 20 kB, each with its request, as crawlers write them.
func archive(packed bool) string {
	body := strings.Repeat("<p>The minister said on Monday that the talks had failed.</p>\n", 320)
	var b strings.Builder
	pair := []string{record("request", "", "GET /x HTTP/1.1\r\nHost: a.example\r\n\r\n"), response(body)}
	if packed {
		pair = []string{pack(pair[0]), pack(pair[1])}
	}
	for range 10_000 {
		b.WriteString(pair[0])
		b.WriteString(pair[1])
	}
	return b.String()
}

func benchmark(b *testing.B, data string, size int) {
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		r := NewReader(strings.NewReader(data))
		pages := 0
		for rec, ok := r.Next(); ok; rec, ok = r.Next() {
			if rec.Trouble == nil {
				pages++
			}
		}
		if pages != 10_000 {
			b.Fatal(pages)
		}
	}
}

// BenchmarkRead splits an archive: MB of unpacked archive a second.
func BenchmarkRead(b *testing.B) { benchmark(b, archive(false), len(archive(false))) }

// BenchmarkReadPacked splits one that is packed; MB as above.
func BenchmarkReadPacked(b *testing.B) { benchmark(b, archive(true), len(archive(false))) }
