package match

import (
	"strconv"

	"github.com/slantkit/slant/analyze/internal/document"
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
	b := &indexer{t: NewTrie(1 << 16), rules: rules}
	for i, a := range p.Actors {
		b.add(Names, i, FullName, a.Name)
		b.add(Names, i, Alias, a.Names...)
		b.add(Names, i, Demonym, a.Demonyms...)
		b.add(Names, i, Metonym, a.Metonyms...)
	}
	for _, r := range p.Readings {
		b.add(Names, -1, Reading, r.Alias)
	}
	for i, x := range p.Blocked {
		b.add(Blocked, i, 0, x.Phrase)
	}
	b.tables(p)
	return b.t
}

func (b *indexer) tables(p *lexicons.Pack) {
	for i, x := range p.Titles {
		b.row(Titles, i, x.Term, x.Forms)
	}
	for i, x := range p.Nominals {
		b.row(Nominals, i, x.Term, x.Forms)
	}
	for i, x := range p.Attitudes {
		if x.Pos != "affix" {
			b.row(Attitudes, i, x.Term, x.Forms)
		}
	}
	for i, x := range p.Stance {
		b.row(Stance, i, x.Phrase, x.Forms)
	}
	for i, x := range p.Valence {
		b.row(Valence, i, x.Term, x.Forms)
	}
	for i, x := range p.Shifters {
		b.row(Shifters, i, x.Term, x.Forms)
	}
	for i, x := range p.Cues {
		b.row(Cues, i, x.Term, x.Forms)
	}
	for i, x := range p.Matters {
		b.row(Matters, i, x.Term, x.Forms)
	}
}

type indexer struct {
	t     *Trie
	rules *segment.Rules
	toks  []segment.Token
	words []string
}

func (b *indexer) row(l List, i int, term string, forms []string) {
	b.add(l, i, 0, term)
	b.add(l, i, 0, forms...)
}

// add tokenises each form as text is tokenised, so that both agree on "U.S." and on hyphens.
func (b *indexer) add(l List, row int, kind int8, forms ...string) {
	for _, f := range forms {
		b.toks = b.rules.Tokens(f, segment.Span{Start: 0, End: len(f)}, b.toks[:0])
		b.words = b.words[:0]
		for _, t := range b.toks {
			b.words = append(b.words, document.Fold(f[t.Start:t.End]))
		}
		b.t.Add(b.words, Entry{List: l, Row: int32(row), Kind: kind, Form: f})
	}
}
