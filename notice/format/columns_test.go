package format_test

import (
	"testing"

	"github.com/noticec/noticec/notice/format"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// The order of columns is that of the table; the order of other keys is that of the schema.
func TestColumnsKeepTheirOrder(t *testing.T) {
	const text = "noticec: 1\ntitle: T\nretention:\n  items:\n    - text: T\n  columns:\n    period: How long\n    name: What\n  as: table\nupdated:\n  text: Last changed in May\n  date: 2026-05-08\n"
	const want = "noticec: 1\ntitle: T\nupdated:\n  date: 2026-05-08\n  text: Last changed in May\nretention:\n  as: table\n  columns:\n    period: How long\n    name: What\n  items:\n    - text: T\n"
	f := source.NewFile("a", []byte(text))
	root, list := tree.Parse(f)
	if len(list) > 0 {
		t.Fatal(list)
	}
	got, err := format.File(f, root, false)
	if err != nil || string(got) != want {
		t.Errorf("want\n%s, got\n%s, error %v", want, got, err)
	}
}
