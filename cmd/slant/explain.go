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
	var record int
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
			return a.explain(args, in, out, show, record, def)
		},
	}
	in.register(cmd)
	out.register(cmd, "text", "html")
	cmd.Flags().StringSliceVar(&show.only, "only", nil, "limit the marks to these actors: `ID,ID` or names")
	cmd.Flags().IntVar(&record, "record", 0, "which article of a file of many: `N` is its line, or its place")
	show.text = "full"
	return cmd
}

func (a *app) explain(paths []string, in inputFlags, out outputFlags, show showFlags, record int, opt corpus.Options) error {
	found, err := a.find(paths)
	if err != nil {
		return err
	}
	if len(found.Sources) > 1 {
		return fmt.Errorf("%s: holds %d files: name one of them, for example %s",
			corpus.Printable(paths[0]), len(found.Sources), corpus.Printable(found.Sources[0].Path))
	}
	if err := checkOutput(out.file, found.Sources); err != nil {
		return err
	}
	rec, err := a.oneRecord(found, record, opt)
	if err != nil {
		return err
	}
	pack, analyzer, err := a.load(a.packs, in)
	if err != nil {
		return err
	}
	j := &job[*analyze.Analysis]{rec: entry{Record: rec}}
	read(analyzer, opt, func(an *analyze.Analysis) *analyze.Analysis { return an })(j)
	a.say(&meter{}, j.notes, j.problem)
	if j.problem != nil {
		return errNothingLeft
	}
	names := newNameCheck(in.names)
	names.look(j.result)
	names.note(a)
	present := map[string]string{}
	for _, actor := range j.result.Actors {
		present[actor.ID] = actor.Name
	}
	shown := a.options(in, out, show)
	if shown.Only, err = a.resolveOnly(pack, present, show.only); err != nil {
		return err
	}
	return a.print(out.file, explanation(j.result, out.format, shown))
}

// oneRecord is the record with this number, or the only one of its file.
func (a *app) oneRecord(found corpus.Found, number int, opt corpus.Options) (only *corpus.Record, err error) {
	n := 0
	for rec := range a.records(found, opt) {
		if n++; rec.Number == number && number > 0 {
			return rec.Record, nil
		}
		if only == nil {
			only = rec.Record
		}
		if n > 1 && number == 0 {
			return nil, fmt.Errorf("%s: holds more than one article: choose one with --record N, for example --record %d", corpus.Printable(only.Path), only.Number)
		}
	}
	if number > 0 || only == nil {
		return nil, fmt.Errorf("%s: there is no record %d: numbers are lines of JSON Lines and CSV, and places in other files", corpus.Printable(found.Sources[0].Path), number)
	}
	return only, nil
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
