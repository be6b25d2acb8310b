package syntax

// A supertag is the relation of a word and the side its head is on, guessed
// from the words around before anything is linked (Ouchi, Duh & Matsumoto, EACL
// 2014). The parser reads it as one more tag.

// supertag is what superNet chooses from: an action that names how a word is
// linked, or the root.
type supertag struct {
	left bool // the head stands to the left
	rel  Rel
}

// numSuperFeatures is the number of templates of supertags.
const numSuperFeatures = 44

type superFeatures [numSuperFeatures]uint64

// guessLinks gives every tagged word its supertag, from left to right.
func (m *model) guessLinks(st *state) {
	var f superFeatures
	var h layer
	for i := 1; i <= st.n; i++ {
		t := &st.toks[i]
		st.fillSuper(i, &f)
		m.superNet.run(f[:], &h)
		t.super = uint8(m.superNet.best(&h, m.superChoices(t.tag)))
	}
}

// superChoices gives the supertags that words with the tag have had in
// training.
func (m *model) superChoices(tag uint8) classes {
	i := int(tag) * 16
	return classes{le64(m.superSets, i), le64(m.superSets, i+8)}
}

// fillSuper computes every template for word i of a tagged sentence.
func (st *state) fillSuper(i int, f *superFeatures) {
	var near [7]*token // words i-3 to i+3
	for d := range near {
		near[d] = &st.toks[min(max(i+d-3, 0), st.n+1)]
	}
	var t [7]uint64
	for d, k := range near {
		t[d] = uint64(k.tag)
	}
	w0, s1, s2 := near[3], uint64(near[2].super), uint64(near[1].super)
	fillSuperWords(f, &near, &t)
	fillSuperTags(f, &near, &t)
	verbs := uint64(min(st.verbs[i-1], 3))
	later := uint64(min(st.verbs[st.n]-st.verbs[i], 3))
	f[32] = feat1(32, s1)
	f[33] = feat2(33, s1, s2)
	f[34] = feat3(34, s1, t[3], t[4])
	f[35] = feat2(35, s1, w0.wt)
	f[36] = feat3(36, verbs, later, t[3])
	f[37] = feat3(37, verbs, later, w0.word)
	f[38] = feat3(38, s1, s2, t[3])
	f[39] = feat3(39, verbs, t[2], t[3])
	f[40] = feat2(40, st.toks[st.n].word, t[3])
	f[41] = feat3(41, span(min(i, 12)), t[3], t[2])
	f[42] = feat3(42, span(min(st.n-i, 12)), t[3], t[4])
	f[43] = feat2(43, w0.suffix(3), t[3])
}

func fillSuperWords(f *superFeatures, near *[7]*token, t *[7]uint64) {
	for d, k := range near {
		f[d] = feat1(uint64(d), k.wt)
		f[7+d] = feat1(uint64(7+d), t[d])
	}
	f[14] = feat2(14, near[2].word, near[3].word)
	f[15] = feat2(15, near[3].word, near[4].word)
	f[16] = feat2(16, near[2].wt, t[3])
	f[17] = feat2(17, t[3], near[4].wt)
	f[18] = feat2(18, near[1].word, t[3])
	f[19] = feat2(19, t[3], near[5].word)
}

func fillSuperTags(f *superFeatures, near *[7]*token, t *[7]uint64) {
	f[20] = feat2(20, t[2], t[3])
	f[21] = feat2(21, t[3], t[4])
	f[22] = feat3(22, t[1], t[2], t[3])
	f[23] = feat3(23, t[2], t[3], t[4])
	f[24] = feat3(24, t[3], t[4], t[5])
	f[25] = feat3(25, t[0], t[1], t[2])
	f[26] = feat3(26, t[4], t[5], t[6])
	f[27] = feat3(27, t[2], near[3].word, t[4])
	f[28] = feat3(28, near[2].word, t[3], t[4])
	f[29] = feat3(29, t[2], t[3], near[4].word)
	f[30] = feat3(30, near[1].word, t[2], t[3])
	f[31] = feat2(31, t[1], t[3])
}
