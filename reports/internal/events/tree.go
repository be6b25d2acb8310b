package events

import (
	"cmp"
	"container/heap"
	"slices"
)

// tree joins articles to groups, and groups to larger ones. A group has a number: an article its place, a joined one the
// next free number. Joined groups go on only as members of the new one.
type tree struct {
	opt    Options
	nodes  []node
	queue  queue
	leaves []entry
}

// node is a group of articles.
type node struct {
	gone        bool   // joined
	size        int    // articles
	first, last int    // days
	left, right int    // what it was joined of; -1 for an article
	near        []near // by group; also groups that are gone
}

// near is a group that has links with this one.
type near struct {
	group int
	sum   float64 // of the similarities of all pairs
}

// pair is two groups that may be joined.
type pair struct {
	mean float64
	a, b int
}

// queue has the pair that is most alike first, then the one of the earliest groups.
type queue []pair

func (q queue) Len() int      { return len(q) }
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)   { *q = append(*q, x.(pair)) }
func (q queue) Less(i, j int) bool {
	a, b := q[i], q[j]
	return cmp.Or(cmp.Compare(b.mean, a.mean), cmp.Compare(a.a, b.a), cmp.Compare(a.b, b.b)) < 0
}

func (q *queue) Pop() any {
	old := *q
	last := old[len(old)-1]
	*q = old[:len(old)-1]
	return last
}

func newTree(sorted []entry, opt Options) *tree {
	t := &tree{opt: opt, leaves: sorted}
	for _, e := range sorted {
		t.nodes = append(t.nodes, node{size: 1, first: e.Day, last: e.Day, left: -1, right: -1})
	}
	return t
}

// link notes how alike two articles are.
func (t *tree) link(l link) {
	t.nodes[l.a].near = append(t.nodes[l.a].near, near{l.b, l.sum})
	t.nodes[l.b].near = append(t.nodes[l.b].near, near{l.a, l.sum})
	t.offer(l.a, l.b, l.sum)
}

// offer puts two groups into the queue, if they may be joined.
func (t *tree) offer(a, b int, sum float64) {
	x, y := &t.nodes[a], &t.nodes[b]
	mean := sum / float64(x.size*y.size)
	if mean >= t.opt.Threshold && max(x.last, y.last)-min(x.first, y.first) <= t.opt.Days {
		heap.Push(&t.queue, pair{mean, a, b})
	}
}

// grow joins groups until none are alike enough.
func (t *tree) grow() {
	for len(t.queue) > 0 {
		p := heap.Pop(&t.queue).(pair)
		if !t.nodes[p.a].gone && !t.nodes[p.b].gone {
			t.join(p.a, p.b)
		}
	}
}

// join makes one group of two. Its similarity to a third is the mean over all pairs: sums add up.
func (t *tree) join(a, b int) {
	x, y := &t.nodes[a], &t.nodes[b]
	x.gone, y.gone = true, true
	joined := node{size: x.size + y.size, first: min(x.first, y.first), last: max(x.last, y.last), left: a, right: b}
	joined.near = t.both(x.near, y.near)
	x.near, y.near = nil, nil
	number := len(t.nodes)
	t.nodes = append(t.nodes, joined)
	for _, n := range joined.near {
		t.nodes[n.group].near = append(t.nodes[n.group].near, near{number, n.sum})
		t.offer(n.group, number, n.sum)
	}
}

// both are the groups that are near one of two, with the sums to both; without those that are gone.
func (t *tree) both(x, y []near) []near {
	list := slices.DeleteFunc(slices.Concat(x, y), func(n near) bool { return t.nodes[n.group].gone })
	slices.SortStableFunc(list, func(a, b near) int { return cmp.Compare(a.group, b.group) })
	out := list[:0]
	for _, n := range list {
		if len(out) > 0 && out[len(out)-1].group == n.group {
			out[len(out)-1].sum += n.sum
			continue
		}
		out = append(out, n)
	}
	return out
}

// groups are the groups of two articles and more, the articles of each in their order.
func (t *tree) groups() (out [][]entry) {
	for i, n := range t.nodes {
		if n.gone || n.size == 1 {
			continue
		}
		places := t.members(i, nil)
		slices.Sort(places)
		var group []entry
		for _, p := range places {
			group = append(group, t.leaves[p])
		}
		out = append(out, group)
	}
	return out
}

func (t *tree) members(group int, list []int) []int {
	n := t.nodes[group]
	if n.left < 0 {
		return append(list, group)
	}
	return t.members(n.right, t.members(n.left, list))
}
