package schema

import (
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// IsLine reports whether the value is a name or a title: one line, which prints as it is written.
func (n *Node) IsLine() bool { return n != nil && n.pattern != nil && n.pattern.text == line }

// CheckText checks the form and the length of a text that became another after its file was validated, by
// what stands at a place; the key is that of the text.
func (n *Node) CheckText(v *tree.Node, key string, at source.Span) diag.List {
	if n.validate(v) != invalid {
		return nil
	}
	for _, branch := range n.branches(v) {
		if branch.checkText(v.Text.Value) != invalid {
			continue
		}
		placed := *v
		placed.Span = at
		f := violation{keyword: "pattern", schema: branch, shape: branch, name: key, node: &placed}
		form := *branch
		if form.lengths = unlimited; form.checkText(v.Text.Value) != invalid {
			f.keyword = "maxLength"
		}
		return f.findings()
	}
	return nil
}
