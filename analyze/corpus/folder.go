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

// walk reads a folder and the folders in it, in the order of names. Links to folders are not followed: they may be loops.
func (f *finder) walk(folder string, others *counts) {
	files, folders, err := entries(folder, others)
	if err != nil {
		f.Problems = append(f.Problems, cannotRead(folder, err))
	}
	slices.Sort(folders)
	slices.SortFunc(files, func(a, b Source) int { return strings.Compare(a.Path, b.Path) })
	for _, sub := range folders {
		before, _ := slices.BinarySearchFunc(files, sub, func(s Source, sub string) int { return strings.Compare(s.Path, sub) })
		f.addAll(files[:before])
		files = files[before:]
		f.walk(sub, others)
	}
	f.addAll(files)
}

// addAll takes the files of a folder. A million of them are not copied where that can be helped.
func (f *finder) addAll(files []Source) {
	if f.seen == nil && len(f.Sources) == 0 {
		f.Sources = slices.Clip(files) // what is appended must not overwrite the rest of the folder
		return
	}
	for _, s := range files {
		f.source(s.Path, s.Size)
	}
}

// entries are the files of a folder that are read, and the folders in it. A folder is read in pieces: what is not taken
// is not held.
func entries(folder string, others *counts) (files []Source, folders []string, _ error) {
	const piece = 1000
	dir, err := os.Open(folder)
	if err != nil {
		return nil, nil, err
	}
	defer dir.Close()
	for {
		entries, err := dir.ReadDir(piece)
		for _, e := range entries {
			path := e.Name()
			if folder != "." {
				path = filepath.Join(folder, path)
			}
			if e.IsDir() && !strings.HasPrefix(e.Name(), ".") {
				folders = append(folders, path)
			} else if s, ok := entry(path, e, others); ok {
				files = append(files, s)
			}
		}
		if err == io.EOF {
			return files, folders, nil
		}
		if err != nil {
			return files, folders, err
		}
	}
}

// entry looks at an entry of a folder that is no folder. A link counts as what it leads to, unless that is a folder; one
// that leads nowhere is a file, so that reading it says so.
func entry(path string, e fs.DirEntry, others *counts) (Source, bool) {
	link := e.Type()&fs.ModeSymlink != 0
	if !link && !e.Type().IsRegular() || !others.take(e.Name()) {
		return Source{}, false
	}
	info, err := e.Info()
	if link {
		info, err = os.Stat(path)
	}
	if err != nil {
		return Source{Path: path}, true
	}
	return Source{Path: path, Size: info.Size()}, info.Mode().IsRegular()
}
