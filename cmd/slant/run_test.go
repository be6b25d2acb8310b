package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"github.com/slantkit/slant/analyze/corpus"
)

// closedPipe is an output whose reader has gone.
type closedPipe struct{}

func (closedPipe) Write([]byte) (int, error) {
	return 0, &fs.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}
}

// fullDisk is an output that takes nothing.
type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errors.New("no space left on device") }

func noEnv(string) string { return "" }

func TestBrokenPipeIsSuccess(t *testing.T) {
	for _, args := range [][]string{{}, {"version"}, {"lexicons", "list"}, {"lexicons", "show", "russia"}, {"report", "-"}} {
		var stderr bytes.Buffer
		exit := run(args, strings.NewReader("Russia condemned Ukraine. It went on."), closedPipe{}, &stderr, noEnv)
		if exit != exitDone || stderr.Len() > 0 {
			t.Errorf("slant %q: exit %d, stderr %q", args, exit, stderr.String())
		}
	}
}

func TestFullDiskIsNot(t *testing.T) {
	var stderr bytes.Buffer
	exit := run([]string{"report", "-"}, strings.NewReader("Russia condemned Ukraine. It went on."), fullDisk{}, &stderr, noEnv)
	if exit != exitFailed || !strings.Contains(stderr.String(), "no space left") {
		t.Errorf("exit %d, stderr %q", exit, stderr.String())
	}
}

// The same bytes come out on one core and on many.
func TestSameBytesOnAnyNumberOfCores(t *testing.T) {
	dir := t.TempDir()
	for i := range 12 {
		text := strings.Repeat("Russia condemned Ukraine. The Kremlin said more.\n\n", i+1)
		if err := os.WriteFile(filepath.Join(dir, string(rune('a'+i))+".txt"), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	words := []string{"slant", "report", dir, "--format", "json"}
	many := runWords(words, "", nil)
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if one := runWords(words, "", nil); one != many {
		t.Errorf("one core:\n%+v\nmany:\n%+v", one, many)
	}
}

// An input of 100 MB on one line is set aside at once.
func TestHugeInput(t *testing.T) {
	path := filepath.Join(t.TempDir(), "huge.txt")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := file.Truncate(100e6); err != nil {
		t.Fatal(err)
	}
	file.Close()
	got := runWords([]string{"slant", "report", path}, "", nil)
	if got.exit != exitFailed || !strings.Contains(got.stderr, "too long for one article (100.0 MB, the limit is 1 MB)") {
		t.Errorf("%+v", got)
	}
}

// replaceFile keeps the mode of a file and follows links, and a failure leaves nothing behind.
func TestReplaceFile(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("real.txt", []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("real.txt", "link.txt"); err != nil {
		t.Skip("no symbolic links here:", err)
	}
	if err := replaceFile("link.txt", []byte("new")); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile("real.txt")
	info, _ := os.Stat("real.txt")
	if err != nil || string(data) != "new" || info.Mode().Perm() != 0o600 {
		t.Errorf("%q, %v, %v", data, info.Mode(), err)
	}
	if err := replaceFile("gone/out.txt", []byte("new")); err == nil {
		t.Error("wrote into a folder that is not there")
	}
	entries, _ := os.ReadDir(".")
	if len(entries) != 2 {
		t.Errorf("left behind: %v", entries)
	}
}

func TestNearest(t *testing.T) {
	words := []string{"report", "explain", "export", "compare", "lexicons"}
	for in, want := range map[string]string{"repotr": "report", "exprot": "export", "lexi": "lexicons", "cmpare": "compare", "zzzzzz": "", "Report": "report"} {
		if got, ok := nearest(in, words); got != want || ok != (want != "") {
			t.Errorf("nearest(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestGroupPaths(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.WriteFile("odd=name.txt", []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range groupPaths([]string{"a/x.txt", "b/x.txt", "herald=y.txt", "herald=z.txt", "odd=name.txt", "-"}) {
		got = append(got, p.label+": "+strings.Join(p.paths, " "))
	}
	want := "x: a/x.txt; b/x.txt: b/x.txt; herald: y.txt z.txt; odd=name: odd=name.txt; standard input: -"
	if s := strings.Join(got, "; "); s != want {
		t.Errorf("got  %s\nwant %s", s, want)
	}
}

func TestCannotWrite(t *testing.T) {
	for errno, want := range map[syscall.Errno]string{
		syscall.EACCES: "you may not write there: choose a folder that is yours", syscall.ENOSPC: "the disk is full: make room",
		syscall.EROFS: "can only be read", syscall.ENOTDIR: "is a file, not a folder", syscall.EFBIG: "longer than files may be", syscall.EIO: "writing failed: check the disk",
	} {
		err := cannotExport("out", fmt.Errorf("out: %w", &fs.PathError{Op: "write", Path: "x", Err: errno}))
		if !strings.HasPrefix(err.Error(), "out: ") || !strings.Contains(err.Error(), want) || !errors.Is(err, errno) {
			t.Errorf("%v: %v", errno, err)
		}
	}
	if err := errors.New("in words"); cannotExport("out", err) != err {
		t.Error("words are changed")
	}
}

func TestExpectedText(t *testing.T) {
	got := expectedText([]corpus.Source{{Path: "a.txt", Size: 100}, {Path: "b.JSONL.gz", Size: 100}, {Path: "c.html", Size: 100}, {Path: "d.html.zst", Size: 100}, {Path: "e.zip", Size: 100}})
	if want := int64(100 + 400 + 10 + 40 + 400); got != want {
		t.Errorf("%d, want %d", got, want)
	}
	if got := megabytes(1) + megabytes(12e9); got != "1 MB12 GB" {
		t.Error(got)
	}
}

func TestReasonClass(t *testing.T) {
	for in, want := range map[string]string{
		"too long for one article (3.1 MB, the limit is 1 MB)": "too long for one article",
		"the row has 3 cells, the header 5":                    "the row has N cells",
		"it is not JSON, invalid character 'x'":                "it is not JSON",
		"12 .pdf files set aside, slant cannot read PDF":       "N .pdf files set aside",
		"no column “a” or “b” in it":                           "no column … or … in it",
		`there is "a" in it`:                                   "there is … in it",
		"it is empty":                                          "it is empty",
	} {
		if got := reasonClass(in); got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
}

func TestGCPercent(t *testing.T) {
	for live, want := range map[uint64]int{0: 100, 40 << 20: 100, 50 << 20: 100, 62 << 20: 60, 80 << 20: 30, 100 << 20: 30, 1 << 40: 30} {
		if got := gcPercent(live); got != want {
			t.Errorf("%d MB: %d, want %d", live>>20, got, want)
		}
	}
}
