package segment

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// lexicon reads the built-in pack's own tables.
func lexicon(tb testing.TB, name string) (rows [][]string) {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "lexicons", "en", "text", name))
	if err != nil {
		tb.Fatal(err)
	}
	head := true
	for l := range strings.Lines(string(data)) {
		if l = strings.TrimSuffix(l, "\n"); strings.HasPrefix(l, "# ") || l == "" {
			continue
		}
		if head {
			head = false
			continue
		}
		rows = append(rows, strings.Split(l, "\t"))
	}
	return rows
}

// english builds the rules of the built-in pack.
func english(tb testing.TB) *Rules {
	tb.Helper()
	var abbreviations []Abbreviation
	for _, row := range lexicon(tb, "abbreviations.tsv") {
		abbreviations = append(abbreviations, Abbreviation{row[0], row[1]})
	}
	var chrome []Chrome
	for _, row := range lexicon(tb, "chrome.tsv") {
		chrome = append(chrome, Chrome{row[0], row[1]})
	}
	r, err := NewRules(abbreviations, chrome)
	if err != nil {
		tb.Fatal(err)
	}
	return r
}

// shared returns the path of a file of the shared folder beside the project
// root; the test is skipped where there is none.
func shared(tb testing.TB, path ...string) string {
	tb.Helper()
	dir, err := os.Getwd()
	if err != nil {
		tb.Fatal(err)
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		name := filepath.Join(append([]string{dir, "shared"}, path...)...)
		if _, err := os.Stat(name); err == nil {
			return name
		}
	}
	tb.Skipf("no shared/%s beside the project root", filepath.Join(path...))
	return ""
}

// split returns the sentences of headline and paragraphs of raw.
func split(r *Rules, raw string) (out []string) {
	art := r.Clean(raw, "")
	pieces := art.Paragraphs
	if art.HasHeadline {
		pieces = append([]Span{art.Headline}, pieces...)
	}
	for _, p := range pieces {
		for _, s := range r.Sentences(art.Text, p, nil) {
			out = append(out, art.Text[s.Start:s.End])
		}
	}
	return out
}

// tokenise returns the tokens of text, joined by "|".
func tokenise(r *Rules, text string) string {
	var b strings.Builder
	for i, tok := range r.Tokens(text, Span{0, len(text)}, nil) {
		if i > 0 {
			b.WriteByte('|')
		}
		b.WriteString(text[tok.Start:tok.End])
	}
	return b.String()
}
