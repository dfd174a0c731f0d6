package schema

import (
	"fmt"
	"slices"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/tree"
)

// ValidPart returns what the schema of notices accepts of one or of a base, and the keys of the
// sections that lose something by it, with the keys that unknown ones were probably meant to be.
// Required keys of the notice itself may be missing in it. The error says that the schema is broken.
func ValidPart(root *tree.Node) (*tree.Node, []string, error) {
	d, err := baseEntry.read()
	if err != nil {
		return nil, nil, fmt.Errorf("reading the schema: %w", err)
	}
	if root.Kind != tree.Mapping {
		return nil, nil, nil
	}
	var lost []string
	out := *root
	out.Pairs = nil
	for _, p := range root.Pairs {
		key := p.Key.Value
		below, named := d.root.property(key)
		if !named {
			lost = append(lost, key)
			if near := diag.Nearest(key, d.root.sortedKeys()); near != "" {
				lost = append(lost, near)
			}
			continue
		}
		value := below.part(p.Value, key)
		if value != p.Value {
			lost = append(lost, key)
		}
		if value != nil {
			out.Pairs = append(out.Pairs, tree.Pair{Key: p.Key, Value: value})
		}
	}
	slices.Sort(lost)
	return &out, slices.Compact(lost), nil
}

// part returns what a schema accepts of the value of a key; the value itself if that is all of it,
// and nil if it is nothing.
func (n *Node) part(v *tree.Node, name string) *tree.Node {
	if n.validate(v) != invalid && !holdsBlank(v, name) {
		return v
	}
	out := *v
	out.Pairs, out.Items = nil, nil
	for _, p := range v.Pairs {
		below, known := n.below(v, p.Key.Value)
		if !known {
			continue
		}
		if value := below.part(p.Value, nameBelow(name, p.Key.Value)); value != nil {
			out.Pairs = append(out.Pairs, tree.Pair{Key: p.Key, Value: value})
		}
	}
	for _, item := range v.Items {
		var below *Node
		for _, branch := range n.branches(v) {
			if branch.items != nil {
				below = branch.items
			}
		}
		if value := below.part(item, name); value != nil {
			out.Items = append(out.Items, value)
		}
	}
	if len(out.Pairs)+len(out.Items) == 0 || n.validate(&out) == invalid {
		return nil
	}
	return &out
}

// branches are the schemas that a value is held to: the Node, and that of its branches which applies.
func (n *Node) branches(v *tree.Node) []*Node {
	var out []*Node
	for n != nil {
		out = append(out, n)
		switch {
		case n.ifSchema == nil:
			n = nil
		case n.ifSchema.validate(v) == valid:
			n = n.then
		default:
			n = n.elseSchema
		}
	}
	return out
}

// below returns the schema of a key of a value, and whether the value may have that key.
func (n *Node) below(v *tree.Node, key string) (*Node, bool) {
	var found *Node
	known := true
	for _, branch := range n.branches(v) {
		if node, named := branch.property(key); named {
			found = node
		} else if branch.noOtherKeys {
			known = false
		} else if found == nil {
			found = branch.otherKeys
		}
	}
	return found, known
}

// nameBelow is the name of the value of a key below another: `items` and `value` belong to the long
// form of a list or a channel.
func nameBelow(name, key string) string {
	if name != "" && (key == "items" || key == "value") {
		return name
	}
	return key
}

// holdsBlank reports whether a value is, or holds, text without content.
func holdsBlank(v *tree.Node, name string) bool {
	if v.Kind == tree.Scalar {
		return v.Type == tree.String && isBlank(v.Text.Value, name)
	}
	return slices.ContainsFunc(v.Pairs, func(p tree.Pair) bool { return holdsBlank(p.Value, nameBelow(name, p.Key.Value)) }) ||
		slices.ContainsFunc(v.Items, func(item *tree.Node) bool { return holdsBlank(item, name) })
}
