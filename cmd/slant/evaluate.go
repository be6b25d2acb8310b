package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/lexicons"
	"github.com/slantkit/slant/reports/evaluate"
	"github.com/spf13/cobra"
)

const evaluateHelp = `Evaluate compares what slant reads with what people read in the same texts. GOLD.jsonl holds one
item a line, with the labels that people gave it; TASK says of which kind:

  targets     sentiment toward a marked actor of a sentence: negative, neutral, positive
  stance      attitude between two marked actors of a sentence: none, or who favors or opposes whom
  paragraphs  sentiment toward the main actor, for each paragraph of an article
  quotes      who says what in an article: sources, cues and contents
  events      who does something to whom, by actor codes (CAMEO); needs --actors
  tone        sentiment of a sentence as a whole: correlation with people's ratings
  sentences   splitting text into sentences

Shares are fractions; brackets hold 95 % intervals by bootstrap over sentences, or articles where
those were labelled. Every item is read alone: its prediction does not depend on the file.`

const evaluateExamples = `  slant evaluate targets newsmtsc-dev.jsonl
  slant evaluate stance dse-valid.jsonl --format json
  slant evaluate targets dev.jsonl --predictions ours.jsonl
  slant evaluate targets dev.jsonl --compare theirs.jsonl`

// evaluateFlags are what only evaluate has.
type evaluateFlags struct {
	predictions, compare, model string
	actors                      []string
	noCoreference               bool
}

func newEvaluate(a *app) *cobra.Command {
	var out outputFlags
	var f evaluateFlags
	cmd := &cobra.Command{
		Use:     "evaluate TASK GOLD.jsonl",
		Short:   "accuracy against people's labels",
		Long:    evaluateHelp,
		Example: evaluateExamples,
		Args:    needTaskAndGold(evaluate.Tasks()),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := out.check(cmd, "text", "json"); err != nil {
				return err
			}
			if len(f.actors) > 0 && (args[0] != string(evaluate.Events) || len(a.packs) > 0) {
				return &usageError{"--actors goes with the task events, and without --pack: its actors stand in the place of all others", cmd.CommandPath()}
			}
			return a.evaluate(evaluate.Task(args[0]), args[1], f, out)
		},
		ValidArgs: taskNames(evaluate.Tasks()),
	}
	out.register(cmd, "text", "json")
	cmd.Flags().StringVar(&f.predictions, "predictions", "", "write a line {\"id\",\"label\",\"p\"} for each item to this `FILE`")
	cmd.Flags().StringVar(&f.compare, "compare", "", "also compare with the predictions in this `FILE`, of another system or version")
	cmd.Flags().StringVar(&f.model, "model", "", "use the model in this `FILE`, made by slant train, instead of the built-in one")
	cmd.Flags().StringArrayVar(&f.actors, "actors", nil, "CAMEO dictionary of actors or agents in this `FILE` (events only, repeatable)")
	cmd.Flags().BoolVar(&f.noCoreference, "no-coreference", false, "leave out pronouns and nominals (\"he\", \"the official\")")
	return cmd
}

// needTaskAndGold asks for a task and exactly one gold file.
func needTaskAndGold(tasks []evaluate.Task) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return &usageError{"nothing to do: name a task and a gold file", cmd.CommandPath()}
		}
		if err := oneOf(cmd, "task", args[0], taskNames(tasks)...); err != nil {
			return err
		}
		if len(args) != 2 {
			return &usageError{"name one gold file behind the task", cmd.CommandPath()}
		}
		return nil
	}
}

func taskNames(tasks []evaluate.Task) []string {
	names := make([]string, len(tasks))
	for i, t := range tasks {
		names[i] = string(t)
	}
	return names
}

func (a *app) evaluate(task evaluate.Task, path string, f evaluateFlags, out outputFlags) error {
	gold, err := a.readGold(task, path)
	if err != nil {
		return err
	}
	theirs, err := a.readPredictions(f.compare)
	if err != nil {
		return err
	}
	for _, file := range []string{out.file, f.predictions} {
		if err := checkOutput(file, []corpus.Source{{Path: path}, {Path: f.compare}}); err != nil {
			return err
		}
	}
	analyzer, err := a.evaluated(gold, f)
	if err != nil {
		return err
	}
	if analyzer, err = useModel(analyzer, task, f.model); err != nil {
		return err
	}
	return a.printEvaluation(gold, analyzer, theirs, f, out)
}

// printEvaluation predicts, scores, compares, and writes what was asked for.
func (a *app) printEvaluation(gold *evaluate.Gold, analyzer *analyze.Analyzer, theirs []evaluate.Prediction, f evaluateFlags, out outputFlags) error {
	res, ours, err := gold.Evaluate(analyzer)
	if err != nil {
		return err
	}
	if f.compare != "" {
		if err := gold.Compare(res, ours, theirs); err != nil {
			return fmt.Errorf("%s: %w", corpus.Printable(f.compare), err)
		}
	}
	if f.predictions != "" {
		err := a.print(f.predictions, func(w io.Writer) error { return evaluate.WritePredictions(w, ours) })
		if err != nil {
			return err
		}
	}
	return a.print(out.file, func(w io.Writer) error {
		if out.format == "json" {
			return res.WriteJSON(w)
		}
		return res.WriteText(w)
	})
}

// evaluated is the analyzer of the packs, or of the actors in CAMEO dictionaries alone.
func (a *app) evaluated(gold *evaluate.Gold, f evaluateFlags) (*analyze.Analyzer, error) {
	if len(f.actors) == 0 {
		pack, analyzer, err := a.load(a.packs, inputFlags{noCoreference: f.noCoreference})
		gold.UseCodes(evaluate.PackCodes{Pack: pack})
		return analyzer, err
	}
	files, err := a.readAll(f.actors)
	if err != nil {
		return nil, err
	}
	dict, err := evaluate.ReadDictionary(files...)
	if err != nil {
		return nil, err
	}
	gold.UseCodes(dict)
	layers, err := dict.Packs(lexicons.English())
	if err != nil {
		return nil, err
	}
	pack, err := lexicons.Load(layers...)
	if err != nil {
		return nil, err
	}
	return analyze.New(analyze.Options{Pack: pack, NoCoreference: f.noCoreference})
}

// useModel puts a trained model in the place of the built-in one that the task measures.
func useModel(analyzer *analyze.Analyzer, task evaluate.Task, path string) (*analyze.Analyzer, error) {
	if path == "" {
		return analyzer, nil
	}
	model, err := os.ReadFile(path)
	if err != nil {
		return nil, cannotRead(path, err)
	}
	var other *analyze.Analyzer
	if task == evaluate.Stance || task == evaluate.Events {
		other, err = analyzer.UseModels(nil, model)
	} else {
		other, err = analyzer.UseModels(model, nil)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", corpus.Printable(path), err)
	}
	return other, nil
}

// readGold reads gold files of one task as one set.
func (a *app) readGold(task evaluate.Task, paths ...string) (*evaluate.Gold, error) {
	files, err := a.readAll(paths)
	if err != nil {
		return nil, err
	}
	return evaluate.Read(task, files...)
}

func (a *app) readAll(paths []string) ([]evaluate.File, error) {
	files := make([]evaluate.File, len(paths))
	for i, path := range paths {
		f, err := a.readWhole(path)
		if err != nil {
			return nil, err
		}
		files[i] = f
	}
	return files, nil
}

func (a *app) readPredictions(path string) ([]evaluate.Prediction, error) {
	if path == "" {
		return nil, nil
	}
	f, err := a.readWhole(path)
	if err != nil {
		return nil, err
	}
	return evaluate.ReadPredictions(f)
}

// readWhole reads a file, or standard input for "-".
func (a *app) readWhole(path string) (evaluate.File, error) {
	var data []byte
	var err error
	if path == corpus.Stdin {
		data, err = io.ReadAll(a.stdin)
	} else {
		data, err = os.ReadFile(path)
	}
	if err != nil {
		return evaluate.File{}, cannotRead(path, err)
	}
	return evaluate.File{Name: corpus.Printable(path), Data: bytes.NewReader(data)}, nil
}

// cannotRead words an error of the operating system.
func cannotRead(path string, err error) error {
	name := corpus.Printable(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: there is no such file: check the name", name)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: you may not read it: ask its owner", name)
	}
	if info, statErr := os.Stat(path); statErr == nil && info.IsDir() {
		return fmt.Errorf("%s: this is a folder: name a file", name)
	}
	return fmt.Errorf("%s: reading failed: %w", name, err)
}
