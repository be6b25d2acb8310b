package quotes

import (
	"github.com/slantkit/slant/analyze/internal/segment"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// maxTurn is the most words of a name that opens a turn of a transcript.
const maxTurn = 4

// turn makes a quote of a turn in a transcript that stands between marks: "“SMITH: …”".
func (f *finder) turn(s Range) (Quote, bool) {
	lo := s.Lo
	if isQuote(f.d.Tokens[lo]) {
		lo++
	}
	colon := f.shouted(lo, s.Hi)
	if colon < 0 {
		return Quote{}, false
	}
	return f.turnOf(Range{lo, colon}, Range{colon + 1, s.Hi}), true
}

func (f *finder) turnOf(name, content Range) Quote {
	q := f.spoken(content, f.headOf(f.d.UnitOf[name.Hi-1]), "a name in capitals before a colon")
	q.Source, q.Cue = name, Range{name.Hi, name.Hi + 1}
	return q
}

// shouted returns the colon behind a name in capitals that begins at the token, −1 if there is none.
func (f *finder) shouted(lo, hi int) int {
	for t := lo; t < hi && t-lo <= maxTurn; t++ {
		switch tok := f.d.Tokens[t]; {
		case tok.Lower == ":" && t > lo && t+2 < hi:
			return t
		case !tok.AllCaps && tok.Kind == segment.Word:
			return -1
		}
	}
	return -1
}

// transcripts makes quotes of the turns of a transcript without marks: paragraphs that open with a name in capitals and a colon, at least two in the
// article, so that no heading is taken for one.
func (f *finder) transcripts() {
	var turns []Quote
	for _, p := range f.d.Paragraphs {
		if p.Sent0 == p.Sent1 {
			continue
		}
		lo, hi := f.d.Sentences[p.Sent0].Tok0, f.d.Sentences[p.Sent1-1].Tok1
		if colon := f.shouted(lo, hi); colon >= 0 && f.in[lo] < 0 && !f.touchesMarks(Range{lo, hi}) {
			turns = append(turns, f.turnOf(Range{lo, colon}, Range{colon + 1, hi}))
		}
	}
	if len(turns) > 1 {
		f.out = append(f.out, turns...)
	}
}

// headlines makes an indirect quote of a headline that a name opens: "Putin: No talks before spring".
func (f *finder) headlines() {
	for _, p := range f.d.Paragraphs {
		if !p.Headline || p.Sent0 == p.Sent1 || f.shouted(f.d.Sentences[p.Sent0].Tok0, f.d.Sentences[p.Sent1-1].Tok1) >= 0 {
			continue
		}
		lo, hi := f.d.Sentences[p.Sent0].Tok0, f.d.Sentences[p.Sent1-1].Tok1
		u := f.d.UnitOf[lo]
		end := f.d.Units[u].Tok1
		if end+3 > hi || f.d.Tokens[end].Lower != ":" || f.d.Units[u].Name == syntax.None || f.in[end+1] >= 0 && f.spans[f.in[end+1]].Hi >= hi-1 {
			continue
		}
		q := f.spoken(f.trim(Range{end + 1, hi}), u, "a name before a colon in the headline")
		q.Kind, q.Cue = Indirect, Range{end, end + 1}
		f.out = append(f.out, q)
	}
}
