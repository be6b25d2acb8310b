package corpus_test

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"io"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/klauspost/compress/zstd"

	"github.com/google/go-cmp/cmp"
	"github.com/slantkit/slant/analyze/corpus"
)

func gzipped(data string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, data)
	w.Close()
	return b.String()
}

func zstded(t testing.TB, data string) string {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(w.EncodeAll([]byte(data), nil))
}

// zipped packs names and contents, which follow each other.
func zipped(t testing.TB, members ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for m := range slices.Chunk(members, 2) {
		f, err := w.Create(m[0])
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(f, m[1])
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

const (
	cutOff  = "what is packed in it is cut off before its end"
	damaged = "what is packed in it is damaged"
	again   = ": get the file again"
)

func TestUnpack(t *testing.T) {
	const lines = "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n"
	for _, c := range []struct {
		name, file, data string
		want             []string
	}{
		{"gzip", "a.jsonl.gz", gzipped(lines), []string{`a.jsonl.gz:1 "One."`, `a.jsonl.gz:2 "Two."`}},
		{"zstd", "a.jsonl.zst", zstded(t, lines), []string{`a.jsonl.zst:1 "One."`, `a.jsonl.zst:2 "Two."`}},
		{"members", "a.txt.gz", gzipped("One, ") + gzipped("") + gzipped("two."), []string{`a.txt.gz "One, two."`}},
		{"frames", "a.txt.zst", zstded(t, "One, ") + zstded(t, "two."), []string{`a.txt.zst "One, two."`}},
		{"zeros behind it", "a.txt.gz", gzipped("One.") + strings.Repeat("\x00", 600), []string{`a.txt.gz "One."`}},
		{"a wrong name", "a.txt", gzipped("One."), []string{`a.txt "One."`}},
		{"unpacked already", "a.md.gz", "# T\n\nOne.", []string{"a.md.gz title=T \"\\n\\nOne.\""}},
		{"twice", "a.md.zst.gz", gzipped(zstded(t, "# T\n\nOne.")), []string{"a.md.zst.gz title=T \"\\n\\nOne.\""}},
		{"three times", "a.txt.gz", gzipped(gzipped(gzipped("One."))), []string{"problem a.txt.gz: it is packed more than 2 times: unpack it first"}},
		{"empty", "a.txt.gz", gzipped(""), []string{"problem a.txt.gz: it is empty: give it the text of an article"}},
		{"cut off", "a.txt.gz", gzipped("One.")[:20], []string{"problem a.txt.gz: " + cutOff + again}},
		{"cut off between records", "a.jsonl.gz", gzipped(lines)[:len(gzipped(lines))-4], []string{
			`a.jsonl.gz:1 "One."`, `a.jsonl.gz:2 "Two."`, "problem a.jsonl.gz:3: " + cutOff + ", from record 3 on" + again}},
		{"damaged", "a.txt.zst", zstded(t, strings.Repeat("One. ", 50))[:20] + "xxxxxxxxxxx", []string{"problem a.txt.zst: " + damaged + again}},
		{"a type that is not read", "a.pdf.gz", gzipped("One."), []string{"problem a.pdf.gz: slant cannot read PDF files: turn it into text first, for example with pdftotext"}},
		{"no telling name", "news.gz", gzipped("text,title\nOne.,T\n"), []string{`news.gz:2 title=T "One."`}},
	} {
		t.Run(c.name, func(t *testing.T) { checkFile(t, c.file, c.data, corpus.Options{}, c.want...) })
	}
}

func TestZip(t *testing.T) {
	inner := zipped(t, "x.txt", "Inner.")
	for _, c := range []struct {
		name    string
		members []string
		want    []string
	}{
		{"as a folder, in its order", []string{"b/z.txt", "One.", "b/", "", "a.jsonl", "{\"text\": \"Two.\"}\n", "n.md.gz", gzipped("# T\nThree."), "empty.txt", "", "README.md", "no", "photo.jpg", "no", ".x.txt", "no", "__MACOSX/._z.txt", "no", "r.pdf", "%PDF"},
			[]string{`a.zip/b/z.txt "One."`, `a.zip/a.jsonl:1 "Two."`, "a.zip/n.md.gz title=T \"\\nThree.\"", "problem a.zip/empty.txt: it is empty: give it the text of an article", "problem a.zip: 1 .pdf file set aside, slant cannot read PDF files: turn it into text first, for example with pdftotext"}},
		{"an archive in it", []string{"in.zip", inner}, []string{`a.zip/in.zip/x.txt "Inner."`}},
		{"archives in archives", []string{"in.zip", zipped(t, "y.zip", inner, "z.txt", "Two.")}, []string{
			"problem a.zip/in.zip/y.zip: it is an archive in an archive in an archive: unpack the outer ones first", `a.zip/in.zip/z.txt "Two."`}},
		{"tricks with paths", []string{"../../etc/passwd.txt", "One.", `..\C:\x.txt`, "Two.", "/abs.txt", "Three.", "a\x00\x1b[31m.txt", "Four.", "abs.txt", "Five."}, []string{
			`a.zip/etc/passwd.txt "One."`, `a.zip/C:/x.txt "Two."`, `a.zip/abs.txt "Three."`, "a.zip/a\x00\x1b[31m.txt \"Four.\"", `a.zip/abs.txt "Five."`}},
		{"nothing", []string{"photo.jpg", "no"}, []string{"problem a.zip: the archive has no articles: put articles into it, as .txt, .html, .docx, .jsonl, .csv or another type that slant reads"}},
		{"a spreadsheet", []string{"xl/workbook.xml", "<x/>"}, []string{"problem a.zip: slant cannot read spreadsheets: save the table as CSV"}},
		{"an e-book", []string{"META-INF/container.xml", "<x/>"}, []string{"problem a.zip: slant cannot read e-books: save the article's text as a .txt file"}},
		{"an office document", []string{"mimetype", "x", "content.xml", "<x/>"}, []string{"problem a.zip: slant cannot read office documents of this kind: save it as .docx or as plain text (.txt)"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			data := zipped(t, c.members...)
			checkFile(t, "a.zip", data, corpus.Options{}, c.want...)
			// From standard input and packed once more, it is read from memory.
			got := all(corpus.Source{Path: corpus.Stdin}, strings.NewReader(gzipped(data)), corpus.Options{})
			for i := range c.want {
				c.want[i] = strings.ReplaceAll(c.want[i], "a.zip", "-")
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("standard input (-want +got):\n%s", diff)
			}
		})
	}
}

func TestZipDamage(t *testing.T) {
	data := zipped(t, "a.txt", strings.Repeat("One. ", 100), "b.txt", "Two.")
	flip := func(at int, b byte) string { return data[:at] + string([]byte{b}) + data[at+1:] }
	second := strings.LastIndex(data, "PK\x01\x02")
	first := strings.LastIndex(data[:second], "PK\x01\x02")
	b := `a.zip/b.txt "Two."`
	for _, c := range []struct {
		name, data string
		want       []string
	}{
		{"a password", flip(first+8, 1), []string{"problem a.zip/a.txt: it is locked with a password: unpack the archive with its password first", b}},
		{"an unknown method", flip(first+10, 12), []string{"problem a.zip/a.txt: it is packed in a way that slant does not know (method 12): unpack the archive first", b}},
		{"a wrong checksum", flip(first+16, data[first+16]^1), []string{"problem a.zip/a.txt: " + damaged + again, b}},
		{"wrong data", flip(45, 0xff), []string{"problem a.zip/a.txt: " + damaged + again, b}},
		{"cut off", data[:len(data)-30], []string{"problem a.zip: it is no whole zip archive or office document, its list of members cannot be read: get the file again"}},
	} {
		t.Run(c.name, func(t *testing.T) { checkFile(t, "a.zip", c.data, corpus.Options{}, c.want...) })
	}
}

// What is consumed is the size on the disk, whatever the file is and however little of it is read.
func TestConsumed(t *testing.T) {
	long := strings.Repeat("{\"text\": \"One.\"}\n", 10_000)
	files := map[string]string{
		"a.jsonl": long, "a.jsonl.gz": gzipped(long), "a.jsonl.zst": zstded(t, long), "a.zip": zipped(t, "a.jsonl", long, "b.txt", "x", "c.jpg", long),
		"too-long.txt": strings.Repeat("x", 2*corpus.MaxBytes), "a.txt": "One.", "empty.txt": "", "a.pdf": "%PDF-1.4", "in.zip": zipped(t, "a.zip", zipped(t, "a.txt", long)),
	}
	folder(t, files)
	for name, data := range files {
		var n atomic.Int64
		all(corpus.Source{Path: name}, nil, corpus.Options{Consumed: &n})
		if int(n.Load()) != len(data) {
			t.Errorf("%s: consumed %d of %d bytes", name, n.Load(), len(data))
		}
	}
	var n atomic.Int64
	all(corpus.Source{Path: corpus.Stdin}, strings.NewReader(files["a.jsonl.gz"]), corpus.Options{Consumed: &n})
	if int(n.Load()) != len(files["a.jsonl.gz"]) {
		t.Errorf("standard input: consumed %d of %d bytes", n.Load(), len(files["a.jsonl.gz"]))
	}
}
