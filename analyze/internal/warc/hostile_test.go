package warc

import (
	"encoding/binary"
	"strings"
	"testing"
	"time"
)

// stored is a gzip member that is not packed, without its end: nothing tells that it is none before so many bytes are read.
func stored(size uint16) string {
	head := "\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\x00"
	return head + string(binary.LittleEndian.AppendUint16(binary.LittleEndian.AppendUint16(nil, size), ^size))
}

// However an archive is made, the time to read it grows with its size only.
func TestHostile(t *testing.T) {
	good := pack(response(page))
	for _, c := range []struct{ name, archive string }{
		{"heads of members", good + strings.Repeat("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03", 100_000)},
		{"members that hide others", strings.Repeat(good+stored(60_000), 5_000)},
		{"members in members", strings.Repeat(stored(20), 50_000)},
		{"large lengths", strings.Repeat(response(page, 15_000_000), 5_000)},
		{"lengths over the limit", strings.Repeat(response(page, 1<<50), 5_000)},
		{"version lines", strings.Repeat("WARC/1.0\r\n", 100_000)},
		{"heads without an end", strings.Repeat("WARC/1.0\r\na: b\r\n", 60_000)},
		{"versions that are none", response(page) + strings.Repeat("WARC/", 200_000)},
		{"empty lines", response(page) + strings.Repeat("\r\n", 500_000)},
		{"zeros between members", good + strings.Repeat("\x00", 1_000_000) + good},
	} {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			if len(listing(strings.NewReader(c.archive))) == 0 {
				t.Error("nothing is said of it")
			}
			if took := time.Since(start); took > 20*time.Second { // a second or two, on a machine that has nothing else to do
				t.Errorf("took %v for %d bytes", took, len(c.archive))
			}
		})
	}
}
