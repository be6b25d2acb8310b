package corpus

import (
	"bufio"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// list adds the paths that stand in a file, one on each line. path is its name behind an @.
func (f *finder) list(path string) {
	r, p := f.openList(path[1:])
	if p != nil {
		f.Problems = append(f.Problems, p)
		return
	}
	defer r.Close()
	lines := bufio.NewScanner(r)
	found := false
	for lines.Scan() {
		line := strings.TrimSuffix(strings.TrimPrefix(lines.Text(), "\ufeff"), "\r")
		switch {
		case strings.TrimSpace(line) == "":
		case strings.HasPrefix(line, "@"):
			f.problem(line, "a list cannot name another list", "name both lists on the command line")
		default:
			f.add(line)
		}
		found = found || line != ""
	}
	switch err := lines.Err(); {
	case err == bufio.ErrTooLong:
		f.problem(path, "a line of it is too long for a path", "write one path on each line")
	case err != nil:
		f.Problems = append(f.Problems, cannotRead(path, err))
	case !found:
		f.problem(path, "the list is empty", "write one path on each line")
	}
}

// openList opens a list of paths, which may come from standard input.
func (f *finder) openList(name string) (io.ReadCloser, *Problem) {
	if name == Stdin {
		if f.inUse || f.stdin == nil {
			return nil, &Problem{Path: "@-", What: "standard input is taken already", Remedy: "put the list into a file, and name it with @"}
		}
		f.inUse = true
		return io.NopCloser(f.stdin), nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, cannotRead(name, err)
	}
	return file, nil
}

// pattern expands what the shell left as it was.
func (f *finder) pattern(path string) {
	matches, err := expand(path)
	if !strings.HasPrefix(filepath.Base(path), ".") {
		matches = slices.DeleteFunc(matches, func(m string) bool { return strings.HasPrefix(filepath.Base(m), ".") })
	}
	if err != nil || len(matches) == 0 {
		f.problem(path, "no file matches", "check the pattern, or name a folder to read all articles in it")
		return
	}
	for _, m := range matches {
		f.add(m)
	}
}

// expand lists the paths that match a pattern. What follows ** is matched in the folder before it and in all below.
func expand(pattern string) ([]string, error) {
	before, after, deep := strings.Cut(pattern, "**/")
	if !deep {
		return filepath.Glob(pattern)
	}
	folders, err := filepath.Glob(filepath.Clean(before))
	if err != nil {
		return nil, err
	}
	var matches []string
	for _, folder := range folders {
		err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
			if err != nil || !e.IsDir() {
				return nil // what cannot be read matches nothing
			}
			if path != folder && strings.HasPrefix(e.Name(), ".") {
				return filepath.SkipDir
			}
			found, err := filepath.Glob(filepath.Join(escape(path), after))
			matches = append(matches, found...)
			return err
		})
		if err != nil {
			return nil, err
		}
	}
	return matches, nil
}

// escape writes a path so that it matches itself only.
func escape(path string) string {
	if filepath.Separator == '\\' {
		return path // Windows has no such letters in names, and no way to escape them
	}
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(path)
}
