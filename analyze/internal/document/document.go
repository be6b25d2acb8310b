// Package document is the one model of an article that all linguistic steps share: text, paragraphs, sentences, tokens,
// and the words of the parse with their heads. Everything is an index or a byte range into one text.
//
//	doc := document.New(rules, art)            // paragraphs, sentences, tokens
//	doc.Parse(parser, names)                   // units: each name is one word of the parse
package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/slantkit/slant/analyze/internal/segment"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// Token is a word, number or mark. Lower is folded to lower case with straight apostrophes.
type Token struct {
	Start, End int
	Kind       segment.Kind
	Lower      string
	Capital    bool // the first letter is upper case
	AllCaps    bool // at least two letters, all upper case
}

// Paragraph is a paragraph or the headline, with its sentences as a half-open range.
type Paragraph struct {
	Start, End   int
	Headline     bool
	Sent0, Sent1 int
}

// Sentence belongs to a paragraph; its tokens and units are half-open ranges.
type Sentence struct {
	Paragraph    int
	Start, End   int
	Tok0, Tok1   int
	Unit0, Unit1 int
}

// Unit is one word of the parse: a token, or a name collapsed to one.
type Unit struct {
	Tok0, Tok1  int
	Head        int // unit index, −1 for a root
	Tag         syntax.Tag
	XTag        syntax.XTag
	Rel         syntax.Rel
	Name        syntax.Kind // what the parser was told of the word
	first, next int         // first child, next sibling; −1 for none
	Sentence    int
}

// Doc is an article under analysis.
type Doc struct {
	Text       string
	Paragraphs []Paragraph
	Sentences  []Sentence
	Tokens     []Token
	Units      []Unit
	UnitOf     []int // unit index of each token
}

// bytesPerToken is a little less than news has, so that there is room for all tokens of most articles.
const bytesPerToken = 5

// New segments an article.
func New(rules *segment.Rules, art segment.Article) *Doc {
	d := &Doc{Text: art.Text, Tokens: make([]Token, 0, len(art.Text)/bytesPerToken)}
	var buf []segment.Token
	if art.HasHeadline {
		buf = d.addParagraph(rules, art.Headline, true, buf)
	}
	for _, p := range art.Paragraphs {
		buf = d.addParagraph(rules, p, false, buf)
	}
	return d
}

// addParagraph adds a paragraph; buf is memory that it uses and returns for the next one.
func (d *Doc) addParagraph(rules *segment.Rules, span segment.Span, headline bool, buf []segment.Token) []segment.Token {
	p := Paragraph{Start: span.Start, End: span.End, Headline: headline, Sent0: len(d.Sentences)}
	spans := rules.Sentences(d.Text, span, nil)
	for _, s := range spans {
		buf = rules.Tokens(d.Text, s, buf[:0])
		sent := Sentence{Paragraph: len(d.Paragraphs), Start: s.Start, End: s.End, Tok0: len(d.Tokens)}
		for _, t := range buf {
			d.Tokens = append(d.Tokens, newToken(d.Text, t))
		}
		sent.Tok1 = len(d.Tokens)
		d.Sentences = append(d.Sentences, sent)
	}
	p.Sent1 = len(d.Sentences)
	d.Paragraphs = append(d.Paragraphs, p)
	return buf
}

func newToken(text string, t segment.Token) Token {
	s := text[t.Start:t.End]
	first, size := utf8.DecodeRuneInString(s)
	tok := Token{Start: t.Start, End: t.End, Kind: t.Kind, Capital: unicode.IsUpper(first), Lower: Fold(s)}
	tok.AllCaps = tok.Capital && size < len(s) && s == strings.ToUpper(s)
	return tok
}

// Fold is the form under which words are compared: lower case, straight apostrophes.
func Fold(s string) string {
	s = strings.ToLower(s)
	if strings.Contains(s, "’") || strings.Contains(s, "‘") {
		s = strings.ReplaceAll(strings.ReplaceAll(s, "’", "'"), "‘", "'")
	}
	return s
}

// TokenText returns the text of tokens [i, j).
func (d *Doc) TokenText(i, j int) string {
	if i >= j {
		return ""
	}
	return d.Text[d.Tokens[i].Start:d.Tokens[j-1].End]
}

// Bytes returns the byte range of tokens [i, j).
func (d *Doc) Bytes(i, j int) (start, end int) { return d.Tokens[i].Start, d.Tokens[j-1].End }

// SentenceAt returns the index of the sentence that holds token i.
func (d *Doc) SentenceAt(tok int) int {
	lo, hi := 0, len(d.Sentences)
	for lo+1 < hi {
		mid := (lo + hi) / 2
		if d.Sentences[mid].Tok0 <= tok {
			lo = mid
		} else {
			hi = mid
		}
	}
	return lo
}
