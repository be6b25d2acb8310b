package main

import (
	"fmt"
	"io"
	"sync/atomic"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/slantkit/slant/analyze/corpus"
)

// meter is the line on a terminal that says how far a long run is.
type meter struct {
	out                io.Writer // nil: nobody looks
	bar                *progressbar.ProgressBar
	total              int64
	read               *atomic.Int64 // bytes of the inputs
	began, shown       time.Time
	articles, setAside int
}

// A run shorter than quietTime has no line; then it is drawn anew every drawTime.
const (
	quietTime = time.Second
	drawTime  = 200 * time.Millisecond
)

// newMeter makes the line for a run over what was found, whose options it makes count what is read. It stays silent unless standard error is a terminal.
func (a *app) newMeter(found corpus.Found, opt *corpus.Options) *meter {
	m := &meter{read: new(atomic.Int64), began: time.Now()}
	opt.Consumed = m.read
	if a.quiet || columns(a.stderr) == 0 {
		return m
	}
	m.out = a.stderr
	for _, s := range found.Sources {
		m.total += s.Size
	}
	return m
}

// count counts a record that is done with.
func (m *meter) count(setAside bool) {
	if setAside {
		m.setAside++
	} else {
		m.articles++
	}
	if m.out == nil || time.Since(m.began) < quietTime || time.Since(m.shown) < drawTime {
		return
	}
	if m.bar == nil {
		m.bar = m.newBar()
	}
	m.shown = time.Now()
	m.bar.Describe(m.describe())
	m.bar.Set64(min(m.read.Load(), max(m.total, 1)))
}

func (m *meter) newBar() *progressbar.ProgressBar {
	total := m.total
	if total == 0 {
		total = -1 // standard input: nobody knows
	}
	return progressbar.NewOptions64(total, progressbar.OptionSetWriter(m.out), progressbar.OptionFullWidth(), progressbar.OptionShowBytes(false),
		progressbar.OptionSetPredictTime(true), progressbar.OptionClearOnFinish(), progressbar.OptionSetElapsedTime(false),
		progressbar.OptionSetTheme(progressbar.ThemeASCII))
}

func (m *meter) describe() string {
	s := fmt.Sprintf("%d articles, %.1f MB/s", m.articles, float64(m.read.Load())/1e6/time.Since(m.began).Seconds())
	if m.setAside > 0 {
		s += fmt.Sprintf(", %d set aside", m.setAside)
	}
	return s
}

// aside prints lines above the meter.
func (m *meter) aside(print func()) {
	if m.bar != nil {
		m.bar.Clear()
	}
	print()
}

// stop takes the line away. It may be called more than once.
func (m *meter) stop() {
	if m.bar != nil {
		m.bar.Clear()
		m.bar = nil
	}
	m.out = nil
}
