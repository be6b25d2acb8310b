package reports

import "slices"

// Options say what a report shows and how. The zero value is a report of everything for 80 columns.
type Options struct {
	Only       []string // ids of the actors to limit tables to; empty: all
	Width      int      // columns of the terminal; 0: 80
	Color      bool     // ANSI colours in text
	Text       string   // how much text of articles leaves: none, snippets (at most 120 code points) or full; empty: snippets
	Duplicates string   // how often articles count that repeat another: once or all; empty: once
	Keep       Keep     // what observations hold; 0: all
	Command    []string // the command line, for the manifest of an export
	Version    string   // of the program, for the manifest of an export
	Format     string   // of an export's tables: csv or parquet; empty: csv
	Against    string   // of a comparison, whom groups are compared with: first, each, rest, or a label; empty: each of up to three groups, else first
	Matched    bool     // of a comparison: only events that all groups cover
}

// Keep is what an observation holds beside counts and means, which it always holds.
type Keep uint8

// The parts of an observation.
const (
	KeepRows      Keep = 1 << iota // the article's rows, for an export
	KeepEvidence                   // the best evidence and all that notes are about, for reports
	KeepArticles                   // the article in full, for reports as JSON
	KeepLedger                     // what comparisons and pages need of each article
	KeepExhibits                   // several pieces of evidence with their text for each number, for pages
	KeepInstances                  // places of words, quotes and deeds, for pages of comparisons
)

// filled returns the options with their defaults.
func (opt Options) filled() Options {
	if opt.Width <= 0 {
		opt.Width = 80
	}
	if opt.Text == "" {
		opt.Text = "snippets"
	}
	if opt.Duplicates == "" {
		opt.Duplicates = "once"
	}
	if opt.Format == "" {
		opt.Format = "csv"
	}
	return opt
}

func (opt Options) keeps(part Keep) bool { return opt.Keep == 0 || opt.Keep&part != 0 }

// bare says whether strings of tables are left as they are.
func (opt Options) bare() bool { return opt.Format == "parquet" }

// wanted says whether the actor is one of opt.Only, or all are wanted.
func (opt Options) wanted(id string) bool {
	return len(opt.Only) == 0 || slices.Contains(opt.Only, id)
}
