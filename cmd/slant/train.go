package main

import (
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports/evaluate"
	"github.com/spf13/cobra"
)

const trainHelp = `Train fits one of the built-in models anew on gold files, which hold one labelled item a line:

  targets   sentiment toward a marked actor of a sentence
  stance    attitude between two marked actors of a sentence

It says how well the model does on items that it was not fitted on: the file is cut into folds by
sentence, and each fold is scored by a model of the others. The same files and options give the
same bytes. Try the model with slant evaluate --model.

The model of stance learns also from marked sentences (--marked): all actors of a sentence with all
attitudes between them, one object a line: "id", "text", "actors" (spans), "attitudes" ("1>2-" if the
first is against the second, "1>2+" if he favors him, "?" behind it in doubt). Where "text" is
missing, it is looked up by its id in the files of --texts.`

const trainExamples = `  slant train targets newsmtsc-train.jsonl -o targets.bin
  slant train stance dse-train.jsonl -o attitudes.bin
  slant train stance dse-train.jsonl --marked mine.jsonl -o attitudes.bin
  slant evaluate targets newsmtsc-dev.jsonl --model targets.bin`

// trainable are the tasks that have a model.
var trainable = []evaluate.Task{evaluate.Targets, evaluate.Stance}

// trainFlags are the output and the options of a fit.
type trainFlags struct {
	file          string
	marked, texts []string
	fit           analyze.TrainOptions
}

func newTrain(a *app) *cobra.Command {
	var f trainFlags
	cmd := &cobra.Command{
		Use:     "train TASK GOLD.jsonl… -o MODEL",
		Short:   "fit a built-in model anew, on your own labels",
		Long:    trainHelp,
		Example: trainExamples,
		Args:    needTaskAndFiles,
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.file == "" || f.file == corpus.Stdin {
				return &usageError{"train writes a model: name its file with -o MODEL", cmd.CommandPath()}
			}
			if f.fit.MinCount < 0 || f.fit.L2 < 0 || f.fit.Epochs < 0 {
				return &usageError{"--min-count, --l2 and --epochs must not be negative", cmd.CommandPath()}
			}
			if args[0] != string(evaluate.Stance) && len(f.marked)+len(f.texts) > 0 {
				return &usageError{"--marked and --texts are for the task stance", cmd.CommandPath()}
			}
			return a.train(evaluate.Task(args[0]), args[1:], f)
		},
		ValidArgs: taskNames(trainable),
	}
	cmd.Flags().StringVarP(&f.file, "output", "o", "", "write the model to this `MODEL` file, replacing it")
	cmd.Flags().StringArrayVar(&f.marked, "marked", nil, "learn stance also from the marked sentences of `FILE` (repeatable)")
	cmd.Flags().StringArrayVar(&f.texts, "texts", nil, "`FILE` with the texts of marked sentences: JSON Lines or CoNLL-U (repeatable)")
	cmd.Flags().IntVar(&f.fit.MinCount, "min-count", 0, "features of fewer than `N` items get no weight (default: that of the built-in model)")
	cmd.Flags().Float64Var(&f.fit.L2, "l2", 0, "ridge penalty `X` (default: that of the built-in model)")
	cmd.Flags().IntVar(&f.fit.Epochs, "epochs", 0, "passes over the data, `N` (default: that of the built-in model)")
	return cmd
}

func needTaskAndFiles(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return &usageError{"nothing to do: name a task and a gold file", cmd.CommandPath()}
	}
	if err := oneOf(cmd, "task", args[0], taskNames(trainable)...); err != nil {
		return err
	}
	if len(args) == 1 {
		return &usageError{"nothing to train on: name a gold file behind the task", cmd.CommandPath()}
	}
	return nil
}

func (a *app) train(task evaluate.Task, paths []string, f trainFlags) error {
	gold, err := a.readGold(task, paths...)
	if err != nil {
		return err
	}
	marked, err := a.readMarked(f)
	if err != nil {
		return err
	}
	var sources []corpus.Source
	for _, p := range slices.Concat(paths, f.marked, f.texts) {
		sources = append(sources, corpus.Source{Path: p})
	}
	if err := checkOutput(f.file, sources); err != nil {
		return err
	}
	_, analyzer, err := a.load(a.packs, inputFlags{})
	if err != nil {
		return err
	}
	began := time.Now()
	fitted, err := gold.Train(analyzer, marked, f.fit)
	if err != nil {
		return err
	}
	fitted.Held.Seconds = time.Since(began).Seconds()
	if err := replaceFile(f.file, fitted.Model); err != nil {
		return err
	}
	return a.printFit(fitted, f.file)
}

// readMarked reads the marked sentences with their texts.
func (a *app) readMarked(f trainFlags) (m evaluate.Marked, err error) {
	files, err := a.readAll(f.texts)
	if err != nil {
		return m, err
	}
	texts, err := evaluate.ReadTexts(files...)
	if err != nil {
		return m, err
	}
	if files, err = a.readAll(f.marked); err != nil {
		return m, err
	}
	return evaluate.ReadMarked(texts, files...)
}

func (a *app) printFit(fitted *evaluate.Fit, file string) error {
	return a.print("", func(w io.Writer) error {
		_, err := fmt.Fprintf(w, "fitted on %s; %d bytes written to %s\nbelow: each item as read by a model that did not see its sentence\n\n",
			fitted.What, len(fitted.Model), corpus.Printable(file))
		if err != nil {
			return err
		}
		if err := fitted.WriteFound(w); err != nil {
			return err
		}
		return fitted.Held.WriteText(w)
	})
}
