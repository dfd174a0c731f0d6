package source_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"github.com/noticec/noticec/notice/source"
)

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

func TestRootReads(t *testing.T) {
	dir := t.TempDir()
	write(t, filepath.Join(dir, "in/a/b.yaml"), []byte("text"))
	write(t, filepath.Join(dir, "in/most"), bytes.Repeat([]byte("a"), source.MaxSize))
	write(t, filepath.Join(dir, "in/more"), bytes.Repeat([]byte("a"), source.MaxSize+1))
	write(t, filepath.Join(dir, "out.yaml"), []byte("secret"))
	for name, target := range map[string]string{"inside": "a/b.yaml", "outside": "../out.yaml", "absolute": filepath.Join(dir, "out.yaml"), "folder": ".."} {
		if err := os.Symlink(target, filepath.Join(dir, "in", name)); err != nil {
			t.Fatal(err)
		}
	}
	root, err := source.OpenRoot(filepath.Join(dir, "in"))
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()

	for _, name := range []string{"a/b.yaml", "./a/../a/b.yaml", "inside", "most"} {
		if f, err := root.Read(name, "shown"); err != nil || f.Name != "shown" || len(f.Data) == 0 {
			t.Errorf("%s: want the file, got %v, %v", name, f, err)
		}
	}
	for _, name := range []string{"../out.yaml", "a/../../out.yaml", "outside", "absolute", "folder/out.yaml", filepath.Join(dir, "out.yaml")} {
		if f, err := root.Read(name, "shown"); err == nil {
			t.Errorf("%s: want an error, got %q from outside the root", name, f.Data)
		}
	}
	for name, want := range map[string]error{"missing": fs.ErrNotExist, "more": source.ErrTooLarge, "a": source.ErrNotRegular} {
		if _, err := root.Read(name, "shown"); !errors.Is(err, want) {
			t.Errorf("%s: want %v, got %v", name, want, err)
		}
	}
	if _, err := source.OpenRoot(filepath.Join(dir, "missing")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("want no root without its folder, got %v", err)
	}
}

// A cause is told without a path, and there is none where nothing went wrong.
func TestCause(t *testing.T) {
	plain := errors.New("x")
	for err, want := range map[error]error{
		nil: nil, plain: plain,
		&fs.PathError{Op: "open", Path: "a", Err: fs.ErrNotExist}:                            fs.ErrNotExist,
		&os.LinkError{Op: "rename", Old: "a", New: "b", Err: fs.ErrPermission}:               fs.ErrPermission,
		&fs.PathError{Op: "openat", Path: "a", Err: errors.New("path escapes from parent")}:  source.ErrOutside,
		fmt.Errorf("reading: %w", &fs.PathError{Op: "open", Path: "a", Err: fs.ErrNotExist}): fs.ErrNotExist,
	} {
		if got := source.Cause(err); got != want {
			t.Errorf("%v: want %v, got %v", err, want, got)
		}
	}
}
