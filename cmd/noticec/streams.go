package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"strings"
	"sync"
	"syscall"

	"github.com/rogpeppe/go-internal/diff"
	"github.com/spf13/cobra"

	"github.com/noticec/noticec/notice/source"
)

// A stream is standard output or standard error. It records the first write error, so that it
// is found at the end of a run even if a command ignored it. Several goroutines may write.
type stream struct {
	io.Writer
	name    string
	onError func() // called at the first error, to cancel the run

	mu  sync.Mutex
	err error
}

func (s *stream) Write(data []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err != nil {
		return 0, s.err
	}
	n, err := s.Writer.Write(data)
	if err != nil {
		s.err = err
		s.onError()
	}
	return n, err
}

// exitError returns the error of a run whose stream could not be written; nil if all was
// written. A closed pipe ends the run without a message.
func (s *stream) exitError() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err == nil {
		return nil
	}
	if errors.Is(s.err, syscall.EPIPE) {
		return &exitError{code: exitPipe}
	}
	err := s.err
	var path *fs.PathError
	if errors.As(err, &path) { // the path is that of a device
		err = path.Err
	}
	return failure(fmt.Errorf("writing %s: %w", s.name, err))
}

// printLine prints one line, with control characters made visible, so that no argument can
// control a terminal, begin another line, or be a command of a CI system.
func printLine(w io.Writer, format string, args ...any) error {
	_, err := io.WriteString(w, source.Visible(fmt.Sprintf(format, args...))+"\n")
	return err
}

// truncateMiddle cuts the middle out of a long text.
func truncateMiddle(s string) string {
	const first, last = 1000, 500 // bytes
	if len(s) <= first+last {
		return s
	}
	return strings.ToValidUTF8(s[:first], "") + " … " + strings.ToValidUTF8(s[len(s)-last:], "")
}

// logf prints a line about the run to standard error. Write errors are found at the end of the
// run.
func logf(cmd *cobra.Command, format string, args ...any) {
	_ = printLine(cmd.ErrOrStderr(), "noticec: "+format, args...)
}

// success says that all is well, and of how much: on a terminal and with --verbose.
func (e *env) success(cmd *cobra.Command, line string) {
	if e.verbose || isTerminal(e.stderr) && !e.inCI() {
		logf(cmd, "%s", line)
	}
}

// printDiff prints a unified diff: verbatim for programs; with control characters made visible
// for terminals and CI logs.
func (e *env) printDiff(w io.Writer, name string, before, after []byte) error {
	name = source.Visible(name)
	text := diff.Diff(name, before, name, after)
	if isTerminal(e.stdout) || e.inCI() {
		return printLines(w, string(text))
	}
	_, err := w.Write(text)
	return err
}

// printLines prints lines as printLine does.
func printLines(w io.Writer, text string) error {
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString(source.Visible(strings.TrimSuffix(line, "\n")) + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}
