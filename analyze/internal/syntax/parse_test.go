package syntax

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
)

const devFile = "../../../../shared/data/syntax/en_ewt-ud-dev.conllu"

// devTrees reads the gold trees, or skips the test where they are not.
func devTrees(tb testing.TB) []Tree {
	tb.Helper()
	f, err := os.Open(devFile)
	if err != nil {
		tb.Skipf("gold trees are not here: %v", err)
	}
	defer f.Close()
	trees, err := ReadTrees(f, devFile)
	if err != nil {
		tb.Fatal(err)
	}
	return trees
}

func load(tb testing.TB) *Parser {
	tb.Helper()
	p, err := Load()
	if err != nil {
		tb.Fatal(err)
	}
	return p
}

// TestParseExpectations holds single links of news sentences: dependent,
// relation and head, as words.
func TestParseExpectations(t *testing.T) {
	p := load(t)
	for _, c := range expectations() {
		words := ParseWords(c.sentence)
		nodes := p.Parse(words, nil)
		for link := range strings.SplitSeq(c.want, "; ") {
			got := describe(words, nodes, strings.Fields(link)[0])
			if got != link {
				t.Errorf("%s\n got %s\nwant %s", c.sentence, got, link)
			}
		}
	}
}

// describe prints the first word with the given form as "form rel head".
func describe(words []Word, nodes []Node, form string) string {
	i := slices.IndexFunc(words, func(w Word) bool { return w.Form == form })
	head := "ROOT"
	if h := nodes[i].Head; h >= 0 {
		head = words[h].Form
	}
	return fmt.Sprint(form, " ", nodes[i].Rel, " ", head)
}

func TestGold(t *testing.T) {
	trees := devTrees(t)
	s := Evaluate(load(t), trees)
	t.Log(s)
	if s.UAS < minUAS || s.LAS < minLAS {
		t.Errorf("UAS %.3f, LAS %.3f; want at least %.3f, %.3f", s.UAS, s.LAS, minUAS, minLAS)
	}
}

// TestNamesDoNotMatter parses with names exchanged.
func TestNamesDoNotMatter(t *testing.T) {
	p := load(t)
	names := []string{"Israel", "the", "Islamic Republic of Iran", "was", "", "1", "МИД", "reported"}
	for _, c := range expectations() {
		words := ParseWords(c.sentence)
		want := p.Parse(words, nil)
		for k := range names {
			other := slices.Clone(words)
			for i := range other {
				if other[i].Name == ProperName {
					other[i].Form = names[(i+k)%len(names)]
				}
			}
			if got := p.Parse(other, nil); !slices.Equal(got, want) {
				t.Errorf("%s: other names, other tree", c.sentence)
			}
		}
	}
}

// TestRandomWords parses word salad of every length up to 40, and some long
// sentences.
func TestRandomWords(t *testing.T) {
	p := load(t)
	rng := rand.New(rand.NewPCG(1, 1))
	for n := range 60 {
		if n > 40 {
			n = 50 * (n - 40)
		}
		words := make([]Word, n)
		for i := range words {
			words[i] = Word{Form: salad[rng.IntN(len(salad))], Name: Kind(rng.IntN(3))}
		}
		checkNodes(t, words, p.Parse(words, nil))
	}
}

var salad = strings.Fields("the of to , . \" ( and was condemned by who said that not it is Iran's £5 1,000 U.S. ’s — 🙂 \xff can't 'and or' ! ?")

func checkNodes(tb testing.TB, words []Word, nodes []Node) {
	tb.Helper()
	if len(nodes) != len(words) {
		tb.Fatalf("%d nodes for %d words", len(nodes), len(words))
	}
	if len(nodes) == 0 {
		return
	}
	if err := checkTree(nodes); err != nil {
		tb.Fatalf("%v in %v", err, words)
	}
	for i, d := range nodes {
		if (d.Head < 0) != (d.Rel == RelRoot) || d.Rel >= numRels || d.Tag >= numTags || d.XTag >= numXTags {
			tb.Fatalf("word %d: %+v in %v", i+1, d, words)
		}
	}
}

func FuzzParse(f *testing.F) {
	p := load(f)
	f.Add("Israel/N was condemned by Iran/N .")
	f.Add("")
	f.Add(" \xff /N /D Swiss/D 's 0")
	f.Fuzz(func(t *testing.T, s string) {
		words := ParseWords(s)
		nodes := p.Parse(words, nil)
		checkNodes(t, words, nodes)
		if again := p.Parse(words, nil); !slices.Equal(again, nodes) {
			t.Error("parsed differently the second time")
		}
	})
}

func TestParseAppends(t *testing.T) {
	p := load(t)
	first := p.Parse(ParseWords("They left ."), nil)
	both := p.Parse(ParseWords("They left ."), first)
	if len(both) != 6 || !slices.Equal(both[:3], both[3:]) {
		t.Errorf("got %v", both)
	}
	if got := p.Parse(nil, first); len(got) != 3 {
		t.Errorf("no words: got %v", got)
	}
}

func TestParseConcurrently(t *testing.T) {
	p := load(t)
	words := ParseWords(expectations()[0].sentence)
	want := p.Parse(words, nil)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 50 {
				if !slices.Equal(p.Parse(words, nil), want) {
					t.Error("parsed differently")
				}
			}
		})
	}
	wg.Wait()
}

// TestLongSentence holds that time grows with length, not with its square.
func TestLongSentence(t *testing.T) {
	p := load(t)
	took := func(n int) time.Duration {
		words := make([]Word, n)
		for i := range words {
			words[i].Form = salad[i%len(salad)]
		}
		start := time.Now()
		checkNodes(t, words, p.Parse(words, nil)[:n])
		return time.Since(start)
	}
	took(100)
	if short, long := took(500), took(5000); long > 100*short {
		t.Errorf("500 words: %v, 5000 words: %v", short, long)
	}
}

func TestOpenRejectsDamage(t *testing.T) {
	for _, n := range []int{0, 5, len(magic), len(magic) + 3, len(embedded) / 2} {
		if _, err := open(embedded[:n]); err == nil {
			t.Errorf("the first %d bytes of the model were accepted", n)
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load(b)
	}
}

func BenchmarkParse(b *testing.B) {
	p := load(b)
	trees := devTrees(b)
	var nodes []Node
	words := 0
	for i := 0; b.Loop(); i++ {
		t := trees[i%len(trees)]
		nodes = p.Parse(t.Words, nodes[:0])
		words += len(t.Words)
	}
	b.ReportMetric(float64(words)/b.Elapsed().Seconds(), "words/s")
}

// TestWithoutAssembly: on processors without the assembly the trees are the same.
func TestWithoutAssembly(t *testing.T) {
	p, slow := load(t), load(t)
	slow.model.tagNet.fast, slow.model.arcNet.fast = false, false
	for _, tree := range devTrees(t)[:300] {
		if want, got := p.Parse(tree.Words, nil), slow.Parse(tree.Words, nil); !slices.Equal(got, want) {
			t.Fatalf("%v: %v, want %v", tree.Words, got, want)
		}
	}
}

// TestRowsOutOfRange: a model that names rows which it does not have is refused; the sums do not check them again.
func TestRowsOutOfRange(t *testing.T) {
	m := *load(t).model
	slots := []byte(m.arcNet.slots)
	for i := range 4 {
		slots[i] = 0xff
	}
	m.arcNet.slots = string(slots)
	if _, err := Open(m.encode()); err == nil {
		t.Error("a damaged model is opened")
	}
}
