package syntax

// lesson is what the teaching of each net needs: its learner, the sentence at
// hand, and how many of the guesses of a pass were wrong.
type lesson struct {
	*trainer
	l     *learner
	st    state
	p     pass
	wrong int
	total int
}

// over goes over the examples in random order, as pass number epoch of epochs;
// the learning rate falls to zero over all of them.
func (ls *lesson) over(epoch, epochs int, learn func(e *example)) {
	ls.wrong, ls.total = 0, 0
	for i, k := range ls.shuffled(len(ls.examples)) {
		done := (float64(epoch) + float64(i)/float64(len(ls.examples))) / float64(epochs)
		ls.l.rate = learnRate * float32(1-done)
		learn(&ls.examples[k])
	}
}

// shuffled gives the numbers below n in random order.
func (tr *trainer) shuffled(n int) []int { return tr.rng.Perm(n) }
