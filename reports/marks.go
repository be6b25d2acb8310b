package reports

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze"
)

// Classes of marks.
const (
	markName  = "name"
	markQuote = "quote"
	markCarry = "carry" // the words from the first to the last of holder, cue and target
)

// mark is a stretch of the text with what was read in it. Evidence has its stance as class: favor, against or none.
type mark struct {
	start, end int
	class      string
	title      string
}

// piece is a stretch of text under the same marks throughout; opens and closes are the marks that begin and end with it.
type piece struct {
	text          string
	marks         []mark
	opens, closes []mark
}

// pieces cuts a stretch of the text at the ends of all marks. Marks reach at most to its ends.
func pieces(text string, start, end int, marks []mark) []piece {
	marks = fit(marks, start, end)
	borders := []int{start, end}
	for _, m := range marks {
		borders = append(borders, m.start, m.end)
	}
	slices.Sort(borders)
	borders = slices.Compact(borders)
	var list []piece
	var active []mark
	next := 0
	for i, from := range borders[:len(borders)-1] {
		p := piece{text: text[from:borders[i+1]]}
		active = slices.DeleteFunc(active, func(m mark) bool { return m.end <= from })
		for ; next < len(marks) && marks[next].start == from; next++ {
			active = append(active, marks[next])
			p.opens = append(p.opens, marks[next])
		}
		p.marks = slices.Clone(active)
		for _, m := range slices.Backward(active) {
			if m.end == borders[i+1] {
				p.closes = append(p.closes, m)
			}
		}
		list = append(list, p)
	}
	return list
}

// fit cuts marks to a stretch, drops empty ones and those of the same place and class, and sorts them: the first to
// begin, then the longest first.
func fit(marks []mark, start, end int) []mark {
	var fitted []mark
	for _, m := range marks {
		m.start, m.end = max(m.start, start), min(m.end, end)
		if m.start < m.end {
			fitted = append(fitted, m)
		}
	}
	slices.SortStableFunc(fitted, func(a, b mark) int {
		return cmp.Or(cmp.Compare(a.start, b.start), -cmp.Compare(a.end, b.end), cmp.Compare(a.class, b.class))
	})
	return slices.CompactFunc(fitted, func(a, b mark) bool {
		return a.start == b.start && a.end == b.end && a.class == b.class
	})
}

// has says whether the piece is under a mark of one of the classes.
func (p piece) has(classes ...string) bool {
	return slices.ContainsFunc(p.marks, func(m mark) bool { return slices.Contains(classes, m.class) })
}

// Class is the piece's classes for HTML.
func (p piece) Class() string {
	var names []string
	for _, m := range p.marks {
		if !slices.Contains(names, m.class) {
			names = append(names, m.class)
		}
	}
	return strings.Join(names, " ")
}

// Title is what a reader sees who points at the piece.
func (p piece) Title() string {
	var titles []string
	for _, m := range p.marks {
		if title := printable(m.title); !slices.Contains(titles, title) {
			titles = append(titles, title)
		}
	}
	return strings.Join(titles, "\n")
}

// Text is the piece's text without what only terminals obey; line breaks become blanks.
func (p piece) Text() string { return strings.Map(printableRune, p.text) }

// strong is the pull, in log-odds, from which evidence of a sentiment is marked in the text. Every article is full of
// weaker pieces; the list below the paragraph has them.
const strong = 0.5

// marksOf are the marks of a paragraph, as far as opt.Only wants them.
func (f findings) marksOf(a *article) []mark {
	var marks []mark
	for _, m := range f.mentions {
		marks = append(marks, mark{m.Start, m.End, markName, a.name(m.Actor) + " (" + m.Kind + ")"})
	}
	for _, q := range f.quotes {
		marks = append(marks, mark{q.Start, q.End, markQuote, q.Kind + " quote of " + a.speaker(q)})
	}
	cues := map[[2]int]bool{}
	for _, at := range f.attitudes {
		title := a.attitudeLine(at)
		marks = append(marks, mark{at.Start, at.End, markCarry, title})
		for _, e := range at.Evidence {
			if d := pullOf(e); e.Source == analyze.FromStance && d != 0 && at.Stance != "none" {
				marks = append(marks, mark{e.Start, e.End, at.Stance, title})
				cues[[2]int{e.Start, e.End}] = true
			}
		}
	}
	return append(marks, f.strongMarks(a, cues)...)
}

// strongMarks are the words that move the sentiment toward somebody much, by the direction in which they move all actors
// together; words that are marked as cues are left out.
func (f findings) strongMarks(a *article, cues map[[2]int]bool) []mark {
	sums, titles := map[[2]int]float64{}, map[[2]int][]string{}
	for _, sc := range f.scores {
		for _, e := range sc.Evidence {
			at := [2]int{e.Start, e.End}
			if d := pullOf(e); sc.Voice == analyze.VoiceAll && math.Abs(d) >= strong && !cues[at] {
				sums[at] += d
				titles[at] = append(titles[at], "toward "+a.name(sc.Actor)+" "+signed(d)+": "+e.Feature)
			}
		}
	}
	var marks []mark
	for _, at := range slices.SortedFunc(maps.Keys(sums), func(a, b [2]int) int { return slices.Compare(a[:], b[:]) }) {
		marks = append(marks, mark{at[0], at[1], direction(sums[at]), strings.Join(titles[at], "; ")})
	}
	return marks
}

func direction(d float64) string {
	if d > 0 {
		return "favor"
	}
	return "against"
}
