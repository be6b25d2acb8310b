package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/lexicons"
	"github.com/spf13/cobra"
)

const showHelp = `Show prints every row of every table that has a word or an actor, with file and line: the same file
and line that evidence is traced to in reports. With the name of a file it prints the file.`

const showExamples = `  slant lexicons show condemn
  slant lexicons show russia
  slant lexicons show "human rights"
  slant lexicons show stance/russia.tsv`

func newLexiconsShow(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "show WORD|ACTOR|FILE",
		Short:   "every row that has a word or an actor, with file and line",
		Long:    showHelp,
		Example: showExamples,
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{"nothing to show: name a word, an actor or a file", cmd.CommandPath()}
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if _, err := loadPack(a.packs); err != nil {
				return err
			}
			return a.show(strings.Join(args, " "))
		},
	}
}

// layer is one pack as files; dir is empty for the built-in pack.
type layer struct {
	dir  string
	fsys fs.FS
}

func (a *app) layers() []layer {
	all := []layer{{"", lexicons.English()}}
	for _, dir := range a.packs {
		all = append(all, layer{dir, os.DirFS(dir)})
	}
	return all
}

func (a *app) show(word string) error {
	if strings.HasSuffix(word, ".tsv") {
		return a.showFile(word)
	}
	s := search{word: word, terms: map[string]bool{}}
	for _, l := range a.layers() {
		if err := s.layer(l); err != nil {
			return err
		}
	}
	if len(s.hits) == 0 {
		return notFound(word, s.terms)
	}
	slices.SortStableFunc(s.hits, func(x, y hit) int { return x.rank - y.rank })
	w := bufio.NewWriter(a.stdout)
	for _, h := range s.hits {
		w.WriteString(h.text)
	}
	return w.Flush()
}

func notFound(word string, terms map[string]bool) error {
	candidates := slices.Sorted(maps.Keys(terms))
	problem := fmt.Sprintf("no table has %s", corpus.Printable(word))
	if best, ok := nearest(word, candidates); ok {
		return fmt.Errorf("%s: did you mean %s?", problem, best)
	}
	return fmt.Errorf("%s: try its base form, or see the files with `slant lexicons list`", problem)
}

// showFile prints a file of the last pack that has it, byte by byte.
func (a *app) showFile(name string) error {
	layers := a.layers()
	var names []string
	for i := len(layers) - 1; i >= 0; i-- {
		data, err := fs.ReadFile(layers[i].fsys, path.Clean(strings.TrimPrefix(name, "en/")))
		if err == nil {
			_, err = a.stdout.Write(data)
			return err
		}
		have, err := packFiles(layers[i].fsys)
		if err != nil {
			return err
		}
		names = append(names, have...)
	}
	if best, ok := nearest(name, names); ok {
		return fmt.Errorf("no pack has the file %s: did you mean %s?", corpus.Printable(name), best)
	}
	return fmt.Errorf("no pack has the file %s: see the files with `slant lexicons list`", corpus.Printable(name))
}

// search collects the rows that have a word, and the first cell of every row for suggestions.
type search struct {
	word  string
	hits  []hit
	terms map[string]bool
}

// hit is a row, ready to print. Rows about the word itself have rank 0, rows that only refer to it rank 1.
type hit struct {
	rank int
	text string
}

func (s *search) layer(l layer) error {
	names, err := packFiles(l.fsys)
	if err != nil {
		return err
	}
	for _, name := range names {
		data, err := fs.ReadFile(l.fsys, name)
		if err != nil {
			return err
		}
		shown := corpus.Printable(path.Join(l.dir, name))
		if actor := strings.TrimSuffix(path.Base(name), ".tsv"); path.Dir(name) == "stance" && strings.EqualFold(actor, s.word) {
			s.hits = append(s.hits, hit{0, fmt.Sprintf("%s\n    the stance lexicon of %s: slant lexicons show %s\n", shown, actor, name)})
		}
		s.table(shown, data)
	}
	return nil
}

// table takes the rows of one table in which the word is a cell or an element of one.
func (s *search) table(name string, data []byte) {
	var columns []string
	line := 0
	for text := range bytes.Lines(data) {
		line++
		row := strings.TrimRight(string(text), "\r\n")
		if row == "" || row[0] == '#' {
			continue
		}
		cells := strings.Split(row, "\t")
		if columns == nil {
			columns = cells
			continue
		}
		s.terms[cells[0]] = true
		if i := slices.IndexFunc(cells, s.in); i >= 0 {
			s.hits = append(s.hits, hit{rankOf(columns, i), rowText(fmt.Sprintf("%s:%d", name, line), columns, cells)})
		}
	}
}

// in reports whether a cell, or an element of its list, is the word.
func (s *search) in(cell string) bool {
	if len(cell) < len(s.word) {
		return false
	}
	for element := range strings.SplitSeq(cell, "|") {
		if strings.EqualFold(element, s.word) {
			return true
		}
	}
	return false
}

// rankOf: in its first cell, in its forms or names a row is about the word.
func rankOf(columns []string, i int) int {
	if i == 0 || i < len(columns) && (columns[i] == "forms" || columns[i] == "name" || columns[i] == "names") {
		return 0
	}
	return 1
}

// rowText is the cells of a row that are not empty, each behind the name of its column.
func rowText(where string, columns, cells []string) string {
	var b strings.Builder
	fmt.Fprintln(&b, where)
	for i, cell := range cells {
		if cell != "" && i < len(columns) {
			fmt.Fprintf(&b, "    %-14s %s\n", corpus.Printable(columns[i]), corpus.Printable(strings.ReplaceAll(cell, "|", ", ")))
		}
	}
	return b.String()
}
