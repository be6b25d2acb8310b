package main

import (
	"fmt"
	"io"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports"
	"github.com/spf13/cobra"
)

const explainHelp = `Explain prints the article with its mentions, quotes and attitudes marked, and under each
paragraph the evidence: the words, their weights, and the lexicon line or model feature that each
came from. It says which lines of the input are not text of the article, and why.`

const explainExamples = `  slant explain article.txt
  slant explain article.txt --only russia
  slant explain article.txt -o explained.html
  slant explain article.txt | less -R`

func newExplain(a *app) *cobra.Command {
	var in inputFlags
	var out outputFlags
	var show showFlags
	var number int
	cmd := &cobra.Command{
		Use:     "explain PATH",
		Short:   "one article with everything marked, and the evidence for each number",
		Long:    explainHelp,
		Example: explainExamples,
		Args:    needPaths(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 1 {
				return &usageError{"explain takes one article at a time", cmd.CommandPath()}
			}
			def, err := checkAll(cmd, &in, &out, &show, "text", "html")
			if err != nil {
				return err
			}
			return a.explain(args, in, out, show, def, number)
		},
	}
	in.register(cmd)
	out.register(cmd, "text", "html")
	cmd.Flags().StringSliceVar(&show.only, "only", nil, "limit the marks to these actors: `ID,ID` or names")
	cmd.Flags().IntVar(&number, "record", 0, "explain the record of this number `N` in a file of many (default: the first)")
	show.text = "full"
	return cmd
}

func (a *app) explain(paths []string, in inputFlags, out outputFlags, show showFlags, def defaults, number int) error {
	found, err := a.find(paths)
	if err != nil {
		return err
	}
	sources := found.Sources
	if len(sources) > 1 {
		return fmt.Errorf("%s: holds %d articles: name one of them, for example %s",
			corpus.Printable(paths[0]), len(sources), corpus.Printable(sources[0].Path))
	}
	if err := checkOutput(out.file, sources); err != nil {
		return err
	}
	pack, analyzer, err := a.load(a.packs, in)
	if err != nil {
		return err
	}
	an, err := a.oneArticle(sources[0], analyzer, def, number)
	if err != nil {
		return err
	}
	opt := a.options(out, show)
	if opt.Only, err = a.resolveOnly(pack, namesOf(an), show.only); err != nil {
		return err
	}
	return a.print(out.file, explanation(an, out.format, opt))
}

// oneArticle analyses one record of a source: the one with this number, or, for 0, the first.
func (a *app) oneArticle(s corpus.Source, analyzer *analyze.Analyzer, def defaults, number int) (*analyze.Analysis, error) {
	seen, last := 0, 0
	for rec := range a.records([]corpus.Source{s}, def) {
		if seen++; number > 0 && rec.Record != nil && rec.Number != number {
			last = rec.Number
			continue
		}
		out := analysed(rec, analyzer, def)
		for _, n := range out.notes {
			a.remark(n)
		}
		if out.problem != nil {
			a.problem(out.problem)
			return nil, errNothingLeft
		}
		if number == 0 && rec.Number > 0 {
			a.note("%s: holds many articles: this is number %d; --record N shows another", corpus.Printable(s.Path), rec.Number)
		}
		a.noteNotNamed(out.an, def.Names)
		return out.an, nil
	}
	if seen == 1 && last == 0 {
		return nil, fmt.Errorf("%s: is one article, which has no record %d: leave out --record", corpus.Printable(s.Path), number)
	}
	return nil, fmt.Errorf("%s: has no record %d: it holds %s, the last is number %d", corpus.Printable(s.Path), number, reports.Plural(seen, "record"), last)
}

// noteNotNamed says which of the names of --actor the article does not have.
func (a *app) noteNotNamed(an *analyze.Analysis, names []string) {
	for i, has := range named(an, names) {
		if !has {
			a.note("--actor %s: the article does not have this name: write it as in the text", corpus.Printable(names[i]))
		}
	}
}

// namesOf are the names of the article's actors, by id.
func namesOf(an *analyze.Analysis) map[string]string {
	names := map[string]string{}
	for _, actor := range an.Actors {
		names[actor.ID] = actor.Name
	}
	return names
}

// explanation prints one article in a format.
func explanation(an *analyze.Analysis, format string, opt reports.Options) func(io.Writer) error {
	return func(w io.Writer) error {
		if format == "html" {
			return reports.ExplainHTML(w, an, opt)
		}
		return reports.Explain(w, an, opt)
	}
}
