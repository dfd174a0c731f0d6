package draft

import (
	"cmp"
	"slices"

	"github.com/noticec/noticec/schema"
)

// sortKeys puts the keys below the sections of a notice in the order in which a notice is formatted:
// that of the schema. The order of the sections themselves is that of the document.
func sortKeys(m *Map) {
	shape, err := schema.NoticeNode()
	if err != nil {
		return // the schema cannot be read, which every check of a notice reports
	}
	for _, e := range m.Entries {
		sortBelow(e.Value, shape.Key(e.Key))
	}
}

func sortBelow(v Value, shape *schema.Node) {
	if shape == nil {
		return
	}
	switch v := v.(type) {
	case List:
		for _, item := range v {
			sortBelow(item.Value, shape.Item())
		}
	case *Map:
		keys := shape.Keys()
		if g := shape.Group(); g != nil && slices.ContainsFunc(v.Entries, func(e Entry) bool { return !slices.Contains(keys, e.Key) }) {
			shape, keys = g, g.Keys()
		}
		if !shape.IsOrdered() {
			slices.SortStableFunc(v.Entries, func(a, b Entry) int {
				return cmp.Compare(slices.Index(keys, a.Key), slices.Index(keys, b.Key))
			})
		}
		for _, e := range v.Entries {
			sortBelow(e.Value, shape.Key(e.Key))
		}
	}
}
