//go:build unix

package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A site is a folder of notices that a test builds in processes of their own.
type site struct {
	t   *testing.T
	dir string
}

// newSite makes notices whose words all are of a version.
func newSite(t *testing.T, n, version int) *site {
	s := &site{t, t.TempDir()}
	s.edit(n, version)
	return s
}

func (s *site) edit(n, version int) {
	s.t.Helper()
	for i := range n {
		text := fmt.Sprintf("noticec: 1\nextends: all.base.yaml\ntitle: Notice %d of version %d\nregime: other\nintro: Words of version %d.\n", i, version, version)
		s.write(fmt.Sprintf("notices/n%02d.notice.yaml", i), text)
	}
	s.write("notices/all.base.yaml", fmt.Sprintf("controller: Controller of version %d\n", version))
}

func (s *site) write(name, text string) {
	s.t.Helper()
	path := filepath.Join(s.dir, name)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		s.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		s.t.Fatal(err)
	}
}

// command is a build of all notices; before is what the shell does first.
func (s *site) command(before string) *exec.Cmd {
	c := exec.Command("sh", "-c", before+"exec noticec build notices --format html,markdown")
	c.Dir = s.dir
	return c
}

// build builds and returns the exit code and what was said.
func (s *site) build(before string) (int, string) {
	s.t.Helper()
	out, err := s.command(before).CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		s.t.Fatal(err)
	}
	if exit != nil {
		return exit.ExitCode(), string(out)
	}
	return 0, string(out)
}

// outputs are the files of the output folder, without what noticec keeps for itself.
func (s *site) outputs() map[string]string {
	s.t.Helper()
	out := map[string]string{}
	top := filepath.Join(s.dir, "public")
	err := filepath.WalkDir(top, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil
		case err != nil:
			return err
		case entry.IsDir() && entry.Name() == ".noticec":
			return fs.SkipDir
		case entry.IsDir():
			return nil
		}
		data, err := os.ReadFile(path)
		name, _ := filepath.Rel(top, path)
		out[filepath.ToSlash(name)] = string(data)
		return err
	})
	if err != nil {
		s.t.Fatal(err)
	}
	return out
}

// unfinished are files that were left in the folder for those.
func (s *site) unfinished() []string {
	list, _ := filepath.Glob(filepath.Join(s.dir, "public/.noticec/tmp/*"))
	return list
}

// like reports which outputs are neither those of one build nor those of the other.
func like(got, old, new map[string]string) []string {
	var out []string
	for name, text := range got {
		if text != old[name] && text != new[name] || text == "" {
			out = append(out, name)
		}
	}
	return out
}

// Killed at any moment, a build leaves whole files, old or new, and the next one does the
// rest.
func TestKilledAtAnyMoment(t *testing.T) {
	t.Parallel()
	kills, n := 1000, 6
	if testing.Short() {
		kills = 60
	}
	deadline := time.Now().Add(100 * time.Second)
	s := newSite(t, n, 0)
	if code, said := s.build(""); code != 0 {
		t.Fatal(said)
	}
	old := s.outputs()
	s.edit(n, 1)
	begun := time.Now()
	if code, said := s.build(""); code != 0 {
		t.Fatal(said)
	}
	took := time.Since(begun)
	states := []map[string]string{old, s.outputs()}
	if len(states[1]) != 2*n+3 || len(like(states[1], old, nil)) == 0 {
		t.Fatalf("want two sets of outputs, got %d", len(states[1]))
	}
	random := rand.New(rand.NewPCG(8, 2026))
	killed, version := 0, 1
	for i := range kills {
		if time.Now().After(deadline) {
			t.Logf("%d of %d in the time there was", i, kills)
			break
		}
		version = 1 - version
		s.edit(n, version)
		c := s.command("")
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.Int64N(int64(took)*5/4 + 1)))
		_ = c.Process.Kill()
		if c.Wait() != nil {
			killed++
		}
		if wrong := like(s.outputs(), states[0], states[1]); len(wrong) > 0 {
			t.Fatalf("kill %d: %v are neither old nor new", i, wrong)
		}
		if i%10 != 0 {
			continue
		}
		if code, said := s.build(""); code != 0 {
			t.Fatalf("after kill %d: %s", i, said)
		}
		if wrong := like(s.outputs(), states[version], nil); len(wrong) > 0 || len(s.outputs()) != len(old) || len(s.unfinished()) > 0 {
			t.Fatalf("after kill %d: want the next build to do the rest, got %v and the files %v", i, wrong, s.unfinished())
		}
	}
	if killed < kills/20 {
		t.Errorf("want many builds to be killed, got %d", killed)
	}
}

// Interrupted by Ctrl-C or by the system, a build says so and leaves nothing half done.
func TestSignals(t *testing.T) {
	for _, signal := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		s := newSite(t, 150, 0)
		var said bytes.Buffer
		c := s.command("")
		c.Stderr = &said
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		for end := time.Now().Add(20 * time.Second); len(s.outputs()) < 30 && time.Now().Before(end); {
			time.Sleep(time.Millisecond)
		}
		_ = c.Process.Signal(signal)
		err := c.Wait()
		var exit *exec.ExitError
		if !errors.As(err, &exit) || exit.ExitCode() != exitFailed || !strings.HasSuffix(said.String(), "noticec: interrupted\n") {
			t.Errorf("%v: want exit 3 and that it was interrupted, got %v, %q", signal, err, said.String())
		}
		got := s.outputs()
		for name, text := range got {
			if !strings.HasSuffix(text, "\n") || strings.HasSuffix(name, ".html") && !strings.HasSuffix(text, "</html>\n") {
				t.Errorf("%v: %s is not whole", signal, name)
			}
		}
		if len(got) >= 303 || len(s.unfinished()) > 0 {
			t.Errorf("%v: want a part of the outputs and no unfinished files, got %d, %v", signal, len(got), s.unfinished())
		}
		code, text := s.build("")
		if code != 0 || !strings.Contains(text, "had not changed") || len(s.outputs()) != 303 {
			t.Errorf("%v: want the next build to do the rest only, got %d, %s", signal, code, text)
		}
	}
}

// Asked twice to end, a build that is in the middle of writing ends at once, and leaves no
// temporary file.
func TestSecondSignalWhileItWrites(t *testing.T) {
	caught := 0
	for range 8 {
		s := newSite(t, 60, 0)
		c := exec.Command("noticec", "build", "notices", "--sync", "--format", "html,markdown,json,text")
		c.Dir = s.dir
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		for end := time.Now().Add(20 * time.Second); len(s.unfinished()) == 0 && time.Now().Before(end); {
		}
		_ = c.Process.Signal(syscall.SIGINT)
		_ = c.Process.Signal(syscall.SIGTERM)
		err := c.Wait()
		var exit *exec.ExitError
		if errors.As(err, &exit) && exit.ExitCode() == exitFailed {
			caught++
		} else if err != nil {
			t.Errorf("want exit 3, got %v", err)
		}
		if left := s.unfinished(); len(left) > 0 {
			t.Errorf("want no temporary files, got %v", left)
		}
	}
	if caught < 4 {
		t.Errorf("want many builds to be ended while they write, got %d", caught)
	}
}

// What cannot be written leaves the old outputs as they were.
func TestWhatCannotBeWritten(t *testing.T) {
	big := "noticec: 1\ntitle: Big\nregime: other\nintro: " + strings.Repeat("Many words. ", 4000) + "\n"
	for name, c := range map[string]struct {
		before string // what the shell does first
		edit   func(*site)
		want   string
	}{
		"a full disk": {"ulimit -f 64; ", func(s *site) { s.write("notices/n00.notice.yaml", big) }, "writing public/n00.html: file too large; the files of the last build are as they were"},
		"a folder in place of a page": {"", func(s *site) {
			s.edit(2, 1)
			if err := os.Remove(filepath.Join(s.dir, "public/n00.html")); err != nil {
				s.t.Fatal(err)
			}
			s.write("public/n00.html/keep", "mine")
		}, "writing public/n00.html: a folder of that name is there: move it away"},
		"a file in place of the folder": {"", func(s *site) {
			if err := os.RemoveAll(filepath.Join(s.dir, "public/.noticec")); err != nil {
				s.t.Fatal(err)
			}
			s.write("public/.noticec", "mine")
		}, "writing into public: .noticec is not what noticec makes there: remove it; the files of the last build are as they were"},
	} {
		t.Run(name, func(t *testing.T) {
			s := newSite(t, 2, 0)
			if code, said := s.build(""); code != 0 {
				t.Fatal(said)
			}
			c.edit(s)
			old := s.outputs()
			code, said := s.build(c.before)
			if code != exitFailed || !strings.Contains(said, "noticec: "+c.want) {
				t.Errorf("want exit 3 and %q, got %d and %q", c.want, code, said)
			}
			got := s.outputs()
			if got["n00.html"] != old["n00.html"] || got["n00.md"] != old["n00.md"] || len(s.unfinished()) > 0 {
				t.Errorf("want the old outputs and nothing unfinished, got %v", s.unfinished())
			}
		})
	}
}

// The folder goes away while a build writes into it.
func TestFolderThatVanishes(t *testing.T) {
	s := newSite(t, 150, 0)
	var said bytes.Buffer
	c := s.command("")
	c.Stderr = &said
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	for end := time.Now().Add(20 * time.Second); len(s.outputs()) < 4 && time.Now().Before(end); {
		time.Sleep(time.Millisecond)
	}
	if err := os.Rename(filepath.Join(s.dir, "public"), filepath.Join(s.dir, "gone")); err != nil {
		t.Fatal(err)
	}
	for os.RemoveAll(filepath.Join(s.dir, "gone")) != nil { // the build may write into it still
	}
	var exit *exec.ExitError
	if err := c.Wait(); !errors.As(err, &exit) || exit.ExitCode() != exitFailed || !strings.Contains(said.String(), "noticec: writing public") || !strings.Contains(said.String(), "no such file or directory") {
		t.Errorf("want exit 3 and the file that cannot be written, got %q", said.String())
	}
	if code, text := s.build(""); code != 0 || len(s.outputs()) != 303 {
		t.Errorf("want the next build to write all, got %d, %s", code, text)
	}
}

// Two builds take turns; a lock whose owner was killed is nobody's.
func TestBuildsTakeTurns(t *testing.T) {
	s := newSite(t, 3, 0)
	if code, said := s.build(""); code != 0 {
		t.Fatal(said)
	}
	lock, err := os.OpenFile(filepath.Join(s.dir, "public/.noticec/lock"), os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	if err := syscall.Flock(int(lock.Fd()), syscall.LOCK_EX); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.CommandContext(ctx, "noticec", "build", "notices", "--format", "html,markdown")
	c.Dir, c.Stderr = s.dir, w
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	w.Close()
	line := make([]byte, 200)
	n, _ := r.Read(line)
	if want := "noticec: another build is writing into public; waiting for it to end\n"; string(line[:n]) != want {
		t.Errorf("want %q, got %q", want, line[:n])
	}
	lock.Close() // as the system does for a process that is killed
	if err := c.Wait(); err != nil {
		t.Errorf("want the build to go on, got %v", err)
	}
}
