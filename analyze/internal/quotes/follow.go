package quotes

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/segment"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// follows: a stretch with no cue of its own that goes on where the last quote of the same paragraph stopped ("…," he said. "…"), or at the head of the
// next paragraph after a quote that was not closed.
func (f *finder) follows(i, last int) bool {
	if last < 0 || !f.sentenceLike(f.spans[i]) && !f.wholeSentence(f.spans[i]) {
		return false
	}
	s, prev := f.spans[i], f.out[last].Content
	sp, pp := f.d.Sentences[f.d.SentenceAt(s.Lo)].Paragraph, f.d.Sentences[f.d.SentenceAt(prev.Hi-1)].Paragraph
	if sp == pp {
		return true
	}
	closed := isQuote(f.d.Tokens[prev.Hi-1])
	return sp == pp+1 && !closed && f.d.Tokens[s.Lo].Start == f.d.Paragraphs[sp].Start
}

// sentenceLike: more than a fragment; at least four words, one of them a verb, or it ends a sentence.
func (f *finder) sentenceLike(s Range) bool {
	words, verb := 0, false
	for t := s.Lo; t < s.Hi; t++ {
		if f.d.Tokens[t].Kind == segment.Word {
			words++
		}
		tag := f.d.Units[f.d.UnitOf[t]].Tag
		verb = verb || tag == syntax.TagVerb || tag == syntax.TagAux
	}
	return words >= 4 && verb
}

// titled: every longer word of the stretch has a capital, and no stop ends it: a title, not speech.
func (f *finder) titled(r Range) bool {
	n := 0
	for t := r.Lo; t < r.Hi; t++ {
		tok := f.d.Tokens[t]
		if tok.Kind != segment.Word || len(tok.Lower) < 4 {
			continue
		}
		if !tok.Capital {
			return false
		}
		n++
	}
	return n > 1 && f.d.Tokens[max(r.Lo, r.Hi-2)].Kind == segment.Word
}

// leads: the stretch opens a sentence and leaves it open: "“Nobody,” she said".
func (f *finder) leads(r Range) bool {
	if f.d.Sentences[f.d.SentenceAt(r.Lo)].Tok0 != r.Lo || r.Hi-r.Lo < 4 {
		return false
	}
	w := f.d.Tokens[r.Hi-2].Lower
	return w == "," || w == "?" || w == "!"
}

// wholeSentence: the stretch begins and ends where sentences do.
func (f *finder) wholeSentence(r Range) bool {
	first, last := f.d.Sentences[f.d.SentenceAt(r.Lo)], f.d.Sentences[f.d.SentenceAt(r.Hi-1)]
	return first.Tok0 == r.Lo && last.Tok1 <= r.Hi
}

// colonSource: "Asked about it, Smith: “…”" or a sentence that ends in a colon before the quote: its subject speaks.
func (f *finder) colonSource(s Range) int {
	if s.Lo < 2 || f.d.Tokens[s.Lo-1].Lower != ":" {
		return -1
	}
	u := f.d.UnitOf[s.Lo-2]
	if k := document.Subject(f.d, f.d.Clause(u)); k >= 0 {
		return f.giver(k)
	}
	sentence := f.d.Sentences[f.d.Units[u].Sentence]
	if name := f.phraseUpTo(s.Lo - 1); !name.Empty() && f.d.Units[f.d.UnitOf[name.Hi-1]].Tag == syntax.TagPropn && name.Lo >= sentence.Tok0 {
		if open := f.phraseFrom(sentence.Tok0); !open.Empty() && !f.finite(Range{sentence.Tok0, s.Lo}) {
			return f.topOf(open) // "Ann Lee, 39, from Tampere: “…”"
		}
		return f.topOf(name) // "Among the critics was Ann Lee: “…”"
	}
	return -1
}

// giver is whose word a noun of speech is: "the mayor's answer was brief: “…”".
func (f *finder) giver(u int) int {
	if c, ok := f.cueAt[u]; ok && f.pack.Cues[c.row].Pos == "noun" {
		if k := f.d.Child(u, syntax.RelNmodPoss); k >= 0 {
			return k
		}
	}
	return u
}

// told finds the quote whose speaker goes on in a stretch that is sentences of its own: the sentence before it says what he said or thought ("Lee said
// that it was late. “…”"). −1 for none.
func (f *finder) told(s Range) int {
	at := f.d.SentenceAt(s.Lo)
	if at == 0 || !f.sentenceLike(s) || !f.wholeSentence(s) || f.d.Sentences[at-1].Paragraph != f.d.Sentences[at].Paragraph {
		return -1
	}
	for i, q := range f.out {
		if q.SourceUnit >= 0 && q.CueUnit >= 0 && f.d.Units[q.CueUnit].Sentence == at-1 && f.main(q.CueUnit) && !f.inside(q.SourceUnit) {
			return i
		}
	}
	return -1
}

// main: the verb is that of a sentence, not of a clause inside it.
func (f *finder) main(u int) bool {
	n := f.d.Units[u]
	return n.Head < 0 || n.Rel == syntax.RelParataxis || n.Rel == syntax.RelConj && f.d.Units[n.Head].Head < 0
}
