package corpus_test

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/slantkit/slant/analyze/corpus"
)

// shown is what became of a record, on one line: the place, then what is known of the article, then its notes; or the problem.
func shown(rec *corpus.Record, opt corpus.Options) string {
	art, notes, err := rec.Article(opt)
	if err != nil {
		return "problem " + err.Error()
	}
	line := filepath.ToSlash(art.Path)
	for _, field := range [][2]string{{"title", art.Title}, {"outlet", art.Outlet}, {"published", art.Published}, {"url", art.URL}} {
		if field[1] != "" {
			line += " " + field[0] + "=" + field[1]
		}
	}
	line += fmt.Sprintf(" %q", art.Text)
	for _, n := range notes {
		line += " note " + n
	}
	return line
}

// all shows the records of a source.
func all(s corpus.Source, stdin io.Reader, opt corpus.Options) (lines []string) {
	for rec := range s.Records(stdin, opt) {
		lines = append(lines, shown(rec, opt))
	}
	return lines
}

// checkFile compares the records of a file of this name.
func checkFile(t *testing.T, name, data string, opt corpus.Options, want ...string) {
	t.Helper()
	folder(t, map[string]string{name: data})
	if diff := cmp.Diff(want, all(corpus.Source{Path: name}, nil, opt)); diff != "" {
		t.Errorf("records of %s (-want +got):\n%s", name, diff)
	}
}

// The content of a file counts more than its name, and standard input has no name.
func TestKinds(t *testing.T) {
	for _, c := range []struct{ name, file, data, want string }{
		{"JSON Lines called text", "a.txt", "{\"text\": \"One.\"}\n{\"text\": \"Two.\"}\n", `a.txt:1 "One."`},
		{"an array without an ending", "a", ` [ { "text": "One." }]`, `a:1 "One."`},
		{"a table called text", "a.txt", "title;text\nT;One.\n", `a.txt:2 title=T "One."`},
		{"an article that begins with a bracket", "a.txt", `[Editor's note: {"this"}] One.`, `a.txt "[Editor's note: {\"this\"}] One."`},
		{"an article that begins with a list", "a.txt", "Text, dates and titles\nOne.", `a.txt "Text, dates and titles\nOne."`},
		{"Markdown is never a table", "a.md", "title,text\nOne.", `a.md "title,text\nOne."`},
		{"text called an office document", "a.docx", "One.", `a.docx "One."`},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder(t, map[string]string{c.file: c.data})
			got := all(corpus.Source{Path: c.file}, nil, corpus.Options{})
			if len(got) == 0 || got[0] != c.want {
				t.Errorf("got %q, want %s first", got, c.want)
			}
			stdin := all(corpus.Source{Path: corpus.Stdin}, strings.NewReader(c.data), corpus.Options{})
			if want := strings.Replace(c.want, c.file, "-", 1); c.file != "a.md" && (len(stdin) == 0 || stdin[0] != want) {
				t.Errorf("standard input: got %q, want %s first", stdin, want)
			}
		})
	}
}

// A reader that has enough is not handed another record.
func TestRecordsStops(t *testing.T) {
	folder(t, map[string]string{"a.jsonl": "{}\n{}\n{}\n", "a.json": "[{},{},{}]", "a.csv": "text\na\nb\nc\n"})
	for _, name := range []string{"a.jsonl", "a.json", "a.csv"} {
		n := 0
		for range (corpus.Source{Path: name}).Records(nil, corpus.Options{}) {
			if n++; n == 2 {
				break
			}
		}
		if n != 2 {
			t.Errorf("%s: %d records, want 2", name, n)
		}
	}
}

// What the article says of itself counts more than the path, and the path more than the options.
func TestPrecedence(t *testing.T) {
	opt := corpus.Options{Outlet: "Option", Published: "2001", Pattern: "{outlet}/{published}"}
	checkFile(t, "path/2002.jsonl", `{"text": "One.", "date": "2003"}`+"\n"+`{"text": "Two.", "source": "Own"}`+"\n", opt,
		`path/2002.jsonl:1 outlet=path published=2003 "One."`, `path/2002.jsonl:2 outlet=Own published=2002 "Two."`)
	checkFile(t, "2002.txt", "One.", opt, `2002.txt outlet=Option published=2001 "One."`)
	checkFile(t, "2002.txt", "One.", corpus.Options{Pattern: "{outlet"}, "problem 2002.txt: the path pattern is wrong, a bracket { or } has no partner: correct the pattern")
}

func TestLanguage(t *testing.T) {
	checkFile(t, "a.jsonl", `{"text": "One.", "language": "en-GB"}`+"\n"+`{"text": "Eins.", "language": "deu"}`+"\n"+`{"text": "Ena.", "lang": "xq"}`, corpus.Options{},
		`a.jsonl:1 "One."`,
		"problem a.jsonl:2: the article says that it is in German: slant reads English only; leave it out, or give it in English",
		"problem a.jsonl:3: the article says that it is in another language (xq): slant reads English only; leave it out, or give it in English")
}

func ExampleSource_Records() {
	lines := `{"headline": "Talks go on", "date": "May 1, 2024", "body": "The minister said that talks would go on."}
{"headline": "No text"}
`
	opt := corpus.Options{Outlet: "The Herald"}
	for rec := range (corpus.Source{Path: corpus.Stdin}).Records(strings.NewReader(lines), opt) {
		art, _, err := rec.Article(opt)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(art.Path, art.Outlet, art.Published, art.Title)
	}
	// Output:
	// -:1 The Herald 2024-05-01 Talks go on
	// -:2: no key is known to be the text among headline: name the key of the text with --columns text=NAME
}
