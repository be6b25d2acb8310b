package main

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"iter"
	"os"
	"os/signal"
	"runtime"
	"sync"
	"syscall"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports"
)

// entry is a record with remarks on what was passed over before it.
type entry struct {
	*corpus.Record
	remarks []string
}

// job is a record on its way through a run.
type job[T any] struct {
	rec     entry
	notes   []string
	problem *corpus.Problem // set aside; then there is no result
	hash    [sha256.Size]byte
	result  T
	done    chan struct{}
}

// source says what the record is, for an export.
func (j *job[T]) source() reports.Source {
	return reports.Source{Bytes: j.rec.Bytes, Hash: j.hash}
}

// Bounds of what is in work at once, so that memory is the same for a corpus of any size: records for each core, and their bytes together.
const (
	perCore      = 16
	bytesInWork  = 64 << 20
	maxQuietWork = 2 // records in work however large they are
)

// errInterrupted is what a run ends with that the user has stopped.
var errInterrupted = errors.New("interrupted")

// interruptible is done once the user presses Ctrl-C or the system wants the program to end; a second time ends it at once.
func interruptible() (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the next signal is not caught
	return ctx, stop
}

// stream takes records one by one, works on them on all cores, and hands the results over in the order of the records. It ends early, with what is in
// work handed over, when the context is done (errInterrupted) or take fails.
func stream[T any](ctx context.Context, records iter.Seq[entry], work func(*job[T]), take func(*job[T]) error) error {
	workers := runtime.GOMAXPROCS(0)
	todo, order := make(chan *job[T]), make(chan *job[T], perCore*workers)
	gate := newGate()
	go func() {
		defer close(order)
		defer close(todo)
		for rec := range records {
			if ctx.Err() != nil || !gate.enter(rec.Bytes) {
				return
			}
			j := &job[T]{rec: rec, done: make(chan struct{})}
			order <- j
			todo <- j
		}
	}()
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			for j := range todo {
				work(j)
				close(j.done)
			}
		})
	}
	var failed error
	for j := range order {
		<-j.done
		if failed == nil {
			if failed = take(j); failed != nil {
				gate.shut()
			}
		}
		gate.leave(j.rec.Bytes)
	}
	group.Wait()
	if failed == nil && ctx.Err() != nil {
		return errInterrupted
	}
	return failed
}

// gate bounds the bytes that are in work.
type gate struct {
	mu     sync.Mutex
	room   *sync.Cond
	inside int64
	count  int
	closed bool
}

func newGate() *gate {
	g := &gate{}
	g.room = sync.NewCond(&g.mu)
	return g
}

// enter waits until there is room; false if nobody may come in any more.
func (g *gate) enter(bytes int64) bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	for !g.closed && g.inside+bytes > bytesInWork && g.count >= maxQuietWork {
		g.room.Wait()
	}
	g.inside += bytes
	g.count++
	return !g.closed
}

func (g *gate) leave(bytes int64) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.inside -= bytes
	g.count--
	g.room.Signal()
}

func (g *gate) shut() {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.closed = true
	g.room.Signal()
}

// records are those of all that was found, the problems of finding it first. What was passed over is remarked before the record behind it.
func (a *app) records(found corpus.Found, opt corpus.Options) iter.Seq[entry] {
	return func(yield func(entry) bool) {
		var remarks []string
		opt.Remark = func(line string) { remarks = append(remarks, line) }
		put := func(rec *corpus.Record) bool {
			e := entry{rec, remarks}
			remarks = nil
			return yield(e)
		}
		for _, p := range found.Problems {
			if !put(corpus.SetAside(p)) {
				return
			}
		}
		for _, s := range found.Sources {
			for rec := range s.Records(a.stdin, opt) {
				if !put(rec) {
					return
				}
			}
		}
		for _, line := range remarks {
			a.note("%s", line)
		}
	}
}

// read decodes and analyses the record of a job; then makes the result of the analysis. It never takes the run down: a panic is a bug of ours, and costs
// the one record.
func read[T any](analyzer *analyze.Analyzer, opt corpus.Options, then func(*analyze.Analysis) T) func(*job[T]) {
	return func(j *job[T]) {
		defer func() {
			if r := recover(); r != nil {
				j.problem = j.rec.Problem(fmt.Sprintf("slant has a bug (%v)", r), "please report it with this file")
			}
		}()
		j.hash = j.rec.Hash()
		art, notes, err := j.rec.Article(opt)
		j.notes = append(j.rec.remarks, notes...)
		if errors.As(err, &j.problem) {
			return
		}
		an := analyzer.Analyze(art)
		if len(an.Paragraphs) == 0 {
			j.problem = j.rec.Problem("no line of it looks like the text of an article", "check the file, or paste the article's text alone")
			return
		}
		j.result = then(an)
	}
}
