// NOTE FROM THE LEAD (13:15): main now HAS the streaming reports and the resumable exporter (commit on `main`: "reports: articles are counted one by
// one and forgotten; an export is written as it goes …": reports/contribution.go, builder.go, summary.go, exporter.go, work.go, sheet.go), and I am writing
// the run in cmd/slant (stream, progress, interrupt, rejected, flags) right now. Please STOP your rebuild: save your work with
// `git stash` (or a branch streams-old), `git reset --hard main`, and instead, on that base, write the TESTS of point 8 and 6, in new files only:
// reports/exporter_test.go (resume after a cut at every point, identity/chain changes, two live runs, unwritable folder, foreign file, EFBIG by
// RLIMIT_FSIZE, parquet format end to end, Merge/replay equality), and what you find wrong in exporter.go/work.go you may fix. If your own version is
// better in some respect (statfs check, Merge), port that onto main's. Report when done.
package main

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/spf13/cobra"
)

// inputFlags say what the articles do not say of themselves, and how to read them.
type inputFlags struct {
	outlet, published string
	names             []string
	noCoreference     bool
}

func (f *inputFlags) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.outlet, "outlet", "", "`NAME` of who published the articles that do not say")
	cmd.Flags().StringVar(&f.published, "published", "", "`DATE` of the articles that do not say: YYYY-MM-DD, YYYY-MM or YYYY")
	cmd.Flags().StringArrayVar(&f.names, "actor", nil, "look also for the actor of this `NAME`, written as in the text (repeatable)")
	cmd.Flags().BoolVar(&f.noCoreference, "no-coreference", false, "leave out pronouns and nominals (\"he\", \"the official\")")
}

func (f *inputFlags) defaults(cmd *cobra.Command) (defaults, error) {
	def := defaults{Outlet: f.outlet, Published: f.published, Names: f.names}
	for _, name := range f.names {
		if !strings.ContainsFunc(name, unicode.IsUpper) {
			return def, &usageError{fmt.Sprintf("--actor %q is not a name: write it as in the text, with its capitals", corpus.Printable(name)), cmd.CommandPath()}
		}
	}
	if f.published == "" {
		return def, nil
	}
	day, ok := corpus.Date(f.published)
	if !ok {
		return def, &usageError{fmt.Sprintf("--published %q is not a date: write it as YYYY-MM-DD, YYYY-MM or YYYY", f.published), cmd.CommandPath()}
	}
	def.Published = day
	return def, nil
}

var errNothingLeft = errors.New("no article is left to analyse")

// find lists the sources at the paths, and says what is set aside. It is an error if nothing is left.
func (a *app) find(paths []string) ([]corpus.Source, error) {
	found := corpus.Find(paths)
	for _, n := range found.Notes {
		a.note("%s", n)
	}
	for _, p := range found.Problems {
		a.problem(p)
	}
	if slices.ContainsFunc(found.Sources, func(s corpus.Source) bool { return s.Path == corpus.Stdin }) && columns(a.stdin) > 0 {
		a.note("Reading an article from the keyboard: end it with Ctrl-D.")
	}
	if len(found.Sources) == 0 {
		return nil, errNothingLeft
	}
	return found.Sources, nil
}

// outcome is what became of one source.
type outcome struct {
	an    *analyze.Analysis
	notes []string
	err   error
}

// analyze reads and analyses the sources on all cores; the results are in the order of the sources. What cannot be read
// is set aside. It is an error if nothing is left.
func (a *app) analyze(analyzer *analyze.Analyzer, sources []corpus.Source, def defaults) ([]*analyze.Analysis, error) {
	outcomes := make([]outcome, len(sources))
	next := make(chan int)
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(sources)) {
		workers.Go(func() {
			for i := range next {
				outcomes[i] = a.analyzeOne(analyzer, sources[i], def)
			}
		})
	}
	for i := range sources {
		next <- i
	}
	close(next)
	workers.Wait()
	return a.collect(outcomes)
}

// analyzeOne never takes the run down: a panic is a bug of ours, and costs the one article.
func (a *app) analyzeOne(analyzer *analyze.Analyzer, s corpus.Source, def defaults) (o outcome) {
	defer func() {
		if r := recover(); r != nil {
			o = outcome{err: &corpus.Problem{Path: s.Path, What: fmt.Sprintf("slant has a bug (%v)", r), Remedy: "please report it with this file"}}
		}
	}()
	for rec := range s.Records(a.stdin, def) {
		return a.analyzeRecord(analyzer, rec, def)
	}
	return outcome{}
}

func (a *app) analyzeRecord(analyzer *analyze.Analyzer, rec *corpus.Record, def defaults) outcome {
	art, notes, err := rec.Article(def)
	if err != nil {
		return outcome{err: err}
	}
	an := analyzer.Analyze(art)
	if len(an.Paragraphs) == 0 {
		return outcome{err: &corpus.Problem{Path: rec.Path, What: "no line of it looks like the text of an article", Remedy: "check the file, or paste the article's text alone"}}
	}
	return outcome{an: an, notes: notes}
}

// collect says what happened, in the order of the input.
func (a *app) collect(outcomes []outcome) ([]*analyze.Analysis, error) {
	var ans []*analyze.Analysis
	for _, o := range outcomes {
		for _, n := range o.notes {
			a.note("%s", n)
		}
		var p *corpus.Problem
		switch {
		case errors.As(o.err, &p):
			a.problem(p)
		case o.err != nil:
			return nil, o.err
		default:
			ans = append(ans, o.an)
		}
	}
	if len(ans) == 0 {
		return nil, errNothingLeft
	}
	return ans, nil
}
