package corpus_test

import (
	"fmt"
	"os"
	"path/filepath"
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

func ExampleFind() {
	found := corpus.Find([]string{"no-such-file.txt"}, nil)
	fmt.Println(found.Problems[0])
	// Output: no-such-file.txt: there is no such file or folder: check the spelling and the folder you are in
}
