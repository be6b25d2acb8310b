package main

import (
	"context"
	"fmt"
	"iter"
	"slices"
	"sync/atomic"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports"
)

// reading is a run over the input: its sources, and what is counted on the way.
type reading struct {
	a        *app
	sources  []corpus.Source
	analyzer *analyze.Analyzer
	def      defaults
	opt      reports.Options // of observations
	read     int             // records
	missing  []bool          // names of --actor that no article has had so far
}

func (a *app) reading(sources []corpus.Source, analyzer *analyze.Analyzer, def defaults, opt reports.Options) *reading {
	r := &reading{a: a, sources: sources, analyzer: analyzer, def: def, opt: opt, missing: make([]bool, len(def.Names))}
	for i := range r.missing {
		r.missing[i] = true
	}
	r.def.Consumed = new(atomic.Int64)
	return r
}

// begin shows the progress, on a terminal; end takes it away.
func (r *reading) begin() {
	if r.a.quiet || columns(r.a.stderr) == 0 {
		return
	}
	total := int64(0)
	for _, s := range r.sources {
		total += s.Size
	}
	r.a.meter = newMeter(r.a.stderr, r.def.Consumed, total)
}

func (r *reading) end() {
	if r.a.meter != nil {
		r.a.meter.close()
		r.a.meter = nil
	}
}

// run observes the records on all cores, and hands the outcomes over in order. The error is errInterrupted if the user has
// had enough: what was read by then has been handed over.
func (r *reading) run(ctx context.Context, records iter.Seq[record], take func(outcome) error) error {
	do := func(rec record) outcome { return observed(rec, r.analyzer, r.def, r.opt) }
	err := pipeline(ctx, records, do, func(out outcome) error {
		r.tell(out)
		return take(out)
	})
	if err == nil && ctx.Err() != nil {
		return errInterrupted
	}
	return err
}

// tell says what is to be said of a record, and counts it.
func (r *reading) tell(out outcome) {
	if r.read++; r.read%steadyEvery == 0 {
		r.a.steady()
	}
	for _, n := range out.notes {
		r.a.remark(n)
	}
	for i, is := range out.named {
		r.missing[i] = r.missing[i] && !is
	}
	if out.problem != nil {
		r.a.problem(out.problem)
	}
	r.count(out.problem != nil)
}

// count moves the progress on by a record.
func (r *reading) count(rejected bool) {
	m := r.a.meter
	if m == nil {
		return
	}
	if rejected {
		m.rejected.Add(1)
	} else {
		m.articles.Add(1)
	}
	m.tick()
}

// noteMissing says which of the names of --actor no article has.
func (r *reading) noteMissing() {
	for i, missing := range r.missing {
		if missing {
			r.a.note("--actor %s: no article has this name: write it as in the text", corpus.Printable(r.def.Names[i]))
		}
	}
}

// named says which of the names the article has.
func named(an *analyze.Analysis, names []string) []bool {
	has := make([]bool, len(names))
	for i, name := range names {
		has[i] = slices.ContainsFunc(an.Mentions, func(m analyze.Mention) bool { return an.Text[m.Start:m.End] == name }) ||
			slices.ContainsFunc(an.Actors, func(actor analyze.Actor) bool { return actor.Name == name })
	}
	return has
}

// summarise counts the articles of the sources, in one summary or by what they say of themselves. It is an error if there are none.
func (r *reading) summarise(by string) (map[string]*reports.Summary, error) {
	ctx, stop := interruptible()
	defer stop()
	r.begin()
	g := grouping{by: by, opt: r.opt, repeats: map[string]*reports.Repeats{}, sums: map[string]*reports.Summary{}}
	err := r.run(ctx, r.a.records(r.sources, r.def), func(out outcome) error {
		if out.obs != nil {
			g.add(out.obs)
		}
		return nil
	})
	r.end()
	r.a.sayMore("")
	switch {
	case err == errInterrupted:
		return nil, fmt.Errorf("interrupted after %s: nothing was printed; `slant export` can go on where it was interrupted", reports.Plural(r.read, "record"))
	case err != nil:
		return nil, err
	case len(g.sums) == 0:
		return nil, errNothingLeft
	}
	return g.sums, nil
}

// grouping counts articles by group; without a word to group by they are all of the group "".
type grouping struct {
	by      string
	opt     reports.Options
	repeats map[string]*reports.Repeats
	sums    map[string]*reports.Summary
}

func (g *grouping) add(obs *reports.Observation) {
	label := ""
	if g.by != "" {
		label = obs.Group(g.by)
	}
	if g.sums[label] == nil {
		g.repeats[label], g.sums[label] = reports.NewRepeats(), reports.NewSummary(g.opt)
	}
	g.repeats[label].Mark(obs)
	g.sums[label].Add(obs)
}
