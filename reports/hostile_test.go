package reports

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"html"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze"
)

const hostile = "=HYPERLINK(\"x\")<script>alert(1)</script>\x1b[31mred\x1b]0;t\a\u202eevil\u2066 | a\nb `c` javascript:alert(1) \"' onload=x"

// attacked is the fixture with hostile text wherever text can stand.
func attacked() *analyze.Analysis {
	b := builder{fixture()}
	at := len(b.Text)
	b.Text += hostile
	p := len(b.Paragraphs)
	b.Paragraphs = append(b.Paragraphs, analyze.Paragraph{Number: 9, Start: at, End: len(b.Text), Words: 3})
	b.Sentences = append(b.Sentences, analyze.Sentence{Paragraph: p, Number: 1, Start: at, End: len(b.Text)})
	b.Title, b.Article.Outlet, b.Article.URL, b.Article.Path, b.Article.Published = hostile, hostile, "javascript:alert(1)", hostile, "@1"
	b.Actors = append(b.Actors, analyze.Actor{ID: "villain", Name: hostile, Type: "person"})
	b.mention("villain", "name", p, hostile, 1).Why = hostile
	b.Quotes = append(b.Quotes, analyze.Quote{Paragraph: p, Kind: "direct", Start: at, End: len(b.Text), Speaker: "villain", Source: analyze.Span{Start: at, End: at + 9}, Force: hostile})
	bad := b.attitude("villain", "villain", "sudmark", p, hostile, hostile, -2)
	bad.Origin = hostile
	b.score("villain", p, analyze.VoiceAll, "", b.piece(p, hostile, analyze.FromModel, -1))
	b.Dropped = append(b.Dropped, analyze.Dropped{Text: hostile, Reason: hostile, Line: 2})
	b.Warnings = append(b.Warnings, hostile)
	return b.Analysis
}

func TestHostileTerminal(t *testing.T) {
	var b bytes.Buffer
	ans := []*analyze.Analysis{attacked()}
	New(ans, Options{}).WriteText(&b)
	New(ans, Options{}).WriteMarkdown(&b)
	Explain(&b, ans[0], Options{})
	mustCompare([]Group{{Label: hostile, Analyses: ans}, {Label: "b"}}, Options{}).WriteText(&b)
	if strings.ContainsAny(b.String(), "\x1b\a\u202e\u2066\r") {
		t.Error("a terminal would obey the article")
	}
}

func TestHostileMarkdown(t *testing.T) {
	var b bytes.Buffer
	New([]*analyze.Analysis{attacked()}, Options{}).WriteMarkdown(&b)
	if strings.Contains(b.String(), "<script") {
		t.Error("markup of the article is markup of the report")
	}
	columns := 0
	for line := range strings.Lines(b.String()) {
		if !strings.HasPrefix(line, "|") {
			columns = 0
			continue
		}
		n := strings.Count(strings.ReplaceAll(line, `\|`, ""), "|")
		if columns == 0 {
			columns = n
		}
		if n != columns {
			t.Errorf("%d bars, not %d: %s", n, columns, line)
		}
	}
}

func TestHostileHTML(t *testing.T) {
	var b bytes.Buffer
	ans := []*analyze.Analysis{attacked()}
	New(ans, Options{}).WriteHTML(&b)
	ExplainHTML(&b, ans[0], Options{})
	mustCompare([]Group{{Label: hostile, Analyses: ans}, {Label: "b"}}, Options{}).WriteHTML(&b)
	if n := strings.Count(b.String(), "<script"); n != 3 {
		t.Errorf("%d scripts on three pages", n)
	}
	for _, m := range regexp.MustCompile(`(?i)href=(..)`).FindAllStringSubmatch(b.String(), -1) {
		if m[1] != `"#` && m[1] != "'#" {
			t.Errorf("a link leads off the page: %q", m[0])
		}
	}
	for _, bad := range []string{"src=", "style=", "\x1b", "\u202e", "\" onload", "' onload", "ZgotmplZ"} {
		if strings.Contains(b.String(), bad) {
			t.Errorf("%q in the page", bad)
		}
	}
	if n := strings.Count(b.String(), "default-src &#39;none&#39;") + strings.Count(b.String(), "default-src 'none'"); n != 3 {
		t.Errorf("%d pages of three have a policy", n)
	}
}

func TestHostileCSV(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "out")
	export(t, dir, Options{Text: "full"}, attacked())
	for _, s := range schemas() {
		for _, line := range table(t, dir, s.File)[1:] {
			checkCells(t, s, line)
		}
	}
}

func checkCells(t *testing.T, s schema, line []string) {
	for i, c := range line {
		numeric := s.Columns[i].Type != "string"
		if c != "" && strings.ContainsAny(c[:1], "=+-@\t\r") && !numeric || strings.ContainsAny(c, "\x1b\a") {
			t.Errorf("%s: %s: %q", s.File, s.Columns[i].Name, c)
		}
	}
}

// TestPolicyAllowsOurStyle: the hash in the policy is that of the style as it stands in the page.
func TestPolicyAllowsOurStyle(t *testing.T) {
	var b bytes.Buffer
	New(nil, Options{}).WriteHTML(&b)
	_, rest, _ := strings.Cut(b.String(), "<style>")
	style, _, _ := strings.Cut(rest, "</style>")
	sum := sha256.Sum256([]byte(style))
	if !strings.Contains(html.UnescapeString(b.String()), "style-src 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") {
		t.Error("a browser would refuse the style")
	}
	_, rest, _ = strings.Cut(b.String(), "<script>")
	script, _, _ := strings.Cut(rest, "</script>")
	sum = sha256.Sum256([]byte(script))
	if !strings.Contains(html.UnescapeString(b.String()), "script-src 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'") {
		t.Error("a browser would refuse the script")
	}
}

// FuzzPrintable: what passes for printable is not changed by making it so.
func FuzzPrintable(f *testing.F) {
	for _, s := range []string{"", " ", "a b", "a  b", " a", "a ", "a\u00a0b", "\u202e", "é", "\xff", "\ufffd", "a\u200cb", hostile} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if slow := strings.Join(strings.Fields(strings.Map(printableRune, s)), " "); printable(s) != slow {
			t.Errorf("%q: %q, want %q", s, printable(s), slow)
		}
	})
}
