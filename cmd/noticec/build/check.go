package build

import (
	"context"
	"errors"
	"fmt"
	"os"
	"runtime/debug"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// A Panic is a fault of noticec itself, met while it worked on a file.
type Panic struct {
	File  string
	Value any
	Stack []byte
}

func (p *Panic) Error() string {
	return fmt.Sprintf("noticec failed on %s: %v; please report this with the file", p.File, p.Value)
}

// Check reads and checks notices one after the other, and hands each result on. It ends
// with the first error, or when ctx does. today is the day of the judgement (ISO 8601).
func Check(ctx context.Context, sources []Source, today string, each func(Source, check.Result) error) error {
	for _, s := range sources {
		if ctx.Err() != nil {
			return errors.New("interrupted")
		}
		if err := guard(s.Shown(), func() error {
			r, err := load(s, today)
			if err != nil {
				return fmt.Errorf("%s: %w", s.Shown(), err)
			}
			return each(s, r)
		}); err != nil {
			return err
		}
	}
	return nil
}

// guard turns a panic into an error that names the file.
func guard(file string, work func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &Panic{file, v, debug.Stack()}
		}
	}()
	return work()
}

// load reads a file within its folder. What cannot be read is a finding.
func load(s Source, today string) (check.Result, error) {
	root, err := source.OpenRoot(s.Dir)
	if err != nil {
		return unread(s, err), nil
	}
	defer root.Close()
	f, err := root.Read(s.Name, s.Shown())
	if err != nil {
		return unread(s, err), nil
	}
	return check.File(f, today)
}

func unread(s Source, err error) check.Result {
	f := source.NewFile(s.Shown(), nil)
	if errors.Is(err, source.ErrTooLarge) {
		return check.Result{Findings: diag.List{tree.TooLarge(f)}}
	}
	why := err.Error()
	var path *os.PathError
	if errors.As(err, &path) {
		why = path.Err.Error()
	}
	return check.Result{Findings: diag.List{tree.Unreadable(f, why)}}
}
