package template

import (
	"strings"

	"github.com/noticec/noticec/notice/tree"
)

// Answers are what stands in place of placeholders, as YAML on one line, by the words in their
// parentheses.
type Answers map[string]string

// Flow returns a value as YAML on one line.
func Flow(n *tree.Node) string {
	var parts []string
	switch n.Kind {
	case tree.Mapping:
		for _, p := range n.Pairs {
			parts = append(parts, scalar(p.Key.Value)+": "+Flow(p.Value))
		}
		return "{" + strings.Join(parts, ", ") + "}"
	case tree.Sequence:
		for _, item := range n.Items {
			parts = append(parts, Flow(item))
		}
		return "[" + strings.Join(parts, ", ") + "]"
	case tree.Null:
		return `""`
	}
	if n.Type == tree.Bool {
		return n.Text.Value
	}
	return scalar(n.Text.Value)
}
