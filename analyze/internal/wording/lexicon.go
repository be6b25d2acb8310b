package wording

import (
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/lexicons"
)

// Parts of speech of the lexicon.
const (
	verb      = "verb"
	noun      = "noun"
	adjective = "adjective"
	adverb    = "adverb"
)

// key is a word as a part of speech.
type key struct{ pos, word string }

// Lexicon is the part of the pack that is looked up by word. It is read-only and safe to share.
type Lexicon struct {
	lemmas  map[key]string           // inflected form → word
	known   func(word string) bool   // whether there is such a word
	empty   map[key]bool             // words that say nothing
	class   map[string]string        // folded noun → class of actors/nominals.tsv, or of a title: office, person
	term    map[string]string        // folded noun → the term it is a form of
	seats   map[string]string        // seat of a government → state
	members map[string]bool          // names of which an actor has the plural, too: "Republican"
	doing   map[string]bool          // verbs that deeds begin with
	sided   map[string]bool          // nouns for those who are for or against somebody
	valued  map[string]bool          // words of good or bad news
	deeds   map[string]lexicons.Deed // verb, verb with its particle or its object → row
	tools   map[string]bool          // nouns of deeds and instruments
}

// NewLexicon indexes a pack; known says whether there is such a word, in lower case.
func NewLexicon(p *lexicons.Pack, known func(word string) bool) *Lexicon {
	l := &Lexicon{lemmas: map[key]string{}, known: known, empty: map[key]bool{}, class: map[string]string{}, term: map[string]string{}, valued: map[string]bool{}, sided: map[string]bool{}, doing: map[string]bool{}, members: map[string]bool{}, seats: map[string]string{},
		deeds: map[string]lexicons.Deed{}, tools: map[string]bool{}}
	l.indexForms(p)
	l.indexNouns(p)
	for i := range p.Actors {
		for _, seat := range p.Actors[i].Metonyms {
			l.seats[seat] = p.Actors[i].ID
		}
		for _, name := range p.Actors[i].Names {
			if one, ok := strings.CutSuffix(name, "s"); ok && slices.Contains(p.Actors[i].Names, one) {
				l.members[one] = true
			}
		}
	}
	for _, x := range p.Empty {
		l.empty[key{x.Pos, x.Term}] = true
	}
	for _, x := range p.Deeds {
		if x.Pos == noun {
			l.tools[x.Term] = true
		} else {
			first, _, _ := strings.Cut(x.Term, " ")
			l.deeds[x.Term], l.doing[first] = x, true
		}
	}
	return l
}

// indexForms takes the inflections that the tables of the pack spell out; those of the irregular words go before.
func (l *Lexicon) indexForms(p *lexicons.Pack) {
	for _, x := range p.Irregular {
		l.form(x.Pos, x.Term, x.Forms)
	}
	for i := range p.Attitudes {
		a := &p.Attitudes[i]
		l.form(a.Pos, a.Term, a.Forms)
		if a.Pos == noun && len(a.Holder) > 0 && a.Holder[0].Role == "self" {
			for _, f := range append([]string{a.Term}, a.Forms...) {
				l.sided[f] = true
			}
		}
	}
	for i := range p.Cues {
		l.form(p.Cues[i].Pos, p.Cues[i].Term, p.Cues[i].Forms)
	}
	for i := range p.Valence {
		l.form(p.Valence[i].Pos, p.Valence[i].Term, p.Valence[i].Forms)
		l.valued[p.Valence[i].Term] = true
		for _, f := range p.Valence[i].Forms {
			l.valued[f] = true
		}
	}
}

// form notes the forms of one word: of one word only, and no other words that mean the same.
func (l *Lexicon) form(pos, term string, forms []string) {
	if strings.ContainsAny(term, " -") || pos != verb && pos != noun && pos != adjective {
		return
	}
	l.note(key{pos, term}, term)
	for _, f := range forms {
		if !strings.Contains(f, " ") && (f[0] == term[0] || pos != noun) {
			l.note(key{pos, f}, term)
		}
	}
}

func (l *Lexicon) note(k key, term string) {
	if _, ok := l.lemmas[k]; !ok {
		l.lemmas[k] = term
	}
}

// indexNouns takes the nouns for people and what they have; titles go behind.
func (l *Lexicon) indexNouns(p *lexicons.Pack) {
	for i := range p.Nominals {
		n := &p.Nominals[i]
		l.noun(n.Term, n.Forms, n.Class)
	}
	for i := range p.Titles {
		t := &p.Titles[i]
		switch t.Class {
		case "honorific":
		case "government", "military":
			l.noun(t.Term, t.Forms, office)
		default:
			l.noun(t.Term, t.Forms, person)
		}
	}
}

func (l *Lexicon) noun(term string, forms []string, class string) {
	for _, f := range append([]string{term}, forms...) {
		w := document.Fold(f)
		if _, ok := l.class[w]; !ok {
			l.class[w], l.term[w] = class, term
		}
	}
}
