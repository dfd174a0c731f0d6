package build

import (
	"context"
	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"runtime"
	"sync"
	"sync/atomic"
)

// ahead is how many results a worker may be ahead of the one that is waited for.
const ahead = 4

// workersOf is how many goroutines work: as asked, or one for each processor.
func workersOf(asked int) int {
	if asked > 0 {
		return asked
	}
	return runtime.GOMAXPROCS(0)
}

// ordered does n pieces of work, several at once, and hands the results to each in their
// order, from one goroutine. No more than a few results wait at any time. It returns the
// error of the first piece that fails, when no work is being done any more; what comes
// after that piece is not handed on.
func ordered[T any](ctx context.Context, n, workers int, work func(i int) (T, error), each func(i int, result T) error) error {
	type outcome struct {
		value T
		err   error
	}
	workers = max(min(workersOf(workers), n), 1)
	// A piece that is begun takes a place, and its result waits in the slot of its number
	// until each has had it: the pieces that have places never share a slot.
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

// spread does n pieces of work, several at once, in any order.
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
