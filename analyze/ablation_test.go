package analyze

import (
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// ablationL2 is the ridge penalty of the embedded model; every row of the table is fitted with it.
const ablationL2 = 0.001

// ablations are the rows of the table: what the sentiment model is fitted without.
var ablations = []struct {
	name string
	off  Options
}{
	{"all sources", Options{}},
	{"without naive Bayes", Options{NoBayes: true}},
	{"without valence", Options{NoValence: true}},
	{"without stance", Options{NoStance: true}},
	{"without trained words", Options{NoWords: true}},
	{"only naive Bayes", Options{NoValence: true, NoStance: true, NoWords: true}},
	{"only valence", Options{NoBayes: true, NoStance: true, NoWords: true}},
	{"only stance", Options{NoBayes: true, NoValence: true, NoWords: true}},
	{"only trained words", Options{NoBayes: true, NoValence: true, NoStance: true}},
	{"none: the prior alone", Options{NoBayes: true, NoValence: true, NoStance: true, NoWords: true}},
}

// TestAblation fits the sentiment model on NewsMTSC train once for each row of ablations and prints the table of docs/experiments.md:
//
//	ABLATION=1 go test ./analyze -run Ablation -timeout 60m -v
//
// RuSentNE dev is only measured. Intervals are 95 %, from a Poisson bootstrap over sentences, the same draws in every row, so that differences are
// paired.
func TestAblation(t *testing.T) {
	if os.Getenv("ABLATION") == "" {
		t.Skip("set ABLATION=1 to fit the sentiment model without each of its sources: some minutes")
	}
	train, dev, far := newAblationSet(t, "targets/newsmtsc-train.jsonl"), newAblationSet(t, "targets/newsmtsc-dev.jsonl"), newAblationSet(t, "targets/rusentne-dev.jsonl")
	fmt.Printf("Commit %s. Macro-F1 with 95 %% intervals; n = %d, %d, %d.\n\n", ablationCommit(), len(train.items), len(dev.items), len(far.items))
	fmt.Print("| sources | train, 5 folds | NewsMTSC dev | dev: less all | RuSentNE dev | RuSentNE: less all | RuSentNE polar F1, first half | second half |\n|---|---|---|---|---|---|---|---|\n")
	var allDev, allFar []float64
	for _, row := range ablations {
		a := newBuiltin(t, row.off)
		model, held := a.TrainTargets(train.items, TrainOptions{L2: ablationL2})
		b, err := a.UseModels(model, nil)
		if err != nil {
			t.Fatal(err)
		}
		cv, _ := train.figures(likeliest(held))
		onDev, _ := dev.figures(dev.predict(b))
		farPred := far.predict(b)
		onFar, _ := far.figures(farPred)
		if allDev == nil {
			allDev, allFar = onDev, onFar
		}
		fmt.Printf("| %s | %s | %s | %s | %s | %s | %s |\n", row.name, interval(cv), interval(onDev), difference(onDev, allDev), interval(onFar),
			difference(onFar, allFar), far.halves(farPred))
	}
}

// ablationSet is a gold file; sentence numbers the sentences, the units of the bootstrap, in the order of the file.
type ablationSet struct {
	items    []TargetItem
	sentence []int
	n        int // sentences
}

func newAblationSet(t *testing.T, name string) *ablationSet {
	s, seen := &ablationSet{}, map[string]int{}
	for _, x := range readGold[goldTarget](t, name) {
		if _, ok := seen[x.Text]; !ok {
			seen[x.Text] = len(seen)
		}
		it := TargetItem{ID: x.ID, Text: x.Text, Label: slices.Index([]string{"negative", "neutral", "positive"}, x.Label)}
		if r := []rune(x.Text); x.Start < x.End && x.End <= len(r) { // of an item whose span is outside of its text, the prior alone speaks, as in `slant evaluate`
			it.Start, it.End = len(string(r[:x.Start])), len(string(r[:x.End]))
		}
		s.sentence = append(s.sentence, seen[x.Text])
		s.items = append(s.items, it)
	}
	s.n = len(seen)
	return s
}

func (s *ablationSet) predict(a *Analyzer) []int {
	ps := make([][3]float64, len(s.items))
	parallel(len(ps), func(i int) { ps[i] = a.ScoreTarget(s.items[i]).P })
	return likeliest(ps)
}

func likeliest(ps [][3]float64) []int {
	out := make([]int, len(ps))
	for i, p := range ps {
		out[i] = slices.Index(p[:], slices.Max(p[:]))
	}
	return out
}

// ablationReplicates of the bootstrap.
const ablationReplicates = 1000

// figures returns macro-F1 and polar F1 of the set, followed by those of each replicate.
func (s *ablationSet) figures(pred []int) (macro, polar []float64) {
	weight := make([]float64, s.n)
	for b := range ablationReplicates + 1 {
		rng := rand.New(rand.NewPCG(1, uint64(b)))
		for u := range weight {
			weight[u] = 1
			if b > 0 {
				weight[u] = float64(poisson(rng))
			}
		}
		f := s.f1(pred, func(i int) float64 { return weight[s.sentence[i]] })
		macro, polar = append(macro, (f[0]+f[1]+f[2])/3), append(polar, (f[0]+f[2])/2)
	}
	return macro, polar
}

// poisson draws from a Poisson distribution with mean 1 (Knuth).
func poisson(rng *rand.Rand) int {
	const stop = 0.36787944117144233 // e⁻¹
	k := 0
	for p := rng.Float64(); p > stop; p *= rng.Float64() {
		k++
	}
	return k
}

// f1 is the F1 of each class, items weighted.
func (s *ablationSet) f1(pred []int, weight func(i int) float64) (f [3]float64) {
	var right, margins [3]float64
	for i, it := range s.items {
		w := weight(i)
		margins[it.Label] += w
		margins[pred[i]] += w
		if it.Label == pred[i] {
			right[it.Label] += w
		}
	}
	for c := range f {
		if margins[c] > 0 {
			f[c] = 2 * right[c] / margins[c]
		}
	}
	return f
}

// halves is polar F1 of the first and of the second half, in file order.
func (s *ablationSet) halves(pred []int) string {
	half := func(second bool) float64 {
		f := s.f1(pred, func(i int) float64 {
			if (i >= len(s.items)/2) == second {
				return 1
			}
			return 0
		})
		return 50 * (f[0] + f[2])
	}
	return fmt.Sprintf("%.1f | %.1f", half(false), half(true))
}

// interval prints the first figure, and the middle 95 % of the others.
func interval(xs []float64) string {
	low, high := middle(xs[1:])
	return fmt.Sprintf("%.1f [%.1f, %.1f]", 100*xs[0], 100*low, 100*high)
}

func difference(xs, all []float64) string {
	d := make([]float64, len(xs))
	for i := range xs {
		d[i] = xs[i] - all[i]
	}
	if slices.Max(d) == 0 && slices.Min(d) == 0 {
		return "–"
	}
	low, high := middle(d[1:])
	return fmt.Sprintf("%+.1f [%+.1f, %+.1f]", 100*d[0], 100*low, 100*high)
}

func middle(xs []float64) (low, high float64) {
	sorted := slices.Sorted(slices.Values(xs))
	tail := len(sorted) / 40
	return sorted[tail], sorted[len(sorted)-1-tail]
}

// ablationCommit is the commit, marked if the tree has changes.
func ablationCommit() string {
	out, err := exec.Command("git", "describe", "--always", "--dirty", "--abbrev=7").Output()
	if err != nil {
		return "unknown"
	}
	return strings.TrimSpace(string(out))
}
