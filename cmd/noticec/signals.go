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

// shutdownGrace is how long a command has after a signal to end by itself, with complete files
// and no temporary ones.
const shutdownGrace = 400 * time.Millisecond

// runInterruptible runs what ends early when the user or the system asks for it. Asked a second
// time, or after the grace, the program ends where it stands: work may hang at a pipe that
// nobody writes or reads, which no context reaches. The programs of plugins have ended by
// then, as they end with the context.
func runInterruptible(run func(context.Context) int) int {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	signals := make(chan os.Signal, 2)
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) { // nohup and shells ignore them for background jobs
			signal.Notify(signals, s)
		}
	}
	defer signal.Stop(signals)
	// Without the default action of SIGPIPE a closed pipe is a write error, so that files are
	// complete and plugins have ended before the program ends.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
	ended := make(chan int, 1)
	go func() { ended <- run(ctx) }()
	select {
	case code := <-ended:
		return code
	case <-signals:
		cancel()
	}
	select {
	case code := <-ended:
		return code
	case <-signals:
	case <-time.After(shutdownGrace):
	}
	runWithTimeout(shutdownGrace/4, buildcache.Abandon) // the file system may hang
	runWithTimeout(shutdownGrace/4, printInterrupted)   // standard error may be a full pipe
	return exitFailed
}

func printInterrupted() {
	if isTerminal(os.Stderr) {
		fmt.Fprint(os.Stderr, clearLine)
	}
	fmt.Fprintln(os.Stderr, "noticec:", buildcache.ErrInterrupted)
}

// runWithTimeout runs a function that may block, and returns after the timeout at the latest.
func runWithTimeout(timeout time.Duration, do func()) {
	done := make(chan struct{})
	go func() {
		do()
		close(done)
	}()
	select {
	case <-done:
	case <-time.After(timeout):
	}
}
