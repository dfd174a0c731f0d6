package build

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/noticec/noticec/notice/source"
)

// Whether the source itself is up to date with its record.
const (
	inputSame  = 1
	inputStale = 2
)

// A state is the state on disk of an input that several notices share.
type state struct {
	info fs.FileInfo // nil if it cannot be read
	sum  digest      // zero until it is needed
}

// state returns the state of the input at a path, read once per build.
func (w *store) state(path string) *state {
	w.mu.Lock()
	defer w.mu.Unlock()
	s := w.inputs[path]
	if s == nil {
		s = &state{}
		if info, err := os.Stat(w.full(path)); err == nil && info.Mode().IsRegular() {
			s.info = info
		}
		w.inputs[path] = s
	}
	return s
}

func (w *store) full(path string) string { return filepath.Join(w.out, filepath.FromSlash(path)) }

// inputUpToDate reports whether an input is unchanged. Its content is not read if size and
// modification time match the record and it was not modified after the manifest was written. s is
// nil for an input that no other notice shares.
func (w *store) inputUpToDate(in *input, s *state) bool {
	if s == nil {
		s = &state{}
		if info, err := os.Stat(w.full(in.path)); err == nil && info.Mode().IsRegular() {
			s.info = info
		}
	}
	if in.kind != content {
		return (s.info != nil) == (in.kind == there)
	}
	if s.info == nil || s.info.Size() != in.stat.Size {
		return false
	}
	changed := s.info.ModTime().UnixNano()
	if changed == in.stat.Changed && changed < w.since {
		return true
	}
	w.mu.Lock()
	sum := s.sum
	w.mu.Unlock()
	if sum == (digest{}) {
		data, err := source.ReadFile(w.full(in.path), source.MaxSize)
		if err != nil {
			return false
		}
		sum = digestOf(data)
		w.mu.Lock()
		s.sum = sum
		w.mu.Unlock()
	}
	if sum != in.sum {
		return false
	}
	in.stat.Changed = changed
	w.changed.Store(true) // a manifest written now saves the next build from reading it
	return true
}

// outputUpToDate reports whether an output is unchanged since it was written.
func (w *store) outputUpToDate(k *outputRecord, path string) bool {
	info, err := os.Lstat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() != k.stat.Size {
		return false
	}
	changed := info.ModTime().UnixNano()
	if changed == k.stat.Changed {
		return true
	}
	data, err := source.ReadFile(path, int(k.stat.Size))
	if err != nil || digestOf(data) != k.sum {
		return false
	}
	k.stat.Changed = changed
	w.changed.Store(true)
	return true
}

// absent reports whether no file exists at a path.
func absent(path string) bool {
	_, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}
