package syntax

// gold is the right tree in the parser's terms: words count from 1, the head of
// the root is n+1, which stands at the end of the buffer.
type gold struct {
	heads    []int
	rels     []Rel
	children [][]int
}

func newGold(nodes []Node) *gold {
	n := len(nodes)
	g := &gold{heads: make([]int, n+2), rels: make([]Rel, n+2), children: make([][]int, n+2)}
	for i, d := range nodes {
		h := d.Head + 1
		if h == 0 {
			h = n + 1
		}
		g.heads[i+1], g.rels[i+1] = h, d.Rel
		g.children[h] = append(g.children[h], i+1)
	}
	return g
}

// costs counts, for each move, the arcs of the right tree that can still be
// drawn before it and not after it (Goldberg & Nivre, TACL 2013, §4.2).
func (g *gold) costs(st *state, onStack []bool) (cost [numMoves]int) {
	b, s0, s1 := st.b, st.at(0), st.at(1)
	if b <= st.n {
		cost[moveShift] = g.shiftCost(b, s0, onStack)
	}
	if s0 == 0 {
		return cost
	}
	later := 0 // children of s0 still in the buffer
	for _, c := range g.children[s0] {
		if c >= b {
			later++
		}
	}
	h := g.heads[s0]
	cost[moveLeft], cost[moveRight] = later, later
	if h == s1 && s1 != 0 || h > b {
		cost[moveLeft]++
	}
	if h >= b {
		cost[moveRight]++
	}
	return cost
}

func (g *gold) shiftCost(b, s0 int, onStack []bool) int {
	cost := 0
	for _, c := range g.children[b] {
		if c < b && onStack[c] {
			cost++
		}
	}
	if h := g.heads[b]; h < b && h != s0 && onStack[h] {
		cost++
	}
	return cost
}

// right gives the moves that cost least among those allowed.
func (g *gold) right(st *state, onStack []bool) (set classes) {
	ok := st.allowed()
	cost := g.costs(st, onStack)
	least := -1
	for mv, c := range cost {
		if ok.has(mv) && (least < 0 || c < least) {
			least = c
			set = classes{}
		}
		if ok.has(mv) && c == least {
			set.add(mv)
		}
	}
	return set
}

// drawn says whether the move draws an arc of the right tree.
func (g *gold) drawn(st *state, mv move) bool {
	h := g.heads[st.at(0)]
	return mv == moveLeft && h == st.b || mv == moveRight && h == st.at(1)
}
