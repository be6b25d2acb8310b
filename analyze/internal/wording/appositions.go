package wording

import (
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze/internal/syntax"
)

// apposition: "Hamas, a terrorist group", "a former commissioner, Fred Goldberg": a common noun and a name that a comma parts.
func (f *finder) apposition(u int) {
	n := f.d.Units[u]
	if n.Rel != syntax.RelAppos || n.Head < 0 || f.d.Child(u, syntax.RelCase) >= 0 || !f.behindComma(u) {
		return
	}
	name, other := n.Head, u
	if f.names.At(f.d, u) >= 0 {
		name, other = u, n.Head
		if !f.ends(u) {
			return // "the museum, Mr. Bush said"
		}
	}
	m := f.names.At(f.d, name)
	if m < 0 || f.adjectival(name) || f.names.At(f.d, other) >= 0 || f.d.Units[other].Tag != syntax.TagNoun {
		return
	}
	a := f.names.Mentions[m].Actor
	if f.d.Child(other, syntax.RelDet, syntax.RelNmodPoss) >= 0 && (f.names.Actors[a].Type != "person" || f.ofPerson(other)) {
		f.describe(holder{a, itself}, other)
	}
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
