package corpus_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/slantkit/slant/analyze/corpus"
)

// FuzzRead: any bytes are an article or a problem on one line, and Markdown keeps the number of lines.
func FuzzRead(f *testing.F) {
	f.Add("Text.")
	f.Add("---\ntitle: 'T'\npublished: 2024\n---\n# H\n\n**a** [b](c) ![d](e) \\*")
	f.Add("\xff\xfea\x00")
	f.Add("```\n---\n***\n> > - 1. # \xe9")
	f.Fuzz(func(t *testing.T, data string) {
		art, notes, err := first(corpus.Source{Path: corpus.Stdin}, strings.NewReader(data), corpus.Options{})
		checkRead(t, art, notes, err)
		aside := err != nil
		folder(t, map[string]string{"a.md": data})
		md, notes, err := first(corpus.Source{Path: "a.md"}, nil, corpus.Options{})
		checkRead(t, md, notes, err)
		if !aside && err == nil && strings.Count(md.Text, "\n") != strings.Count(art.Text, "\n") {
			t.Errorf("Markdown has %d line ends, the file %d", strings.Count(md.Text, "\n"), strings.Count(art.Text, "\n"))
		}
	})
}

func checkRead(t *testing.T, art corpus.Article, notes []string, err error) {
	t.Helper()
	if err != nil {
		notes = append(notes, err.Error())
	}
	for _, line := range notes {
		if strings.ContainsAny(line, "\n\x1b") || strings.Count(line, ": ") < 2 {
			t.Errorf("not one clear line: %q", line)
		}
	}
	if err == nil && (!utf8.ValidString(art.Text) || strings.TrimSpace(art.Text) == "") {
		t.Errorf("text %q", art.Text)
	}
}
