package main

import (
	"runtime/debug"
	"runtime/metrics"
)

// What a long run holds grows a little: the actors, and of each article a few bytes by which a repeat is known. The garbage
// collector lets the heap grow to twice of that before it cleans up; steady makes it do so earlier, so that the peak of memory stays
// where it is until what is held comes near steadyHeap.
const (
	steadyHeap   = 100 << 20 // bytes
	leastPercent = 30        // of what is held: less would cost more time than it saves
	steadyEvery  = 1000      // records
)

// steady is called now and then. It does nothing if the user has set GOGC or GOMEMLIMIT.
func (a *app) steady() {
	if a.env("GOGC")+a.env("GOMEMLIMIT") != "" {
		return
	}
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	if percent := gcPercent(live[0].Value.Uint64()); percent != a.gcPercent {
		a.gcPercent = percent
		debug.SetGCPercent(percent)
	}
}

// gcPercent is how much garbage, in percent of what is held, may be before it is collected: in steps of ten.
func gcPercent(live uint64) int {
	room := (steadyHeap - int64(live)) * 100 / max(int64(live), 1)
	return int(min(max(room, leastPercent), 100)) / 10 * 10
}
