// Command train learns the embedded model of the syntax package:
//
//	go run ./analyze/internal/syntax/cmd/train -o analyze/internal/syntax/model.bin TREES.conllu…
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/slantkit/slant/analyze/internal/syntax"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(2)
	}
}

func run() error {
	out := flag.String("o", "model.bin", "the model file to write")
	opt := syntax.TrainOptions{Log: os.Stderr}
	flag.IntVar(&opt.TagEpochs, "tag-epochs", 0, "passes over the data for the tagger (0: default)")
	flag.IntVar(&opt.ArcEpochs, "arc-epochs", 0, "passes over the data for the parser (0: default)")
	flag.IntVar(&opt.ArcRows, "arc-rows", 0, "features of the parser (0: default)")
	flag.IntVar(&opt.TagRows, "tag-rows", 0, "features of the tagger (0: default)")
	flag.Uint64Var(&opt.Seed, "seed", 0, "of the order of sentences (0: default)")
	flag.Parse()
	var trees []syntax.Tree
	for _, path := range flag.Args() {
		more, err := read(path)
		if err != nil {
			return err
		}
		trees = append(trees, more...)
	}
	model, err := syntax.Train(trees, opt)
	if err != nil {
		return err
	}
	return os.WriteFile(*out, model, 0o644)
}

func read(path string) ([]syntax.Tree, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return syntax.ReadTrees(f, path)
}
