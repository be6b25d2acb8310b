package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// documents are the pages whose commands are run as tests, from the root of the repository.
var documents = []string{"README.md", "CONTRIBUTING.md", "docs/COMPARING.md"}

// elided is a line of an output block that stands for any number of lines.
const elided = "…"

// block is a fenced code block that begins with a command: "$ COMMAND", then what it prints; possibly several.
type block struct {
	line     int // of the first command, from 1
	commands []command
}

type command struct {
	text string
	want []string // lines of its output
}

// TestDocuments runs every command of the pages. `go run ./cmd/slant` is run in this process, and its output must be as
// printed; the test command is not run again.
func TestDocuments(t *testing.T) {
	t.Chdir("../..")
	out := t.TempDir()
	for _, page := range documents {
		data, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		text := runPage(t, page, strings.Split(string(data), "\n"), out)
		if !*update {
			continue
		}
		if err := os.WriteFile(page, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// runPage runs the code blocks of a page and returns the page as it should be.
func runPage(t *testing.T, page string, lines []string, out string) string {
	var updated []string
	for i := 0; i < len(lines); i++ {
		updated = append(updated, lines[i])
		if !strings.HasPrefix(lines[i], "```") {
			continue
		}
		end := i + 1
		for end < len(lines) && !strings.HasPrefix(lines[end], "```") {
			end++
		}
		inside := lines[i+1 : end]
		updated = append(updated, runBlock(t, page, parseBlock(inside, i+2), inside, out)...)
		i = end - 1
		if end < len(lines) {
			updated = append(updated, lines[end])
			i = end
		}
	}
	return strings.Join(updated, "\n")
}

// parseBlock reads a code block; one that does not begin with a command has none.
func parseBlock(lines []string, number int) block {
	b := block{line: number}
	for i, line := range lines {
		text, ok := strings.CutPrefix(line, "$ ")
		switch {
		case ok:
			b.commands = append(b.commands, command{text: text})
		case i == 0:
			return b
		default:
			last := &b.commands[len(b.commands)-1]
			last.want = append(last.want, line)
		}
	}
	return b
}

// runBlock runs the commands of a block and returns its lines as they should be.
func runBlock(t *testing.T, page string, b block, lines []string, out string) []string {
	if len(b.commands) == 0 {
		return lines
	}
	var updated []string
	for _, c := range b.commands {
		updated = append(updated, "$ "+c.text)
		words, ok := slantWords(c.text)
		if !ok {
			updated = append(updated, c.want...)
			if !known(c.text) {
				t.Errorf("%s:%d: cannot run %q: use go run ./cmd/slant, or add it to the test", page, b.line, c.text)
			}
			continue
		}
		got := runWords(redirect(words, out), "", nil)
		if got.exit != exitDone {
			t.Errorf("%s:%d: %s: exit %d: %s", page, b.line, c.text, got.exit, got.stderr)
		}
		if !*update && len(c.want) > 0 && !matches(c.want, outputLines(got)) {
			t.Errorf("%s:%d: %s: another output (-page +now, rewrite with go test ./cmd/slant -update):\n%s",
				page, b.line, c.text, cmp.Diff(c.want, elide(c.want, outputLines(got))))
		}
		updated = append(updated, elide(c.want, outputLines(got))...)
	}
	return updated
}

// slantWords turns a documented call into words that begin with "slant".
func slantWords(text string) ([]string, bool) {
	for _, start := range []string{"go run ./cmd/slant", "slant"} {
		if rest, ok := strings.CutPrefix(text+" ", start+" "); ok {
			return append([]string{"slant"}, splitWords(rest)...), true
		}
	}
	return nil, false
}

// known are the commands that a page may name without their being run here.
func known(text string) bool {
	for _, start := range []string{"go test ./...", "go build ", "go install ", "git clone ", "cd ", ".ci/run"} {
		if strings.HasPrefix(text, start) {
			return true
		}
	}
	return false
}

// redirect puts what -o names into a folder that is removed after the test.
func redirect(words []string, out string) []string {
	for i := range words[:len(words)-1] {
		if words[i] == "-o" {
			words[i+1] = filepath.Join(out, words[i+1])
		}
	}
	return words
}

// outputLines are the lines of standard output, as they stand on a page.
func outputLines(got result) []string {
	if got.stdout == "" {
		return nil
	}
	return strings.Split(trimLines(got.stdout), "\n")
}

// matches compares lines; a line "…" stands for any number of them.
func matches(want, got []string) bool {
	for len(want) > 0 {
		if want[0] == elided {
			if len(want) == 1 {
				return true
			}
			for i := range got {
				if matches(want[1:], got[i:]) {
					return true
				}
			}
			return false
		}
		if len(got) == 0 || strings.TrimRight(want[0], " ") != got[0] {
			return false
		}
		want, got = want[1:], got[1:]
	}
	return len(got) == 0
}

// elide keeps a page's lines where they match, and else takes the output, cut where the page cuts it: behind the line that
// stands before the "…", or after as many lines. A page that shows no output goes on showing none.
func elide(want, got []string) []string {
	if len(want) == 0 || matches(want, got) {
		return want
	}
	cut := slices.Index(want, elided)
	if cut < 0 {
		return got
	}
	if cut > 0 && slices.Contains(got, want[cut-1]) {
		cut = slices.Index(got, want[cut-1]) + 1
	}
	if cut >= len(got) {
		return got
	}
	return append(slices.Clone(got[:cut]), elided)
}

// The README's own test command is what .ci/run calls.
func TestReadmeNamesTheTestCommand(t *testing.T) {
	data, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(data), "\n$ go test ./...\n") {
		t.Error("README.md does not name `$ go test ./...`, which .ci/run looks for")
	}
}

func TestMatches(t *testing.T) {
	for _, c := range []struct {
		want, got string
		ok        bool
	}{
		{"a b", "a b", true}, {"a", "a b", false}, {"a b", "a", false},
		{"a …", "a b c", true}, {"… c", "a b c", true}, {"a … c", "a b c", true}, {"a … d", "a b c", false}, {"…", "", true},
	} {
		if got := matches(strings.Fields(c.want), strings.Fields(c.got)); got != c.ok {
			t.Errorf("matches(%q, %q) = %v", c.want, c.got, got)
		}
	}
}
