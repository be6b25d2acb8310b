package main

import (
	"math"
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// collection is how garbage is collected now.
func collection() (percent int, limit int64) {
	percent = debug.SetGCPercent(-1)
	debug.SetGCPercent(percent)
	return percent, debug.SetMemoryLimit(-1)
}

// TestCollectLater: collection waits for the limit, and is as before from the first one on.
func TestCollectLater(t *testing.T) {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(math.MaxInt64))
	defer debug.SetGCPercent(debug.SetGCPercent(70))
	collectLater()
	if percent, limit := collection(); percent != -1 || limit != firstCollection {
		t.Errorf("percent %d, limit %d: collection does not wait", percent, limit)
	}
	for range 400 {
		runtime.GC()
		if percent, limit := collection(); percent == 70 && limit == math.MaxInt64 {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Error("collection is not as before after the first one")
}

// TestCollectAsTold: where the user has set a limit or turned collection off, it stays so.
func TestCollectAsTold(t *testing.T) {
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(1 << 40))
	defer debug.SetGCPercent(debug.SetGCPercent(70))
	collectLater()
	if percent, limit := collection(); percent != 70 || limit != 1<<40 {
		t.Errorf("percent %d, limit %d: the user's limit is lost", percent, limit)
	}
	debug.SetMemoryLimit(math.MaxInt64)
	debug.SetGCPercent(-1)
	collectLater()
	if percent, limit := collection(); percent != -1 || limit != math.MaxInt64 {
		t.Errorf("percent %d, limit %d: collection was off", percent, limit)
	}
}
