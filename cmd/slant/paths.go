package main

import (
	"fmt"

	"github.com/slantkit/slant/analyze/corpus"
	"github.com/spf13/cobra"
)

type defaults = corpus.Options

// needPaths asks for at least n paths.
func needPaths(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) >= n {
			return nil
		}
		want := "name a file, a folder, or - for standard input"
		if n > 1 {
			want = fmt.Sprintf("name at least %d files or folders", n)
		}
		return &usageError{"nothing to read: " + want, cmd.CommandPath()}
	}
}
