package build

import (
	"context"
	"errors"
	"runtime"
	"sync"
)

// errInterrupted says that the user, or the system, asked for the end.
var errInterrupted = errors.New("interrupted")

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
	type piece struct {
		i    int
		done chan outcome
	}
	workers = max(min(workersOf(workers), n), 1)
	queue, jobs, stop := make(chan piece, workers*ahead), make(chan piece), make(chan struct{})
	var running sync.WaitGroup
	defer running.Wait()
	defer close(stop)
	running.Add(1 + workers)
	go func() {
		defer running.Done()
		defer close(jobs)
		defer close(queue)
		for i := range n {
			p := piece{i, make(chan outcome, 1)}
			select {
			case queue <- p:
			case <-stop:
				return
			}
			select {
			case jobs <- p:
			case <-stop:
				return
			}
		}
	}()
	for range workers {
		go func() {
			defer running.Done()
			for p := range jobs {
				var o outcome
				if o.err = errInterrupted; ctx.Err() == nil {
					o.value, o.err = work(p.i)
				}
				p.done <- o
			}
		}()
	}
	for p := range queue {
		o := <-p.done
		if o.err == nil {
			o.err = each(p.i, o.value)
		}
		if o.err != nil {
			return o.err
		}
	}
	return nil
}
