package evaluate

import (
	"fmt"
	"slices"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports/internal/stats"
)

// Attribution is who says what: spans of code points, half-open, in the article's text. Each list may be empty.
type Attribution struct {
	Source  [][2]int `json:"source"`
	Cue     [][2]int `json:"cue"`
	Content [][2]int `json:"content"`
}

// roles are the three parts of an attribution, in the order of counts and output.
var roles = []string{"source", "cue", "content"}

func (at Attribution) role(i int) [][2]int {
	return [][][2]int{at.Source, at.Cue, at.Content}[i]
}

// goldArticle is an article with every attribution in it.
type goldArticle struct {
	ID, Outlet, Date, Text string
	Quotes                 []Attribution
}

type quoted struct {
	articles []goldArticle
}

func (s *quoted) read(f File) error {
	return lines(f, func(x goldArticle) string {
		t := newText(x.Text)
		for _, at := range x.Quotes {
			for _, sp := range slices.Concat(at.Source, at.Cue, at.Content) {
				if _, _, ok := t.bytes(sp[0], sp[1]); !ok {
					return badSpan(sp[0], sp[1])
				}
			}
		}
		s.articles = append(s.articles, x)
		return ""
	})
}

func (s *quoted) records() int { return len(s.articles) }

// size is the number of gold attributions.
func (s *quoted) size() int {
	n := 0
	for _, art := range s.articles {
		n += len(art.Quotes)
	}
	return n
}

func (s *quoted) misfit(Prediction) string { return "" }

func (s *quoted) ids() []string {
	out := make([]string, len(s.articles))
	for i, art := range s.articles {
		out[i] = art.ID
	}
	return out
}

// predict maps what was found in the cleaned text back to the gold text.
func (s *quoted) predict(a Analyzer, i int) []Prediction {
	gold := s.articles[i]
	an := a.Analyze(corpus.Article{Outlet: gold.Outlet, Published: gold.Date, Text: gold.Text})
	p := Prediction{ID: gold.ID}
	al := align(an.Text, gold.Text)
	if !al.ok {
		p.Problem = unmapped
		return []Prediction{p}
	}
	p.Quotes = attributions(an, al, []rune(gold.Text))
	return []Prediction{p}
}

// unmapped is the problem of an article whose cleaned text cannot be found in the gold text.
const unmapped = "the cleaned text could not be aligned with the gold text"

// attributions joins quotes as the gold file does: those that share a cue ("A," he said, "B"), and those that go on without source and cue
// with the words of the same speaker. Quotation marks are put back around contents, which the gold file counts in. Quotes that another one
// reports ("she said that he promised …") are left out: the gold file has the outermost layer only.
func attributions(an *analyze.Analysis, al alignment, gold []rune) []Attribution {
	j := joiner{byCue: map[analyze.Span]int{}}
	at := points(an.Text)
	spans := func(start, end int) [][2]int {
		sp, ok := al.span(at[start], at[end])
		if !ok {
			return [][2]int{}
		}
		return [][2]int{sp}
	}
	for _, q := range an.Quotes {
		content := spans(q.Start, q.End)
		if len(content) == 0 {
			continue
		}
		content[0] = withMarks(gold, content[0])
		j.add(q, Attribution{Source: spans(q.Source.Start, q.Source.End), Cue: spans(q.Cue.Start, q.Cue.End), Content: content})
	}
	for _, x := range j.list {
		slices.SortFunc(x.Content, func(a, b [2]int) int { return a[0] - b[0] })
	}
	return outermost(j.list)
}

// outermost leaves out attributions whose cue and content stand in the content of another one.
func outermost(ats []Attribution) []Attribution {
	var out []Attribution
	for _, at := range ats {
		within := func(o Attribution) bool { return holds(o.Content, at.Cue) && holds(o.Content, at.Content) }
		if len(at.Cue) == 0 || !slices.ContainsFunc(ats, within) {
			out = append(out, at)
		}
	}
	return out
}

// holds reports whether each inner span lies in one of the outer ones.
func holds(outer, inner [][2]int) bool {
	for _, sp := range inner {
		if !slices.ContainsFunc(outer, func(o [2]int) bool { return o[0] <= sp[0] && sp[1] <= o[1] }) {
			return false
		}
	}
	return true
}

// joiner collects attributions.
type joiner struct {
	list    []Attribution
	byCue   map[analyze.Span]int
	speaker string // of the last one; empty if unknown
}

func (j *joiner) add(q analyze.Quote, x Attribution) {
	i, sameCue := j.byCue[q.Cue]
	switch {
	case len(x.Cue) > 0 && sameCue:
		j.list[i].Content = append(j.list[i].Content, x.Content...)
	case len(x.Source) == 0 && len(x.Cue) == 0 && q.Speaker != "" && q.Speaker == j.speaker:
		last := &j.list[len(j.list)-1]
		last.Content = append(last.Content, x.Content...)
	default:
		j.byCue[q.Cue] = len(j.list)
		j.list = append(j.list, x)
	}
	j.speaker = q.Speaker
}

// articleCounts says where the counts of quotes stand: right, predicted, gold of each role, exact and overlapping; then direct quotes whose
// speaker is found, and all of them.
const (
	exactAt   = 0
	overlapAt = 9
	directAt  = 18
)

func (s *quoted) units(ps predictions) []stats.Unit {
	var out []stats.Unit
	for _, art := range s.articles {
		c := make([]float64, directAt+2)
		gold := newMarked(art.Text)
		for i := range roles {
			g, p := filled(art.Quotes, i), filled(ps[art.ID].Quotes, i)
			put(c[exactAt+3*i:], match(g, p, slices.Equal), len(p), len(g))
			put(c[overlapAt+3*i:], match(g, p, gold.share), len(p), len(g))
		}
		for _, q := range art.Quotes {
			if gold.direct(q) {
				c[directAt+1]++
				if gold.speakerFound(q, ps[art.ID].Quotes) {
					c[directAt]++
				}
			}
		}
		out = append(out, stats.Unit{Draw: art.ID, Counts: c})
	}
	return out
}

func put(c []float64, right, predicted, gold int) {
	c[0], c[1], c[2] = float64(right), float64(predicted), float64(gold)
}

// filled are the spans of a role in those attributions that have it.
func filled(ats []Attribution, role int) [][][2]int {
	var out [][][2]int
	for _, at := range ats {
		if spans := at.role(role); len(spans) > 0 {
			out = append(out, spans)
		}
	}
	return out
}

func (s *quoted) block() block {
	f := func(at int) (figures []figure) {
		for i, role := range roles {
			figures = append(figures, figure{key: role, of: f1Of(at + 3*i), ci: true})
		}
		return figures
	}
	return block{
		figures: []figure{{key: "direct_speaker_accuracy", of: shareOf(directAt), ci: true}},
		nested:  []nested{{key: "exact", size: -1, block: block{figures: f(exactAt)}}, {key: "overlap", size: -1, block: block{figures: f(overlapAt)}}},
	}
}

// finish notes articles that could not be mapped.
func (s *quoted) finish(ps predictions, res *Result) {
	n := 0
	for _, art := range s.articles {
		if ps[art.ID].Problem != "" {
			n++
		}
	}
	if n > 0 {
		res.Notes = append(res.Notes, fmt.Sprintf("%d of %d articles count as without predictions: %s.", n, len(s.articles), unmapped))
	}
}

// match is how many of g and p can be paired, one to one, so that each pair fits (Kuhn's augmenting paths).
func match(g, p [][][2]int, fits func(g, p [][2]int) bool) int {
	owner := make([]int, len(p))
	for j := range owner {
		owner[j] = -1
	}
	var try func(i int, seen []bool) bool
	try = func(i int, seen []bool) bool {
		for j := range p {
			if seen[j] || !fits(g[i], p[j]) {
				continue
			}
			seen[j] = true
			if owner[j] < 0 || try(owner[j], seen) {
				owner[j] = i
				return true
			}
		}
		return false
	}
	n := 0
	for i := range g {
		if try(i, make([]bool, len(p))) {
			n++
		}
	}
	return n
}
