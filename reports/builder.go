package reports

import (
	"cmp"
	"strconv"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/duplicates"
	"github.com/slantkit/slant/reports/internal/stats"
)

// Observation is one article, counted and ready to be added to a Builder. It holds the whole analysis until then.
type Observation struct {
	article *article
	contribution
}

// Observe counts an article. It may be called from any goroutine.
func Observe(an *analyze.Analysis) *Observation {
	a := newArticle(an)
	return &Observation{a, *a.contribution()}
}

// Builder makes a Report of articles that come one by one. Its memory grows with actors, dyads and outlets, and by a few bytes for each article; of the
// articles themselves it holds a few.
type Builder struct {
	opt    Options
	intake intake
	sum    *summary
	facts  facts
	whole  []*article
}

// NewBuilder begins a report.
func NewBuilder(opt Options) *Builder {
	return &Builder{opt: opt.filled(), intake: newIntake(), sum: newSummary(), facts: facts{outlets: map[string]bool{}}}
}

// Add counts an article, unless it is given a second time or repeats another. The order in which articles are added decides which of several is the
// original, and which of equal pieces of evidence is shown.
func (b *Builder) Add(o *Observation) {
	came := b.intake.take(&o.contribution)
	counts := !came.again && (came.original == "" || b.opt.Repeats)
	b.facts.add(&o.contribution, came, counts)
	if came.again {
		return
	}
	o.article.duplicateOf = came.original
	b.sum.add(&o.contribution, stats.Draw(came.draw(o.ID)), counts)
	if !counts {
		return
	}
	b.sum.prove(o.article, b.opt)
	if len(b.whole) < b.opt.Whole {
		b.whole = append(b.whole, o.article)
	}
}

// intake finds out whether an article has come before.
type intake struct {
	seen   map[uint64]struct{} // ids
	finder *duplicates.Finder
}

func newIntake() intake {
	return intake{map[uint64]struct{}{}, duplicates.New(duplicates.Options{})}
}

// arrival is what an article is to those before it.
type arrival struct {
	again    bool   // it is one of them
	original string // id of the one that it repeats, or empty
	near     bool   // it repeats it with changes
}

// draw is what the bootstrap weights of an article are drawn from: repeats share those of the original.
func (a arrival) draw(id string) string {
	if a.original != "" {
		return a.original
	}
	return id
}

// take remembers an article.
func (in *intake) take(c *contribution) (a arrival) {
	id, err := strconv.ParseUint(c.ID, 16, 64)
	if err != nil {
		return a // no id of an analysis; it is taken as it comes
	}
	if _, a.again = in.seen[id]; a.again {
		return a
	}
	in.seen[id] = struct{}{}
	var sig duplicates.Signature
	if sig.UnmarshalBinary(c.Signature) != nil {
		return a
	}
	if original, kind, found := in.finder.Add(id, sig); found {
		a.original, a.near = spelledID(original), kind == duplicates.Near
	}
	return a
}

// spelledID is an id as tables have it.
func spelledID(id uint64) string {
	s := strconv.FormatUint(id, 16)
	for len(s) < 16 {
		s = "0" + s
	}
	return s
}

// facts are the counts of a corpus.
type facts struct {
	articles    int // that count in the tables
	again       int // given twice
	exact, near int // repeats of another article, word for word and with changes
	doubted     int // articles with warnings of their own
	words       int
	outlets     map[string]bool
	first, last string // dates
}

func (f *facts) add(c *contribution, came arrival, counts bool) {
	switch {
	case came.again:
		f.again++
	case came.near:
		f.near++
	case came.original != "":
		f.exact++
	}
	if !counts {
		return
	}
	f.articles++
	f.words += c.Words
	if c.Doubts > 0 {
		f.doubted++
	}
	if c.Outlet != "" {
		f.outlets[c.Outlet] = true
	}
	if d := printable(c.Published); d != "" {
		f.first, f.last = min(cmp.Or(f.first, d), d), max(f.last, d)
	}
}
