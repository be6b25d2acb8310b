package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/jonreiter/govader"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports"
)

// What docs/PERFORMANCE.md tells is measured here, on the articles of PolNeAR dev and PerSenT dev; docs/bench.sh runs it all.

// newsTexts are the whole articles of the gold sets; a benchmark is skipped without them.
func newsTexts(b *testing.B) (texts []string, size int64) {
	b.Helper()
	read := func(file string, into func([]byte) (string, error)) {
		f, err := os.Open(filepath.Join("../../../shared/data", file))
		if err != nil {
			b.Skip("the articles are not here:", err)
		}
		defer f.Close()
		for s := bufio.NewReader(f); ; {
			line, err := s.ReadBytes('\n')
			if len(bytes.TrimSpace(line)) > 0 {
				text, err := into(line)
				if err != nil {
					b.Fatal(err)
				}
				texts = append(texts, text)
				size += int64(len(text))
			}
			if err != nil {
				return
			}
		}
	}
	read("quotes/polnear-dev.jsonl", func(line []byte) (string, error) {
		var g struct{ Text string }
		err := json.Unmarshal(line, &g)
		return g.Text, err
	})
	read("paragraphs/persent-dev.jsonl", func(line []byte) (string, error) {
		var g struct{ Paragraphs []struct{ Text string } }
		err := json.Unmarshal(line, &g)
		var paragraphs []string
		for _, p := range g.Paragraphs {
			paragraphs = append(paragraphs, p.Text)
		}
		return strings.Join(paragraphs, "\n\n"), err
	})
	return texts, size
}

// BenchmarkFull is the full analysis with its CSV rows, but for reading and writing files: actors, quotes, attitudes, scores. One operation is one round
// over all articles.
func BenchmarkFull(b *testing.B) {
	texts, size := newsTexts(b)
	e := terse()
	if e.err != nil {
		b.Fatal(e.err)
	}
	b.SetBytes(size)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for b.Loop() {
		for _, text := range texts {
			reports.Observe(e.analyzer.Analyze(corpus.Article{Text: text}), reports.Options{Keep: reports.KeepRows})
		}
	}
	runtime.ReadMemStats(&after)
	articles := float64(len(texts) * b.N)
	b.ReportMetric(articles/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/articles, "B/article")
	b.ReportMetric(float64(after.Mallocs-before.Mallocs)/articles, "allocs/article")
}

// BenchmarkGovader is the tone alone of the same texts by a port of VADER, sentence by sentence; the sentences are split beforehand.
func BenchmarkGovader(b *testing.B) {
	texts, size := newsTexts(b)
	ends := regexp.MustCompile(`[.!?]["”’]?\s+`)
	var sentences []string
	for _, text := range texts {
		from := 0
		for _, at := range ends.FindAllStringIndex(text, -1) {
			sentences = append(sentences, text[from:at[1]])
			from = at[1]
		}
		sentences = append(sentences, text[from:])
	}
	v := govader.NewSentimentIntensityAnalyzer()
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range sentences {
			v.PolarityScores(s)
		}
	}
}

// BenchmarkExport is the command itself, from a JSON Lines file to tables on the disk: run it with -cpu 1,2.
func BenchmarkExport(b *testing.B) {
	texts, size := newsTexts(b)
	dir := b.TempDir()
	in := filepath.Join(dir, "news.jsonl")
	writeNews(b, in, texts, 2*size)
	b.SetBytes(2 * size)
	for b.Loop() {
		if got := runWords([]string{"slant", "export", in, "-o", filepath.Join(dir, "out"), "--duplicates", "all", "--quiet"}, "", nil); got.exit != exitDone {
			b.Fatal(got)
		}
	}
}

// writeNews writes so many bytes of article text as JSON Lines: the articles over and over, each time with another title, so that all are articles of
// their own.
func writeNews(b *testing.B, path string, texts []string, size int64) {
	b.Helper()
	f, err := os.Create(path)
	if err != nil {
		b.Fatal(err)
	}
	w := bufio.NewWriter(f)
	enc := json.NewEncoder(w)
	for n := int64(0); n < size; {
		for i, text := range texts {
			if err := enc.Encode(map[string]string{"id": fmt.Sprint(n), "title": fmt.Sprintf("Article %d of round %d", i, n/size), "outlet": fmt.Sprintf("Outlet %d", i%7), "date": "2024-05-01", "text": text}); err != nil {
				b.Fatal(err)
			}
			if n += int64(len(text)); n >= size {
				break
			}
		}
	}
	if err := w.Flush(); err != nil {
		b.Fatal(err)
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkStartUp is what a user waits for: slant --version, and slant report on one article, each in a process of its own.
func BenchmarkStartUp(b *testing.B) {
	binary := buildSlant(b)
	for name, words := range map[string][]string{"version": {"--version"}, "report": {"report", "../../testdata/articles/prisoner-exchange.txt"}} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := exec.Command(binary, words...).Run(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkMemory is the peak memory of an export of so many MB of article text, in a process of its own. 1,000 MB take half an hour: -bench Memory/1000.
func BenchmarkMemory(b *testing.B) {
	texts, _ := newsTexts(b)
	binary := buildSlant(b)
	for _, mb := range []int64{10, 100, 1000} {
		b.Run(fmt.Sprint(mb), func(b *testing.B) {
			dir := b.TempDir()
			in := filepath.Join(dir, "news.jsonl")
			writeNews(b, in, texts, mb*1e6)
			for b.Loop() {
				began := time.Now()
				cmd := exec.Command(binary, "export", in, "-o", filepath.Join(dir, "out"), "--duplicates", "all", "--quiet")
				if out, err := cmd.CombinedOutput(); err != nil {
					b.Fatalf("%v: %s", err, out)
				}
				b.ReportMetric(float64(mb)/time.Since(began).Seconds(), "MB/s")
				b.ReportMetric(float64(cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss)/1e3, "MB-peak")
			}
		})
	}
}

func buildSlant(b *testing.B) string {
	b.Helper()
	binary := filepath.Join(b.TempDir(), "slant")
	if out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	return binary
}
