package config

import (
	"slices"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// Index are the settings of the page that leads to all notices; empty fields are defaults.
type Index struct {
	Group  source.Text // "kind" or "letter"
	Intro  source.Text // Markdown
	Review bool        // whether to say that a notice is due for review
	Kinds  []Kind
}

// A Kind is a group of notices on the index page.
type Kind struct {
	Name  source.Text
	Paths []string // patterns, relative to the file
}

// KindOf returns the name of the first kind with a pattern that a path matches; empty if there is
// none. The path is relative to the folder of the configuration.
func (x Index) KindOf(path string, match func(pattern, path string) bool) string {
	i := slices.IndexFunc(x.Kinds, func(k Kind) bool { return matchesAny(k.Paths, path, match) })
	if i < 0 {
		return ""
	}
	return x.Kinds[i].Name.Value
}

// Names returns the names of the kinds, in order.
func (x Index) Names() []string {
	var out []string
	for _, k := range x.Kinds {
		out = append(out, k.Name.Value)
	}
	return out
}

func (r *reader) index(n *tree.Node) Index {
	x := Index{Group: r.text(n.Get("group")), Intro: r.text(n.Get("intro")), Review: r.bool(n.Get("review"))}
	if kinds := n.Get("kinds"); kinds != nil {
		for _, item := range kinds.Items {
			x.Kinds = append(x.Kinds, Kind{r.text(item.Get("name")), r.strings(item.Get("paths"))})
		}
	}
	return x
}
