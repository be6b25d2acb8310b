package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze/internal/segment"
	"github.com/slantkit/slant/analyze/internal/syntax"
)

// Two paragraphs; "don't" is spelled by its words, "Whatcha" is not, and no
// space stands between the first two sentences.
const rawTrees = `# newpar id = 1
# text = We don't bark.
1	We	we	PRON	PRP	_	4	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	_
2	do	do	AUX	VBP	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	bark	bark	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	SpaceAfter=No

# text = Whatcha see?
1-3	Whatcha	_	_	_	_	_	_	_	_
1	what	what	PRON	WP	_	4	obj	_	_
2	are	be	AUX	VBP	_	4	aux	_	_
3	you	you	PRON	PRP	_	4	nsubj	_	_
4	see	see	VERB	VB	_	0	root	_	SpaceAfter=No
5	?	?	PUNCT	.	_	4	punct	_	_

# text = Naïve dogs
1	Naïve	naïve	ADJ	JJ	_	2	amod	_	_
2	dogs	dog	NOUN	NNS	_	0	root	_	_

# newpar id = 2
# text = Dogs
1	Dogs	dog	NOUN	NNS	_	0	root	_	_
`

func passages(t *testing.T, trees string) ([]passage, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "x.conllu")
	if err := os.WriteFile(path, []byte(trees), 0o600); err != nil {
		t.Fatal(err)
	}
	return readPassages(path)
}

func TestReadPassages(t *testing.T) {
	got, err := passages(t, rawTrees)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 2 || got[0].text != "We don't bark.Whatcha see? Naïve dogs" || got[1].text != "Dogs" {
		t.Fatalf("got %+v", got)
	}
	if want := []segment.Span{{Start: 0, End: 14}, {Start: 14, End: 26}, {Start: 27, End: 38}}; !slices.Equal(got[0].sentences, want) {
		t.Errorf("sentences %v, want %v", got[0].sentences, want)
	}
	var b strings.Builder
	text := []rune(strings.ReplaceAll(got[0].text, " ", ""))
	for _, w := range got[0].words {
		b.WriteString(" -")
		if w.place.Start >= 0 {
			b.WriteString(string(text[w.place.Start:w.place.End]))
		}
	}
	if want := " -We -do -n't -bark -. - - - -see -? -Naïve -dogs"; b.String() != want {
		t.Errorf("words %s, want %s", b.String(), want)
	}
	if h := got[0].words[10].head; h != 11 {
		t.Errorf("head %d, want 11", h)
	}
}

func TestReadPassagesErrors(t *testing.T) {
	for _, c := range []struct{ old, new, want string }{
		{"Whatcha see?", "What?", `x.conllu: sentence 2: its words do not make up its text "What?"`},
		{"2-3", "2-99", "sentence 1: its words"},
		{"2-3", "2-1", "sentence 1: its words"},
		{"\n\n", "\n\n\n\n", "4 trees in 7 blocks of lines"},
	} {
		_, err := passages(t, strings.ReplaceAll(rawTrees, c.old, c.new))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %s", c.new, err, c.want)
		}
	}
}

// TestRawTokens holds that our tokens are where the gold words are, and that
// "Whatcha" costs its three words and the links to them only.
func TestRawTokens(t *testing.T) {
	rules, err := englishRules()
	if err != nil {
		t.Fatal(err)
	}
	p, err := syntax.Load()
	if err != nil {
		t.Fatal(err)
	}
	gold, err := passages(t, rawTrees)
	if err != nil {
		t.Fatal(err)
	}
	var s rawScores
	for _, g := range gold {
		s.add(g.words, parseRaw(p, rules, g.text, g.sentences))
	}
	if s.gold != 13 || s.words != 10 {
		t.Errorf("%+v, want 13 gold words, 10 of them found", s)
	}
}

// TestRawScores compares words made by hand: a wrong tag, a wrong relation, a
// subtype, a head that covers no gold word, a root that is none.
func TestRawScores(t *testing.T) {
	mk := func(start, end, head int, tag syntax.Tag, rel syntax.Rel) word {
		return word{segment.Span{Start: start, End: end}, head, syntax.Node{Tag: tag, Rel: rel}}
	}
	gold := []word{
		mk(0, 2, 1, syntax.TagNoun, syntax.RelNsubj), mk(2, 4, -1, syntax.TagVerb, syntax.RelRoot),
		mk(4, 6, 1, syntax.TagNoun, syntax.RelObj), mk(6, 8, 4, syntax.TagAdj, syntax.RelAmod), mk(8, 9, 1, syntax.TagNoun, syntax.RelObl),
	}
	system := []word{
		mk(0, 2, 1, syntax.TagVerb, syntax.RelNsubjPass), mk(2, 4, -1, syntax.TagVerb, syntax.RelRoot),
		mk(4, 6, 1, syntax.TagNoun, syntax.RelObl), mk(6, 8, 4, syntax.TagAdj, syntax.RelAmod), mk(8, 10, -1, syntax.TagNoun, syntax.RelRoot),
		mk(10, 11, 1, syntax.TagX, syntax.RelDep),
	}
	var s rawScores
	s.add(gold, system)
	if want := (rawScores{gold: 5, system: 6, words: 4, tags: 3, heads: 3, both: 2}); s != want {
		t.Errorf("got %+v, want %+v", s, want)
	}
	if want := "5 gold words, 6 found: words 72.73, UPOS 54.55, UAS 54.55, LAS 36.36"; s.String() != want {
		t.Errorf("got %s, want %s", s, want)
	}
}
