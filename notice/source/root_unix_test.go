//go:build unix

package source_test

import (
	"errors"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/noticec/noticec/notice/source"
)

// A pipe would wait for a writer for ever.
func TestPipeIsNotRead(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o644); err != nil {
		t.Fatal(err)
	}
	root, err := source.OpenRoot(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	if _, err := root.Read("pipe", "shown"); !errors.Is(err, source.ErrNotRegular) {
		t.Errorf("want %v, got %v", source.ErrNotRegular, err)
	}
}
