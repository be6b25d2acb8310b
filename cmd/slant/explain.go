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
			return a.explain(args, in, out, show, def)
		},
	}
	in.register(cmd)
	out.register(cmd, "text", "html")
	cmd.Flags().StringSliceVar(&show.only, "only", nil, "limit the marks to these actors: `ID,ID` or names")
	show.text = "full"
	return cmd
}

func (a *app) explain(paths []string, in inputFlags, out outputFlags, show showFlags, def defaults) error {
	sources, err := a.find(paths)
	if err != nil {
		return err
	}
	if len(sources) > 1 {
		return fmt.Errorf("%s: holds %d articles: name one of them, for example %s",
			corpus.Printable(paths[0]), len(sources), corpus.Printable(sources[0].Path))
	}
	if err := checkOutput(out.file, sources); err != nil {
		return err
	}
	ans, opt, err := a.read(sources, in, out, show, def)
	if err != nil {
		return err
	}
	return a.print(out.file, explanation(ans[0], out.format, opt))
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
