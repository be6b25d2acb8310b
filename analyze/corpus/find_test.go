package corpus_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/slantkit/slant/analyze/corpus"
)

// folder makes a folder with these files, and makes it the working directory.
func folder(t *testing.T, files map[string]string) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		full := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(dir)
}

// listing is what was found as lines: sources, then problems, then notes.
func listing(f corpus.Found) []string {
	var lines []string
	for _, s := range f.Sources {
		lines = append(lines, filepath.ToSlash(s.Path))
	}
	for _, p := range f.Problems {
		lines = append(lines, "problem "+p.Path+": "+p.What)
	}
	for _, n := range f.Notes {
		lines = append(lines, "note "+n)
	}
	return lines
}

func TestFind(t *testing.T) {
	folder(t, map[string]string{
		"in/b.txt": "b", "in/a.md": "a", "in/sub/c.text": "c", "in/README.md": "no article", "in/.hidden.txt": "no", "in/.git/x.txt": "no",
		"in/page.pdf": "%PDF", "in/other.pdf.gz": "%PDF", "in/photo.jpg": "jpg", "empty/photo.jpg": "jpg", "odd=name.txt": "x", "[1].txt": "x",
	})
	for _, c := range []struct {
		name  string
		paths []string
		want  []string
	}{
		{"a file of any name", []string{"in/photo.jpg"}, []string{"in/photo.jpg"}},
		{"a folder, sorted, with those below", []string{"in"}, []string{"in/a.md", "in/b.txt", "in/sub/c.text",
			"problem in: 2 .pdf files set aside, slant cannot read PDF files"}},
		{"standard input in its place", []string{"in/b.txt", "-", "in/a.md"}, []string{"in/b.txt", "-", "in/a.md"}},
		{"a pattern that the shell left", []string{"in/*.txt"}, []string{"in/b.txt"}},
		{"a file with the name of a pattern", []string{"[1].txt"}, []string{"[1].txt"}},
		{"a pattern of nothing", []string{"in/*.doc"}, []string{"problem in/*.doc: no file matches"}},
		{"twice", []string{"in/b.txt", "./in/b.txt"}, []string{"in/b.txt", "note ./in/b.txt: given twice: read once"}},
		{"missing", []string{"nope"}, []string{"problem nope: there is no such file or folder"}},
		{"a folder without articles", []string{"empty"}, []string{"problem empty: the folder has no articles"}},
		{"no path", []string{""}, []string{`problem "": the path is empty`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, listing(corpus.Find(c.paths, nil))); diff != "" {
				t.Errorf("Find(%q) (-want +got):\n%s", c.paths, diff)
			}
		})
	}
}

// Files and folders come in the order of their names, also where a folder is all that is named.
func TestFindOrder(t *testing.T) {
	files := map[string]string{"in/a/1.txt": "", "in/a.txt": "", "in/b/2.txt": "", "in/b/c/3.txt": "", "in/b.csv.gz": "", "in/c.docx": "", "in/d.zip": "", "in/e.warc.gz": "",
		"in/f.gz": "", "in/g.log.gz": "", "in/h.JSONL": "", "in/.i/x.txt": "", "in/readme.html": "", "in/j.tar.gz": ""}
	folder(t, files)
	want := []string{"in/a/1.txt", "in/a.txt", "in/b/2.txt", "in/b/c/3.txt", "in/b.csv.gz", "in/c.docx", "in/d.zip", "in/e.warc.gz", "in/f.gz", "in/h.JSONL",
		"problem in: 1 .tar file set aside, slant cannot read archives of this kind"}
	if diff := cmp.Diff(want, listing(corpus.Find([]string{"in"}, nil))); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	want = []string{"in/b/c/3.txt", "in/a/1.txt", "in/a.txt", "in/b/2.txt", "note in/b/c/3.txt: given twice: read once"}
	got := listing(corpus.Find([]string{"in/b/c", "in"}, nil))
	if diff := cmp.Diff(want, append(got[:4:4], got[len(got)-1])); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestFindLists(t *testing.T) {
	folder(t, map[string]string{"a.txt": "", "in/b.txt": "", "in/c.md": "", "in/.d.txt": "", "in/e/f.txt": "", "in/.g/h.txt": "", "@at.txt": "",
		"list": "\ufeffa.txt\r\n\nin\n@list\nin/*.md\nmissing\n", "empty": "\n"})
	for _, c := range []struct {
		name  string
		paths []string
		want  []string
	}{
		{"a list", []string{"@list"}, []string{"a.txt", "in/b.txt", "in/c.md", "in/e/f.txt",
			"problem @list: a list cannot name another list", "problem missing: there is no such file or folder", "note in/c.md: given twice: read once"}},
		{"a list from standard input", []string{"@-", "a.txt"}, []string{"a.txt", "in/b.txt", "note a.txt: given twice: read once"}},
		{"standard input twice over", []string{"@-", "-"}, []string{"a.txt", "in/b.txt", "problem -: standard input is a list of paths already"}},
		{"the other way round", []string{"-", "@-"}, []string{"-", "problem @-: standard input is taken already"}},
		{"a file of that name", []string{"@at.txt"}, []string{"@at.txt"}},
		{"no such list", []string{"@nope"}, []string{"problem nope: there is no such file or folder"}},
		{"an empty list", []string{"@empty"}, []string{"problem @empty: the list is empty"}},
		{"a pattern for all folders", []string{"in/**/*.txt"}, []string{"in/b.txt", "in/e/f.txt"}},
		{"a pattern for all folders here", []string{"**/*.md"}, []string{"in/c.md"}},
		{"a pattern that is wrong", []string{"in/**/[a.txt"}, []string{"problem in/**/[a.txt: no file matches"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := listing(corpus.Find(c.paths, strings.NewReader("a.txt\nin/b.txt\n")))
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("Find(%q) (-want +got):\n%s", c.paths, diff)
			}
		})
	}
}

// A loop of links ends, and a broken link is a source that reading sets aside.
func TestFindLinks(t *testing.T) {
	folder(t, map[string]string{"in/a.txt": "a"})
	for link, target := range map[string]string{"in/loop": "../in", "in/broken.txt": "gone.txt", "in/link.txt": "a.txt"} {
		if err := os.Symlink(target, link); err != nil {
			t.Skip("no symbolic links here:", err)
		}
	}
	want := []string{"in/a.txt", "in/broken.txt", "in/link.txt"}
	if diff := cmp.Diff(want, listing(corpus.Find([]string{"in"}, nil))); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// BenchmarkFind lists a folder of 10,000 small files: allocated bytes and time a file are what a million take, less what is
// freed on the way.
func BenchmarkFind(b *testing.B) {
	b.Chdir(b.TempDir())
	const files = 10_000
	for i := range files {
		if err := os.WriteFile(fmt.Sprintf("article-%07d.txt", i), []byte("One."), 0o644); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		if n := len(corpus.Find([]string{"."}, nil).Sources); n != files {
			b.Fatal(n)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/files, "ns/file")
}

func ExampleFind() {
	found := corpus.Find([]string{"no-such-file.txt"}, nil)
	fmt.Println(found.Problems[0])
	// Output: no-such-file.txt: there is no such file or folder: check the spelling and the folder you are in
}
