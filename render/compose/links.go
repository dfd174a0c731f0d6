package compose

import (
	"net/url"
	"path"
	"path/filepath"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/prose"
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
	file = unescaped(file)
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

// links has each link lead somewhere: to the output of another notice, if it names its file, or to
// one of the places of the page, by its id as that is written there. One whose place is not on the page
// becomes its words.
func (c *composer) links(d *doc.Document, places map[string]bool) {
	d.Relink(func(in doc.Block, l *doc.Link) bool {
		if id, local := strings.CutPrefix(l.URL, "#"); local && !l.Notice {
			id = unescaped(id)
			l.URL = "#" + id
			return places[id]
		}
		if in != nil {
			c.leadToOutput(l, in.Origin().File)
		}
		return true
	})
}

// leadToOutput has a link that names the file of another notice lead to its output. from is the file that
// names it; nil is that of the notice.
func (c *composer) leadToOutput(l *doc.Link, from *source.File) {
	file, _, _ := strings.Cut(l.URL, "#")
	if _, ok := stem(file); !ok || l.Notice || strings.Contains(file, ":") {
		return
	}
	if from == nil {
		from = c.n.Format.Span.File
	}
	l.URL, l.Notice = c.toNotice(l.URL, from).URL, true
}

// unescaped is s without percent-encoding, if it is encoded well.
func unescaped(s string) string {
	if plain, err := url.PathUnescape(s); err == nil {
		return plain
	}
	return s
}

// Anchors returns the places that links within the page of n can lead to: ids in reading order, and
// the top of the page.
func Anchors(n *notice.Notice) []string {
	out := []string{"top"}
	d := Compose(n)
	doc.EachID(d.Blocks, func(id *string) { out = append(out, *id) })
	if d.HasContents() {
		out = append(out, "contents")
	}
	return out
}

// Headings returns the words of the headings of the page of n, by their ids.
func Headings(n *notice.Notice) map[string]string {
	out := map[string]string{}
	doc.Walk(Compose(n).Blocks, func(b doc.Block) {
		switch b := b.(type) {
		case *doc.Section:
			out[b.ID] = prose.Plain(b.Heading)
		case *doc.Callout:
			out[b.ID] = prose.Plain(b.Heading)
		}
	})
	delete(out, "")
	return out
}
