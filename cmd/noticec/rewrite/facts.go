package rewrite

import (
	"fmt"
	"strings"

	"github.com/noticec/noticec/notice/merge"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/notice/tree"
)

// maxPeriods is how many periods are named that words may be made of.
const maxPeriods = 3

// periodOf says which period of the notice words of the page are made of, and how the one is written that
// the copy has in its place; empty where they are made of none.
func (o *onto) periodOf(l merge.Left) string {
	words := period.In(o.now.lang)
	if words == nil {
		return ""
	}
	was, is := words.Find(l.Old), words.Find(l.New)
	if len(was) != len(is) {
		return ""
	}
	changed := -1
	for i := range was {
		if was[i].Period == is[i].Period {
			continue
		}
		if changed >= 0 {
			return ""
		}
		changed = i
	}
	if changed < 0 {
		return ""
	}
	var places []string
	for _, f := range o.now.files {
		root, found := tree.Parse(f)
		if root == nil || len(found) > 0 {
			continue
		}
		tree.EachText(root, func(path string, n *tree.Node) {
			if p, ok := period.Parse(n.Text.Value); ok && strings.HasSuffix(path, "/period") && p == was[changed].Period {
				name := merge.Field{File: f.Path, Path: path}.Name()
				places = append(places, fmt.Sprintf("%s (line %d)", name, n.Text.Span.Start.Line))
			}
		})
	}
	switch to, n := is[changed].Period.String(), len(places); {
	case n == 1:
		return "they are made of " + places[0] + ": write " + to + " there"
	case n > 1 && n <= maxPeriods:
		return "they are made of " + strings.Join(places, ", or ") + ": write " + to + " in the one that is meant"
	}
	return ""
}
