package lexicons

import (
	"fmt"
	"iter"
	"slices"
	"strings"
)

// checkNames refuses a name that two actors claim, unless actors/ambiguous.tsv has rules for it.
func checkNames(p *Pack) error {
	ruled := make(map[string]bool, len(p.Readings))
	for i := range p.Readings {
		ruled[p.Readings[i].Alias] = true
	}
	o := newOwners(3*len(p.Actors), func(row int, k key) bool { return has(p.Actors[row].eachName(), k.name) })
	for i := range p.Actors {
		a := &p.Actors[i]
		for name := range a.eachName() {
			if name == "" || padded(name) {
				return &Error{a.Origin, fmt.Sprintf("white space around the name %q, or an empty name", name), "remove it"}
			}
			j, taken := o.claim(key{name: name}, i)
			if taken && j == i {
				return &Error{a.Origin, fmt.Sprintf("the name %q stands twice", name), "remove one (the column name counts too)"}
			}
			if taken && !ruled[name] {
				return &Error{a.Origin, fmt.Sprintf("the name %q is also a name of %s (%s:%d)", name, p.Actors[j].ID, p.Actors[j].File, p.Actors[j].Line),
					"add a row for each reading to actors/ambiguous.tsv, or remove the name from one"}
			}
		}
	}
	return nil
}

// owners remembers which row claimed a name last.
type owners struct {
	names *keys
	rows  []int32
	has   func(row int, k key) bool // whether the row has the name
}

// newOwners makes room for about n names.
func newOwners(n int, has func(row int, k key) bool) *owners {
	return &owners{newKeys(n), make([]int32, 0, n), has}
}

// claim gives the name to the row. It returns the row that had it before, if one did.
func (o *owners) claim(k key, row int) (before int, taken bool) {
	n, taken := o.names.number(k, len(o.rows), func(n int) bool { return o.has(int(o.rows[n]), k) })
	if !taken {
		o.rows = append(o.rows, int32(row))
		return 0, false
	}
	before = int(o.rows[n])
	o.rows[n] = int32(row)
	return before, true
}

// has reports whether the name is among the names.
func has(names iter.Seq[string], name string) bool {
	for n := range names {
		if n == name {
			return true
		}
	}
	return false
}

// AllNames is the name, the other names, the demonyms and the metonyms.
func (a Actor) AllNames() []string { return slices.Collect(a.eachName()) }

func (a *Actor) eachName() iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield(a.Name) {
			return
		}
		for _, list := range [...][]string{a.Names, a.Demonyms, a.Metonyms} {
			for _, name := range list {
				if !yield(name) {
					return
				}
			}
		}
	}
}

func (v *Valence) forms() iter.Seq[string] { return forms(v.Term, v.Forms) }

// checkValence refuses a form with two valences in one part of speech.
func checkValence(p *Pack) error {
	o := newOwners(3*len(p.Valence), func(row int, k key) bool { return p.Valence[row].Pos == k.part && has(p.Valence[row].forms(), k.name) })
	for i := range p.Valence {
		v := &p.Valence[i]
		for f := range v.forms() {
			if j, taken := o.claim(key{v.Pos, f}, i); taken {
				old := &p.Valence[j]
				return &Error{v.Origin, fmt.Sprintf("the form %q (%s) is already a form of %q in %s:%d", f, v.Pos, old.Term, old.File, old.Line), "leave it with one of them"}
			}
		}
	}
	return nil
}

// has reports whether the phrase or one of its forms is this one, in lower case.
func (s *Stance) has(phrase string) bool {
	for f := range forms(s.Phrase, s.Forms) {
		if strings.ToLower(f) == phrase {
			return true
		}
	}
	return false
}

// checkPhrases refuses one stance phrase both for and against its actor.
func checkPhrases(p *Pack) error {
	o := newOwners(2*len(p.Stance), func(row int, k key) bool { return p.Stance[row].Actor == k.part && p.Stance[row].has(k.name) })
	for i := range p.Stance {
		s := &p.Stance[i]
		for f := range forms(s.Phrase, s.Forms) {
			if j, taken := o.claim(key{s.Actor, strings.ToLower(f)}, i); taken {
				old := &p.Stance[j]
				return &Error{s.Origin, fmt.Sprintf("the phrase %q already stands in %s:%d", f, old.File, old.Line), "remove one of the two"}
			}
		}
	}
	return nil
}

// forms yields the term and its other forms.
func forms(term string, others []string) iter.Seq[string] {
	return func(yield func(string) bool) {
		if !yield(term) {
			return
		}
		for _, f := range others {
			if !yield(f) {
				return
			}
		}
	}
}
