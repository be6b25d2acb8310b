package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/slantkit/slant/analyze/corpus"
	"github.com/spf13/cobra"
)

// inputFlags say what the articles do not say of themselves, and how to read them.
type inputFlags struct {
	outlet, published string
	names             []string
	columns           map[string]string
	pattern           string
	noCoreference     bool
	noEvidence        bool // no flag: the command prints no evidence
	wording           bool // no flag: the command compares words
}

func (f *inputFlags) register(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.outlet, "outlet", "", "`NAME` of who published the articles that do not say")
	cmd.Flags().StringVar(&f.published, "published", "", "`DATE` of the articles that do not say: YYYY-MM-DD, YYYY-MM or YYYY")
	cmd.Flags().StringToStringVar(&f.columns, "columns", nil, "which column of CSV or key of JSON is what: `text=NAME,title=NAME` (also outlet, published, url, language)")
	cmd.Flags().StringVar(&f.pattern, "path-pattern", "", "what the paths of files say: a `PATTERN` such as {outlet}/{published}-*")
	cmd.Flags().StringArrayVar(&f.names, "actor", nil, "look also for the actor of this `NAME`, written as in the text (repeatable)")
	cmd.Flags().BoolVar(&f.noCoreference, "no-coreference", false, "leave out pronouns and nominals (\"he\", \"the official\")")
}

func (f *inputFlags) defaults(cmd *cobra.Command) (defaults, error) {
	def := defaults{Outlet: f.outlet, Published: f.published, Names: f.names, Columns: f.columns, Pattern: f.pattern}
	if err := corpus.CheckColumns(f.columns); err != nil {
		return def, &usageError{"--columns: " + err.Error(), cmd.CommandPath()}
	}
	if err := corpus.CheckPattern(f.pattern); err != nil && f.pattern != "" {
		return def, &usageError{"--path-pattern: " + err.Error(), cmd.CommandPath()}
	}
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

// find looks up the paths, and says what is set aside. It is an error if nothing is left.
func (a *app) find(paths []string) (corpus.Found, error) {
	found := corpus.Find(paths, a.stdin)
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
		return found, errNothingLeft
	}
	return found, nil
}

// terse are the flags of a command that prints no evidence.
func (f inputFlags) terse() inputFlags {
	f.noEvidence = true
	return f
}
