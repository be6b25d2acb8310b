package reports

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/slantkit/slant/analyze"
)

// word puts an exhibit into words and lets go of the article: everything in it is a copy.
func (e *exhibit) word(d *distiller) {
	l := e.logits(d)
	e.place, e.value = d.place(e.paragraph), l.Score()
	e.quoting, e.holder = strings.Clone(e.quoting), strings.Clone(e.holder)
	e.prior = l.Prior[analyze.Positive] - l.Prior[analyze.Negative]
	from, to := e.window(d)
	listed := e.weigh(d, l, from, to)
	if d.opt.Text != "none" {
		e.show(d, listed, from, to)
	}
	e.score, e.attitude = nil, nil
}

// logits are the log-odds behind the number; on the way, the exhibit learns whose voice it is.
func (e *exhibit) logits(d *distiller) *analyze.Logits {
	if at := e.attitude; at != nil {
		e.voice, e.quoting = at.Voice, at.VoiceActor
		return &at.Logits
	}
	e.voice, e.quoting = d.voiceAt(e.score, e.start, e.end)
	return &e.score.Logits
}

// voiceAt is who vouches for a piece of evidence of a score in voice all: the score in one voice that has it says so.
func (d *distiller) voiceAt(all *analyze.Score, start, end int) (voice analyze.Voice, from string) {
	for i := range d.Scores {
		sc := &d.Scores[i]
		if sc.Paragraph != all.Paragraph || sc.Actor != all.Actor || sc.Voice == analyze.VoiceAll {
			continue
		}
		if slices.ContainsFunc(sc.Evidence, func(e analyze.Evidence) bool { return e.Start == start && e.End == end }) {
			return sc.Voice, sc.VoiceActor
		}
	}
	if d.Paragraphs[all.Paragraph].Headline {
		return analyze.Headline, ""
	}
	return analyze.Narrator, ""
}

// window is the stretch of the paragraph that may leave: all of it, or some words around the strongest and, if it is near,
// the actor's name.
func (e *exhibit) window(d *distiller) (from, to int) {
	p := d.Paragraphs[e.paragraph]
	if d.opt.Text == "full" {
		return p.Start, p.End
	}
	start, end := max(e.start, p.Start), min(e.end, p.End)
	if start >= end {
		start, end = p.Start, p.Start
	}
	for _, m := range d.namesIn(e) {
		first, last := min(start, m.Start), max(end, m.End)
		if runesUpTo(d.slice(first, last), snippetLength) < snippetLength*3/4 {
			start, end = first, last
			break
		}
	}
	return d.widen(p, start, end)
}

// namesIn are the mentions in the exhibit's paragraph of those whom it is about.
func (d *distiller) namesIn(e *exhibit) []analyze.Mention {
	var list []analyze.Mention
	for _, m := range d.Mentions {
		about := e.score != nil && m.Actor == e.score.Actor ||
			e.attitude != nil && (m.Actor == e.attitude.Holder || m.Actor == e.attitude.Target)
		if about && m.Paragraph == e.paragraph {
			list = append(list, m)
		}
	}
	return list
}

// widen makes a stretch as long as may leave, cut at blanks.
func (d *distiller) widen(p analyze.Paragraph, start, end int) (from, to int) {
	room := snippetLength - 2 - utf8.RuneCountInString(d.slice(start, end)) // two for the signs of the cuts
	if room <= 0 {
		return start, start + len(firstRunes(d.slice(start, end), snippetLength-2))
	}
	before, after := d.slice(p.Start, start), d.slice(end, p.End)
	left := min(runesUpTo(before, room), max(room/2, room-runesUpTo(after, room)))
	from, to = start-len(lastRunes(before, left)), end+len(firstRunes(after, room-left))
	if i := strings.IndexByte(d.slice(from, start), ' '); from > p.Start && i >= 0 {
		from += i + 1
	}
	if i := strings.LastIndexByte(d.slice(end, to), ' '); to < p.End && i >= 0 {
		to = end + i
	}
	return from, to
}

// weigh lists the strongest words of the stretch that may leave, and sums up the others. It returns where they stand.
func (e *exhibit) weigh(d *distiller, l *analyze.Logits, from, to int) []heft {
	var listed []heft
	for _, h := range hefts(l.Evidence) {
		if len(listed) == mostWeighed || h.start < from || h.end > to || math.Abs(h.pull) < weak {
			e.rest += h.pull
			continue
		}
		listed = append(listed, h)
		e.weights = append(e.weights, h.weighed(d))
	}
	return listed
}

// weak is the pull, in log-odds, below which words are not listed.
const weak = 0.1

// longestFeature cuts what a line of the list says of words, in code points.
const longestFeature = 90

// heft is all pieces of evidence over the same words.
type heft struct {
	start, end int
	pull       float64
	features   []string
	origins    []string
}

// hefts joins evidence over the same words, and puts the strongest first.
func hefts(evidence []analyze.Evidence) []heft {
	var list []heft
	at := map[[2]int]int{}
	evidence = slices.Clone(evidence)
	slices.SortStableFunc(evidence, func(a, b analyze.Evidence) int { return -cmp.Compare(math.Abs(pullOf(a)), math.Abs(pullOf(b))) })
	for _, e := range evidence {
		i, ok := at[[2]int{e.Start, e.End}]
		if !ok {
			i = len(list)
			at[[2]int{e.Start, e.End}], list = i, append(list, heft{start: e.Start, end: e.End})
		}
		h := &list[i]
		h.pull += pullOf(e)
		h.features = append(h.features, e.Feature)
		if strings.Contains(e.Origin, ".tsv:") && !slices.Contains(h.origins, e.Origin) {
			h.origins = append(h.origins, e.Origin)
		}
	}
	slices.SortStableFunc(list, func(a, b heft) int { return -cmp.Compare(math.Abs(a.pull), math.Abs(b.pull)) })
	return list
}

// weighed is the line of the list, as far as text may leave.
func (h heft) weighed(d *distiller) weighed {
	w := weighed{Pull: h.pull, Origin: strings.Clone(printable(strings.Join(h.origins, ", ")))}
	if d.opt.Text != "none" {
		w.Words = strings.Clone(printable(d.slice(h.start, h.end)))
		w.Feature = strings.Clone(snippet(printable(strings.Join(h.features, ", ")), longestFeature))
	}
	return w
}

// show cuts the stretch into pieces under marks: names, and the words that are listed.
func (e *exhibit) show(d *distiller, listed []heft, from, to int) {
	var marks []mark
	for _, m := range d.namesIn(e) {
		marks = append(marks, mark{m.Start, m.End, markName, d.name(m.Actor) + " (" + m.Kind + ")"})
	}
	for _, h := range listed {
		marks = append(marks, mark{h.start, h.end, direction(h.pull), signed(h.pull)})
	}
	e.showMarked(d, marks, from, to)
}

// showMarked cuts a stretch of the paragraph into pieces under marks.
func (e *exhibit) showMarked(d *distiller, marks []mark, from, to int) {
	p := d.Paragraphs[e.paragraph]
	e.cut(from > p.Start)
	for _, part := range pieces(d.Text, from, to, marks) {
		e.text = append(e.text, shown{strings.Clone(part.Text()), strings.Clone(part.Class()), strings.Clone(part.Title())})
	}
	e.cut(to < p.End)
}

// cut notes that the text goes on.
func (e *exhibit) cut(is bool) {
	if is {
		e.text = append(e.text, shown{Text: "…"})
	}
}
