package tree

import (
	"encoding/json"
	"strings"
)

// Value returns the tree as the plain values that a JSON Schema validator reads.
// Whole numbers are json.Number, truth values bool, all else text as written.
func (n *Node) Value() any {
	switch n.Kind {
	case Mapping:
		m := make(map[string]any, len(n.Pairs))
		for _, p := range n.Pairs {
			m[p.Key.Value] = p.Value.Value()
		}
		return m
	case Sequence:
		list := make([]any, len(n.Items))
		for i, item := range n.Items {
			list[i] = item.Value()
		}
		return list
	case Null:
		return nil
	}
	switch n.Type {
	case Int, Float:
		if number := json.Number(n.Text.Value); json.Valid([]byte(number)) {
			return number
		}
		return json.Number("0")
	case Bool:
		return strings.EqualFold(n.Text.Value, "true")
	}
	return n.Text.Value
}
