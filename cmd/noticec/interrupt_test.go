package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"testing"
	"time"
)

func fixed() time.Time { return time.Date(2026, 11, 23, 12, 0, 0, 0, time.UTC) }

func TestInterruptedRunEndsWithThree(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	var stdout, stderr bytes.Buffer
	out := t.TempDir()
	code := run(ctx, env{args: []string{"build", "../../examples/council/telecare.notice.yaml", "--out", out}, stdin: strings.NewReader(""), stdout: &stdout, stderr: &stderr, getenv: func(string) string { return "" }, now: fixed})
	if want := "noticec: wrote 0 files of 1 notice below " + out + "\nnoticec: interrupted\n"; code != exitFailed || stderr.String() != want {
		t.Errorf("want 3 and %q, got %d and %q", want, code, stderr.String())
	}
	if list, err := os.ReadDir(out); err != nil || len(list) > 0 {
		t.Errorf("want an empty folder, got %v, %v", list, err)
	}
}

// broken is a stream that cannot be written, as when a pipe was closed.
type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("broken pipe") }

// boom is a stream that panics, which stands for any fault of noticec.
type boom struct{}

func (boom) Read([]byte) (int, error) { panic("boom") }

func TestFailures(t *testing.T) {
	var stderr bytes.Buffer
	code := run(context.Background(), env{args: []string{"lint", "../../examples/ats"}, stdout: broken{}, stderr: &stderr, getenv: func(string) string { return "" }, now: fixed})
	if code != exitFailed || !strings.Contains(stderr.String(), "broken pipe") {
		t.Errorf("a closed pipe: want 3 and its name, got %d and %q", code, stderr.String())
	}
	stderr.Reset()
	e := env{stdout: io.Discard, stderr: &stderr, getenv: func(string) string { return "" }}
	if code := e.reportError(fmt.Errorf("searching sub: %w", fs.ErrPermission)); code != exitFailed || !strings.Contains(stderr.String(), "searching sub: permission denied") {
		t.Errorf("a folder that must not be read: want 3 and its name, got %d and %q", code, stderr.String())
	}
	for debug, lines := range map[string]bool{"": false, "1": true} {
		var stdout, stderr bytes.Buffer
		code := run(context.Background(), env{args: []string{"lint", "-"}, stdin: boom{}, stdout: &stdout, stderr: &stderr, getenv: func(string) string { return debug }, now: fixed})
		if code != exitFailed || !strings.HasPrefix(stderr.String(), "noticec: noticec failed on lint -: boom; please report this") {
			t.Errorf("a panic: want 3 and one line, got %d and %q", code, stderr.String())
		}
		if got := strings.Contains(stderr.String(), "goroutine"); got != lines {
			t.Errorf("NOTICEC_DEBUG=%q: want a stack: %v, got %q", debug, lines, stderr.String())
		}
	}
}
