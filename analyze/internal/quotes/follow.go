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
	return document.Subject(f.d, f.d.Clause(u))
}

// maxSignature is the most tokens that a name behind a dash may have.
const maxSignature = 6

// signature finds the name that signs a quote at the end of its paragraph: "“…” — Ada Smith", with or without what she is behind a comma.
func (f *finder) signature(s Range) (name Range, ok bool) {
	p := f.d.Paragraphs[f.d.Sentences[f.d.SentenceAt(s.Lo)].Paragraph]
	end := f.d.Sentences[p.Sent1-1].Tok1
	name.Lo = s.Hi
	for name.Lo < end && isDash(f.d.Tokens[name.Lo].Lower) {
		name.Lo++
	}
	if name.Lo == s.Hi || !f.sentenceLike(s) && s.Hi-s.Lo < 4 {
		return name, false
	}
	for name.Hi = name.Lo; name.Hi < end && f.d.Tokens[name.Hi].Capital; name.Hi++ {
		if f.d.Tokens[name.Hi].Kind != segment.Word {
			break
		}
	}
	switch n := name.Hi - name.Lo; {
	case n == 0 || n > maxSignature:
		return name, false
	case name.Hi == end || name.Hi == end-1 && f.d.Tokens[name.Hi].Kind != segment.Word:
		return name, true
	}
	return name, f.d.Tokens[name.Hi].Lower == "," && end-name.Hi <= 2*maxSignature
}

func isDash(w string) bool {
	switch w {
	case "-", "--", "–", "—", "―":
		return true
	}
	return false
}
