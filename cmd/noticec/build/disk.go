package build

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/noticec/noticec/notice/source"
)

// What is known of the source itself of a record.
const (
	inputSame  = 1
	inputStale = 2
)

// A state is what is on the disk at the path of an input that several notices share.
type state struct {
	info fs.FileInfo // nil: nothing that can be read
	sum  digest      // zero until it is needed
}

// state looks at a path, once.
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

// inputUpToDate reports whether an input is as it was. Where its size and its time are those that it
// had, and it has not changed since the manifest was written, it is not read. The state is
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
	w.changed.Store(true) // a manifest that is written now need not read it again
	return true
}

// outputUpToDate reports whether an output is as it was written.
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

// absent reports whether there is nothing at a path.
func absent(path string) bool {
	_, err := os.Stat(path)
	return errors.Is(err, fs.ErrNotExist)
}
