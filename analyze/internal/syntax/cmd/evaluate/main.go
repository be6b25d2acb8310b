// Command evaluate measures the syntax package against treebanks, and parses
// sentences given as words:
//
//	go run ./analyze/internal/syntax/cmd/evaluate [-model FILE] [-rels] [-raw] TREES.conllu…
//	echo 'Israel/N was condemned by Iran/N .' | go run ./analyze/internal/syntax/cmd/evaluate -
//
// With -raw the words of the treebanks are not given: the parser reads our own
// tokens of their raw text. On standard input words are separated by spaces; /N
// marks a name, /D a demonym.
package main

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/slantkit/slant/analyze/internal/syntax"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "evaluate:", err)
		os.Exit(2)
	}
}

func run() error {
	path := flag.String("model", "", "a model file instead of the embedded one")
	rels := flag.Bool("rels", false, "print precision and recall of each relation")
	raw := flag.Bool("raw", false, "measure from raw text with our own tokens")
	flag.Parse()
	p, err := load(*path)
	if err != nil {
		return err
	}
	for _, path := range flag.Args() {
		if path == "-" {
			parseInput(p)
			continue
		}
		if *raw {
			err = measureRaw(p, path)
		} else {
			err = measure(p, path, *rels)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func load(path string) (*syntax.Parser, error) {
	if path == "" {
		return syntax.Load()
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return syntax.Open(data)
}

func measure(p *syntax.Parser, path string, rels bool) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	trees, err := syntax.ReadTrees(f, path)
	if err != nil {
		return err
	}
	syntax.Evaluate(p, trees) // warm
	s := syntax.Evaluate(p, trees)
	fmt.Println("as written:  ", s)
	fmt.Println("names masked:", syntax.Evaluate(p, syntax.MaskNames(trees)))
	if rels {
		printRels(s)
	}
	return nil
}

func printRels(s syntax.Scores) {
	fmt.Printf("%-15s %6s %6s %6s\n", "relation", "gold", "P", "R")
	for r, c := range s.Rels {
		if c.Gold > 0 {
			fmt.Printf("%-15s %6d %6.1f %6.1f\n", syntax.Rel(r), c.Gold,
				100*float64(c.Right)/float64(cmp.Or(c.Guessed, 1)), 100*float64(c.Right)/float64(c.Gold))
		}
	}
}

// parseInput prints the analysis of each line of standard input.
func parseInput(p *syntax.Parser) {
	in := bufio.NewScanner(os.Stdin)
	for in.Scan() {
		words := syntax.ParseWords(in.Text())
		for i, n := range p.Parse(words, nil) {
			head := "ROOT"
			if n.Head >= 0 {
				head = words[n.Head].Form
			}
			fmt.Printf("%3d %-18s %-6s %-5s %-14s %d %s\n", i+1, words[i].Form, n.Tag, n.XTag, n.Rel, n.Head+1, head)
		}
		fmt.Println(strings.Repeat("-", 20))
	}
}
