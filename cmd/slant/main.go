// Slant reads news articles and says who is spoken of how, and who says what about whom.
//
// This package is the command: flags, files and the terminal. It analyses nothing itself:
//
//	paths ─► corpus.Find ─► Source.Read ─► Analyzer.Analyze ─► reports ─► standard output or a file
//
// Each subcommand stands in a file of its own, with its help text on top.
package main

import (
	"io"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	// A reader that closes our output early (`slant report … | head`) is no failure: let the write say so.
	signal.Ignore(syscall.SIGPIPE)
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, os.Getenv))
}

// Exit codes.
const (
	exitDone     = 0
	exitSetAside = 1 // finished, but some inputs were set aside
	exitFailed   = 2 // could not run
)

// run is the whole program: it parses args, does the work, and returns the exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, env func(string) string) int {
	a := &app{args: args, stdin: stdin, stdout: stdout, stderr: stderr, env: env, load: load}
	return a.run()
}
