package schema_test

import (
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// Whatever a tree holds, the schema accepts it or says where it does not, in words.
func FuzzValidate(f *testing.F) {
	for _, s := range []string{
		"title: T\n", "noticec: 2\ntitle: T\n", "title: 1\n", "titel: T\n", "regime: [uk-gdpr, 3]\n", "transfers: none\n", "transfers: nine\n", "transfers: {none: true}\n", "rights: {items: {right: access}}\n",
		"purposes: [[a]]\n", "purposes: [{basis: publictask}]\n", "updated: 2026-13-01\n", "controller: 00012345\n", "retention: [{until_age: '5'}]\n", "layout: {order: [{contains: x}]}\n", "/: ~0\n", "\"a/b\": {\"~1\": x}\n",
		"lawful_bases: [{any_of: [{any_of: [{basis: x}]}]}]\n", "complaints: {authority: gb}\n", "personal_data: [{name: a, special: [x]}]\n", "\"\": x\n", "a: 1e999\n", "a: 0x1F\n", "a: .inf\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		file := source.NewFile("a", []byte(s))
		root, _ := tree.Parse(file)
		if root == nil {
			return
		}
		list, err := schema.Validate(root)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range list {
			if d.Span.File != file || !d.Span.Start.IsValid() || d.Span.Start.Line > file.LineCount() {
				t.Errorf("want a place in the file, got %+v for %s", d.Span, d.Message)
			}
			if d.Message == "" || d.Code.ID == "" {
				t.Errorf("want a message and a code, got %+v", d)
			}
		}
	})
}

func BenchmarkValidate(b *testing.B) {
	root, _ := tree.Parse(read(b, "../examples/imago/imago.notice.yaml"))
	if _, err := schema.Validate(root); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if list, err := schema.Validate(root); err != nil || len(list) > 0 {
			b.Fatal(list, err)
		}
	}
}
