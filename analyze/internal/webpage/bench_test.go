package webpage

import (
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkParse reads the real pages over and over: MB of HTML a second.
func BenchmarkParse(b *testing.B) {
	files, _ := filepath.Glob("../../../../shared/data/html/*.html")
	var pages [][]byte
	size := 0
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			b.Fatal(err)
		}
		pages = append(pages, data)
		size += len(data)
	}
	if size == 0 {
		b.Skip("no pages in ../shared/data/html")
	}
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range pages {
			Parse(p, "", "")
		}
	}
	b.ReportMetric(float64(len(pages)*b.N)/b.Elapsed().Seconds(), "pages/s")
}
