package syntax

import (
	"fmt"
	"strings"
	"time"
)

// Scores says how well a parser does on trees made by people. Shares are
// fractions of Words, or of Words less punctuation where the name says so.
type Scores struct {
	Sentences, Words int
	UAS              float64 // head right
	LAS              float64 // head and relation right, subtypes left out: the official measure of UD
	LASFull          float64 // head and relation right, subtypes counted
	UASNoPunct       float64
	LASNoPunct       float64
	Tag, XTag        float64
	WordsPerSecond   float64
	Rels             [numRels]RelScore
}

// RelScore counts how often a relation is in the right trees, is guessed, and
// is guessed for the right word with the right head.
type RelScore struct{ Gold, Guessed, Right int }

// Evaluate parses the words of the trees and compares.
func Evaluate(p *Parser, trees []Tree) Scores {
	var c counts
	var s Scores
	guesses := make([][]Node, len(trees))
	start := time.Now()
	for i, t := range trees {
		guesses[i] = p.Parse(t.Words, nil)
	}
	elapsed := time.Since(start).Seconds()
	for i, t := range trees {
		for j, want := range t.Nodes {
			c.add(want, guesses[i][j], &s.Rels)
		}
	}
	all, some := float64(max(c.words, 1)), float64(max(c.plain, 1))
	s.Sentences, s.Words = len(trees), c.words
	s.UAS, s.LAS, s.LASFull = float64(c.heads)/all, float64(c.base)/all, float64(c.full)/all
	s.UASNoPunct, s.LASNoPunct = float64(c.plainHeads)/some, float64(c.plainBase)/some
	s.Tag, s.XTag = float64(c.tags)/all, float64(c.xtags)/all
	s.WordsPerSecond = float64(c.words) / elapsed
	return s
}

// counts are the sums behind Scores.
type counts struct {
	words, heads, base, full, tags, xtags int
	plain, plainHeads, plainBase          int
}

func (c *counts) add(want, got Node, rels *[numRels]RelScore) {
	head := want.Head == got.Head
	base := head && want.Rel.Base() == got.Rel.Base()
	full := head && want.Rel == got.Rel
	c.words++
	c.heads += one(head)
	c.base += one(base)
	c.full += one(full)
	c.tags += one(want.Tag == got.Tag)
	c.xtags += one(want.XTag == got.XTag)
	if want.Tag != TagPunct {
		c.plain++
		c.plainHeads += one(head)
		c.plainBase += one(base)
	}
	rels[want.Rel].Gold++
	rels[got.Rel].Guessed++
	rels[want.Rel].Right += one(full)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

// String prints the shares in percent, one line.
func (s Scores) String() string {
	return fmt.Sprintf("%d sentences, %d words: UAS %.2f, LAS %.2f (with subtypes %.2f), "+
		"without punctuation UAS %.2f, LAS %.2f; UPOS %.2f, XPOS %.2f; %.0f words/s",
		s.Sentences, s.Words, 100*s.UAS, 100*s.LAS, 100*s.LASFull,
		100*s.UASNoPunct, 100*s.LASNoPunct, 100*s.Tag, 100*s.XTag, s.WordsPerSecond)
}

// MaskNames gives the trees with names collapsed and masked as in training, to
// measure how the parser does on them.
func MaskNames(trees []Tree) []Tree {
	k := newMasker(trees, 1)
	out := make([]Tree, len(trees))
	for i, t := range trees {
		out[i], _ = k.mask(t)
	}
	return out
}

// ParseWords reads words separated by spaces; the endings /N and /D mark names
// and demonyms. It is the notation of tests and of the evaluate command.
func ParseWords(s string) []Word {
	var words []Word
	for f := range strings.FieldsSeq(s) {
		w := Word{Form: f}
		if form, ok := strings.CutSuffix(f, "/N"); ok {
			w = Word{Form: form, Name: ProperName}
		} else if form, ok := strings.CutSuffix(f, "/D"); ok {
			w = Word{Form: form, Name: Demonym}
		}
		words = append(words, w)
	}
	return words
}
