package main

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

func TestLimitFor(t *testing.T) {
	for live, want := range map[int64]int64{0: 48, 8: 48, 24: 48, 25: 56, 45: 72, 400: 424} {
		if got := limitFor(live << 20); want<<20 != got {
			t.Errorf("%d MiB in use: want a limit of %d MiB, got %d", live, want, got>>20)
		}
	}
}

// What is in use has room: the limit follows it up, and down again.
func TestKeepRoom(t *testing.T) {
	before := debug.SetMemoryLimit(memoryLimit)
	defer debug.SetMemoryLimit(before)
	keepRoom(memoryLimit, 0)
	wait := func(want func(limit int64) bool) int64 {
		for range 200 {
			runtime.GC()
			if limit := debug.SetMemoryLimit(-1); want(limit) {
				return limit
			}
			time.Sleep(5 * time.Millisecond)
		}
		return debug.SetMemoryLimit(-1)
	}
	held := make([]byte, 100<<20)
	if limit := wait(func(l int64) bool { return l >= 120<<20 }); limit < 120<<20 {
		t.Errorf("100 MiB in use: want a limit of 120 MiB or more, got %d MiB", limit>>20)
	}
	runtime.KeepAlive(held)
	held = nil
	if limit := wait(func(l int64) bool { return l < 120<<20 }); limit >= 120<<20 {
		t.Errorf("nothing in use: want a lower limit, got %d MiB", limit>>20)
	}
}
