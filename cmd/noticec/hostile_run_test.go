//go:build linux

package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

// A result is how a run ended.
type result struct {
	code           int // -1: a signal
	stdout, stderr string
	cpu, wall      time.Duration
	rss            int64 // bytes
	killed         bool  // it did not end by itself
}

// A capture keeps the first bytes of what is written to it.
type capture struct {
	mu   sync.Mutex
	data bytes.Buffer
	over bool
	on   func(string) // called with all that was kept, after each write
}

func (s *capture) Write(data []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	room := maxStream - s.data.Len()
	s.over = s.over || len(data) > room
	s.data.Write(data[:min(len(data), room)])
	if s.on != nil {
		s.on(s.data.String())
	}
	return len(data), nil
}

// command is the program with the limits of the kernel, above those that are tested.
func (b *box) command(a attempt) *exec.Cmd {
	c := exec.Command("sh", append([]string{"-c", "ulimit -v 4000000; ulimit -t 4; " + a.shell + " exec " + a.as + ` noticec "$@"`, "sh"}, a.args...)...)
	c.Dir = b.repo
	c.Env = append([]string{"PATH=" + os.Getenv("PATH"), "HOME=" + filepath.Join(b.dir, "home"), "TMPDIR=" + filepath.Join(b.dir, "tmp"), "NOTICEC_SECRET=" + secret}, a.env...)
	c.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	return c
}

// run runs the program to its end; feed, if there is one, is the user at the other end.
func (b *box) run(a attempt, feed func(c *exec.Cmd, in io.WriteCloser, out, err *capture)) result {
	c := b.command(a)
	var stdout, stderr capture
	c.Stdout, c.Stderr, c.WaitDelay = &stdout, &stderr, time.Second
	in, err := c.StdinPipe()
	b.must(err)
	begun := time.Now()
	b.must(c.Start())
	var r result
	timer := time.AfterFunc(maxWall, func() { r.killed = true; _ = syscall.Kill(-c.Process.Pid, syscall.SIGKILL) })
	go func() {
		if feed != nil {
			feed(c, in, &stdout, &stderr)
			return
		}
		_, _ = io.WriteString(in, a.stdin)
		in.Close()
	}()
	err = c.Wait()
	timer.Stop()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) && !errors.Is(err, exec.ErrWaitDelay) {
		b.t.Fatal(err)
	}
	usage := c.ProcessState.SysUsage().(*syscall.Rusage)
	r.code, r.wall = c.ProcessState.ExitCode(), time.Since(begun)
	r.cpu = c.ProcessState.UserTime() + c.ProcessState.SystemTime()
	r.rss = usage.Maxrss << 10
	r.stdout, r.stderr = stdout.data.String(), stderr.data.String()
	if stdout.over || stderr.over {
		b.t.Errorf("%q: want no more than %d bytes printed", a.args, maxStream)
	}
	return r
}

// attempt runs the program and judges what it did.
func (b *box) attempt(a attempt) {
	b.t.Helper()
	before := b.snapshot()
	drive := a.drive
	if drive == nil {
		drive = func(_ *testing.T, b *box, a attempt) result { return b.run(a, nil) }
	}
	r := drive(b.t, b, a)
	faults := r.faults(a)
	for _, line := range changed(before, b.snapshot(), a.writes, a.adds) {
		faults = append(faults, "outside the output folder: "+line)
	}
	faults = append(faults, b.leftovers()...)
	if len(faults) > 0 {
		b.t.Errorf("noticec %q: code %d, %v of CPU, %v, %d MiB\n  %s\nstdout: %s\nstderr: %s", a.args, r.code, r.cpu.Round(time.Millisecond), r.wall.Round(time.Millisecond), r.rss>>20, strings.Join(faults, "\n  "), brief(r.stdout), brief(r.stderr))
	}
}

func brief(text string) string {
	if len(text) > 600 {
		text = text[:600] + "…"
	}
	return fmt.Sprintf("%q", text)
}

var crashText = regexp.MustCompile(`panic|goroutine \d|runtime error|fatal error|SIG[A-Z]{3}|stack overflow|noticec failed on|please report`)

// injected is on a line of its own where a runner of GitHub would obey it.
var injected = regexp.MustCompile(`(?m)^\s*(::[a-z-]+::|##\[[a-z]+\])INJECTED`)

// faults are what is wrong with a run.
func (r result) faults(a attempt) []string {
	var out []string
	add := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	codes := a.codes
	if codes == "" {
		codes = "0123"
	}
	switch {
	case r.killed:
		add("did not end within %v", maxWall)
	case r.code < 0 || !strings.Contains(codes, fmt.Sprint(r.code)):
		add("want an exit code of %s", codes)
	case r.code > 0 && r.stdout+r.stderr == "" && a.shell == "" && a.args[0] != "lsp": // which ends with 1 where the client does not end it
		add("want it to say why")
	}
	if r.cpu > maxCPU {
		add("want %v of CPU at most", maxCPU)
	}
	if r.rss > maxRSS {
		add("want %d MiB at most", maxRSS>>20)
	}
	both := r.stdout + "\n" + r.stderr
	if a.says != "" && !strings.Contains(both, a.says) {
		add("want it to say %q", a.says)
	}
	if m := crashText.FindString(both); m != "" {
		add("want no crash, got %q", m)
	}
	if strings.Contains(both, secret) {
		add("want nothing from outside printed")
	}
	if injected.MatchString(both) {
		add("want no command to a runner, got %q", injected.FindString(both))
	}
	check := both
	if a.args[0] == "lsp" {
		check = strings.ReplaceAll(both, "\r\n", "\n") // of the frames
	}
	if a.text {
		check = r.stderr
	}
	if raw := firstControl(check); raw != "" {
		add("want nothing that steers a terminal, got %s", raw)
	}
	return out
}

// firstControl is the first character of a text that steers a terminal, or that is no text.
func firstControl(text string) string {
	for i, c := range text {
		switch {
		case c == '\n' || c == '\t':
		case c == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD"):
			return fmt.Sprintf("the byte %#x after %q", text[i], text[max(0, i-30):i])
		case unicode.IsControl(c), c >= 0x202A && c <= 0x202E, c >= 0x2066 && c <= 0x2069:
			return fmt.Sprintf("%U after %q", c, text[max(0, i-30):i])
		}
	}
	return ""
}

// leftovers are files that are not whole, temporary ones, and outputs with what is not theirs.
func (b *box) leftovers() []string {
	var out []string
	b.must(filepath.WalkDir(b.dir, func(path string, entry fs.DirEntry, err error) error {
		name, _ := filepath.Rel(b.dir, path)
		switch {
		case err != nil:
			return err
		case entry.IsDir() || !entry.Type().IsRegular():
			return nil
		case strings.HasSuffix(path, ".tmp") || strings.Contains(path, "/.noticec/tmp/") || strings.HasPrefix(name, "tmp/"):
			out = append(out, fmt.Sprintf("%q was left behind", name))
			return nil
		case !strings.HasPrefix(name, "repo/public/"):
			return nil
		}
		if info, err := entry.Info(); err != nil || info.Size() > maxStream {
			return err // it is one that was put there
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if bytes.Contains(data, []byte(secret)) {
			out = append(out, fmt.Sprintf("%q holds what is outside the root", name))
		}
		end := map[string]string{".pdf": "%%EOF\n", ".docx": "\x00\x00", ".json": "}\n", ".jsonld": "}\n"}[filepath.Ext(path)]
		if !bytes.HasSuffix(data, []byte(end)) {
			out = append(out, fmt.Sprintf("%q is not whole", name))
		}
		return nil
	}))
	return out
}

// frame is a message of the language server protocol.
func frame(method string, id int, params any) string {
	m := map[string]any{"jsonrpc": "2.0", "method": method, "params": params}
	if id > 0 {
		m["id"] = id
	}
	body, err := json.Marshal(m)
	if err != nil {
		panic(err)
	}
	return fmt.Sprintf("Content-Length: %d\r\n\r\n%s", len(body), body)
}

// edit opens the notices in an editor, waits until each was looked at, and ends in order.
func edit(t *testing.T, b *box, a attempt) result {
	type object = map[string]any
	files, _ := filepath.Glob(b.repo + "/*.yaml")
	var text strings.Builder
	uri := "file://" + b.repo
	text.WriteString(frame("initialize", 1, object{"rootUri": uri, "capabilities": object{}}) + frame("initialized", 0, object{}))
	id := 2
	for _, file := range files[:min(len(files), 3)] {
		info, err := os.Stat(file)
		if err != nil || !info.Mode().IsRegular() || info.Size() > 4<<20 {
			continue
		}
		data, err := os.ReadFile(file)
		b.must(err)
		doc := object{"uri": "file://" + file}
		text.WriteString(frame("textDocument/didOpen", 0, object{"textDocument": object{"uri": "file://" + file, "languageId": "yaml", "version": 1, "text": strings.ToValidUTF8(string(data), "?")}}))
		at := object{"textDocument": doc, "position": object{"line": 1, "character": 3}}
		text.WriteString(frame("textDocument/hover", id, at) + frame("textDocument/completion", id+1, at) + frame("textDocument/documentSymbol", id+2, at) + frame("textDocument/formatting", id+3, object{"textDocument": doc, "options": object{"tabSize": 2, "insertSpaces": true}}))
		id += 4
	}
	r := b.run(a, func(_ *exec.Cmd, in io.WriteCloser, out, _ *capture) {
		_, _ = io.WriteString(in, text.String())
		time.Sleep(300 * time.Millisecond) // until what was opened is checked
		_, _ = io.WriteString(in, frame("shutdown", id, nil)+frame("exit", 0, nil))
		in.Close()
	})
	if r.code == 0 && !strings.Contains(r.stdout, fmt.Sprintf(`"id":%d`, id)) {
		b.t.Errorf("want an answer to the last request, got %s", brief(r.stdout))
	}
	return r
}

var servingAt = regexp.MustCompile(`serving (http://[0-9.:]+/)`)

// browse looks at the first pages of a server, and ends it as Ctrl-C does.
func browse(t *testing.T, b *box, a attempt) result {
	var once sync.Once
	r := b.run(a, func(c *exec.Cmd, in io.WriteCloser, _, said *capture) {
		address := make(chan string, 1)
		said.mu.Lock()
		said.on = func(text string) {
			if m := servingAt.FindStringSubmatch(text); m != nil {
				once.Do(func() { address <- m[1] })
			}
		}
		said.mu.Unlock()
		select {
		case at := <-address:
			get(at)
		case <-time.After(5 * time.Second):
		}
		_ = c.Process.Signal(os.Interrupt)
	})
	if a.codes == "" && r.code == -1 && !r.killed {
		r.code = exitFailed // it was asked to end before it listened to signals
	}
	return r
}

// get reads a page and the first pages that it leads to.
func get(address string) {
	client := http.Client{Timeout: 3 * time.Second}
	page := func(at string) string {
		answer, err := client.Get(at)
		if err != nil {
			return ""
		}
		defer answer.Body.Close()
		data, _ := io.ReadAll(io.LimitReader(bufio.NewReader(answer.Body), maxStream))
		return string(data)
	}
	links := regexp.MustCompile(`href="([^"#:]+\.html)"`).FindAllStringSubmatch(page(address), 2)
	for _, m := range links {
		page(address + strings.TrimPrefix(m[1], "/"))
	}
}
