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

// A stream is standard output or standard error. It remembers the first error of writing, so
// that one look at the end of a run finds what any command overlooked. Several goroutines may
// write.
type stream struct {
	io.Writer
	name   string
	failed func() // called at the first error: nobody reads what would follow

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
		s.failed()
	}
	return n, err
}

// lost returns what ends a run whose stream could not be written; nil where all was. Of a pipe
// whose reader has gone nothing is said, for that reader wanted no more.
func (s *stream) lost() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err == nil {
		return nil
	}
	if errors.Is(s.err, syscall.EPIPE) {
		return &exit{code: exitPipe}
	}
	err := s.err
	var path *fs.PathError
	if errors.As(err, &path) { // the path is that of a device
		err = path.Err
	}
	return failed(fmt.Errorf("writing %s: %w", s.name, err))
}

// printLine prints one line, in which the arguments cannot steer a terminal, begin another
// line, or command a build system.
func printLine(w io.Writer, format string, args ...any) error {
	_, err := io.WriteString(w, source.Visible(fmt.Sprintf(format, args...))+"\n")
	return err
}

// shortened is a text without the middle of one that nobody would read to its end, as where an
// argument is long.
func shortened(s string) string {
	const first, last = 1000, 500 // bytes
	if len(s) <= first+last {
		return s
	}
	return strings.ToValidUTF8(s[:first], "") + " … " + strings.ToValidUTF8(s[len(s)-last:], "")
}

// say tells on standard error, in a line, what the run does. That it cannot be written is found
// at the end of the run.
func say(cmd *cobra.Command, format string, args ...any) {
	_ = printLine(cmd.ErrOrStderr(), "noticec: "+format, args...)
}

// printDiff prints what changes in a file: for a program as it is, for a person and for the log
// of a build line by line such that no word of the file steers it.
func (e *env) printDiff(w io.Writer, name string, before, after []byte) error {
	name = source.Visible(name)
	text := diff.Diff(name, before, name, after)
	if terminal(e.stdout) || e.inCI() {
		return printLines(w, string(text))
	}
	_, err := w.Write(text)
	return err
}

// printLines prints lines as printLine does one.
func printLines(w io.Writer, text string) error {
	var b strings.Builder
	for line := range strings.Lines(text) {
		b.WriteString(source.Visible(strings.TrimSuffix(line, "\n")) + "\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}
