// Package program runs a program of somebody else: with a time limit, an end to what it
// may write, few variables of the environment, and nothing left of it afterwards.
package program

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/noticec/noticec/notice/source"
)

// linger is how long the outputs are read after the program has ended: what it started may
// hold them open.
const linger = 500 * time.Millisecond

// maxStderr is how much of the standard error is passed on, in bytes.
const maxStderr = 64 << 10

// variables are the names of what a program reads of the environment. No other is passed on,
// for it may be a secret.
var variables = []string{"PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TZ", "SystemRoot", "PATHEXT", "TEMP", "TMP", "USERPROFILE"}

// A Program says what to run, and how.
type Program struct {
	Command   []string // the program and its arguments; one with a slash is a path from Dir, any other is searched in PATH
	Dir       string   // the folder to run in
	Timeout   time.Duration
	MaxOutput int                 // bytes of standard output
	Stderr    io.Writer           // what it writes to standard error is passed on to
	Getenv    func(string) string // the environment
}

// Run runs the program with a standard input and returns its standard output. When Run
// returns, the program and what it started in its process group have ended. The errors
// continue a sentence that begins with the program.
func (p Program) Run(ctx context.Context, stdin []byte) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, p.Timeout)
	defer cancel()
	path, err := p.path()
	if err != nil {
		return nil, err
	}
	c := exec.CommandContext(ctx, path, p.Command[1:]...)
	c.Dir, c.Env, c.WaitDelay = p.Dir, p.environment(), linger
	out, said := &capped{max: p.MaxOutput, full: cancel}, &passed{to: p.Stderr, left: maxStderr}
	c.Stdin, c.Stdout, c.Stderr = bytes.NewReader(stdin), out, said
	own(c)
	err = c.Run()
	end(c)
	_ = said.flush() // whoever reads it has gone
	switch failed := (*exec.ExitError)(nil); {
	case out.over:
		return nil, fmt.Errorf("wrote more than %d bytes and was stopped", p.MaxOutput)
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return nil, fmt.Errorf("did not answer within %s and was stopped", p.Timeout)
	case ctx.Err() != nil:
		return nil, errors.New("was interrupted")
	case errors.Is(err, exec.ErrWaitDelay):
		return nil, errors.New("ended, but left another program behind that keeps its output open")
	case errors.As(err, &failed) && failed.Exited():
		return nil, fmt.Errorf("ended with code %d", failed.ExitCode())
	case errors.As(err, &failed):
		return nil, fmt.Errorf("was ended: %s", failed)
	case err != nil:
		return nil, fmt.Errorf("cannot be run: %w", err)
	}
	return out.got.Bytes(), nil
}

// path returns the file to run.
func (p Program) path() (string, error) {
	name := p.Command[0]
	if !strings.ContainsAny(filepath.ToSlash(name), "/") {
		path, err := exec.LookPath(name)
		if err != nil {
			return "", fmt.Errorf("cannot be run: there is no program %s in PATH", name)
		}
		return path, nil
	}
	if !filepath.IsAbs(name) {
		name = filepath.Join(p.Dir, name)
	}
	path, err := filepath.Abs(name)
	if err == nil {
		_, err = exec.LookPath(path)
	}
	if err != nil {
		return "", fmt.Errorf("cannot be run: %s is no program", filepath.ToSlash(name))
	}
	return path, nil
}

func (p Program) environment() []string {
	out := []string{} // nil would be the whole environment
	for _, name := range variables {
		if v := p.Getenv(name); v != "" {
			out = append(out, name+"="+v)
		}
	}
	return out
}

// A capped writer takes max bytes, and then calls full.
type capped struct {
	got  bytes.Buffer // not embedded: its ReadFrom knows no limit
	max  int
	over bool
	full func()
}

func (c *capped) Write(data []byte) (int, error) {
	if c.got.Len()+len(data) > c.max {
		c.over = true
		c.full()
		return 0, io.ErrShortWrite
	}
	return c.got.Write(data)
}

// passed passes text on line by line, with what steers a terminal made visible, as long as
// there is room.
type passed struct {
	to   io.Writer
	left int    // bytes
	line []byte // that has not ended yet
}

func (p *passed) Write(data []byte) (int, error) {
	part := data[:min(len(data), p.left)]
	p.left -= len(part)
	for line := range bytes.Lines(part) {
		p.line = append(p.line, line...)
		if !bytes.HasSuffix(line, []byte("\n")) {
			break
		}
		if err := p.flush(); err != nil {
			return 0, err
		}
	}
	return len(data), nil
}

// flush passes on the line that was begun.
func (p *passed) flush() error {
	if len(p.line) == 0 {
		return nil
	}
	text := bytes.TrimSuffix(bytes.TrimSuffix(p.line, []byte("\n")), []byte("\r"))
	p.line = p.line[:0]
	_, err := io.WriteString(p.to, source.Visible(string(text))+"\n")
	return err
}
