package syntax

import (
	"fmt"
	"math/rand/v2"
	"slices"
)

// arcTrainer teaches the moves and relations, following the parser's own
// choices.
type arcTrainer struct {
	lesson
	onStack []bool
	f       features
	explore bool
}

// trainArcs learns arcNet.
func (tr *trainer) trainArcs() {
	feats := tr.arcFeatures()
	rng := rand.New(rand.NewPCG(tr.opt.Seed, 3))
	at := &arcTrainer{lesson: lesson{trainer: tr, l: newLearner(feats, firstAction+len(tr.model.actions), rng)}}
	for epoch := range tr.opt.ArcEpochs {
		at.explore = epoch > 0
		at.over(epoch, tr.opt.ArcEpochs, func(e *example) {
			at.begin(e)
			at.learnTree(newGold(e.tree.Nodes))
		})
		fmt.Fprintf(tr.opt.Log, "arcs: pass %d: %.2f %% of %d moves wrong\n",
			epoch+1, percent(at.wrong, at.total), at.total)
	}
	tr.model.arcNet = at.l.net()
}

// begin takes up a sentence with the tags guessed earlier.
func (at *arcTrainer) begin(e *example) {
	at.st.reset(e.tree.Words, &at.model)
	at.st.setTags(e.tags, &at.model)
	at.onStack = make([]bool, at.st.n+2)
}

// percent is the share of n in all; 0 of nothing.
func percent(n, all int) float64 { return 100 * float64(n) / float64(max(all, 1)) }

// arcFeatures chooses the features met on the way to the right trees.
func (tr *trainer) arcFeatures() []uint64 {
	v := vocabulary{count: make(map[uint64]uint32)}
	at := &arcTrainer{lesson: lesson{trainer: tr}}
	sets := make([]classes, relPairs)
	for k := range tr.examples {
		e := &tr.examples[k]
		at.begin(e)
		g := newGold(e.tree.Nodes)
		for !at.st.done() {
			at.st.fill(&at.f)
			v.add(at.f[:])
			at.follow(g, sets)
		}
	}
	tr.model.relSets = packSets(sets)
	return v.most(tr.opt.ArcRows, minRowCount)
}

// minRowCount is how often a feature must occur to get a row.
const minRowCount = 4

// follow makes the first right move and notes its relation.
func (at *arcTrainer) follow(g *gold, sets []classes) {
	set := g.right(&at.st, at.onStack)
	for mv := range numMoves {
		if set.has(int(mv)) {
			a := action{move: mv}
			if mv != moveShift {
				a.rel = g.rels[at.st.at(0)]
				if c := slices.Index(at.model.actions, a); c >= 0 {
					sets[at.model.relPair(&at.st, mv)].add(firstAction + c)
				}
			}
			at.step(&at.st, a, at.onStack)
			return
		}
	}
}

// learnTree parses one sentence and learns from each transition.
func (at *arcTrainer) learnTree(g *gold) {
	for !at.st.done() {
		moves := at.st.allowed()
		if moves == (classes{1 << moveShift}) {
			at.step(&at.st, action{}, at.onStack)
			continue
		}
		at.st.fill(&at.f)
		at.l.forward(at.f[:], &at.p, true)
		next := at.learnMove(g, moves)
		a := action{move: next}
		if next != moveShift {
			a = at.learnRel(g, next)
		}
		at.l.backward(&at.p)
		at.step(&at.st, a, at.onStack)
	}
}

// learnMove learns which move is right and gives the one to make.
func (at *arcTrainer) learnMove(g *gold, moves classes) move {
	right := g.right(&at.st, at.onStack)
	at.l.score(&at.p, moves)
	guess := at.p.top(moves)
	best := at.p.top(right)
	at.l.correct(&at.p, moves, right)
	at.total++
	if right.has(guess) {
		return move(guess)
	}
	at.wrong++
	if at.explore && at.rng.Float64() < exploration {
		return move(guess)
	}
	return move(best)
}

// learnRel learns the relation of a right arc and gives the action to make.
func (at *arcTrainer) learnRel(g *gold, mv move) action {
	set := at.model.relChoices(&at.st, mv)
	at.l.score(&at.p, set)
	guess := at.p.top(set)
	if g.drawn(&at.st, mv) {
		i := slices.Index(at.model.actions, action{mv, g.rels[at.st.at(0)]})
		if c := firstAction + i; i >= 0 && set.has(c) {
			at.l.correct(&at.p, set, oneClass(c))
			if !at.explore {
				guess = c
			}
		}
	}
	return at.model.actions[guess-firstAction]
}

func oneClass(i int) (set classes) {
	set.add(i)
	return set
}
