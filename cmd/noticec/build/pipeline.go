package build

import (
	"context"
	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"runtime"
	"sync"
	"sync/atomic"
)

// ahead is the number of results that a worker may be ahead of the consumer.
const ahead = 4

// workersOf returns the number of goroutines: as requested, or one per processor.
func workersOf(asked int) int {
	if asked > 0 {
		return asked
	}
	return runtime.GOMAXPROCS(0)
}

// Ordered runs n tasks in parallel and calls each with the results in order, from one goroutine.
// The number of pending results is bounded. It returns the error of the first task, in order,
// that fails, after all workers have stopped; results after that task are dropped.
func Ordered[T any](ctx context.Context, n, workers int, work func(i int) (T, error), each func(i int, result T) error) error {
	type outcome struct {
		value T
		err   error
	}
	workers = max(min(workersOf(workers), n), 1)
	// A running task holds a place, and its result waits in the slot of its index until each has
	// consumed it: tasks that hold places never share a slot.
	slots, places, stop := make([]chan outcome, workers*ahead), make(chan struct{}, workers*ahead), make(chan struct{})
	for i := range slots {
		slots[i] = make(chan outcome, 1)
		places <- struct{}{}
	}
	var next atomic.Int64
	var running sync.WaitGroup
	defer running.Wait()
	defer close(stop)
	running.Add(workers)
	for range workers {
		go func() {
			defer running.Done()
			for {
				select {
				case <-places:
				case <-stop:
					return
				}
				i := int(next.Add(1)) - 1
				if i >= n {
					return
				}
				o := outcome{err: buildcache.ErrInterrupted}
				if ctx.Err() == nil {
					o.value, o.err = work(i)
				}
				slots[i%len(slots)] <- o
			}
		}()
	}
	for i := range n {
		o := <-slots[i%len(slots)]
		if o.err == nil {
			o.err = each(i, o.value)
		}
		if o.err != nil {
			return o.err
		}
		places <- struct{}{}
	}
	return nil
}

// spread runs n tasks in parallel, in any order.
func spread(n, workers int, work func(i int)) {
	var next atomic.Int64
	var running sync.WaitGroup
	for range min(workersOf(workers), n) {
		running.Add(1)
		go func() {
			defer running.Done()
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				work(i)
			}
		}()
	}
	running.Wait()
}
