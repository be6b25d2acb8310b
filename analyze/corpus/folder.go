package corpus

import (
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// putArticles is what to do with a folder, or an archive, that is empty.
const putArticles = "put articles into it, as .txt, .html, .docx, .jsonl, .csv or another type that slant reads"

// counts are the files of a folder or an archive that are not read, by extension. Files that hold no articles anyway,
// such as pictures, do not count.
type counts map[string]int

// take reports whether a file is one of those that are read, and counts it if it is another that may have articles.
func (c *counts) take(name string) bool {
	plain := plainName(name)
	ext := extension(plain)
	if strings.HasPrefix(name, ".") || isReadme(plain) {
		return false
	}
	if unsupported[ext].name != "" {
		if *c == nil {
			*c = counts{}
		}
		(*c)[ext]++
		return false
	}
	_, known := readable[ext]
	return known || ext == "" && plain != name
}

// problems says which files of a folder or an archive are not read.
func (c counts) problems(path string) (problems []*Problem) {
	for _, ext := range slices.Sorted(maps.Keys(c)) {
		kind := unsupported[ext]
		problems = append(problems, &Problem{Path: path, Remedy: kind.remedy,
			What: fmt.Sprintf("%s set aside, slant cannot read %s", count(c[ext], ext+" file"), kind.name)})
	}
	return problems
}

func isReadme(name string) bool {
	base := strings.TrimSuffix(name, filepath.Ext(name))
	return strings.EqualFold(base, "readme")
}

// folder takes the articles below a folder, and says which files of other types it has left alone.
func (f *finder) folder(path string) {
	before := len(f.Sources) + len(f.Notes) + len(f.Problems)
	var others counts
	f.walk(filepath.Clean(path), &others)
	f.Problems = append(f.Problems, others.problems(path)...)
	if len(f.Sources)+len(f.Notes)+len(f.Problems) == before {
		f.problem(path, "the folder has no articles", putArticles)
	}
}

// below is a file or a folder in a folder.
type below struct {
	path   string
	size   int64
	folder bool
}

// walk reads a folder and the folders in it, in the order of names. Links to folders are not followed: they may be loops.
func (f *finder) walk(folder string, others *counts) {
	entries, err := f.entries(folder, others)
	if err != nil {
		f.Problems = append(f.Problems, cannotRead(folder, err))
	}
	slices.SortFunc(entries, func(a, b below) int { return strings.Compare(a.path, b.path) })
	for _, e := range entries {
		if e.folder {
			f.walk(e.path, others)
		} else {
			f.source(e.path, e.size)
		}
	}
}

// entries are those of a folder that may be of use. A folder is read in pieces: of a million files only those are held
// that are taken.
func (f *finder) entries(folder string, others *counts) ([]below, error) {
	const piece = 1000
	dir, err := os.Open(folder)
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	var kept []below
	for {
		entries, err := dir.ReadDir(piece)
		for _, e := range entries {
			if b, ok := entry(folder, e, others); ok {
				kept = append(kept, b)
			}
		}
		if err == io.EOF {
			return kept, nil
		}
		if err != nil {
			return kept, err
		}
	}
}

// entry looks at one entry of a folder. A link counts as what it leads to, unless that is a folder; one that leads nowhere is
// a file, so that reading it says so.
func entry(folder string, e fs.DirEntry, others *counts) (below, bool) {
	name := e.Name()
	path := name
	if folder != "." {
		path = filepath.Join(folder, name)
	}
	if e.IsDir() {
		return below{path: path, folder: true}, !strings.HasPrefix(name, ".")
	}
	if link := e.Type()&fs.ModeSymlink != 0; !link && !e.Type().IsRegular() || !others.take(name) {
		return below{}, false
	} else if !link {
		info, err := e.Info()
		if err != nil {
			return below{path: path}, true
		}
		return below{path: path, size: info.Size()}, true
	}
	info, err := os.Stat(path)
	if err != nil {
		return below{path: path}, true
	}
	return below{path: path, size: info.Size()}, info.Mode().IsRegular()
}
