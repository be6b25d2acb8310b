package aside

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func open(t *testing.T, target string) *Folder {
	t.Helper()
	f, err := Open(target)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func content(t *testing.T, path ...string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(path...))
	check(t, err)
	return string(data)
}

// names are what stands in a folder.
func names(t *testing.T, dir string) string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	check(t, err)
	var list []string
	for _, e := range entries {
		list = append(list, e.Name())
	}
	return strings.Join(list, " ")
}

func TestPlace(t *testing.T) {
	parent := t.TempDir()
	for _, want := range []string{"first", "second"} {
		f := open(t, filepath.Join(parent, "deep", "out"))
		file, err := f.Create(Final, "a.txt")
		check(t, err)
		check(t, file.Append([]byte(want), 1))
		if file.Rows != 1 || file.SHA256() != fmt.Sprintf("%x", sha256.Sum256([]byte(want))) {
			t.Error(file.Rows, file.SHA256())
		}
		check(t, file.Close())
		check(t, f.Place())
		if got := content(t, parent, "deep", "out", "a.txt"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := names(t, filepath.Join(parent, "deep")); got != "out" {
		t.Errorf("left behind: %s", got)
	}
}

func TestGoingOn(t *testing.T) {
	target := filepath.Join(t.TempDir(), "out")
	f := open(t, target)
	if err := f.Load(&struct{}{}); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	file, err := f.Create("rows", "a.txt")
	check(t, err)
	check(t, file.Append([]byte("safe "), 2))
	check(t, f.Save(map[string]*State{"a": &file.State}, file))
	check(t, file.Append([]byte(strings.Repeat("lost ", bufferSize)), 3))
	file.Abandon()
	f.Close()

	f = open(t, target)
	var saved map[string]State
	check(t, f.Load(&saved))
	again, err := f.Reopen(saved["a"])
	check(t, err)
	check(t, again.Append([]byte("and sound"), 1))
	check(t, again.Close())
	if got := content(t, f.Path("rows", "a.txt")); got != "safe and sound" || again.Rows != 3 || again.Bytes != 14 {
		t.Errorf("%q, %+v", got, again.State)
	}
	if want := fmt.Sprintf("%x", sha256.Sum256([]byte("safe and sound"))); again.SHA256() != want {
		t.Error("another hash")
	}
	check(t, os.Truncate(f.Path("rows", "a.txt"), 3))
	if _, err := f.Reopen(saved["a"]); err == nil {
		t.Error("a file shorter than the journal says is opened")
	}
	check(t, f.Clear())
	if got := names(t, f.Path()); got != locked {
		t.Errorf("left: %s", got)
	}
}

func TestTwoAtOnce(t *testing.T) {
	target := filepath.Join(t.TempDir(), "out")
	f := open(t, target)
	if _, err := Open(target); !errors.Is(err, ErrBusy) {
		t.Error(err)
	}
	check(t, f.Remove())
	check(t, open(t, target).Remove())
}

// TestCutOffWhilePlaced: a process that dies between the two renames leaves the old folder to be put back.
func TestCutOffWhilePlaced(t *testing.T) {
	target := filepath.Join(t.TempDir(), "out")
	f := open(t, target)
	check(t, os.Mkdir(f.Path(before), 0o777))
	check(t, os.WriteFile(f.Path(before, "old.txt"), []byte("old"), 0o666))
	f.Close()
	f = open(t, target)
	if got := content(t, target, "old.txt"); got != "old" {
		t.Error(got)
	}
	check(t, os.Mkdir(f.Path(before), 0o777)) // and one that dies behind both
	f.Close()
	f = open(t, target)
	if got := names(t, f.Path()); got != locked {
		t.Errorf("left: %s", got)
	}
}

// TestPlaceFails: what cannot be put in place leaves the old folder as it was.
func TestPlaceFails(t *testing.T) {
	target := filepath.Join(t.TempDir(), "out")
	check(t, os.Mkdir(target, 0o777))
	f := open(t, target)
	if err := f.Place(); err == nil {
		t.Error("nothing was put in place")
	}
	check(t, os.Mkdir(f.Path(Final), 0o777))
	check(t, os.WriteFile(f.Path(before), nil, 0o666)) // in the way
	if err := f.Place(); err == nil {
		t.Error("replaced through a file")
	}
	if info, err := os.Stat(target); err != nil || !info.IsDir() {
		t.Error(err)
	}
}

func TestNoPermission(t *testing.T) {
	parent := t.TempDir()
	check(t, os.WriteFile(filepath.Join(parent, "file"), nil, 0o666))
	if _, err := Open(filepath.Join(parent, "file", "out")); err == nil {
		t.Error("a folder in a file")
	}
	if os.Getuid() == 0 {
		return // root may write everywhere
	}
	check(t, os.Chmod(parent, 0o555))
	if _, err := Open(filepath.Join(parent, "out")); !errors.Is(err, fs.ErrPermission) {
		t.Error(err)
	}
}

func TestFree(t *testing.T) {
	if n, ok := Free(t.TempDir()); ok && n <= 0 {
		t.Error(n)
	}
	if _, ok := Free(filepath.Join(t.TempDir(), "nowhere")); ok {
		t.Error("room in a folder that is not there")
	}
}
