//go:build linux

package main

import (
	"bytes"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"
)

// endlessWords are a text without an end, in small pieces.
type endlessWords struct{}

func (endlessWords) Read(p []byte) (int, error) {
	time.Sleep(time.Millisecond)
	return copy(p, "# more words\n"), nil
}

// interrupted are the commands that are ended at random moments; the input is what they read.
var interrupted = []struct {
	line  string
	input io.Reader // nil: a pipe that nobody writes into
}{
	{"build notices", nil}, {"build notices --watch", nil}, {"build notices --sync --force --deps d.mk", nil}, {"build notices --format slow", nil},
	{"lint notices", nil}, {"lint notices --format sarif --report json=report.json", nil}, {"lint notices --write-baseline", nil}, {"lint notices --fix", nil},
	{"lint notices --report json=pipe", nil}, {"lint --baseline pipe notices", nil}, {"lint pipe.notice.yaml", nil}, {"lint -", nil}, {"lint -", endlessWords{}},
	{"fmt notices", nil}, {"fmt -", nil}, {"fmt -", endlessWords{}}, {"check notices", nil}, {"check notices --against pipe", nil},
	{"init new --yes", nil}, {"init other", nil}, {"serve notices --port 0", nil}, {"lsp", nil}, {"lsp", endlessWords{}}, {"rules", nil}, {"explain NC301", nil},
}

// signalSite is a folder with notices, a pipe that nobody opens and a plugin that sleeps.
func signalSite(t *testing.T) *site {
	s := newSite(t, 12, 0)
	s.write("noticec.yaml", "plugins: [{name: slow, command: [sleep, '60']}]\nformats: [html, markdown, pdf]\n")
	for _, name := range []string{"pipe", "pipe.notice.yaml"} {
		if err := syscall.Mkfifo(filepath.Join(s.dir, name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// moment ends a command after a while, and looks at what it leaves. It reports whether the signal ended it.
func moment(t *testing.T, s *site, line string, input io.Reader, after time.Duration, signal syscall.Signal) bool {
	t.Helper()
	c := exec.Command("noticec", strings.Fields(line)...)
	c.Dir, c.Env = s.dir, append(os.Environ(), "NOTICEC_ASK=1")
	in, err := c.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	var said bytes.Buffer
	c.Stdout, c.Stderr = io.Discard, &said
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	if input != nil {
		go io.Copy(in, input) // ends with the pipe
	}
	time.Sleep(after)
	code := signalled(t, c, signal)
	in.Close()
	if code != -int(signal) && (code < exitOK || code > exitFailed) {
		t.Errorf("%s, %v after %v: want an exit code, got %d, %s", line, signal, after, code, said.String())
	}
	if m := crashText.FindString(said.String()); m != "" {
		t.Errorf("%s, %v after %v: want no crash, got %q", line, signal, after, said.String())
	}
	s.whole(line)
	return code < 0 || strings.Contains(said.String(), "interrupted")
}

// whole finds files that are not whole.
func (s *site) whole(line string) {
	s.t.Helper()
	for name, text := range s.outputs() {
		if end := map[string]string{".html": "</html>\n", ".pdf": "%%EOF\n", ".json": "}\n"}[filepath.Ext(name)]; text == "" || !strings.HasSuffix(text, end) {
			s.t.Errorf("%s: %s is not whole", line, name)
		}
	}
	for _, name := range []string{"report.json", "noticec-baseline.json"} {
		if data, err := os.ReadFile(filepath.Join(s.dir, name)); err == nil && !bytes.HasSuffix(data, []byte("}\n")) {
			s.t.Errorf("%s: %s is not whole", line, name)
		}
	}
	notices, _ := filepath.Glob(s.dir + "/notices/*.yaml")
	if len(notices) != 13 {
		s.t.Errorf("%s: want the 13 notices, got %v", line, notices)
	}
	for _, file := range notices {
		if data, err := os.ReadFile(file); err != nil || !bytes.HasSuffix(data, []byte(" of version 0.\n")) && !bytes.HasSuffix(data, []byte(" of version 0\n")) {
			s.t.Errorf("%s: %s is not whole: %q", line, file, data)
		}
	}
}

// temporary are files that were left behind.
func (s *site) temporary() []string {
	var out []string
	_ = filepath.WalkDir(s.dir, func(path string, entry fs.DirEntry, _ error) error {
		if strings.HasSuffix(path, ".tmp") || strings.Contains(path, "/.noticec/tmp/") {
			out = append(out, path)
		}
		return nil
	})
	return out
}

// A signal ends each command within a second at whatever moment it comes, also while it waits for a pipe, an
// answer or a plugin; what is written is whole, and the next build finds nothing that is not.
func TestSignalsAtRandomMoments(t *testing.T) {
	moments := 500
	if testing.Short() {
		moments = 50
	}
	const most = 250 * time.Millisecond // within which each has begun to wait, or has ended
	random := rand.New(rand.NewPCG(16, 500))
	var wait sync.WaitGroup
	var count atomic.Int64
	for worker := range 4 {
		type draw struct {
			at     int
			after  time.Duration
			signal syscall.Signal
		}
		var draws []draw
		for i := worker; i < moments; i += 4 {
			draws = append(draws, draw{i % len(interrupted), time.Duration(random.Int64N(int64(most))), []syscall.Signal{syscall.SIGINT, syscall.SIGTERM}[random.IntN(2)]})
		}
		wait.Add(1)
		go func() {
			defer wait.Done()
			s := signalSite(t)
			for i, d := range draws {
				_ = os.RemoveAll(filepath.Join(s.dir, "new"))
				ended := moment(t, s, interrupted[d.at].line, interrupted[d.at].input, d.after, d.signal)
				if ended {
					count.Add(1)
				}
				if i%8 != 7 {
					continue
				}
				if code, said := s.build(""); code != 0 {
					t.Errorf("after %s: %s", interrupted[d.at].line, said)
				}
				if left := s.temporary(); len(left) > 0 {
					t.Errorf("after %s and a build: %v were left behind", interrupted[d.at].line, left)
				}
				_ = os.RemoveAll(filepath.Join(s.dir, "public"))
			}
		}()
	}
	wait.Wait()
	if n := int(count.Load()); n < moments/4 {
		t.Errorf("want many commands ended at work, got %d of %d", n, moments)
	}
}
