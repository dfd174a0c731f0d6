package check

import (
	"cmp"
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
			if isUnwritten(n.Text) && n.Text.Span.IsValid() {
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
	var added diag.List
	spans := map[*source.File][]source.Span{}
	seen := map[source.Span]bool{} // an alias stands in several places of a tree
	for _, t := range values {
		if !seen[t.Span] {
			seen[t.Span] = true
			spans[t.Span.File] = append(spans[t.Span.File], t.Span)
			added = append(added, lint.ToBeWritten(t, regimes, day))
		}
	}
	for _, of := range spans {
		slices.SortFunc(of, func(a, b source.Span) int { return compare(a.Start, b.Start) })
	}
	list = slices.DeleteFunc(list, func(d diag.Diagnostic) bool {
		if d.Code.ID == added[0].Code.ID && strings.HasPrefix(d.Span.Cut(), "${") {
			return true // it stands where the value is written
		}
		return within(d.Span, spans[d.Span.File])
	})
	return append(list, added...)
}

// besidePlaceholders returns the findings that do not begin in a placeholder which others tell of: `<your
// name>` is no HTML.
func besidePlaceholders(list, others diag.List) diag.List {
	spans := map[*source.File][]source.Span{}
	for _, d := range others {
		for _, s := range lint.Unfilled(d) {
			spans[s.File] = append(spans[s.File], s)
		}
	}
	if len(spans) == 0 {
		return list
	}
	return slices.DeleteFunc(list, func(d diag.Diagnostic) bool {
		return slices.ContainsFunc(spans[d.Span.File], func(s source.Span) bool { return !d.Span.Start.Before(s.Start) && d.Span.Start.Before(s.End) })
	})
}

// within reports whether a place begins inside one of several others of its file, which are sorted and
// do not overlap.
func within(at source.Span, of []source.Span) bool {
	if !at.IsValid() {
		return false
	}
	after, _ := slices.BinarySearchFunc(of, at.Start, func(s source.Span, p source.Pos) int {
		if p.Before(s.Start) {
			return 1
		}
		return -1 // the first that begins behind the place is looked for
	})
	return after > 0 && at.Start.Before(of[after-1].End)
}

func compare(a, b source.Pos) int {
	return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
}
