// Package segment cuts raw plain text into headline, paragraphs, sentences
// and tokens.
//
// The recipe, with its types in order:
//
//	raw, title → Rules.Clean → Article       (Text, Headline, Paragraphs, Dropped, Notes)
//	Article.Text, paragraph → Rules.Sentences → []Span
//	Article.Text, sentence  → Rules.Tokens    → []Token
//
// Text is changed once, in Clean: characters are made sane, chrome of web
// pages is dropped, layout becomes "headline, blank line, paragraphs". From
// then on nothing is changed; every Span is a half-open range of bytes into
// that one text and lies on rune boundaries. Sentence borders come from
// punctuation, case, abbreviations and a closed list of function words,
// never from names. Tokens follow Universal Dependencies English-EWT.
//
// All functions take time linear in the text. A Rules is read-only after
// NewRules and safe to share between goroutines.
package segment

import (
	"fmt"
	"strings"
)

// Abbreviation is a word that is written with a final dot. Term is without
// or with that dot; a Term with a capital matches only capitalised text
// ("Sat." but not "sat."). Kind is "title" (a name follows), "never" (never
// ends a sentence) or "maybe".
type Abbreviation struct{ Term, Kind string }

// Chrome is a line of a web page that is not text of the article: a regular
// expression for the whole line, case folded, and why it is dropped.
type Chrome struct{ Pattern, Reason string }

// Span is a half-open range of byte offsets.
type Span struct{ Start, End int }

// Dropped is a line of the raw text that Clean left out. Line counts from 1
// in the raw text.
type Dropped struct {
	Text, Reason string
	Line         int
}

// Article is cleaned text with its layout. Text holds the headline (if
// HasHeadline) and the paragraphs, joined by blank lines. Notes say in words
// what was repaired.
type Article struct {
	Text        string
	Headline    Span
	HasHeadline bool
	Paragraphs  []Span
	Dropped     []Dropped
	Notes       []string
}

// Kind is the kind of a token.
type Kind uint8

// The kinds of tokens. A clitic ("n't", "'s") is a Word; a Quote is any
// quotation mark, but not an apostrophe.
const (
	Word Kind = iota
	Number
	Punct
	Quote
	Symbol
)

// String returns the kind's name in lower case.
func (k Kind) String() string {
	switch k {
	case Word:
		return "word"
	case Number:
		return "number"
	case Punct:
		return "punct"
	case Quote:
		return "quote"
	}
	return "symbol"
}

// Token is a word, number or mark at the bytes [Start, End) of the text.
type Token struct {
	Start, End int
	Kind       Kind
}

// Rules are the pack's data for segmentation.
type Rules struct {
	abbr   map[string]abbreviation
	chrome chromeIndex
	stop   [256]bool // bytes at which a sentence may end or a quote is counted
	class  [256]byteClass
}

// NewRules checks and compiles the data of a pack. An error names the entry
// that is wrong.
func NewRules(abbreviations []Abbreviation, chrome []Chrome) (*Rules, error) {
	r := &Rules{abbr: make(map[string]abbreviation, len(abbreviations))}
	for _, a := range abbreviations {
		if err := r.addAbbreviation(a); err != nil {
			return nil, err
		}
	}
	if err := r.chrome.compile(chrome); err != nil {
		return nil, err
	}
	for _, c := range []byte(".!?\"\n\xe2") {
		r.stop[c] = true
	}
	r.class = byteClasses()
	return r, nil
}

func (r *Rules) addAbbreviation(a Abbreviation) error {
	key := strings.ToLower(strings.TrimSuffix(a.Term, "."))
	if key == "" || len(key) > maxAbbreviation {
		return fmt.Errorf("abbreviation %q: length must be 1 to %d bytes", a.Term, maxAbbreviation)
	}
	if _, ok := r.abbr[key]; ok {
		return fmt.Errorf("abbreviation %q: listed twice: delete one", a.Term)
	}
	v := abbreviation{capital: a.Term[0] >= 'A' && a.Term[0] <= 'Z'}
	switch a.Kind {
	case "title":
		v.kind = abbrTitle
	case "never":
		v.kind = abbrNever
	case "maybe":
		v.kind = abbrMaybe
	default:
		return fmt.Errorf("abbreviation %q: kind %q: want title, never or maybe", a.Term, a.Kind)
	}
	r.abbr[key] = v
	return nil
}
