package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/lexicons"
)

var update = flag.Bool("update", false, "write the output that the commands now give into testdata and README.md")

// result is what one command gave.
type result struct {
	stdout, stderr string
	exit           int
}

// runWords runs a command line that begins with "slant" in this process.
func runWords(words []string, stdin string, env map[string]string) result {
	var stdout, stderr bytes.Buffer
	a := &app{args: words[1:], stdin: strings.NewReader(stdin), stdout: &stdout, stderr: &stderr, load: remember}
	a.env = func(key string) string { return env[key] }
	exit := a.run()
	return result{stdout.String(), stderr.String(), exit}
}

// builtIn is the built-in pack and its analyzer, loaded once for all tests; terse is the one that exports have, worded that of comparisons.
var (
	builtIn = sync.OnceValue(func() engine { return newEngine(inputFlags{}) })
	terse   = sync.OnceValue(func() engine { return newEngine(inputFlags{noEvidence: true}) })
	worded  = sync.OnceValue(func() engine { return newEngine(inputFlags{wording: true}) })
)

type engine struct {
	pack     *lexicons.Pack
	analyzer *analyze.Analyzer
	err      error
}

func newEngine(f inputFlags) engine {
	pack, analyzer, err := load(nil, f)
	return engine{pack, analyzer, err}
}

// remember is load, but for the default it loads only once.
func remember(dirs []string, f inputFlags) (*lexicons.Pack, *analyze.Analyzer, error) {
	if len(dirs) > 0 || f.noCoreference {
		return load(dirs, f)
	}
	e := builtIn
	if f.noEvidence {
		e = terse
	}
	if f.wording {
		e = worded
	}
	return e().pack, e().analyzer, e().err
}

// TestScripts runs testdata/*.txt; testdata/README.md tells their format.
func TestScripts(t *testing.T) {
	scripts, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(scripts) == 0 {
		t.Fatal("no scripts in testdata", err)
	}
	for _, path := range scripts {
		abs, err := filepath.Abs(path)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) { runScript(t, abs) })
	}
}

// script is the state of one script as it runs.
type script struct {
	t     *testing.T
	path  string
	lines []string // expectations and commands; the files behind them are written out
	rest  string   // the files, as they stand in the script
	out   []string // the script with what the commands gave, for -update
	last  result
	stdin string
	env   map[string]string
}

func runScript(t *testing.T, path string) {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	head, rest := splitFiles(string(data))
	t.Chdir(t.TempDir())
	writeFiles(t, rest)
	s := &script{t: t, path: path, lines: strings.Split(strings.TrimSuffix(head, "\n"), "\n"), rest: rest}
	for i := 0; i < len(s.lines); i++ {
		i = s.step(i)
	}
	if *update {
		err := os.WriteFile(path, []byte(strings.Join(s.out, "\n")+"\n"+rest), 0o644)
		if err != nil {
			t.Fatal(err)
		}
	}
}

// splitFiles cuts a script where its files begin: at the first line "-- name --".
func splitFiles(data string) (head, rest string) {
	if i := strings.Index(data, "\n-- "); i >= 0 {
		return data[:i+1], data[i+1:]
	}
	return data, ""
}

func writeFiles(t *testing.T, rest string) {
	var name string
	files := map[string]*strings.Builder{}
	for line := range strings.Lines(rest) {
		if n, ok := strings.CutPrefix(strings.TrimSpace(line), "-- "); ok && strings.HasSuffix(n, " --") {
			name = strings.TrimSuffix(n, " --")
			files[name] = &strings.Builder{}
			continue
		}
		files[name].WriteString(line)
	}
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(unescape(text.String())), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// unescape turns \xNN into a byte, so that a script can hold files that are not text.
func unescape(s string) string {
	for {
		i := strings.Index(s, `\x`)
		if i < 0 || i+4 > len(s) {
			return s
		}
		n, err := strconv.ParseUint(s[i+2:i+4], 16, 8)
		if err != nil {
			return s
		}
		s = s[:i] + string([]byte{byte(n)}) + s[i+4:]
	}
}

// step does the line i and returns the last line that belongs to it.
func (s *script) step(i int) int {
	line := s.lines[i]
	s.out = append(s.out, line)
	word, rest, _ := strings.Cut(line, " ")
	switch word {
	case "", "#":
	case "$":
		s.command(rest)
	case "stdin":
		s.stdin = strings.ReplaceAll(rest, `\n`, "\n")
	case "env":
		key, value, _ := strings.Cut(rest, "=")
		s.env = map[string]string{key: value}
	case "exit":
		if fmt.Sprint(s.last.exit) != rest {
			s.fail(i, "exit %d, want %s; stderr:\n%s", s.last.exit, rest, s.last.stderr)
		}
	case "stdout":
		return s.stream(i, s.last.stdout, rest)
	case "stderr":
		return s.stream(i, s.last.stderr, rest)
	case "file":
		name, check, _ := strings.Cut(rest, " ")
		s.file(i, name, check)
	default:
		s.fail(i, "unknown word %q", word)
	}
	return i
}

func (s *script) fail(i int, format string, args ...any) {
	s.t.Helper()
	s.t.Errorf("%s:%d: %s", s.path, i+1, fmt.Sprintf(format, args...))
}

// command runs a command line and leaves its input empty for the next one.
func (s *script) command(line string) {
	s.last = runWords(splitWords(line), s.stdin, s.env)
	s.stdin, s.env = "", nil
}

func (s *script) file(i int, name, check string) {
	data, err := os.ReadFile(name)
	if check == "is missing" {
		if err == nil {
			s.fail(i, "%s is there", name)
		}
		return
	}
	if err != nil {
		s.fail(i, "%v", err)
		return
	}
	s.stream(i, string(data), check)
}

// stream checks a text: "has X", "lacks X", "is empty", or "is" with the lines that follow behind "| ".
func (s *script) stream(i int, got, check string) int {
	word, arg, _ := strings.Cut(check, " ")
	switch {
	case check == "is empty":
		if got != "" {
			s.fail(i, "not empty:\n%s", got)
		}
	case word == "has" && !strings.Contains(got, arg), word == "lacks" && strings.Contains(got, unescape(arg)):
		s.fail(i, "%s %q is not so:\n%s", word, arg, got)
	case check == "is":
		return s.exact(i, got)
	case word != "has" && word != "lacks":
		s.fail(i, "unknown check %q", check)
	}
	return i
}

// exact compares with the lines behind line i that begin with "|".
func (s *script) exact(i int, got string) int {
	j := i + 1
	var want strings.Builder
	for ; j < len(s.lines) && strings.HasPrefix(s.lines[j], "|"); j++ {
		want.WriteString(strings.TrimPrefix(strings.TrimPrefix(s.lines[j], "|"), " ") + "\n")
	}
	for line := range strings.Lines(got) {
		s.out = append(s.out, strings.TrimRight("| "+strings.TrimRight(line, "\n"), " "))
	}
	if !*update && trimLines(want.String()) != trimLines(got) {
		s.fail(i, "want\n%s\ngot\n%s\n(rewrite with go test ./cmd/slant -update)", want.String(), got)
	}
	return j - 1
}

// trimLines cuts white space from the ends of lines, which editors do not keep.
func trimLines(text string) string {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// splitWords splits a command line at spaces outside of double quotes.
func splitWords(line string) []string {
	var words []string
	var word strings.Builder
	quoted, begun := false, false
	for _, r := range line {
		switch {
		case r == '"':
			quoted, begun = !quoted, true
		case r == ' ' && !quoted:
			if begun {
				words = append(words, word.String())
			}
			word.Reset()
			begun = false
		default:
			word.WriteRune(r)
			begun = true
		}
	}
	if begun {
		words = append(words, word.String())
	}
	return words
}
