package duplicates

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/slantkit/slant/reports/internal/goldtest"
)

// story is a real article without its headline.
type story struct {
	id         string
	paragraphs []string
}

func (s story) text() string { return strings.Join(s.paragraphs, "\n\n") }

// stories are the whole articles among the gold data, or the test is skipped where they are missing.
func stories(tb testing.TB) (out []story) {
	tb.Helper()
	type line struct {
		ID, Text   string
		Paragraphs []struct{ Text string }
	}
	for _, x := range goldtest.Lines[line](tb, "quotes/polnear-dev.jsonl") {
		_, body, _ := strings.Cut(x.Text, "\n")
		out = append(out, newStory(x.ID, strings.Split(body, "\n")))
	}
	for _, x := range goldtest.Lines[line](tb, "paragraphs/persent-dev.jsonl") {
		var ps []string
		for _, p := range x.Paragraphs {
			ps = append(ps, repair(p.Text))
		}
		out = append(out, newStory(x.ID, ps))
	}
	return append(out, pages(tb)...)
}

func newStory(id string, paragraphs []string) story {
	s := story{id: id}
	for _, p := range paragraphs {
		if p = strings.TrimSpace(p); p != "" {
			s.paragraphs = append(s.paragraphs, p)
		}
	}
	return s
}

var (
	paragraphTag = regexp.MustCompile(`(?s)<p[ >].*?</p>`)
	anyTag       = regexp.MustCompile(`(?s)<[^>]*>`)
	mojibake     = regexp.MustCompile("[\u00c2-\u00f4][\u0080-\u00bf]+")
)

// pages are the paragraphs of real web pages, read as crudely as will do here: with some of the pages' chrome.
func pages(tb testing.TB) (out []story) {
	files, _ := filepath.Glob(goldtest.Shared + "html/*.html")
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			tb.Fatal(err)
		}
		var ps []string
		for _, p := range paragraphTag.FindAllString(string(data), -1) {
			ps = append(ps, anyTag.ReplaceAllString(p, " "))
		}
		out = append(out, newStory(filepath.Base(file), ps))
	}
	return out
}

// repair undoes UTF-8 that was read as Latin-1, as the readers of slant do.
func repair(s string) string {
	return mojibake.ReplaceAllStringFunc(s, func(m string) string {
		var b []byte
		for _, r := range m {
			b = append(b, byte(r))
		}
		return strings.ToValidUTF8(string(b), "")
	})
}
