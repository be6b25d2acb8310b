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
const numTagFeatures = 34

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
	fillTagForm(f, w0)
	fillTagContext(f, w0, w1, before2, n1, n2)
	c0, cn1, cn2 := uint64(w0.lex.class), uint64(n1.lex.class), uint64(n2.lex.class)
	f[22] = feat1(22, t1)
	f[23] = feat2(23, t1, t2)
	f[24] = feat2(24, t1, w0.word)
	f[25] = feat2(25, t1, w0.suffix(3))
	f[26] = feat3(26, t1, c0, cn1)
	f[27] = feat3(27, t1, t2, c0)
	f[28] = feat2(28, c0, cn1)
	f[29] = feat2(29, cn1, cn2)
	f[30] = feat2(30, t1, cn1)
	f[31] = feat3(31, c0, cn1, cn2)
	f[32] = feat3(32, t1, uint64(w0.shape), n1.suffix(2))
	f[33] = feat2(33, w0.word, cn1)
}

func fillTagForm(f *tagFeatures, w0 *token) {
	shape := uint64(w0.shape)
	f[0] = feat1(0, w0.word)
	f[1] = feat1(1, w0.suffix(1))
	f[2] = feat1(2, w0.suffix(2))
	f[3] = feat1(3, w0.suffix(3))
	f[4] = feat1(4, w0.suffix(4))
	f[5] = feat1(5, w0.suffix(5))
	f[6] = feat2(6, w0.suffix(3), shape)
	f[7] = feat1(7, w0.head)
	f[8] = feat1(8, w0.head&0xff)
	f[9] = feat1(9, shape)
	f[10] = feat1(10, uint64(w0.lex.class))
	f[11] = feat2(11, w0.word, shape)
}

func fillTagContext(f *tagFeatures, w0, w1, w2, n1, n2 *token) {
	f[12] = feat1(12, w1.word)
	f[13] = feat1(13, w2.word)
	f[14] = feat1(14, n1.word)
	f[15] = feat1(15, n2.word)
	f[16] = feat2(16, w1.word, w0.word)
	f[17] = feat2(17, w0.word, n1.word)
	f[18] = feat2(18, uint64(w0.shape), n1.suffix(3))
	f[19] = feat1(19, w1.suffix(3))
	f[20] = feat3(20, uint64(w1.shape), uint64(w0.shape), uint64(n1.shape))
	f[21] = feat3(21, uint64(w1.lex.class), uint64(w0.lex.class), uint64(n1.lex.class))
}
