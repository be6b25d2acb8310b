package wording

import (
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze/internal/syntax"
)

// apposition: "Hamas, a terrorist group", "a former commissioner, Fred Goldberg": a common noun and a name that a comma parts.
func (f *finder) apposition(u int) {
	if name, other := f.apposed(u); name >= 0 {
		f.describe(holder{f.names.Mentions[f.names.At(f.d, name)].Actor, itself}, other)
	}
}

// apposed are the name and the noun of an apposition that hangs on the other one; −1 if there is none that is sure to be one.
func (f *finder) apposed(u int) (name, other int) {
	n := f.d.Units[u]
	if n.Rel != syntax.RelAppos || n.Head < 0 || f.d.Child(u, syntax.RelCase) >= 0 || f.denied(u) || !f.behindComma(u) {
		return -1, -1
	}
	name, other = n.Head, u
	if f.names.At(f.d, u) >= 0 {
		name, other = u, n.Head
	}
	m := f.names.At(f.d, name)
	switch {
	case name == u && !f.ends(u): // "the museum, Mr. Bush said"
	case m < 0 || f.adjectival(name) || f.names.At(f.d, other) >= 0 || f.d.Units[other].Tag != syntax.TagNoun:
	case f.d.Child(other, syntax.RelDet, syntax.RelNmodPoss) < 0:
	case f.names.Actors[f.names.Mentions[m].Actor].Type == "person" && !f.ofPerson(other):
	default:
		return name, other
	}
	return -1, -1
}

// mention is that which a unit stands for: its own, or that of a name in apposition to it; −1 for none.
func (f *finder) mention(u int) int {
	if m := f.names.At(f.d, u); m >= 0 {
		if f.names.Mentions[m].Attributive || f.adjectival(u) {
			return -1
		}
		return m
	}
	found := -1
	f.d.Children(u, func(k int) bool {
		if name, _ := f.apposed(k); name == k {
			found = f.names.At(f.d, k)
		}
		return found < 0
	})
	return found
}

// behindComma: the apposition begins right behind the other noun and a comma.
func (f *finder) behindComma(u int) bool {
	lo, _ := f.d.Subtree(u)
	t := f.d.Units[lo].Tok0
	if f.d.Tokens[t].Lower != "," {
		t--
	}
	_, hi := f.d.Subtree(f.d.Units[u].Head)
	before := f.d.Units[f.d.Units[u].Head].Tok1
	for k := f.d.UnitOf[before-1] + 1; k < hi && f.d.Units[k].Tok1 <= t; k++ {
		if f.names.At(f.d, f.d.Units[u].Head) >= 0 {
			break
		}
		before = f.d.Units[k].Tok1 // "a former chairman of the party, Fred Goldberg"
	}
	return t > 0 && before == t && f.d.Tokens[t].Lower == ","
}

// ends: the phrase of a name ends where a mark or the sentence does.
func (f *finder) ends(u int) bool {
	t := f.d.Units[u].Tok1
	if t >= f.d.Sentences[f.d.Units[u].Sentence].Tok1 {
		return true
	}
	return slices.Contains([]string{",", ".", ";", ":", "—", "–", "(", "and"}, f.d.Tokens[t].Lower)
}

// ofPerson: a noun that a single person may be called.
func (f *finder) ofPerson(u int) bool {
	w := f.lemma(u, noun)
	switch f.class(u) {
	case "people", "government", office, person:
		return true
	case "act", "thing":
		return false
	}
	for _, end := range []string{"er", "or", "ist", "ian", "ant", "man", "ee", "eer", "ster", "ive"} {
		if strings.HasSuffix(w, end) {
			return true
		}
	}
	det := f.d.Child(u, syntax.RelDet)
	return f.lex.valued[w] && det >= 0 && (f.d.Lower(det) == "a" || f.d.Lower(det) == "an")
}
