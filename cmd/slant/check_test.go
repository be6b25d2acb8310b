package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const checker = "../../docs/notebooks/check.py"

// A reader that shares no code with us finds an export to be what its datapackage.json says.
func TestIndependentReader(t *testing.T) {
	hostile := hostileArticles(t)
	for _, flags := range [][]string{{"--text", "full"}, {"--text", "none"}, {"--format", "parquet"}, {hostile, "--text", "full", "--duplicates", "all"}} {
		dir := exported(t, "../../testdata/articles", flags...)
		for _, interpreter := range []string{python(t), withPandas(t)} {
			out, exit := runTool(t, exec.Command(interpreter, checker, dir))
			if exit != 0 || !strings.HasSuffix(out, "all as described\n") {
				t.Errorf("%q: exit %d\n%s", flags, exit, out)
			}
		}
	}
}

// withPandas is an interpreter that has pandas if there is one, or any.
func withPandas(t *testing.T) string {
	if exec.Command("/usr/bin/python3", "-c", "import pandas").Run() == nil {
		return "/usr/bin/python3"
	}
	return python(t)
}

// brokenCells are cells that no export holds, and what the checker says of each.
var brokenCells = []struct{ file, column, value, want string }{
	{"articles.csv", "article_id", "XYZ", "articles.csv:2: article_id does not match"},
	{"articles.csv", "article_id", "", "articles.csv:2: article_id is empty"},
	{"articles.csv", "published", "May 2024", "articles.csv:2: published does not match"},
	{"articles.csv", "words", "many", "articles.csv:2: words is no integer"},
	{"articles.csv", "words", "1.5", "articles.csv:2: words is no integer"},
	{"articles.csv", "duplicate_of", "0123456789abcdef", "articles.csv:2: duplicate_of is not in article_id of articles"},
	{"articles.csv", "title", "=1+1", "articles.csv:2: title would run as a formula"},
	{"articles.csv", "title", "\tx", "articles.csv:2: title would run as a formula"},
	{"paragraphs.csv", "start", "999999", "paragraphs.csv:2: start 999999 is behind end"},
	{"paragraphs.csv", "paragraph", "1", "paragraphs.csv:3: key article_id, paragraph is that of row 2"},
	{"paragraphs.csv", "tone", "0,5", "paragraphs.csv:2: tone is no number"},
	{"scores.csv", "p_negative", "1.5", "scores.csv:2: p_negative is above 1"},
	{"scores.csv", "sentiment", "-1.5", "scores.csv:2: sentiment is below -1"},
	{"scores.csv", "voice", "choir", "scores.csv:2: voice is none of narrator"},
	{"scores.csv", "actor", "nobody", "scores.csv:2: actor is not in actor of entities"},
	{"mentions.csv", "article_id", "0123456789abcdef", "mentions.csv:2: article_id is not in article_id of articles"},
	{"mentions.csv", "text", "a\xff", "mentions.csv:2: is not UTF-8"},
	{"dyads.csv", "target", "nobody", "dyads.csv:2: target is not in actor of entities"},
}

// The checker can fail: one broken cell of each kind makes it.
func TestIndependentReaderCanFail(t *testing.T) {
	interpreter := python(t)
	whole := exported(t, "../../testdata/articles")
	for _, c := range brokenCells {
		dir := copyOf(t, whole)
		setCell(t, filepath.Join(dir, c.file), c.column, c.value)
		mustFail(t, interpreter, dir, c.want)
	}
}

// brokenBytes are changes that no reader of CSV would make.
var brokenBytes = []struct{ old, new, want string }{
	{"article_id,outlet", "id,outlet", "articles.csv:1: the header is not"},
	{",en,", ",\"en\"x,", "articles.csv:2: is not CSV"},
	{",en,", ",en,en,", "articles.csv:2: has 12 cells"},
	{",en,", ",de,", "articles.csv:1: bytes or hash"},
}

func TestIndependentReaderSeesBytes(t *testing.T) {
	interpreter := python(t)
	whole := exported(t, "../../testdata/articles")
	for _, c := range brokenBytes {
		dir := copyOf(t, whole)
		path := filepath.Join(dir, "articles.csv")
		data, _ := os.ReadFile(path)
		if err := os.WriteFile(path, []byte(strings.Replace(string(data), c.old, c.new, 1)), 0o644); err != nil {
			t.Fatal(err)
		}
		mustFail(t, interpreter, dir, c.want)
	}
	os.Remove(filepath.Join(whole, "dyads.csv"))
	mustFail(t, interpreter, whole, "dyads.csv:1: is missing")
}

// mustFail runs the checker, without what else is installed, and wants a line of its output.
func mustFail(t *testing.T, interpreter, dir, want string) {
	t.Helper()
	if out, exit := runTool(t, exec.Command(interpreter, "-S", checker, dir)); exit != 1 || !strings.Contains(out, "\n"+want) {
		t.Errorf("exit %d, no %q in\n%s", exit, want, out)
	}
}

func copyOf(t *testing.T, dir string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "copy")
	if err := os.CopyFS(out, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	return out
}
