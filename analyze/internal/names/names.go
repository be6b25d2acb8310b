// Package names finds out who is spoken of: mentions of the pack's actors, and of persons whom the text itself introduces.
//
//	lex := names.NewLexicon(pack)
//	r := names.Find(lex, trie, doc, found, article, nil)   // names, titles, surnames, nominals
//	r.Names()                                              // what the parse sees as one word
//	r.Resolve(lex, doc, quotes, true)                      // roles and pronouns
//
// Precision goes before recall: where a name may be somebody else's, it is nobody's.
package names

import (
	"cmp"
	"slices"
	"strings"

	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/syntax"
	"github.com/slantkit/slant/lexicons"
)

// Kinds of mentions, as in the outputs.
const (
	Name    = "name"
	Alias   = "alias"
	Demonym = "demonym"
	Metonym = "metonym"
	Office  = "office"
	Nominal = "nominal"
	Pronoun = "pronoun"
)

// Actor is an actor of this article.
type Actor struct {
	ID, Name, Type string
	Side           string // id of the actor he belongs to
	SpeaksFor      bool   // he holds office there: what he says counts for his side
	SideFromText   bool
	Office         string   // title in lower case
	FromText       bool     // no actor of the pack
	Gender         string   // m, f or empty
	former         bool     // the text calls him former
	surname        string   // folded; persons only
	terms          []string // titles that the text gives him
}

// Mention is a place that refers to an actor. Tokens are a half-open range.
type Mention struct {
	Actor       int // index in Result.Actors
	Kind        string
	Tok0, Tok1  int
	From        int // first token of the title before a person's name, or Tok0
	Sentence    int
	Attributive bool // only says where somebody is from: gathers no evidence
	Ambiguous   bool
	Plural      bool // refers to people of the actor ("Russian officials")
	Why         string
}

// Article is what is known of the article beside its text.
type Article struct {
	Year  int      // of publication, 0 if unknown
	Names []string // of actors to look for
}

// Result is who is spoken of, and where.
type Result struct {
	Actors   []Actor
	Mentions []Mention
	ByTok    []int // for each token, the index of the mention that covers it, or −1
	byID     map[string]int
	byKey    map[string]int   // nameKey of persons → actor
	byFirst  map[string]int   // first word of a name of several, folded → the first such actor
	owners   map[string][]int // folded surname → actors
	finder   *finder          // what Find knew, for speakers whom only a quote introduces
}

// Target is a span of bytes that is known to name an actor of its own. Spans with the same ID are the same actor.
type Target struct {
	Start, End int
	ID         string
}

// targets makes mentions of the given spans; a span that no token begins in is ignored.
func (f *finder) targets(ts []Target) {
	for _, t := range ts {
		lo, hi := -1, -1
		for i, tok := range f.d.Tokens {
			if tok.Start < t.End && tok.End > t.Start {
				if lo < 0 {
					lo = i
				}
				hi = i + 1
			}
		}
		if lo < 0 || !f.free(lo, hi) {
			continue
		}
		a := f.r.introduce(Actor{ID: t.ID, Name: f.d.TokenText(lo, hi), Type: "person"})
		f.mention(Mention{Actor: a, Kind: Name, Tok0: lo, Tok1: hi, Why: "given"})
	}
}

// finder holds what the steps of Find share.
type finder struct {
	lex    *Lexicon
	trie   *match.Trie
	d      *document.Doc
	found  *match.Found
	art    Article
	r      *Result
	titles []titleAt // per token: the title that starts there
	within []bool    // per token: inside a title
	ends   []int     // per token: the title that ends before it, as its start; −1
	noms   map[int][]match.Match
	stop   []bool          // per token: inside a blocked phrase or a dateline, so no name
	words  map[string]bool // all folded tokens of the article
	folded string          // the folded text
	fits   map[int]bool    // rows of pack.Readings whose context is known
}

type titleAt struct {
	tok1 int // 0 for none
	row  int
}

// Find makes the mentions by name, title and nominal, in the order of the text.
// Targets are spans that are known to name somebody: each becomes an actor of its own, whatever else is found there.
func Find(lex *Lexicon, trie *match.Trie, d *document.Doc, found *match.Found, art Article, targets []Target) *Result {
	f := &finder{lex: lex, trie: trie, d: d, found: found, art: art,
		r: &Result{byID: map[string]int{}, byKey: map[string]int{}, byFirst: map[string]int{}, owners: map[string][]int{}, ByTok: make([]int, len(d.Tokens))}}
	for i := range f.r.ByTok {
		f.r.ByTok[i] = -1
	}
	f.r.finder = f
	f.indexTitles()
	f.indexStops()
	f.targets(targets)
	f.packNames()
	f.longerNames()
	f.persons()
	f.wanted()
	f.r.sort()
	f.yield()
	f.surnames()
	f.titled()
	f.nominals()
	f.r.sort()
	f.corroborate()
	return f.r
}

// corroborate takes the doubt off a name by default reading where the article also calls the actor by another name.
func (f *finder) corroborate() {
	text := map[int]string{}
	other := map[int]bool{}
	for _, m := range f.r.Mentions {
		t := f.d.TokenText(m.Tok0, m.Tok1)
		if old, ok := text[m.Actor]; ok && old != t {
			other[m.Actor] = true
		}
		text[m.Actor] = t
	}
	for i := range f.r.Mentions {
		m := &f.r.Mentions[i]
		m.Ambiguous = m.Ambiguous && !other[m.Actor]
	}
}

// gone marks a mention that has been taken back; sort leaves it out.
const gone = -1

// remove takes a mention back.
func (r *Result) remove(i int) {
	for t := r.Mentions[i].Tok0; t < r.Mentions[i].Tok1; t++ {
		if r.ByTok[t] == i {
			r.ByTok[t] = -1
		}
	}
	r.Mentions[i].Actor = gone
}

// sort puts mentions in the order of the text, leaves those taken back out, and rebuilds the index by token.
func (r *Result) sort() {
	r.Mentions = slices.DeleteFunc(r.Mentions, func(m Mention) bool { return m.Actor == gone })
	slices.SortStableFunc(r.Mentions, func(a, b Mention) int { return cmp.Or(cmp.Compare(a.Tok0, b.Tok0), cmp.Compare(b.Tok1, a.Tok1)) })
	for i := range r.ByTok {
		r.ByTok[i] = -1
	}
	for i, m := range r.Mentions {
		for t := m.Tok0; t < m.Tok1; t++ {
			r.ByTok[t] = i
		}
	}
}

// Names gives the ranges that the parse sees as one word: names with the titles before them hide their words, demonyms and nominals too.
func (r *Result) Names() []document.Name {
	var out []document.Name
	for _, m := range r.Mentions {
		if m.Kind == Pronoun {
			continue
		}
		kind := syntax.ProperName
		if m.Kind == Demonym {
			kind = syntax.Demonym
		}
		for len(out) > 0 && out[len(out)-1].Tok0 >= m.From {
			out = out[:len(out)-1] // part of the title
		}
		out = append(out, document.Name{Tok0: m.From, Tok1: m.Tok1, Kind: kind})
	}
	return out
}

// At returns the mention that a unit of the parse is, −1 for none. Its last word tells: a title may stand before it.
func (r *Result) At(d *document.Doc, u int) int { return r.ByTok[d.Units[u].Tok1-1] }

// actor returns the index of an actor of the pack in the article, adding it if new.
func (f *finder) actor(a lexicons.Actor) int {
	if i, ok := f.r.byID[a.ID]; ok {
		return i
	}
	v := Actor{ID: a.ID, Name: a.Name, Type: a.Type, Side: a.Side, Gender: a.Gender}
	v.SpeaksFor = a.Side != "" && (a.Type == "organisation" || a.Type == "group")
	if a.Type == "person" {
		f.setOffice(&v)
		v.surname = surname(a.Name)
	}
	return f.r.add(v)
}

// introduce returns the index of an actor whom the text introduces, adding it if its id is new.
func (r *Result) introduce(a Actor) int {
	if i, ok := r.byID[a.ID]; ok {
		return i
	}
	a.FromText = true
	return r.add(a)
}

func (r *Result) add(a Actor) int {
	i := len(r.Actors)
	r.byID[a.ID] = i
	if a.Type == "person" {
		if _, taken := r.byKey[nameKey(a.Name)]; !taken {
			r.byKey[nameKey(a.Name)] = i
		}
		first, rest, _ := strings.Cut(document.Fold(a.Name), " ")
		if _, taken := r.byFirst[first]; !taken && rest != "" {
			r.byFirst[first] = i
		}
	}
	if a.surname != "" {
		r.owners[a.surname] = append(r.owners[a.surname], i)
	}
	r.Actors = append(r.Actors, a)
	return i
}

// actorByID returns the index of the pack's actor with this id.
func (f *finder) actorByID(id string) (int, bool) {
	if i, ok := f.r.byID[id]; ok {
		return i, true
	}
	if a, ok := f.lex.Pack.Actor(id); ok {
		return f.actor(a), true
	}
	return 0, false
}

// setOffice gives a person of the pack the office he held in the year of the article. Without a year it is the latest one, and
// he speaks for it only if it has no known end.
func (f *finder) setOffice(a *Actor) {
	held := f.lex.offices[a.ID]
	o, ok := f.lex.latest(held, func(o lexicons.Office) bool { return f.art.Year == 0 || heldIn(o, f.art.Year) })
	if !ok {
		// The last office of a person who has none now; he is on nobody's side.
		if o, ok := f.lex.latest(held, func(lexicons.Office) bool { return true }); ok {
			a.Office = "former " + o.Office
		}
		return
	}
	a.Side, a.Office = o.Of, o.Office
	a.SpeaksFor = o.Class == "government" || o.Class == "organisation"
	if f.art.Year == 0 && o.Until > 0 {
		a.SpeaksFor = false
	}
}

// mention adds a mention and marks its tokens.
func (f *finder) mention(m Mention) int {
	m.Sentence = f.d.SentenceAt(m.Tok0)
	m.From = m.Tok0
	f.r.Mentions = append(f.r.Mentions, m)
	for t := m.Tok0; t < m.Tok1; t++ {
		f.r.ByTok[t] = len(f.r.Mentions) - 1
	}
	return len(f.r.Mentions) - 1
}

func (f *finder) free(lo, hi int) bool {
	for t := lo; t < hi; t++ {
		if f.r.ByTok[t] >= 0 {
			return false
		}
	}
	return true
}

// ByID returns the index of an actor of the article by its id.
func (r *Result) ByID(id string) (int, bool) {
	i, ok := r.byID[id]
	return i, ok
}
