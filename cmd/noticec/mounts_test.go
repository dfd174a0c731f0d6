//go:build linux

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// writing are the commands that write, each with its arguments in a folder that holds untidy.
var writing = []string{
	"build", "build --deps d.mk", "build --out out/deeper", "lint --report json=r.json", "lint --report sarif=sub/r.sarif", "lint --write-baseline", "lint --write-baseline=b.json",
	"fmt", "fmt a.notice.yaml", "lint --fix", "init --yes new", "init --yes .",
}

// untidy is a notice that fmt and lint --fix rewrite, larger than a page of memory.
var untidy = "title:   T\nnoticec:   1\nregime: uk-gdpr\nretention: [{name: x, period: 6 years}]\nintro: >\n" + strings.Repeat("  We use your information with care and for good reasons.\n", 200)

// contents are the files of the folder with what they hold and who may do what with them.
func (s *site) contents() map[string]string {
	s.t.Helper()
	out := map[string]string{}
	if err := filepath.WalkDir(s.dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Base(path) == "ballast" {
			return err
		}
		info, err := entry.Info()
		if err != nil {
			return err
		}
		stat := info.Sys().(*syscall.Stat_t)
		data, err := os.ReadFile(path)
		out[path] = fmt.Sprint(info.Mode(), stat.Uid, stat.Gid, string(data))
		return err
	}); err != nil {
		s.t.Fatal(err)
	}
	return out
}

// On a disk that is full or read-only, each command that writes exits 3, says why once, and leaves
// each file as it was and none behind.
func TestEveryCommandOnADiskThatTakesNothing(t *testing.T) {
	for _, disk := range []struct {
		name, says string
		spoil      func(t *testing.T, dir string)
	}{
		{"full", "no space left on device", func(t *testing.T, dir string) {
			f, err := os.Create(filepath.Join(dir, "ballast"))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			for err == nil {
				_, err = f.Write(make([]byte, 4096))
			}
		}},
		{"read-only", "read-only file system", func(t *testing.T, dir string) {
			if out, err := exec.Command("mount", "-o", "remount,ro", dir).CombinedOutput(); err != nil {
				t.Fatalf("%s", bytes.TrimSpace(out))
			}
		}},
	} {
		for _, line := range writing {
			t.Run(disk.name+"/"+line, func(t *testing.T) {
				s := &site{t, t.TempDir()}
				mount(t, s.dir, "size=1m")
				s.write("a.notice.yaml", untidy)
				s.write("sub/b.notice.yaml", untidy)
				disk.spoil(t, s.dir)
				before := s.contents()
				code, said := s.runIn("noticec " + line)
				if code != exitFailed || strings.Count(said, disk.says) != 1 {
					t.Errorf("want exit 3 and %q once, got %d and %q", disk.says, code, said)
				}
				if strings.Contains(said, ".tmp") {
					t.Errorf("want no temporary file named, got %q", said)
				}
				after := s.contents()
				for path, text := range before {
					if after[path] != text {
						t.Errorf("want %s as it was, got %.80q", path, after[path])
					}
				}
				for path, text := range after {
					if before[path] == "" && !strings.Contains(path, "/.noticec/") {
						t.Errorf("want no new file, got %s with %.80q", path, text)
					}
				}
				if left := s.temporary(); len(left) > 0 {
					t.Errorf("want no temporary files, got %v", left)
				}
			})
		}
	}
}

// What fmt and lint --fix rewrite keeps its owner, its group and its mode.
func TestRewritingKeepsOwnerAndMode(t *testing.T) {
	owner := 1234
	if os.Getuid() != 0 {
		owner = os.Getuid() // no other can be given
	}
	for _, line := range []string{"fmt", "fmt a.notice.yaml", "lint --fix"} {
		for _, mode := range []fs.FileMode{0o600, 0o640, 0o644, 0o664, 0o755} {
			s := &site{t, t.TempDir()}
			s.write("a.notice.yaml", untidy)
			path := filepath.Join(s.dir, "a.notice.yaml")
			if err := errors.Join(os.Chown(path, owner, owner), os.Chmod(path, mode)); err != nil {
				t.Fatal(err)
			}
			code, said := s.runIn("noticec " + line)
			info, err := os.Stat(path)
			if err != nil {
				t.Fatal(err)
			}
			if data, err := os.ReadFile(path); err != nil || string(data) == untidy {
				t.Errorf("%s: want it rewritten, got exit %d, %s, %v", line, code, said, err)
			}
			stat := info.Sys().(*syscall.Stat_t)
			if info.Mode() != mode || int(stat.Uid) != owner || int(stat.Gid) != owner {
				t.Errorf("%s: want %v of %d, got %v of %d:%d", line, mode, owner, info.Mode(), stat.Uid, stat.Gid)
			}
		}
	}
}

// mount puts a file system of its own at a folder.
func mount(t *testing.T, dir, options string) {
	t.Helper()
	if err := os.MkdirAll(dir, 0o777); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("mount", "-t", "tmpfs", "-o", options, "tmpfs", dir).CombinedOutput(); err != nil {
		t.Skipf("a file system cannot be mounted here: %s", bytes.TrimSpace(out))
	}
	t.Cleanup(func() { _ = exec.Command("umount", "-l", dir).Run() })
}

// A file system that cannot be written, or is full, or goes away; these need a mount.
func TestMounts(t *testing.T) {
	t.Run("full", func(t *testing.T) {
		s := newSite(t, 40, 0)
		mount(t, filepath.Join(s.dir, "public"), "size=200k")
		code, said := s.build("")
		if code != exitFailed || !strings.Contains(said, "no space left on device; the files of the last build are as they were") {
			t.Errorf("want exit 3 and that no space is left, got %d and %q", code, said)
		}
		for name, text := range s.outputs() {
			if strings.HasSuffix(name, ".html") && !strings.HasSuffix(text, "</html>\n") {
				t.Errorf("%s is not whole", name)
			}
		}
		if len(s.unfinished()) > 0 {
			t.Errorf("want nothing unfinished, got %v", s.unfinished())
		}
	})
	t.Run("read-only", func(t *testing.T) {
		s := newSite(t, 2, 0)
		mount(t, filepath.Join(s.dir, "public"), "size=4m")
		if code, said := s.build(""); code != 0 {
			t.Fatal(said)
		}
		old := s.outputs()
		if out, err := exec.Command("mount", "-o", "remount,ro", filepath.Join(s.dir, "public")).CombinedOutput(); err != nil {
			t.Fatalf("%s", out)
		}
		s.edit(2, 1)
		code, said := s.build("")
		if code != exitFailed || !strings.Contains(said, "read-only file system; the files of the last build are as they were") || len(like(s.outputs(), old, nil)) > 0 {
			t.Errorf("want exit 3 and the old files, got %d and %q", code, said)
		}
	})
	t.Run("elsewhere", func(t *testing.T) { // a part of the outputs is on another disk
		s := newSite(t, 1, 0)
		s.write("notices/deep/a.notice.yaml", "noticec: 1\ntitle: A\nregime: other\n")
		mount(t, filepath.Join(s.dir, "public/deep"), "size=4m")
		if code, said := s.build(""); code != 0 || s.outputs()["deep/a.html"] == "" {
			t.Errorf("want a page on the other disk, got %d, %s", code, said)
		}
		if list, _ := filepath.Glob(filepath.Join(s.dir, "public/deep/.*.tmp")); len(list) > 0 {
			t.Errorf("want nothing unfinished, got %v", list)
		}
	})
}
