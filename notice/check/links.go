package check

import (
	"net/url"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/resolve"
	"github.com/noticec/noticec/notice/source"
)

var codeLink = catalog.Error("NC953", "related-notice-missing", "A related notice is named that cannot be read.")

// related finds related notices that cannot be read, or are none.
func (c *linkChecker) related(n *notice.Notice) {
	for r := range n.RelatedNotices.All() {
		if r.Notice.IsSet() {
			c.check(r.Notice.Value, r.Notice.Span)
		}
	}
}

// text finds links of words to files of notices that cannot be read, or are none.
func (c *linkChecker) text(t source.Text) {
	if !strings.Contains(t.Value, ".notice.y") {
		return
	}
	prose.Walk(c.prose.Read(t), func(b prose.Block) {
		if p, ok := b.(*prose.Paragraph); ok {
			c.words(p.Inlines, t.Span)
		}
	})
}

// A linkChecker looks for notices that are named by their files; it finds nothing where no
// other files are read.
type linkChecker struct {
	file  *source.File
	read  resolve.Reader
	prose *prose.Fields
	found diag.List
}

// words checks the links to files of notices.
func (c *linkChecker) words(list []prose.Inline, at source.Span) {
	for _, in := range list {
		switch in := in.(type) {
		case prose.Strong:
			c.words(in, at)
		case prose.Emph:
			c.words(in, at)
		case prose.Link:
			if name, _, _ := strings.Cut(in.URL, "#"); isNotice(name) && !strings.Contains(name, ":") {
				c.check(in.URL, at)
			}
		}
	}
}

func isNotice(name string) bool {
	return strings.HasSuffix(name, ".notice.yaml") || strings.HasSuffix(name, ".notice.yml")
}

// check reads the file that a link names, and looks for the section that it leads to.
func (c *linkChecker) check(ref string, at source.Span) {
	if c.read == nil {
		return
	}
	from := at.File
	if from == nil {
		from = c.file
	}
	name, id, has := strings.Cut(ref, "#")
	if plain, err := url.PathUnescape(name); err == nil {
		name = plain
	}
	section, _, _ := strings.Cut(id, "-")
	switch _, err := c.read(from, name); {
	case err != nil:
		c.found = append(c.found, diag.New(codeLink, at, "the related notice `"+name+"` cannot be read: "+err.Error(), "write the path from this file, or give its `url`"))
	case !isNotice(name):
		c.found = append(c.found, diag.New(codeLink, at, "`"+name+"` is no notice, so no page is made of it", "name a file that ends in .notice.yaml, or give its `url`"))
	case has && !notice.IsSectionID(section):
		c.found = append(c.found, diag.New(codeLink, at, "no page has a place `#"+id+"`: places are named by sections", "write a section after `#`, such as `#retention`, or its item, such as `#retention-file`"))
	}
}
