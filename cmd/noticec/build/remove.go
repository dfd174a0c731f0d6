package build

import (
	"errors"
	"github.com/noticec/noticec/notice/source"
	"io/fs"
	"os"
	"path/filepath"
)

// remove removes the outputs of a notice that is gone, as far as they are what noticec wrote,
// and the folders that are empty then.
func (w *store) remove(r *record) {
	w.changed.Store(true)
	for _, k := range r.outputs {
		name := r.stem + k.extension
		if !filepath.IsLocal(filepath.FromSlash(name)) {
			continue
		}
		path := filepath.Join(w.out, filepath.FromSlash(name))
		data, err := source.ReadFile(path, int(k.stat.size))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil || digestOf(data) != k.sum || os.Remove(path) != nil:
			w.left = append(w.left, filepath.ToSlash(filepath.Join(w.o.Out, filepath.FromSlash(name))))
			continue
		}
		w.removed++
		for dir := filepath.Dir(path); len(dir) > len(w.out); dir = filepath.Dir(dir) {
			if info, err := os.Lstat(dir); err != nil || !info.IsDir() || os.Remove(dir) != nil {
				break // a link to a folder is somebody's own
			}
		}
	}
}
