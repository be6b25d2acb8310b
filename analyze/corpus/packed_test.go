package corpus

import (
	"archive/zip"
	"bufio"
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"
)

// zipOf is an archive with one member.
func zipOf(t testing.TB, name, content string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	m, err := w.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	io.WriteString(m, content)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func gzipOf(data []byte) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	w.Write(data)
	w.Close()
	return b.Bytes()
}

func zstdOf(t testing.TB, data []byte) []byte {
	t.Helper()
	w, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1))
	if err != nil {
		t.Fatal(err)
	}
	return w.EncodeAll(data, nil)
}

// packedSeeds are the ways in which a text may be packed.
func packedSeeds(t testing.TB, text string) [][]byte {
	t.Helper()
	half := len(text) / 2
	members := append(gzipOf([]byte(text[:half])), gzipOf([]byte(text[half:]))...)
	frames := append(zstdOf(t, []byte(text[:half])), zstdOf(t, []byte(text[half:]))...)
	return [][]byte{gzipOf([]byte(text)), zstdOf(t, []byte(text)), members, frames, gzipOf(zstdOf(t, []byte(text))), zstdOf(t, members)}
}

// BenchmarkRecords reads files of many records, each an article of 3 kB: "split" finds the records, which is done by one
// goroutine; "decode" makes articles of them as well, which is the work of all. MB are those of the unpacked file.
func BenchmarkRecords(b *testing.B) {
	const articles = 2000
	text := strings.Repeat("The minister of Norland \"thanked\" his colleagues on Monday, and said that talks would go on. ", 32)
	var jsonl, array, table, members bytes.Buffer
	w := zip.NewWriter(&members)
	array.WriteString("[")
	table.WriteString("id,title,published,outlet,text\n")
	for i := range articles {
		object := fmt.Sprintf(`{"id": %d, "title": "Talks go on: day %d", "date": "2024-05-01T10:00:00Z", "source": {"name": "The Post"}, "text": %q}`, i, i, text)
		jsonl.WriteString(object + "\n")
		array.WriteString(object + ",\n")
		fmt.Fprintf(&table, "%d,\"Talks go on: day %d\",2024-05-01,The Post,\"%s\"\n", i, i, strings.ReplaceAll(text, `"`, `""`))
		m, err := w.Create(fmt.Sprintf("%d.txt", i))
		if err != nil {
			b.Fatal(err)
		}
		io.WriteString(m, text)
	}
	array.WriteString("{}]")
	w.Close()
	for _, c := range []struct {
		name string
		data []byte
		size int
	}{
		{"a.jsonl", jsonl.Bytes(), jsonl.Len()}, {"a.json", array.Bytes(), array.Len()}, {"a.csv", table.Bytes(), table.Len()}, {"a.zip", members.Bytes(), articles * len(text)},
		{"a.jsonl.gz", gzipOf(jsonl.Bytes()), jsonl.Len()}, {"a.jsonl.zst", zstdOf(b, jsonl.Bytes()), jsonl.Len()},
	} {
		b.Run(c.name+"/split", func(b *testing.B) { benchmarkRecords(b, c.name, c.data, c.size, func(*Record) {}) })
		b.Run(c.name+"/decode", func(b *testing.B) {
			benchmarkRecords(b, c.name, c.data, c.size, func(rec *Record) { rec.Article(Options{}) })
		})
	}
}

func benchmarkRecords(b *testing.B, name string, data []byte, size int, use func(*Record)) {
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		s := &splitter{yield: func(r *Record) bool { use(r); return true }}
		s.disk.size = int64(len(data))
		s.split(input{path: name, r: bufio.NewReaderSize(bytes.NewReader(data), bufferSize), file: bytes.NewReader(data), size: int64(len(data))})
	}
}
