//go:build unix

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// TestInterrupted: the first Ctrl-C leaves an export that --resume goes on with; nothing appears before it is whole.
func TestInterrupted(t *testing.T) {
	t.Chdir(t.TempDir())
	testCorpus(t, "in", 60)
	want := runChild(t, "export", "in", "-o", "whole")
	cmd := child("export", "in", "-o", "out")
	var stderr strings.Builder
	cmd.Stderr = &stderr
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	waitFor(".out.slant-work/journal.json", time.After(10*time.Second), nil)
	cmd.Process.Signal(os.Interrupt)
	cmd.Wait()
	if _, err := os.Stat("out"); err == nil {
		t.Error("half an export stands there")
	}
	if code, text := cmd.ProcessState.ExitCode(), stderr.String(); code != exitFailed || !strings.Contains(text, "slant: interrupted after ") || !strings.Contains(text, "with --resume goes on") {
		t.Errorf("exit %d: %s", code, text)
	}
	got := runChild(t, "export", "in", "-o", "out", "--resume")
	if got.exit != want.exit || !strings.Contains(got.stderr, "wrote the tables of") || strings.Contains(got.stderr, "afresh") {
		t.Errorf("%+v", got)
	}
	withoutName(t, "whole", "out")
}

// withoutName compares two exports but for their names.
func withoutName(t *testing.T, name, other string) {
	t.Helper()
	want := allBytes(t, name)
	want["manifest.json"] = strings.Replace(want["manifest.json"], fmt.Sprintf("%q", name), fmt.Sprintf("%q", other), 1)
	sameBytes(t, other, want)
}

// TestResumeWithOtherInput: what has changed since is not gone on with.
func TestResumeWithOtherInput(t *testing.T) {
	change := map[string]func(){
		"it read other inputs": func() { os.WriteFile("in/99999.txt", []byte(testArticle(500, 4)), 0o644) },
		"the articles are not those": func() { // of the same length, so that only their hashes tell
			text := testArticle(0, 4)
			os.WriteFile("in/00000.txt", []byte(strings.ToUpper(text[:9])+text[9:]), 0o644)
		},
	}
	for says, change := range change {
		t.Chdir(t.TempDir())
		testCorpus(t, "in", 30)
		cmd := child("export", "in", "-o", "out", "--quiet")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		waitFor(".out.slant-work/journal.json", time.After(10*time.Second), nil)
		cmd.Process.Kill()
		cmd.Wait()
		change()
		got := runChild(t, "export", "in", "-o", "out", "--resume")
		if got.exit != exitSetAside || !strings.Contains(got.stderr, says) || !strings.Contains(got.stderr, "made afresh") {
			t.Errorf("%s: %+v", says, got)
		}
		runChild(t, "export", "in", "-o", "whole")
		withoutName(t, "whole", "out")
	}
}

// TestTwoRunsAtOnce: the second run into a folder is refused while the first one lives.
func TestTwoRunsAtOnce(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := syscall.Mkfifo("slow.txt", 0o644); err != nil {
		t.Skip("no named pipes here: ", err)
	}
	first := child("export", "slow.txt", "-o", "out")
	if err := first.Start(); err != nil {
		t.Fatal(err)
	}
	defer first.Wait()
	defer first.Process.Kill()
	waitFor(".out.slant-work/lock", time.After(10*time.Second), nil)
	time.Sleep(100 * time.Millisecond) // it is made, then locked
	os.WriteFile("a.txt", []byte(testArticle(1, 4)), 0o644)
	got := runChild(t, "export", "a.txt", "-o", "out")
	if got.exit != exitFailed || !strings.Contains(got.stderr, "out: another run is writing it right now: wait until it has ended") {
		t.Errorf("%+v", got)
	}
}

// TestDiskFull: where no more can be written, slant says so and goes on when there is room.
func TestDiskFull(t *testing.T) {
	t.Chdir(t.TempDir())
	testCorpus(t, "in", 40)
	limited := exec.Command("sh", "-c", `ulimit -f 60; exec "$0" "$@"`, os.Args[0], "export", "in", "-o", "out")
	limited.Env = child().Env
	got := endOf(t, limited)
	if got.exit != exitFailed || !strings.Contains(got.stderr, "longer than files may be here") || !strings.Contains(got.stderr, "--resume") {
		t.Errorf("%+v", got)
	}
	if _, err := os.Stat("out"); err == nil {
		t.Error("half an export stands there")
	}
	if got := runChild(t, "export", "in", "-o", "out", "--resume"); got.exit != exitSetAside || strings.Contains(got.stderr, "afresh") {
		t.Errorf("%+v", got)
	}
	runChild(t, "export", "in", "-o", "whole")
	withoutName(t, "whole", "out")
}

// TestUnwritable: a folder in which nothing can be written is refused before the work.
func TestUnwritable(t *testing.T) {
	t.Chdir(t.TempDir())
	testCorpus(t, "in", 3)
	os.WriteFile("file", nil, 0o644)
	if got := runChild(t, "export", "in", "-o", "file/out"); got.exit != exitFailed || !strings.Contains(got.stderr, "file/out") {
		t.Errorf("%+v", got)
	}
	if os.Getuid() == 0 {
		t.Skip("root may write everywhere")
	}
	os.Mkdir("locked", 0o555)
	if got := runChild(t, "export", "in", "-o", "locked/out"); got.exit != exitFailed || !strings.Contains(got.stderr, "you may not write there") {
		t.Errorf("%+v", got)
	}
}

// TestExportOnAnyNumberOfCores: one worker or eight, the same bytes.
func TestExportOnAnyNumberOfCores(t *testing.T) {
	t.Chdir(t.TempDir())
	testCorpus(t, "in", 80)
	export := func(dir string, cores int) {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
		if got := runWords([]string{"slant", "export", "in", "-o", dir, "--quiet"}, "", nil); got.exit != exitSetAside {
			t.Fatalf("%+v", got)
		}
	}
	export("one", 1)
	export("eight", 8)
	withoutName(t, "one", "eight")
	if left, _ := filepath.Glob(".*"); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
