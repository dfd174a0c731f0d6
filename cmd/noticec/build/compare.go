package build

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/html"
)

// A Comparison lists how the output folder differs from the result of a build.
type Comparison struct {
	Stale, Missing []string // paths, in the order of the build
	Orphaned       []string // outputs of noticec whose notices are gone, sorted
}

// Differs reports whether there is any difference.
func (c Comparison) Differs() bool { return len(c.Stale)+len(c.Missing)+len(c.Orphaned) > 0 }

// Compare builds the notices in memory and compares them with the files of the output
// folder. It writes nothing.
func Compare(ctx context.Context, o Options) (Comparison, Summary, error) {
	var c Comparison
	outputs := map[string]bool{}
	s, err := run(ctx, o, true, func(_ context.Context, files []buildcache.File) error {
		for _, f := range files {
			path := o.shown(f.Name)
			outputs[path] = true
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
		if err != nil || entry.IsDir() || outputs[filepath.ToSlash(path)] || !strings.HasSuffix(path, ".html") {
			return err
		}
		if data, err := source.ReadFile(path, maxOutput); err == nil && bytes.Contains(data[:min(len(data), markWindow)], []byte(marks[0])) {
			c.Orphaned = append(c.Orphaned, filepath.ToSlash(path))
		}
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		err = nil // no build has run yet
	}
	return c, s, err
}

// A Drift is a fragment, embedded in an external page, that is out of date.
type Drift struct {
	Line int    // in the page, from 1; 0 for the page as a whole
	What string // a sentence without full stop
}

// Against compares the fragments embedded in an external page with the current notices. It writes
// nothing. Fragments of notices that are not among the sources are ignored.
func Against(ctx context.Context, o Options, page []byte) ([]Drift, Summary, error) {
	o.Settings.HTML.Fragment, o.Settings.HTML.Styles, o.Index = true, "none", false
	o.Formats = []render.Format{render.Page()}
	now := map[string][]string{} // hashes, by notice name
	s, err := run(ctx, o, true, func(_ context.Context, files []buildcache.File) error {
		for _, f := range files {
			found, err := html.Find(f.Data)
			if err != nil {
				return err
			}
			now[found[0].Name] = append(now[found[0].Name], found[0].Hash)
		}
		return nil
	})
	if err != nil {
		return nil, s, err
	}
	found, err := html.Find(page)
	if err != nil {
		return []Drift{{What: err.Error()}}, s, nil
	}
	var out []Drift
	known := false
	for _, f := range found {
		hashes, ok := now[f.Name]
		known = known || ok
		switch {
		case !ok:
		case f.Changed:
			out = append(out, Drift{f.Line, "the fragment " + f.Name + " was changed after it was published"})
		case !slices.Contains(hashes, f.Hash):
			out = append(out, Drift{f.Line, "the fragment " + f.Name + " is not what the notice says now: publish it again"})
		}
	}
	if !known {
		out = append(out, Drift{What: "there is no fragment of these notices in it"})
	}
	return out, s, nil
}

// maxPage is how many bytes an external page may have.
const maxPage = 16 << 20

// ReadPage reads an external page for comparison, of at most maxPage bytes.
func ReadPage(name string) ([]byte, error) {
	return source.ReadNamed(name, maxPage)
}

// Preview builds the notices in memory and calls each with every file and its slash-separated
// path below the output folder. It writes nothing.
func Preview(ctx context.Context, o Options, each func(path string, data []byte)) (Summary, error) {
	return run(ctx, o, false, func(_ context.Context, files []buildcache.File) error {
		for _, f := range files {
			each(f.Name, f.Data)
		}
		return nil
	})
}
