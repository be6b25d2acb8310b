package main

import (
	"context"
	"crypto/sha256"
	"iter"
	"runtime"
	"sync/atomic"

	"github.com/slantkit/slant/analyze"
	"github.com/slantkit/slant/analyze/corpus"
	"github.com/slantkit/slant/reports"
)

// record is one record of the input, on its way through a pipeline.
type record struct {
	*corpus.Record
	arg     int             // index of the path by which it came
	remarks []string        // on what was passed over before it
	problem *corpus.Problem // of splitting it off: a bug of ours; then there is no Record
}

// outcome is what became of a record. problem is set, or one of an and obs.
type outcome struct {
	arg     int
	hash    [sha256.Size]byte
	bytes   int64
	an      *analyze.Analysis
	obs     *reports.Observation
	named   []bool // which of the names of --actor the article has
	notes   []string
	problem *corpus.Problem
}

// work makes an outcome of a record, on any goroutine.
type work func(record) outcome

// Bounds of what is in a pipeline at once, so that memory does not depend on the size of the input.
const (
	windowPerWorker = 32              // records: while one takes long, the others may get so far ahead
	budgetPerWorker = corpus.MaxBytes // bytes of records
	smallestRecord  = 1 << 10         // what a record counts at least
)

// job is a record and the place for what becomes of it.
type job struct {
	rec  record
	cost int64
	done chan outcome
}

// pipeline reads records one after another, works on them on all cores, and hands the outcomes over one after another, in the
// order of the records. It ends early if ctx does, or collect fails: then no more is read, and in the first case what is
// read already is finished.
func pipeline(ctx context.Context, records iter.Seq[record], do work, collect func(outcome) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	workers := runtime.GOMAXPROCS(0)
	jobs, order := make(chan *job), make(chan *job, windowPerWorker*workers)
	b := newBudget(int64(workers+1) * budgetPerWorker)
	go feed(ctx, records, b, jobs, order)
	for range workers {
		go func() {
			for j := range jobs {
				j.done <- do(j.rec)
			}
		}()
	}
	return gather(ctx, order, func(j *job) error {
		defer b.release(j.cost)
		return collect(<-j.done)
	})
}

// feed splits the input. A job goes first to the workers and then into the order, so that whoever takes it from there need
// not wait forever.
func feed(ctx context.Context, records iter.Seq[record], b *budget, jobs, order chan<- *job) {
	defer close(order)
	defer close(jobs)
	for rec := range records {
		j := &job{rec: rec, cost: smallestRecord, done: make(chan outcome, 1)}
		if rec.Record != nil {
			j.cost = max(rec.Bytes, smallestRecord)
		}
		if j.cost = b.acquire(ctx, j.cost); j.cost == 0 || !send(ctx, jobs, j) || !send(ctx, order, j) {
			return
		}
	}
}

func send(ctx context.Context, to chan<- *job, j *job) bool {
	select {
	case to <- j:
		return true
	case <-ctx.Done():
		return false
	}
}

// gather takes jobs in their order.
func gather(ctx context.Context, order <-chan *job, take func(*job) error) error {
	for {
		j, ok := nextJob(ctx, order)
		if !ok {
			return nil
		}
		if err := take(j); err != nil {
			return err
		}
	}
}

// nextJob waits for the next job; false if there is none. Once ctx has ended it takes those that stand there, and waits for no
// others: the reader may hang on its input.
func nextJob(ctx context.Context, order <-chan *job) (*job, bool) {
	select {
	case j, ok := <-order:
		return j, ok
	case <-ctx.Done():
	}
	select {
	case j, ok := <-order:
		return j, ok
	default:
		return nil, false
	}
}

// budget bounds what is in work. One goroutine acquires, another releases.
type budget struct {
	whole    int64
	free     atomic.Int64
	released chan struct{}
}

func newBudget(n int64) *budget {
	b := &budget{whole: n, released: make(chan struct{}, 1)}
	b.free.Store(n)
	return b
}

// acquire waits until n is free, and returns what it took: what is more than the whole takes all of it, alone. 0: ctx has
// ended.
func (b *budget) acquire(ctx context.Context, n int64) int64 {
	n = min(n, b.whole)
	for b.free.Load() < n {
		select {
		case <-b.released:
		case <-ctx.Done():
			return 0
		}
	}
	b.free.Add(-n)
	return n
}

func (b *budget) release(n int64) {
	b.free.Add(n)
	select {
	case b.released <- struct{}{}:
	default:
	}
}
