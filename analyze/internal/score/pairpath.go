package score

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/keyed"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// maxPath is how many links may lie between two actors for the way between them to be a feature.
const maxPath = 7

// path is the way between the two in the tree: up from the holder to the word over both, then down to the target, with and without its words.
func (p *pair) path() {
	up, top, down := wayBetween(p.Doc, p.holder, p.target)
	if top < 0 || len(up)+len(down) > maxPath {
		return
	}
	bare, words := p.spell(up, top, down)
	put := func(k ...string) {
		p.put(p.h.at(top, top, keyed.Hash(append([]string{"pair:path:"}, k...)...), neighbourValue), func() string { return "the way between the two" })
	}
	put(bare)
	put(words)
	put("top:", p.Doc.Units[top].Tag.String(), bare)
	if top == p.holder || top == p.target {
		return
	}
	put("top:", stem(p.Doc.Lower(top)))
	for _, u := range up[1:] {
		put("up:", stem(p.Doc.Lower(u)))
	}
	for _, u := range down[1:] {
		put("down:", stem(p.Doc.Lower(u)))
	}
}

// wayBetween returns the units from the first up to the one over both (left out), that one (−1 if there is none), and those from the second up to it.
func wayBetween(d *document.Doc, from, to int) (up []int, top int, down []int) {
	over := map[int]int{}
	for u, n := from, 0; u >= 0; u, n = d.Units[u].Head, n+1 {
		over[u] = n
	}
	for u := to; u >= 0; u = d.Units[u].Head {
		if n, ok := over[u]; ok {
			for v := from; len(up) < n; v = d.Units[v].Head {
				up = append(up, v)
			}
			return up, u, down
		}
		down = append(down, u)
	}
	return nil, -1, nil
}

// spell writes a way by its relations and prepositions alone, and with the words on it; the two themselves are left out.
func (p *pair) spell(up []int, top int, down []int) (bare, words string) {
	d := p.Doc
	for i, u := range up {
		step := "<" + d.Units[u].Rel.Base().String()
		bare, words = bare+step, words+step
		if i > 0 {
			words += stem(d.Lower(u))
		}
	}
	bare += "^"
	if top != p.holder && top != p.target {
		words += "^" + stem(d.Lower(top))
	}
	for i := len(down) - 1; i >= 0; i-- {
		step := ">" + d.Units[down[i]].Rel.Base().String()
		if k := d.Child(down[i], syntax.RelCase); k >= 0 {
			step += d.Lower(k)
		}
		bare, words = bare+step, words+step
		if i > 0 {
			words += stem(d.Lower(down[i]))
		}
	}
	return bare, words
}
