package main

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"slices"

	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports"
	"github.com/spf13/cobra"
)

const exportHelp = `Export writes tidy tables into a folder: articles, paragraphs, mentions, quotes, scores, attitudes,
entities and dyads, rejected for the inputs that were set aside, datapackage.json that says what each
column holds, and a manifest of the run. docs/CODEBOOK.md explains every column.

The folder appears when it is whole; until then the work stands beside it. An export that was
interrupted (Ctrl-C), killed, or ran out of room goes on where it was with the same command and
--resume, and ends in the same bytes. An earlier export of slant in the folder is replaced whole; a
folder that holds other files is left alone.

An article that repeats an earlier one, word for word or nearly, has duplicate_of in articles and is
counted once in entities and dyads, or as often as it comes with --duplicates all. How much of the
articles' text leaves with the tables is said by --text.`

const exportExamples = `  slant export articles/ -o tables/
  slant export articles/ -o tables/ --text none --format parquet
  slant export articles/ -o tables/ --resume
  slant export page.txt -o tables/ --outlet "The Herald" --published 2024-05-01`

func newExport(a *app) *cobra.Command {
	var in inputFlags
	var show showFlags
	var to exportFlags
	cmd := &cobra.Command{
		Use:     "export PATH… -o DIR",
		Short:   "tidy tables of everything that was read, for pandas, R or a spreadsheet",
		Long:    exportHelp,
		Example: exportExamples,
		Args:    needPaths(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if to.dir == "" || to.dir == corpus.Stdin {
				return &usageError{"export writes a folder: name it with -o DIR", cmd.CommandPath()}
			}
			if err := show.check(cmd); err != nil {
				return err
			}
			if err := oneOf(cmd, "--format", to.format, "csv", "parquet"); err != nil {
				return err
			}
			def, err := in.defaults(cmd)
			if err != nil {
				return err
			}
			return a.export(args, to, in, show, def)
		},
	}
	in.register(cmd)
	cmd.Flags().StringVarP(&to.dir, "output", "o", "", "write the tables into this `DIR`")
	cmd.Flags().StringVarP(&to.format, "format", "f", "csv", "`FORMAT` of the tables: csv or parquet")
	complete(cmd, "format", "csv", "parquet")
	cmd.Flags().BoolVar(&to.resume, "resume", false, "go on with an interrupted export, or start afresh where there is none")
	show.registerText(cmd)
	return cmd
}

// exportFlags say where the tables go, and as what.
type exportFlags struct {
	dir, format string
	resume      bool
}

func (a *app) export(paths []string, to exportFlags, in inputFlags, show showFlags, def defaults) error {
	found, err := a.find(paths)
	if err != nil {
		return err
	}
	_, analyzer, err := a.load(a.packs, in.terse())
	if err != nil {
		return err
	}
	opt := reports.Options{Text: show.text, Duplicates: show.duplicates, Format: to.format, Version: version(), Command: a.command(), Keep: reports.KeepRows}
	run, err := a.provenance(analyzer, paths, found, in, def)
	if err != nil {
		return err
	}
	x, err := reports.OpenExport(to.dir, opt, run, to.resume)
	if err != nil {
		return cannotExport(to.dir, err)
	}
	e := exporting{reading: a.reading(found.Sources, analyzer, def, opt), x: x, dir: to.dir}
	if err := e.checkRoom(); err != nil {
		x.Close()
		return err
	}
	return e.run()
}

// exporting is a run into an export.
type exporting struct {
	*reading
	x   *reports.Exporter
	dir string
}

// run reads everything, goes on where an earlier run was, and puts the export in place.
func (e *exporting) run() error {
	if why := e.x.Afresh(); why != "" {
		e.a.note("%s: the interrupted export cannot be gone on with, because %s: it is made afresh", corpus.Printable(e.dir), why)
	}
	ctx, stop := interruptible()
	defer stop()
	e.begin()
	err := e.readAll(ctx)
	e.end()
	e.a.countEarlier(e.x.SetAside() - e.a.setAside)
	e.a.sayMore(filepath.Join(e.dir, "rejected."+e.opt.Format))
	switch {
	case errors.Is(err, errInterrupted):
		return e.interrupted()
	case err != nil:
		e.x.Close()
		return e.cannotGoOn(err)
	case e.x.Summary().Articles() == 0:
		return cmp.Or(e.x.Discard(), errNothingLeft)
	}
	stop()
	if err := e.x.Finish(); err != nil {
		e.x.Close()
		return e.cannotGoOn(err)
	}
	e.noteMissing()
	e.a.note("wrote the tables of %s to %s", reports.Plural(e.x.Summary().Articles(), "article"), corpus.Printable(e.dir))
	return nil
}

// readAll adds all records to the export. Those that an earlier run has dealt with are only looked at.
func (e *exporting) readAll(ctx context.Context) error {
	next, stop := iter.Pull(e.a.records(e.sources, e.def))
	same, err := e.skip(ctx, next)
	if err != nil {
		return err
	}
	if !same {
		stop()
		if err := e.restart(); err != nil {
			return err
		}
		next, stop = iter.Pull(e.a.records(e.sources, e.def))
	}
	rest := func(yield func(record) bool) {
		defer stop()
		for rec, ok := next(); ok && yield(rec); rec, ok = next() {
		}
	}
	return e.reading.run(ctx, rest, func(out outcome) error {
		rec := reports.Record{Input: out.arg, Hash: out.hash, Bytes: out.bytes}
		if out.problem != nil {
			return e.x.Reject(rec, rejected(out.problem))
		}
		return e.x.Add(rec, out.obs)
	})
}

// skip looks at the records that an earlier run has dealt with. It is false if they are not as they were.
func (e *exporting) skip(ctx context.Context, next func() (record, bool)) (same bool, err error) {
	pending := e.x.Pending()
	for range pending {
		if ctx.Err() != nil {
			return false, errInterrupted
		}
		rec, ok := next()
		if !ok || !e.x.Skip(recordOf(rec)) {
			return false, nil
		}
		e.count(rec.problem != nil)
	}
	if pending > 0 && e.a.meter != nil {
		e.a.meter.start()
	}
	return true, nil
}

// restart begins again, where the input is no longer what the interrupted run has read.
func (e *exporting) restart() error {
	if slices.ContainsFunc(e.sources, func(s corpus.Source) bool { return s.Path == corpus.Stdin }) {
		return errors.New("standard input is not what it was when the export was interrupted: run it again without --resume")
	}
	e.a.note("%s: the articles are not those that the interrupted export has read: it is made afresh", corpus.Printable(e.dir))
	return e.x.Restart()
}

func (e *exporting) interrupted() error {
	err := e.x.Save()
	e.x.Close()
	if err != nil {
		return e.cannotGoOn(err)
	}
	return fmt.Errorf("interrupted after %s: %s is as it was. The same command with --resume goes on from here", reports.Plural(e.x.Done(), "record"), corpus.Printable(e.dir))
}

// cannotGoOn says what to do about an error of writing.
func (e *exporting) cannotGoOn(err error) error {
	return fmt.Errorf("%w; then the same command with --resume goes on from where it was", cannotExport(e.dir, err))
}

func recordOf(rec record) reports.Record {
	if rec.problem != nil {
		return reports.Record{Input: rec.arg, Hash: sha256.Sum256([]byte(rec.problem.Error()))}
	}
	return reports.Record{Input: rec.arg, Hash: rec.Hash(), Bytes: rec.Bytes}
}

// rejected is a problem as a row of rejected.csv.
func rejected(p *corpus.Problem) reports.Rejected {
	return reports.Rejected{File: p.Path, Record: p.Record, Reason: p.What + ": " + p.Remedy, Class: reasonClass(p.What), Bytes: p.Bytes}
}
