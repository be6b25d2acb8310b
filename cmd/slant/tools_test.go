package main

import (
	"bytes"
	"encoding/csv"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Some tests hand an export to programs of others: Python, R, LibreOffice. Where one is missing they are skipped, and say so;
// .ci/run installs them where it can.

// python returns an interpreter that can import the modules. More than one may be installed, and only one have them.
func python(t *testing.T, modules ...string) string {
	t.Helper()
	test := "pass"
	if len(modules) > 0 {
		test = "import " + strings.Join(modules, ", ")
	}
	for _, name := range []string{"python3", "/usr/bin/python3"} {
		if exec.Command(name, "-c", test).Run() == nil {
			return name
		}
	}
	t.Skipf("no Python 3 here that has the modules %q: on Debian, apt-get install python3-…", modules)
	return ""
}

// tool returns the path of a program, or skips.
func tool(t *testing.T, name, install string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("no %s here: on Debian, apt-get install %s", name, install)
	}
	return path
}

// runTool runs a program to its end and returns its output, both kinds together, and its exit.
func runTool(t *testing.T, cmd *exec.Cmd) (string, int) {
	t.Helper()
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Run(); err != nil && cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return out.String(), cmd.ProcessState.ExitCode()
}

// exported is a fresh export of a path.
func exported(t *testing.T, path string, flags ...string) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "tables")
	got := runWords(append([]string{"slant", "export", path, "-o", dir, "--quiet"}, flags...), "", nil)
	if got.exit != exitDone {
		t.Fatalf("export %s: exit %d: %s", path, got.exit, got.stderr)
	}
	return dir
}

// readTable is a table of an export, its header first.
func readTable(t *testing.T, path string) [][]string {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// setCell puts another value into a cell of the first row below the header.
func setCell(t *testing.T, path, column, value string) {
	t.Helper()
	rows := readTable(t, path)
	rows[1][slices.Index(rows[0], column)] = value
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
}
