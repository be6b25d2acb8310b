package stance

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/lexicons"
)

// Lexicon is the part of the pack that the engine looks up by word. It is read-only and safe to share.
type Lexicon struct {
	nominal map[string]string // folded noun → class
	affixes map[string]int    // "pro-", "-backed" → row of attitudes
	carrier map[string]bool
	verbs   map[string]int    // folded form of a verb → row of attitudes
	gaps    map[gap]int       // idioms that may be parted → row of attitudes
	link    map[string]string // folded word → kind in attitudes/links.tsv
}

// person is the class of titles that are no office of a state: the Republican nominee is not his party, nor an act of it.
const person = "person"

// NewLexicon indexes a pack. The maps are made as large as they are likely to get: start-up waits for them.
func NewLexicon(p *lexicons.Pack) *Lexicon {
	l := &Lexicon{
		nominal: make(map[string]string, 3*(len(p.Nominals)+len(p.Titles))),
		affixes: map[string]int{},
		carrier: make(map[string]bool, 4*len(p.Carriers)),
		verbs:   make(map[string]int, len(p.Attitudes)),
		gaps:    make(map[gap]int, 2*len(p.Attitudes)),
		link:    make(map[string]string, 3*len(p.Links)),
	}
	l.indexNouns(p)
	l.indexAttitudes(p)
	for i := range p.Carriers {
		c := &p.Carriers[i]
		eachForm(c.Term, c.Forms, func(f string) { l.carrier[f] = true })
	}
	for i := range p.Links {
		w := &p.Links[i]
		eachForm(w.Term, w.Forms, func(f string) { l.link[f] = w.Kind })
	}
	return l
}

func (l *Lexicon) indexNouns(p *lexicons.Pack) {
	for i := range p.Nominals {
		n := &p.Nominals[i]
		eachForm(n.Term, n.Forms, func(f string) { l.nominal[f] = n.Class })
	}
	for i := range p.Titles {
		t := &p.Titles[i]
		class := person
		if t.Class == "government" || t.Class == "military" {
			class = "office"
		}
		eachForm(t.Term, t.Forms, func(f string) {
			if _, ok := l.nominal[f]; !ok {
				l.nominal[f] = class
			}
		})
	}
}

func (l *Lexicon) indexAttitudes(p *lexicons.Pack) {
	for i := range p.Attitudes {
		a := &p.Attitudes[i]
		switch a.Pos {
		case "idiom":
			eachGap(a, func(g gap) { l.gaps[g] = i })
		case "verb":
			eachForm(a.Term, a.Forms, func(f string) { l.verbs[f] = i })
		case "affix":
			eachForm(a.Term, a.Forms, func(f string) { l.affixes[f] = i })
		}
	}
}

// eachForm gives the term and its other forms, folded.
func eachForm(term string, forms []string, do func(folded string)) {
	do(document.Fold(term))
	for _, f := range forms {
		do(document.Fold(f))
	}
}
