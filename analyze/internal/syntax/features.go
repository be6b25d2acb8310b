package syntax

// numFeatures is the number of templates of the parser, after Zhang & Nivre
// (ACL 2011), with the markers (prepositions, conjunctions) of UD added.
const numFeatures = 110

type features [numFeatures]uint64

// view is a word as the templates see it.
type view struct {
	*node
	i        int
	w, t, wt uint64 // form, tag, both
}

func (st *state) view(i int) view {
	k := &st.toks[i]
	return view{node: &st.nodes[i], i: i, w: k.word, t: uint64(k.tag), wt: k.wt}
}

// fill computes every template of the configuration.
func (st *state) fill(f *features) {
	s0, s1, s2 := st.view(st.at(0)), st.view(st.at(1)), st.view(st.at(2))
	b0, b1, b2 := st.view(st.b), st.view(st.b+1), st.view(st.b+2)
	fillWords(f, s0, s1, s2, b0, b1, b2)
	fillPairs(f, s0, s1, b0, b1)
	fillTriples(f, s0, s1, s2, b0, b1, b2)
	st.fillChildren(f, s0, s1, b0)
	st.fillShape(f, s0, s1, b0)
	fillMarkers(f, s0, s1, s2, b0)
	st.fillSurroundings(f, s0, s1, s2, b0)
	st.fillSentence(f, s0, s1, b0)
	st.fillSupers(f, s0, s1, s2, b0)
}

func fillWords(f *features, s0, s1, s2, b0, b1, b2 view) {
	f[0] = feat1(0, s0.w)
	f[1] = feat1(1, s0.t)
	f[2] = feat1(2, s0.wt)
	f[3] = feat1(3, s1.w)
	f[4] = feat1(4, s1.t)
	f[5] = feat1(5, s1.wt)
	f[6] = feat1(6, s2.t)
	f[7] = feat1(7, s2.wt)
	f[8] = feat1(8, b0.w)
	f[9] = feat1(9, b0.t)
	f[10] = feat1(10, b0.wt)
	f[11] = feat1(11, b1.t)
	f[12] = feat1(12, b1.wt)
	f[13] = feat1(13, b2.t)
	f[14] = feat1(14, b2.wt)
}

func fillPairs(f *features, s0, s1, b0, b1 view) {
	f[15] = feat2(15, s0.wt, b0.wt)
	f[16] = feat2(16, s0.wt, b0.t)
	f[17] = feat2(17, s0.t, b0.wt)
	f[18] = feat2(18, s0.t, b0.t)
	f[19] = feat2(19, s0.w, b0.w)
	f[20] = feat2(20, s1.wt, s0.wt)
	f[21] = feat2(21, s1.wt, s0.t)
	f[22] = feat2(22, s1.t, s0.wt)
	f[23] = feat2(23, s1.t, s0.t)
	f[24] = feat2(24, s1.w, s0.w)
	f[25] = feat2(25, b0.t, b1.t)
	f[26] = feat2(26, b0.wt, b1.t)
	f[27] = feat2(27, s1.w, b0.w)
	f[28] = feat2(28, s1.t, b0.t)
	f[29] = feat2(29, s0.wt, b1.t)
}

func fillTriples(f *features, s0, s1, s2, b0, b1, b2 view) {
	f[30] = feat3(30, s1.t, s0.t, b0.t)
	f[31] = feat3(31, s2.t, s1.t, s0.t)
	f[32] = feat3(32, s0.t, b0.t, b1.t)
	f[33] = feat3(33, b0.t, b1.t, b2.t)
	f[34] = feat3(34, s1.wt, s0.t, b0.t)
	f[35] = feat3(35, s1.t, s0.wt, b0.t)
	f[36] = feat3(36, s1.t, s0.t, b0.wt)
	f[37] = feat3(37, s0.wt, b0.t, b1.t)
	f[38] = feat3(38, s0.t, b0.wt, b1.t)
	f[39] = feat3(39, s2.t, s1.t, s0.wt)
}

func (st *state) fillChildren(f *features, s0, s1, b0 view) {
	tag := func(i int32) uint64 { return uint64(st.toks[i].tag) }
	f[40] = feat3(40, s0.t, tag(s0.l1), b0.t)
	f[41] = feat3(41, s0.t, tag(s0.r1), b0.t)
	f[42] = feat3(42, s0.t, b0.t, tag(b0.l1))
	f[43] = feat3(43, s1.t, s0.t, tag(s1.l1))
	f[44] = feat3(44, s1.t, s0.t, tag(s1.r1))
	f[45] = feat3(45, s1.t, s0.t, tag(s0.l1))
	f[46] = feat3(46, s1.t, s0.t, tag(s0.r1))
	f[47] = feat3(47, s0.t, tag(s0.l1), tag(s0.l2))
	f[48] = feat3(48, s0.t, tag(s0.r1), tag(s0.r2))
	f[49] = feat3(49, b0.t, tag(b0.l1), tag(b0.l2))
	f[50] = feat2(50, s0.wt, st.toks[s0.r1].wt)
	f[51] = feat2(51, s1.wt, st.toks[s1.r1].wt)
	f[52] = feat3(52, s1.t, tag(s1.r1), tag(s1.r2))
}

func (st *state) fillShape(f *features, s0, s1, b0 view) {
	f[53] = feat2(53, s0.t, s0.lset)
	f[54] = feat2(54, s0.wt, s0.lset)
	f[55] = feat2(55, s0.t, s0.rset)
	f[56] = feat2(56, s0.wt, s0.rset)
	f[57] = feat2(57, s1.wt, s1.rset)
	f[58] = feat3(58, s1.t, s1.rset, s0.t)
	f[59] = feat2(59, b0.wt, b0.lset)
	f[60] = feat3(60, s0.t, b0.t, b0.lset)
	f[61] = feat3(61, s1.t, s0.t, s0.lset)
	f[62] = feat3(62, s0.t, b0.t, span(b0.i-s0.i))
	f[63] = feat3(63, s1.t, s0.t, span(s0.i-s1.i))
	f[64] = feat3(64, s0.wt, b0.t, uint64(s0.nr))
	f[65] = feat3(65, s0.t, b0.wt, uint64(b0.nl))
	f[66] = feat3(66, s1.t, s1.lset, s0.t)
}

// span buckets a distance in words.
func span(d int) uint64 {
	switch {
	case d <= 5:
		return uint64(d)
	case d <= 10:
		return 6
	}
	return 7
}

// fillMarkers holds what decides the attachment of prepositional phrases and
// conjuncts: the marker of the phrase with its candidate heads.
func fillMarkers(f *features, s0, s1, s2, b0 view) {
	f[67] = feat3(67, s1.wt, s0.marker, s0.t)
	f[68] = feat3(68, s1.t, s0.marker, s0.w)
	f[69] = feat3(69, s2.wt, s0.marker, s1.t)
	f[70] = feat3(70, s1.t, s0.marker, b0.t)
	f[71] = feat3(71, s2.t, s1.t, s0.marker)
	f[72] = feat3(72, s0.w, b0.marker, b0.t)
	f[73] = feat3(73, s1.rset, s0.marker, s0.t)
}

// fillSurroundings holds the words next to the ones in play, in the sentence
// and in the tree.
func (st *state) fillSurroundings(f *features, s0, s1, s2, b0 view) {
	tag := func(i int) uint64 { return uint64(st.toks[i].tag) }
	around := func(v view) (before, after uint64) { return tag(max(v.i-1, 0)), tag(v.i + 1) }
	p0, n0 := around(s0)
	p1, n1 := around(s1)
	p2, n2 := around(s2)
	f[74] = feat3(74, p0, s0.t, n0)
	f[75] = feat3(75, p1, s1.t, n1)
	f[76] = feat3(76, p2, s2.t, n2)
	f[77] = feat1(77, tag(b0.i+3))
	f[78] = feat3(78, tag(b0.i+1), tag(b0.i+2), tag(b0.i+3))
	f[79] = feat1(79, st.toks[s0.l1].wt)
	f[80] = feat1(80, st.toks[s0.r1].wt)
	f[81] = feat1(81, st.toks[s1.l1].wt)
	f[82] = feat1(82, st.toks[s1.r1].wt)
	f[83] = feat1(83, st.toks[b0.l1].wt)
	f[84] = feat2(84, st.toks[s0.i].suffix(3), s0.t)
	f[85] = feat2(85, st.toks[s1.i].suffix(3), s1.t)
	f[86] = feat2(86, st.toks[b0.i].suffix(3), b0.t)
	f[87] = feat2(87, tag(max(b0.i-1, 0)), b0.t)
	f[88] = feat2(88, st.toks[s0.i].word, st.toks[max(s0.i-1, 0)].word)
}

// fillSentence holds what the rest of the sentence is like.
func (st *state) fillSentence(f *features, s0, s1, b0 view) {
	verbs := st.verbs[st.n] - st.verbs[min(b0.i, st.n+1)-1]
	near := st.verbs[max(s0.i, 1)] - st.verbs[max(s1.i, 1)]
	left := uint64(min(verbs, 4))
	f[89] = feat2(89, left, s0.t)
	f[90] = feat3(90, left, s0.t, b0.t)
	f[91] = feat2(91, left, s1.t)
	f[92] = feat3(92, uint64(min(near, 3)), s1.t, s0.t)
	f[93] = feat2(93, st.toks[st.n].word, s0.t)
	f[94] = feat3(94, uint64(min(len(st.stack), 6)), s0.t, b0.t)
	f[95] = feat3(95, span(min(st.n+1-b0.i, 12)), s0.t, b0.t)
	f[96] = feat3(96, s1.lset, s1.rset, s1.t)
	f[97] = feat3(97, s0.lset, s0.rset, b0.t)
}

// fillSupers holds the supertags: how each word expects to be linked.
func (st *state) fillSupers(f *features, s0, s1, s2, b0 view) {
	super := func(i int) uint64 { return uint64(st.toks[i].super) }
	x0, x1, y0, y1 := super(s0.i), super(s1.i), super(b0.i), super(b0.i+1)
	f[98] = feat2(98, x0, s0.t)
	f[99] = feat2(99, x1, s1.t)
	f[100] = feat2(100, y0, b0.t)
	f[101] = feat1(101, y1)
	f[102] = feat2(102, x0, y0)
	f[103] = feat2(103, x1, x0)
	f[104] = feat3(104, x0, s0.t, b0.t)
	f[105] = feat3(105, x0, y0, y1)
	f[106] = feat3(106, x1, x0, y0)
	f[107] = feat3(107, super(s2.i), x1, x0)
	f[108] = feat2(108, x0, s0.w)
	f[109] = feat3(109, y0, y1, super(b0.i+2))
}
