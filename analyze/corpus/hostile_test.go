package corpus_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/slantkit/slant/analyze/corpus"
)

// again is a reader of the same bytes over and over: n in all, without end if n is negative.
type repeated struct {
	piece []byte
	at    int
	n     int64
}

func (r *repeated) Read(p []byte) (int, error) {
	if r.n == 0 {
		return 0, io.EOF
	}
	if r.n > 0 && int64(len(p)) > r.n {
		p = p[:r.n]
	}
	n := copy(p, r.piece[r.at:])
	r.at = (r.at + n) % len(r.piece)
	r.n -= int64(n)
	return n, nil
}

func endless(piece string) io.Reader { return &repeated{piece: []byte(piece), n: -1} }

func letters(n int64) io.Reader { return &repeated{piece: bytes.Repeat([]byte("x"), 1<<16), n: n} }

// allocates reports how many bytes f allocates in all.
func allocates(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// What is longer than anything can be in an article is passed over, and is never in memory: all that is ever allocated
// for it is a few times the limit.
func TestHostileLengths(t *testing.T) {
	const gigabyte, most = 1e9, 150e6
	tail := strings.NewReader
	frame := zstded(t, strings.Repeat("x", 8<<20))
	overlong := func(size string) string {
		return "the record is longer than 16 MB (" + size + "): give each article a record of its own"
	}
	for _, c := range []struct {
		name string
		r    io.Reader
		want []string
	}{
		{"a line of 2 GB", io.MultiReader(tail("{\"text\": \"One.\"}\n{\"text\": \""), letters(2*gigabyte), tail("\"}\n{\"text\": \"Three.\"}\n")),
			[]string{`-:1 "One."`, "problem -:2: " + overlong("2000.0 MB"), `-:3 "Three."`}},
		{"an element of 40 MB", io.MultiReader(tail("[{\"text\": \"One.\"}, {\"text\": \""), letters(gigabyte/25), tail("\"}, {\"text\": \"Three.\"}]")),
			[]string{`-:1 "One."`, "problem -:2: " + overlong("40.0 MB"), `-:3 "Three."`}},
		{"a key of 20 MB", io.MultiReader(tail("{\""), letters(gigabyte/50), tail("\": 1}")), []string{"problem -: " + overlong("20.0 MB")}},
		{"a row of 1 GB", io.MultiReader(tail("title,text\nA,One.\nB,\""), letters(gigabyte), tail("\"\nC,Three.\n")),
			[]string{`-:2 title=A "One."`, "problem -:3: " + overlong("1000.0 MB"), `-:4 title=C "Three."`}},
		{"a text without end", endless("Text. "), []string{"problem -: too long for one article (more has come in, the limit is 1 MB): split it into one file per article"}},
		{"a gzip bomb", endless(gzipped(strings.Repeat("x", 1<<20))), []string{"problem -: too long for one article (more has come in, the limit is 1 MB): split it into one file per article"}},
		{"a bomb of one line", io.MultiReader(tail(zstded(t, "{\"text\": \"One.\"}\n{\"text\": \"")), endless(frame)),
			[]string{`-:1 "One."`, "problem -:2: it unpacks to more than 1000 times its size, as if made to do harm; reading stops there, from record 2 on: if you trust it, unpack it first"}},
		{"an archive without end", io.MultiReader(tail("PK\x03\x04"), letters(100e6)),
			[]string{"problem -: the archive does not come from a file, and is longer than 64 MB: save it as a file, and name that"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			n := allocates(func() { got = all(corpus.Source{Path: corpus.Stdin}, c.r, corpus.Options{}) })
			if n > most {
				t.Errorf("%d MB allocated, want at most %d", n/1e6, int(most/1e6))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

// A row that is not closed within the limit costs itself only: the lines behind it are read again.
func TestHostileRow(t *testing.T) {
	row := "B," + strings.Repeat("x", 900_000) + "\n"
	r := io.MultiReader(strings.NewReader("title,text\nA,\"One.\n"), strings.NewReader(strings.Repeat(row, 20)), strings.NewReader("C,Three.\n"))
	got := all(corpus.Source{Path: corpus.Stdin}, r, corpus.Options{})
	first := "problem -:2: a quotation mark opens a cell and is not closed within 16 MB: close it, or write quotation marks inside a cell twice"
	if len(got) != 22 || got[0] != first || got[21] != `-:23 title=C "Three."` {
		t.Errorf("got %d records, the first %q, the last %q", len(got), got[0], got[len(got)-1])
	}
}

// bomb is an archive whose members unpack to much more than they are.
func bomb(t *testing.T, members int, name string) string {
	t.Helper()
	const size = 16 << 20
	text := bytes.Repeat([]byte("x"), size)
	packed := zstded(t, string(text))
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := range members {
		f, err := w.CreateRaw(&zip.FileHeader{Name: fmt.Sprintf(name, i), Method: 93, CRC32: crc32.ChecksumIEEE(text), CompressedSize64: uint64(len(packed)), UncompressedSize64: size})
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(f, packed)
	}
	w.Close()
	return b.String()
}

func TestZipBomb(t *testing.T) {
	folder(t, map[string]string{"lines.zip": bomb(t, 20, "%d.jsonl"), "texts.zip": bomb(t, 20, "%d.txt")})
	lines := all(corpus.Source{Path: "lines.zip"}, nil, corpus.Options{})
	last := lines[len(lines)-1]
	if want := "it unpacks to more than 1000 times its size, as if made to do harm; reading stops there"; len(lines) >= 20 || !strings.Contains(last, want) {
		t.Errorf("got %d records, the last is %q, want %q", len(lines), last, want)
	}
	n := allocates(func() { lines = all(corpus.Source{Path: "texts.zip"}, nil, corpus.Options{}) })
	want := "problem texts.zip/19.txt: too long for one article (more has come in, the limit is 1 MB): split it into one file per article"
	if len(lines) != 20 || lines[19] != want || n > 200e6 {
		t.Errorf("got %d records, %d MB allocated, the last is %q, want %q", len(lines), n/1e6, lines[len(lines)-1], want)
	}
}

// A list of members that is longer than what may be held in memory is not read.
func TestZipDirectory(t *testing.T) {
	entry := append([]byte("PK\x01\x02"), make([]byte, 42+3*65535)...)
	for at := 28; at < 34; at += 2 {
		binary.LittleEndian.PutUint16(entry[at:], 65535) // lengths of name, extra and comment
	}
	const n = 200
	data := append([]byte("PK\x03\x04"), bytes.Repeat(entry, n)...)
	end := append([]byte("PK\x05\x06"), make([]byte, 18)...)
	binary.LittleEndian.PutUint16(end[8:], n)
	binary.LittleEndian.PutUint16(end[10:], n)
	binary.LittleEndian.PutUint32(end[12:], uint32(len(data)-4))
	binary.LittleEndian.PutUint32(end[16:], 4)
	checkFile(t, "a.zip", string(append(data, end...)), corpus.Options{}, "problem a.zip: the archive has more than 300000 members: unpack it, and name the folder")
}

// Reading takes time in proportion to the length, whatever is in it: a tenth of a second here, minutes if it were in proportion
// to the square of it.
func TestHostileShapes(t *testing.T) {
	const size = 1 << 19
	fill := func(s string) string { return strings.Repeat(s, size/len(s)) }
	for name, data := range map[string]string{
		"quotes.csv":   "text,title\n" + fill("\"a\n"),
		"commas.csv":   "text,title\n" + fill(`"a,"`),
		"cells.csv":    "text,title\n" + fill(","),
		"rows.csv":     "text,title\n" + fill("a,\"b\n"),
		"deep.json":    fill("["),
		"deep.jsonl":   `{"text":` + fill("[") + "\n" + fill(`{"data":`) + "\n" + fill(`{"data":{`) + "\n",
		"data.json":    strings.Repeat(`{"data":`, 9000) + `"` + fill("x") + `"` + strings.Repeat("}", 9000),
		"closed.json":  fill("]}"),
		"quotes.jsonl": fill("\""),
		"tags.jsonl":   `{"text":"` + strings.Repeat("<div>", 95_000) + `"}`,
		"nan.jsonl":    `{"text":` + fill("NaN ") + "}",
		"commas.json":  fill(","),
		"dates.jsonl":  `{"text":"One.","date":"` + fill("1:") + `"}`,
		"markup.csv":   "text,title\n\"" + strings.Repeat("<p ", 150_000) + "\",T\n",
	} {
		folder(t, map[string]string{name: data})
		start := time.Now()
		all(corpus.Source{Path: name}, nil, corpus.Options{})
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("%s: %v", name, d)
		}
	}
}

func TestHostileFiles(t *testing.T) {
	folder(t, map[string]string{"in/a.txt": "One."})
	for link, target := range map[string]string{"in/self.txt": "self.txt", "in/gone.txt": "nothing"} {
		if err := os.Symlink(target, link); err != nil {
			t.Skip("no symbolic links here:", err)
		}
	}
	var got []string
	for _, s := range corpus.Find([]string{"in"}, nil).Sources {
		got = append(got, all(s, nil, corpus.Options{})...)
	}
	want := []string{`in/a.txt "One."`, "problem in/gone.txt: there is no such file or folder: check the spelling and the folder you are in",
		"problem in/self.txt: it is a link that leads back to itself: delete the link, or name what it should lead to"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}
