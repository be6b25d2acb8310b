// Package reports turns analyses into tables: for people (terminal, Markdown, HTML) and for programs (CSV, JSON, the
// tidy tables of an export). It computes nothing about language; it counts, means, and prints.
//
//	r := reports.New(analyses, reports.Options{})        // the tables of a handful of articles
//	err := r.WriteText(os.Stdout)                        // … or WriteMarkdown, WriteCSV, WriteJSON, WriteHTML
//	err = reports.Explain(os.Stdout, analyses[0], opt)   // one article with everything marked
//	err = reports.Export("out", analyses, opt)           // all tidy tables, with codebook data
//
// Text of articles reaches no terminal, browser or spreadsheet as anything but text.
package reports

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze"
)

// Options say what a report shows and how. The zero value is a report of everything for 80 columns.
type Options struct {
	Only    []string // ids of the actors to limit tables to; empty: all
	Width   int      // columns of the terminal; 0: 80
	Color   bool     // ANSI colours in text
	Text    string   // how much text of articles leaves: none, snippets (at most 120 code points) or full; empty: snippets
	Command []string // the command line, for the manifest of an export
	Paths   []string // the inputs as the user named them, for the manifest
	Version string   // of the program, for the manifest of an export
	Models  []Hash   // of packs and models, for the manifest of an export
	Format  string   // of the tables of an export: csv or parquet; empty: csv
	Repeats bool     // count every article that repeats another one as well, not the first one alone
	Whole   int      // how many articles at most a report holds with all that was read in them, for JSON; 0: 100
}

// Hash names a pack or a model by the SHA-256 of its bytes.
type Hash struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
}

// filled returns the options with their defaults.
func (opt Options) filled() Options {
	if opt.Width <= 0 {
		opt.Width = 80
	}
	if opt.Text == "" {
		opt.Text = "snippets"
	}
	if opt.Format == "" {
		opt.Format = csvFormat
	}
	if opt.Whole <= 0 {
		opt.Whole = 100
	}
	return opt
}

// wanted says whether the actor is one of opt.Only, or all are wanted.
func (opt Options) wanted(id string) bool {
	return len(opt.Only) == 0 || slices.Contains(opt.Only, id)
}

// Report is the tables of a set of articles. It is read-only.
type Report struct {
	opt    Options
	arts   []*article // the first ones, whole: as many as Options.Whole
	facts  facts
	actors []*actorSum
	dyads  []*dyadSum
	names  map[string]string
	change float64 // the largest change of a sentiment if repeats were counted, too
}

// New counts and sums the articles. Their order changes nothing; an article given twice is counted once, and so are articles that repeat another.
func New(ans []*analyze.Analysis, opt Options) *Report {
	b := NewBuilder(opt)
	for _, an := range inOrder(ans) {
		b.Add(Observe(an))
	}
	return b.Report(opt.Only)
}

// Names are the names of all actors so far, by id.
func (b *Builder) Names() map[string]string {
	names := make(map[string]string, len(b.sum.actors))
	for id, a := range b.sum.actors {
		names[id] = cmp.Or(a.Name, spelled(id))
	}
	return names
}

// Report makes the tables of the articles so far, limited to these actors; without any, of all. The Builder must not be used any more.
func (b *Builder) Report(only []string) *Report {
	b.opt.Only = only
	r := &Report{opt: b.opt, arts: b.whole, facts: b.facts, names: map[string]string{}}
	for _, a := range b.sum.actorList() {
		r.names[a.ID] = a.Name
		r.change = max(r.change, a.change())
		if r.opt.wanted(a.ID) {
			r.actors = append(r.actors, a)
		}
	}
	for _, d := range b.sum.dyadList() {
		if d.wanted(r.opt) {
			r.dyads = append(r.dyads, d)
		}
	}
	return r
}

// change is how far the sentiment would move if repeats were counted, too.
func (sum *actorSum) change() float64 {
	once, ok := sum.sentiment.Value()
	all, _ := sum.everywhere.Value()
	if !ok {
		return 0
	}
	return math.Abs(all - once)
}

// wanted says whether the dyad, or one of the holders as read, is one of opt.Only.
func (d *dyadSum) wanted(opt Options) bool {
	return opt.wanted(d.holder) || opt.wanted(d.target) || slices.ContainsFunc(d.holders, opt.wanted)
}

// name is what an actor is called in tables for people.
func (r *Report) name(id string) string {
	switch id {
	case "":
		return "(nobody named)"
	case analyze.NarratorID:
		return "narrator"
	}
	return cmp.Or(r.names[id], id)
}

// page is the whole report in reading order.
func (r *Report) page() page {
	n := newNotes()
	pg := page{Title: r.title(), Articles: r.headings(), Empty: r.empty()}
	if pg.Empty == "" {
		short := r.shortened(n)
		pg.Tables = short.tables(n)
		pg.Evidence = short.evidence()
	}
	r.generalNotes(n, pg)
	pg.Notes = n.list
	return pg
}

// Rows of a report for people; the data formats have all.
const (
	mostActors = 40
	mostDyads  = 60
)

// shortened is the report with the rows that people read: without actors that are not shown, and without the tail.
func (r *Report) shortened(n *notes) *Report {
	short := *r
	short.actors = slices.DeleteFunc(slices.Clone(r.actors), func(a *actorSum) bool { return !a.shown() })
	more := max(len(short.actors)-mostActors, 0)
	short.actors = short.actors[:len(short.actors)-more]
	rest := max(len(r.dyads)-mostDyads, 0)
	short.dyads = r.dyads[:len(r.dyads)-rest]
	if more+rest > 0 {
		n.add(plural(more, "more actor") + " and " + plural(rest, "more pair") + " are not shown: `--format csv` and `slant export` have all.")
	}
	return &short
}

// tables leaves out a table without rows.
func (r *Report) tables(n *notes) []Table {
	return slices.DeleteFunc([]Table{r.actorTable(n), r.dyadTable(n)}, func(t Table) bool { return len(t.Rows) == 0 })
}

// empty explains why there is no table; it is empty if there is one.
func (r *Report) empty() string {
	switch {
	case r.facts.articles == 0:
		return "No article was read, so there is nothing to report."
	case r.facts.words == 0:
		return "The text is empty: no words were left to read. `slant explain` lists the lines that were taken for parts of a web page, with the reason."
	case slices.ContainsFunc(r.actors, (*actorSum).shown) || len(r.dyads) > 0:
		return ""
	case len(r.opt.Only) > 0:
		return "None of the actors asked for (" + printable(strings.Join(r.opt.Only, ", ")) + ") is mentioned. `slant report` without --only lists who is; `slant lexicons list` shows the ids."
	}
	return "No actor was found: no state, organisation, group or person that the packs know or the text introduces. `--pack DIR` adds actors of yours."
}
