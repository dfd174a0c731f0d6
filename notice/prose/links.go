package prose

import (
	"net/url"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/source"
)

// MaxURL is the longest address of a link, in bytes: what browsers and mail programs take.
const MaxURL = 2000

// schemes are those of the addresses that a link may have.
var schemes = []string{"http", "https", "mailto", "tel"}

// Safe reports whether a page may link there: the scheme is one of schemes, or the address is relative, and it is no longer than MaxURL.
func (l Link) Safe() bool {
	if len(l.URL) > MaxURL {
		return false
	}
	if l.Notice {
		return true
	}
	i := strings.IndexAny(l.URL, ":/?#")
	if i < 0 || l.URL[i] != ':' {
		return true
	}
	return slices.Contains(schemes, strings.ToLower(l.URL[:i]))
}

// Target is the address of a link in a file; links to other notices get the extension.
func (l Link) Target(extension string) string {
	if !l.Notice {
		return l.URL
	}
	path, id := l.Page()
	return source.Address(path+extension) + (&url.URL{Fragment: id}).String()
}

// Page splits the URL of a link to another notice into the path of its page and the place there.
func (l Link) Page() (path, id string) {
	if i := strings.LastIndexByte(l.URL, '#'); i >= 0 {
		return l.URL[:i], l.URL[i+1:]
	}
	return l.URL, ""
}

// dropBadLinks replaces links that are nested in another link (within says that list is in one)
// or that are not Safe by their words.
func dropBadLinks(list []Inline, within bool) []Inline {
	if !hasBadLinks(list, within) {
		return list
	}
	var out []Inline
	for _, in := range list {
		switch in := in.(type) {
		case Strong:
			out = append(out, Strong(dropBadLinks(in, within)))
		case Emph:
			out = append(out, Emph(dropBadLinks(in, within)))
		case Lang:
			out = append(out, Lang{Tag: in.Tag, Inlines: dropBadLinks(in.Inlines, within)})
		case Written:
			out = append(out, Written{Text: in.Text, Inlines: dropBadLinks(in.Inlines, within)})
		case Remarked:
			out = append(out, Remarked{Remarks: in.Remarks, Inlines: dropBadLinks(in.Inlines, within)})
		case Changed:
			out = append(out, Changed{Deleted: in.Deleted, Inlines: dropBadLinks(in.Inlines, within)})
		case Link:
			if within || !in.Safe() {
				out = append(out, dropBadLinks(in.Inlines, within)...)
				continue
			}
			in.Inlines = dropBadLinks(in.Inlines, true)
			out = append(out, in)
		default:
			out = append(out, in)
		}
	}
	return out
}

// hasBadLinks reports whether dropBadLinks changes anything.
func hasBadLinks(list []Inline, within bool) bool {
	for _, in := range list {
		found := false
		switch in := in.(type) {
		case Strong:
			found = hasBadLinks(in, within)
		case Emph:
			found = hasBadLinks(in, within)
		case Lang:
			found = hasBadLinks(in.Inlines, within)
		case Written:
			found = hasBadLinks(in.Inlines, within)
		case Remarked:
			found = hasBadLinks(in.Inlines, within)
		case Changed:
			found = hasBadLinks(in.Inlines, within)
		case Link:
			found = within || !in.Safe() || hasBadLinks(in.Inlines, true)
		}
		if found {
			return true
		}
	}
	return false
}
