package schema

import (
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// nodes calls f with every Node of the notice schema, with the path of keys that leads to it; [] is an item.
func nodes(t *testing.T, f func(path string, n *Node)) {
	t.Helper()
	d, err := noticeEntry.read()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[*Node]bool{}
	var walk func(path string, n *Node)
	walk = func(path string, n *Node) {
		if n == nil || seen[n] {
			return
		}
		seen[n] = true
		f(path, n)
		for _, p := range n.properties {
			walk(path+"/"+p.key, p.node)
		}
		walk(path+"[]", n.items)
		for _, below := range []*Node{n.otherKeys, n.then, n.elseSchema} {
			walk(path, below)
		}
	}
	walk("", d.root)
}

// parsed is the tree of an example as it stands behind a key.
func parsed(t *testing.T, example string) *tree.Node {
	t.Helper()
	root, list := tree.Parse(source.NewFile("a", []byte("x: "+example+"\n")))
	if len(list) > 0 {
		t.Errorf("%s: %v", example, list)
		return nil
	}
	return root.Get("x")
}

// empty reports whether a value holds a list or a mapping without anything in it, or nothing.
func empty(n *tree.Node) bool {
	switch n.Kind {
	case tree.Mapping:
		return len(n.Pairs) == 0 || slices.ContainsFunc(n.Pairs, func(p tree.Pair) bool { return empty(p.Value) })
	case tree.Sequence:
		return len(n.Items) == 0 || slices.ContainsFunc(n.Items, empty)
	}
	return n.Kind == tree.Null || n.Text.Value == ""
}

// Every example is a value that its key allows, and says something.
func TestExamplesAreValid(t *testing.T) {
	count, nested := 0, 0
	nodes(t, func(path string, n *Node) {
		for _, l := range n.exampleValues() {
			count++
			example := l.text()
			if l[0] == '"' {
				example = tree.Quoted(example)
			} else if l[0] == '{' || l[0] == '[' {
				nested++
			}
			v := parsed(t, example)
			if v == nil || n.validate(v) != valid || empty(v) {
				t.Errorf("%s: want an example that the schema allows, got %s", path, example)
			}
		}
	})
	if count < 150 || nested < 50 {
		t.Errorf("want hundreds of examples, got %d, %d of them nested", count, nested)
	}
}

// Each key has an example, or codes, or is a truth value, a number or an id, which need none. What
// holds keys has one that shows some of them.
func TestEveryKeyHasAnExample(t *testing.T) {
	nodes(t, func(path string, n *Node) {
		key := path[strings.LastIndexByte(path, '/')+1:]
		if path == "" || n.Description == "" || key == "items" || strings.HasSuffix(key, "[]") || n.types&(isString|isArray|isObject) == 0 || n.IDs() != "" && n.types&isObject == 0 || len(codesOf(n)) > 0 {
			return
		}
		if len(n.exampleValues()) == 0 && len(n.properties) == 0 {
			t.Errorf("%s has no example", path)
		}
		if len(n.properties) > 0 && strings.Count(path, "/") == 1 && !slices.ContainsFunc(n.exampleValues(), func(l literal) bool { return l[0] == '{' || l[0] == '[' }) {
			t.Errorf("%s has no example with keys", path)
		}
	})
}

// Groups nest once, and a third level says so.
func TestGroupsNestOnce(t *testing.T) {
	for text, want := range map[string]string{
		"recipients: [{heading: A, items: [{heading: B, items: [x]}]}]":                                        "",
		"recipients: [{heading: A, items: [{heading: B, items: [{heading: C, items: [x]}]}]}]":                 "a group in `recipients` stands in a group that stands in a group",
		"recipients: [{heading: A, items: [{heading: B, items: [{heading: C}]}]}]":                             "a group in `recipients` has no `items`",
		"personal_data: [{heading: A, items: [{heading: B, items: [{name: C, items: [x]}]}]}]":                 "",
		"retention: {items: [{heading: A, as: table, columns: [name], items: [{id: b, items: [{text: x}]}]}]}": "",
	} {
		root, list := tree.Parse(source.NewFile("a", []byte("noticec: 1\ntitle: T\n"+text+"\n")))
		if len(list) > 0 {
			t.Fatal(list)
		}
		list, err := Validate(root)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if len(list) > 0 {
			got = list[0].Message
		}
		if want != got || len(list) > 1 {
			t.Errorf("%s: want %q, got %q of %d", text, want, got, len(list))
		}
	}
}
