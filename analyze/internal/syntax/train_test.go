package syntax

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

const twoTrees = `# text = Dogs bark at President Bush.
1	Dogs	dog	NOUN	NNS	_	2	nsubj	_	_
2	bark	bark	VERB	VBP	_	0	root	_	_
3	at	at	ADP	IN	_	5	case	_	_
4	George	George	PROPN	NNP	_	2	obl	_	_
5	Bush	Bush	PROPN	NNP	_	4	flat	_	_

1-2	don't	_	_	_	_	_	_	_	_
1	do	do	AUX	VBP	_	3	aux	_	_
2	n't	not	PART	RB	_	3	advmod	_	_
3	bark	bark	VERB	VB	_	0	root	_	_
`

func readTwo(t *testing.T) []Tree {
	t.Helper()
	trees, err := ReadTrees(strings.NewReader(strings.Replace(twoTrees, "5	case", "4	case", 1)), "two")
	if err != nil {
		t.Fatal(err)
	}
	return trees
}

func TestReadTreesErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"1\ta\n", "x:1: 2 columns, want 10"},
		{"1\ta\ta\tNO\tNN\t_\t0\troot\t_\t_\n", `x:1: unknown tag "NO"`},
		{"1\ta\ta\tNOUN\tNN\t_\t0\tno\t_\t_\n", `x:1: unknown relation "no"`},
		{"1\ta\ta\tNOUN\tNN\t_\tz\troot\t_\t_\n", `x:1: head "z" is not a number`},
		{"1\ta\ta\tNOUN\tNN\t_\t2\troot\t_\t_\n", "x:1: word 1: head 2 is outside the sentence"},
		{"1\ta\ta\tNOUN\tNN\t_\t1\troot\t_\t_\n", "x:1: word 1 depends on itself"},
	} {
		_, err := ReadTrees(strings.NewReader(c.text), "x")
		if err == nil || err.Error() != c.want {
			t.Errorf("%q: got %v, want %s", c.text, err, c.want)
		}
	}
}

func TestMaskCollapsesNames(t *testing.T) {
	trees := readTwo(t)
	for range 20 {
		got := MaskNames(trees)[0]
		if len(got.Words) == 5 {
			continue // one name in ten stays
		}
		if w := got.Words[3]; w.Name != ProperName || got.Nodes[3].Rel != RelObl || got.Nodes[2].Head != 3 {
			t.Errorf("got %+v", got)
		}
	}
}

// TestOracle follows the best moves, which must lead to the right tree.
func TestOracle(t *testing.T) {
	trees := readTwo(t)
	tr := &trainer{}
	tr.model.setTags(collectTags(nil))
	for _, tree := range trees {
		g := newGold(tree.Nodes)
		var st state
		st.n = len(tree.Words)
		st.toks = make([]token, st.n+1+pad)
		st.rewind()
		onStack := make([]bool, st.n+2)
		for !st.done() {
			set := g.right(&st, onStack)
			for mv := range numMoves {
				if set.has(int(mv)) {
					tr.step(&st, action{move: mv}, onStack)
					break
				}
			}
		}
		for i, d := range tree.Nodes {
			if got := int(st.nodes[i+1].head) - 1; got != d.Head {
				t.Errorf("word %d: head %d, want %d", i+1, got, d.Head)
			}
		}
	}
}

func TestTrainIsDeterministic(t *testing.T) {
	var trees []Tree
	for range 10 {
		trees = append(trees, readTwo(t)...)
	}
	var models [2][]byte
	for i := range models {
		m, err := Train(trees, TrainOptions{TagEpochs: 2, ArcEpochs: 3, Folds: 2})
		if err != nil {
			t.Fatal(err)
		}
		models[i] = m
	}
	if !bytes.Equal(models[0], models[1]) {
		t.Error("the same trees gave different models")
	}
	p, err := Open(models[0])
	if err != nil {
		t.Fatal(err)
	}
	words := ParseWords("Cats bark at Bush")
	checkNodes(t, words, p.Parse(words, nil))
}

// TestTrainOnFew holds that a treebank of any size gives a model that parses, or
// an error.
func TestTrainOnFew(t *testing.T) {
	two := readTwo(t)
	var trees []Tree
	for len(trees) < 20 {
		trees = append(trees, two...)
	}
	one := slices.Repeat(two[:1], 20) // no rare word: no open class
	for _, c := range []struct {
		name  string
		trees []Tree
		opt   TrainOptions
		want  string // the error, or none
	}{
		{"nothing", nil, TrainOptions{}, "no trees to train on"},
		{"a tree", two[:1], TrainOptions{}, "too few trees: no tag occurs 4 times"},
		{"heads to one side", slices.Repeat(two[1:], 20), TrainOptions{}, "too few trees: to one side no relation occurs 3 times"},
		{"negative", trees, TrainOptions{Folds: -1}, "an option of training is negative"},
		{"many features", trees, TrainOptions{ArcRows: maxRows + 1}, "more than 262143 features"},
		{"one sentence", one, TrainOptions{}, ""},
		{"a fold for each tree", trees, TrainOptions{Folds: 1000}, ""},
		{"one fold, trained on nothing", trees, TrainOptions{Folds: 1}, ""},
	} {
		c.opt.TagEpochs, c.opt.ArcEpochs = 1, 1
		data, err := Train(c.trees, c.opt)
		if c.want != "" {
			if err == nil || err.Error() != c.want {
				t.Errorf("%s: got %v, want %s", c.name, err, c.want)
			}
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		p, err := Open(data)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		for _, s := range []string{"Cats bark at Bush", "Iran/N , Russian/D", "do n't"} {
			words := ParseWords(s)
			checkNodes(t, words, p.Parse(words, nil))
		}
	}
}
