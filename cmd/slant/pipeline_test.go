package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/slantkit/slant/analyze/corpus"
)

// numbered are n records whose arg is their number.
func numbered(n int, read *atomic.Int64) iter.Seq[record] {
	return func(yield func(record) bool) {
		for i := range n {
			read.Add(1)
			if !yield(record{arg: i, Record: &corpus.Record{Bytes: 1000}}) {
				return
			}
		}
	}
}

func TestPipelineKeepsTheOrderAndItsBounds(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(8))
	const n = 3000
	var read, most atomic.Int64
	next := 0
	do := func(rec record) outcome {
		if rec.arg == 100 {
			time.Sleep(50 * time.Millisecond) // the others get ahead, but not without end
		} else if rand.IntN(50) == 0 {
			time.Sleep(time.Millisecond)
		}
		return outcome{arg: rec.arg}
	}
	err := pipeline(context.Background(), numbered(n, &read), do, func(out outcome) error {
		if out.arg != next {
			t.Fatalf("%d, want %d", out.arg, next)
		}
		next++
		most.Store(max(most.Load(), read.Load()-int64(next)))
		return nil
	})
	if bound := int64(8*windowPerWorker + 8 + 3); err != nil || next != n || most.Load() > bound {
		t.Errorf("%v, %d outcomes, %d ahead, %d allowed", err, next, most.Load(), bound)
	}
}

// TestPipelineHoldsFewLargeRecords: what has been read and not handed over is bounded in bytes, too. A record over the bound
// passes alone.
func TestPipelineHoldsFewLargeRecords(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(2))
	const large, huge = 900_000, 1e12
	var held, most atomic.Int64
	records := func(yield func(record) bool) {
		for i := range 60 {
			size := int64(large)
			if i == 40 {
				size = huge
			}
			most.Store(max(most.Load(), held.Add(size)%huge))
			if !yield(record{Record: &corpus.Record{Bytes: size}}) {
				return
			}
		}
	}
	n := 0
	err := pipeline(context.Background(), records, func(rec record) outcome { return outcome{bytes: rec.Bytes} }, func(out outcome) error {
		n++
		time.Sleep(time.Millisecond)
		if held := held.Add(-out.bytes); out.bytes == huge && held > large {
			t.Errorf("%d bytes beside the huge record", held)
		}
		return nil
	})
	if bound := int64(3*budgetPerWorker + large); err != nil || n != 60 || most.Load() > bound {
		t.Errorf("%v, %d outcomes, %d bytes at once, %d allowed", err, n, most.Load(), bound)
	}
}

func TestPipelineStops(t *testing.T) {
	var read atomic.Int64
	full := errors.New("full")
	err := pipeline(context.Background(), numbered(1e6, &read), func(rec record) outcome { return outcome{} }, func(outcome) error {
		if read.Load() > 10 {
			return full
		}
		return nil
	})
	if err != full || read.Load() > 1e5 {
		t.Errorf("%v after %d records", err, read.Load())
	}
}

// TestPipelineInterrupted: a reader that hangs is left alone, and what it has read before is handed over.
func TestPipelineInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	hang := make(chan struct{})
	defer close(hang)
	records := func(yield func(record) bool) {
		for i := range 5 {
			yield(record{arg: i, Record: &corpus.Record{}})
		}
		time.AfterFunc(20*time.Millisecond, cancel)
		<-hang
	}
	n := 0
	err := pipeline(ctx, records, func(rec record) outcome { return outcome{} }, func(outcome) error { n++; return nil })
	if err != nil || n != 5 {
		t.Errorf("%v, %d outcomes", err, n)
	}
}

// broken is an input that makes its reader panic.
type broken struct{}

func (broken) Read([]byte) (int, error) { panic("out of paper") }

// TestBugsCostOneRecord: a panic sets the record aside, and the others are read.
func TestBugsCostOneRecord(t *testing.T) {
	t.Chdir(t.TempDir())
	os.WriteFile("a.txt", []byte(testArticle(1, 3)), 0o644)
	a := &app{stdin: broken{}}
	var problems []string
	for rec := range a.records([]corpus.Source{{Path: "-"}, {Path: "a.txt", Arg: 1}}, defaults{}) {
		out := analysed(rec, nil, defaults{}) // without an analyzer, analysing panics
		problems = append(problems, out.problem.Error())
		if out.arg != len(problems)-1 || out.hash == [32]byte{} {
			t.Errorf("%+v", out)
		}
	}
	got := strings.Join(problems, "\n")
	want := "-: slant has a bug (out of paper): please report it with this file\na.txt: slant has a bug (runtime error: invalid memory address or nil pointer dereference): please report it with this file"
	if got != want {
		t.Errorf("%s\nwant\n%s", got, want)
	}
}

// TestManyProblems: the first ones have a line each, the others are counted.
func TestManyProblems(t *testing.T) {
	t.Chdir(t.TempDir())
	write := func(n int, text string) {
		for i := range n {
			os.WriteFile(fmt.Sprintf("%d-%04d.txt", n, i), []byte(text), 0o644)
		}
	}
	write(1, testArticle(1, 3))
	write(1500, "")
	write(30, "\x00\x01")
	lines := func(stderr string) []string { return strings.Split(strings.TrimSpace(stderr), "\n") }
	got := runWords([]string{"slant", "report", "."}, "", nil)
	if l := lines(got.stderr); got.exit != exitSetAside || len(l) != mostLines+3 || l[mostLines] != "… 1,510 more set aside:" || l[mostLines+1] != "  1,480 × it is empty" {
		t.Errorf("%d lines: %q", len(l), l)
	}
	got = runWords([]string{"slant", "export", ".", "-o", "out", "--quiet"}, "", nil)
	if l := lines(got.stderr); got.exit != exitSetAside || len(l) != mostLines+1 || l[mostLines] != "… 1,510 more set aside, listed in "+filepath.Join("out", "rejected.csv") {
		t.Errorf("%d lines: %q", len(l), l)
	}
}

func TestMeterLine(t *testing.T) {
	var consumed atomic.Int64
	m := newMeter(io.Discard, &consumed, 10e6)
	defer m.close()
	m.start()
	began := time.Unix(0, m.began.Load())
	check := func(after time.Duration, want string) {
		t.Helper()
		if got := m.line(began.Add(after)); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	check(0, " 0 articles")
	consumed.Store(4e6)
	m.articles.Store(1234)
	check(4*time.Second, " 1,234 articles · 1.0 MB/s · 7 s left")
	m.rejected.Store(12)
	check(800*time.Second, " 1,234 articles · 0.0 MB/s · 12 set aside · 21 min left")
	check(80_000*time.Second, " 1,234 articles · 0.0 MB/s · 12 set aside · 33 h 20 min left")
	consumed.Store(10e6)
	check(10*time.Second, " 1,234 articles · 1.0 MB/s · 12 set aside")
	if fmt.Fprintln(m, "a line"); m.shown != nil {
		t.Error("shown in the first second")
	}
}
