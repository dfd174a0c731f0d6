package build

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/buildcache"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/html"
)

// pages returns what the configuration says of pages, with the files that it names, and what
// is wrong with those.
func (p *project) pages(c *configuration) (html.Options, diag.List) {
	h := c.HTML
	o := html.Options{
		Theme: h.Theme.Value, Styles: h.Styles.Value, Fragment: h.Fragment, Contents: h.Contents,
		Colors: html.Colors{Accent: h.Accent, Link: h.Link, AccentDark: h.AccentDark, LinkDark: h.LinkDark},
	}
	if h.Markup.Value == "plain" {
		o.Markup = "plain"
	}
	if h.Level != nil {
		o.Level = *h.Level
	}
	list := o.Colors.Check()
	use := func(t source.Text, with func([]byte) error) {
		if !t.IsSet() {
			return
		}
		data, err := named(p.root, c.dir, t.Value, source.MaxSize)
		if err == nil {
			err = with(data)
		}
		if err != nil {
			list = append(list, config.Unusable(t, err.Error()))
		}
	}
	use(h.CSS, func(data []byte) error { o.CSS = data; return nil })
	use(h.Shell, func(data []byte) (err error) {
		o.Shell, err = html.NewShell(path.Base(h.Shell.Value), string(data))
		return err
	})
	use(h.Logo, func(data []byte) (err error) { o.Logo, err = logo(h.Logo.Value, h.Alt.Value, data); return err })
	return o, list
}

// named reads a file that the configuration in a folder below the root names. It is within the
// root, too.
func named(root *source.Root, dir, to string, limit int) ([]byte, error) {
	if path.IsAbs(to) || filepath.IsAbs(to) {
		return nil, errOutside
	}
	data, err := root.Bytes(path.Join(dir, to), limit)
	if errors.Is(err, source.ErrOutside) {
		return nil, errOutside
	}
	if err != nil {
		return nil, plainly(err)
	}
	return data, nil
}

var errOutside = errors.New("it is outside of the repository")

// The pictures that browsers show, by how their files begin.
var pictures = []struct{ extension, begin string }{
	{".png", "\x89PNG\r\n\x1a\n"}, {".jpg", "\xff\xd8\xff"}, {".jpeg", "\xff\xd8\xff"},
}

// logo makes a logo of a file. One that is drawn by SVG runs no script, as pages show it as a
// picture.
func logo(name, alt string, data []byte) (*html.Logo, error) {
	const largest = 256 << 10
	extension := strings.ToLower(path.Ext(name))
	known := extension == ".svg" && bytes.Contains(data[:min(len(data), 1024)], []byte("<svg"))
	for _, kind := range pictures {
		known = known || kind.extension == extension && bytes.HasPrefix(data, []byte(kind.begin))
	}
	switch {
	case !known:
		return nil, errors.New("it is not a PNG, JPEG or SVG picture")
	case len(data) > largest:
		return nil, fmt.Errorf("the picture is larger than %d KiB", largest>>10)
	}
	// A picture cannot say who wrote it: its name tells one that is ours from all others.
	sum := sha256.Sum256(data)
	return &html.Logo{Name: "noticec-logo-" + hex.EncodeToString(sum[:4]) + extension, Alt: alt, Data: data}, nil
}

// shared returns the files that the outputs share.
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

// mayShare says, as an error, which file would take the place of one that noticec did not write.
func (own *ownership) mayShare(o Options) error {
	for _, f := range o.shared() {
		if path := o.shown(f.Name); !o.Overwrite && exists(path) && !bytes.Equal(own.read(f.Name), f.Data) && !own.says(f.Name) {
			return &buildcache.ForeignError{Path: path}
		}
	}
	return nil
}

// assets puts the files in place that the outputs share, where they are not yet.
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
