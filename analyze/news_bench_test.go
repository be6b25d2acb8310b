package analyze

import (
	"strings"
	"testing"

	"github.com/slantkit/slant/analyze/corpus"
)

// newsArticles are whole articles of the gold sets, as they are; the benchmark is skipped without them.
func newsArticles(tb testing.TB) (arts []corpus.Article, bytes int) {
	tb.Helper()
	for _, g := range readGold[struct{ Text, Outlet, Date string }](tb, "quotes/polnear-dev.jsonl") {
		arts = append(arts, corpus.Article{Text: g.Text, Outlet: g.Outlet, Published: g.Date})
	}
	for _, g := range readGold[struct {
		Title      string
		Paragraphs []struct{ Text string }
	}](tb, "paragraphs/persent-dev.jsonl") {
		var text []string
		for _, p := range g.Paragraphs {
			text = append(text, p.Text)
		}
		arts = append(arts, corpus.Article{Title: g.Title, Text: strings.Join(text, "\n\n")})
	}
	for _, a := range arts {
		bytes += len(a.Text)
	}
	return arts, bytes
}

// BenchmarkNews reads the whole articles of PolNeAR dev and PerSenT dev once a round: MB of article text a second on one core.
func BenchmarkNews(b *testing.B) {
	arts, size := newsArticles(b)
	a := newBuiltin(b, Options{})
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, art := range arts {
			a.Analyze(art)
		}
	}
	b.ReportMetric(float64(len(arts)*b.N)/b.Elapsed().Seconds(), "articles/s")
}
