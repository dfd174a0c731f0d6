package spelling

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

func scalar(value string) *tree.Node {
	return &tree.Node{Kind: tree.Scalar, Text: source.Text{Value: value}}
}

func mapping(key string, value *tree.Node) *tree.Node {
	return &tree.Node{Kind: tree.Mapping, Pairs: []tree.Pair{{Key: source.Text{Value: key}, Value: value}}}
}

// Clone returns a copy of a node and of all below it.
func Clone(n *tree.Node) *tree.Node {
	out := *n
	out.Pairs, out.Items = slices.Clone(n.Pairs), slices.Clone(n.Items)
	for i := range out.Pairs {
		out.Pairs[i].Value = Clone(out.Pairs[i].Value)
	}
	for i := range out.Items {
		out.Items[i] = Clone(out.Items[i])
	}
	return &out
}

// Write writes a notice, each section on a line.
func Write(root *tree.Node) string {
	var b strings.Builder
	for _, p := range root.Pairs {
		b.WriteString(p.Key.Value + ": ")
		writeFlow(&b, p.Value)
		b.WriteByte('\n')
	}
	return b.String()
}

func writeFlow(b *strings.Builder, n *tree.Node) {
	switch n.Kind {
	case tree.Null:
		b.WriteString("null")
	case tree.Mapping:
		b.WriteByte('{')
		for i, p := range n.Pairs {
			if i > 0 {
				b.WriteString(", ")
			}
			b.WriteString(p.Key.Value + ": ")
			writeFlow(b, p.Value)
		}
		b.WriteByte('}')
	case tree.Sequence:
		b.WriteByte('[')
		for i, item := range n.Items {
			if i > 0 {
				b.WriteString(", ")
			}
			writeFlow(b, item)
		}
		b.WriteByte(']')
	case tree.Scalar:
		if n.Type != tree.String {
			b.WriteString(n.Text.Value)
			return
		}
		b.WriteByte('"')
		for _, r := range n.Text.Value {
			switch {
			case r == '"' || r == '\\':
				b.WriteRune('\\')
				b.WriteRune(r)
			case r == '\n':
				b.WriteString(`\n`)
			case r < ' ' || r == utf8.RuneError:
				fmt.Fprintf(b, `\u%04x`, r)
			default:
				b.WriteRune(r)
			}
		}
		b.WriteByte('"')
	}
}
