package names

import (
	"strings"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/lexicons"
)

// Lexicon is the pack, indexed for names. It is read-only and safe to share.
type Lexicon struct {
	Pack     *lexicons.Pack
	given    map[string]string // folded given name → gender
	readings map[string][]int  // alias → rows
	offices  map[string][]int  // person id → rows
	titles   map[string]int    // folded term → row
	dotted   map[string]int    // abbreviated title of one word, with its dot → row
	nominals map[string]bool   // folded head nouns
	persons  map[string]int    // nameKey → row of the person
}

// NewLexicon indexes a pack.
func NewLexicon(p *lexicons.Pack) *Lexicon {
	l := &Lexicon{Pack: p, given: make(map[string]string, len(p.Given)), readings: map[string][]int{}, offices: map[string][]int{},
		titles: map[string]int{}, dotted: map[string]int{}, nominals: map[string]bool{}, persons: map[string]int{}}
	l.indexPersons()
	for _, g := range p.Given {
		l.given[document.Fold(g.Name)] = g.Gender
	}
	for i, r := range p.Readings {
		l.readings[r.Alias] = append(l.readings[r.Alias], i)
	}
	for i, o := range p.Offices {
		l.offices[o.Person] = append(l.offices[o.Person], i)
	}
	for i, t := range p.Titles {
		l.titles[t.Term] = i
		for _, form := range append(t.Forms, t.Term) {
			if strings.HasSuffix(form, ".") && !strings.Contains(form, " ") {
				l.dotted[document.Fold(form)] = i
			}
		}
	}
	for _, n := range p.Nominals {
		l.nominals[document.Fold(n.Term)] = true
	}
	return l
}

// indexPersons finds persons by the key of each of their names.
func (l *Lexicon) indexPersons() {
	for i, a := range l.Pack.Actors {
		if a.Type != "person" {
			continue
		}
		for _, n := range append([]string{a.Name}, a.Names...) {
			if _, taken := l.persons[nameKey(n)]; !taken {
				l.persons[nameKey(n)] = i
			}
		}
	}
}

func (l *Lexicon) isNominal(w string) bool { return l.nominals[w] }
