package reports_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/lexicons"
	"github.com/slantkit/slant/reports"
)

// compared is what observations of comparisons keep.
var compared = reports.Options{Keep: reports.KeepEvidence | reports.KeepLedger}

// observe reads and analyses all articles of a path.
func observe(t testing.TB, path string) (list []*reports.Observation) {
	t.Helper()
	pack, err := lexicons.Load(lexicons.English())
	if err != nil {
		t.Fatal(err)
	}
	analyzer, err := analyze.New(analyze.Options{Pack: pack, Wording: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range corpus.Find([]string{path}, nil).Sources {
		for rec := range s.Records(nil, corpus.Options{}) {
			art, _, err := rec.Article(corpus.Options{})
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, reports.Observe(analyzer.Analyze(art), compared))
		}
	}
	return list
}

// groups sorts observations by the label that of gives them; those without one are left out.
func groups(list []*reports.Observation, labels []string, of func(i int) string) (out []reports.Group) {
	for _, label := range labels {
		sum, repeats := reports.NewSummary(compared), reports.NewRepeats()
		for i, obs := range list {
			if of(i) == label {
				repeats.Mark(obs)
				sum.Add(obs)
			}
		}
		out = append(out, reports.Group{Label: label, Summary: sum})
	}
	return out
}

// nullCorpora is how many times a set is split at random, and mostFindings how many of these may find a difference: under a
// rate of 5 in 100 more than 18 of 200 come up in less than 1 of 100 runs.
const (
	nullCorpora  = 200
	mostFindings = 18
)

// TestNullCorpora splits sets of articles at random, where nothing differs but by chance: the articles of one outlet, real news,
// and the sample corpus with its outlets' names shuffled within each event.
func TestNullCorpora(t *testing.T) {
	if testing.Short() || raced {
		t.Skip("200 random splits of each set are left out with -short and -race")
	}
	for _, path := range []string{"../testdata/sample/courier", "../testdata/sample/gazette", "../testdata/sample/valley", "../../shared/data/quotes/polnear-dev.jsonl"} {
		t.Run(filepath.Base(path), func(t *testing.T) {
			t.Parallel()
			if _, err := os.Stat(path); err != nil {
				t.Skip("not here: ", path)
			}
			checkNull(t, observe(t, path), halves, false)
		})
	}
	t.Run("shuffled events", func(t *testing.T) {
		t.Parallel()
		checkNull(t, observe(t, "../testdata/sample"), shuffled, true)
	})
}

// halves deals n articles out to two groups.
func halves(r *rand.Rand, n int) []string {
	labels := make([]string, n)
	for i, at := range r.Perm(n) {
		labels[at] = []string{"A", "B"}[i%2]
	}
	return labels
}

// shuffled deals the articles of three outlets, which tell of the same events in the same order, out to groups: of each event
// one to A, one to B, one to none.
func shuffled(r *rand.Rand, n int) []string {
	labels := make([]string, n)
	for event := range n / 3 {
		for i, at := range r.Perm(3) {
			labels[event+at*n/3] = []string{"A", "B", ""}[i]
		}
	}
	return labels
}

func checkNull(t *testing.T, list []*reports.Observation, split func(r *rand.Rand, n int) []string, matched bool) {
	opt := compared
	opt.Matched = matched
	found, examples := 0, []string{}
	for n := range nullCorpora {
		labels := split(rand.New(rand.NewPCG(uint64(n), 6)), len(list))
		c, err := reports.Compare(groups(list, []string{"A", "B"}, func(i int) string { return labels[i] }), opt)
		if err != nil {
			t.Fatal(err)
		}
		if i := slices.IndexFunc(c.Differences(), reports.Difference.Found); i >= 0 {
			found++
			examples = append(examples, fmt.Sprint(c.Differences()[i]))
		}
	}
	t.Logf("%s: %d of %d random splits of %d articles find something", t.Name(), found, nullCorpora, len(list))
	if found > mostFindings {
		t.Errorf("more than %d: %q", mostFindings, examples)
	}
}
