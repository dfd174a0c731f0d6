package build

import (
	"bytes"
	"context"
	"errors"
	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/notice/source"
	"io/fs"
	"path/filepath"
	"strings"
)

// A Comparison says how the files of the output folder differ from what a build would write.
type Comparison struct {
	Stale, Missing []string // paths, in the order of the build
	Orphaned       []string // pages of noticec whose notices are gone, sorted
}

// Differs reports whether there is any difference.
func (c Comparison) Differs() bool { return len(c.Stale)+len(c.Missing)+len(c.Orphaned) > 0 }

// Compare builds the notices in memory and compares them with the files of the output
// folder. It writes nothing.
func Compare(ctx context.Context, o Options) (Comparison, Summary, error) {
	var c Comparison
	made := map[string]bool{}
	s, err := run(ctx, o, func(_ context.Context, files []buildcache.File) error {
		for _, f := range files {
			path := o.shown(f.Name)
			made[path] = true
			data, err := source.ReadFile(path, len(f.Data))
			switch {
			case errors.Is(err, fs.ErrNotExist):
				c.Missing = append(c.Missing, path)
			case errors.Is(err, source.ErrTooLarge), errors.Is(err, source.ErrNotRegular):
				c.Stale = append(c.Stale, path)
			case err != nil:
				return err
			case !bytes.Equal(data, f.Data):
				c.Stale = append(c.Stale, path)
			}
		}
		return nil
	})
	if err != nil || !o.Index || s.Failed > 0 {
		return c, s, err
	}
	err = filepath.WalkDir(o.Out, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || made[filepath.ToSlash(path)] || !strings.HasSuffix(path, ".html") {
			return err
		}
		if data, err := source.ReadFile(path, maxOutput); err == nil && bytes.Contains(data[:min(len(data), head)], []byte(marks[0])) {
			c.Orphaned = append(c.Orphaned, filepath.ToSlash(path))
		}
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		err = nil // nothing was built yet
	}
	return c, s, err
}
