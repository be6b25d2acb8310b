package corpus

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Stdin is the path that stands for standard input.
const Stdin = "-"

// Source is a file, or standard input, that has not been read yet. It holds one article or many.
type Source struct {
	Path string // as the user wrote it, or below the folder that he named; Stdin for standard input
	Size int64  // bytes on the disk; 0 where nobody knows
	Arg  int    // index of the path, of those given to Find, by which it came
}

// Found is what a list of paths comes to: sources in the order of the paths, a folder's in the order of their names.
type Found struct {
	Sources  []Source
	Problems []*Problem
	Notes    []string // remarks on inputs that are read all the same
}

// Find looks up paths: a file is a source, a folder is all .txt and .md files below it, Stdin is standard input, and a
// pattern with * or ? that names no file is expanded. Hidden files and README files of a folder are left out. A path
// that comes up twice is a source once. What cannot be used is in Problems; Find itself never fails.
func Find(paths []string) Found {
	f := finder{seen: map[string]bool{}}
	for i, path := range paths {
		f.arg = i
		f.add(path)
	}
	return f.Found
}

type finder struct {
	Found
	seen map[string]bool
	arg  int // index of the path that is looked up
}

func (f *finder) problem(path, what, remedy string) {
	f.Problems = append(f.Problems, &Problem{Path: path, What: what, Remedy: remedy})
}

func (f *finder) add(path string) {
	if path == Stdin {
		f.source(path)
		return
	}
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) && strings.ContainsAny(path, "*?[") {
		f.pattern(path)
		return
	}
	switch {
	case path == "":
		f.problem(`""`, "the path is empty", "name a file, a folder or -")
	case err != nil:
		f.Problems = append(f.Problems, cannotRead(path, err))
	case info.IsDir():
		f.folder(path)
	default:
		f.source(path)
	}
}

// source takes a path once.
func (f *finder) source(path string) {
	clean := filepath.Clean(path)
	if f.seen[clean] {
		f.Notes = append(f.Notes, Printable(path)+": given twice: read once")
		return
	}
	f.seen[clean] = true
	f.Sources = append(f.Sources, Source{Path: path, Size: size(path), Arg: f.arg})
}

// size is that of a file on the disk, 0 where nobody knows.
func size(path string) int64 {
	info, err := os.Stat(path)
	if path == Stdin || err != nil || !info.Mode().IsRegular() {
		return 0
	}
	return info.Size()
}

// pattern expands what the shell left as it was.
func (f *finder) pattern(path string) {
	matches, err := filepath.Glob(path)
	if !strings.HasPrefix(filepath.Base(path), ".") {
		matches = slices.DeleteFunc(matches, func(m string) bool { return strings.HasPrefix(filepath.Base(m), ".") })
	}
	if err != nil || len(matches) == 0 {
		f.problem(path, "no file matches", "check the pattern, or name a folder to read all of its .txt and .md files")
		return
	}
	for _, m := range matches {
		f.add(m)
	}
}

// folder takes the articles below a folder, and says which files of other types it has left alone.
func (f *finder) folder(path string) {
	before := len(f.Sources) + len(f.Notes)
	other := map[string]int{}
	f.walk(path, other)
	for _, ext := range slices.Sorted(maps.Keys(other)) {
		kind := unsupported[ext]
		f.problem(path, fmt.Sprintf("%s set aside, slant cannot read %s yet", count(other[ext], ext+" file"), kind.name), kind.remedy)
	}
	if len(f.Sources)+len(f.Notes) == before && len(other) == 0 {
		f.problem(path, "the folder has no articles", "put .txt or .md files into it, one article each")
	}
}

// walk reads a folder and the folders in it, in the order of names. Links to folders are not followed: they may be loops.
func (f *finder) walk(folder string, other map[string]int) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		f.Problems = append(f.Problems, cannotRead(folder, err))
		return
	}
	for _, e := range entries {
		path := filepath.Join(folder, e.Name())
		switch ext := extension(e.Name()); {
		case strings.HasPrefix(e.Name(), "."):
		case e.IsDir():
			f.walk(path, other)
		case !isFile(path, e) || isReadme(e.Name()):
		case textExtensions[ext]:
			f.source(path)
		case unsupported[ext].name != "":
			other[ext]++
		}
	}
}

// isFile reports whether an entry of a folder is a file, or a link to something that is not a folder.
func isFile(path string, e fs.DirEntry) bool {
	if e.Type()&fs.ModeSymlink == 0 {
		return e.Type().IsRegular()
	}
	info, err := os.Stat(path)
	return err != nil || info.Mode().IsRegular() // a broken link is a source that will be set aside
}

func isReadme(name string) bool {
	base := strings.TrimSuffix(name, filepath.Ext(name))
	return strings.EqualFold(base, "readme")
}

// extension is the lower-case end of a name, with its dot.
func extension(name string) string { return strings.ToLower(filepath.Ext(name)) }

// cannotRead words an error of the operating system.
func cannotRead(path string, err error) *Problem {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &Problem{Path: path, What: "there is no such file or folder", Remedy: "check the spelling and the folder you are in"}
	case errors.Is(err, fs.ErrPermission):
		return &Problem{Path: path, What: "you may not read it", Remedy: "ask for read permission, or copy it to a place that is yours"}
	}
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		err = pathErr.Err
	}
	return &Problem{Path: path, What: "reading failed, " + err.Error(), Remedy: "check the disk or copy the file, then try again"}
}

// count puts a number before a noun: "1 file", "2 files".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
