package overview

import (
	"fmt"
	"net/url"
	"path"
	"path/filepath"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/source"
)

// Links says where cells lead.
type Links struct {
	From string // the folder that the book is in, for links to files; "" is this one
	Base string // the address of the site that the notices are published on; "" if it is not known
}

// Line leads to a line of a file, as repositories on the web have them: "../a.notice.yaml#L41". It
// is empty without a place.
func (l Links) Line(at source.Span) string {
	if !at.IsValid() {
		return ""
	}
	name := filepath.FromSlash(at.File.Name)
	if from, to := workspace.Absolute(l.From), workspace.Absolute(name); l.From != "" || filepath.IsAbs(name) {
		rel, err := filepath.Rel(from, to)
		if err != nil {
			return ""
		}
		name = rel
	}
	address := url.URL{Path: path.Clean(filepath.ToSlash(name)), Fragment: fmt.Sprintf("L%d", at.Start.Line)}
	return address.String()
}

// Page leads to the page of a notice; it is empty if the address of the site is not known.
func (l Links) Page(s workspace.Source) string {
	if l.Base == "" || s.IsDocument() {
		return ""
	}
	page := url.URL{Path: s.Stem() + ".html"}
	return strings.TrimSuffix(l.Base, "/") + "/" + page.EscapedPath()
}
