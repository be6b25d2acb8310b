package wording

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// owners are the mentions that stand before a noun as possessor or modifier; else those behind "of" and, of people and governments, "in".
func (f *finder) owners(u int) []int {
	var out []int
	f.d.Children(u, func(k int) bool {
		switch f.d.Units[k].Rel {
		case syntax.RelNmodPoss, syntax.RelAmod, syntax.RelCompound, syntax.RelNmod, syntax.RelDet, syntax.RelNmodDesc:
			if k < u && f.names.At(f.d, k) >= 0 && (f.d.Child(k, syntax.RelCase) < 0 || f.d.Units[k].Rel == syntax.RelNmodPoss) && f.near(k, u) {
				out = append(out, k)
			}
		}
		return true
	})
	if len(out) > 0 || !f.bare(u) {
		return f.free(out)
	}
	if k := f.behind(u); k >= 0 {
		return f.free([]int{k})
	}
	return nil
}

// behind is the name that hangs on a noun by "of", "in" or "from" and to which it belongs; −1 if there is none.
func (f *finder) behind(u int) int {
	found := -1
	f.d.Children(u, func(k int) bool {
		if k > u && f.d.Units[k].Rel == syntax.RelNmod && f.names.At(f.d, k) >= 0 && !f.adjectival(k) {
			if c := f.d.Child(k, syntax.RelCase); c >= 0 && f.belongs(u, k, f.d.Lower(c)) {
				found = k
			}
		}
		return found < 0
	})
	return found
}

// seated: "the regime in Damascus" is that of the state whose seat it is, if the article speaks of it; −1 for none.
func (f *finder) seated(u int) int {
	if c := f.class(u); c != "government" && c != office || !f.bare(u) {
		return -1
	}
	k := document.WithPrep(f.d, u, "in")
	if k < u || f.names.At(f.d, k) >= 0 || f.d.Units[k].Head != u {
		return -1
	}
	for lo := max(k-2, 0); lo <= k; lo++ { // "Addis Ababa": either of its words may be the head
		for hi := min(k+3, len(f.d.Units)); hi > k; hi-- {
			if a, ok := f.names.ByID(f.lex.seats[f.d.TokenText(f.d.Units[lo].Tok0, f.d.Units[hi-1].Tok1)]); ok {
				return a
			}
		}
	}
	return -1
}

// again: "the regime", behind "the regime in Damascus" or "the Syrian regime": the same word for a government or its forces, of which the article has
// named the owner, and of nobody else's; −1 for none.
func (f *finder) again(u int) int {
	det := f.d.Child(u, syntax.RelDet)
	if !rules(f.lemma(u, noun)) || det < 0 || f.d.Lower(det) != "the" || !f.bare(u) || f.d.Child(u, syntax.RelNmod) >= 0 {
		return -1
	}
	if a, ok := f.owned[f.lemma(u, noun)]; ok {
		return a
	}
	return -1
}

// rules: nouns for those who rule or fight for somebody, which an article goes on calling so.
func rules(noun string) bool {
	switch noun {
	case "regime", "government", "junta", "ruler", "delegation", "rebel", "militant", "fighter", "insurgent", "terrorist", "separatist", "occupier":
		return true
	}
	return false
}

// takesUp: the sentence has a noun of which the article has named the owner.
func (f *finder) takesUp(s document.Sentence) bool {
	if len(f.owned) == 0 {
		return false
	}
	for u := s.Unit0; u < s.Unit1; u++ {
		if f.d.Units[u].Tag == syntax.TagNoun && f.again(u) >= 0 {
			return true
		}
	}
	return false
}

// own remembers whose a noun is; a noun that two have is nobody's.
func (f *finder) own(u, actor int) { f.ownAs(f.lemma(u, noun), actor) }

func (f *finder) ownAs(lemma string, actor int) {
	if a, ok := f.owned[lemma]; ok && a != actor {
		actor = -1
	}
	f.owned[lemma] = actor
}

// belongs: a noun "of" somebody is his; people "in" or "from" a state are its people, and officials in a capital its officials; troops in a country
// may be anybody's.
func (f *finder) belongs(u, k int, prep string) bool {
	m := f.names.Mentions[f.names.At(f.d, k)]
	if prep != "in" && prep != "from" {
		return prep == "of"
	}
	switch f.class(u) {
	case "people":
		return f.names.Actors[m.Actor].Type == "state"
	case "government", office:
		return m.Kind == names.Metonym
	}
	return false
}

// near: nothing but words that describe the noun stands between its owner and it.
func (f *finder) near(k, u int) bool {
	for w := k + 1; w < u; w++ {
		n := f.d.Units[w]
		switch n.Tag {
		case syntax.TagAdj, syntax.TagNoun, syntax.TagAdv, syntax.TagPart, syntax.TagNum, syntax.TagPropn, syntax.TagCconj:
		case syntax.TagVerb:
			if n.Rel != syntax.RelAmod {
				return false
			}
		case syntax.TagPunct:
			if f.d.Lower(w) != "," && !f.hyphen(n.Tok0) {
				return false
			}
		default:
			return false
		}
	}
	return true
}

// free leaves out names that a hyphen joins to something else ("Iran-backed").
func (f *finder) free(us []int) []int {
	var out []int
	for _, k := range us {
		n := f.d.Units[k]
		if !f.hyphen(n.Tok0-1) && !f.hyphen(n.Tok1) {
			out = append(out, k)
		}
	}
	return out
}

// bare: no name that we do not know describes the noun: "Kurdish forces in Syria" are not Syria's.
func (f *finder) bare(u int) bool {
	bare := true
	f.d.Children(u, func(k int) bool {
		n := f.d.Units[k]
		switch n.Rel {
		case syntax.RelAmod, syntax.RelCompound, syntax.RelNmodPoss:
			first := n.Tok0 == f.d.Sentences[n.Sentence].Tok0
			bare = bare && (first || !f.d.Tokens[n.Tok0].Capital) && n.Rel != syntax.RelNmodPoss
		}
		return bare
	})
	return bare
}
