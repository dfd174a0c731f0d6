package resolve_test

import (
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/noticec/noticec/notice/resolve"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// Whatever files hold, resolving ends, every finding has a place in one of them, what comes
// out can be resolved no further, and what is accepted once is accepted.
func FuzzResolve(f *testing.F) {
	for _, s := range [][2]string{
		{"noticec: 1\ntitle: T\nextends: b\n", "security: [a]\n"},
		{"noticec: 1\ntitle: T\nextends: [b, b]\nsecurity: [{id: x, remove: true}]\n", "security: [{id: x, text: y}]\n"},
		{"noticec: 1\ntitle: T\ntranslation_of: b\nlanguage: cy\npurposes: [{id: a, text: b}]\n", "noticec: 1\ntitle: T\nlanguage: en\npurposes: [{id: a, text: c}, d]\n"},
		{"noticec: 1\ntitle: ${title}\nversion_of: b\nsecurity: {inherit: false}\n", "noticec: 1\ntitle: T\nsecurity: [a]\n"},
		{"noticec: 1\ntitle: \"${controller.name} $${x} ${\"\nextends: b\n", "controller: N\nextends: a\n"},
		{"noticec: 1\ntitle: T\nextends: b\npurposes: {items: {id: a}}\nsections: [{id: a, heading: H, body: B}]\n", "purposes: [{heading: G, items: [{id: a, text: t}]}]\nsections: [{id: a, heading: I, body: C}]\n"},
		{"noticec: 1\ntitle: T\nextends: b\nsecurity: [{id: x, text: y}, {id: x, remove: true}, {id: z, text: z}, {id: z, text: a}]\n", "security: [{id: z, remove: true}, {id: x, text: ${title}}]\n"},
		{"noticec: 1\ntitle: T\nversion_of: b\nsecurity: [{id: x, remove: true}]\nrights: {inherit: false, text: Ask}\n", "noticec: 1\ntitle: T\nsecurity: [{id: x, text: y}]\nrights: {intro: y}\n"},
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
		written := string(resolve.Accept(file, r.Hashes))
		if again := accepted(t, written, files); again != written {
			t.Errorf("want what is accepted to stay, %q, got %q", written, again)
		}
		if r.Root == nil || len(r.Findings) > 0 || strings.Contains(notice+base, "$${") || r.Root.Get("translation_of") != nil || r.Root.Get("version_of") != nil {
			return
		}
		again, err := resolve.Notice(r.Root, file, nil)
		if err != nil {
			t.Fatal(err)
		}
		if want, got := dumped(r.Root), dumped(again.Root); want != got {
			t.Errorf("want it resolved, %s, got %s", want, got)
		}
	})
}

// accepted is a notice with the hashes of what it translates.
func accepted(t *testing.T, text string, files []txtar.File) string {
	file := source.NewFile("a", []byte(text))
	root, list := tree.Parse(file)
	if root == nil || len(list) > 0 {
		t.Fatalf("want a file that can be read, got %q: %+v", text, list)
	}
	r, err := resolve.Notice(root, file, reader(files))
	if err != nil {
		t.Fatal(err)
	}
	return string(resolve.Accept(file, r.Hashes))
}

func dumped(root *tree.Node) string {
	var b strings.Builder
	if root != nil {
		dump(&b, "", root)
	}
	return b.String()
}
