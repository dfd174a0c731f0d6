package resolve

import (
	"strings"

	"github.com/noticec/noticec/notice/tree"
)

// itemOf is the id of the only item of a section that a text names in another way: by its place on the page or
// in the file, such as #personal_data-contact and personal_data/contact, or by its name.
func (c *references) itemOf(section, text string) string {
	id := strings.TrimLeft(strings.TrimPrefix(strings.TrimPrefix(text, "#"), section), "-/.")
	if c.first[section][id] != nil {
		return id
	}
	out := ""
	c.items(c.root.Get(section), func(item *tree.Node) {
		for _, key := range []string{"name", "heading", "text"} {
			if n, v := item.Get("id"), item.Get(key); n != nil && v != nil && v.Kind == tree.Scalar && strings.EqualFold(strings.TrimSpace(v.Text.Value), text) {
				if out != "" && out != n.Text.Value {
					out = " " // of several nobody can tell
				} else {
					out = n.Text.Value
				}
				return
			}
		}
	})
	return strings.TrimSpace(out)
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

// list is a text in which commas stand between ids of a section, as a list is written; empty if it is none.
func (c *references) list(section, text string) string {
	ids := strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' })
	for i, id := range ids {
		if ids[i] = strings.TrimSpace(id); c.first[section][ids[i]] == nil {
			return ""
		}
	}
	if len(ids) < 2 {
		return ""
	}
	return strings.Join(ids, ", ")
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
	ids := c.ids[section]
	if len(ids) == 0 || len(ids) > most {
		return ""
	}
	out := ": "
	for i, n := range ids {
		switch {
		case i > 0 && i == len(ids)-1:
			out += " or "
		case i > 0:
			out += ", "
		}
		out += "`" + n.Text.Value + "`"
	}
	return out
}
