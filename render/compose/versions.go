package compose

import (
	"path/filepath"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// A Version is a member of a family of notices: an original, a translation, or a version for
// other people.
type Version struct {
	Language, Title string
	Path            string // of its outputs, with slashes and without an extension
}

// NewVersion returns the version of a notice.
func NewVersion(n *notice.Notice, path string) Version {
	p, _ := phrase.For(n.Language.Value, "")
	language := n.Language.Value
	if language == "" {
		language = p.Tag.String()
	}
	return Version{language, n.Title.Value, path}
}

// Alternates returns links from one version to all versions, itself first. A version that is the
// only one in its language is labelled with the name of that language, in that language; else
// with its title.
func Alternates(family []Version, path string) []doc.Alternate {
	languages := map[string]int{}
	for _, v := range family {
		languages[v.Language]++
	}
	var first, out []doc.Alternate
	for _, v := range family {
		a := doc.Alternate{Lang: v.Language, Name: v.Title, Current: v.Path == path}
		if languages[v.Language] == 1 {
			a.Name = phrase.LanguageName(v.Language)
		}
		if to, err := filepath.Rel(filepath.Dir(path), v.Path); err == nil {
			a.Path = filepath.ToSlash(to)
		}
		if a.Current {
			first = append(first, a)
			continue
		}
		out = append(out, a)
	}
	return append(first, out...)
}
