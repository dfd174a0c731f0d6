package lsp

import (
	"strings"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/tree"
)

// An itemWithID is an item of a notice that can be referred to.
type itemWithID struct {
	id, label string
	node      *tree.Node
	member    workspace.Member
}

// ids are the items of a section that have ids, in the document and in the files it inherits
// from, the document first.
func (s *server) ids(d *document, section string) []itemWithID {
	var out []itemWithID
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
				out = append(out, itemWithID{id.Text.Value, labelOf(n), id, m})
			}
		}
		add(m.Root.Get(section))
	}
	return out
}

// labelOf is a short label for an item: its name, heading, text or code.
func labelOf(n *tree.Node) string {
	for _, key := range []string{"name", "heading", "text", "title", "basis", "condition"} {
		if v := n.Get(key); v != nil && v.Kind == tree.Scalar {
			return truncate(v.Text.Value)
		}
	}
	return ""
}

// truncate shortens a text to one line.
func truncate(s string) string {
	const maxRunes = 60
	runes := []rune(strings.Join(strings.Fields(s), " "))
	if len(runes) > maxRunes {
		return string(runes[:maxRunes-1]) + "…"
	}
	return string(runes)
}
