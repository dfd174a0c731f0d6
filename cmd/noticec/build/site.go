package build

import (
	"context"
	"net/url"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
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

// site writes what leads to all notices. A file of that name that
// noticec did not write stays as it is.
func (b *builder) site(ctx context.Context, write func(context.Context, []buildcache.File) error) error {
	if b.store.siteStands(b) {
		return nil
	}
	entries := b.entries()
	files, err := b.siteFiles(entries)
	if err != nil {
		return err
	}
	var out []buildcache.File
	for _, f := range files {
		if !exists(b.o.shown(f.Name)) || b.o.Overwrite || b.owner.says(f.Name) {
			out = append(out, buildcache.File(f))
		}
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
