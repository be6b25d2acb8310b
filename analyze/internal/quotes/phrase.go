package quotes

import (
	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// phrase makes quotes of "according to X": the content is the rest of the clause.
func (f *finder) phrase(u, row int) {
	s := f.d.Sentences[f.d.Units[u].Sentence]
	src := f.phraseHead(u)
	if src < 0 || f.beyond(src, row) {
		return
	}
	lo, hi := f.d.Subtree(src)
	source := Range{f.d.Units[u].Tok1, f.d.Units[hi-1].Tok1}
	if source.Lo < s.Tok1 && f.d.Tokens[source.Lo].Lower == "to" {
		source.Lo++
	}
	cue := Range{f.d.Units[min(lo, u)].Tok0, source.Lo}
	content := Range{s.Tok0, cue.Lo}
	if cue.Lo-s.Tok0 < s.Tok1-source.Hi {
		content = Range{source.Hi, s.Tok1}
	}
	content, source = f.trim(content), f.trim(source)
	if content.Hi-content.Lo < 3 || source.Empty() || f.whollyQuoted(content) {
		return
	}
	c := f.pack.Cues[row]
	f.out = append(f.out, Quote{Kind: Indirect, Content: content, Source: source, Cue: cue, SourceUnit: src, CueUnit: u, Force: c.Force, Speaker: -1,
		same: -1, Origin: match.OriginOf(c.Origin)})
}

// beyond: a phrase such as "in a statement" stands beside a verb of speech, which has the speaker.
func (f *finder) beyond(src, row int) bool {
	c, ok := f.cueAt[f.d.Clause(src)]
	return ok && f.pack.Cues[row].Weight < sourcing && f.pack.Cues[c.row].Pos == "verb" && f.pack.Cues[c.row].Weight >= weak
}

// sourcing is the weight of a phrase that names a source of its own ("according to"); below are those that name an occasion.
const sourcing = 0.8

// phraseHead finds whom "according to" names: what it hangs on to the right, or what hangs on it, or the last noun before the next comma.
func (f *finder) phraseHead(u int) int {
	if h := f.d.Units[u].Head; h > u && f.nominalUnit(h) {
		return h
	}
	if k := f.d.Child(u, syntax.RelObl, syntax.RelNmod, syntax.RelObj); k >= 0 {
		return k
	}
	src := -1
	for k := u + 1; k < f.d.Sentences[f.d.Units[u].Sentence].Unit1 && f.d.Units[k].Tag != syntax.TagPunct; k++ {
		if f.nominalUnit(k) {
			src = k
		}
	}
	return src
}

// phraseSource: "according to X, “…”".
func (f *finder) phraseSource(q *Quote) {
	first := max(q.CueUnit+1, f.d.UnitOf[f.cueAt[q.CueUnit].end-1]+1)
	for k := first; k < len(f.d.Units) && k < first+5; k++ {
		if r := f.phraseFrom(f.d.Units[k].Tok0); !r.Empty() {
			q.SourceUnit, q.Source = f.topOf(r), r
			return
		}
	}
}
