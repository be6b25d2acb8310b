package duplicates

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/slantkit/slant/reports/internal/goldtest"
	"github.com/slantkit/slant/reports/internal/words"
)

// TestLongStream puts versions of stories behind ever more other articles. Those that have nothing in common show what
// full buckets cost; those that are made of the same few thousand paragraphs, so that many share one or two, are the worst.
func TestLongStream(t *testing.T) {
	if !measuring() {
		t.Skip("set MEASURE=1 to run a long stream")
	}
	list := originals(t)
	for _, name := range []string{"nothing in common", "paragraphs in common"} {
		f, r, id, taken, took := filled(list, Options{}), rand.New(rand.NewPCG(1, 2)), len(list), 0, time.Duration(0)
		for _, length := range []int{len(list), 50_000, 100_000, 190_000} {
			for ; id < length; id++ {
				sig := randomSignature(r)
				if name == "paragraphs in common" {
					sig = Sign(story{paragraphs: donors(r, list, -1).paragraphs[:8]}.text())
				}
				start := time.Now()
				if _, _, ok := f.Add(uint64(id), sig); ok {
					taken++
				}
				took += time.Since(start)
			}
			found := stillFound(f, list)
			row("| %s | %d | %s | %s | %.1f µs |", name, length, goldtest.Wilson(found, len(list)), goldtest.Wilson(taken, id), float64(took.Microseconds())/float64(id))
		}
	}
}

// stillFound counts the stories of which a finder knows a version: lead rewritten, a quarter added, words changed.
func stillFound(f *Finder, list []story) (found int) {
	r := rand.New(rand.NewPCG(1, 2))
	for i, s := range list {
		sig := Sign(update(r, s, donors(r, list, i)))
		if g, ok := f.near(&sig); ok && g.original == uint64(i) {
			found++
		}
	}
	return found
}

// TestGrid prints exact similarities by words of a shingle and weight of numbers: what 95 of 100 versions of an edit reach,
// and 99 of 100 pairs of reports do not.
func TestGrid(t *testing.T) {
	if !measuring() {
		t.Skip("set MEASURE=1 to print the grid")
	}
	list := originals(t)
	line := func(name string, quantile float64, pairs [][2]string) {
		cells := ""
		for k := 3; k <= 6; k++ {
			for _, weight := range []int{1, 3, 6} {
				var js []float64
				for _, p := range pairs {
					js = append(js, similarity(p[0], p[1], k, weight))
				}
				slices.Sort(js)
				cells += fmt.Sprintf(" %.2f |", js[int(quantile*float64(len(js)-1))])
			}
		}
		row("| %s |%s", name, cells)
	}
	for _, e := range edits() {
		r := rand.New(rand.NewPCG(1, 2))
		var pairs [][2]string
		for i := 0; i < len(list); i += 4 {
			pairs = append(pairs, [2]string{list[i].text(), e.apply(r, list[i], donors(r, list, i))})
		}
		line(e.name, 0.05, pairs)
	}
	for _, tm := range templates() {
		r := rand.New(rand.NewPCG(1, 2))
		var pairs [][2]string
		for range 200 {
			pairs = append(pairs, [2]string{tm.fill(r), tm.fill(r)})
		}
		line("reports: "+tm.name, 0.99, pairs)
	}
}

// TestClosest prints the pairs of stories that are most alike, to be read.
func TestClosest(t *testing.T) {
	if !measuring() {
		t.Skip("set MEASURE=1 to print the closest pairs")
	}
	list := stories(t)
	holders := map[uint64][]int{}
	pairs := map[[2]int]bool{}
	for i, s := range list {
		for h := range shingles(s.text(), shingleWords, 1) {
			for _, j := range holders[h] {
				pairs[[2]int{j, i}] = true
			}
			holders[h] = append(holders[h], i)
		}
	}
	var lines []string
	for p := range pairs {
		if s := similarity(list[p[0]].text(), list[p[1]].text(), shingleWords, numberWeight); s >= 0.04 {
			lines = append(lines, fmt.Sprintf("%.3f %s %s", s, list[p[0]].id, list[p[1]].id))
		}
	}
	slices.Sort(lines)
	for _, line := range lines {
		row("%s", line)
	}
}

// similarity is what the sketches estimate, exactly, for shingles of k words.
func similarity(a, b string, k, weight int) float64 {
	x, y := shingles(a, k, weight), shingles(b, k, weight)
	both, all := 0, 0
	for h, n := range x {
		all += n
		if y[h] > 0 {
			both += n
		}
	}
	for h, n := range y {
		if x[h] == 0 {
			all += n
		}
	}
	return float64(both) / float64(max(all, 1))
}

// shingles are the runs of k words of a text, with what each counts.
func shingles(text string, k, weight int) map[uint64]int {
	var list []words.Word
	ws := words.New(text)
	for w, ok := ws.Next(); ok; w, ok = ws.Next() {
		list = append(list, w)
	}
	out := map[uint64]int{}
	for i := range max(len(list)-k+1, 0) {
		h, n := uint64(0), 1
		for _, w := range list[i : i+k] {
			h = mix(h ^ w.Hash)
			if w.Number {
				n = weight
			}
		}
		out[h] = n
	}
	return out
}
