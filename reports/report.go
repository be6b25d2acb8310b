// Package reports turns analyses into tables: for people (terminal, Markdown, HTML) and for programs (CSV, JSON, the
// tidy tables of an export). It computes nothing about language; it counts, means, and prints.
//
//	r := reports.New(analyses, reports.Options{})        // the tables of a handful of articles
//	err := r.WriteText(os.Stdout)                        // … or WriteMarkdown, WriteCSV, WriteJSON, WriteHTML
//	err = reports.Explain(os.Stdout, analyses[0], opt)   // one article with everything marked
//	err = reports.Export("out", analyses, opt)           // all tidy tables, with codebook data
//
// Of a corpus no analysis need be kept:
//
//	repeats, sum := reports.NewRepeats(), reports.NewSummary(opt)
//	obs := reports.Observe(an, opt)                      // for each article, on any goroutine
//	repeats.Mark(obs); sum.Add(obs)                      // one after another
//	r = sum.Report(opt)
//
// Text of articles reaches no terminal, browser or spreadsheet as anything but text.
package reports

import (
	"cmp"
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze"
)

// Report is the tables of a set of articles. It is read-only.
type Report struct {
	opt    Options
	sum    *Summary
	actors []*actorSum
	dyads  []*dyadSum
}

// New counts and sums the articles. Their order changes nothing; an article given twice is counted once, and so is, unless
// opt.Duplicates says otherwise, one that repeats another: the first by publication, outlet, title and id is the original.
func New(ans []*analyze.Analysis, opt Options) *Report {
	opt.Keep = 0
	return observed(ans, opt).Report(opt)
}

// observed is the summary of a handful of articles, which are first put in order.
func observed(ans []*analyze.Analysis, opt Options) *Summary {
	s, repeats := NewSummary(opt), NewRepeats()
	for _, an := range inOrder(ans) {
		obs := Observe(an, opt)
		repeats.Mark(obs)
		s.Add(obs)
	}
	return s
}

// inOrder sorts articles by publication (those without a date first), then outlet, title, id and path.
func inOrder(ans []*analyze.Analysis) []*analyze.Analysis {
	sorted := slices.Clone(ans)
	slices.SortStableFunc(sorted, func(a, b *analyze.Analysis) int {
		return cmp.Or(cmp.Compare(a.Article.Published, b.Article.Published), cmp.Compare(a.Article.Outlet, b.Article.Outlet),
			cmp.Compare(a.Title, b.Title), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Article.Path, b.Article.Path))
	})
	return sorted
}

// Report makes the tables of what has been added so far. Observations must have kept the evidence (KeepEvidence) for text,
// Markdown and HTML, and the articles (KeepArticles) for JSON.
func (s *Summary) Report(opt Options) *Report {
	r := &Report{opt: opt.filled(), sum: s}
	for _, a := range s.actorList() {
		if a.more == nil {
			a.more = &actorMore{}
		}
		if r.opt.wanted(a.id) {
			r.actors = append(r.actors, a)
		}
	}
	for _, d := range s.dyadList() {
		if d.more == nil {
			d.more = &dyadMore{}
		}
		if d.wanted(r.opt) {
			r.dyads = append(r.dyads, d)
		}
	}
	return r
}

// wanted says whether the dyad, or one of the holders as read, is one of opt.Only.
func (d *dyadSum) wanted(opt Options) bool {
	return opt.wanted(d.Holder) || opt.wanted(d.Target) || d.more != nil && slices.ContainsFunc(d.more.holders, opt.wanted)
}

// name is what an actor is called in tables for people.
func (r *Report) name(id string) string {
	switch id {
	case "":
		return "(nobody named)"
	case analyze.NarratorID:
		return "narrator"
	}
	if sum, ok := r.sum.actors[id]; ok {
		return sum.name()
	}
	return id
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
func (r *Report) shortened(n *notes) *Report { return r.shortenedTo(n, mostActors, mostDyads) }

// shortenedTo is that with so many rows.
func (r *Report) shortenedTo(n *notes, mostActors, mostDyads int) *Report {
	short := *r
	short.actors = slices.DeleteFunc(slices.Clone(r.actors), func(a *actorSum) bool { return !a.shown() })
	more := max(len(short.actors)-mostActors, 0)
	short.actors = short.actors[:len(short.actors)-more]
	rest := max(len(r.dyads)-mostDyads, 0)
	short.dyads = r.dyads[:len(r.dyads)-rest]
	var left []string
	for _, l := range []struct {
		n    int
		noun string
	}{{more, "more actor"}, {rest, "more pair"}} {
		if l.n > 0 {
			left = append(left, Plural(l.n, l.noun))
		}
	}
	if len(left) > 0 {
		n.add("Not shown: " + strings.Join(left, " and ") + ". `--format csv` and `slant export` have all.")
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
	case r.sum.articles == 0:
		return "No article was read, so there is nothing to report."
	case r.sum.words == 0:
		return "The text is empty: no words were left to read. `slant explain` lists the lines that were taken for parts of a web page, with the reason."
	case slices.ContainsFunc(r.actors, (*actorSum).shown) || len(r.dyads) > 0:
		return ""
	case len(r.opt.Only) > 0:
		return "None of the actors asked for (" + printable(strings.Join(r.opt.Only, ", ")) + ") is mentioned. `slant report` without --only lists who is; `slant lexicons list` shows the ids."
	}
	return "No actor was found: no state, organisation, group or person that the packs know or the text introduces. `--pack DIR` adds actors of yours."
}
