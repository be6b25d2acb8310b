package syntax

import (
	"fmt"
	"math/rand/v2"
	"slices"
)

// minSuperCount is how often a supertag must occur to be learned.
const minSuperCount = 10

// superTrainer teaches supertags.
type superTrainer struct {
	lesson
	m *model
	f superFeatures
}

// supertags gives the supertag of each word of a tree.
func supertags(nodes []Node) []supertag {
	out := make([]supertag, len(nodes))
	for i, d := range nodes {
		out[i] = supertag{left: d.Head >= 0 && d.Head < i, rel: d.Rel}
	}
	return out
}

// collectSupers lists the supertags that are frequent enough.
func collectSupers(examples []example) []supertag {
	count := make(map[supertag]int)
	for _, e := range examples {
		for _, s := range supertags(e.tree.Nodes) {
			count[s]++
		}
	}
	return frequent(count, minSuperCount, func(s supertag) int { return int(s.rel)<<1 | one(s.left) })
}

// jackknifeSupers guesses the supertags of every example with a net that did
// not see it.
func (tr *trainer) jackknifeSupers() {
	tr.jackknife(tr.trainSupers, func(m *model, st *state, e *example) {
		st.setTags(e.tags, m)
		m.guessLinks(st)
		e.supers = make([]uint8, st.n)
		for i := range e.supers {
			e.supers[i] = st.toks[i+1].super
		}
	})
}

// trainSupers learns superNet from all examples but those of the fold held out.
func (tr *trainer) trainSupers(m *model, heldOut int) {
	rng := rand.New(rand.NewPCG(tr.opt.Seed, 5))
	sp := &superTrainer{lesson: lesson{trainer: tr}, m: m}
	feats := sp.survey(heldOut)
	sp.l = newLearner(feats, len(m.supers), rng)
	for epoch := range tr.opt.TagEpochs {
		sp.over(epoch, tr.opt.TagEpochs, func(e *example) {
			if e.fold != heldOut {
				sp.learn(e)
			}
		})
		fmt.Fprintf(tr.opt.Log, "supertags: fold %d: pass %d: %.2f %% of %d wrong\n",
			heldOut, epoch+1, percent(sp.wrong, sp.total), sp.total)
	}
	m.superNet = sp.l.net()
}

// survey notes which supertags go with which tags and chooses the features.
func (sp *superTrainer) survey(heldOut int) []uint64 {
	v := vocabulary{count: make(map[uint64]uint32)}
	sets := make([]classes, len(sp.m.tags))
	for i := range sets {
		sets[i].add(0)
	}
	for k := range sp.examples {
		e := &sp.examples[k]
		if e.fold == heldOut {
			continue
		}
		sp.st.reset(e.tree.Words, sp.m)
		sp.st.setTags(e.tags, sp.m)
		for i, s := range supertags(e.tree.Nodes) {
			sp.st.fillSuper(i+1, &sp.f)
			v.add(sp.f[:])
			if c := slices.Index(sp.m.supers, s); c >= 0 {
				sp.st.toks[i+1].super = uint8(c)
				sets[e.tags[i]].add(c)
			}
		}
	}
	sp.m.superSets = packSets(sets)
	return v.most(sp.opt.SuperRows, minRowCount)
}

func packSets(sets []classes) string {
	var b []byte
	for _, s := range sets {
		b = appendSet(b, s)
	}
	return string(b)
}

// learn guesses the supertags of a sentence and learns from each word.
func (sp *superTrainer) learn(e *example) {
	sp.st.reset(e.tree.Words, sp.m)
	sp.st.setTags(e.tags, sp.m)
	for i, s := range supertags(e.tree.Nodes) {
		t := &sp.st.toks[i+1]
		set := sp.m.superChoices(t.tag)
		sp.st.fillSuper(i+1, &sp.f)
		sp.l.forward(sp.f[:], &sp.p, true)
		sp.l.score(&sp.p, set)
		t.super = uint8(sp.p.top(set))
		sp.total++
		right := slices.Index(sp.m.supers, s)
		if right != int(t.super) {
			sp.wrong++
		}
		if right >= 0 && set.has(right) {
			sp.l.correct(&sp.p, set, oneClass(right))
			sp.l.backward(&sp.p)
		}
	}
}
