package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/slantkit/slant/analyze/corpus"
	"github.com/spf13/cobra"
)

// defaultWidth is the width of a table where there is no terminal to ask, in columns.
const defaultWidth = 80

// formats are the names for --format and the endings of files that stand for them.
var formats = map[string]string{".txt": "text", ".md": "markdown", ".csv": "csv", ".json": "json", ".html": "html", ".htm": "html"}

// tabular is what prints in every format: a report or a comparison.
type tabular interface {
	WriteText(w io.Writer) error
	WriteMarkdown(w io.Writer) error
	WriteCSV(w io.Writer, table string) error
	WriteJSON(w io.Writer) error
	WriteHTML(w io.Writer) error
}

// outputFlags say in which format to print, and where to.
type outputFlags struct {
	format, file, table string
	tables              []string // that csv may print
	width               int
}

func (f *outputFlags) register(cmd *cobra.Command, allowed ...string) {
	cmd.Flags().StringVarP(&f.format, "format", "f", "", "`FORMAT` of the output: "+strings.Join(allowed, ", ")+" (default: by the ending of -o, else text)")
	cmd.Flags().StringVarP(&f.file, "output", "o", "", "write to this `FILE` instead of standard output, replacing it")
	cmd.Flags().IntVar(&f.width, "width", 0, "`COLUMNS` of text (default: the terminal's, else 80)")
	complete(cmd, "format", allowed...)
}

func (f *outputFlags) registerTable(cmd *cobra.Command, tables ...string) {
	f.tables = tables
	cmd.Flags().StringVar(&f.table, "table", "", "which `TABLE` csv prints: "+strings.Join(tables, ", ")+" (default "+tables[0]+")")
	complete(cmd, "table", tables...)
}

func complete(cmd *cobra.Command, flag string, values ...string) {
	// The error says that there is no such flag: a bug that every test would meet.
	if err := cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err)
	}
}

// check fills in the format and refuses combinations that mean nothing.
func (f *outputFlags) check(cmd *cobra.Command, allowed ...string) error {
	if f.format == "" {
		f.format = formats[strings.ToLower(filepath.Ext(f.file))]
	}
	if f.format == "" || !cmd.Flags().Changed("format") && !slices.Contains(allowed, f.format) {
		f.format = "text"
	}
	if err := oneOf(cmd, "--format", f.format, allowed...); err != nil {
		return err
	}
	if f.table == "" {
		f.table = "actors"
		return f.checkWidth(cmd)
	}
	if f.format != "csv" {
		return &usageError{"--table chooses a table for --format csv; the other formats have all", cmd.CommandPath()}
	}
	return oneOf(cmd, "--table", f.table, f.tables...)
}

// narrowest and widest bound --width: below, no table fits; above, a line is too long to read.
const narrowest, widest = 40, 1000

func (f *outputFlags) checkWidth(cmd *cobra.Command) error {
	if f.width != 0 && (f.width < narrowest || f.width > widest) {
		return &usageError{fmt.Sprintf("--width %d is out of bounds: use %d to %d", f.width, narrowest, widest), cmd.CommandPath()}
	}
	return nil
}

// oneOf refuses a flag's value that is not one of those allowed.
func oneOf(cmd *cobra.Command, flag, value string, allowed ...string) error {
	if slices.Contains(allowed, value) {
		return nil
	}
	problem := fmt.Sprintf("%s %q is unknown: use %s", flag, value, strings.Join(allowed, ", "))
	if best, ok := nearest(value, allowed); ok {
		problem += fmt.Sprintf("; did you mean %s?", best)
	}
	return &usageError{problem, cmd.CommandPath()}
}

// textWidth is the width to set text in.
func (a *app) textWidth(f outputFlags) int {
	if f.width > 0 {
		return f.width
	}
	if w := columns(a.stdout); w > 0 && f.file == "" {
		return max(narrowest, min(w, widest))
	}
	return defaultWidth
}

// printTables writes a report or a comparison in the format asked for.
func (a *app) printTables(t tabular, f outputFlags) error {
	return a.print(f.file, func(w io.Writer) error {
		switch f.format {
		case "markdown":
			return t.WriteMarkdown(w)
		case "csv":
			return t.WriteCSV(w, f.table)
		case "json":
			return t.WriteJSON(w)
		case "html":
			return t.WriteHTML(w)
		}
		return t.WriteText(w)
	})
}

// print writes to a file, or to standard output if file is empty or "-".
func (a *app) print(file string, write func(io.Writer) error) error {
	if file == "" || file == corpus.Stdin {
		w := bufio.NewWriter(a.stdout)
		if err := write(w); err != nil {
			return err
		}
		return w.Flush()
	}
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return err
	}
	if err := replaceFile(file, b.Bytes()); err != nil {
		return err
	}
	a.note("wrote %s", corpus.Printable(file))
	return nil
}

// checkOutput finds out before the work whether a file can be written at the end, and refuses to overwrite an input.
func checkOutput(file string, sources []corpus.Source) error {
	if file == "" || file == corpus.Stdin {
		return nil
	}
	info, err := os.Stat(file)
	if err == nil && info.IsDir() {
		return fmt.Errorf("%s: this is a folder: name a file to write to", corpus.Printable(file))
	}
	if _, dirErr := os.Stat(filepath.Dir(file)); dirErr != nil {
		return fmt.Errorf("%s: there is no folder %s: create it first", corpus.Printable(file), corpus.Printable(filepath.Dir(file)))
	}
	if err != nil {
		return nil
	}
	for _, s := range sources {
		if in, err := os.Stat(s.Path); err == nil && os.SameFile(in, info) {
			return fmt.Errorf("%s: this is one of the inputs: choose another name for the output", corpus.Printable(file))
		}
	}
	return nil
}

// replaceFile puts data in the place of a file, whole or not at all: a reader never sees half of it, and a failure
// leaves the old file. What is no regular file (/dev/stdout, a pipe) is written to.
func replaceFile(file string, data []byte) error {
	if target, err := filepath.EvalSymlinks(file); err == nil {
		file = target
	}
	mode := fs.FileMode(0o666)
	info, err := os.Stat(file)
	if err == nil && !info.Mode().IsRegular() {
		return os.WriteFile(file, data, mode)
	}
	if err == nil {
		mode = info.Mode().Perm()
	}
	temp := fmt.Sprintf("%s/.%s.%d.tmp", filepath.Dir(file), filepath.Base(file), os.Getpid())
	err = os.WriteFile(temp, data, mode)
	if err == nil {
		err = os.Rename(temp, file)
	}
	if err != nil {
		os.Remove(temp)
		return cannotWrite(file, err)
	}
	return nil
}

// cannotWrite words an error of the operating system.
func cannotWrite(file string, err error) error {
	what, remedy := "writing failed", "check the disk"
	switch {
	case errors.Is(err, fs.ErrPermission):
		what, remedy = "you may not write there", "choose a folder that is yours"
	case errors.Is(err, fs.ErrNotExist):
		what, remedy = "the folder is gone", "create it"
	case errors.Is(err, syscall.ENOTDIR):
		what, remedy = "a part of the path is a file, not a folder", "choose another folder"
	case errors.Is(err, syscall.EROFS):
		what, remedy = "the disk can only be read", "choose another disk"
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		what, remedy = "the disk is full", "make room"
	case errors.Is(err, syscall.EFBIG):
		what, remedy = "a file has become longer than files may be here", "choose another disk, or split the input"
	}
	return fmt.Errorf("%s: %s: %s: %w", corpus.Printable(file), what, remedy, err)
}

// cannotExport words an error of an export: those of the operating system; the others have their words already.
func cannotExport(dir string, err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return cannotWrite(dir, path.Err)
	case errors.As(err, &link):
		return cannotWrite(dir, link.Err)
	}
	return err
}
