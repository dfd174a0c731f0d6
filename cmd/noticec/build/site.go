package build

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"

	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
)

// files are the outputs of a notice, by format, as the list leads to them.
func (o Options) files(stem string) map[string]string {
	files := make(map[string]string, len(o.Formats))
	for _, f := range o.Formats {
		files[f.Name] = (&url.URL{Path: stem + f.Extension}).EscapedPath()
	}
	return files
}

// site writes what leads to all notices. A file of that name that is a notice, or that
// noticec did not write, stays as it is.
func (b *builder) site(ctx context.Context, write func(context.Context, []output) error) error {
	if b.store.siteStands(b) {
		return nil
	}
	entries := b.entries()
	files, err := b.siteFiles(entries)
	if err != nil {
		return err
	}
	taken := map[string]bool{} // by notices
	for _, e := range entries {
		for _, f := range e.Files {
			taken[f] = true
		}
	}
	var out []output
	for _, f := range files {
		if taken[(&url.URL{Path: f.Name}).EscapedPath()] {
			continue
		}
		path := filepath.Join(b.o.Out, filepath.FromSlash(f.Name))
		if ours, err := written(path); err != nil || !ours {
			continue
		}
		out = append(out, output{path, f.Data})
	}
	if err := write(ctx, out); err != nil {
		return err
	}
	return b.store.keepSite(out)
}

// siteFiles are the files of a site that belong to no notice alone.
func (b *builder) siteFiles(entries []compose.Entry) ([]render.File, error) {
	return render.Site(entries, b.o.Base, b.o.Settings)
}

// marks are how files say that noticec wrote them.
var marks = []string{`<meta name="generator" content="noticec">`, `"generator": "noticec"`, "<!-- generator: noticec -->", "/* generator: noticec */"}

// head is how much of a file is searched for a mark.
const head = 4000

// written reports whether noticec may write a file: there is none, or it wrote it.
func written(path string) (bool, error) {
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return true, nil
	}
	if err != nil {
		return false, err
	}
	return marked(data), nil
}

// marked reports whether a file says that noticec wrote it.
func marked(data []byte) bool {
	return slices.ContainsFunc(marks, func(m string) bool { return bytes.Contains(data[:min(len(data), head)], []byte(m)) })
}
