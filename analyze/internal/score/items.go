package score

import (
	"math"

	"github.com/slantkit/slant/analyze/internal/bayes"
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/quotes"
	"github.com/slantkit/slant/analyze/internal/stance"
	"github.com/slantkit/slant/analyze/internal/syntax"
	"github.com/slantkit/slant/lexicons"
)

// Item is one piece of evidence before it is weighed.
type Item struct {
	Tok0, Tok1 int
	Stance     bool    // from the stance lexicon; else from the sentiment model
	Feature    string  // the key of its weights
	Value      float64 // what the weights are multiplied by
	Label      string  // readable
	Origin     string  // lexicon line or model feature
	Quote      int     // index of the quote it stands in, −1
	// Own: whoever speaks says it of the actor in his own voice. What he only reports (a cue between others, words nearby) counts in the trained
	// number over all voices, not as his judgement.
	Own bool
}

// Article is an analysed article as the score model sees it.
type Article struct {
	Pack                                  *lexicons.Pack
	Trie                                  *match.Trie
	Doc                                   *document.Doc
	Found                                 *match.Found
	Names                                 *names.Result
	Quotes                                []quotes.Quote
	QuoteAt                               []int
	Halves                                []stance.Half
	Class                                 func(noun string) string // class of a head noun in the pack
	Bayes                                 *bayes.Table
	NoStance, NoValence, NoBayes, NoWords bool             // leave out a source
	valence                               map[int]hit      // unit → valence
	shifts                                map[int]hit      // unit → shifter
	halves                                map[[2]int][]int // actor and sentence → indices of Halves
	reports                               map[int]bool     // units of cues of speech and judgement
}

type hit struct {
	row, tok0, tok1 int
}

// Index prepares the look-up by unit. It must be called once before Items.
func (a *Article) Index() {
	a.valence, a.shifts, a.reports = map[int]hit{}, map[int]hit{}, map[int]bool{}
	for _, q := range a.Quotes {
		if q.CueUnit >= 0 {
			a.reports[q.CueUnit] = true
		}
	}
	a.halves = make(map[[2]int][]int, len(a.Halves))
	for i, h := range a.Halves {
		k := [2]int{h.Actor, a.Doc.Units[h.Cue].Sentence}
		a.halves[k] = append(a.halves[k], i)
		if a.Doc.Units[h.Cue].Tag == syntax.TagVerb && (h.Kind == "verbal" || h.Kind == "emotional") {
			a.reports[h.Cue] = true
		}
	}
	for _, m := range a.Found[match.Valence] {
		row := int(a.Trie.Entries[m.Entry].Row)
		u := a.Doc.UnitOf[m.Tok0]
		if a.Names.ByTok[m.Tok0] >= 0 || !a.posFits(a.Pack.Valence[row].Pos, u) {
			continue
		}
		if _, ok := a.valence[u]; !ok {
			a.valence[u] = hit{row, m.Tok0, m.Tok1}
		}
	}
	for _, m := range a.Found[match.Shifters] {
		row := int(a.Trie.Entries[m.Entry].Row)
		a.shifts[a.Doc.UnitOf[m.Tok0]] = hit{row, m.Tok0, m.Tok1}
	}
}

// posFits compares a valence row's part of speech with the tag.
// dampLength makes words of long sentences count less: by √(d² / (d² + n)) in a sentence of n words.
const dampLength = 3

// Items collects the evidence about an actor in one sentence, from all his mentions there; each word counts once, by its nearest mention.
func (a *Article) Items(actor, sentence int, mentions []int) []Item {
	s := a.Doc.Sentences[sentence]
	rels := make([]*relater, 0, len(mentions))
	for _, mi := range mentions {
		rels = append(rels, newRelater(a.Doc, a.stand(a.Doc.UnitOf[a.Names.Mentions[mi].Tok0], actor)))
	}
	if len(rels) == 0 {
		return nil
	}
	var items []Item
	damp := dampLength / math.Sqrt(dampLength*dampLength+float64(s.Unit1-s.Unit0))
	for u := s.Unit0; u < s.Unit1; u++ {
		rel := nearest(rels, u)
		if h, ok := a.valence[u]; ok && !a.NoValence {
			items = a.valenceItem(items, h, u, rel)
		}
		if !a.NoWords {
			items = a.wordItems(items, u, rel, damp)
		}
	}
	items = a.bayesItems(items, s, rels)
	return a.cueItems(items, actor, sentence)
}

// stand is the noun that stands for the actor: the government of "Nigeria's government", the gunmen of "Hamas gunmen", or the mention itself.
func (a *Article) stand(u, actor int) int {
	n := a.Doc.Units[u]
	if n.Head < 0 || n.Rel != syntax.RelNmodPoss && n.Rel != syntax.RelCompound && n.Rel != syntax.RelAmod {
		return u
	}
	class := a.Class(a.Doc.Lower(n.Head))
	if class == "government" || class == "group" && a.Names.Actors[actor].Type == "group" {
		return n.Head
	}
	return u
}

// nearest is the closest relation over all mentions.
func nearest(rels []*relater, u int) Relation {
	best, rank := Far, len(ranks)
	for _, r := range rels {
		rel := r.to(u)
		if k := ranks[rel]; k < rank {
			best, rank = rel, k
		}
	}
	return best
}

// ranks orders relations from near to far.
var ranks = map[Relation]int{Self: 0, Subject: 1, Object: 2, Owner: 3, Oblique: 4, OwnerOf: 5, DoesWhat: 6, DoneHow: 7, DoesHow: 8, Clause: 9, Above: 10, Below: 11, Far: 12}

// valenceItem weighs a valence word after the shifters before it.
// signed writes a number with its sign, a true minus for readers.
// judges: relations in which a good or bad word is said of the actor, not merely near him.
// asserted: nothing between the actor and the word makes it a report of his ("condemned the rape") or the topic of what he does ("published
// figures on cancer").
// said marks evidence inside quotation marks.
// shift multiplies the factors of shifters on the word and on its governor.
// negation returns the negator among the children of a verb, or −1.
// bayesItems gives each known word of the mentions' clauses its share of the mean log-odds. Names are masked.
func (a *Article) bayesItems(items []Item, s document.Sentence, rels []*relater) []Item {
	if a.Bayes == nil || a.NoBayes {
		return items
	}
	var hits []Item
	for u := s.Unit0; u < s.Unit1; u++ {
		if !inClauses(a.Doc, rels, u) || a.Names.At(a.Doc, u) >= 0 {
			continue
		}
		switch a.Doc.Units[u].Tag {
		case syntax.TagNoun, syntax.TagVerb, syntax.TagAdj, syntax.TagAdv:
		default:
			continue
		}
		w := a.Doc.Lower(u)
		if lo, ok := a.Bayes.LogOdds(w); ok {
			t := a.Doc.Units[u].Tok0
			hits = append(hits, Item{Tok0: t, Tok1: t + 1, Feature: "bayes", Value: lo, Label: w + " (naive Bayes " + signed(math.Round(100*lo)/100) + ")",
				Origin: "github.com/cdipaolo/sentiment", Quote: a.QuoteAt[t]})
		}
	}
	for _, h := range hits {
		h.Value /= float64(len(hits))
		items = append(items, h)
	}
	return items
}

func inClauses(d *document.Doc, rels []*relater, u int) bool {
	c := d.Clause(u)
	for _, r := range rels {
		if r.clause == c {
			return true
		}
	}
	return false
}

// cueItems are the cues of the stance lexicon in which the actor holds or receives, and the phrases of his own file.
// halfItems makes the evidence of one cue: its direction, and what a narrator's use of it says of the actor.
// wordItems are the trained features: a word with its relation. Names, numbers and punctuation have none.
func (a *Article) wordItems(items []Item, u int, rel Relation, damp float64) []Item {
	n := a.Doc.Units[u]
	if a.Names.At(a.Doc, u) >= 0 {
		return items
	}
	switch n.Tag {
	case syntax.TagNoun, syntax.TagVerb, syntax.TagAdj, syntax.TagAdv, syntax.TagIntj:
	default:
		return items
	}
	w := a.Doc.Lower(u)
	it := Item{Tok0: n.Tok0, Tok1: n.Tok1, Feature: "word:" + w + ":" + string(rel), Value: damp, Label: w + " (" + rel.words() + ")", Origin: "trained word", Quote: a.QuoteAt[n.Tok0]}
	items = append(items, it)
	it.Feature = "word:" + w
	it.Label = w
	return append(items, it)
}

// Tone sums the valences of units [lo, hi) after their shifters, on the scale of the lexicon (−4…4 a word).
// ValenceHits are the valence words that count, as row, first token and end token, in the order of the text.
// FileWeights are the weights of the phrases of actors' own files, by direction, for the classes negative, neutral and positive. They are given and
// not fitted: the training data name persons and are scored without knowing who they are. Behind a negation or in a condition a phrase counts little.
