package syntax

import (
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"slices"
)

// Limits of the lexicon: words seen at least minLexCount times have a class,
// made of the tags they take at least classShare of the time; words seen at
// least fixedCount times with one tag at least fixedShare of the time always
// get it.
const (
	minLexCount = 3
	classShare  = 0.01
	commonCount = 20
	fixedCount  = 30
	fixedShare  = 0.997
)

// jackknifeTags tags every example with a tagger that did not see it.
func (tr *trainer) jackknifeTags() {
	var st state
	for fold := range tr.opt.Folds {
		m := tr.model
		tr.trainTagger(&m, fold)
		for k := range tr.examples {
			e := &tr.examples[k]
			if e.fold != fold {
				continue
			}
			st.reset(e.tree.Words, &m)
			m.tagSentence(&st)
			e.tags = make([]uint8, st.n)
			for i := range e.tags {
				e.tags[i] = st.toks[i+1].tag
			}
		}
	}
}

// trainTagger learns the tags from all examples but those of the fold held out.
func (tr *trainer) trainTagger(m *model, heldOut int) {
	tagOf := make(map[tagPair]uint8)
	for i, t := range m.tags {
		tagOf[t] = uint8(i)
	}
	tr.buildLexicon(m, heldOut, tagOf)
	l := newLearner(tr.tagFeatures(m, heldOut, tagOf), len(m.tags), rand.New(rand.NewPCG(tr.opt.Seed, 4)))
	tt := &tagTrainer{lesson: lesson{trainer: tr, l: l}, m: m}
	for epoch := range tr.opt.TagEpochs {
		tt.over(epoch, tr.opt.TagEpochs, func(e *example) {
			if e.fold != heldOut {
				tt.learnTags(e, tagOf)
			}
		})
		fmt.Fprintf(tr.opt.Log, "tags: fold %d: pass %d: %.2f %% of %d wrong\n",
			heldOut, epoch+1, percent(tt.wrong, tt.total), tt.total)
	}
	m.tagNet = l.net()
}

// tagTrainer teaches tags.
type tagTrainer struct {
	lesson
	m *model
	f tagFeatures
}

// tagFeatures chooses the features met with the right tags.
func (tr *trainer) tagFeatures(m *model, heldOut int, tagOf map[tagPair]uint8) []uint64 {
	v := vocabulary{count: make(map[uint64]uint32)}
	var st state
	var f tagFeatures
	for k := range tr.examples {
		e := &tr.examples[k]
		if e.fold == heldOut {
			continue
		}
		st.reset(e.tree.Words, m)
		for i, d := range e.tree.Nodes {
			if t := &st.toks[i+1]; !m.knownTag(t) {
				st.fillTag(i+1, &f)
				v.add(f[:])
			}
			if c, ok := tagOf[tagPair{d.Tag, d.XTag}]; ok {
				st.toks[i+1].tag = c
			}
		}
	}
	return v.most(tr.opt.TagRows, minTagRowCount)
}

// minTagRowCount is how often a feature must occur to get a row.
const minTagRowCount = 2

// learnTags tags a sentence and learns from each word.
func (tt *tagTrainer) learnTags(e *example, tagOf map[tagPair]uint8) {
	tt.st.reset(e.tree.Words, tt.m)
	for i, d := range e.tree.Nodes {
		t := &tt.st.toks[i+1]
		right, ok := tagOf[tagPair{d.Tag, d.XTag}]
		if !tt.m.knownTag(t) {
			tt.learnTag(i+1, right, ok)
		}
		tt.total++
		if !ok || t.tag != right {
			tt.wrong++
		}
	}
}

// learnTag tags word i and, if the right tag is among the choices, learns.
func (tt *tagTrainer) learnTag(i int, right uint8, known bool) {
	t := &tt.st.toks[i]
	set := tt.m.lex.choices(t.lex)
	tt.st.fillTag(i, &tt.f)
	tt.l.forward(tt.f[:], &tt.p, true)
	tt.l.score(&tt.p, set)
	t.tag = uint8(tt.p.top(set))
	if known && set.has(int(right)) {
		tt.l.correct(&tt.p, set, oneClass(int(right)))
		tt.l.backward(&tt.p)
	}
}

// buildLexicon counts the tags of each word.
func (tr *trainer) buildLexicon(m *model, heldOut int, tagOf map[tagPair]uint8) {
	count := make(map[uint64]*[maxClasses]int)
	for _, e := range tr.examples {
		if e.fold == heldOut {
			continue
		}
		for i, d := range e.tree.Nodes {
			c, ok := tagOf[tagPair{d.Tag, d.XTag}]
			if !ok {
				continue
			}
			h := makeToken(e.tree.Words[i]).word
			if count[h] == nil {
				count[h] = new([maxClasses]int)
			}
			count[h][c]++
		}
	}
	m.lex = lexiconOf(count, len(tagOf))
}

// lexiconOf numbers the sets of tags of the words, of tagCount tags. The open
// classes are those of rare words; where no word is rare, all are open, so that
// the tagger always has a choice.
func lexiconOf(count map[uint64]*[maxClasses]int, tagCount int) lexicon {
	var open classes
	var words []uint64
	for h, n := range count {
		words = append(words, h)
		if total(n) < minLexCount {
			for c := range n {
				if n[c] > 0 {
					open.add(c)
				}
			}
		}
	}
	if open == (classes{}) {
		for c := range tagCount {
			open.add(c)
		}
	}
	slices.Sort(words)
	number := map[classes]uint16{open: 0}
	sets := appendSet(nil, open)
	var entries []lexEntry
	for _, h := range words {
		set, lex, ok := lexemeOf(count[h])
		if !ok {
			continue
		}
		if _, ok := number[set]; !ok {
			number[set] = uint16(len(number))
			sets = appendSet(sets, set)
		}
		lex.class = number[set]
		entries = append(entries, lexEntry{h, lex})
	}
	return buildLexicon(entries, string(sets))
}

func appendSet(b []byte, set classes) []byte {
	return binary.LittleEndian.AppendUint64(binary.LittleEndian.AppendUint64(b, set[0]), set[1])
}

func total(count *[maxClasses]int) (n int) {
	for _, c := range count {
		n += c
	}
	return n
}

// lexemeOf sums up the tags of a word; false if it is too rare.
func lexemeOf(count *[maxClasses]int) (set classes, lex lexeme, ok bool) {
	all, top := total(count), 0
	if all < minLexCount {
		return set, lex, false
	}
	for c, n := range count {
		if n > count[top] {
			top = c
		}
		if float64(n) >= classShare*float64(all) {
			set.add(c)
		}
	}
	if all >= commonCount {
		lex.common = 1
	}
	if all >= fixedCount && float64(count[top]) >= fixedShare*float64(all) {
		lex.fixed = uint8(top) + 1
	}
	return set, lex, true
}

func packSets(sets []classes) string {
	var b []byte
	for _, s := range sets {
		b = appendSet(b, s)
	}
	return string(b)
}
