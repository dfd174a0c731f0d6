package resolve_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/resolve"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

// Whatever references refer to, they end, make a bounded text, report a circle once, and leave
// no reference behind where there is no finding. Each place is in the file.
func FuzzVariables(f *testing.F) {
	for _, s := range [][3]string{
		{"${subtitle}", "${intro}", "words"}, {"${title}${title}", "x", "y"}, {"${subtitle}", "${title}", "${title} ${controller.name}"}, {"$${", "$${x} ${", "${}"}, {"${ title }", "${env.HOME}", "${controller}"},
		{"${controller.name}", "${speaker}", "${speaker.name}"}, {"${intro}${intro}${intro}", "${intro}${intro}", strings.Repeat("a", 5000)}, {"$$${title}", "${intro}}", "${${title}}"}, {"ü${nö}ü", "${titel}", "${Title}"}, {"\ufeff${intro}", "a\n${intro}\nb", "'${x}\"\\"},
	} {
		f.Add(s[0], s[1], s[2])
	}
	f.Fuzz(func(t *testing.T, title, subtitle, intro string) {
		text := "noticec: 1\ntitle: " + tree.Quoted(title) + "\nsubtitle: " + tree.Quoted(subtitle) + "\nintro: " + tree.Quoted(intro) +
			"\nspeaker: ${title} and ${subtitle}\ncontroller: {name: \"C ${speaker}\"}\n"
		file := source.NewFile("a", []byte(text))
		root, list := tree.Parse(file)
		if root == nil || len(list) > 0 {
			return
		}
		if list, err := schema.Validate(root); err != nil || len(list) > 0 {
			return
		}
		r, err := resolve.Notice(root, file, nil)
		if err != nil {
			t.Fatal(err)
		}
		circles := 0
		for _, d := range r.Findings {
			if !d.Span.IsValid() || d.Span.Start.Line > file.LineCount() || d.Span.End.Before(d.Span.Start) || d.Message == "" {
				t.Errorf("want a place and a message, got %+v", d)
			}
			if strings.Contains(d.Message, "refers to itself") {
				circles++
			}
		}
		if circles > 5 {
			t.Errorf("want a circle for each value at most, got %d of them", circles)
		}
		if (len(r.Lost) > 0 || r.Root == nil) != (len(r.Findings) > 0) {
			t.Errorf("want a whole notice where nothing is found, and no other, got %v lost and %+v", r.Lost, r.Findings)
		}
		whole := len(r.Findings) == 0 && !strings.Contains(strings.ReplaceAll(title+" "+subtitle+" "+intro, "${", ""), "$") // a sign alone could begin one with what follows it
		size := 0
		for _, key := range []string{"title", "subtitle", "intro", "speaker"} {
			if n := r.Root.Get(key); n != nil {
				size += len(n.Text.Value)
				if whole && strings.Contains(n.Text.Value, "${") {
					t.Errorf("%s: want no reference, got %q", key, n.Text.Value)
				}
				for i := range min(len(n.Text.Value), 50) {
					if s := n.Text.Sub(i, i+1); !s.IsValid() || s.End.Before(s.Start) {
						t.Errorf("%s: byte %d is at %+v", key, i, s)
					}
				}
			}
		}
		if size > len(text)+4<<20 {
			t.Errorf("%d bytes became %d", len(text), size)
		}
	})
}
