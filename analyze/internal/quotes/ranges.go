package quotes

import "github.com/slantkit/slant/analyze/internal/syntax"

// with is the least range that holds both.
func (r Range) with(o Range) Range { return Range{min(r.Lo, o.Lo), max(r.Hi, o.Hi)} }

// inSpan: the range begins between marks that opened before it, or right at them, and holds no more than the words between them.
func (f *finder) inSpan(r Range) bool {
	i := f.in[r.Lo]
	return i >= 0 && f.spans[i].Hi+1 >= r.Hi
}

// bare takes marks and the preposition off the beginning of a source ("by the court").
func (f *finder) bare(r Range) Range {
	for r.Hi-r.Lo > 1 && f.d.Units[f.d.UnitOf[r.Lo]].Tag == syntax.TagPunct {
		r.Lo++
	}
	if r.Hi-r.Lo > 1 {
		if n := f.d.Units[f.d.UnitOf[r.Lo]]; n.Rel == syntax.RelCase && n.Tag == syntax.TagAdp {
			r.Lo = n.Tok1
		}
	}
	return r
}

// within is the token if it lies in the range, else its start.
func within(tok int, r Range) int {
	if r.Holds(tok) {
		return tok
	}
	return r.Lo
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
