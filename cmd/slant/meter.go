package main

import (
	"fmt"
	"sync"
	"sync/atomic"
	"time"

	"github.com/slantkit/slant/reports"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
)

// meter is the progress line of a long run: how much of the input is read, articles, MB/s, what was set aside, time left. It
// appears on a terminal after the first second, and is gone when it is closed. Lines that are written to it stand above it.
type meter struct {
	consumed *atomic.Int64 // bytes of the input
	total    int64         // likewise; 0: unknown
	articles atomic.Int64
	rejected atomic.Int64

	began atomic.Int64 // nanoseconds since 1970; reading what an earlier run has dealt with does not count
	from  atomic.Int64 // bytes consumed by then

	ticked time.Time // when the bar was last moved

	mu    sync.Mutex
	out   writer
	timer *time.Timer
	shown *mpb.Progress // nil before the first second
	bar   *mpb.Bar
}

// writer is what a meter writes to: os.Stderr.
type writer interface {
	Write([]byte) (int, error)
}

// meterDelay: what takes no longer needs no progress line.
const meterDelay = time.Second

func newMeter(out writer, consumed *atomic.Int64, total int64) *meter {
	m := &meter{consumed: consumed, total: total, out: out}
	m.start()
	m.timer = time.AfterFunc(meterDelay, m.show)
	return m
}

// start counts rate and time left from now on.
func (m *meter) start() {
	m.began.Store(time.Now().UnixNano())
	m.from.Store(m.consumed.Load())
}

func (m *meter) show() {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.timer == nil {
		return
	}
	m.shown = mpb.New(mpb.WithOutput(m.out), mpb.WithWidth(24))
	text := mpb.AppendDecorators(decor.Any(func(decor.Statistics) string { return m.line(time.Now()) }))
	if m.total == 0 {
		m.bar = m.shown.MustAdd(0, nil, text, mpb.BarRemoveOnComplete())
		return
	}
	style := mpb.BarStyle().Lbound("").Rbound("").Filler("━").Tip("━").Padding("─")
	m.bar = m.shown.New(m.total+1, style, text, mpb.BarRemoveOnComplete()) // what is complete is not ended by itself
}

// tick moves the bar. It is called after each record, and does something ten times a second.
func (m *meter) tick() {
	if now := time.Now(); now.Sub(m.ticked) > 100*time.Millisecond {
		m.ticked = now
		m.mu.Lock()
		defer m.mu.Unlock()
		if m.shown != nil && m.total > 0 {
			m.bar.SetCurrent(min(m.consumed.Load(), m.total))
		}
	}
}

// line is the progress in words.
func (m *meter) line(now time.Time) string {
	seconds := now.Sub(time.Unix(0, m.began.Load())).Seconds()
	read := m.consumed.Load() - m.from.Load()
	s := " " + reports.Plural(int(m.articles.Load()), "article")
	if seconds > 0 {
		s += fmt.Sprintf(" · %.1f MB/s", float64(read)/1e6/seconds)
	}
	if n := m.rejected.Load(); n > 0 {
		s += fmt.Sprintf(" · %s set aside", reports.Thousands(int(n)))
	}
	if left := m.total - m.consumed.Load(); left > 0 && read > 0 {
		s += " · " + span(time.Duration(seconds*float64(left)/float64(read)*float64(time.Second))) + " left"
	}
	return s
}

// span is a time in words, to about a tenth.
func span(d time.Duration) string {
	switch {
	case d < time.Minute:
		return fmt.Sprintf("%d s", int(d.Seconds())+1)
	case d < time.Hour:
		return fmt.Sprintf("%d min", int(d.Minutes())+1)
	}
	return fmt.Sprintf("%d h %d min", int(d.Hours()), int(d.Minutes())%60)
}

// Write prints lines above the progress line.
func (m *meter) Write(data []byte) (int, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.shown != nil {
		return m.shown.Write(data)
	}
	return m.out.Write(data)
}

// close takes the progress line away.
func (m *meter) close() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.timer.Stop()
	m.timer = nil
	if m.shown != nil {
		m.bar.Abort(true)
		m.shown.Wait()
		m.shown = nil
	}
}
