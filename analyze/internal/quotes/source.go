package quotes

import "github.com/slantkit/slant/analyze/internal/syntax"

// sourceRange is the noun phrase of a source, as far as it stands clear of the cue: with what the speaker is behind a comma, with the pronoun of a
// relative clause ("a clerk who"), without datelines, adverbials and what he was doing meanwhile.
func (f *finder) sourceRange(src int, cue Range) Range {
	r := f.subtree(src)
	n := f.d.Units[src]
	switch {
	case n.Tok1 <= cue.Lo:
		r.Hi = min(r.Hi, cue.Lo)
	case n.Tok0 >= cue.Hi:
		r.Lo = max(r.Lo, cue.Hi)
	}
	if r.Lo > n.Tok0 || r.Hi < n.Tok1 {
		return f.unit(src)
	}
	r.Hi = f.relativeEnd(src, r.Hi)
	f.d.Children(src, func(k int) bool {
		lo, hi := f.d.Subtree(k)
		first, last := f.d.Units[lo].Tok0, f.d.Units[hi-1].Tok1
		switch {
		case k < src && f.adverbial(k) && r.Holds(last):
			r.Lo = last
		case k > src && f.meanwhile(k) && first > n.Tok1 && f.d.Tokens[first-1].Lower == ",":
			r.Hi = min(r.Hi, first-1)
		}
		return true
	})
	return f.bare(f.afterDash(r, src))
}

// relativeEnd ends a source behind the pronoun of the relative clause that holds its cue.
func (f *finder) relativeEnd(src, end int) int {
	last := f.d.UnitOf[end-1]
	for k := src + 1; k <= last; k++ {
		if n := f.d.Units[k]; n.Rel == syntax.RelNsubj && relative(f.d.Lower(k)) && n.Head > last && f.d.Units[n.Head].Rel == syntax.RelAclRelcl {
			return n.Tok1
		}
	}
	return end
}

func relative(w string) bool { return w == "who" || w == "which" || w == "that" }

// adverbial: what stands before a subject and is no part of its name.
func (f *finder) adverbial(k int) bool {
	switch f.d.Units[k].Rel {
	case syntax.RelObl, syntax.RelOblUnmarked, syntax.RelNmod, syntax.RelAdvcl, syntax.RelAcl, syntax.RelAdvmod, syntax.RelCc, syntax.RelCop, syntax.RelDiscourse:
		return true
	}
	return false
}

// meanwhile: a participle tells what the speaker was doing.
func (f *finder) meanwhile(k int) bool {
	n := f.d.Units[k]
	return n.XTag == syntax.XVBG && (n.Rel == syntax.RelAcl || n.Rel == syntax.RelAdvcl)
}

// afterDash takes off what stands before a dash: "PARIS — The mayor said".
func (f *finder) afterDash(r Range, src int) Range {
	for t := f.d.Units[src].Tok0 - 1; t >= r.Lo; t-- {
		if w := f.d.Tokens[t].Lower; w == "—" || w == "–" || w == "--" {
			r.Lo = t + 1
			break
		}
	}
	return r
}
