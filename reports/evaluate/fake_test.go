package evaluate

import (
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
)

// fake is an analyzer that says what a test wants.
type fake struct {
	analyze func(art corpus.Article) *analyze.Analysis
	target  func(it analyze.TargetItem) [3]float64
	pair    func(it analyze.PairItem) [analyze.PairLabels]float64
}

func (f fake) Analyze(art corpus.Article) *analyze.Analysis { return f.analyze(art) }
func (f fake) ScoreTarget(it analyze.TargetItem) analyze.Logits {
	return analyze.Logits{P: f.target(it)}
}
func (f fake) ScorePair(it analyze.PairItem) [analyze.PairLabels]float64 { return f.pair(it) }

func read(t *testing.T, task Task, lines string) *Gold {
	t.Helper()
	g, err := Read(task, File{"gold.jsonl", strings.NewReader(lines)})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// score scores predictions given as lines, and returns the result and what its JSON says.
func score(t *testing.T, g *Gold, lines string) (*Result, map[string]any) {
	t.Helper()
	ps, err := ReadPredictions(File{"p.jsonl", strings.NewReader(lines)})
	if err != nil {
		t.Fatal(err)
	}
	res, err := g.Score(ps)
	if err != nil {
		t.Fatal(err)
	}
	return res, inJSON(t, res)
}

func inJSON(t *testing.T, res *Result) map[string]any {
	t.Helper()
	var b strings.Builder
	if err := res.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	var out map[string]any
	if err := json.Unmarshal([]byte(b.String()), &out); err != nil {
		t.Fatal(err, b.String())
	}
	return out
}

// want compares a number of the JSON, by its path, with dots between keys. "null" stands for null.
func want(t *testing.T, o map[string]any, path string, x any) {
	t.Helper()
	var v any = o
	for _, key := range strings.Split(path, ".") {
		m, ok := v.(map[string]any)
		if !ok {
			t.Errorf("%s: no object above it", path)
			return
		}
		if v, ok = m[key]; !ok {
			t.Errorf("%s is missing", path)
			return
		}
	}
	got, isNumber := v.(float64)
	switch x := x.(type) {
	case nil:
		if v != nil {
			t.Errorf("%s is %v, not null", path, v)
		}
	case float64:
		if !isNumber || math.Abs(got-x) > 1e-12 {
			t.Errorf("%s is %v, want %v", path, v, x)
		}
	}
}
