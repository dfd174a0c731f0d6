package schema

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// A violation is a keyword of the schema that a value breaks.
type violation struct {
	keyword string
	schema  *Node // that holds the keyword
	shape   *Node // that has the keys of the value; the schema, or one that it adds a condition to
	group   *Node // of an item that may also be a group: the schema of the group
	place
	branch  bool   // whether a mapping was allowed, too
	command string // that prints the schema
}

// A place is where a value stands.
type place struct {
	node    *tree.Node // the value
	pointer string     // to the value
	name    string     // of the key that has the value, or of the list that it is in
	item    bool       // whether the value is an item of the list
	key     source.Text
}

// ofPair is the place of the value of a key.
func (p place) ofPair(pair tree.Pair) place {
	if pair.Key.Value != "items" || p.name == "" { // of a group: it is named by its section
		p.name = pair.Key.Value
	}
	return place{node: pair.Value, pointer: p.pointer + "/" + escape.Replace(pair.Key.Value), name: p.name, key: pair.Key}
}

// ofItem is the place of an item of a list.
func (p place) ofItem(i int) place {
	item := p.node.Items[i]
	return place{node: item, pointer: p.pointer + "/" + strconv.Itoa(i), name: p.name, item: true, key: source.Text{Span: item.Span}}
}

// escape writes a key as a reference token of a JSON pointer.
var escape = strings.NewReplacer("~", "~0", "/", "~1")

// explain says what is wrong with a tree that is not valid.
func (d *document) explain(root *tree.Node) (diag.List, error) {
	var list diag.List
	done := map[string]bool{}
	for _, f := range d.violations(root) {
		if done[f.pointer] {
			continue // one value, one finding
		}
		if len(list) > diag.MaxFindings {
			break // no more are shown
		}
		found := f.findings()
		done[f.pointer] = len(found) > 0
		for i := range found {
			found[i].Node = strings.TrimPrefix(f.pointer, "/")
		}
		list = append(list, found...)
	}
	if len(list) == 0 {
		return nil, errors.New("no words for what the schema refused")
	}
	list.Sort()
	return tree.Limit(root.Span.File, list), nil
}

// violations returns what a tree breaks; unknown keys first, as they may be misspelt required keys.
func (d *document) violations(root *tree.Node) []violation {
	var out []violation
	d.collect(d.root, violation{shape: d.root, place: place{node: root, key: source.Text{Span: root.Span}}, command: d.command}, &out)
	slices.SortStableFunc(out, func(a, b violation) int { return rank(a.keyword) - rank(b.keyword) })
	return out
}

// collect appends what the value at a place, which is not valid, breaks of a schema.
func (d *document) collect(n *Node, at violation, out *[]violation) {
	if at.schema = n; len(n.properties) > 0 {
		at.shape = n
	}
	if section, ok := strings.CutSuffix(n.name, "_item"); ok {
		at.group = d.definitions[section+"_group"]
	}
	at.branch = at.branch && n.name == ""
	for _, at.keyword = range n.broken(at.node) {
		*out = append(*out, at)
		if at.keyword == "type" {
			return
		}
	}
	if slices.ContainsFunc(at.node.Pairs, func(p tree.Pair) bool { _, allowed := n.below(p.Key.Value); return !allowed }) {
		at.keyword = "additionalProperties"
		*out = append(*out, at)
	}
	below := violation{shape: at.shape, command: at.command}
	for _, p := range at.node.Pairs {
		if schema, _ := n.below(p.Key.Value); !schema.validate(p.Value) {
			below.place = at.ofPair(p)
			d.collect(schema, below, out)
		}
	}
	for i, item := range at.node.Items {
		if !n.items.validate(item) {
			below.place = at.ofItem(i)
			d.collect(n.items, below, out)
		}
	}
	if branch := n.branch(at.node); !branch.validate(at.node) {
		below.place, below.branch = at.place, branch == n.elseSchema
		d.collect(branch, below, out)
	}
}

func rank(keyword string) int {
	switch keyword {
	case "additionalProperties":
		return 0
	case "type":
		return 1
	}
	return 2
}

// span is where a finding about the value is placed: the scalar itself, else its key.
func (f *violation) span() source.Span {
	if f.node.Kind == tree.Scalar {
		return f.node.Span
	}
	return f.key.Span
}

// subject names the value in a message.
func (f *violation) subject() string {
	switch {
	case f.name == "":
		return "the notice"
	case f.item:
		return "an item of `" + f.name + "`"
	}
	return "`" + f.name + "`"
}
