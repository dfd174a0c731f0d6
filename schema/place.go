package schema

import "slices"

// A Place is a position in the schema, for completion and hover: all Nodes that may apply to a
// value there, the Node itself before its branches. Nothing is known of the empty Place.
type Place []*Node

// NoticePlace is the root of a notice or of a base. The error says that the schema is broken.
func NoticePlace() (Place, error) { return noticeEntry.place() }

// ConfigPlace is the root of a noticec.yaml.
func ConfigPlace() (Place, error) { return configEntry.place() }

func (e entry) place() (Place, error) {
	d, err := e.read()
	if err != nil {
		return nil, err
	}
	return Place(nil).add(d.root), nil
}

// add adds a Node and its branches.
func (p Place) add(n *Node) Place {
	if n == nil || slices.Contains(p, n) {
		return p
	}
	return append(p, n).add(n.elseSchema).add(n.then)
}

// Key is the place of the value of a key.
func (p Place) Key(name string) Place {
	var below Place
	for _, n := range p {
		if value, named := n.property(name); named {
			below = below.add(value)
		}
		if len(below) == 0 {
			below = below.add(n.otherKeys)
		}
	}
	return below
}

// Item is the place of an item of a list, or of a section in its short form.
func (p Place) Item() Place {
	var below Place
	for _, n := range p {
		below = below.add(n.items)
	}
	return below
}

// Keys are the keys that are allowed here, in the order of the schema.
func (p Place) Keys() []string {
	return p.union(func(n *Node) []string {
		var keys []string
		for _, k := range n.properties {
			if k.node != nil {
				keys = append(keys, k.key)
			}
		}
		return keys
	})
}

// Description says what the value is for, with its article; empty where the schema does not.
func (p Place) Description() string {
	return p.firstNonEmpty(func(n *Node) string { return n.Description })
}

// Comment is the annotation of the schema: "ids SECTION", "words", "resolved".
func (p Place) Comment() string { return p.firstNonEmpty(func(n *Node) string { return n.Comment }) }

func (p Place) firstNonEmpty(of func(*Node) string) string {
	for _, n := range p {
		if s := of(n); s != "" {
			return s
		}
	}
	return ""
}

// Codes are the values that the schema lists here.
func (p Place) Codes() []string { return p.union((*Node).Codes) }

// Examples are example values.
func (p Place) Examples() []string { return p.union((*Node).Examples) }

// Takes reports whether a value of a JSON type is allowed here.
func (p Place) Takes(kind string) bool {
	return slices.Contains(p.union(func(n *Node) []string { return n.typeNames }), kind)
}

// union collects values of all Nodes, each once.
func (p Place) union(of func(*Node) []string) []string {
	var out []string
	for _, n := range p {
		for _, s := range of(n) {
			if !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}
