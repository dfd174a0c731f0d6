package resolve

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/tree"
)

// itemOf is the id of the only item of a section that a text names in another way: by its place on the page or
// in the file, such as #personal_data-contact and personal_data/contact, or by its name.
func (c *references) itemOf(section, text string) string {
	id := strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(text, "#"), section), "-/.")
	if c.first[section][id] != nil {
		return id
	}
	var named []string // the ids of items with the name
	c.items(c.root.Get(section), func(item *tree.Node) {
		for _, key := range []string{"name", "heading", "text"} {
			n, v := item.Get("id"), item.Get(key)
			if n != nil && v != nil && v.Kind == tree.Scalar && strings.EqualFold(strings.TrimSpace(v.Text.Value), text) && !slices.Contains(named, n.Text.Value) {
				named = append(named, n.Text.Value)
			}
		}
	})
	if len(named) != 1 {
		return "" // of several nobody can tell
	}
	return named[0]
}

// items calls f with each mapping within a section.
func (c *references) items(n *tree.Node, f func(*tree.Node)) {
	if n == nil {
		return
	}
	if n.Kind == tree.Mapping {
		f(n)
		c.items(n.Get("items"), f)
	}
	for _, item := range n.Items {
		c.items(item, f)
	}
}

// sectionOf is the first section that has an item with an id; empty if none has.
func (c *references) sectionOf(id string) string {
	for _, p := range c.root.Pairs {
		if c.first[p.Key.Value][id] != nil {
			return p.Key.Value
		}
	}
	return ""
}

// someOf names the ids of a section behind a colon, if they are few.
func (c *references) someOf(section string) string {
	const most = 6
	if n := len(c.ids[section]); n == 0 || n > most {
		return ""
	}
	var ids []string
	for _, n := range c.ids[section] {
		ids = append(ids, n.Text.Value)
	}
	return ": " + diag.AnyOf(ids)
}
