package reports

import (
	"cmp"
	"strings"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/reports/internal/duplicates"
)

// Observation is what tables need of one article, without its text and its analysis. Any goroutine may make one; it is
// then handed on to Repeats and Summary, in the order of the articles. It is a small part of an analysis.
type Observation struct {
	ref       *ref
	language  string
	words     int
	facts     string
	warnings  []string
	actors    []actorSeen
	dyads     []dyadSeen
	signature duplicates.Signature

	rows   *articleRows // for an export
	line   []byte       // for one that is interrupted
	full   *jsonArticle // for a report as JSON
	by     string       // what the article itself says it is grouped by
	detail *detail      // for comparisons and pages

	// What Repeats knows.
	again       bool // this very article came before
	kind        duplicates.Kind
	duplicateOf string // id of the first article with its text, or empty
}

// ref is an article in a few words. All that is kept of one article shares it.
type ref struct {
	id, published, outlet string
	title                 string // printable
}

// compare is the order of articles in reports: by publication (those without a date first), then outlet, title, id.
func (r *ref) compare(other *ref) int {
	return cmp.Or(cmp.Compare(r.published, other.published), cmp.Compare(r.outlet, other.outlet),
		cmp.Compare(r.title, other.title), cmp.Compare(r.id, other.id))
}

// tallies are counts of one actor, in one article or in all.
type tallies struct {
	Articles        int32 `json:"ar,omitempty"`
	Paragraphs      int32 `json:"p,omitempty"`
	Mentions        int32 `json:"m,omitempty"`
	Attributive     int32 `json:"at,omitempty"` // of the mentions
	Quotes          int32 `json:"q,omitempty"`
	FavorGiven      int32 `json:"fg,omitempty"`
	AgainstGiven    int32 `json:"ag,omitempty"`
	FavorReceived   int32 `json:"fr,omitempty"`
	AgainstReceived int32 `json:"agr,omitempty"`
}

func (t *tallies) add(other tallies) {
	t.Articles += other.Articles
	t.Paragraphs += other.Paragraphs
	t.Mentions += other.Mentions
	t.Attributive += other.Attributive
	t.Quotes += other.Quotes
	t.FavorGiven += other.FavorGiven
	t.AgainstGiven += other.AgainstGiven
	t.FavorReceived += other.FavorReceived
	t.AgainstReceived += other.AgainstReceived
}

// who is what an article says of an actor himself.
type who struct {
	Name         string `json:"n,omitempty"`
	Type         string `json:"t,omitempty"`
	FromText     bool   `json:"ft,omitempty"`
	SideFromText bool   `json:"st,omitempty"`
}

// actorSeen is one actor in one article.
type actorSeen struct {
	ID string `json:"a"`
	tallies
	Who       *who  `json:"w,omitempty"` // nil of a side that the article does not mention
	Scored    bool  `json:"sc,omitempty"`
	Sentiment int64 `json:"s,omitempty"` // mean over his paragraphs, fixed point
	more      *actorMore
}

// dyadSeen is one dyad in one article.
type dyadSeen struct {
	pair
	Favor   int32 `json:"f,omitempty"`
	Against int32 `json:"a,omitempty"`
	Score   int64 `json:"s,omitempty"` // mean over the attitudes, fixed point
	more    *dyadMore
}

// Observe returns what opt.Keep says of an article. It changes nothing, and may run in many goroutines.
func Observe(an *analyze.Analysis, opt Options) *Observation {
	opt = opt.filled()
	a := newArticle(an)
	obs := &Observation{ref: a.ref(), language: valid(an.Article.Language), words: a.words(), facts: a.facts(),
		signature: duplicates.Sign(a.body())}
	obs.by = valid(an.Article.Group)
	for _, warning := range an.Warnings {
		obs.warnings = append(obs.warnings, strings.Clone(warning))
	}
	d := distiller{article: a, opt: opt, obs: obs, index: make(map[string]int, len(an.Actors)+1)}
	d.distill()
	if opt.keeps(KeepRows) {
		obs.rows, obs.line = a.rows(opt), obs.spill()
	}
	if opt.keeps(KeepArticles) {
		obs.full = a.object(opt)
	}
	return obs
}

// valid is a copy of a string as UTF-8, so that it is the same after it has been JSON.
func valid(s string) string { return strings.Clone(strings.ToValidUTF8(s, "\ufffd")) }

// ref is made of copies, so that it does not hold the article's text in memory.
func (a *article) ref() *ref {
	return &ref{strings.Clone(a.ID), strings.Clone(a.Article.Published), strings.Clone(a.Article.Outlet), strings.Clone(a.title())}
}

// body is the cleaned text without the headline: a wire story has another one in each paper.
func (a *article) body() string {
	for _, p := range a.Paragraphs {
		if !p.Headline {
			return a.slice(p.Start, len(a.Text))
		}
	}
	return ""
}
