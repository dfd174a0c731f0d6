package compose

import (
	"path/filepath"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// A Version is a notice of a family: an original, its translations, and what tells it to
// other people.
type Version struct {
	Language, Title string
	Path            string // of its outputs, with slashes and without an extension
}

// NewVersion returns the version that a notice is.
func NewVersion(n *notice.Notice, path string) Version {
	p, _ := phrase.For(n.Language.Value, "")
	language := n.Language.Value
	if language == "" {
		language = p.Tag.String()
	}
	return Version{language, n.Title.Value, path}
}

// Alternates returns what leads from one version to the others, itself first. One that alone
// is in its language is named by that, in itself; else by its title.
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
