package build

import (
	"errors"
	"io/fs"
	"path/filepath"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/notice/source"
)

// remove removes the outputs of a notice that is gone, as far as they are what noticec wrote,
// and the folders that are empty then.
func (w *store) remove(r *record) {
	w.changed.Store(true)
	for _, k := range r.outputs {
		name := r.stem + k.extension
		if !buildcache.IsOutput(name) {
			continue
		}
		data, err := source.ReadFile(filepath.Join(w.out, filepath.FromSlash(name)), int(k.stat.Size))
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil || digestOf(data) != k.sum || w.Remove(name) != nil:
			w.left = append(w.left, w.At(name))
		default:
			w.removed++
		}
	}
}
