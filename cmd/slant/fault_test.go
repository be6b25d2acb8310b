package main

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// asSlant makes the test binary behave as slant itself, with this much time between checkpoints.
const asSlant = "SLANT_TEST_SAVE"

func TestMain(m *testing.M) {
	save, err := time.ParseDuration(os.Getenv(asSlant))
	if err != nil {
		os.Exit(m.Run())
	}
	a := &app{args: os.Args[1:], stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, env: os.Getenv, load: load, saveTime: save}
	os.Exit(a.run())
}

// child is slant in a process of its own that saves its work all the time.
func child(t *testing.T, words ...string) (*exec.Cmd, *bytes.Buffer) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, words...)
	cmd.Env = append(os.Environ(), asSlant+"=10ms")
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	return cmd, &stderr
}

// smallCorpus is a folder with articles, a repeat, and files that are set aside.
func smallCorpus(t *testing.T, n int) string {
	t.Helper()
	samples, err := filepath.Glob("../../testdata/articles/*.txt")
	if err != nil || len(samples) == 0 {
		t.Fatal("no sample articles", err)
	}
	dir := t.TempDir()
	for i := range n {
		data, err := os.ReadFile(samples[i%len(samples)])
		if err != nil {
			t.Fatal(err)
		}
		text := fmt.Sprintf("%s\n\nEdition number %d of the day went out.\n", data, i)
		switch i % 7 {
		case 3:
			text = "broken\x00file"
		case 5:
			text = string(data)
		}
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%03d.txt", i)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// contents are the files of a folder; nil if it is not there.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	files := map[string]string{}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = string(data)
	}
	return files
}

// kills is how many times an export is killed.
const kills = 50

// TestKilledAtAnyMoment kills an export again and again, at moments spread over all of its run, and runs it again until it is done: each time with what
// was done before, but for every fifth time, from the beginning. Whenever it is killed, the export is not there or whole; in the end it has the bytes of a
// run that nobody killed.
func TestKilledAtAnyMoment(t *testing.T) {
	corpus := smallCorpus(t, 48)
	out := filepath.Join(t.TempDir(), "tables")
	words := []string{"export", corpus, "-o", out}
	began := time.Now()
	whole, stderr := child(t, words...)
	if err := whole.Run(); whole.ProcessState.ExitCode() != exitSetAside {
		t.Fatal(err, stderr)
	}
	length := time.Since(began)
	want := contents(t, out)
	rng := rand.New(rand.NewPCG(5, 6))
	n, runs, resumed := 0, 0, 0
	for n < kills {
		if err := os.RemoveAll(out); err != nil {
			t.Fatal(err)
		}
		for done := false; !done; runs++ {
			args := words
			if runs%5 > 0 {
				args = append(args[:len(args):len(args)], "--resume")
			}
			cmd, stderr := child(t, args...)
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			timer := time.AfterFunc(time.Duration(rng.Float64()*1.1*float64(length)), func() { cmd.Process.Kill() })
			cmd.Wait()
			timer.Stop()
			if strings.Contains(stderr.String(), "went on behind") {
				resumed++
			}
			done = cmd.ProcessState.ExitCode() >= 0
			if !done {
				n++
			} else if cmd.ProcessState.ExitCode() != exitSetAside {
				t.Fatalf("exit %d: %s", cmd.ProcessState.ExitCode(), stderr)
			}
			compareFiles(t, contents(t, out), want, done)
		}
	}
	if entries, _ := os.ReadDir(filepath.Dir(out)); len(entries) != 1 {
		t.Errorf("left beside the export: %v", entries)
	}
	t.Logf("%d kills in %d runs, %d of which went on with what was done", n, runs, resumed)
	if resumed == 0 {
		t.Error("no run went on with what was done")
	}
}

// compareFiles: an export is whole, or, if it need not be done yet, not there.
func compareFiles(t *testing.T, got, want map[string]string, done bool) {
	t.Helper()
	if got == nil && !done {
		return
	}
	for name, data := range want {
		if got[name] != data {
			t.Fatalf("%s is not that of a run that nobody killed (%d bytes, want %d)", name, len(got[name]), len(data))
		}
	}
	if len(got) != len(want) {
		t.Fatalf("%d files, want %d", len(got), len(want))
	}
}

// TestInterrupt: Ctrl-C ends an export with words and keeps its work, and --resume goes on from there.
func TestInterrupt(t *testing.T) {
	corpus := smallCorpus(t, 120)
	dir := t.TempDir()
	want := filepath.Join(dir, "want")
	cmd, stderr := child(t, "export", corpus, "-o", want)
	if cmd.Run(); cmd.ProcessState.ExitCode() != exitSetAside {
		t.Fatal(stderr)
	}
	out := filepath.Join(dir, "out")
	cmd, stderr = child(t, "export", corpus, "-o", out)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	for range 1000 {
		if _, err := os.Stat(filepath.Join(dir, ".out.slant-work", "journal.json")); err == nil {
			break
		}
		time.Sleep(5 * time.Millisecond)
	}
	cmd.Process.Signal(syscall.SIGINT)
	cmd.Wait()
	if cmd.ProcessState.ExitCode() != exitFailed || !strings.Contains(stderr.String(), "--resume") {
		t.Fatalf("exit %d: %s", cmd.ProcessState.ExitCode(), stderr)
	}
	if contents(t, out) != nil {
		t.Error("half an export is there")
	}
	cmd, stderr = child(t, "export", corpus, "-o", out, "--resume")
	if cmd.Run(); cmd.ProcessState.ExitCode() != exitSetAside || !strings.Contains(stderr.String(), "went on behind") {
		t.Fatalf("exit %d: %s", cmd.ProcessState.ExitCode(), stderr)
	}
	got, whole := contents(t, out), contents(t, want)
	for name, data := range whole {
		if name != "manifest.json" && got[name] != data { // the manifest names the folder
			t.Errorf("%s is another one", name)
		}
	}
}
