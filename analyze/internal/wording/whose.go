package wording

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// Classes of nouns beside those of actors/nominals.tsv: titles of those who act for a state, and of others.
const (
	office = "office"
	person = "person"
)

// How an actor stands in a phrase.
type standing int

const (
	itself standing = iota // the phrase is a mention of him
	people                 // it speaks of his government, people or fighters
	thing                  // or of something that is his
	about                  // or of something "of" him
)

// holder is an actor, and how he stands in a phrase.
type holder struct {
	actor int
	as    standing
}

// holders are the actors of the phrase that a unit heads: it may name him, or what is his.
func (f *finder) holders(u int) []holder {
	if u < 0 {
		return nil
	}
	if m := f.mention(u); m >= 0 {
		if len(f.free([]int{u})) == 0 || f.one(u) && f.member(m) {
			return nil // "the paint-Trump-as-rich strategy", "a greedy Republican"
		}
		return []holder{{f.names.Mentions[m].Actor, itself}}
	}
	if f.d.Units[u].Tag != syntax.TagNoun && f.d.Units[u].Tag != syntax.TagPropn {
		return nil
	}
	if k := f.counted(u); k >= 0 {
		return f.holders(k)
	}
	if ks := f.owners(u); len(ks) > 0 {
		k := ks[0]
		m := f.names.Mentions[f.names.At(f.d, k)]
		if m.Attributive && f.ofOffice(u) {
			return nil // "a former Mexican minister"
		}
		as := f.standing(u, m.Actor)
		if k > u && as == thing || f.lex.sided[f.d.Lower(u)] {
			as = about // "grim views of America", "a critic of Egypt"
		}
		return []holder{{m.Actor, as}}
	}
	if a := f.seated(u); a >= 0 {
		return []holder{{a, people}}
	}
	if a := f.again(u); a >= 0 {
		return []holder{{a, people}}
	}
	return nil
}

// member: the mention is a word for a single one of a people or a party: "Russian", "Republican".
func (f *finder) member(m int) bool {
	x := f.names.Mentions[m]
	return x.Kind == names.Demonym || f.lex.members[f.d.TokenText(x.Tok0, x.Tok1)]
}

// one: the phrase speaks of one whom we do not know: "a Republican".
func (f *finder) one(u int) bool {
	k := f.d.Child(u, syntax.RelDet)
	return k >= 0 && (f.d.Lower(k) == "a" || f.d.Lower(k) == "an" || f.d.Lower(k) == "another" || f.d.Lower(k) == "one")
}

// counted is what a noun of number counts: "dozens of Sudanese traders"; −1 if it is none.
func (f *finder) counted(u int) int {
	switch f.d.Lower(u) {
	case "dozens", "scores", "hundreds", "thousands", "millions", "tens", "number", "majority", "couple", "handful", "lots", "group", "pair":
		if k := document.WithPrep(f.d, u, "of"); k > u {
			return k
		}
	}
	return -1
}

// actors are the holders who act or suffer where the phrase does: not by what they only have.
func (f *finder) actors(u int) []holder {
	var out []holder
	for _, h := range f.holders(u) {
		if h.as < thing {
			out = append(out, h)
		}
	}
	for _, k := range f.conjuncts(u) {
		out = append(out, f.actors(k)...)
	}
	return out
}

// conjuncts are what is coordinated with a noun, clauses left out.
func (f *finder) conjuncts(u int) []int {
	var out []int
	if u < 0 {
		return nil
	}
	f.d.Children(u, func(k int) bool {
		if f.d.Units[k].Rel == syntax.RelConj && !f.d.Verbal(k) {
			out = append(out, k)
		}
		return true
	})
	return out
}

// adjectival: the unit is a demonym that describes a noun.
func (f *finder) adjectival(u int) bool {
	n := f.d.Units[u]
	m := f.names.At(f.d, u)
	return m >= 0 && f.names.Mentions[m].Kind == names.Demonym && n.Tag == syntax.TagAdj && f.d.Child(u, syntax.RelDet, syntax.RelCase) < 0
}

// ofOffice: a noun for those who act for a state.
func (f *finder) ofOffice(u int) bool {
	c := f.class(u)
	return c == "government" || c == office || c == person
}

// class is that of the noun that heads a unit.
func (f *finder) class(u int) string { return f.lex.class[f.d.Tokens[f.d.Units[u].Tok1-1].Lower] }

// standing says how an actor stands in the phrase of a noun that is his.
func (f *finder) standing(u, actor int) standing {
	one := f.names.Actors[actor].Type == "person"
	switch f.class(u) {
	case "government":
		if !one || f.d.Units[u].XTag == syntax.XNN {
			return people
		}
	case "people", "group", office:
		if !one {
			return people
		}
	}
	return thing
}
