package resolve_test

import (
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/noticec/noticec/notice/resolve"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// Whatever files hold, resolving ends, every finding has a place in one of them, and what
// comes out can be resolved no further.
func FuzzResolve(f *testing.F) {
	for _, s := range [][2]string{
		{"noticec: 1\ntitle: T\nextends: b\n", "security: [a]\n"},
		{"noticec: 1\ntitle: T\nextends: [b, b]\nsecurity: [{id: x, remove: true}]\n", "security: [{id: x, text: y}]\n"},
		{"noticec: 1\ntitle: T\ntranslation_of: b\nlanguage: cy\npurposes: [{id: a, text: b}]\n", "noticec: 1\ntitle: T\nlanguage: en\npurposes: [{id: a, text: c}, d]\n"},
		{"noticec: 1\ntitle: ${title}\nversion_of: b\nsecurity: {inherit: false}\n", "noticec: 1\ntitle: T\nsecurity: [a]\n"},
		{"noticec: 1\ntitle: \"${controller.name} $${x} ${\"\nextends: b\n", "controller: N\nextends: a\n"},
		{"noticec: 1\ntitle: T\nextends: b\npurposes: {items: {id: a}}\nsections: [{id: a, heading: H, body: B}]\n", "purposes: [{heading: G, items: [{id: a, text: t}]}]\nsections: [{id: a, heading: I, body: C}]\n"},
		{"noticec: 1\ntitle: T\nlayout: {order: [{heading: H, contains: rights}]}\nrights: none\n", "{}\n"},
		{"noticec: 1\ntitle: T\ntranslation_of: b\ntranslates: \"0123456789ab\"\nrights: {translates: \"0123456789ab\", intro: x}\n", "noticec: 1\ntitle: T\nrights: {intro: y}\n"},
	} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, notice, base string) {
		files := []txtar.File{{Name: "a", Data: []byte(notice)}, {Name: "b", Data: []byte(base)}}
		file := source.NewFile("a", []byte(notice))
		root, list := tree.Parse(file)
		if root == nil || len(list) > 0 {
			return
		}
		if list, err := schema.Validate(root); err != nil || len(list) > 0 {
			return
		}
		r, err := resolve.Notice(root, file, reader(files))
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range r.Findings {
			if !d.Span.IsValid() || d.Span.Start.Line > d.Span.File.LineCount() || d.Message == "" {
				t.Errorf("want a place and a message, got %+v", d)
			}
		}
		for _, h := range r.Hashes {
			if len(h.Of) != 12 {
				t.Errorf("want twelve digits, got %q", h.Of)
			}
		}
		resolve.Accept(file, r.Hashes)
	})
}
