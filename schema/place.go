package schema

import "slices"

// A Place is a place of the language, with all that may stand there: for those who help an
// author to write. It holds the schemas that may hold there, that of a value before those of
// its branches. The empty Place is nowhere: nothing is known of what may stand there.
type Place []*Node

// NoticePlace is the top of a notice or of a base. The error says that the schema is broken.
func NoticePlace() (Place, error) { return ofNotice.place() }

// ConfigPlace is the top of a noticec.yaml.
func ConfigPlace() (Place, error) { return ofConfig.place() }

func (e entry) place() (Place, error) {
	d, err := e.read()
	if err != nil {
		return nil, err
	}
	return Place(nil).with(d.root), nil
}

// with adds a schema and its branches.
func (p Place) with(n *Node) Place {
	if n == nil || slices.Contains(p, n) {
		return p
	}
	return append(p, n).with(n.elseSchema).with(n.then)
}

// Key is the place of the value of a key.
func (p Place) Key(name string) Place {
	var below Place
	for _, n := range p {
		if value, named := n.property(name); named {
			below = below.with(value)
		}
		if len(below) == 0 {
			below = below.with(n.others)
		}
	}
	return below
}

// Item is the place of an item of a list; of a section, of those in its short form, too.
func (p Place) Item() Place {
	var below Place
	for _, n := range p {
		below = below.with(n.items)
	}
	return below
}

// Keys are the names of the keys that may stand here, in the order of the schema.
func (p Place) Keys() []string {
	return p.list(func(n *Node) []string {
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
func (p Place) Description() string { return p.first(func(n *Node) string { return n.Description }) }

// Comment is the annotation of the schema: "ids SECTION", "words", "resolved".
func (p Place) Comment() string { return p.first(func(n *Node) string { return n.Comment }) }

func (p Place) first(of func(*Node) string) string {
	for _, n := range p {
		if s := of(n); s != "" {
			return s
		}
	}
	return ""
}

// Codes are the values that may stand here, where the schema lists them.
func (p Place) Codes() []string { return p.list((*Node).Codes) }

// Examples are values that could stand here.
func (p Place) Examples() []string { return p.list((*Node).Examples) }

// Takes reports whether a value of a type of JSON may stand here.
func (p Place) Takes(kind string) bool {
	return slices.Contains(p.list(func(n *Node) []string { return n.typeNames }), kind)
}

// list is what the schemas say, each value once.
func (p Place) list(of func(*Node) []string) []string {
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
