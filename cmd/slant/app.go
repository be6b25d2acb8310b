package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"
	"time"

	"github.com/slantkit/slant/analyze/corpus"
)

// app is what the subcommands share: the streams, and what has gone to standard error.
type app struct {
	args           []string
	stdin          io.Reader
	stdout, stderr io.Writer
	env            func(string) string

	load loader // how packs become an analyzer; tests remember what they have loaded

	packs    []string // --pack
	quiet    bool     // --quiet
	held     bytes.Buffer
	setAside int           // inputs that were set aside
	remarks  int           // on inputs that were read all the same
	saveTime time.Duration // between two checkpoints of an export
}

// mostProblems is how many inputs that are set aside, and how many remarks on others, have a line on standard error; the rest is counted.
const mostProblems = 20

// run executes the command line and returns the exit code.
func (a *app) run() int {
	root := newRoot(a)
	root.SetArgs(a.args)
	return a.finish(root.Execute())
}

// usageError is a mistake in the command line: its text, and the command whose help explains it.
type usageError struct{ problem, command string }

func (e *usageError) Error() string {
	return fmt.Sprintf("%s\nSee `%s --help`.", e.problem, e.command)
}

// note prints a remark on standard error, unless --quiet.
func (a *app) note(format string, args ...any) {
	if !a.quiet {
		fmt.Fprintf(a.stderr, format+"\n", args...)
	}
}

// problem counts an input that was set aside and says so; --quiet holds the line back until the exit code is known.
func (a *app) problem(p *corpus.Problem) {
	a.setAside++
	if a.setAside > mostProblems {
		return
	}
	w := a.stderr
	if a.quiet {
		w = &a.held
	}
	fmt.Fprintln(w, p.Error())
}

// sayRest counts the remarks, and the inputs that were set aside without a line; list is where they all stand, if anywhere.
func (a *app) sayRest(list string) {
	if more := a.remarks - mostProblems; more > 0 {
		a.note("… and %d more remarks on inputs that were read", more)
	}
	rest := a.setAside - mostProblems
	if rest <= 0 {
		return
	}
	w := a.stderr
	if a.quiet {
		w = &a.held
	}
	if list != "" {
		fmt.Fprintf(w, "… and %d more: all are listed in %s\n", rest, corpus.Printable(list))
		return
	}
	fmt.Fprintf(w, "… and %d more; `slant export` lists all of them in rejected.csv\n", rest)
}

// finish turns the outcome into the exit code, and says what went wrong.
func (a *app) finish(err error) int {
	if err != nil && !isBrokenPipe(err) {
		a.stderr.Write(a.held.Bytes())
		fmt.Fprintln(a.stderr, "slant: "+strings.TrimSpace(err.Error()))
		return exitFailed
	}
	if a.setAside > 0 {
		a.stderr.Write(a.held.Bytes())
		return exitSetAside
	}
	return exitDone
}

// isBrokenPipe: the reader of our output has seen enough.
func isBrokenPipe(err error) bool {
	return errors.Is(err, syscall.EPIPE) || errors.Is(err, io.ErrClosedPipe)
}

// color reports whether standard output takes colours.
func (a *app) color() bool {
	return a.env("NO_COLOR") == "" && a.env("TERM") != "dumb" && columns(a.stdout) > 0
}
