//go:build unix

package program

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"
)

func shell(script string) Program {
	return Program{Command: []string{"sh", "-c", script}, Dir: ".", Timeout: 20 * time.Second, MaxOutput: 1000, Stderr: &bytes.Buffer{}, Getenv: os.Getenv}
}

func TestProgramReadsAndWrites(t *testing.T) {
	p := shell(`echo "said \033[31mred" >&2; cat; pwd`)
	p.Dir = t.TempDir()
	out, err := p.Run(context.Background(), []byte("in\n"))
	if want := "in\n" + p.Dir + "\n"; err != nil || string(out) != want {
		t.Errorf("want %q, got %q, %v", want, out, err)
	}
	if got := p.Stderr.(*bytes.Buffer).String(); got != "said \\x1b[31mred\n" {
		t.Errorf("want what it said, with what steers a terminal made visible, got %q", got)
	}
}

func TestFailuresAreOneLine(t *testing.T) {
	for script, want := range map[string]string{
		"exit 7":                      "ended with code 7",
		"kill -9 $$":                  "was ended: signal: killed",
		"exec head -c 1001 /dev/zero": "wrote more than 1000 bytes and was stopped",
		"yes":                         "wrote more than 1000 bytes and was stopped",
		"trap '' PIPE; while :; do echo flood; done": "wrote more than 1000 bytes and was stopped",
	} {
		if out, err := shell(script).Run(context.Background(), make([]byte, 1<<20)); err == nil || err.Error() != want || out != nil {
			t.Errorf("%s: want %q, got %q, %v", script, want, out, err)
		}
	}
	for name, want := range map[string]string{"no-such-program-here": "cannot be run: there is no program no-such-program-here in PATH", "./no-such": "cannot be run: no-such is no program", "./program.go": "cannot be run: program.go is no program"} {
		p := shell("")
		p.Command = []string{name}
		if _, err := p.Run(context.Background(), nil); err == nil || err.Error() != want {
			t.Errorf("want %q, got %v", want, err)
		}
	}
}

// alive reports whether the process whose number a file holds still runs. One that has ended
// and that nobody waited for does not.
func alive(t *testing.T, file string) bool {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(data)))
	if err != nil {
		t.Fatal(err)
	}
	stat, err := os.ReadFile("/proc/" + strconv.Itoa(pid) + "/stat")
	if err == nil {
		_, rest, _ := strings.Cut(string(stat), ") ")
		return !strings.HasPrefix(rest, "Z")
	}
	return syscall.Kill(pid, 0) == nil
}

// gone waits until a process has ended.
func gone(t *testing.T, file string) {
	t.Helper()
	for range 200 {
		if !alive(t, file) {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Error("a program was left behind")
}

func TestProgramThatHangsIsStoppedWithWhatItStarted(t *testing.T) {
	p := shell("sleep 1000 & echo $! >child; wait")
	p.Dir, p.Timeout = t.TempDir(), time.Second
	if _, err := p.Run(context.Background(), nil); err == nil || err.Error() != "did not answer within 1s and was stopped" {
		t.Errorf("want it stopped, got %v", err)
	}
	gone(t, filepath.Join(p.Dir, "child"))
}

func TestChildThatKeepsTheOutputOpen(t *testing.T) {
	p := shell("sleep 1000 & echo $! >child; echo >&2; echo done")
	p.Dir = t.TempDir()
	if _, err := p.Run(context.Background(), nil); err == nil || err.Error() != "ended, but left another program behind that keeps its output open" {
		t.Errorf("want the child told, got %v", err)
	}
	gone(t, filepath.Join(p.Dir, "child"))
	// One that lets go of the outputs does no harm, and is ended, too.
	p.Command[2] = "sleep 1000 >/dev/null 2>&1 </dev/null & echo $! >child; echo done"
	if out, err := p.Run(context.Background(), nil); err != nil || string(out) != "done\n" {
		t.Errorf("want the output, got %q, %v", out, err)
	}
	gone(t, filepath.Join(p.Dir, "child"))
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := shell("sleep 1000").Run(ctx, nil); err == nil || err.Error() != "was interrupted" {
		t.Errorf("want it interrupted, got %v", err)
	}
}

func TestEnvironmentHoldsNoSecrets(t *testing.T) {
	p := shell("env")
	p.Getenv = func(name string) string {
		if name == "PATH" {
			return os.Getenv(name)
		}
		return "value"
	}
	t.Setenv("GITHUB_TOKEN", "secret")
	p.MaxOutput = 10_000
	out, err := p.Run(context.Background(), nil)
	if err != nil || strings.Contains(string(out), "secret") || !strings.Contains(string(out), "LANG=value\n") {
		t.Errorf("want no secret, got %q, %v", out, err)
	}
}

func TestStandardErrorIsBounded(t *testing.T) {
	p := shell("head -c 1000000 /dev/zero | tr '\\0' x >&2; echo >&2; echo done")
	out, err := p.Run(context.Background(), nil)
	if got := p.Stderr.(*bytes.Buffer).Len(); err != nil || string(out) != "done\n" || got != maxStderr+1 { // and the end of the line
		t.Errorf("want %d bytes and the output, got %d, %q, %v", maxStderr, got, out, err)
	}
}
