package main

import (
	"cmp"
	"strings"

	"github.com/slantkit/slant/lexicons"
	"github.com/slantkit/slant/reports"
	"github.com/spf13/cobra"
)

const reportHelp = `Report prints two tables and the evidence behind them.

The actor table has a line for each actor: how often he is mentioned and quoted, the sentiment
toward him with the share of each class, where that number comes from, and the stance he gives and
receives. The who-about-whom table has a line for each holder and target. Below stand the best
piece of evidence for each line, and the doubts.

PATH is a file, a folder (everything in it that can be read, READMEs left out), @LIST for a file
that names paths line by line, or - for standard input. Text, Markdown, web pages, JSON and JSON
Lines, CSV and TSV, WARC, Word documents (.docx) and zip archives are read, packed with gzip or zstd
or not. What is not English is set aside.`

const reportExamples = `  slant report article.txt
  slant report - < article.txt
  slant report articles/ --only russia,ukraine
  slant report articles/ --format csv --table dyads > dyads.csv
  slant report article.txt -o report.html`

var tableFormats = []string{"text", "markdown", "csv", "json", "html"}

func newReport(a *app) *cobra.Command {
	var in inputFlags
	var out outputFlags
	var show showFlags
	cmd := &cobra.Command{
		Use:     "report PATH…",
		Short:   "tables of actors, sentiment and stance for articles",
		Long:    reportHelp,
		Example: reportExamples,
		Args:    needPaths(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			def, err := checkAll(cmd, &in, &out, &show, tableFormats...)
			if err != nil {
				return err
			}
			return a.report(args, in, out, show, def)
		},
	}
	in.register(cmd)
	out.register(cmd, tableFormats...)
	out.registerTable(cmd, reports.ReportTables()...)
	show.register(cmd)
	return cmd
}

func (a *app) report(paths []string, in inputFlags, out outputFlags, show showFlags, def defaults) error {
	found, err := a.find(paths)
	if err != nil {
		return err
	}
	sources := found.Sources
	if err := checkOutput(out.file, sources); err != nil {
		return err
	}
	pack, analyzer, err := a.load(a.packs, in)
	if err != nil {
		return err
	}
	opt := a.options(out, show)
	r := a.reading(sources, analyzer, def, opt)
	sums, err := r.summarise("")
	if err != nil {
		return err
	}
	sum := sums[""]
	r.noteMissing()
	if opt.Only, err = a.resolveOnly(pack, sum.Names(), show.only); err != nil {
		return err
	}
	return a.printTables(sum.Report(opt), out)
}

// showFlags limit what a report shows.
type showFlags struct {
	only             []string
	text, duplicates string
}

func (f *showFlags) register(cmd *cobra.Command) {
	cmd.Flags().StringSliceVar(&f.only, "only", nil, "limit the tables to these actors: `ID,ID` or names")
	f.registerText(cmd)
}

func (f *showFlags) registerText(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.text, "text", "snippets", "`HOW` much of the articles' text leaves: none, snippets or full")
	complete(cmd, "text", "none", "snippets", "full")
	cmd.Flags().StringVar(&f.duplicates, "duplicates", "once", "`HOW` often articles count that repeat another: once or all")
	complete(cmd, "duplicates", "once", "all")
}

func (f *showFlags) check(cmd *cobra.Command) error {
	if err := oneOf(cmd, "--duplicates", cmp.Or(f.duplicates, "once"), "once", "all"); err != nil {
		return err
	}
	return oneOf(cmd, "--text", f.text, "none", "snippets", "full")
}

// checkAll checks all flags of a command that prints tables.
func checkAll(cmd *cobra.Command, in *inputFlags, out *outputFlags, show *showFlags, allowed ...string) (defaults, error) {
	if err := out.check(cmd, allowed...); err != nil {
		return defaults{}, err
	}
	if err := show.check(cmd); err != nil {
		return defaults{}, err
	}
	return in.defaults(cmd)
}

// options are the flags as package reports takes them, but for the actors of --only, who may be in the articles alone.
func (a *app) options(out outputFlags, show showFlags) reports.Options {
	keep := reports.KeepEvidence
	switch out.format {
	case "json":
		keep |= reports.KeepArticles
	case "html":
		keep |= reports.KeepLedger | reports.KeepExhibits
	}
	return reports.Options{Width: a.textWidth(out), Color: out.file == "" && a.color(), Text: show.text, Duplicates: show.duplicates, Keep: keep}
}

// resolveOnly turns what --only names into ids of actors: an id, or a name of the pack or of the articles. An actor
// whom no article has is a note; a word that nobody knows is an error.
func (a *app) resolveOnly(pack *lexicons.Pack, present map[string]string, only []string) ([]string, error) {
	var ids []string
	for _, word := range only {
		id := matchActor(pack, present, strings.TrimSpace(word))
		if id == "" {
			return nil, unknownActor(pack, present, word)
		}
		if present[id] == "" {
			a.note("--only %s: no article mentions this actor", id)
		}
		ids = append(ids, id)
	}
	return ids, nil
}
