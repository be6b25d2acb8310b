package main

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"text/tabwriter"

	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/lexicons"
	"github.com/spf13/cobra"
)

const lexiconsHelp = `A pack is a folder of tables: who is who, which words carry a stance, which words are good and bad
news, which words introduce speech. slant has one built in; --pack DIR lays yours over it: a row
with the same key replaces the built-in one, a new key adds.

  DIR/actors/*.tsv      DIR/attitudes/*.tsv     DIR/stance/ACTOR.tsv
  DIR/valence/*.tsv     DIR/quotes/cues.tsv     DIR/text/*.tsv

Each file says its title, licence, source and version on top; lexicons/en/README.md explains every
column. The quickest start is to copy a table: slant lexicons show stance/russia.tsv > mine.tsv`

// newLexicons is the parent of list, show and check; alone it prints its help.
func newLexicons(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "lexicons list|show|check",
		Short: "the packs of lexicons: what is in them, where a word stands, is yours right",
		Long:  lexiconsHelp,
		Example: `  slant lexicons list
  slant lexicons show condemn
  slant lexicons show russia
  slant lexicons check my-pack/`,
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return unknownSubcommand(cmd, args[0])
			}
			return cmd.Help()
		},
	}
	cmd.AddCommand(newLexiconsList(a), newLexiconsShow(a), newLexiconsCheck(a))
	return cmd
}

func unknownSubcommand(cmd *cobra.Command, word string) error {
	problem := fmt.Sprintf("%s has no command %q", cmd.CommandPath(), word)
	if best, ok := nearest(word, commandNames(cmd)); ok {
		problem += fmt.Sprintf(": did you mean `%s %s`?", cmd.CommandPath(), best)
	}
	return &usageError{problem, cmd.CommandPath()}
}

func newLexiconsList(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "the files of the packs, with title, licence and number of rows",
		Example: `  slant lexicons list
  slant lexicons list --pack my-pack/`,
		Args: cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			pack, err := loadPack(a.packs)
			if err != nil {
				return err
			}
			return a.listFiles(pack.Files)
		},
	}
}

func (a *app) listFiles(files []lexicons.Papers) error {
	w := tabwriter.NewWriter(a.stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(w, "file\trows\tlicence\ttitle")
	rows := 0
	for _, f := range files {
		rows += f.Rows
		fmt.Fprintf(w, "%s\t%d\t%s\t%s\n", f.File, f.Rows, corpus.Printable(f.Licence), corpus.Printable(f.Title))
	}
	if err := w.Flush(); err != nil {
		return err
	}
	_, err := fmt.Fprintf(a.stdout, "\n%d files, %d rows\n", len(files), rows)
	return err
}

const checkHelp = `Check loads a pack over the built-in one, as --pack does, and says OK with what it holds, or the
first mistake as file:line: what is wrong: what to do.`

func newLexiconsCheck(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "check DIR…",
		Short:   "is a pack right: OK with counts, or the first mistake with file and line",
		Long:    checkHelp,
		Example: "  slant lexicons check my-pack/",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return &usageError{"nothing to check: name the folder of a pack", cmd.CommandPath()}
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			a.packs = append(a.packs, args...)
			pack, err := loadPack(a.packs)
			if err != nil {
				return err
			}
			return a.printCheck(pack, args)
		},
	}
}

// printCheck says what the packs hold. The loader lists the files of the built-in pack first, then those of each pack.
func (a *app) printCheck(pack *lexicons.Pack, dirs []string) error {
	mine := 0
	for _, dir := range dirs {
		names, err := packFiles(os.DirFS(dir))
		if err != nil {
			return err
		}
		mine += len(names)
	}
	files := pack.Files[len(pack.Files)-mine:]
	rows := 0
	for _, f := range files {
		rows += f.Rows
		fmt.Fprintf(a.stdout, "%6d rows  %s  (%s)\n", f.Rows, f.File, f.Licence)
	}
	_, err := fmt.Fprintf(a.stdout, "OK: %d files, %d rows\n", len(files), rows)
	return err
}

// packFiles are the tables of a pack, in the order in which they are loaded.
func packFiles(fsys fs.FS) ([]string, error) {
	var names []string
	err := fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.HasSuffix(name, ".tsv") {
			names = append(names, name)
		}
		return err
	})
	return names, err
}
