package main

import (
	"fmt"

	"github.com/slantkit/slant/analyze/internal/segment"
	"github.com/slantkit/slant/analyze/internal/syntax"
	"github.com/slantkit/slant/lexicons"
)

// rawScores compares words found in raw text with gold ones as the CoNLL 2018
// shared task did (Zeman et al., CoNLL 2018, "CoNLL 2018 Shared Task:
// Multilingual Parsing from Raw Text to Universal Dependencies"): a word is
// found if a gold word covers the same characters; its head is right if the
// word found there covers the gold head, or both are roots. Relations are
// compared without subtypes.
type rawScores struct {
	gold, system             int
	words, tags, heads, both int // found; with the right tag, head, head and relation
}

// measureRaw prints the scores of a treebank's raw text, with the sentence
// borders of the treebank and with our own inside its paragraphs.
func measureRaw(p *syntax.Parser, path string) error {
	passages, err := readPassages(path)
	if err != nil {
		return err
	}
	rules, err := englishRules()
	if err != nil {
		return err
	}
	var gold, own rawScores
	for _, g := range passages {
		gold.add(g.words, parseRaw(p, rules, g.text, g.sentences))
		whole := segment.Span{End: len(g.text)}
		own.add(g.words, parseRaw(p, rules, g.text, rules.Sentences(g.text, whole, nil)))
	}
	fmt.Println("raw, gold sentences:", gold)
	fmt.Println("raw, own sentences: ", own)
	return nil
}

// englishRules are the rules of segmentation with the English pack's
// abbreviations.
func englishRules() (*segment.Rules, error) {
	pack, err := lexicons.Load(lexicons.English())
	if err != nil {
		return nil, err
	}
	abbr := make([]segment.Abbreviation, len(pack.Abbreviations))
	for i, a := range pack.Abbreviations {
		abbr[i] = segment.Abbreviation{Term: a.Term, Kind: a.Kind}
	}
	return segment.NewRules(abbr, nil)
}

// parseRaw cuts sentences of text into words and parses them. The text is not
// cleaned before, and no names are tracked.
func parseRaw(p *syntax.Parser, rules *segment.Rules, text string, sentences []segment.Span) []word {
	var out []word
	pos, last := 0, 0 // characters before the byte last
	for _, s := range sentences {
		var words []syntax.Word
		var places []segment.Span
		for _, t := range rules.Tokens(text, s, nil) {
			form := text[t.Start:t.End]
			start := pos + characters(text[last:t.Start])
			pos, last = start+characters(form), t.End
			words = append(words, syntax.Word{Form: form})
			places = append(places, segment.Span{Start: start, End: pos})
		}
		base := len(out)
		for i, n := range p.Parse(words, nil) {
			out = append(out, newWord(places[i], n, base))
		}
	}
	return out
}

// add counts the words of one passage.
func (r *rawScores) add(gold, system []word) {
	at := make(map[segment.Span]int)
	for i, w := range gold {
		at[w.place] = i
	}
	r.gold, r.system = r.gold+len(gold), r.system+len(system)
	for _, w := range system {
		if i, ok := at[w.place]; ok {
			r.compare(gold[i], w, headOf(at, system, w))
		}
	}
}

// compare counts a word that was found; head is the gold word its head covers.
func (r *rawScores) compare(want, got word, head int) {
	r.words++
	if want.node.Tag == got.node.Tag {
		r.tags++
	}
	if want.head != head {
		return
	}
	r.heads++
	if want.node.Rel.Base() == got.node.Rel.Base() {
		r.both++
	}
}

// headOf returns the gold word that the head of w covers, -1 for a root, -2 if
// there is none.
func headOf(at map[segment.Span]int, system []word, w word) int {
	if w.head < 0 {
		return -1
	}
	if i, ok := at[system[w.head].place]; ok {
		return i
	}
	return -2
}

// f1 is the harmonic mean of precision and recall, in percent.
func (r rawScores) f1(right int) float64 {
	return 200 * float64(right) / float64(max(r.gold+r.system, 1))
}

// String prints F1 in percent, one line.
func (r rawScores) String() string {
	return fmt.Sprintf("%d gold words, %d found: words %.2f, UPOS %.2f, UAS %.2f, LAS %.2f",
		r.gold, r.system, r.f1(r.words), r.f1(r.tags), r.f1(r.heads), r.f1(r.both))
}
