//go:build unix

package build

import (
	"context"
	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A report goes into a pipe, and never through a link.
func TestWriteFileLeavesWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	put(t, at("file"), "old")
	if err := os.Symlink("file", at("link")); err != nil {
		t.Fatal(err)
	}
	if err := buildcache.WriteFile(at("link"), []byte("new")); err == nil || !strings.Contains(err.Error(), "it is a link: name the file that it leads to") {
		t.Errorf("want the link to be told, got %v", err)
	}
	if data, err := os.ReadFile(at("file")); string(data) != "old" {
		t.Errorf("want the file behind the link to stay, got %q, %v", data, err)
	}
	if err := syscall.Mkfifo(at("pipe"), 0o600); err != nil {
		t.Fatal(err)
	}
	read := make(chan string)
	go func() {
		f, err := os.Open(at("pipe"))
		if err != nil {
			read <- err.Error()
			return
		}
		defer f.Close()
		data, _ := io.ReadAll(f)
		read <- string(data)
	}()
	for err := io.EOF; err != nil; { // until the reader is there: a pipe is not waited for
		err = buildcache.WriteFile(at("pipe"), []byte("said"))
	}
	if got := <-read; got != "said" {
		t.Errorf("want the pipe to be written into, got %q", got)
	}
	if err := buildcache.WriteFile(dir, []byte("x")); err == nil || !strings.Contains(err.Error(), "it is a folder") {
		t.Errorf("want a folder to be named, got %v", err)
	}
}

// Where a link stands in place of what noticec keeps for itself, nothing is built, and
// nothing behind the link is touched.
func TestLinksInTheFolderOfNoticec(t *testing.T) {
	for _, name := range []string{"", "tmp", "manifest", "lock"} {
		o := council(t)
		builds(t, o)
		mine := filepath.Join(t.TempDir(), "mine")
		put(t, filepath.Join(mine, "precious"), "kept")
		path := filepath.Join(o.Out, buildcache.Private, name)
		if err := os.RemoveAll(path); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(mine, path); err != nil {
			t.Fatal(err)
		}
		_, err := Run(context.Background(), o)
		if err == nil || !strings.Contains(err.Error(), filepath.Join(buildcache.Private, name)+" is not what noticec makes there: remove it; the files of the last build are as they were") {
			t.Errorf("%q: want the link to be told, got %v", name, err)
		}
		if data, err := os.ReadFile(filepath.Join(mine, "precious")); string(data) != "kept" || len(files(t, mine)) != 1 {
			t.Errorf("%q: want what is behind the link to stay, got %q, %v", name, data, err)
		}
	}
}

// A folder of outputs may be a link to elsewhere in the output folder: it stays when a notice in it goes.
func TestLinkToAFolderStays(t *testing.T) {
	o := council(t)
	dir := filepath.Join(filepath.Dir(o.Out), "notices")
	text, err := os.ReadFile(filepath.Join(dir, "recruitment.notice.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	text = []byte(strings.ReplaceAll(string(text), "extends: ", "extends: ../"))
	put(t, filepath.Join(dir, "sub", "one.notice.yaml"), string(text))
	put(t, filepath.Join(dir, "sub", "two.notice.yaml"), string(text))
	other := filepath.Join(o.Out, "else")
	for _, d := range []string{other, o.Out} {
		if err := os.MkdirAll(d, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink("else", filepath.Join(o.Out, "sub")); err != nil {
		t.Fatal(err)
	}
	o = searched(t, o, dir)
	builds(t, o)
	if err := os.Remove(filepath.Join(dir, "sub", "one.notice.yaml")); err != nil {
		t.Fatal(err)
	}
	s, _ := builds(t, searched(t, o, dir))
	if info, err := os.Lstat(filepath.Join(o.Out, "sub")); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Fatalf("want the link to stay, got %v", err)
	}
	if _, err := os.Stat(filepath.Join(other, "two.html")); err != nil || s.Removed != 2 {
		t.Errorf("want one notice to be removed and the other to stay, got %+v, %v", s, err)
	}
}

// Outputs of a notice that is gone stay if they are not what noticec wrote, and that is said.
func TestWhatIsNotOursIsTold(t *testing.T) {
	o := council(t)
	builds(t, o)
	put(t, filepath.Join(o.Out, "recruitment.html"), "mine")
	dir := filepath.Join(filepath.Dir(o.Out), "notices")
	if err := os.Remove(filepath.Join(dir, "recruitment.notice.yaml")); err != nil {
		t.Fatal(err)
	}
	s, _ := builds(t, searched(t, o, dir))
	if s.Removed != 1 || len(s.Left) != 1 || !strings.HasSuffix(s.Left[0], "public/recruitment.html") {
		t.Errorf("want one file to be removed and the other to be told, got %+v", s)
	}
}
