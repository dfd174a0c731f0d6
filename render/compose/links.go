package compose

import (
	"net/url"
	"path"
	"path/filepath"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// leadsTo is the link to a related notice: its address, or its file.
func (c *composer) leadsTo(r *notice.RelatedNotice) doc.Link {
	if r.URL.IsSet() || !r.Notice.IsSet() {
		return doc.Link{URL: r.URL.Value}
	}
	return c.toNotice(r.Notice.Value, r.Notice.Span.File)
}

// toNotice is the link to the output of a notice, given the path of its file from the file that
// names it, whose characters may be percent-encoded. Without a resolver, outputs have the same relative
// paths as the files.
func (c *composer) toNotice(ref string, from *source.File) doc.Link {
	file, id, _ := strings.Cut(ref, "#")
	if plain, err := url.PathUnescape(file); err == nil {
		file = plain
	}
	if here := c.n.Format.Span.File; here != nil && from != nil {
		whole := path.Join(path.Dir(from.Name), file)
		if to, ok := c.outputPath(whole); ok {
			file = to
		} else if to, err := filepath.Rel(path.Dir(here.Name), whole); err == nil {
			file = filepath.ToSlash(to)
		}
	}
	file, _ = stem(file)
	if id != "" || strings.Contains(file, "#") {
		file += "#" + id
	}
	return doc.Link{URL: file, Notice: true}
}

// stem removes the extensions of a notice from the path of its file.
func stem(file string) (string, bool) {
	for _, extension := range []string{".notice.yaml", ".notice.yml"} {
		if cut, ok := strings.CutSuffix(file, extension); ok {
			return cut, true
		}
	}
	return file, false
}

// links redirects links to the files of other notices to their outputs.
func (c *composer) links(list []doc.Block) {
	doc.Walk(list, func(b doc.Block) {
		from := b.Origin().File
		if from == nil {
			from = c.n.Format.Span.File
		}
		switch b := b.(type) {
		case *doc.Paragraph:
			c.relink(b.Inlines, from)
		case *doc.Definitions:
			for _, item := range b.Items {
				c.relink(item.Term, from)
			}
		}
	})
}

func (c *composer) relink(list []doc.Inline, from *source.File) {
	for i, in := range list {
		switch in := in.(type) {
		case doc.Strong:
			c.relink(in, from)
		case doc.Emph:
			c.relink(in, from)
		case doc.Lang:
			c.relink(in.Inlines, from)
		case doc.Written:
			c.relink(in.Inlines, from)
		case doc.Link:
			file, _, _ := strings.Cut(in.URL, "#")
			if _, ok := stem(file); ok && !in.Notice && !strings.Contains(file, ":") {
				to := c.toNotice(in.URL, from)
				to.Inlines = in.Inlines
				list[i] = to
			}
		}
	}
}

// Anchors returns the places that links within the page of n can lead to: ids in reading order, and
// the top of the page.
func Anchors(n *notice.Notice) []string {
	out := []string{"top"}
	d := Compose(n)
	doc.EachID(d.Blocks, func(id *string) { out = append(out, *id) })
	doc.Walk(d.Blocks, func(b doc.Block) {
		if _, ok := b.(*doc.Contents); ok {
			out = append(out, "contents")
		}
	})
	return out
}
