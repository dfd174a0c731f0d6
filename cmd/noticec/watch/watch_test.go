package watch

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// A watched folder, and the calls that its changes made.
type watched struct {
	t     *testing.T
	dir   string
	calls chan struct{}
	done  chan error
	stop  func()
}

func start(t *testing.T) *watched {
	t.Helper()
	w := &watched{t: t, dir: t.TempDir(), calls: make(chan struct{}, 100), done: make(chan error, 1)}
	ctx, cancel := context.WithCancel(context.Background())
	w.stop = cancel
	go func() {
		w.done <- Run(ctx, w.folders, func() { w.calls <- struct{}{} })
	}()
	t.Cleanup(func() {
		cancel()
		if err := <-w.done; err != nil {
			t.Error(err)
		}
	})
	w.called("at once")
	return w
}

func (w *watched) folders() []string {
	var out []string
	_ = filepath.WalkDir(w.dir, func(path string, e fs.DirEntry, err error) error {
		if err == nil && e.IsDir() {
			out = append(out, path)
		}
		return nil
	})
	return append(out, filepath.Join(w.dir, "gone"))
}

func (w *watched) called(after string) {
	w.t.Helper()
	select {
	case <-w.calls:
	case <-time.After(20 * time.Second):
		w.t.Fatalf("want a call after: %s", after)
	}
}

func (w *watched) write(name, text string) {
	w.t.Helper()
	if err := os.WriteFile(filepath.Join(w.dir, name), []byte(text), 0o666); err != nil {
		w.t.Fatal(err)
	}
}

func (w *watched) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

func TestChangesAreTold(t *testing.T) {
	w := start(t)
	at := func(name string) string { return filepath.Join(w.dir, name) }
	w.write("a.notice.yaml", "1")
	w.called("a new file")
	w.write("a.notice.yaml", "2")
	w.called("a changed file")
	w.write("a.tmp", "3")
	w.must(os.Rename(at("a.tmp"), at("a.notice.yaml")))
	w.called("a file that was put in place of another")
	w.must(os.Rename(at("a.notice.yaml"), at("b.notice.yaml")))
	w.called("a renamed file")
	w.write("noticec.yaml", "")
	w.called("settings")
	w.write("own.css", "")
	w.called("a style sheet")
	w.must(os.Mkdir(at("sub"), 0o777))
	w.called("a new folder")
	w.write("sub/c.base.yml", "")
	w.called("a file in a new folder")
	w.must(os.Rename(at("sub"), at("other.d")))
	w.called("a renamed folder")
	w.write("other.d/d.notice.yaml", "")
	w.called("a file in a renamed folder")
	w.must(os.RemoveAll(at("other.d")))
	w.called("a removed folder")
	w.must(os.Remove(at("b.notice.yaml")))
	w.called("a removed file")
}

// What a build and an editor write aside makes no call: the next call is that of the mark.
func TestOtherFilesAreNotTold(t *testing.T) {
	w := start(t)
	for _, name := range []string{"a.pdf", "a.md", ".a.notice.yaml.swp", ".a.notice.yaml.1-0.tmp", "a.notice.yaml~"} {
		w.write(name, "x")
		w.must(os.Remove(filepath.Join(w.dir, name)))
	}
	time.Sleep(3 * debounce)
	if n := len(w.calls); n > 0 {
		t.Errorf("want no call, got %d", n)
	}
	w.write("a.notice.yaml", "x")
	w.called("a notice")
}

// A burst is one call, and one that does not end is told all the same.
func TestBurstsAreTogether(t *testing.T) {
	w := start(t)
	stop := time.After(2 * maxDelay)
	for n := 0; ; n++ {
		select {
		case <-stop:
			if got := len(w.calls); got < 1 || got > n/3 {
				t.Errorf("want few calls for %d changes, got %d", n, got)
			}
			return
		case <-time.After(debounce / 5):
			w.write("a.notice.yaml", "x")
		}
	}
}
