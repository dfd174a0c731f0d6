package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// Each notice makes half a megabyte of garbage and leaves little behind: collecting it seldom
// takes a third of the time away, and the limit keeps the memory small all the same.
const (
	garbage     = 800      // per cent of what is in use
	memoryLimit = 48 << 20 // bytes
	room        = 24 << 20 // bytes beside what is in use, at least
	patience    = 16       // collections
)

// collectLess sets the garbage collector, unless the user did.
func collectLess(getenv func(string) string) {
	if getenv("GOGC") == "" && getenv("GOMEMLIMIT") == "" {
		debug.SetGCPercent(garbage)
		debug.SetMemoryLimit(memoryLimit)
		keepRoom(memoryLimit, 0)
	}
}

// keepRoom raises the limit where more is in use for long, such as the findings of ten thousand
// notices: close below it the collector would do little but collect. It looks after each
// collection, when something that nobody holds is found; needed is how often more was needed
// without a break.
func keepRoom(limit int64, needed int) {
	type nobodys struct{ _ [16]byte }
	runtime.SetFinalizer(&nobodys{}, func(*nobodys) {
		live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
		metrics.Read(live)
		next := limitFor(int64(live[0].Value.Uint64()))
		if needed++; next <= limit {
			needed = 0
		}
		if next < limit || needed == patience {
			debug.SetMemoryLimit(next)
			limit, needed = next, 0
		}
		keepRoom(limit, needed)
	})
}

// limitFor is the limit where that many bytes are in use, in steps.
func limitFor(live int64) int64 {
	const step = 8 << 20
	return max(memoryLimit, (live+room+step-1)/step*step)
}
