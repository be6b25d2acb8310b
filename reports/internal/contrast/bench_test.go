package contrast

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/slantkit/slant/reports/internal/stats"
)

// BenchmarkTest tests 400 words of an actor in two groups of 1,000 articles.
func BenchmarkTest(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	tally := NewTally(2)
	for g := range 2 {
		for i := range 1000 {
			e := tally.Article(g, egypt, Article{Draw: stats.DrawOf(fmt.Sprint(g, i))}, 30)
			for range 10 {
				e.Count(fmt.Sprint("w", r.IntN(400)), 1)
			}
		}
	}
	for b.Loop() {
		rows := tally.Rows(0)
		Test(rows, EachWithEach(2), "words", false)
		Adjust([][]Row{rows})
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/400, "µs/row")
}
