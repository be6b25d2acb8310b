package analyze

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/lexicons"
)

// BenchmarkAnalyze reads the sample articles over and over: MB of article text a second on one core, start-up not counted.
func BenchmarkAnalyze(b *testing.B) {
	a := newBuiltin(b, Options{})
	texts := sampleTexts(b)
	size := 0
	for _, text := range texts {
		size += len(text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			a.Analyze(corpus.Article{Text: t})
		}
	}
}

// sampleTexts are the plain articles of testdata.
func sampleTexts(tb testing.TB) (texts []string) {
	tb.Helper()
	files, _ := filepath.Glob("../testdata/articles/*.txt")
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			tb.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	return texts
}

// BenchmarkNew is the start-up: loading the pack and building the analyzer.
func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		pack, err := lexicons.Load(lexicons.English())
		if err != nil {
			b.Fatal(err)
		}
		if _, err := New(Options{Pack: pack}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkScoreTarget scores targets in the sentences of NewsMTSC dev, on one core; sentences/s is what `slant evaluate targets` does on each.
func BenchmarkScoreTarget(b *testing.B) {
	var items []TargetItem
	for _, g := range readGold[goldTarget](b, "targets/newsmtsc-dev.jsonl") {
		r := []rune(g.Text)
		items = append(items, TargetItem{Text: g.Text, Start: len(string(r[:g.Start])), End: len(string(r[:g.End]))})
	}
	a := newBuiltin(b, Options{})
	b.ReportAllocs()
	n := 0
	for b.Loop() {
		a.ScoreTarget(items[n%len(items)])
		n++
	}
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "sentences/s")
}

// newBuiltin is an Analyzer with the built-in pack.
func newBuiltin(tb testing.TB, opt Options) *Analyzer {
	tb.Helper()
	var err error
	if opt.Pack, err = lexicons.Load(lexicons.English()); err != nil {
		tb.Fatal(err)
	}
	a, err := New(opt)
	if err != nil {
		tb.Fatal(err)
	}
	return a
}

// BenchmarkAnalyzeWording is BenchmarkAnalyze with Options.Wording.
func BenchmarkAnalyzeWording(b *testing.B) {
	a := newBuiltin(b, Options{Wording: true})
	texts := sampleTexts(b)
	size := 0
	for _, text := range texts {
		size += len(text)
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, t := range texts {
			a.Analyze(corpus.Article{Text: t})
		}
	}
}
