package compose_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// No two places of a page have one name, whatever the ids of the notice; the first keeps the name
// that links lead to, and links that compose makes lead to places of the page.
func TestNoPlaceTwice(t *testing.T) {
	for text, first := range map[string]string{
		"rights: [{id: object, right: access}, {right: object}]":                                                                                                "rights-object",
		"rights: [{right: object}, {id: object-2, right: access}, {id: object, right: erasure}]":                                                                "rights-object",
		"recipients: [{id: group-1, name: A}, {heading: H, items: [{name: B}]}]":                                                                                "recipients-group-1",
		"recipients: [{heading: H, items: [{id: group-2, name: A}]}, {heading: I, items: [{name: B}]}]":                                                         "recipients-group-2",
		"purposes: [{id: \"2\", name: N, text: A}, {name: M, text: B}]\nlayout: {purposes: headings}":                                                           "purposes-2",
		"contacts: [{name: A, email: a@a.example}, {id: line-5, name: B, email: b@a.example}]":                                                                  "contacts-line-5",
		"retention: {heading: H, items: [{id: part, name: A, period: P1Y}]}\nlayout: {order: [{heading: Both, contains: [retention]}]}":                         "retention-part",
		"sections: [{id: a-b, heading: H, body: A.}, {id: a, heading: I, body: B.}]":                                                                            "sections-a-b",
		"sections: [{id: summary, heading: H, body: A.}, {id: contents, heading: I, body: B.}, {id: top, heading: I, body: B.}]\nsummary: [{name: A, text: B}]": "summary",
	} {
		root, list := tree.Parse(source.NewFile("a", []byte("noticec: 1\ntitle: T\nlanguage: en\nregime: uk-gdpr\n"+text+"\n")))
		if len(list) > 0 {
			t.Fatal(text, list)
		}
		d := compose.Compose(notice.Decode(root))
		var ids []string
		doc.EachID(d.Blocks, func(id *string) { ids = append(ids, *id) })
		sorted := slices.Sorted(slices.Values(ids))
		if len(slices.Compact(slices.Clone(sorted))) != len(ids) || !slices.Contains(ids, first) {
			t.Errorf("%s: want each place once, and %s, got %q", text, first, ids)
		}
		anchors := compose.Anchors(notice.Decode(root))
		doc.Walk(d.Blocks, func(b doc.Block) {
			if rows, ok := b.(*doc.Definitions); ok {
				for _, item := range rows.Items {
					for _, in := range item.Term {
						if l, ok := in.(doc.Link); ok && !slices.Contains(anchors, strings.TrimPrefix(l.URL, "#")) {
							t.Errorf("%s: %s leads nowhere", text, l.URL)
						}
					}
				}
			}
		})
	}
}
