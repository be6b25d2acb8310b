package events

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
)

// BenchmarkSign reads real articles, one after another; the bytes are those of whole articles.
func BenchmarkSign(b *testing.B) {
	texts := polnear(b)
	size := 0
	for _, x := range texts {
		size += len(x.title) + len(x.body)
	}
	b.SetBytes(int64(size / len(texts)))
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		x := texts[i%len(texts)]
		Sign(x.title, x.body, nil)
	}
}

// BenchmarkMatch matches 100,000 made-up articles of one year, of which three in seven are one of three that tell a story.
func BenchmarkMatch(b *testing.B) {
	articles, stories := year(100_000)
	b.ResetTimer()
	var before, after runtime.MemStats
	for b.Loop() {
		runtime.GC()
		runtime.ReadMemStats(&before)
		numbers := Match(articles, Options{})
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.Sys)/1e6, "MB-from-system")
		check(b, numbers, stories)
	}
}

// check says how many made-up stories were found.
func check(b *testing.B, numbers, stories []int) {
	right, all := 0, 0
	for i := 1; i < len(numbers); i++ {
		if stories[i] == stories[i-1] {
			all++
			if numbers[i] != Alone && numbers[i] == numbers[i-1] {
				right++
			}
		}
	}
	b.ReportMetric(float64(right)/float64(all), "found")
}

// year makes n articles of 300 words whose frequencies follow Zipf's law (exponent 1.1, 200,000 words). Articles of one
// story share 40 rarer words, of which each uses two thirds.
func year(n int) (articles []Article, stories []int) {
	r := rand.New(rand.NewPCG(1, 1))
	zipf := rand.NewZipf(r, 1.1, 10, 200_000)
	for story := 0; len(articles) < n; story++ {
		day, topic := r.IntN(365), make([]string, 40)
		for i := range topic {
			topic[i] = fmt.Sprintf("Topic%d", r.IntN(100_000))
		}
		for range 1 + 2*(story%5/4) {
			articles = append(articles, Article{ID: fmt.Sprint(len(articles)), Day: day + r.IntN(2), Signature: Sign("", made(r, zipf, topic), nil)})
			stories = append(stories, story)
		}
	}
	return articles, stories
}

func made(r *rand.Rand, zipf *rand.Zipf, topic []string) string {
	var b strings.Builder
	for range 300 {
		fmt.Fprintf(&b, "w%d ", zipf.Uint64())
	}
	for _, w := range topic {
		if r.IntN(3) > 0 {
			b.WriteString(w + " ")
		}
	}
	return b.String()
}
