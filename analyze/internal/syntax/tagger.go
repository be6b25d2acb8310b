package syntax

// tagPair is a universal tag with the Penn tag it goes with; pairs are what the
// tagger chooses from.
type tagPair struct {
	tag  Tag
	xtag XTag
}

// noTag is the tag index of sentinels.
const noTag = 255

// numTagFeatures is the number of templates of the tagger.
const numTagFeatures = 22

type tagFeatures [numTagFeatures]uint64

// tagSentence tags from left to right.
func (m *model) tagSentence(st *state) {
	var f tagFeatures
	var h layer
	for i := 1; i <= st.n; i++ {
		t := &st.toks[i]
		if !m.knownTag(t) {
			st.fillTag(i, &f)
			m.tagNet.run(f[:], &h)
			t.tag = uint8(m.tagNet.best(&h, m.lex.choices(t.lex)))
		}
		t.wt = feat2(98, t.word, uint64(t.tag))
	}
	st.countVerbs(m)
}

// knownTag sets the tag of a word that has only one.
func (m *model) knownTag(t *token) bool {
	if t.word == wordName {
		t.tag = m.nameTag
		return true
	}
	if t.lex.fixed == 0 {
		return false
	}
	t.tag = t.lex.fixed - 1
	return true
}

// fillTag computes every template for word i; words before it are tagged.
func (st *state) fillTag(i int, f *tagFeatures) {
	before2 := &st.toks[0]
	if i > 1 {
		before2 = &st.toks[i-2]
	}
	w0, w1, n1, n2 := &st.toks[i], &st.toks[i-1], &st.toks[i+1], &st.toks[i+2]
	t1, t2 := uint64(w1.tag), uint64(before2.tag)
	c0, cn1, cn2 := uint64(w0.lex.class), uint64(n1.lex.class), uint64(n2.lex.class)
	shape := uint64(w0.shape)
	f[0] = feat1(0, w0.word)
	f[1] = feat1(1, w0.suffix(2))
	f[2] = feat1(2, w0.suffix(3))
	f[3] = feat1(3, w0.suffix(4))
	f[4] = feat2(4, w0.suffix(1), shape)
	f[5] = feat1(5, w0.head)
	f[6] = feat2(6, w0.suffix(3), shape)
	f[7] = feat1(7, c0)
	f[8] = feat1(8, w1.word)
	f[9] = feat1(9, n1.word)
	f[10] = feat1(10, n2.word)
	f[11] = feat2(11, w1.word, w0.word)
	f[12] = feat2(12, w0.word, n1.word)
	f[13] = feat2(13, shape, n1.suffix(3))
	f[14] = feat1(14, n1.suffix(2))
	f[15] = feat3(15, uint64(w1.shape), shape, uint64(n1.shape))
	f[16] = feat2(16, t1, t2)
	f[17] = feat2(17, t1, w0.word)
	f[18] = feat2(18, t1, w0.suffix(3))
	f[19] = feat3(19, t1, c0, cn1)
	f[20] = feat2(20, cn1, cn2)
	f[21] = feat2(21, w0.word, cn1)
}
