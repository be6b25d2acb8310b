package score

import (
	"github.com/slantkit/slant/analyze/internal/document"
	"github.com/slantkit/slant/analyze/internal/keyed"
	"github.com/slantkit/slant/analyze/internal/loglinear"
	"github.com/slantkit/slant/analyze/internal/match"
	"github.com/slantkit/slant/analyze/internal/names"
	"github.com/slantkit/slant/analyze/internal/quotes"
	"github.com/slantkit/slant/analyze/internal/stance"
	"github.com/slantkit/slant/analyze/internal/syntax"
	"github.com/slantkit/slant/lexicons"
)

// Item is one piece of evidence before it is weighed: a feature with a value, or a word with its vector.
type Item struct {
	Tok0, Tok1 int
	Stance     bool   // from the stance lexicon; else from the sentiment model
	Key        uint64 // the hash of the feature's name, the key of its weights
	Weights    loglinear.Weights
	Vector     []byte  // the word's vector instead of a feature; nil else
	Slots      [3]int  // the slots that the vector lies in
	Value      float64 // what the weights are multiplied by
	Label      string  // readable
	Origin     string  // lexicon line or model feature
	Quote      int     // index of the quote it stands in, −1
	// Own: whoever speaks says it of the actor in his own voice. What he only reports (a cue between others, words nearby) counts in the trained
	// number over all voices, not as his judgement.
	Own bool
}

// Weigh returns the weights of an item by a model, before they are multiplied by its value; ok is false if it has none.
func (it *Item) Weigh(m *loglinear.Model) (w loglinear.Weights, ok bool) {
	if it.Vector != nil {
		return m.Vector(it.Vector, it.Slots[:]...), m.Slots() > 0
	}
	return it.Weights, true
}

// Weigher gives the weights of a feature by the hash of its name; ok is false for a feature that is no evidence.
type Weigher func(key uint64) (w loglinear.Weights, ok bool)

// Keep appends an item that has weights, or a vector to be weighed, with a label if one is wanted.
func (weigh Weigher) Keep(items []Item, it Item, label func() string) []Item {
	if it.Vector == nil {
		w, ok := weigh(it.Key)
		if !ok {
			return items
		}
		it.Weights = w
	}
	if label != nil {
		it.Label = label()
	}
	return append(items, it)
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
	Words                                 []stance.Word
	Class                                 func(noun string) string // class of a head noun in the pack
	Known                                 *Words
	NoStance, NoValence, NoBayes, NoWords bool             // leave out a source
	NoLabels                              bool             // items of single actors need not be readable
	Pairs                                 *PairTable       // the weights of pairs; nil if none are summed
	halves                                map[[2]int][]int // actor and sentence → indices of Halves
	mentions                              [][]int          // of each sentence, in the order of the text
	views                                 [][]*view        // of each sentence, as they were asked for
	units                                 []unit           // what is known of each unit of the text
	items, pairItems                      []Item           // the same memory for the evidence of all actors, and of all pairs
	set                                   scene            // and for all sentences in which pairs are summed
}

// unit is what is known of a unit, whoever is asked about.
type unit struct {
	valence, shift hit   // the valence word and the shifter that begin here
	report         bool  // a cue of speech or judgement
	cue            int32 // 1 + index in Words of the cue of the stance lexicon here
	fact           fact
}

// hit is where a row of a lexicon stands; nowhere without tokens.
type hit struct {
	row, tok0, tok1 int32
}

func (h hit) ok() bool { return h.tok1 > 0 }

// Index prepares the look-up by unit and by sentence. It must be called once before anything else.
func (a *Article) Index() {
	a.mentions = make([][]int, len(a.Doc.Sentences))
	for i, m := range a.Names.Mentions {
		a.mentions[m.Sentence] = append(a.mentions[m.Sentence], i)
	}
	a.views = make([][]*view, len(a.Doc.Sentences))
	a.units = make([]unit, len(a.Doc.Units))
	for _, q := range a.Quotes {
		if q.CueUnit >= 0 {
			a.units[q.CueUnit].report = true
		}
	}
	a.halves = make(map[[2]int][]int, len(a.Halves))
	for i, h := range a.Halves {
		k := [2]int{h.Actor, a.Doc.Units[h.Cue].Sentence}
		a.halves[k] = append(a.halves[k], i)
		if a.Doc.Units[h.Cue].Tag == syntax.TagVerb && (h.Kind == "verbal" || h.Kind == "emotional") {
			a.units[h.Cue].report = true
		}
	}
	for _, m := range a.Found[match.Valence] {
		row := int(a.Trie.Entries[m.Entry].Row)
		u := a.Doc.UnitOf[m.Tok0]
		if a.Names.ByTok[m.Tok0] >= 0 || !a.posFits(a.Pack.Valence[row].Pos, u) {
			continue
		}
		if v := &a.units[u].valence; !v.ok() {
			*v = hit{int32(row), int32(m.Tok0), int32(m.Tok1)}
		}
	}
	for i, w := range a.Words {
		a.units[w.Unit].cue = int32(i + 1)
	}
	for _, m := range a.Found[match.Shifters] {
		a.units[a.Doc.UnitOf[m.Tok0]].shift = hit{a.Trie.Entries[m.Entry].Row, int32(m.Tok0), int32(m.Tok1)}
	}
}

// MentionsIn returns the mentions of a sentence, in the order of the text.
func (a *Article) MentionsIn(sentence int) []int { return a.mentions[sentence] }

// MentionsOf returns those of an actor in a sentence.
func (a *Article) MentionsOf(actor, sentence int) []int {
	var out []int
	for _, i := range a.mentions[sentence] {
		if a.Names.Mentions[i].Actor == actor {
			out = append(out, i)
		}
	}
	return out
}

// Items collects the evidence about an actor in one sentence, from all his mentions there; each word counts once, by its nearest mention. Features
// without a weight are left out; without a weigher the weights are those of the model. What is returned is valid until the next call.
func (a *Article) Items(actor, sentence int, mentions []int, weigh Weigher) []Item {
	if len(mentions) == 0 {
		return nil
	}
	v := sight{view: a.view(actor, sentence, mentions), weigh: weigh, items: a.items[:0]}
	if weigh == nil {
		v.weigh, v.trained = a.Known.targets.Weight, true
	}
	if !a.NoValence {
		v.valences()
	}
	if !a.NoWords {
		v.words()
		v.neighbours()
	}
	if !a.NoBayes {
		v.bayes()
	}
	if !a.NoStance {
		v.cues()
	}
	a.items = v.items
	return v.items
}

// sight is a view while evidence is collected.
type sight struct {
	*view
	weigh   Weigher
	trained bool // weights are those of the model that Words knows
	items   []Item
}

// view is one sentence as seen from an actor's mentions in it.
type view struct {
	*Article
	actor, sentence int
	heard           bool // he is not mentioned, but words of his are
	s               document.Sentence
	targets         []int      // the units of the mentions
	rels            []*relater // one for each mention
	rel             []Relation // of each unit of the sentence
	roles           [2]*role   // what a pair gets from him as its holder and as its target, if asked for
}

// view returns a sentence as seen from these mentions of an actor in it; the same one if it is asked for again.
func (a *Article) view(actor, sentence int, mentions []int) *view {
	for _, v := range a.views[sentence] {
		if v.actor == actor && len(v.targets) == len(mentions) && !v.heard {
			return v
		}
	}
	v := a.newView(actor, sentence, mentions)
	a.views[sentence] = append(a.views[sentence], v)
	return v
}

func (a *Article) newView(actor, sentence int, mentions []int) *view {
	v := &view{Article: a, actor: actor, sentence: sentence, s: a.Doc.Sentences[sentence]}
	v.rel = make([]Relation, 0, v.s.Unit1-v.s.Unit0)
	for _, mi := range mentions {
		u := a.Doc.UnitOf[a.Names.Mentions[mi].Tok0]
		v.targets = append(v.targets, u)
		v.rels = append(v.rels, newRelater(a.Doc, a.stand(u, actor)))
	}
	for u := v.s.Unit0; u < v.s.Unit1; u++ {
		v.rel = append(v.rel, v.nearest(u))
	}
	for u := v.s.Unit0; u < v.s.Unit1; u++ {
		if v.says(u) {
			v.rel[u-v.s.Unit0] = Says
		}
	}
	return v
}

// heard is one sentence as seen from a speaker of words in it who is not mentioned: as if the sentence ended with his name. Nil if no words are his.
func (a *Article) heard(actor, sentence int) *view {
	v := &view{Article: a, actor: actor, sentence: sentence, heard: true, s: a.Doc.Sentences[sentence]}
	v.rel = make([]Relation, 0, v.s.Unit1-v.s.Unit0)
	his := false
	for u := v.s.Unit0; u < v.s.Unit1; u++ {
		rel := Far
		if q := a.QuoteAt[a.Doc.Units[u].Tok0]; q >= 0 && a.Quotes[q].Speaker == actor {
			rel, his = Says, true
		}
		v.rel = append(v.rel, rel)
	}
	if !his {
		return nil
	}
	v.targets = []int{v.s.Unit1 - 1}
	return v
}

// says reports whether a unit stands in what the actor says: in a quote of his, or under a cue of speech or judgement of which he is the subject.
func (v *view) says(u int) bool {
	switch v.rel[u-v.s.Unit0] {
	case DoesWhat, DoesHow, Clause, Below, Far:
	default:
		return false
	}
	if q := v.QuoteAt[v.Doc.Units[u].Tok0]; q >= 0 {
		return v.Quotes[q].Speaker == v.actor
	}
	for h := v.Doc.Units[u].Head; h >= 0; h = v.Doc.Units[h].Head {
		if v.units[h].report {
			return v.rel[h-v.s.Unit0] == Subject
		}
	}
	return false
}

// add keeps an item that has weights.
func (v *sight) add(it Item, label func() string) {
	if v.NoLabels {
		label = nil
	}
	v.items = v.weigh.Keep(v.items, it, label)
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
func (v *view) nearest(u int) Relation {
	best := Far
	for _, r := range v.rels {
		best = min(best, r.to(u))
	}
	return best
}

// bayes gives each known word of the mentions' clauses its share of the mean log-odds. Names are masked.
func (v *sight) bayes() {
	key := keyed.Hash("bayes")
	weights, ok := v.weigh(key)
	if !ok {
		return
	}
	first := len(v.items)
	for u := v.s.Unit0; u < v.s.Unit1; u++ {
		if !v.content(u) || v.Doc.Units[u].Tag == syntax.TagIntj || !v.inClauses(u) {
			continue
		}
		if f := v.fact(u); f.known {
			t := v.Doc.Units[u].Tok0
			v.items = append(v.items, Item{Tok0: t, Tok1: t + 1, Key: key, Weights: weights, Value: f.odds, Label: f.bayes,
				Origin: "github.com/cdipaolo/sentiment", Quote: v.QuoteAt[t]})
		}
	}
	for i := first; i < len(v.items); i++ {
		v.items[i].Value /= float64(len(v.items) - first)
	}
}

// inClauses reports whether a unit is in the clause of a mention.
func (v *view) inClauses(u int) bool {
	c := v.Doc.Clause(u)
	for _, r := range v.rels {
		if r.clause == c {
			return true
		}
	}
	return false
}
