package document

import "github.com/slantkit/slant/analyze/internal/syntax"

// Name is a range of tokens in one sentence that the parse sees as one word.
type Name struct {
	Tok0, Tok1 int
	Kind       syntax.Kind
}

// Parse builds the units of all sentences. names are in order and do not overlap.
func (d *Doc) Parse(parser *syntax.Parser, names []Name) {
	d.UnitOf = make([]int, len(d.Tokens))
	d.Units = make([]Unit, 0, len(d.Tokens))
	var words []syntax.Word
	var nodes []syntax.Node
	next := 0
	for si := range d.Sentences {
		s := &d.Sentences[si]
		s.Unit0 = len(d.Units)
		words = words[:0]
		for i := s.Tok0; i < s.Tok1; {
			for next < len(names) && names[next].Tok0 < i {
				next++
			}
			end, kind := i+1, syntax.None
			if next < len(names) && names[next].Tok0 == i && names[next].Tok1 <= s.Tok1 {
				end, kind = names[next].Tok1, names[next].Kind
			}
			words = append(words, syntax.Word{Form: d.TokenText(i, end), Name: kind})
			for k := i; k < end; k++ {
				d.UnitOf[k] = len(d.Units)
			}
			d.Units = append(d.Units, Unit{Tok0: i, Tok1: end, Name: kind, Sentence: si, first: -1, next: -1})
			i = end
		}
		s.Unit1 = len(d.Units)
		nodes = parser.Parse(words, nodes[:0])
		nodes = reparse(parser, words, nodes)
		mend(words, nodes)
		d.attach(s, nodes)
	}
}

// attach copies the parse of a sentence and links children in order.
func (d *Doc) attach(s *Sentence, nodes []syntax.Node) {
	for k := len(nodes) - 1; k >= 0; k-- {
		n := nodes[k]
		u := &d.Units[s.Unit0+k]
		u.Tag, u.XTag, u.Rel, u.Head = n.Tag, n.XTag, n.Rel, -1
		if n.Head >= 0 {
			u.Head = s.Unit0 + n.Head
			h := &d.Units[u.Head]
			u.next, h.first = h.first, s.Unit0+k
		}
	}
}

// Children calls f for each child of u in order, until f returns false.
func (d *Doc) Children(u int, f func(c int) bool) {
	for c := d.Units[u].first; c >= 0; c = d.Units[c].next {
		if !f(c) {
			return
		}
	}
}

// Child returns the first child of u with one of these relations, or −1.
func (d *Doc) Child(u int, rels ...syntax.Rel) int {
	for c := d.Units[u].first; c >= 0; c = d.Units[c].next {
		for _, r := range rels {
			if d.Units[c].Rel == r {
				return c
			}
		}
	}
	return -1
}

// Lower returns the folded text of a unit's first token: enough for function words.
func (d *Doc) Lower(u int) string { return d.Tokens[d.Units[u].Tok0].Lower }

// UnitText returns the text of a unit.
func (d *Doc) UnitText(u int) string { return d.TokenText(d.Units[u].Tok0, d.Units[u].Tok1) }

// Subtree returns the leftmost and one past the rightmost unit of u's subtree; the tree is projective.
func (d *Doc) Subtree(u int) (lo, hi int) {
	lo, hi = u, u+1
	for l := u; d.Units[l].first >= 0 && d.Units[l].first < lo; {
		l = d.Units[l].first
		lo = l
	}
	for r := u; ; {
		last := -1
		for c := d.Units[r].first; c >= 0; c = d.Units[c].next {
			last = c
		}
		if last < r {
			return lo, hi
		}
		r = last
		hi = r + 1
	}
}

// Within reports whether u is in the subtree of top.
func (d *Doc) Within(u, top int) bool {
	for steps := 0; u >= 0 && steps < 300; steps++ {
		if u == top {
			return true
		}
		u = d.Units[u].Head
	}
	return false
}

// Clause returns the nearest ancestor-or-self of u that is the head of a clause.
func (d *Doc) Clause(u int) int {
	for steps := 0; steps < 300; steps++ {
		n := &d.Units[u]
		if n.Head < 0 || clauseRel(n.Rel) {
			return u
		}
		if n.Rel == syntax.RelConj && d.Verbal(u) {
			return u
		}
		u = n.Head
	}
	return u
}

// Verbal reports whether u is a verb, or a predicate with a copula or a subject of its own.
func (d *Doc) Verbal(u int) bool {
	if t := d.Units[u].Tag; t == syntax.TagVerb || t == syntax.TagAux {
		return true
	}
	return d.Child(u, syntax.RelCop, syntax.RelNsubj, syntax.RelNsubjPass) >= 0
}

func clauseRel(r syntax.Rel) bool {
	switch r {
	case syntax.RelRoot, syntax.RelCcomp, syntax.RelXcomp, syntax.RelAdvcl, syntax.RelAdvclRelcl, syntax.RelAcl, syntax.RelAclRelcl, syntax.RelParataxis,
		syntax.RelCsubj, syntax.RelCsubjPass, syntax.RelCsubjOuter:
		return true
	}
	return false
}
