package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

const firstRun = `slant reads news articles and says who is spoken of how, and who says what about whom:
per paragraph, per actor, with the words that prove it. Everything happens on this machine.

Three commands to try:

  slant report article.txt                 who is in it, how each is spoken of, who is for and against whom
  slant explain article.txt                the article itself, everything marked, each number with its words
  slant export folder/ -o tables/          tidy tables for pandas, R or a spreadsheet

"-" reads standard input: paste an article after ` + "`slant report -`" + ` and end it with Ctrl-D.
All commands: slant --help
`

const rootHelp = `slant reads news articles and says who is spoken of how, and who says what about whom:
per paragraph, per actor, with the words that prove it. Everything happens on this machine.

Data goes to standard output, words to standard error. Exit codes: 0 done; 1 finished, but some
inputs were set aside (each has its line on standard error); 2 could not run.`

// newRoot builds the command tree.
func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:           "slant",
		Short:         "who is spoken of how, and who says what about whom",
		Long:          rootHelp,
		Version:       version(),
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownCommand(cmd, args[0])
			}
			_, err := fmt.Fprint(a.stdout, firstRun)
			return err
		},
	}
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.SetVersionTemplate("slant {{.Version}}\n")
	root.PersistentFlags().StringArrayVar(&a.packs, "pack", nil, "lay the pack of lexicons in this `DIR` over the built-in one (repeatable)")
	root.PersistentFlags().BoolVarP(&a.quiet, "quiet", "q", false, "no words on standard error unless something goes wrong")
	root.SetFlagErrorFunc(flagError)
	root.AddCommand(newReport(a), newExplain(a), newCompare(a), newExport(a), newEvaluate(a), newTrain(a), newLexicons(a), newVersion(a))
	return root
}

// unknownCommand suggests what was meant: a command with a similar name, or a report on the file of that name.
func unknownCommand(cmd *cobra.Command, word string) error {
	problem := fmt.Sprintf("there is no command %q", word)
	if _, err := os.Stat(word); err == nil {
		return &usageError{fmt.Sprintf("%s, but a file of that name: did you mean `slant report %s`?", problem, word), "slant"}
	}
	if best, ok := nearest(word, commandNames(cmd)); ok {
		problem += fmt.Sprintf(": did you mean `slant %s`?", best)
	}
	return &usageError{problem, "slant"}
}

func commandNames(cmd *cobra.Command) []string {
	var names []string
	for _, c := range cmd.Commands() {
		names = append(names, c.Name())
	}
	return names
}

// flagError words a mistake in the flags, with the flag that was probably meant.
func flagError(cmd *cobra.Command, err error) error {
	problem := strings.TrimSuffix(err.Error(), ".")
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) {
		if best, ok := nearest(unknown.GetSpecifiedName(), flagNames(cmd)); ok {
			problem += fmt.Sprintf(": did you mean --%s?", best)
		}
	}
	return &usageError{problem, cmd.CommandPath()}
}

func flagNames(cmd *cobra.Command) []string {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	return names
}
