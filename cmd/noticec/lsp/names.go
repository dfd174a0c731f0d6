package lsp

import (
	"strings"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
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
	items, _ := s.itemsAndGroups(d, section)
	return items
}

// itemsAndGroups are the items and the groups of a section that have ids.
func (s *server) itemsAndGroups(d *document, section string) (items, groups []itemWithID) {
	shape, err := schema.NoticeNode()
	if err != nil {
		return nil, nil
	}
	seen := map[string]bool{}
	for _, m := range s.family(d) {
		var add func(n *tree.Node, s *schema.Node)
		add = func(n *tree.Node, s *schema.Node) {
			if n == nil {
				return
			}
			for _, item := range n.Items {
				add(item, s)
			}
			group := s.IsGroup(n)
			if group {
				add(n.Get("items"), s.Group().Key("items").Item())
			}
			id := n.Get("id")
			if id == nil || id.Kind != tree.Scalar || seen[id.Text.Value] {
				return
			}
			seen[id.Text.Value] = true
			if found := (itemWithID{id.Text.Value, labelOf(n), id, m}); group {
				groups = append(groups, found)
			} else {
				items = append(items, found)
			}
		}
		below := shape.Key(section)
		list := m.Root.Get(section)
		if below.Key("items") != nil {
			below = below.Key("items")
			if list != nil && list.Kind == tree.Mapping {
				list = list.Get("items")
			}
		}
		add(list, below.Item())
	}
	return items, groups
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
