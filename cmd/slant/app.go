package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"syscall"
	"time"
)

// app is what the subcommands share: the streams, and what has gone to standard error.
type app struct {
	args           []string
	stdin          io.Reader
	stdout, stderr io.Writer
	env            func(string) string

	load      loader        // how packs become an analyzer; tests remember what they have loaded
	saveEvery time.Duration // how often an export saves how far it is; 0: as package reports does

	packs []string // --pack
	quiet bool     // --quiet
	held  bytes.Buffer
	meter *meter // the progress line, while there is one

	gcPercent int // what steady has set
	words
}

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
