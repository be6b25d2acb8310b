package corpus_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/slantkit/slant/analyze/corpus"
)

// read puts data into a file of this name and reads it.
func read(t *testing.T, name, data string) (corpus.Article, []string, error) {
	t.Helper()
	folder(t, map[string]string{name: data})
	return first(corpus.Source{Path: name}, nil, corpus.Options{})
}

// first decodes the first record of a source.
func first(s corpus.Source, stdin io.Reader, opt corpus.Options) (corpus.Article, []string, error) {
	for rec := range s.Records(stdin, opt) {
		return rec.Article(opt)
	}
	return corpus.Article{}, nil, errors.New("no record")
}

func TestReadText(t *testing.T) {
	for _, c := range []struct{ name, data, want string }{
		{"plain", "One line.\n", "One line.\n"},
		{"byte order mark", "\ufeffOne", "One"},
		{"UTF-16, little end first", "\xff\xfeO\x00n\x00\x3d\xd8\x00\xde", "On😀"},
		{"UTF-16, big end first, cut", "\xfe\xff\x00O\x00n\x00", "On"},
		{"Windows-1252", "the \x93caf\xe9\x94", "the “café”"},
		{"UTF-8 with a stray byte", "café \x85", "café …"},
	} {
		t.Run(c.name, func(t *testing.T) {
			art, _, err := read(t, "a.txt", c.data)
			if err != nil {
				t.Fatal(err)
			}
			if art.Text != c.want {
				t.Errorf("got %q, want %q", art.Text, c.want)
			}
			if len(art.SHA256) != 64 || art.Path != "a.txt" || art.Language != "en" {
				t.Errorf("metadata: %+v", art)
			}
		})
	}
}

func TestReadSetsAside(t *testing.T) {
	for _, c := range []struct{ name, file, data, want string }{
		{"empty", "a.txt", "", "it is empty"},
		{"white space", "a.txt", " \n\t\n", "it is empty"},
		{"only front matter", "a.md", "---\ntitle: T\n---\n\n", "there is no text below the front matter"},
		{"binary", "a.txt", "text\x00text", "the file is binary, not text"},
		{"control characters", "a.txt", "\x01\x02\x03\x04 abc", "the file is binary, not text"},
		{"PDF by name", "a.pdf", "hello", "slant cannot read PDF files"},
		{"PDF under another name", "a.txt", "%PDF-1.7", "slant cannot read PDF files"},
		{"a spreadsheet", "a.xlsx", "hello", "slant cannot read spreadsheets"},
		{"cut off", "a.txt.gz", "\x1f\x8b", "what is packed in it is cut off before its end"},
		{"too long", "a.txt", strings.Repeat("word ", corpus.MaxBytes/5+1), "too long for one article (1.0 MB, the limit is 1 MB)"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := read(t, c.file, c.data)
			var p *corpus.Problem
			if !errors.As(err, &p) {
				t.Fatalf("got %v, want a problem", err)
			}
			if p.What != c.want || p.Remedy == "" || p.Path != c.file {
				t.Errorf("got %q, want %q", p, c.want)
			}
		})
	}
}

func TestReadStdin(t *testing.T) {
	def := corpus.Options{Outlet: "The Herald", Published: "2024"}
	art, notes, err := first(corpus.Source{Path: "-"}, strings.NewReader("Text."), def)
	if err != nil || len(notes) > 0 {
		t.Fatal(err, notes)
	}
	if art.Text != "Text." || art.Outlet != "The Herald" || art.Published != "2024" {
		t.Errorf("got %+v", art)
	}
	_, _, err = first(corpus.Source{Path: "-"}, strings.NewReader(strings.Repeat("x", corpus.MaxBytes+1)), def)
	if err == nil || !strings.Contains(err.Error(), "too long for one article (more has come in, the limit is 1 MB)") {
		t.Errorf("endless input: %v", err)
	}
}

func TestReadNotes(t *testing.T) {
	_, notes, err := read(t, "a.md", "---\npublished: yesterday\n---\nGr\xfc\xdfe")
	want := []string{
		"a.md: not all of it is UTF-8, the rest was read as Windows-1252: check odd characters in names, or save the file as UTF-8",
		"a.md: the date yesterday was left out: write it as YYYY-MM-DD, YYYY-MM or YYYY",
	}
	if diff := cmp.Diff(want, notes); err != nil || diff != "" {
		t.Errorf("%v (-want +got):\n%s", err, diff)
	}
}

func TestDate(t *testing.T) {
	for in, want := range map[string]string{
		"2024": "2024", "2024-05": "2024-05", "2024-05-01": "2024-05-01", "2024-05-01T10:00:00Z": "2024-05-01", " 2024-05-01 10:00": "2024-05-01",
		"2024-13": "", "2024-05-32": "", "May 2024": "", "": "", "24-05-01": "", "2024-05-01x": "",
	} {
		got, ok := corpus.Date(in)
		if ok != (want != "") || ok && got != want {
			t.Errorf("Date(%q) = %q, %v; want %q", in, got, ok, want)
		}
	}
}

func TestPrintable(t *testing.T) {
	for in, want := range map[string]string{
		"Zürich — “quoted” 中文": "Zürich — “quoted” 中文",
		"red\x1b[31m.txt":      `red\u001b[31m.txt`,
		"two\nlines":           `two\u000alines`,
		"bad\xff":              `bad\xff`,
		"a\u202eb":             `a\u202eb`,
	} {
		if got := corpus.Printable(in); got != want {
			t.Errorf("Printable(%q) = %q, want %q", in, got, want)
		}
	}
}
