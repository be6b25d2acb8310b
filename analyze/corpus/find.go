package corpus

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
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

// Find looks up paths. A file is a source, whatever its name; Stdin is standard input. A folder is all files below it whose
// name says that they may hold articles, packed or not; hidden files and README files are left out. A pattern with * or ?
// that names no file is expanded, ** in it stands for folders in folders. "@list.txt" names a file with a path on each
// line, "@-" takes them from stdin. A path that comes up twice is a source once. What cannot be used is in Problems; Find
// itself never fails.
func Find(paths []string, stdin io.Reader) Found {
	f := finder{stdin: stdin}
	if len(paths) != 1 || !isFolder(paths[0]) {
		f.seen = map[string]bool{} // in one folder nothing is met twice, and nothing need be remembered
	}
	for i, path := range paths {
		f.arg = i
		f.add(path)
	}
	return f.Found
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

type finder struct {
	Found
	stdin io.Reader
	arg   int             // index of the path that is looked up
	seen  map[string]bool // sources by their clean path; nil if none can come twice
	inUse bool            // standard input is a source, or a list
}

func (f *finder) problem(path, what, remedy string) {
	f.Problems = append(f.Problems, &Problem{Path: path, What: what, Remedy: remedy})
}

func (f *finder) add(path string) {
	if path == Stdin {
		f.addStdin()
		return
	}
	info, err := os.Stat(path)
	gone := errors.Is(err, fs.ErrNotExist)
	switch {
	case path == "":
		f.problem(`""`, "the path is empty", "name a file, a folder or -")
	case gone && strings.HasPrefix(path, "@") && len(path) > 1:
		f.list(path)
	case gone && strings.ContainsAny(path, "*?["):
		f.pattern(path)
	case err != nil:
		f.Problems = append(f.Problems, cannotRead(path, err))
	case info.IsDir():
		f.folder(path)
	case info.Mode().IsRegular():
		f.source(path, info.Size())
	default:
		f.source(path, 0)
	}
}

func (f *finder) addStdin() {
	if f.inUse && !f.seen[Stdin] {
		f.problem(Stdin, "standard input is a list of paths already", "put the list into a file, and name it with @")
		return
	}
	f.inUse = true
	f.source(Stdin, 0)
}

// source takes a path once.
func (f *finder) source(path string, size int64) {
	if f.seen != nil {
		clean := filepath.Clean(path)
		if f.seen[clean] {
			f.Notes = append(f.Notes, Printable(path)+": given twice: read once")
			return
		}
		f.seen[clean] = true
	}
	f.Sources = append(f.Sources, Source{Path: path, Size: size, Arg: f.arg})
}

// cannotRead words an error of the operating system.
func cannotRead(path string, err error) *Problem {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return &Problem{Path: path, What: "there is no such file or folder", Remedy: "check the spelling and the folder you are in"}
	case errors.Is(err, fs.ErrPermission):
		return &Problem{Path: path, What: "you may not read it", Remedy: "ask for read permission, or copy it to a place that is yours"}
	case errors.Is(err, syscall.ELOOP):
		return &Problem{Path: path, What: "it is a link that leads back to itself", Remedy: "delete the link, or name what it should lead to"}
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
