package events

// Central is, for each event that Match numbered, the place of the article that is most like the others of its event on
// average (the medoid); of several, the earliest by day and id. Its title may stand for the event.
func Central(articles []Article, numbers []int) []int {
	w := newWeights(articles)
	groups := make([][]entry, 0)
	for _, e := range inOrder(articles) {
		n := numbers[e.at]
		for n >= len(groups) {
			groups = append(groups, nil)
		}
		if n != Alone {
			groups[n] = append(groups[n], e)
		}
	}
	places := make([]int, len(groups))
	for n, group := range groups {
		places[n] = group[medoid(group, w)].at
	}
	return places
}

// medoid is which article is most like all others together: like their sum.
func medoid(group []entry, w weights) (best int) {
	sum := map[uint32]float64{}
	for _, e := range group {
		for _, t := range w.vector(e.Signature) {
			sum[t.key] += t.weight
		}
	}
	most := -1.0
	for i, e := range group {
		alike := 0.0
		for _, t := range w.vector(e.Signature) {
			alike += t.weight * sum[t.key]
		}
		if alike > most {
			best, most = i, alike
		}
	}
	return best
}
