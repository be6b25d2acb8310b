package quotes

import (
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/segment"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

func isQuote(t document.Token) bool { return t.Kind == segment.Quote }

// cues finds the words that may introduce speech, by part of speech.
func (f *finder) cues(trie *match.Trie, found *match.Found) {
	for _, m := range found[match.Cues] {
		row := int(trie.Entries[m.Entry].Row)
		c := f.pack.Cues[row]
		u := f.d.UnitOf[m.Tok0]
		tag := f.d.Units[u].Tag
		switch {
		case c.Pos == "verb" && tag != syntax.TagVerb && tag != syntax.TagAux,
			c.Pos == "noun" && tag != syntax.TagNoun:
			continue
		}
		if old, ok := f.cueAt[u]; ok && f.pack.Cues[old].Weight >= c.Weight && f.pack.Cues[old].Pos != "noun" {
			continue
		}
		f.cueAt[u] = row
	}
}

// indirect makes quotes of clauses and objects under a cue.
func (f *finder) indirect() {
	for u := range f.d.Units {
		row, ok := f.cueAt[u]
		if !ok || f.inside(u) {
			continue
		}
		c := f.pack.Cues[row]
		content := -1
		switch {
		case f.isPhrase(u, row):
			f.phrase(u, row)
			continue
		case c.Pos == "noun":
			content = f.d.Child(u, syntax.RelCcomp, syntax.RelAcl, syntax.RelAclRelcl)
			if content >= 0 && (f.d.Child(content, syntax.RelMark) < 0 || f.d.Units[content].XTag == syntax.XVBG) {
				content = -1
			}
		default:
			content = f.contentOf(u, row)
		}
		if content >= 0 {
			f.attribute(u, row, content)
		} else if c.Pos == "verb" && c.Weight >= strong {
			f.beside(u, row)
		}
	}
}

// strong is the weight from which a cue needs no clause in the tree: what stands beside it is speech.
const strong = 0.7

// beside makes an indirect quote of the words beside a strong cue to which the tree gives no clause: what stands before ", officials said." or behind
// ", he said," and what follows "officials said the two …".
func (f *finder) beside(u, row int) {
	source := f.source(u)
	if source < 0 || f.noSpeaker(source) || f.d.Units[source].Sentence != f.d.Units[u].Sentence {
		return
	}
	s := f.d.Sentences[f.d.Units[u].Sentence]
	clause := f.subtree(source).with(f.unit(u))
	if clause.Hi-clause.Lo > maxParenthesis {
		clause = f.unit(source).with(f.unit(u))
	}
	before, after := Range{s.Tok0, clause.Lo}, Range{clause.Hi, s.Tok1}
	set := clause.Lo > s.Tok0 && f.d.Tokens[clause.Lo-1].Lower == ","
	var r Range
	switch {
	case set && after.Lo < after.Hi && f.d.Tokens[after.Lo].Lower == ",":
		r = after
		if !f.finite(after) {
			r = before
		}
	case set && !f.finite(after):
		r = before
	case !set && f.d.Units[u].Tok1 == clause.Hi && f.opensClause(clause.Hi, s.Tok1):
		r = after
	}
	r = f.trim(r)
	if !f.finite(r) || f.touchesMarks(r) {
		return
	}
	q := f.quote(u, row, r)
	q.Kind = Indirect
	f.out = append(f.out, q)
}

// maxParenthesis is the most tokens of a speaker with all that hangs on him; longer ones are the parser's mistake.
const maxParenthesis = 20

// with is the least range that holds both.
func (r Range) with(o Range) Range { return Range{min(r.Lo, o.Lo), max(r.Hi, o.Hi)} }

// finite reports whether a finite verb stands in the range.
func (f *finder) finite(r Range) bool {
	for t := r.Lo; t < r.Hi; t++ {
		switch f.d.Units[f.d.UnitOf[t]].XTag {
		case syntax.XVBD, syntax.XVBZ, syntax.XVBP, syntax.XMD:
			return true
		}
	}
	return false
}

// opensClause reports whether the words from a token on may be a clause that is said: they begin with "that" or with a noun phrase.
func (f *finder) opensClause(tok, end int) bool {
	if tok >= end {
		return false
	}
	if f.d.Tokens[tok].Lower == "that" {
		return true
	}
	switch f.d.Units[f.d.UnitOf[tok]].Tag {
	case syntax.TagDet, syntax.TagNoun, syntax.TagPropn, syntax.TagPron, syntax.TagNum, syntax.TagAdj:
		return true
	}
	return false
}

// touchesMarks: quotation marks stand in the range; then direct() knows better.
func (f *finder) touchesMarks(r Range) bool {
	for t := r.Lo; t < r.Hi; t++ {
		if f.in[t] >= 0 {
			return true
		}
	}
	return false
}

// isPhrase: a cue such as "according to", that is no verb.
func (f *finder) isPhrase(u, row int) bool {
	return f.pack.Cues[row].Pos == "phrase" && f.d.Units[u].Tag != syntax.TagVerb || f.d.Lower(u) == "according"
}

// inside reports whether the unit stands between quotation marks.
func (f *finder) inside(u int) bool { return f.in[f.d.Units[u].Tok0] >= 0 }

// contentOf finds the head of what a cue verb introduces: a clause, an "as" phrase, or an object.
func (f *finder) contentOf(u, row int) int {
	c := f.pack.Cues[row]
	if k := f.d.Child(u, syntax.RelCcomp); k >= 0 {
		return k
	}
	if c.As {
		if k := f.asPhrase(u); k >= 0 {
			return k
		}
	}
	if c.Direct {
		return -1
	}
	if k := f.d.Child(u, syntax.RelXcomp); k >= 0 && c.Weight >= 0.5 {
		return k
	}
	if k := f.prepositional(u, c.Term); k >= 0 {
		return k
	}
	if n := f.d.Units[u]; n.Rel == syntax.RelParataxis && n.Head >= 0 && f.d.Child(u, syntax.RelNsubj) >= 0 {
		return -1 // "…, officials said": handled from the clause above
	}
	if k := f.d.Child(u, syntax.RelObj); k >= 0 && c.Weight >= 0.6 && f.source(u) >= 0 && f.d.Units[k].Tag == syntax.TagNoun {
		return k
	}
	return -1
}

// prepositional finds what a cue with a preposition of its own speaks of: the repeal in "called for the repeal".
func (f *finder) prepositional(u int, term string) int {
	words := strings.Fields(term)
	switch last := words[len(words)-1]; last {
	case "for", "on", "of", "to", "about", "against", "upon":
		if len(words) > 1 {
			return f.withCase(u, last)
		}
	}
	return -1
}

// asPhrase finds the judgement in "characterised it as a …".
func (f *finder) asPhrase(u int) int {
	found := -1
	look := func(k int) bool {
		if m := f.d.Child(k, syntax.RelCase, syntax.RelMark); m >= 0 && f.d.Lower(m) == "as" && k > u {
			found = k
			return false
		}
		return true
	}
	f.d.Children(u, look)
	if found < 0 {
		if o := f.d.Child(u, syntax.RelObj); o >= 0 {
			f.d.Children(o, look)
		}
	}
	return found
}

// attribute makes an indirect quote of the subtree of content under the cue u.
func (f *finder) attribute(u, row, content int) {
	r := f.subtree(content)
	if f.d.Units[content].Rel == syntax.RelXcomp && f.d.Child(content, syntax.RelMark) < 0 {
		if k := f.d.Child(u, syntax.RelObj); k >= 0 && k < content {
			r = r.with(f.subtree(k)) // "called the charges fabricated"
		}
	}
	cut := f.d.Units[u].Tok0
	if r.Holds(cut) { // the tree put the cue inside: keep the side that holds the content's head
		if content > u {
			r.Lo = f.d.Units[u].Tok1
		} else {
			r.Hi = cut
		}
	}
	r = f.trim(r)
	if r.Hi-r.Lo < 2 || f.whollyQuoted(r) {
		return // direct() makes it
	}
	q := f.quote(u, row, f.closeMarks(r))
	if q.SourceUnit < 0 || f.noSpeaker(q.SourceUnit) {
		return // nobody says it
	}
	q.Kind = Indirect
	q.As = f.pack.Cues[row].As && f.asPhrase(u) == content
	f.out = append(f.out, q)
}

// subtree is the range of a unit with all that hangs on it.
func (f *finder) subtree(u int) Range {
	lo, hi := f.d.Subtree(u)
	return Range{f.d.Units[lo].Tok0, f.d.Units[hi-1].Tok1}
}

func (f *finder) unit(u int) Range { return Range{f.d.Units[u].Tok0, f.d.Units[u].Tok1} }

// closeMarks takes in the closing mark of a stretch that ends the range.
func (f *finder) closeMarks(r Range) Range {
	for n := 0; n < 2 && r.Hi < len(f.in) && f.in[r.Hi] >= 0 && f.in[r.Hi-1] == f.in[r.Hi]; n++ {
		r.Hi++
	}
	return r
}

// noSpeaker: "it" of "it is said that", and acts that show something ("this move underlines").
func (f *finder) noSpeaker(u int) bool {
	switch f.d.Lower(u) {
	case "it": // of "it is said", not of "it says"
		return f.d.Units[u].Rel != syntax.RelNsubj || f.d.Units[u].Head < 0 || f.d.Units[f.d.Units[u].Head].Tag != syntax.TagVerb
	case "that", "this", "which", "what":
		return true
	}
	k := f.d.Child(u, syntax.RelDet)
	return k >= 0 && (f.d.Lower(k) == "this" || f.d.Lower(k) == "that") && f.d.Units[u].Tag == syntax.TagNoun
}

// quote fills source and cue.
func (f *finder) quote(u, row int, content Range) Quote {
	c := f.pack.Cues[row]
	q := Quote{Content: content, Cue: f.cueRange(u), CueUnit: u, SourceUnit: f.source(u), Force: c.Force, Speaker: -1, same: -1,
		Origin: match.OriginOf(c.Origin)}
	if q.SourceUnit >= 0 {
		q.Source = f.subtree(q.SourceUnit)
		if q.Source.Holds(q.Cue.Lo) {
			q.Source = f.unit(q.SourceUnit)
		}
	}
	return q
}

// cueRange is the verb with its auxiliaries.
func (f *finder) cueRange(u int) Range {
	r := f.unit(u)
	for k := u - 1; k >= 0 && f.d.Units[k].Head == u && auxiliary(f.d.Units[k].Rel); k-- {
		r.Lo = f.d.Units[k].Tok0
	}
	return r
}

func auxiliary(r syntax.Rel) bool {
	return r == syntax.RelAux || r == syntax.RelAuxPass || r == syntax.RelAdvmod
}

// source finds who speaks: the subject of the cue, the agent of a passive, the possessor of a noun, the subject of the verb that the cue
// depends on ("announced …, emphasising that").
func (f *finder) source(u int) int {
	if f.d.Units[u].Tag == syntax.TagNoun {
		if k := f.d.Child(u, syntax.RelNmodPoss); k >= 0 {
			return k
		}
		return f.withCase(u, "by", "from")
	}
	if k := f.d.Child(u, syntax.RelNsubjPass); k >= 0 {
		if row, ok := f.cueAt[u]; ok && strings.Contains(f.pack.Cues[row].Term, "as saying") {
			return k // "was quoted as saying"
		}
		return f.withCase(u, "by")
	}
	return document.Subject(f.d, u)
}

// withCase finds what hangs on the unit by one of the prepositions, −1 for none.
func (f *finder) withCase(u int, preps ...string) int {
	found := -1
	f.d.Children(u, func(k int) bool {
		c := f.d.Child(k, syntax.RelCase, syntax.RelMark)
		if c >= 0 && slices.Contains(preps, f.d.Lower(c)) {
			found = k
		}
		return found < 0
	})
	return found
}

// trim takes commas, stops and dashes off the ends.
func (f *finder) trim(r Range) Range {
	for r.Lo < r.Hi && loose(f.d.Tokens[r.Lo].Lower) {
		r.Lo++
	}
	for r.Hi > r.Lo && loose(f.d.Tokens[r.Hi-1].Lower) {
		r.Hi--
	}
	return r
}

func loose(w string) bool {
	return w == "," || w == "." || w == ":" || w == ";" || w == "—" || w == "–"
}

// whollyQuoted: nearly all of the range is one stretch between marks.
func (f *finder) whollyQuoted(r Range) bool {
	for _, s := range f.spans {
		if s.Lo > r.Lo+1 {
			continue
		}
		inside := min(s.Hi, r.Hi) - max(s.Lo, r.Lo)
		if s.Hi >= r.Hi-1 || 10*inside >= 6*(r.Hi-r.Lo) { // or the tree put a few words too many behind it
			return true
		}
	}
	return false
}

// phrase makes quotes of "according to X": the content is the rest of the clause.
func (f *finder) phrase(u, row int) {
	s := f.d.Sentences[f.d.Units[u].Sentence]
	src := f.phraseHead(u)
	if src < 0 {
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
