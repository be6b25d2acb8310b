package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports"
	"github.com/spf13/cobra"
)

// inputFlags say what the articles do not say of themselves, and how to read them.
type inputFlags struct {
	outlet, published string
	names             []string
	columns           map[string]string
	pattern           string
	duplicates        string
	noCoreference     bool
}

func (f *inputFlags) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.outlet, "outlet", "", "`NAME` of who published the articles that do not say")
	cmd.Flags().StringVar(&f.published, "published", "", "`DATE` of the articles that do not say: YYYY-MM-DD, YYYY-MM or YYYY")
	cmd.Flags().StringToStringVar(&f.columns, "columns", nil, "which column of CSV or key of JSON is what: `text=NAME,title=NAME` (also outlet, published, url, language)")
	cmd.Flags().StringVar(&f.pattern, "path-pattern", "", "what the paths of files say: `PATTERN` such as {outlet}/{published}-*")
	cmd.Flags().StringArrayVar(&f.names, "actor", nil, "look also for the actor of this `NAME`, written as in the text (repeatable)")
	cmd.Flags().BoolVar(&f.noCoreference, "no-coreference", false, "leave out pronouns and nominals (\"he\", \"the official\")")
}

// registerDuplicates adds the flag of commands that sum over articles.
func (f *inputFlags) registerDuplicates(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.duplicates, "duplicates", "once", "`HOW` often a text counts that several articles have: once or all")
	complete(cmd, "duplicates", "once", "all")
}

func (f *inputFlags) defaults(cmd *cobra.Command) (corpus.Options, error) {
	opt := corpus.Options{Outlet: f.outlet, Published: f.published, Names: f.names, Columns: f.columns, Pattern: f.pattern}
	for _, name := range f.names {
		if !strings.ContainsFunc(name, unicode.IsUpper) {
			return opt, &usageError{fmt.Sprintf("--actor %q is not a name: write it as in the text, with its capitals", corpus.Printable(name)), cmd.CommandPath()}
		}
	}
	if f.duplicates != "" {
		if err := oneOf(cmd, "--duplicates", f.duplicates, "once", "all"); err != nil {
			return opt, err
		}
	}
	if err := corpus.CheckColumns(f.columns); err != nil {
		return opt, &usageError{"--columns: " + err.Error(), cmd.CommandPath()}
	}
	if err := corpus.CheckPattern(f.pattern); err != nil && f.pattern != "" {
		return opt, &usageError{"--path-pattern: " + err.Error(), cmd.CommandPath()}
	}
	if f.published == "" {
		return opt, nil
	}
	day, ok := corpus.Date(f.published)
	if !ok {
		return opt, &usageError{fmt.Sprintf("--published %q is not a date: write it as YYYY-MM-DD, YYYY-MM or YYYY", f.published), cmd.CommandPath()}
	}
	opt.Published = day
	return opt, nil
}

var errNothingLeft = errors.New("no article is left to analyse")

// find lists the sources at the paths. It is an error if nothing is left; then it says what is set aside.
func (a *app) find(paths []string) (corpus.Found, error) {
	found := corpus.Find(paths, a.stdin)
	for _, n := range found.Notes {
		a.note("%s", n)
	}
	if slices.ContainsFunc(found.Sources, func(s corpus.Source) bool { return s.Path == corpus.Stdin }) && columns(a.stdin) > 0 {
		a.note("Reading an article from the keyboard: end it with Ctrl-D.")
	}
	if len(found.Sources) == 0 {
		for _, p := range found.Problems {
			a.problem(p)
		}
		return found, errNothingLeft
	}
	return found, nil
}

// build reads all that was found into a report.
func (a *app) build(ctx context.Context, analyzer *analyze.Analyzer, found corpus.Found, in inputFlags, opt corpus.Options, out reports.Options) (*reports.Builder, error) {
	b := reports.NewBuilder(out)
	names := newNameCheck(in.names)
	meter := a.newMeter(found, &opt)
	defer meter.stop()
	observe := func(an *analyze.Analysis) *reports.Observation {
		names.look(an)
		return reports.Observe(an)
	}
	n := 0
	err := stream(ctx, a.records(found, opt), read(analyzer, opt, observe), func(j *job[*reports.Observation]) error {
		a.say(meter, j.notes, j.problem)
		if j.problem == nil {
			n++
			b.Add(j.result)
		}
		return nil
	})
	meter.stop()
	a.sayRest("")
	switch {
	case errors.Is(err, errInterrupted):
		return nil, errors.New("interrupted: nothing was written")
	case err != nil:
		return nil, err
	case n == 0:
		return nil, errNothingLeft
	}
	names.note(a)
	return b, nil
}

// say prints what there is to say of one record.
func (a *app) say(m *meter, notes []string, problem *corpus.Problem) {
	m.count(problem != nil)
	if problem == nil && len(notes) == 0 {
		return
	}
	m.aside(func() {
		for _, n := range notes {
			if a.remarks++; a.remarks <= mostProblems {
				a.note("%s", n)
			}
		}
		if problem != nil {
			a.problem(problem)
		}
	})
}
