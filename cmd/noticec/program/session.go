package program

import (
	"context"
	"io"
	"os/exec"
)

// A Session is a program that answers until it is closed. Its standard error is dropped, and Timeout
// and MaxOutput do not apply: the caller reads what it asked for.
type Session struct {
	io.WriteCloser // its standard input
	io.Reader      // its standard output
	command        *exec.Cmd
	stop           context.CancelFunc
}

// Begin starts the program. It ends when ctx is done or the session is closed. The errors continue a
// sentence that begins with the program.
func (p Program) Begin(ctx context.Context) (*Session, error) {
	path, err := p.path()
	if err != nil {
		return nil, err
	}
	ctx, stop := context.WithCancel(ctx)
	c := exec.CommandContext(ctx, path, p.Command[1:]...)
	c.Dir, c.Env, c.WaitDelay = p.Dir, p.environment(), waitDelay
	setProcessGroup(c)
	in, err := c.StdinPipe()
	if err != nil {
		stop()
		return nil, err
	}
	out, err := c.StdoutPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		stop()
		return nil, err
	}
	return &Session{in, out, c, stop}, nil
}

// Close ends the program, whether or not it has answered.
func (s *Session) Close() error {
	_ = s.WriteCloser.Close()
	s.stop()
	killProcessGroup(s.command)
	_ = s.command.Wait() // it was killed
	return nil
}
