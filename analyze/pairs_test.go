package analyze

import (
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze/corpus"
)

// invented are two names that no pack knows.
var invented = [2]string{"Qorvan Delst", "Belmira Hask"}

// marked makes an item of a text with two names in it; A is the first of them, or the second.
func marked(before, first, between, second, after string, aFirst bool) PairItem {
	it := PairItem{Text: before + first + between + second + after}
	one := Span{Start: len(before), End: len(before) + len(first)}
	two := Span{Start: one.End + len(between), End: one.End + len(between) + len(second)}
	it.A, it.B = one, two
	if !aFirst {
		it.A, it.B = two, one
	}
	return it
}

// exchanged exchanges the two directions.
func exchanged(p [PairLabels]float64) [PairLabels]float64 {
	return [PairLabels]float64{p[PairNone], p[BFavorsA], p[BAgainstA], p[AFavorsB], p[AAgainstB]}
}

func near(a, b [PairLabels]float64) bool {
	for c := range a {
		if d := a[c] - b[c]; d > 1e-9 || d < -1e-9 {
			return false
		}
	}
	return true
}

// checkExchange: who is called A does not matter, nor what the two are called.
func checkExchange(t *testing.T, a *Analyzer, before, between, after string) [PairLabels]float64 {
	t.Helper()
	p := a.ScorePair(marked(before, invented[0], between, invented[1], after, true))
	if q := a.ScorePair(marked(before, invented[0], between, invented[1], after, false)); !near(p, exchanged(q)) {
		t.Errorf("%s…%s…%s: %.3f, with A and B exchanged %.3f", before, between, after, p, q)
	}
	if q := a.ScorePair(marked(before, invented[1], between, invented[0], after, true)); !near(p, q) {
		t.Errorf("%s…%s…%s: %.3f, with the names exchanged %.3f", before, between, after, p, q)
	}
	return p
}

func TestScorePair(t *testing.T) {
	a := newBuiltin(t, Options{})
	for _, c := range []struct {
		before, between, after string
		label                  int
	}{
		{"", " condemned ", " in a speech on Sunday.", AAgainstB},
		{"", " was condemned by ", " on Sunday.", BAgainstA},
		{"Yesterday ", " praised ", " as a brave leader.", AFavorsB},
		{"", " met ", " in a hotel.", PairNone},
	} {
		p := checkExchange(t, a, c.before, c.between, c.after)
		best := 0
		for i := range p {
			if p[i] > p[best] {
				best = i
			}
		}
		if best != c.label {
			t.Errorf("A%sB: label %d, want %d: %.3f", c.between, best, c.label, p)
		}
		sum := 0.0
		for _, x := range p {
			sum += x
		}
		if sum < 1-1e-9 || sum > 1+1e-9 {
			t.Errorf("A%sB: probabilities sum to %g", c.between, sum)
		}
	}
	empty := a.ScorePair(PairItem{Text: "Nobody is named here."})
	if empty[PairNone] != 1 {
		t.Errorf("spans that hold nothing: %v", empty)
	}
}

// TestPairsExchanged exchanges the names in a hundred sentences of news.
func TestPairsExchanged(t *testing.T) {
	gold := readGold[goldPair](t, "stance/dse-train.jsonl")
	a := newBuiltin(t, Options{})
	n := 0
	for _, x := range gold {
		if n == 100 {
			break
		}
		text, lo, hi := []rune(x.Text), x.A, x.B
		if lo[0] > hi[0] {
			lo, hi = hi, lo
		}
		if x.Label == "none" || lo[1] > hi[0] {
			continue
		}
		n++
		checkExchange(t, a, string(text[:lo[0]]), string(text[lo[1]:hi[0]]), string(text[hi[1]:]))
	}
}

// TestUncued: an attitude that no cue makes says so, and its evidence is words of the sentence.
func TestUncued(t *testing.T) {
	a := newBuiltin(t, Options{})
	for _, text := range []string{
		"Elizabeth Warren grilled John Stumpf for his role in the scheme.",
		"Hillary Clinton said she was thrilled to receive the endorsement of LeBron James.",
	} {
		an := a.Analyze(corpus.Article{Text: text})
		for _, at := range an.Attitudes {
			if at.Origin != trainedWords {
				continue
			}
			if at.Stance == "none" || len(at.Evidence) == 0 {
				t.Errorf("%s: %s with %d pieces of evidence", text, at.Stance, len(at.Evidence))
			}
			for _, e := range at.Evidence {
				if strings.TrimSpace(an.Text[e.Start:e.End]) == "" {
					t.Errorf("%s: evidence without words", text)
				}
			}
			return
		}
	}
	t.Error("no attitude of trained words alone")
}
