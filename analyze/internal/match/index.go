package match

import (
	"strconv"
	"strings"

	"github.com/slantkit/slant/analyze/internal/segment"
	"github.com/slantkit/slant/lexicons"
)

// The kinds of Names entries.
const (
	FullName int8 = iota // the name for tables
	Alias
	Demonym
	Metonym
	Reading // stands in actors/ambiguous.tsv alone
)

// OriginOf names the line that a row of the pack stands in: "stance/russia.tsv:12".
func OriginOf(o lexicons.Origin) string { return o.File + ":" + strconv.Itoa(o.Line) }

// Index puts every form of a pack into one trie. Row is the index of the row in its table of the pack; for a Reading it is −1.
func Index(p *lexicons.Pack, rules *segment.Rules) *Trie {
	n := 0
	forms(p, func(Entry) { n++ })
	b := &indexer{t: NewTrie(n), rules: rules}
	forms(p, b.add)
	return b.t
}

// forms gives every form of a pack to add.
func forms(p *lexicons.Pack, add func(Entry)) {
	for i := range p.Actors {
		a := &p.Actors[i]
		add(Entry{List: Names, Row: int32(i), Kind: FullName, Form: a.Name})
		each(Entry{List: Names, Row: int32(i), Kind: Alias}, a.Names, add)
		each(Entry{List: Names, Row: int32(i), Kind: Demonym}, a.Demonyms, add)
		each(Entry{List: Names, Row: int32(i), Kind: Metonym}, a.Metonyms, add)
	}
	for i := range p.Readings {
		add(Entry{List: Names, Row: -1, Kind: Reading, Form: p.Readings[i].Alias})
	}
	for i := range p.Blocked {
		add(Entry{List: Blocked, Row: int32(i), Form: p.Blocked[i].Phrase})
	}
	words(p, add)
	cues(p, add)
}

// words gives the forms of what is said of actors.
func words(p *lexicons.Pack, add func(Entry)) {
	for i := range p.Titles {
		x := &p.Titles[i]
		row(Titles, i, x.Term, x.Forms, add)
	}
	for i := range p.Nominals {
		x := &p.Nominals[i]
		row(Nominals, i, x.Term, x.Forms, add)
	}
	for i := range p.Attitudes {
		if x := &p.Attitudes[i]; x.Pos != "affix" {
			row(Attitudes, i, x.Term, x.Forms, add)
		}
	}
	for i := range p.Stance {
		x := &p.Stance[i]
		row(Stance, i, x.Phrase, x.Forms, add)
	}
	for i := range p.Valence {
		x := &p.Valence[i]
		row(Valence, i, x.Term, x.Forms, add)
	}
}

// cues gives the forms of what changes other words, and of speech.
func cues(p *lexicons.Pack, add func(Entry)) {
	for i := range p.Shifters {
		x := &p.Shifters[i]
		row(Shifters, i, x.Term, x.Forms, add)
	}
	for i := range p.Cues {
		x := &p.Cues[i]
		row(Cues, i, x.Term, x.Forms, add)
	}
	for i := range p.Matters {
		x := &p.Matters[i]
		row(Matters, i, x.Term, x.Forms, add)
	}
}

func row(l List, i int, term string, forms []string, add func(Entry)) {
	add(Entry{List: l, Row: int32(i), Form: term})
	each(Entry{List: l, Row: int32(i)}, forms, add)
}

func each(e Entry, forms []string, add func(Entry)) {
	for _, f := range forms {
		e.Form = f
		add(e)
	}
}

type indexer struct {
	t     *Trie
	rules *segment.Rules
	toks  []segment.Token
	path  []uint64
}

// add tokenises a form as text is tokenised, so that both agree on "U.S." and on hyphens.
func (b *indexer) add(e Entry) {
	b.path = b.path[:0]
	if !b.plain(e.Form) {
		b.tokens(e.Form)
	}
	b.t.add(b.path, e)
}

// plain reads a form of ASCII letters with single spaces between the words, as most forms are: the words are its tokens. It says the same as tokens, in
// a quarter of the time.
func (b *indexer) plain(form string) bool {
	for i := range len(form) {
		if c := form[i]; (c|0x20 < 'a' || c|0x20 > 'z') && c != ' ' {
			return false
		}
	}
	for start := 0; start <= len(form); {
		end := len(form)
		if i := strings.IndexByte(form[start:], ' '); i >= 0 {
			end = start + i
		}
		if end == start || segment.Fused(form[start:end]) {
			b.path = b.path[:0]
			return false
		}
		b.path = append(b.path, hashLetters(form[start:end]))
		start = end + 1
	}
	return true
}

// tokens reads any form.
func (b *indexer) tokens(form string) {
	b.toks = b.rules.Tokens(form, segment.Span{Start: 0, End: len(form)}, b.toks[:0])
	for _, t := range b.toks {
		b.path = append(b.path, hashFolded(form[t.Start:t.End]))
	}
}
