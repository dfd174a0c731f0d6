// Package program runs an external program with a time limit, a limit on its output and a
// reduced environment, and kills the processes that it leaves behind.
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

// waitDelay is how long the outputs are read after the program has ended: a child of it may
// keep them open.
const waitDelay = 500 * time.Millisecond

// maxStderr is how much of the standard error is passed on, in bytes.
const maxStderr = 64 << 10

// passedVariables are the environment variables that a program gets. Others may be secrets.
var passedVariables = []string{"PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TZ", "SystemRoot", "PATHEXT", "TEMP", "TMP", "USERPROFILE"}

// A Program is a command and its limits.
type Program struct {
	Command   []string // the program and its arguments; one with a slash is a path from Dir, any other is searched in PATH
	Dir       string   // the folder to run in
	Timeout   time.Duration
	MaxOutput int                 // bytes of standard output
	Stderr    io.Writer           // gets its standard error
	Getenv    func(string) string // the environment
}

// A CodeError says with which code a program ended, if not with 0.
type CodeError struct{ Code int }

func (e *CodeError) Error() string { return fmt.Sprintf("ended with code %d", e.Code) }

// Run runs the program with a standard input and returns its standard output. When Run
// returns, the program and what it started in its process group have ended. The errors
// continue a sentence that begins with the program; with a *CodeError there is the output, too.
func (p Program) Run(ctx context.Context, stdin []byte) ([]byte, error) {
	ctx, cancel := context.WithTimeout(ctx, p.Timeout)
	defer cancel()
	path, err := p.path()
	if err != nil {
		return nil, err
	}
	c := exec.CommandContext(ctx, path, p.Command[1:]...)
	c.Dir, c.Env, c.WaitDelay = p.Dir, p.environment(), waitDelay
	out, said := &limitedBuffer{max: p.MaxOutput, onExceeded: cancel}, &lineForwarder{to: p.Stderr, remaining: maxStderr}
	c.Stdin, c.Stdout, c.Stderr = bytes.NewReader(stdin), out, said
	setProcessGroup(c)
	err = c.Run()
	killProcessGroup(c)
	_ = said.flush() // an error means that nobody reads it
	switch failed := (*exec.ExitError)(nil); {
	case out.exceeded:
		return nil, fmt.Errorf("wrote more than %d bytes and was stopped", p.MaxOutput)
	case errors.Is(ctx.Err(), context.DeadlineExceeded):
		return nil, fmt.Errorf("did not answer within %s and was stopped", p.Timeout)
	case ctx.Err() != nil:
		return nil, errors.New("was interrupted")
	case errors.Is(err, exec.ErrWaitDelay):
		return nil, errors.New("ended, but left another program behind that keeps its output open")
	case errors.As(err, &failed) && failed.Exited():
		return out.data.Bytes(), &CodeError{failed.ExitCode()}
	case errors.As(err, &failed):
		return nil, fmt.Errorf("was ended: %s", failed)
	case err != nil:
		return nil, fmt.Errorf("cannot be run: %w", err)
	}
	return out.data.Bytes(), nil
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
	for _, name := range passedVariables {
		if v := p.Getenv(name); v != "" {
			out = append(out, name+"="+v)
		}
	}
	return out
}

// A limitedBuffer takes max bytes, and calls onExceeded at the next.
type limitedBuffer struct {
	data       bytes.Buffer // not embedded: its ReadFrom has no limit
	max        int
	exceeded   bool
	onExceeded func()
}

func (c *limitedBuffer) Write(data []byte) (int, error) {
	if c.data.Len()+len(data) > c.max {
		c.exceeded = true
		c.onExceeded()
		return 0, io.ErrShortWrite
	}
	return c.data.Write(data)
}

// A lineForwarder copies text line by line, control characters made visible, up to a limit.
type lineForwarder struct {
	to        io.Writer
	remaining int    // bytes
	line      []byte // the unfinished line
}

func (p *lineForwarder) Write(data []byte) (int, error) {
	part := data[:min(len(data), p.remaining)]
	p.remaining -= len(part)
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

// flush writes the unfinished line.
func (p *lineForwarder) flush() error {
	if len(p.line) == 0 {
		return nil
	}
	text := bytes.TrimSuffix(bytes.TrimSuffix(p.line, []byte("\n")), []byte("\r"))
	p.line = p.line[:0]
	_, err := io.WriteString(p.to, source.Visible(string(text))+"\n")
	return err
}
