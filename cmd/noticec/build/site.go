package build

import (
	"bytes"
	"context"
	"slices"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
)

// files returns the outputs of a notice by format, as the index links to them.
func (o Options) files(stem string) map[string]string {
	files := make(map[string]string, len(o.Formats))
	for _, f := range o.Formats {
		files[f.Name] = source.Address(stem + f.Extension)
	}
	return files
}

// pageLast sorts HTML after the formats that it links to.
func pageLast(formats []render.Format) []render.Format {
	i := slices.IndexFunc(formats, func(f render.Format) bool { return f.IsPage })
	if i < 0 {
		return formats
	}
	return append(slices.Delete(slices.Clone(formats), i, i+1), formats[i])
}

// order returns the position of a file among the outputs of its notice.
func (o Options) order(file buildcache.File) int {
	return slices.IndexFunc(o.Formats, func(f render.Format) bool { return strings.HasSuffix(file.Name, f.Extension) })
}

// site writes the site files. A file of that name that noticec did not create is left unchanged.
func (b *builder) site(ctx context.Context, write func(context.Context, []buildcache.File) error) error {
	if b.store.siteUpToDate(b) {
		return nil
	}
	earlier, err := b.writeArchive(ctx, write)
	if err != nil {
		return err
	}
	files, err := b.siteFiles(append(b.entries(), earlier...))
	if err != nil {
		return err
	}
	var out []buildcache.File
	for _, f := range files {
		if b.mayWriteSite(f.Name) {
			out = append(out, buildcache.File(f))
		}
	}
	if err := write(ctx, out); err != nil {
		return err
	}
	if err := b.store.recordSite(out); err != nil {
		return err
	}
	b.store.dropArchive()
	return nil
}

// indexOf returns the path of the index page that the pages of units link to, below the output
// folder; empty if the build writes no such page, or only one notice.
func (b *builder) indexOf(units [][]int) string {
	index := ""
	for _, f := range b.o.Formats {
		if f.IsPage {
			index = render.IndexOf(f, b.o.Settings)
		}
	}
	notices := 0
	for _, unit := range units {
		if !b.o.Sources[unit[0]].IsBase() {
			notices++
		}
	}
	if !b.o.Index || index == "" || notices < 2 || !b.mayWriteSite(index) {
		return ""
	}
	return index
}

// feedOf returns the path of the feed that pages link to, below the output folder; empty if the build
// writes none, as where the address of the site is not known.
func (b *builder) feedOf() string {
	if b.index == "" || b.o.Base == "" || !b.mayWriteSite(render.FeedFile) {
		return ""
	}
	return render.FeedFile
}

// mayWriteSite reports whether a site file is not there, or one that noticec created.
func (b *builder) mayWriteSite(name string) bool {
	return b.o.Overwrite || !workspace.Exists(b.o.shown(name)) || b.owner.isSite(name)
}

// indexOptions are those that the configuration sets.
func (o Options) indexOptions() compose.IndexOptions {
	x := o.config().Index
	return compose.IndexOptions{Group: x.Group.Value, Kinds: x.Names(), Intro: x.Intro, Review: x.Review, Today: o.Today}
}

// config is the configuration of the build.
func (o Options) config() *workspace.Configuration {
	if o.Config == nil {
		return &workspace.Configuration{Config: &config.Config{}}
	}
	return o.Config
}

// kindOf returns the kind of a notice on the index page; empty if it is of none.
func (b *builder) kindOf(s workspace.Source) string {
	c := b.o.config()
	if len(c.Index.Kinds) == 0 {
		return ""
	}
	p, err := b.ps.Of(s.Dir)
	if err != nil {
		return ""
	}
	name, err := p.NameOf(s)
	if err != nil {
		return ""
	}
	return c.KindOf(name)
}

// siteFiles renders the files that belong to the site as a whole.
func (b *builder) siteFiles(entries []compose.Entry) ([]render.File, error) {
	settings := b.o.Settings
	settings.HTML.Feed = b.feed
	return render.Site(entries, b.o.Base, settings, b.o.indexOptions())
}

// shared returns the assets that the outputs share.
func (o Options) shared() (all []buildcache.File) {
	for _, f := range o.Formats {
		if f.Assets == nil {
			continue
		}
		for _, a := range f.Assets(o.Settings) {
			all = append(all, buildcache.File(a))
		}
	}
	return all
}

// mayShare returns an error that names the asset which would overwrite a file that noticec did
// not create.
func (w *ownership) mayShare(o Options) error {
	for _, f := range o.shared() {
		if path := o.shown(f.Name); !o.Overwrite && workspace.Exists(path) && !bytes.Equal(w.read(f.Name), f.Data) && !w.hasMark(f.Name) {
			return &buildcache.ForeignError{Path: path}
		}
	}
	return nil
}

// assets writes the shared assets that are missing or outdated.
func (b *builder) assets(ctx context.Context, put func(context.Context, []buildcache.File) error) error {
	files := b.o.shared()
	if b.o.Incremental {
		files = slices.DeleteFunc(files, func(f buildcache.File) bool { return bytes.Equal(b.owner.read(f.Name), f.Data) })
	}
	if len(files) == 0 {
		return nil
	}
	return put(ctx, files)
}
