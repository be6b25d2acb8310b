package quotes

import (
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// direct makes quotes of the stretches between marks that no indirect quote holds, and of transcripts.
func (f *finder) direct() {
	last := -1 // the last direct quote
	for i, s := range f.spans {
		if f.covered(s) {
			continue
		}
		if q, ok := f.directOf(i, s, last); ok {
			last = len(f.out)
			f.out = append(f.out, q)
		}
	}
	f.transcripts()
	f.headlines()
}

// directOf makes the quote of one stretch: what names its speaker most clearly counts.
func (f *finder) directOf(i int, s Range, last int) (Quote, bool) {
	if q, ok := f.turn(s); ok {
		return q, true
	}
	if q, ok := f.signed(s); ok {
		return q, true
	}
	whole := f.sentenceLike(s) || f.leads(s)
	if u, row := f.cueOf(s); u >= 0 && (whole || f.dominated(u, s)) {
		q := f.quote(u, row, s)
		q.Kind = Direct
		f.fixSource(&q)
		return q, true
	}
	colon := f.colonSource(s)
	if colon < 0 && f.follows(i, last) {
		q := f.spoken(s, f.out[last].SourceUnit, f.out[last].Origin)
		q.Source, q.Cue, q.Force, q.same = f.out[last].Source, f.out[last].Cue, f.out[last].Force, last
		return q, true
	}
	if before := f.told(s); colon < 0 && before >= 0 {
		q := f.spoken(s, f.out[before].SourceUnit, f.out[before].Origin)
		q.Source, q.Cue, q.Force = f.out[before].Source, f.out[before].Cue, f.out[before].Force
		return q, true
	}
	return f.spoken(s, colon, "quotation marks around a whole sentence"), (whole || colon >= 0) && !f.titled(s)
}

// spoken is a direct quote without a cue of its own.
func (f *finder) spoken(content Range, source int, origin string) Quote {
	q := Quote{Kind: Direct, Content: content, SourceUnit: source, CueUnit: -1, Force: "stated", Speaker: -1, same: -1, Origin: origin}
	if source >= 0 {
		words := content
		if words.Lo > 0 && f.d.Tokens[words.Lo-1].Lower == ":" {
			words.Lo--
		}
		q.Source = f.sourceRange(source, words)
	}
	return q
}

// fixSource looks for the speaker beside the cue where the tree gives none outside the quote: "“…,” promised Hakainde Hichilema", "“…,” Naledi
// Pandor told reporters".
func (f *finder) fixSource(q *Quote) {
	if f.isPhrase(q.CueUnit, f.cueAt[q.CueUnit].row) {
		f.phraseSource(q)
		return
	}
	if q.SourceUnit >= 0 && !q.Content.Holds(f.d.Units[q.SourceUnit].Tok0) {
		return
	}
	s := f.d.Sentences[f.d.Units[q.CueUnit].Sentence]
	q.SourceUnit, q.Source = -1, Range{}
	if q.Cue.Lo > s.Tok0 {
		q.Source = f.phraseUpTo(q.Cue.Lo)
	}
	if q.Source.Empty() && q.Cue.Lo >= q.Content.Hi && q.Cue.Hi < s.Tok1 {
		q.Source = f.phraseFrom(q.Cue.Hi)
	}
	if q.Source.overlaps(q.Content) {
		q.Source = Range{}
	}
	if !q.Source.Empty() {
		q.SourceUnit = f.topOf(q.Source)
	}
}

// covered: an indirect quote already holds most of it.
func (f *finder) covered(s Range) bool {
	for _, q := range f.out {
		if q.Kind != Direct && q.Content.Lo <= s.Lo+1 && q.Content.Hi >= s.Hi-2 {
			return true
		}
	}
	return false
}

// cueOf finds the cue that introduces a stretch: a verb outside it in the same sentence whose tree holds it, or the nearest one at its borders.
func (f *finder) cueOf(s Range) (unit, row int) {
	unit, row = -1, -1
	best := 1 << 30
	first, last := f.d.Sentences[f.d.SentenceAt(s.Lo)], f.d.Sentences[f.d.SentenceAt(s.Hi-1)]
	if s.Lo == first.Tok0 && s.Lo > 0 && f.d.Tokens[s.Lo-1].Lower == ":" { // "The clerk reports:", and the quote in a paragraph of its own
		first = f.d.Sentences[f.d.SentenceAt(s.Lo-1)]
	}
	for u := first.Unit0; u < last.Unit1; u++ {
		c, ok := f.cueAt[u]
		if !ok || s.Holds(f.d.Units[u].Tok0) || f.inside(u) || f.pack.Cues[c.row].Pos == "noun" {
			continue
		}
		if d := f.cueDistance(u, s); d < best {
			unit, row, best = u, c.row, d
		}
	}
	if best > cueReach && !f.dominated(unit, s) {
		return -1, -1
	}
	return unit, row
}

// cueReach is how many tokens may lie between a quote and its cue when the tree does not join them.
const cueReach = 12

// cueDistance counts tokens between cue and quote; a cue without a speaker is twice as far, and a weak one a little farther.
func (f *finder) cueDistance(u int, s Range) int {
	n := f.d.Units[u]
	c := f.cueAt[u]
	d := n.Tok0 - s.Hi
	if n.Tok1 <= s.Lo {
		d = s.Lo - max(n.Tok1, min(c.end, s.Lo))
	}
	if names := f.pack.Cues[c.row].Pos == "phrase" && f.pack.Cues[c.row].Weight >= sourcing; !names && f.source(u) < 0 {
		d = 2*d + 4
	}
	return d + int(4*(1-f.pack.Cues[f.cueAt[u].row].Weight))
}

// dominated: the stretch hangs below the cue.
func (f *finder) dominated(u int, s Range) bool {
	if u < 0 {
		return false
	}
	for t := s.Lo; t < s.Hi; t++ {
		if v := f.d.UnitOf[t]; f.d.Units[v].Tag != syntax.TagPunct && f.d.Clause(v) == u || f.d.Units[v].Head == u {
			return true
		}
	}
	return false
}
