package main

import (
	"strings"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/lexicons"
	"github.com/slantkit/slant/reports"
	"github.com/spf13/cobra"
)

const reportHelp = `Report prints two tables and the evidence behind them.

The actor table has a line for each actor: how often he is mentioned and quoted, the sentiment
toward him with the share of each class, where that number comes from, and the stance he gives and
receives. The who-about-whom table has a line for each holder and target. Below stand the best
piece of evidence for each line, and the doubts.

PATH is a text or Markdown file, a folder (all .txt and .md files below it, READMEs left out), or -
for standard input. Markdown files may say title, outlet, published and url in front matter.`

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
	out.registerTable(cmd)
	show.register(cmd)
	return cmd
}

func (a *app) report(paths []string, in inputFlags, out outputFlags, show showFlags, def defaults) error {
	sources, err := a.find(paths)
	if err != nil {
		return err
	}
	if err := checkOutput(out.file, sources); err != nil {
		return err
	}
	ans, opt, err := a.read(sources, in, out, show, def)
	if err != nil {
		return err
	}
	return a.printTables(reports.New(ans, opt), out)
}

// showFlags limit what a report shows.
type showFlags struct {
	only []string
	text string
}

func (f *showFlags) register(cmd *cobra.Command) {
	cmd.Flags().StringSliceVar(&f.only, "only", nil, "limit the tables to these actors: `ID,ID` or names")
	f.registerText(cmd)
}

func (f *showFlags) registerText(cmd *cobra.Command) {
	cmd.Flags().StringVar(&f.text, "text", "snippets", "`HOW` much of the articles' text leaves: none, snippets or full")
	complete(cmd, "text", "none", "snippets", "full")
}

func (f *showFlags) check(cmd *cobra.Command) error {
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

// read loads the packs and analyses the sources; the options say how to print the analyses.
func (a *app) read(sources []corpus.Source, in inputFlags, out outputFlags, show showFlags, def defaults) ([]*analyze.Analysis, reports.Options, error) {
	pack, analyzer, err := a.load(a.packs, in)
	if err != nil {
		return nil, reports.Options{}, err
	}
	ans, err := a.analyze(analyzer, sources, def)
	if err != nil {
		return nil, reports.Options{}, err
	}
	a.noteMissing(ans, in.names)
	opt, err := a.options(pack, ans, out, show)
	return ans, opt, err
}

// options are the flags as package reports takes them.
func (a *app) options(pack *lexicons.Pack, ans []*analyze.Analysis, out outputFlags, show showFlags) (reports.Options, error) {
	only, err := a.resolveOnly(pack, ans, show.only)
	return reports.Options{
		Only:    only,
		Width:   a.textWidth(out),
		Color:   out.file == "" && a.color(),
		Text:    show.text,
		Command: append([]string{"slant"}, a.args...),
		Version: version(),
	}, err
}

// resolveOnly turns what --only names into ids of actors: an id, or a name of the pack or of the articles. An actor
// whom no article has is a note; a word that nobody knows is an error.
func (a *app) resolveOnly(pack *lexicons.Pack, ans []*analyze.Analysis, only []string) ([]string, error) {
	var ids []string
	present := presentActors(ans)
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
