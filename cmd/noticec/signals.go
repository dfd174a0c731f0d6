package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
)

// grace is how long a command has after a signal to end by itself, with whole files and
// without temporary ones.
const grace = 400 * time.Millisecond

// interruptible runs what ends early when the user or the system asks for it. Asked a second
// time, or after the grace, the program ends where it stands: work may hang at a pipe that
// nobody writes or reads, which no context reaches. The programs of plugins have ended by
// then, as they end with the context.
func interruptible(run func(context.Context) int) int {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	asked := make(chan os.Signal, 2)
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) { // as nohup and the shells do for jobs that go on
			signal.Notify(asked, s)
		}
	}
	defer signal.Stop(asked)
	// A pipe whose reader has gone is an error of writing, so that files are whole and plugins
	// ended before the program is, which by default would end where it stands.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
	ended := make(chan int, 1)
	go func() { ended <- run(ctx) }()
	select {
	case code := <-ended:
		return code
	case <-asked:
		cancel()
	}
	select {
	case code := <-ended:
		return code
	case <-asked:
	case <-time.After(grace):
	}
	within(grace/4, buildcache.Abandon) // a disk may hang
	within(grace/4, sayInterrupted)     // standard error may be a pipe that nobody reads
	return exitFailed
}

func sayInterrupted() {
	if terminal(os.Stderr) {
		fmt.Fprint(os.Stderr, clearLine)
	}
	fmt.Fprintln(os.Stderr, "noticec:", buildcache.ErrInterrupted)
}

// within waits for what may hang, but no longer than a time.
func within(most time.Duration, do func()) {
	done := make(chan struct{})
	go func() {
		do()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(most):
	}
}
