package syntax

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
)

// TrainOptions configures Train; zero values mean the defaults, and no value may
// be negative.
type TrainOptions struct {
	Seed      uint64    // of the order of sentences and of exploration; 0 means 1
	TagEpochs int       // passes over the data for the tagger; 0 means 8
	ArcEpochs int       // passes over the data for the parser; 0 means 15
	ArcRows   int       // features of the parser; 0 means 36000
	TagRows   int       // features of the tagger; 0 means 12000
	Folds     int       // of the tagging that the parser is trained on, at most one per tree; 0 means 5
	Log       io.Writer // progress, a line per pass; nil means none
}

func (o TrainOptions) withDefaults() TrainOptions {
	o.Seed = cmp.Or(o.Seed, 1)
	o.TagEpochs = cmp.Or(o.TagEpochs, 8)
	o.ArcEpochs = cmp.Or(o.ArcEpochs, 15)
	o.ArcRows = cmp.Or(o.ArcRows, 36000)
	o.TagRows = cmp.Or(o.TagRows, 12000)
	o.Folds = cmp.Or(o.Folds, 5)
	if o.Log == nil {
		o.Log = io.Discard
	}
	return o
}

// exploration is the share of the parser's own mistakes that are followed in
// training, after the first pass (Goldberg & Nivre 2013).
const exploration = 0.9

// minTagCount is how often a pair of tags must occur to be learned, and
// minActionCount how often a relation in a direction must.
const (
	minTagCount    = 4
	minActionCount = 3
)

// example is a sentence of the training data.
type example struct {
	tree Tree
	fold int
	tags []uint8 // guessed by a tagger that did not see the sentence
}

func (o TrainOptions) check() error {
	if min(o.TagEpochs, o.ArcEpochs, o.ArcRows, o.TagRows, o.Folds) < 0 {
		return errors.New("an option of training is negative")
	}
	if o.ArcRows > maxRows || o.TagRows > maxRows {
		return fmt.Errorf("more than %d features", maxRows)
	}
	return nil
}

// Train learns a model from trees and returns the bytes of a model file. The
// same trees and options give the same bytes. It fails where an option is out of
// range, where there are more tags or relations than a model holds, and where
// the trees are too few to learn any from.
func Train(trees []Tree, opt TrainOptions) ([]byte, error) {
	if err := opt.check(); err != nil {
		return nil, err
	}
	if len(trees) == 0 {
		return nil, errors.New("no trees to train on")
	}
	opt = opt.withDefaults()
	opt.Folds = min(opt.Folds, len(trees))
	tr := &trainer{opt: opt, rng: rand.New(rand.NewPCG(opt.Seed, 2))}
	tr.examples = augment(trees, opt)
	tr.model.setTags(collectTags(tr.examples))
	tr.model.setActions(collectActions(tr.examples))
	if err := tr.model.checkClasses(); err != nil {
		return nil, err
	}
	tr.jackknifeTags()
	tr.trainTagger(&tr.model, -1)
	tr.trainArcs()
	return tr.model.encode(), nil
}

// checkClasses says whether the classes fit a model, and whether there is one
// for every choice.
func (m *model) checkClasses() error {
	switch {
	case len(m.tags) > maxClasses || firstAction+len(m.actions) > maxClasses:
		return fmt.Errorf("%d tags, %d actions: more than %d",
			len(m.tags), len(m.actions), maxClasses)
	case len(m.tags) == 0:
		return fmt.Errorf("too few trees: no tag occurs %d times", minTagCount)
	case m.drawing[moveLeft] == (classes{}) || m.drawing[moveRight] == (classes{}):
		return fmt.Errorf("too few trees: to one side no relation occurs %d times", minActionCount)
	}
	return nil
}

// trainer holds the model in the making.
type trainer struct {
	opt      TrainOptions
	rng      *rand.Rand
	examples []example
	model    model
}

// augment gives every tree as it is and, if it has names, with them masked.
func augment(trees []Tree, opt TrainOptions) []example {
	k := newMasker(trees, opt.Seed)
	var out []example
	for i, t := range trees {
		fold := i % opt.Folds
		out = append(out, example{tree: t, fold: fold})
		if hasNames(t) {
			continue // masked already
		}
		if masked, ok := k.mask(t); ok {
			out = append(out, example{tree: masked, fold: fold})
		}
	}
	return out
}

func hasNames(t Tree) bool {
	return slices.ContainsFunc(t.Words, func(w Word) bool { return w.Name != None })
}

// collectTags lists the pairs of tags that are frequent enough.
func collectTags(examples []example) []tagPair {
	count := make(map[tagPair]int)
	for _, e := range examples {
		for _, d := range e.tree.Nodes {
			count[tagPair{d.Tag, d.XTag}]++
		}
	}
	return frequent(count, minTagCount, func(t tagPair) int { return int(t.tag)<<8 | int(t.xtag) })
}

// collectActions lists the relations drawn in each direction.
func collectActions(examples []example) []action {
	count := make(map[action]int)
	for _, e := range examples {
		for i, d := range e.tree.Nodes {
			switch {
			case d.Head > i:
				count[action{moveLeft, d.Rel}]++
			case d.Head >= 0:
				count[action{moveRight, d.Rel}]++
			}
		}
	}
	return frequent(count, minActionCount, func(a action) int { return int(a.move)<<8 | int(a.rel) })
}

// frequent lists the keys counted at least least times, in order of rank.
func frequent[K comparable](count map[K]int, least int, rank func(K) int) []K {
	var keys []K
	for k, n := range count {
		if n >= least {
			keys = append(keys, k)
		}
	}
	slices.SortFunc(keys, func(a, b K) int { return cmp.Compare(rank(a), rank(b)) })
	return keys
}

// setTags gives the words tags found earlier.
func (st *state) setTags(tags []uint8, m *model) {
	for i, c := range tags {
		t := &st.toks[i+1]
		t.tag = c
		t.wt = feat2(98, t.word, uint64(c))
	}
	st.countVerbs(m)
}

// step applies an action and keeps track of the stack.
func (tr *trainer) step(st *state, a action, onStack []bool) {
	if a.move == moveShift {
		onStack[st.b] = true
	} else {
		onStack[st.at(0)] = false
	}
	st.apply(a)
}
