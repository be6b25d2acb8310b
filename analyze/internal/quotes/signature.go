package quotes

import "github.com/slantkit/slant/analyze/internal/segment"

// maxSignature is the most tokens that a name behind a dash may have.
const maxSignature = 6

// signed makes a quote of a stretch that a name behind a dash signs.
func (f *finder) signed(s Range) (Quote, bool) {
	name, ok := f.signature(s)
	if !ok {
		return Quote{}, false
	}
	q := f.spoken(s, f.headOf(f.d.UnitOf[name.Lo]), "a name behind a dash behind the quote")
	q.Source, q.Cue, q.Signed = name, Range{s.Hi, name.Lo}, true
	return q, true
}

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
