package quotes

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// cues finds the words that may introduce speech, by part of speech.
func (f *finder) cues(trie *match.Trie, found *match.Found) {
	for _, m := range found[match.Cues] {
		row := int(trie.Entries[m.Entry].Row)
		c := f.pack.Cues[row]
		u := f.d.UnitOf[m.Tok0]
		tag := f.d.Units[u].Tag
		switch {
		case c.Pos == "verb" && tag != syntax.TagVerb && tag != syntax.TagAux && !f.closes(u),
			c.Pos == "noun" && tag != syntax.TagNoun:
			continue
		}
		if old, ok := f.cueAt[u]; ok && f.pack.Cues[old.row].Weight >= c.Weight && f.pack.Cues[old.row].Pos != "noun" {
			continue
		}
		f.cueAt[u] = cue{row, m.Tok1}
	}
}

// closes: the word ends a sentence behind a short noun phrase that a comma or a quotation mark sets off ("…,” the letter reads."): a verb, even if the
// parser takes it for a noun.
func (f *finder) closes(u int) bool {
	n, s := f.d.Units[u], f.d.Sentences[f.d.Units[u].Sentence]
	if n.Tag != syntax.TagNoun || !strings.HasSuffix(f.d.Lower(u), "s") || n.Tok1 != s.Tok1-1 {
		return false
	}
	if f.d.Tokens[n.Tok1].Lower == ":" && n.Tok0 > s.Tok0 && f.d.Units[u-1].Tag == syntax.TagPropn {
		return true // "The Daily Post reports:"
	}
	return f.d.Tokens[n.Tok1].Lower == "." && f.opening(n.Tok0, s.Tok0, f.marked) >= 0
}

// isPhrase: a cue such as "according to", that is no verb.
func (f *finder) isPhrase(u, row int) bool {
	return f.pack.Cues[row].Pos == "phrase" && f.d.Units[u].Tag != syntax.TagVerb || f.d.Lower(u) == "according"
}

// quote fills source and cue.
func (f *finder) quote(u, row int, content Range) Quote {
	c := f.pack.Cues[row]
	q := Quote{Content: content, Cue: f.cueRange(u), CueUnit: u, SourceUnit: f.source(u), Force: c.Force, Speaker: -1, same: -1,
		Origin: match.OriginOf(c.Origin)}
	if q.SourceUnit >= 0 {
		q.Source = f.sourceRange(q.SourceUnit, q.Cue)
	}
	f.asideSource(&q)
	return q
}

// cueRange is the verb with its auxiliaries and what belongs to it ("called for").
func (f *finder) cueRange(u int) Range {
	r := f.unit(u)
	if c := f.cueAt[u]; f.pack.Cues[c.row].Pos == "verb" {
		r.Hi = max(r.Hi, c.end)
	}
	for k := u - 1; k >= 0 && f.d.Units[k].Head == u && auxiliary(f.d.Units[k].Rel); k-- {
		r.Lo = f.d.Units[k].Tok0
	}
	return r
}

func auxiliary(r syntax.Rel) bool {
	return r == syntax.RelAux || r == syntax.RelAuxPass || r == syntax.RelAdvmod
}
