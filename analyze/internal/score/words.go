package score

import (
	"math"
	"strings"

	"github.com/slantkit/slant/analyze/internal/keyed"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// The trained words: single words by relation and by meaning, and the words next to the mention. Names are masked.

const (
	// dampLength makes words of long sentences count less: by √(d² / (d² + n)) in a sentence of n words.
	dampLength = 3
	// vectorValue and neighbourValue bring features of different kinds to sizes at which one ridge penalty suits them all.
	vectorValue    = 0.5
	neighbourValue = 0.5
	trainedWord    = "trained word"
)

// distances are the ranges of signed distance, in words, to the nearest mention; each is a slot for vectors.
const distances = 6

func distanceSlot(d int) int {
	switch {
	case d < -6:
		return 0
	case d < -2:
		return 1
	case d < 0:
		return 2
	case d <= 2:
		return 3
	case d <= 6:
		return 4
	}
	return 5
}

// Slots is the number of slots that vectors lie in: one for each relation, one for all words, one for each distance.
func Slots() int { return relations + 1 + distances }

func (v *view) damp() float64 {
	return dampLength / math.Sqrt(dampLength*dampLength+float64(v.s.Unit1-v.s.Unit0))
}

// content reports whether a unit is a word with a meaning of its own, and no name.
func (v *view) content(u int) bool {
	switch v.Doc.Units[u].Tag {
	case syntax.TagNoun, syntax.TagVerb, syntax.TagAdj, syntax.TagAdv, syntax.TagIntj:
		return v.Names.At(v.Doc, u) < 0
	}
	return false
}

// words are the content words: each with its relation to the actor, and its vector.
func (v *sight) words() {
	damp := v.damp()
	for u := v.s.Unit0; u < v.s.Unit1; u++ {
		if !v.content(u) {
			continue
		}
		n, w, rel := v.Doc.Units[u], v.Doc.Lower(u), v.rel[u-v.s.Unit0]
		it := Item{Tok0: n.Tok0, Tok1: n.Tok1, Value: damp, Origin: trainedWord, Quote: v.QuoteAt[n.Tok0]}
		var label func() string
		if !v.NoLabels {
			label = once(func() string { return w + " (" + rel.words() + ")" })
		}
		f := v.fact(u)
		if v.trained {
			v.known(it, f.alone, int(rel), label)
			v.known(it, f.alone, relations, label)
		} else {
			it.Key = f.name.Add(":", rel.String()).Key()
			v.add(it, label)
			it.Key = f.name.Key()
			v.add(it, label)
		}
		if f.vector >= 0 {
			it.Vector, it.Slots = v.Known.Vectors.Bytes(f.vector), [3]int{int(rel), relations, relations + 1 + distanceSlot(v.distance(u))}
			it.Value = f.size(damp)
			v.add(it, label)
		}
	}
}

// known keeps an item whose weights are looked up already.
func (v *sight) known(it Item, w *wordWeights, i int, label func() string) {
	var ok bool
	if it.Weights, ok = w.of(i); ok {
		if !v.NoLabels {
			it.Label = label()
		}
		v.items = append(v.items, it)
	}
}

// once keeps what a function returned the first time.
func once(f func() string) func() string {
	s := ""
	return func() string {
		if s == "" {
			s = f()
		}
		return s
	}
}

// distance is how many words u stands behind the nearest mention (negative: before it).
func (v *view) distance(u int) int {
	best := u - v.targets[0]
	for _, t := range v.targets[1:] {
		if d := u - t; max(d, -d) < max(best, -best) {
			best = d
		}
	}
	return best
}

// mask is the word of a unit as a feature may name it: the actor, other names and numbers are only marked as such, and so is the edge of the
// sentence.
func (v *view) mask(u int) string {
	if u < v.s.Unit0 {
		return "^"
	}
	if u >= v.s.Unit1 {
		return "$"
	}
	for _, t := range v.targets {
		if t == u {
			return "T"
		}
	}
	n := v.Doc.Units[u]
	if n.Tag == syntax.TagPropn || n.Tag != syntax.TagPron && v.Names.At(v.Doc, u) >= 0 {
		return "N"
	}
	w := v.Doc.Lower(u)
	if strings.ContainsAny(w, "0123456789") {
		return "0"
	}
	return w
}

// at is an item over the units [lo, hi], kept inside the sentence.
func (v *view) at(lo, hi int, key uint64, value float64) Item {
	inside := func(u int) int { return max(v.s.Unit0, min(u, v.s.Unit1-1)) }
	t0, t1 := v.Doc.Units[inside(lo)].Tok0, v.Doc.Units[inside(hi)].Tok1
	return Item{Tok0: t0, Tok1: t1, Key: key, Value: value, Origin: trainedWord, Quote: v.QuoteAt[t0]}
}

// neighbours are the words next to each mention, up to two on either side.
func (v *sight) neighbours() {
	for _, t := range v.targets {
		eachWindow(t, v.mask, func(lo, hi, window int, words [2]string) {
			it := v.at(lo, hi, hashWords("next:", windowNames()[window], words), neighbourValue)
			if v.NoLabels {
				v.add(it, nil)
				return
			}
			v.add(it, func() string { return "“" + readable(words[:]...) + "” next to him" })
		})
	}
}

// windows is how many features the words next to a mention make.
const windows = 7

// windowNames are the places of one or two words next to a mention, as features name them.
func windowNames() [windows]string {
	return [windows]string{"−2", "−1", "+1", "+2", "−2−1", "+1+2", "−1+1"}
}

// eachWindow calls f for the words on either side of a unit, alone and in pairs. The second word is empty where there is one.
func eachWindow(t int, mask func(u int) string, f func(lo, hi, window int, words [2]string)) {
	l2, l1, r1, r2 := mask(t-2), mask(t-1), mask(t+1), mask(t+2)
	f(t-2, t-2, 0, [2]string{l2})
	f(t-1, t-1, 1, [2]string{l1})
	f(t+1, t+1, 2, [2]string{r1})
	f(t+2, t+2, 3, [2]string{r2})
	f(t-2, t-1, 4, [2]string{l2, l1})
	f(t+1, t+2, 5, [2]string{r1, r2})
	f(t-1, t+1, 6, [2]string{l1, r1})
}

// hashWords is the key of one or two words at a place; an empty second one is none.
func hashWords(kind, place string, words [2]string) uint64 {
	if words[1] == "" {
		return keyed.Hash(kind, place, ":", words[0])
	}
	return keyed.Hash(kind, place, ":", words[0], " ", words[1])
}

// readable writes masked words for readers.
func readable(words ...string) string {
	var out []string
	for _, w := range words {
		switch w {
		case "":
			continue
		case "^", "$":
			w = "|"
		case "T":
			w = "[actor]"
		case "H":
			w = "[holder]"
		case "N":
			w = "[name]"
		case "0":
			w = "[number]"
		}
		out = append(out, w)
	}
	return strings.Join(out, " ")
}
