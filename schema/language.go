package schema

import (
	"strings"

	"github.com/noticec/noticec/notice/tree"
)

// What follows is asked by those who merge, translate and format notices: which values of the
// language are words, sections, parties, items and groups of items. Where the schema has
// branches for short forms, the answer is that for a value which is written at length.

// NoticeNode is the schema of notices. The error says that it is broken.
func NoticeNode() (*Node, error) {
	d, err := noticeEntry.read()
	if err != nil {
		return nil, err
	}
	return d.root, nil
}

// isEntry reports whether items and groups of items may stand here: "if items then group else
// if object then item".
func (n *Node) isEntry() bool {
	return n != nil && n.elseSchema != nil && strings.HasSuffix(n.name, "entry")
}

// longForm is the schema of the long form of a value, and of an item rather than a group.
func (n *Node) longForm() *Node {
	switch {
	case n == nil:
		return nil
	case n.isEntry():
		return n.elseSchema.then.longForm()
	case n.then != nil && n.then.name != "":
		return n.then.longForm()
	case n.elseSchema != nil && n.elseSchema.name != "":
		return n.elseSchema.longForm()
	}
	return n
}

// Key returns the schema of the value of a key; nil where there is no such key.
func (n *Node) Key(key string) *Node {
	if n = n.longForm(); n == nil {
		return nil
	}
	value, _ := n.property(key)
	return value
}

// Keys returns the keys that a mapping may have, in the order of the schema.
func (n *Node) Keys() []string {
	if n = n.longForm(); n == nil {
		return nil
	}
	keys := make([]string, len(n.properties))
	for i, p := range n.properties {
		keys[i] = p.key
	}
	return keys
}

// Item returns the schema of the items of a list; nil where they have none.
func (n *Node) Item() *Node {
	if n = n.longForm(); n == nil {
		return nil
	}
	return n.items
}

// Of returns the schema that a value is held to where items and groups of items may stand.
func (n *Node) Of(v *tree.Node) *Node {
	if n.IsGroup(v) {
		return n.then
	}
	return n
}

// Group returns the schema of a group of the items that may stand here, or nil.
func (n *Node) Group() *Node {
	if n.isEntry() {
		return n.then
	}
	return nil
}

// IsGroup reports whether a value is a group of items where an item could stand, too: it has
// the key that items have not.
func (n *Node) IsGroup(v *tree.Node) bool {
	return n.isEntry() && v.Get(n.ifSchema.required[0]) != nil
}

func (n *Node) comment() string {
	if n = n.longForm(); n == nil {
		return ""
	}
	return n.Comment
}

// IsWords reports whether the value is words for the reader, which a translation writes.
func (n *Node) IsWords() bool { return n.comment() == "words" || n.IsOptional() }

// IsOptional reports whether the value is words that need not be translated, such as the names
// of laws.
func (n *Node) IsOptional() bool { return n.comment() == "words optional" }

// Short is the key that a scalar in place of the mapping sets, such as `date` of `updated`; "" if
// there is none, or if the value is a section or an item.
func (n *Node) Short() string {
	key, ok := strings.CutPrefix(n.comment(), "short ")
	if !ok {
		return ""
	}
	return key
}

// IsOrdered reports whether the order of the keys of the value has a meaning, as that of columns.
func (n *Node) IsOrdered() bool { return n.comment() == "ordered" }

// IsResolved reports whether the value is read before there is a model: extends, inherit,
// remove, translates, adopted_by.
func (n *Node) IsResolved() bool { return n.comment() == "resolved" }

// IDs returns the section whose ids the value names; "" if none.
func (n *Node) IDs() string {
	section, ok := strings.CutPrefix(n.comment(), "ids ")
	if !ok {
		return ""
	}
	return section
}

// IsSection reports whether the value is a section of the notice, or a party, which can say
// what a section can.
func (n *Node) IsSection() bool { return n.Key("heading") != nil && n.Key("stated_in") != nil }

// IsParty reports whether the value is a person or a body.
func (n *Node) IsParty() bool {
	return n.Key("email") != nil && n.Key("name") != nil && n.Key("heading") != nil
}
