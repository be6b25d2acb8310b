package corpus

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// splitBytes splits bytes that lie in a file of this name.
func splitBytes(name string, data []byte) (records []*Record) {
	s := &splitter{yield: func(r *Record) bool { records = append(records, r); return true }}
	s.disk.size = int64(len(data))
	s.split(input{path: name, r: bufio.NewReaderSize(&counted{bytes.NewReader(data), s}, 64), file: bytes.NewReader(data), size: int64(len(data))})
	return records
}

// checkRecords: every input has a record or a problem, numbers rise, and decoding gives text or a problem on one line.
func checkRecords(t *testing.T, records []*Record) {
	t.Helper()
	if len(records) == 0 {
		t.Error("neither a record nor a problem")
	}
	last := map[string]int{}
	for _, rec := range records {
		if rec.Number < last[rec.Path] {
			t.Errorf("record %d of %q follows record %d", rec.Number, rec.Path, last[rec.Path])
		}
		last[rec.Path] = rec.Number
		art, notes, err := rec.Article(Options{Pattern: "{outlet}/{published}"})
		if err != nil {
			var p *Problem
			if !errors.As(err, &p) || p.What == "" || p.Remedy == "" {
				t.Errorf("not a whole problem: %v", err)
			}
			notes = append(notes, err.Error())
		} else if strings.TrimSpace(art.Text) == "" || art.Language != "en" {
			t.Errorf("%+v", art)
		}
		for _, line := range notes {
			if strings.ContainsAny(line, "\n\x1b") {
				t.Errorf("unsafe to print: %q", line)
			}
		}
	}
}

func FuzzJSON(f *testing.F) {
	for _, seed := range []string{`{"text": "One."}` + "\n" + `{"body": ["One.", {"text": 2}], "date": "May 1, 2024"}`, `[{"text": "One."}, {"a": NaN}]`,
		`{"response": {"docs": [{"text": "<p>x</p>"}]}, "x": 1}`, `{"_source": {"content": {"rendered": "x"}}}`, "{\"text\": \"a\nb\"}", "\xff\xfe{\x00\"\x00", "[[[]]]", `{"a" "b"}`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data string) {
		checkRecords(t, splitBytes("a.json", []byte(data)))
		checkRecords(t, splitBytes("a.jsonl", []byte(data)))
		var elements []json.RawMessage
		if json.Unmarshal([]byte(data), &elements) != nil || len(elements) == 0 || elements[0][0] != '{' {
			return
		}
		var got []string
		for _, rec := range splitBytes("a.json", []byte(data)) {
			got = append(got, string(rec.data))
		}
		var want []string
		for _, e := range elements {
			want = append(want, string(e))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("elements of an array that is right (-want +got):\n%s", diff)
		}
	})
}

// FuzzJSONString: our decoder of strings says what encoding/json says.
func FuzzJSONString(f *testing.F) {
	for _, seed := range []string{`"a"`, `"\"\\\/\b\f\n\r\t"`, `"\u00e9\ud83d\ude00"`, `"\ud83dx"`, `"\ud83d\u0041"`, `"\ude00\ud83d"`, `"\ud83d\n"`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		var want string
		if !utf8.ValidString(raw) || json.Unmarshal([]byte(raw), &want) != nil || raw[0] != '"' || raw[len(raw)-1] != '"' {
			return
		}
		if got := jsonString([]byte(raw)); got != want {
			t.Errorf("jsonString(%s) = %q, want %q", raw, got, want)
		}
	})
}

// FuzzCSV: beside the general properties, rows that are in order are those that encoding/csv reads.
func FuzzCSV(f *testing.F) {
	for _, seed := range []string{"a,b\nc,d", "a,\"b\nc\"\n\"d\"\"\"", "\"a\nb,c\n", "a;b\n", "a,\"b\"c\"\nd,\"e\n", "\"\n\"x,", "a\r\n\r\nb"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, rows string) {
		checkRecords(t, splitBytes("a.csv", []byte("text,title\n"+rows)))
		checkRecords(t, splitBytes("a.csv", []byte(rows)))
		checkRecords(t, splitBytes("a.tsv", []byte("text\ttitle\n"+rows)))
		r := csv.NewReader(strings.NewReader("text,title\n" + rows))
		r.FieldsPerRecord = 2
		want, err := r.ReadAll()
		if err != nil || strings.Contains(rows, "\r") || strings.TrimSpace(rows) != rows {
			return
		}
		var got [][]string
		for _, rec := range splitBytes("a.csv", []byte("text,title\n"+rows)) {
			if rec.problem != nil {
				continue // there is no record in it
			}
			cells, err := cellsOf(rec.data, ',')
			if err != nil {
				t.Errorf("a row that cannot be read: %q", rec.data)
			}
			got = append(got, cells)
		}
		if diff := cmp.Diff(want[1:], got); len(want) > 1 && diff != "" {
			t.Errorf("rows that are in order (-want +got):\n%s", diff)
		}
	})
}

func FuzzZip(f *testing.F) {
	for _, name := range []string{"a.txt", "a.jsonl", "../x\x00.csv", "word/document.xml", "b.zip"} {
		f.Add(zipOf(f, name, "{\"text\": \"One.\"}\n"))
	}
	f.Add(zipOf(f, "in.zip", string(zipOf(f, "a.txt", "One."))))
	f.Fuzz(func(t *testing.T, data []byte) {
		checkRecords(t, splitBytes("a.zip", data))
		checkRecords(t, splitBytes("a", append([]byte("PK\x03\x04"), data...)))
	})
}

func FuzzUnpack(f *testing.F) {
	for _, seed := range packedSeeds(f, "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n") {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		checkRecords(t, splitBytes("a.jsonl", data))
		checkRecords(t, splitBytes("a.jsonl", append([]byte(gzipMagic+"\x08"), data...)))
		checkRecords(t, splitBytes("a.jsonl", append([]byte(zstdMagic), data...)))
	})
}

// Any layers of packing give back what was packed.
func FuzzPacked(f *testing.F) {
	f.Add("One.")
	f.Fuzz(func(t *testing.T, text string) {
		if k, _ := kindOf("a.txt", []byte(text)); k != kindText || text == "" || len(text) > MaxBytes {
			return
		}
		for _, data := range packedSeeds(t, text) {
			if strings.HasPrefix(text, gzipMagic) || strings.HasPrefix(text, zstdMagic) {
				continue
			}
			records := splitBytes("a.txt.gz", data)
			if len(records) != 1 || string(records[0].data) != text {
				t.Errorf("%q came back as %d records", text, len(records))
			}
		}
	})
}

// The lines that come back are those that were given back, with their numbers.
func TestGiveBack(t *testing.T) {
	l := &lines{r: bufio.NewReaderSize(strings.NewReader("1\n2\n3\n4\n5\n"), 16)}
	read := func(want ...string) {
		t.Helper()
		for _, w := range want {
			line, _, err := l.next()
			if err != nil || string(line) != w+"\n" || l.number != int(w[0]-'0') {
				t.Fatalf("got %q as line %d, %v; want %s", line, l.number, err, w)
			}
		}
	}
	read("1", "2", "3")
	if !l.giveBack([]byte("2\n3\n"), 1) {
		t.Fatal("not taken back")
	}
	read("2")
	if !l.giveBack([]byte("2\n"), 1) {
		t.Fatal("not taken back")
	}
	read("2", "3")
	if l.giveBack([]byte("2\n3\n"), 1) {
		t.Error("more was taken back than had been read")
	}
	read("4", "5")
	if _, _, err := l.next(); err != io.EOF {
		t.Errorf("got %v, want the end", err)
	}
}
