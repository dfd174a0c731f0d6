package tree

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// Limit keeps as many findings of a file as are shown, those that count and the gravest first,
// and says that there are more. That is an error of its own, so that no finding hides behind a
// thousand others that are accepted.
func Limit(f *source.File, list diag.List) diag.List {
	isMany := func(d diag.Diagnostic) bool { return d.Code == codeMany }
	limited := slices.ContainsFunc(list, isMany)
	if len(list) <= diag.MaxFindings || limited && len(list) == diag.MaxFindings+1 {
		return list
	}
	shown := slices.DeleteFunc(slices.Clone(list), isMany)
	slices.SortStableFunc(shown, func(a, b diag.Diagnostic) int {
		if accepted := a.Accepted != nil; accepted != (b.Accepted != nil) {
			if accepted {
				return 1
			}
			return -1
		}
		return cmp.Compare(b.Severity, a.Severity)
	})
	shown = shown[:diag.MaxFindings]
	shown.Sort()
	return append(diag.List{diag.New(codeMany, source.Span{File: f}, "the file has more than "+strconv.Itoa(diag.MaxFindings)+" findings, and the gravest of them are shown", "fix these, and look again")}, shown...)
}
