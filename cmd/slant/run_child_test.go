package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// childEnv makes the test binary behave as slant itself, so that tests can kill it.
const childEnv = "SLANT_TEST_SAVE_EVERY"

func TestMain(m *testing.M) {
	if every, err := time.ParseDuration(os.Getenv(childEnv)); err == nil {
		a := &app{args: os.Args[1:], stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, env: os.Getenv, load: load, saveEvery: every}
		os.Exit(a.run())
	}
	os.Exit(m.Run())
}

// child is slant as a process of its own. It saves how far an export is after every record.
func child(args ...string) *exec.Cmd {
	cmd := exec.Command(os.Args[0], args...)
	cmd.Env = append(os.Environ(), childEnv+"=1ns")
	return cmd
}

// runChild runs a child to its end.
func runChild(t *testing.T, args ...string) result {
	t.Helper()
	return endOf(t, child(args...))
}

func endOf(t *testing.T, cmd *exec.Cmd) result {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return result{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
}

var (
	testActors = []string{"Russia", "Ukraine", "China", "Iran", "Israel", "France", "Germany", "Turkey", "Japan", "Brazil", "NATO", "Hamas", "the United States", "the European Union"}
	testCues   = []string{"condemned", "praised", "accused", "thanked", "warned", "attacked", "welcomed the plan of", "criticised", "supported", "sanctioned"}
	testTails  = []string{"over the talks in Geneva", "after a night of shelling", "in a speech on Monday", "while markets fell", "before the vote", "and promised more help to farmers"}
)

// testArticle is an article that no other one of another number repeats.
func testArticle(number, sentences int) string {
	r := rand.New(rand.NewPCG(uint64(number), 7))
	pick := func(list []string) string { return list[r.IntN(len(list))] }
	var b strings.Builder
	fmt.Fprintf(&b, "Report %d from the capital\n\n", number)
	for range sentences {
		fmt.Fprintf(&b, "%s %s %s %s, officials in town %d said. “It is a brutal war,” said Ivan Petrov%c, a spokesman for %s.\n\n",
			pick(testActors), pick(testCues), pick(testActors), pick(testTails), r.IntN(1e6), 'a'+rune(number%26), pick(testActors))
	}
	return b.String()
}

// testCorpus is a folder with articles, some of which repeat others, and files that are no articles.
func testCorpus(t testing.TB, dir string, n int) string {
	t.Helper()
	write := func(name, text string) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for i := range n {
		text := testArticle(i, 4)
		switch {
		case i%11 == 10:
			text = ""
		case i%7 == 6: // a copy with another headline
			_, body, _ := strings.Cut(testArticle(i-5, 4), "\n")
			text = fmt.Sprintf("Wire copy %d\n%s", i, body)
		case i%9 == 8: // the very same
			text = testArticle(i-8, 4)
		}
		write(fmt.Sprintf("%05d.txt", i), text)
	}
	return dir
}

// allBytes are the files of a folder, name by name.
func allBytes(t *testing.T, dir string) map[string]string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
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

// sameBytes compares an export with what it should be.
func sameBytes(t *testing.T, dir string, want map[string]string) {
	t.Helper()
	got := allBytes(t, dir)
	if len(got) != len(want) {
		t.Errorf("%d files, want %d", len(got), len(want))
	}
	for name, data := range want {
		if got[name] != data {
			t.Errorf("%s differs: %d bytes, want %d", name, len(got[name]), len(data))
		}
	}
}
