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

// NewLexicon indexes a pack. The maps are made as large as they are likely to get: start-up waits for them.
func NewLexicon(p *lexicons.Pack) *Lexicon {
	l := &Lexicon{Pack: p,
		given:    make(map[string]string, len(p.Given)),
		readings: make(map[string][]int, len(p.Readings)),
		offices:  make(map[string][]int, len(p.Offices)),
		posts:    make(map[post][]int, len(p.Offices)),
		titles:   make(map[string]int, len(p.Titles)),
		dotted:   map[string]int{},
		nominals: make(map[string]bool, len(p.Nominals)),
		persons:  make(map[string]int, len(p.Actors)),
	}
	l.indexPersons()
	l.indexOffices()
	for i := range p.Given {
		l.given[document.Fold(p.Given[i].Name)] = p.Given[i].Gender
	}
	for i := range p.Readings {
		alias := p.Readings[i].Alias
		l.readings[alias] = append(l.readings[alias], i)
	}
	for i := range p.Nominals {
		l.nominals[document.Fold(p.Nominals[i].Term)] = true
	}
	return l
}

// indexPersons finds persons by the key of each of their names.
func (l *Lexicon) indexPersons() {
	for i := range l.Pack.Actors {
		a := &l.Pack.Actors[i]
		if a.Type != "person" {
			continue
		}
		l.indexName(a.Name, i)
		for _, n := range a.Names {
			l.indexName(n, i)
		}
	}
}

func (l *Lexicon) indexName(name string, row int) {
	key := nameKey(name)
	if _, taken := l.persons[key]; !taken {
		l.persons[key] = row
	}
}

// indexOffices finds offices by their holders, and titles by their words.
func (l *Lexicon) indexOffices() {
	for i := range l.Pack.Offices {
		o := &l.Pack.Offices[i]
		l.offices[o.Person] = append(l.offices[o.Person], i)
		l.posts[post{o.Office, o.Of}] = append(l.posts[post{o.Office, o.Of}], i)
	}
	for i := range l.Pack.Titles {
		t := &l.Pack.Titles[i]
		l.titles[t.Term] = i
		l.indexDotted(t.Term, i)
		for _, form := range t.Forms {
			l.indexDotted(form, i)
		}
	}
}

func (l *Lexicon) indexDotted(form string, row int) {
	if strings.HasSuffix(form, ".") && !strings.Contains(form, " ") {
		l.dotted[document.Fold(form)] = row
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
