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

// Relink has f change the links of words, in reading order. A link that f does not keep becomes its
// words, and so does one that is nested in another. The list stays as it is; what is returned may share
// memory with it.
func Relink(list []Inline, f func(*Link) bool) []Inline { return relink(list, f, false) }

// relink is Relink for words that are in a link if nested is set.
func relink(list []Inline, f func(*Link) bool, nested bool) []Inline {
	var out []Inline // nil as long as nothing has changed
	for i, in := range list {
		within := Within(in)
		link, isLink := in.(Link)
		kept := !isLink || !nested && f(&link)
		words := relink(within, f, nested || isLink && kept)
		changed := len(within) > 0 && (len(words) != len(within) || len(words) > 0 && &words[0] != &within[0])
		if isLink && kept {
			changed = changed || link.URL != in.(Link).URL || link.Notice != in.(Link).Notice
			in = link
		}
		if out == nil && (changed || !kept) {
			out = append(make([]Inline, 0, len(list)), list[:i]...)
		}
		switch {
		case out == nil:
		case !kept:
			out = append(out, words...)
		case changed:
			out = append(out, holding(in, words))
		default:
			out = append(out, in)
		}
	}
	if out == nil {
		return list
	}
	return out
}
