package syntax

// numFeatures is the number of templates of the parser, chosen from those of
// Zhang & Nivre (ACL 2011), with the markers (prepositions, conjunctions) of UD
// added. The hidden layer combines what is not combined here.
const numFeatures = 52

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
	fillPairs(f, s0, s1, s2, b0, b1, b2)
	st.fillChildren(f, s0, s1, b0)
	fillMarkers(f, s0, s1, s2, b0)
	st.fillSentence(f, s0, s1, b0)
}

func fillWords(f *features, s0, s1, s2, b0, b1, b2 view) {
	f[0] = feat1(0, s0.wt)
	f[1] = feat1(1, s0.t)
	f[2] = feat1(2, s1.wt)
	f[3] = feat1(3, s1.t)
	f[4] = feat1(4, s2.wt)
	f[5] = feat1(5, b0.wt)
	f[6] = feat1(6, b0.t)
	f[7] = feat1(7, b1.wt)
	f[8] = feat1(8, b2.t)
}

func fillPairs(f *features, s0, s1, s2, b0, b1, b2 view) {
	f[9] = feat2(9, s0.wt, b0.t)
	f[10] = feat2(10, s0.t, b0.wt)
	f[11] = feat2(11, s1.wt, s0.t)
	f[12] = feat2(12, s1.t, s0.wt)
	f[13] = feat2(13, s0.w, b0.w)
	f[14] = feat2(14, s1.w, s0.w)
	f[15] = feat3(15, s1.t, s0.t, b0.t)
	f[16] = feat3(16, s2.t, s1.t, s0.t)
	f[17] = feat3(17, s0.t, b0.t, b1.t)
	f[18] = feat3(18, b0.t, b1.t, b2.t)
	f[19] = feat3(19, s1.wt, s0.t, b0.t)
	f[20] = feat2(20, b0.wt, b1.t)
}

// fillChildren holds the links drawn so far, and how far apart the words are.
func (st *state) fillChildren(f *features, s0, s1, b0 view) {
	f[21] = feat2(21, s0.t, s0.lset)
	f[22] = feat2(22, s0.t, s0.rset)
	f[23] = feat3(23, s1.t, s1.lset, s0.t)
	f[24] = feat2(24, s1.wt, s1.rset)
	f[25] = feat2(25, b0.wt, b0.lset)
	f[26] = feat1(26, st.toks[s0.l1].wt)
	f[27] = feat1(27, st.toks[s0.r1].wt)
	f[28] = feat1(28, st.toks[s1.r1].wt)
	f[29] = feat1(29, st.toks[b0.l1].wt)
	f[30] = feat3(30, s0.t, b0.t, span(b0.i-s0.i))
	f[31] = feat3(31, s1.t, s0.t, span(s0.i-s1.i))
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
	f[32] = feat3(32, s1.wt, s0.marker, s0.t)
	f[33] = feat3(33, s2.wt, s0.marker, s1.t)
	f[34] = feat3(34, s1.t, s0.marker, b0.t)
	f[35] = feat2(35, s0.wt, b0.marker)
}

// fillSentence holds the words next to the ones in play, and what the rest of
// the sentence is like.
func (st *state) fillSentence(f *features, s0, s1, b0 view) {
	tag := func(i int) uint64 { return uint64(st.toks[i].tag) }
	f[36] = feat3(36, tag(max(s0.i-1, 0)), s0.t, tag(s0.i+1))
	f[37] = feat3(37, tag(max(s1.i-1, 0)), s1.t, tag(s1.i+1))
	f[38] = feat2(38, tag(b0.i+2), tag(b0.i+3))
	f[39] = feat2(39, st.toks[s0.i].suffix(3), s0.t)
	f[40] = feat2(40, st.toks[b0.i].suffix(3), b0.t)
	verbs := st.verbs[st.n] - st.verbs[min(b0.i, st.n+1)-1]
	near := st.verbs[max(s0.i, 1)] - st.verbs[max(s1.i, 1)]
	f[41] = feat3(41, uint64(min(verbs, 4)), s0.t, b0.t)
	f[42] = feat3(42, uint64(min(near, 3)), s1.t, s0.t)
	f[43] = feat2(43, st.toks[st.n].word, s0.t)
	f[44] = feat3(44, s1.t, s0.t, s0.lset)
	f[45] = feat3(45, s1.t, s0.wt, b0.t)
	f[46] = feat3(46, s1.t, s1.rset, s0.t)
	f[47] = feat3(47, s1.rset, s0.marker, s0.t)
	f[48] = feat2(48, s0.wt, s0.rset)
	f[49] = feat3(49, s0.t, b0.t, b0.lset)
	f[50] = feat3(50, s0.t, b0.t, uint64(st.toks[b0.i].after))
	f[51] = feat3(51, uint64(min(st.verbs[max(s0.i, 1)-1], 3)), s0.t, b0.t)
}
