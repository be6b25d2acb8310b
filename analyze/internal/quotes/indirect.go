package quotes

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/syntax"
)

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
