//go:build unix

package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// soon is how long a command may take to end after a signal: a second, and what a busy machine
// takes to notice.
const soon = 1500 * time.Millisecond

// everyCommand are command lines of all commands, which each print something in a folder with
// the files of hostileFolder or sampleFolder.
var everyCommand = []string{
	"--help", "help", "help exit-codes", "help lint", "environment", "rules", "rules --format json", "rules --format markdown", "explain", "explain NC301 no-date", "explain NC301 --format json",
	"schema", "schema document", "version", "version --format json", "formats", "formats --format json", "config", "config show", "completion bash",
	"completion zsh", "__complete explain NC", "lint a.notice.yaml", "lint --format json a.notice.yaml", "lint --format sarif", "lint --fix --diff",
	"fmt --diff", "fmt --check", "check", "init new --yes",
}

// sampleFolder holds a notice with findings that is not in canonical form.
func sampleFolder(t *testing.T) *site {
	s := &site{t, t.TempDir()}
	s.write("a.notice.yaml", "title:   A\nnoticec: 1\nregime: uk-gdpr\nlawful_bases: [{basis: public-taks}]\n")
	return s
}

// fullPipe is a pipe that takes no more, which nobody reads.
func fullPipe(t *testing.T) *os.File {
	t.Helper()
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { read.Close(); write.Close() })
	if err := write.SetWriteDeadline(time.Now().Add(100 * time.Millisecond)); err != nil {
		t.Fatal(err)
	}
	if _, err := write.Write(make([]byte, 1<<20)); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Fatalf("want a full pipe, got %v", err)
	}
	return write
}

// signalled sends a signal to a command that has begun, and returns its exit code, or the
// negative signal that ended it.
func signalled(t *testing.T, c *exec.Cmd, signal syscall.Signal) int {
	t.Helper()
	ended := make(chan error, 1)
	go func() { ended <- c.Wait() }()
	sent := time.Now()
	if err := c.Process.Signal(signal); err != nil && !errors.Is(err, os.ErrProcessDone) {
		t.Errorf("%v: %v", c.Args, err)
	}
	select {
	case <-ended:
	case <-time.After(20 * time.Second):
		t.Errorf("%v: %v did not end it", c.Args, signal)
		_ = c.Process.Kill()
		<-ended
	}
	if took := time.Since(sent); took > soon {
		t.Errorf("%v: want it to end within a second after %v, took %v", c.Args, signal, took)
	}
	if status := c.ProcessState.Sys().(syscall.WaitStatus); status.Signaled() {
		return -int(status.Signal())
	}
	return c.ProcessState.ExitCode()
}

// With nobody to read what it prints, a signal ends each command all the same.
func TestSignalsWhileNobodyReads(t *testing.T) {
	full := fullPipe(t)
	var all []*exec.Cmd
	for _, line := range append(everyCommand, "build", "lint", "build --watch", "serve --port 0") {
		c := exec.Command("noticec", strings.Fields(line)...)
		c.Dir, c.Stdout, c.Stderr = sampleFolder(t).dir, full, full
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		all = append(all, c)
	}
	time.Sleep(4 * time.Second) // until none can go on
	var wait sync.WaitGroup
	for i, c := range all {
		wait.Add(1)
		go func() {
			defer wait.Done()
			if code := signalled(t, c, []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP}[i%3]); code != exitFailed {
				t.Errorf("%v: want exit 3, got %d", c.Args, code)
			}
		}()
	}
	wait.Wait()
}

// While it waits for words on standard input or for a pipe, a signal ends a command.
func TestSignalsWhileItWaits(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]int{
		"lint -": exitFailed, "lint --fix -": exitFailed, "fmt -": exitFailed, "init new": exitFailed,
		"lsp": exitOK, "build --watch": exitOK, "serve --port 0": exitOK,
	} {
		t.Run(line, func(t *testing.T) {
			t.Parallel()
			c := exec.Command("noticec", strings.Fields(line)...)
			c.Dir, c.Env = sampleFolder(t).dir, append(os.Environ(), "NOTICEC_ASK=1")
			in, err := c.StdinPipe()
			if err != nil {
				t.Fatal(err)
			}
			defer in.Close()
			var said bytes.Buffer
			c.Stderr = &said
			if err := c.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(time.Second)
			if code := signalled(t, c, syscall.SIGTERM); code != want || want == exitFailed && !strings.HasSuffix(said.String(), "noticec: interrupted\n") {
				t.Errorf("want exit %d, got %d, %q", want, code, said.String())
			}
		})
	}
}

// Work that never looks at its context is ended after the grace, and at once by a second signal.
func TestSignalsEndAnEndlessLoop(t *testing.T) {
	for _, twice := range []bool{false, true} {
		c := exec.Command("noticec-endless")
		var said bytes.Buffer
		out, err := c.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		c.Stderr = &said
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadFull(out, make([]byte, 6)); err != nil {
			t.Fatal(err)
		}
		begun := time.Now()
		if twice {
			_ = c.Process.Signal(syscall.SIGINT)
			time.Sleep(50 * time.Millisecond)
		}
		if code := signalled(t, c, syscall.SIGINT); code != exitFailed || said.String() != "noticec: interrupted\n" {
			t.Errorf("twice %v: want exit 3 and that it was interrupted, got %d, %q", twice, code, said.String())
		}
		if took := time.Since(begun); twice != (took < shutdownGrace) {
			t.Errorf("twice %v: took %v", twice, took)
		}
	}
}

// The programs of plugins end with the command, and what they started.
func TestSignalsEndPlugins(t *testing.T) {
	s := sampleFolder(t)
	s.write("noticec.yaml", "plugins: [{name: slow, command: [sh, -c, 'trap \"\" TERM INT HUP; sleep 60 & echo $! >&2; echo $$ >&2; wait; sleep 60']}]\n")
	s.write("a.notice.yaml", "noticec: 1\ntitle: A\nregime: other\n")
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		c := exec.Command("noticec", "build", "--format", "slow")
		c.Dir = s.dir
		said, err := c.StderrPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		lines := bufio.NewScanner(said)
		var pids []int
		for len(pids) < 2 && lines.Scan() {
			pid, err := strconv.Atoi(lines.Text())
			if err != nil {
				t.Fatal(lines.Text())
			}
			pids = append(pids, pid)
		}
		go io.Copy(io.Discard, said)
		if code := signalled(t, c, signal); code != exitFailed {
			t.Errorf("%v: want exit 3, got %d", signal, code)
		}
		for _, pid := range pids {
			if isRunning(pid) {
				t.Errorf("%v: process %d of the plugin is still there", signal, pid)
			}
		}
	}
}

// isRunning reports whether a process is still there a moment later, and more than a name that
// nobody has waited for.
func isRunning(pid int) bool {
	for range 100 {
		state, err := exec.Command("ps", "-o", "stat=", "-p", strconv.Itoa(pid)).Output()
		if err != nil || bytes.HasPrefix(state, []byte("Z")) {
			return false
		}
		time.Sleep(10 * time.Millisecond)
	}
	return true
}

// A job that was told to ignore a signal goes on, as nohup wants it.
func TestIgnoredSignalsStayIgnored(t *testing.T) {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	c := exec.CommandContext(ctx, "sh", "-c", `trap "" HUP; exec noticec fmt -`)
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	c.Stdout = &out
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(time.Second)
	_ = c.Process.Signal(syscall.SIGHUP)
	time.Sleep(2 * shutdownGrace)
	if _, err := io.WriteString(in, "title: A\n"); err != nil {
		t.Fatal(err)
	}
	in.Close()
	if err := c.Wait(); err != nil || out.String() != "title: A\n" {
		t.Errorf("want it to go on, got %v, %q", err, out.String())
	}
}

// A pipe whose reader has gone ends each command in silence.
func TestClosedPipe(t *testing.T) {
	for _, line := range everyCommand {
		reader, writer, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		reader.Close()
		c := exec.Command("sh", "-c", `noticec `+line+` 2>err; echo $? >code`)
		c.Dir, c.Stdout = sampleFolder(t).dir, writer
		if err := c.Run(); err != nil {
			t.Errorf("%s: got %v", line, err)
		}
		writer.Close()
		said, err := os.ReadFile(filepath.Join(c.Dir, "err"))
		if err != nil || bytes.Contains(said, []byte("broken pipe")) || bytes.Contains(said, []byte("goroutine")) {
			t.Errorf("%s: got %v, %q", line, err, said)
		}
		if code, err := os.ReadFile(filepath.Join(c.Dir, "code")); err != nil || string(code) != "141\n" {
			t.Errorf("%s: want 141, got %q, %v", line, code, err)
		}
	}
}

// A client that never ends its request, or that waits for changes, does not keep serve from
// ending.
func TestSignalsWhileClientsWait(t *testing.T) {
	c := exec.Command("noticec", "serve", "--port", "0")
	c.Dir = sampleFolder(t).dir
	said, err := c.StderrPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	lines, address := bufio.NewScanner(said), ""
	for address == "" && lines.Scan() {
		_, rest, _ := strings.Cut(lines.Text(), "http://")
		address, _, _ = strings.Cut(rest, "/;")
	}
	go io.Copy(io.Discard, said)
	for _, request := range []string{"GET / HTTP/1.1\r\nHost: loc", "GET /-/events HTTP/1.1\r\nHost: localhost\r\n\r\n", ""} {
		conn, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
		if _, err := io.WriteString(conn, request); err != nil {
			t.Fatal(err)
		}
	}
	time.Sleep(200 * time.Millisecond)
	if code := signalled(t, c, syscall.SIGINT); code != exitOK {
		t.Errorf("want exit 0, got %d", code)
	}
}
