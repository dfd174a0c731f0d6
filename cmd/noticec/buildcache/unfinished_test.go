package buildcache

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const abandonIn = "NOTICEC_TEST_ABANDON_IN"

// A program that ends in the middle of writing leaves nothing, neither beside a file nor in the
// folder for temporary files, and begins nothing anew. It runs as a process of its own, as
// nothing is written afterwards.
func TestAbandon(t *testing.T) {
	if dir := os.Getenv(abandonIn); dir != "" {
		abandon(t, dir)
		return
	}
	dir := t.TempDir()
	c := exec.Command(os.Args[0], "-test.run=^TestAbandon$", "-test.v")
	c.Env = append(os.Environ(), abandonIn+"="+dir)
	if out, err := c.CombinedOutput(); err != nil || !strings.Contains(string(out), "--- PASS: TestAbandon") {
		t.Fatalf("%v, %s", err, out)
	}
	var left []string
	if err := filepath.WalkDir(dir, func(path string, entry os.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			name, _ := filepath.Rel(dir, path)
			left = append(left, filepath.ToSlash(name))
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if got, want := strings.Join(left, " "), "a/.noticec/.gitignore a/.noticec/lock a/whole b/whole"; got != want {
		t.Errorf("want %s, got %s", want, got)
	}
}

func abandon(t *testing.T, dir string) {
	var folders []*Folder
	for _, name := range []string{"a", "b"} {
		f, err := Create(filepath.Join(dir, name), "")
		if err != nil {
			t.Fatal(err)
		}
		if name == "a" { // as an output folder is
			if err := f.Lock(context.Background(), nil); err != nil {
				t.Fatal(err)
			}
		}
		if _, _, err := f.Write(context.Background(), []File{{"whole", []byte("x")}}, nil); err != nil {
			t.Fatal(err)
		}
		var stat Stat
		temp, err := f.writeTemporary(File{"half", []byte("x")}, &stat)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.root.Lstat(temp); err != nil {
			t.Errorf("want a temporary file, got %v", err)
		}
		folders = append(folders, f)
	}
	Abandon()
	ended := make(chan bool)
	for _, f := range folders {
		go func() {
			f.Write(context.Background(), []File{{"late", []byte("x")}}, nil)
			ended <- true
		}()
	}
	select {
	case <-ended:
		t.Error("want no file begun after that")
	case <-time.After(100 * time.Millisecond):
	}
}
