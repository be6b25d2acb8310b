package syntax

// move is a transition of the arc-hybrid system: s0, s1 are the top of the
// stack, b0 the front of the buffer.
type move uint8

const (
	moveShift move = iota // push b0
	moveLeft              // b0 becomes the head of s0, which is popped
	moveRight             // s1 becomes the head of s0, which is popped
	numMoves
)

// action is a move with the relation it draws.
type action struct {
	move move
	rel  Rel
}

// node is a word with the links drawn so far. Children are counted from the
// outermost, which is the one attached last.
type node struct {
	head   int32
	l1, l2 int32 // left children, 0: none
	r1, r2 int32
	lset   uint64 // relations of the left children, a bit each
	rset   uint64
	marker uint64 // form of the last case, mark or cc on the left
	nl, nr uint8
	rel    Rel
}

// state is the configuration of the parser over one sentence. Words count from
// 1; 0 and the places after the last word are sentinels.
type state struct {
	toks  []token
	nodes []node
	stack []int32
	verbs []int // finite verbs and auxiliaries up to and with each word
	b, n  int
}

// pad is the number of sentinels after the last word.
const pad = 4

// reset reads the words of a new sentence.
func (st *state) reset(words []Word, m *model) {
	st.n = len(words)
	st.toks = append(st.toks[:0], sentinel())
	for _, w := range words {
		st.toks = append(st.toks, makeToken(w))
	}
	for range pad {
		st.toks = append(st.toks, sentinel())
	}
	relaxShapes(st.toks[1 : st.n+1])
	for i := 1; i <= st.n; i++ {
		st.toks[i].lex = m.lex.find(st.toks[i].word)
	}
	st.rewind()
}

func sentinel() token {
	return token{word: wordNone, wt: wordNone, tag: noTag, shape: shapePunct}
}

// rewind forgets the links, not the words.
func (st *state) rewind() {
	size := st.n + 1 + pad
	if cap(st.nodes) < size {
		st.nodes = make([]node, size, size*2)
	}
	st.nodes = st.nodes[:size]
	clear(st.nodes)
	st.stack = st.stack[:0]
	st.b = 1
}

// countVerbs fills in verbs and what comes after adverbs once the words are tagged.
func (st *state) countVerbs(m *model) {
	st.verbs = append(st.verbs[:0], 0)
	for i := 1; i <= st.n; i++ {
		n := st.verbs[i-1]
		switch m.tags[st.toks[i].tag].xtag {
		case XVBD, XVBP, XVBZ, XMD:
			n++
		}
		st.verbs = append(st.verbs, n)
	}
	after := uint8(noTag)
	for i := st.n; i >= 1; i-- {
		t := &st.toks[i]
		t.after = after
		if m.tags[t.tag].tag != TagAdv {
			after = t.tag
		}
	}
}

// at gives the word that is d below the top of the stack, 0 if there is none.
func (st *state) at(d int) int {
	if i := len(st.stack) - 1 - d; i >= 0 {
		return int(st.stack[i])
	}
	return 0
}

// done: one word is left on the stack, the root.
func (st *state) done() bool { return st.b > st.n && len(st.stack) == 1 }

// allowed gives the moves that keep the result a tree with one root.
func (st *state) allowed() (set classes) {
	if st.b <= st.n {
		set.add(int(moveShift))
		if len(st.stack) > 0 {
			set.add(int(moveLeft))
		}
	}
	if len(st.stack) > 1 {
		set.add(int(moveRight))
	}
	return set
}

// apply makes a transition that is allowed.
func (st *state) apply(a action) {
	if a.move == moveShift {
		st.stack = append(st.stack, int32(st.b))
		st.b++
		return
	}
	top := len(st.stack) - 1
	dep := st.stack[top]
	st.stack = st.stack[:top]
	if a.move == moveLeft {
		st.attachLeft(int32(st.b), dep, a.rel)
	} else {
		st.attachRight(st.stack[top-1], dep, a.rel)
	}
}

func (st *state) attachLeft(head, dep int32, rel Rel) {
	h, d := &st.nodes[head], &st.nodes[dep]
	d.head, d.rel = head, rel
	h.l2, h.l1 = h.l1, dep
	h.lset |= 1 << rel
	if h.nl < 7 {
		h.nl++
	}
	if rel == RelCase || rel == RelMark || rel == RelCc {
		h.marker = st.toks[dep].word
	}
}

func (st *state) attachRight(head, dep int32, rel Rel) {
	h, d := &st.nodes[head], &st.nodes[dep]
	d.head, d.rel = head, rel
	h.r2, h.r1 = h.r1, dep
	h.rset |= 1 << rel
	if h.nr < 7 {
		h.nr++
	}
}

// appendNodes copies the finished tree out.
func (st *state) appendNodes(dst []Node, m *model) []Node {
	for i := 1; i <= st.n; i++ {
		d := &st.nodes[i]
		t := m.tags[st.toks[i].tag]
		out := Node{Tag: t.tag, XTag: t.xtag, Head: int(d.head) - 1, Rel: d.rel}
		if d.head == 0 {
			out.Rel = RelRoot
		}
		dst = append(dst, out)
	}
	return dst
}
