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
	posts    map[post][]int    // office of an actor → rows of its holders
	titles   map[string]int    // folded term → row
	dotted   map[string]int    // abbreviated title of one word, with its dot → row
	nominals map[string]bool   // folded head nouns
	persons  map[string]int    // nameKey → row of the person
}

// NewLexicon indexes a pack.
func NewLexicon(p *lexicons.Pack) *Lexicon {
	l := &Lexicon{Pack: p, given: make(map[string]string, len(p.Given)), readings: map[string][]int{}, offices: map[string][]int{}, posts: map[post][]int{},
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
		l.posts[post{o.Office, o.Of}] = append(l.posts[post{o.Office, o.Of}], i)
	}
	for i, t := range p.Titles {
		l.titles[t.Term] = i
		for _, form := range append([]string{t.Term}, t.Forms...) {
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

// post is an office of a state or organisation: president of Russia.
type post struct{ office, of string }

// latest returns the office that began last among those of the rows that fit, the first of them if they began alike.
func (l *Lexicon) latest(rows []int, fits func(lexicons.Office) bool) (last lexicons.Office, ok bool) {
	for _, i := range rows {
		if o := l.Pack.Offices[i]; fits(o) && (!ok || o.From > last.From) {
			last, ok = o, true
		}
	}
	return last, ok
}

// heldIn: the office was held in the year, as far as the pack knows when it began and ended.
func heldIn(o lexicons.Office, year int) bool {
	return o.From <= year && (o.Until == 0 || o.Until >= year)
}
