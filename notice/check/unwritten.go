package check

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// unwritten are the values TODO(…) of trees: what is still to be written, wherever it stands.
func unwritten(roots ...*tree.Node) []source.Text {
	var out []source.Text
	var visit func(*tree.Node)
	visit = func(n *tree.Node) {
		if n == nil {
			return
		}
		if n.Kind == tree.Scalar {
			if _, ok := lint.Unwritten(n.Text.Value); ok && n.Text.Span.IsValid() {
				out = append(out, n.Text)
			}
		}
		for _, p := range n.Pairs {
			visit(p.Value)
		}
		for _, item := range n.Items {
			visit(item)
		}
	}
	for _, root := range roots {
		visit(root)
	}
	return out
}

// onlyUnwritten says of each value that is still to be written that it is, once, and nothing else: its
// shape cannot be right yet.
func onlyUnwritten(list diag.List, values []source.Text, regimes law.Named, day string) diag.List {
	if len(values) == 0 {
		return list
	}
	list = slices.DeleteFunc(list, func(d diag.Diagnostic) bool {
		if reference := strings.HasPrefix(d.Span.Cut(), "${"); reference && d.Code.ID == lint.ToBeWritten(values[0], regimes, day).Code.ID {
			return true // it stands where the value is written
		}
		return slices.ContainsFunc(values, func(t source.Text) bool { return within(d.Span, t.Span) })
	})
	seen := map[source.Span]bool{} // an alias stands in several places of a tree
	for _, t := range values {
		if !seen[t.Span] {
			seen[t.Span] = true
			list = append(list, lint.ToBeWritten(t, regimes, day))
		}
	}
	return list
}

// within reports whether a place begins inside another one.
func within(at, in source.Span) bool {
	return at.IsValid() && at.File == in.File && !at.Start.Before(in.Start) && at.Start.Before(in.End)
}
