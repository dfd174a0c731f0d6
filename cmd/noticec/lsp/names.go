package lsp

import (
	"strings"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/tree"
)

// A named is an item with an id.
type named struct {
	name, words string
	id          *tree.Node
	in          workspace.Member
}

// ids are the items of a section that have ids, in the document and in what it is made of,
// the nearer first.
func (s *server) ids(d *document, section string) []named {
	var out []named
	seen := map[string]bool{}
	for _, m := range s.family(d) {
		var add func(n *tree.Node)
		add = func(n *tree.Node) {
			if n == nil {
				return
			}
			for _, item := range n.Items {
				add(item)
			}
			if items := n.Get("items"); items != nil && n.Get("id") == nil {
				add(items)
			}
			if id := n.Get("id"); id != nil && id.Kind == tree.Scalar && !seen[id.Text.Value] {
				seen[id.Text.Value] = true
				out = append(out, named{id.Text.Value, words(n), id, m})
			}
		}
		add(m.Root.Get(section))
	}
	return out
}

// words are those by which an item is best known.
func words(n *tree.Node) string {
	for _, key := range []string{"name", "heading", "text", "title", "basis", "condition"} {
		if v := n.Get(key); v != nil && v.Kind == tree.Scalar {
			return short(v.Text.Value)
		}
	}
	return ""
}

// short keeps words to one short line.
func short(s string) string {
	const room = 60
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) > room {
		return string(runes[:room-1]) + "…"
	}
	return string(runes)
}
