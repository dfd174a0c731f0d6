package tree

import (
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice/source"
)

// Paths returns where each text of a file is in it, by its place: the keys that lead to it, and of items
// their id where they have one, else their number from 0, such as /purposes/assess/text. It is empty for
// a file that is no YAML.
func Paths(f *source.File) map[source.Span]string {
	out := map[source.Span]string{}
	root, list := Parse(f)
	if root == nil || len(list) > 0 {
		return out
	}
	EachText(root, func(path string, n *Node) { out[n.Text.Span] = path })
	return out
}

// EachText calls f for each text of a tree, with its path, in order.
func EachText(root *Node, f func(path string, n *Node)) {
	escape := strings.NewReplacer("~", "~0", "/", "~1") // as in a JSON pointer
	var walk func(path string, n *Node)
	walk = func(path string, n *Node) {
		switch n.Kind {
		case Scalar:
			f(path, n)
		case Mapping:
			for _, p := range n.Pairs {
				walk(path+"/"+escape.Replace(p.Key.Value), p.Value)
			}
		case Sequence:
			used := map[string]bool{}
			for i, item := range n.Items {
				name := strconv.Itoa(i)
				if id := item.Get("id"); id != nil && id.Kind == Scalar && id.Text.Value != "" && !used[id.Text.Value] {
					name = escape.Replace(id.Text.Value)
				}
				used[name] = true
				walk(path+"/"+name, item)
			}
		}
	}
	walk("", root)
}
