package main

import (
	"math"
	"runtime"
	"runtime/debug"
)

// firstCollection is how much memory, in bytes, the program takes before it collects garbage for the first time.
const firstCollection = 80 << 20

// collectLater lets the program begin without garbage collection. What start-up allocates lives to the end, so collecting meanwhile finds nothing; nor
// is there much to find behind it, in a run of one article. Once memory reaches firstCollection, collection is as always. Whoever runs the program with
// GOGC=off or a GOMEMLIMIT of his own has his way.
func collectLater() {
	percent := debug.SetGCPercent(-1)
	if percent < 0 || debug.SetMemoryLimit(-1) != math.MaxInt64 {
		debug.SetGCPercent(percent)
		return
	}
	debug.SetMemoryLimit(firstCollection)
	type sentinel struct{ _ *sentinel } // nobody holds it: the first collection finds it
	runtime.AddCleanup(&sentinel{}, func(percent int) {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(math.MaxInt64)
	}, percent)
}
