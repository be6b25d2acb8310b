package analyze

import (
	"math"
	"reflect"
	"testing"

	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/analyze/internal/loglinear"
	"github.com/slantkit/slant/analyze/internal/score"
)

// TestPairSums: the quick sum over a pair is the sum of its evidence, for every two actors of every sentence.
func TestPairSums(t *testing.T) {
	a := newBuiltin(t, Options{})
	for _, text := range sampleTexts(t) {
		art := corpus.Article{Text: text}
		r := &reading{a: a, art: art, clean: a.rules.Clean(art.Text, art.Title)}
		r.parse(nil)
		r.attitudes()
		for si := range r.doc.Sentences {
			checkSums(t, r, si)
		}
	}
}

func checkSums(t *testing.T, r *reading, sentence int) {
	t.Helper()
	m := r.a.attitudes.pairs
	actors := r.actorsOf(sentence)
	holders := r.withSpeakers(actors, sentence)
	sums := map[[2]int]loglinear.Weights{}
	r.score.SumPairs(holders, actors, sentence, func(int, int) bool { return true }, func(p score.Pair, w loglinear.Weights) {
		sums[[2]int{p.Holder, p.Target}] = w
	})
	n := 0
	r.score.EachPair(holders, actors, sentence, m.Weight, false, func(p score.Pair) {
		n++
		var want loglinear.Weights
		for _, it := range p.Items {
			if w, ok := it.Weigh(m); ok {
				want.Add(w, it.Value)
			}
		}
		got, ok := sums[[2]int{p.Holder, p.Target}]
		for c := range want {
			if !ok || math.Abs(got[c]-want[c]) > 1e-9 {
				t.Errorf("%s: %v is %v, its evidence sums to %v", r.doc.Text[r.doc.Sentences[sentence].Start:r.doc.Sentences[sentence].End], p, got, want)
				return
			}
		}
	})
	if n != len(sums) {
		t.Errorf("%d pairs, %d sums", n, len(sums))
	}
}

// TestNoEvidence: without their evidence, scores are the same to the last bit, and so is everything else.
func TestNoEvidence(t *testing.T) {
	with, without := newBuiltin(t, Options{}), newBuiltin(t, Options{NoEvidence: true})
	for _, text := range sampleTexts(t) {
		want, got := with.Analyze(corpus.Article{Text: text}), without.Analyze(corpus.Article{Text: text})
		for i := range want.Scores {
			if len(got.Scores[i].Evidence) > 0 {
				t.Fatal("evidence that nobody wants")
			}
			m, s, p := want.Scores[i].Share()
			if gm, gs, gp := got.Scores[i].Share(); gm != m || gs != s || gp != p {
				t.Errorf("shares %v %v %v, want %v %v %v", gm, gs, gp, m, s, p)
			}
			got.Scores[i].Evidence = want.Scores[i].Evidence
		}
		if !reflect.DeepEqual(got, want) {
			t.Error("another analysis")
		}
	}
}
