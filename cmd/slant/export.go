package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"slices"
	"time"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports"
	"github.com/spf13/cobra"
)

const exportHelp = `Export writes tidy tables into a folder: articles, paragraphs, mentions, quotes, scores, attitudes,
entities and dyads as CSV, datapackage.json that says what each column holds, and a manifest of the
run. docs/CODEBOOK.md explains every column.

An earlier export of slant in the folder is replaced whole; a folder that holds other files is left
alone. How much of the articles' text leaves with the tables is said by --text.`

const exportExamples = `  slant export articles/ -o tables/
  slant export articles/ -o tables/ --text none
  slant export page.txt -o tables/ --outlet "The Herald" --published 2024-05-01`

func newExport(a *app) *cobra.Command {
	var f exportFlags
	cmd := &cobra.Command{
		Use:     "export PATH… -o DIR",
		Short:   "tidy tables of everything that was read, for pandas, R or a spreadsheet",
		Long:    exportHelp,
		Example: exportExamples,
		Args:    needPaths(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.dir == "" || f.dir == corpus.Stdin {
				return &usageError{"export writes a folder: name it with -o DIR", cmd.CommandPath()}
			}
			if err := f.show.check(cmd); err != nil {
				return err
			}
			if err := oneOf(cmd, "--format", f.format, "csv", "parquet"); err != nil {
				return err
			}
			opt, err := f.in.defaults(cmd)
			if err != nil {
				return err
			}
			return a.export(args, f, opt)
		},
	}
	f.in.register(cmd)
	f.in.registerDuplicates(cmd)
	cmd.Flags().StringVarP(&f.dir, "output", "o", "", "write the tables into this `DIR`")
	cmd.Flags().StringVarP(&f.format, "format", "f", "csv", "`FORMAT` of the tables: csv or parquet")
	complete(cmd, "format", "csv", "parquet")
	cmd.Flags().BoolVar(&f.resume, "resume", false, "go on where an interrupted export has stopped, or begin if there is none")
	f.show.registerText(cmd)
	return cmd
}

// exportFlags are the flags of export.
type exportFlags struct {
	in          inputFlags
	show        showFlags
	dir, format string
	resume      bool
}

func (a *app) export(paths []string, f exportFlags, opt corpus.Options) error {
	found, err := a.find(paths)
	if err != nil {
		return err
	}
	_, analyzer, err := a.load(a.packs, f.in)
	if err != nil {
		return err
	}
	out := a.options(f.in, outputFlags{file: f.dir}, f.show)
	out.Format, out.Paths = f.format, paths
	out.Command = slices.DeleteFunc(out.Command, func(word string) bool { return word == "--resume" }) // the outcome is the same
	if out.Models, err = hashes(a.packs); err != nil {
		return err
	}
	x, err := reports.NewExporter(f.dir, out, identity(out, opt), f.resume)
	if err != nil {
		return err
	}
	run := &exportRun{app: a, x: x, analyzer: analyzer, found: found, opt: opt, flags: f}
	return run.all()
}

// identity is a hash of all that the tables depend on but the inputs themselves.
func identity(out reports.Options, opt corpus.Options) string {
	data, _ := json.Marshal([]any{out.Version, out.Models, out.Paths, out.Format, out.Text, out.Repeats, opt.Outlet, opt.Published, opt.Names, opt.Columns, opt.Pattern,
		slices.Contains(out.Command, "--no-coreference")})
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// exportRun is an export while it runs.
type exportRun struct {
	*app
	x        *reports.Exporter
	analyzer *analyze.Analyzer
	found    corpus.Found
	opt      corpus.Options
	flags    exportFlags

	meter    *meter
	articles int
	saved    time.Time
}

func (r *exportRun) all() error {
	ctx, stop := interruptible()
	defer stop()
	names := newNameCheck(r.flags.in.names)
	r.meter, r.saved = r.newMeter(r.found, &r.opt), time.Now()
	defer r.meter.stop()
	next, end := iter.Pull(r.records(r.found, r.opt))
	defer func() { end() }()
	if done := r.x.Done(); done > 0 {
		ok, err := r.x.Verified(hashesOf(next))
		if err != nil {
			return err
		}
		if ok {
			r.note("went on behind %s that an earlier run has read", records(done))
		} else {
			r.note("the inputs are not those of the interrupted run: begun afresh")
			end()
			next, end = iter.Pull(r.records(r.found, r.opt))
		}
	}
	observe := func(an *analyze.Analysis) *reports.Rows {
		names.look(an)
		return r.x.Observe(an)
	}
	err := stream(ctx, seq(next), read(r.analyzer, r.opt, observe), r.take)
	r.meter.stop()
	r.sayRest(filepath.Join(r.flags.dir, "rejected.csv"))
	if err != nil {
		return r.stopped(err)
	}
	if r.x.Articles() == 0 {
		r.x.Abandon()
		return errNothingLeft
	}
	names.note(r.app)
	if err := r.x.Finish(); err != nil {
		return err
	}
	r.setAside = max(r.setAside, r.x.Rejected())
	r.note("wrote the tables of %s to %s", articles(r.x.Articles()), corpus.Printable(r.flags.dir))
	return nil
}

// take writes down what became of one record.
func (r *exportRun) take(j *job[*reports.Rows]) error {
	r.say(r.meter, j.notes, j.problem)
	var err error
	if j.problem != nil {
		err = r.x.Reject(j.source(), j.problem)
	} else {
		err = r.x.Add(j.source(), j.result)
	}
	if err == nil && time.Since(r.saved) > r.saveTime {
		err = r.x.Checkpoint()
		r.saved = time.Now()
	}
	return err
}

// stopped keeps what was done for another run.
func (r *exportRun) stopped(err error) error {
	kept := r.x.Stop()
	switch {
	case errors.Is(err, errInterrupted) && kept == nil:
		return fmt.Errorf("interrupted behind %s: `--resume` added to the same command goes on from there", records(r.x.Done()))
	case kept == nil:
		return fmt.Errorf("%w: then add --resume to the same command, it goes on behind %s", err, records(r.x.Done()))
	}
	return err
}

// hashesOf are the hashes of records.
func hashesOf(next func() (entry, bool)) iter.Seq[[sha256.Size]byte] {
	return func(yield func([sha256.Size]byte) bool) {
		for rec, ok := next(); ok && yield(rec.Hash()); rec, ok = next() {
		}
	}
}

// seq is a sequence of what is left to pull.
func seq(next func() (entry, bool)) iter.Seq[entry] {
	return func(yield func(entry) bool) {
		for rec, ok := next(); ok && yield(rec); rec, ok = next() {
		}
	}
}

func records(n int) string {
	if n == 1 {
		return "1 record"
	}
	return fmt.Sprintf("%d records", n)
}

func articles(n int) string {
	if n == 1 {
		return "1 article"
	}
	return fmt.Sprintf("%d articles", n)
}
