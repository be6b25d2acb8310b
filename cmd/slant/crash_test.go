//go:build unix

package main

import (
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"
)

// stages are files that appear in the course of an export, in their order: moments that a clock would seldom meet.
var stages = []string{
	".out.slant-work/lock", ".out.slant-work/final/articles.csv", ".out.slant-work/journal.json", ".out.slant-work/final/entities.csv",
	".out.slant-work/final/dyads.csv", ".out.slant-work/final/datapackage.json", ".out.slant-work/final/manifest.json", ".out.slant-work/before", "out",
}

// TestKilledAtAnyMoment kills exports with SIGKILL, by the clock and at the stages, goes on with each until it ends, and
// wants the same bytes as without. CRASHES is how many moments; fifty take ten to twenty seconds.
func TestKilledAtAnyMoment(t *testing.T) {
	if testing.Short() {
		t.Skip("kills processes")
	}
	t.Chdir(t.TempDir())
	testCorpus(t, "in", 40)
	export := func() *exec.Cmd { return child("export", "in", "-o", "out", "--resume", "--quiet") }
	began := time.Now()
	if got := endOf(t, export()); got.exit != exitSetAside {
		t.Fatalf("%+v", got)
	}
	whole := time.Since(began)
	want := allBytes(t, "out")
	crashes, err := strconv.Atoi(os.Getenv("CRASHES"))
	if err != nil {
		crashes = 50
	}
	r := rand.New(rand.NewPCG(1, uint64(crashes)))
	for n := 0; n < crashes; {
		if r.IntN(2) == 0 { // half of the exports replace an older one
			os.RemoveAll("out")
		}
		for ; n < crashes && crash(t, r, export(), whole); n++ {
			if _, err := os.Stat("out"); err == nil {
				sameBytes(t, "out", want)
			}
		}
		last := export()
		if r.IntN(4) == 0 { // some are made afresh
			last = child("export", "in", "-o", "out", "--quiet")
		}
		if got := endOf(t, last); got.exit != exitSetAside || got.stderr == "" {
			t.Errorf("%+v", got)
		}
		sameBytes(t, "out", want)
		if left, _ := filepath.Glob(".out*"); len(left) > 0 {
			t.Fatalf("left behind: %v", left)
		}
		if t.Failed() {
			t.Fatalf("after %d crashes", n)
		}
	}
}

// crash runs a command and kills it; false if it came to its end before.
func crash(t *testing.T, r *rand.Rand, cmd *exec.Cmd, whole time.Duration) bool {
	t.Helper()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() {
		cmd.Wait()
		close(ended)
	}()
	deadline := time.After(time.Duration(r.Int64N(int64(whole))))
	stage := stages[r.IntN(len(stages))]
	if r.IntN(2) == 0 {
		stage = "" // the clock decides alone
	} else {
		deadline = time.After(10 * whole)
	}
	waitFor(stage, deadline, ended)
	cmd.Process.Kill()
	<-ended
	if code := cmd.ProcessState.ExitCode(); code >= 0 && code != exitSetAside {
		t.Errorf("exit %d", code)
	}
	return cmd.ProcessState.ExitCode() < 0
}

// waitFor waits for a file, a time, or the end of a process.
func waitFor(file string, deadline <-chan time.Time, ended <-chan struct{}) {
	for {
		select {
		case <-deadline:
			return
		case <-ended:
			return
		default:
		}
		if _, err := os.Stat(file); file != "" && err == nil {
			return
		}
		time.Sleep(20 * time.Microsecond)
	}
}
