package build

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/config"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/html"
	"github.com/noticec/noticec/render/markdown"
	"github.com/noticec/noticec/render/pdf"
	"github.com/noticec/noticec/render/pdf/face"
	"path"
	"slices"
	"strings"
)

// Defaults are the settings of the configuration that apply to a whole build.
type Defaults struct {
	Config      *workspace.Configuration
	Out         string // path of the output folder; empty if not set
	Base        string // base URL of the site
	Formats     []string
	Parts       []string // of notices, of which each is a fragment
	Settings    render.Settings
	Findings    diag.List // errors in the configuration; if there are any, none of it is used
	OutFindings diag.List // errors in Out, which matter only if no flag names the folder
}

// DefaultsOf returns the settings of the configuration that applies to the folder of the first
// path, or to the working directory.
func DefaultsOf(file workspace.ConfigFile, paths []string) (Defaults, error) {
	c, err := file.ConfigurationOf(paths)
	if err != nil {
		return Defaults{}, err
	}
	d := Defaults{Config: c, Findings: c.Findings, Out: c.Beside(c.Out.Value), Base: c.BaseURL.Value, OutFindings: c.CheckOut()}
	for _, f := range c.Formats {
		d.Formats = append(d.Formats, f.Value)
	}
	for _, part := range c.HTML.Parts {
		d.Parts = append(d.Parts, part.Value)
	}
	d.Settings.EmbedJSONLD = c.HTML.JSONLD
	d.Settings.Markdown = markdown.Options{For: c.Markdown.For.Value, Path: c.Markdown.Path.Value, Layout: c.Markdown.Layout.Value}
	var list diag.List
	d.Settings.PDF, list = pdfOptions(c)
	d.Findings = slices.Concat(d.Findings, list)
	d.Settings.HTML, list = pageOptions(c)
	d.Findings = slices.Concat(d.Findings, list)
	d.Settings.HTML.Base = d.Base
	return d, nil
}

// maxFont is the maximum size of a font file, in bytes.
const maxFont = 32 << 20

// pdfOptions returns the PDF settings with the fonts loaded, and findings about what cannot be
// used.
func pdfOptions(c *workspace.Configuration) (pdf.Options, diag.List) {
	var findings diag.List
	s := c.PDF
	o := pdf.Options{Letter: s.Paper.Value == "letter", Large: s.Size.Value == "large", Embed: s.Embed, SansHeads: c.HTML.Heads.Value == "sans", Colors: pdf.Colors{Accent: s.Accent.Value, Link: s.Link.Value}}
	for _, color := range []source.Text{s.Accent, s.Link} {
		if color.Value != "" {
			findings = append(findings, pdf.Check(color.Value, color.Span)...)
		}
	}
	// What is not said of the PDF is as the pages have it, which check it themselves.
	o.Colors.Accent, o.Colors.Link = cmp.Or(o.Colors.Accent, c.HTML.Accent.Value), cmp.Or(o.Colors.Link, s.Accent.Value, c.HTML.Link.Value)
	if s.Regular.Value == "" {
		return o, findings
	}
	faces := map[string]*face.Face{}
	for _, name := range []source.Text{s.Regular, s.Bold, s.Italic} {
		if name.Value == "" || faces[name.Value] != nil {
			continue
		}
		file, err := c.Read(name.Value, maxFont)
		read, list := pdf.Font(file, err, name.Value, name.Span)
		findings = append(findings, list...)
		faces[name.Value] = read
	}
	o.Family = &face.Family{Regular: faces[s.Regular.Value], Bold: faces[s.Bold.Value], Italic: faces[s.Italic.Value]}
	if o.Family.Bold == nil {
		o.Family.Bold = o.Family.Regular
	}
	if o.Family.Italic == nil {
		o.Family.Italic = o.Family.Regular
	}
	return o, findings
}

// pageOptions returns the HTML settings with the files they name loaded, and findings about those
// files.
func pageOptions(c *workspace.Configuration) (html.Options, diag.List) {
	h := c.HTML
	o := html.Options{
		Theme: h.Theme.Value, StyleSheet: h.StyleSheet.Value, Styles: h.Styles.Value, Fragment: h.Fragment, Contents: h.Contents,
		Heads:  h.Heads.Value,
		Colors: html.Colors{Accent: h.Accent, Link: h.Link, AccentDark: h.AccentDark, LinkDark: h.LinkDark}.WithDark(),
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
		data, err := c.Read(t.Value, source.MaxSize)
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

// pictures are the image formats that browsers show, by their leading bytes.
var pictures = []struct{ extension, begin string }{
	{".png", "\x89PNG\r\n\x1a\n"}, {".jpg", "\xff\xd8\xff"}, {".jpeg", "\xff\xd8\xff"},
}

// logo makes a logo from a file. An SVG logo cannot run scripts, as pages embed it as an image.
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
	// An image cannot carry a generator mark, so the hash in its name identifies it as an output of
	// noticec.
	sum := sha256.Sum256(data)
	return &html.Logo{Name: "noticec-logo-" + hex.EncodeToString(sum[:4]) + extension, Alt: alt, Data: data}, nil
}
