package build

import (
	"testing"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/markdown"
	"github.com/noticec/noticec/render/pdf"
)

func TestIdentity(t *testing.T) {
	base := Options{Version: "1", Today: "2026-11-23"}
	seen := map[digest]string{identity(base): "the usual"}
	for name, o := range map[string]Options{
		"a version":    {Version: "2", Today: "2026-11-23"},
		"a day":        {Version: "1", Today: "2026-11-24"},
		"a dialect":    {Version: "1", Today: "2026-11-23", Settings: render.Settings{Markdown: markdown.Options{For: "hugo"}}},
		"a path":       {Version: "1", Today: "2026-11-23", Settings: render.Settings{Markdown: markdown.Options{Path: "hugo"}}},
		"large print":  {Version: "1", Today: "2026-11-23", Settings: render.Settings{PDF: pdf.Options{Large: true}}},
		"another page": {Version: "1", Today: "2026-11-23", Settings: render.Settings{PDF: pdf.Options{Letter: true}}},
	} {
		id := identity(o)
		if other, ok := seen[id]; ok || id == (digest{}) {
			t.Errorf("%s: want an identity of its own, got that of %s", name, other)
		}
		seen[id] = name
	}
	same := base
	same.Workers, same.Out, same.Sources = 9, "elsewhere", []workspace.Source{{Name: "a"}}
	if identity(same) != identity(base) {
		t.Error("want workers and folders not to count")
	}
}

func TestHasher(t *testing.T) {
	type inner struct {
		m map[string][]int
		p *inner
		b []byte
		f func()
		x any
	}
	loop := &inner{b: []byte("b")}
	loop.p = loop
	distinct := []any{
		1, "1", 1.5, true, false, nil, []int{1}, []int{1, 2}, [1]int{1}, "", []string{"a", "b"}, []string{"ab"}, inner{}, inner{b: []byte{1}}, inner{x: 1}, inner{x: "1"},
		inner{m: map[string][]int{"a": {1}}}, inner{m: map[string][]int{"a": {2}}}, inner{m: map[string][]int{"b": {1}, "a": {1}}}, loop,
	}
	seen := map[digest]int{}
	for i, v := range distinct {
		sum, unknown := sumOfAny(v)
		if j, ok := seen[sum]; ok || unknown {
			t.Errorf("want %v to differ from %v", v, distinct[j])
		}
		seen[sum] = i
		for range 5 {
			if again, _ := sumOfAny(v); again != sum {
				t.Errorf("want the sum of %v to be the same each time", v)
			}
		}
	}
	if _, unknown := sumOfAny(inner{f: func() {}}); !unknown {
		t.Error("want a function to be unknown")
	}
}

// A file that was written again with the same text is the same.
func TestFilesAreTheirText(t *testing.T) {
	sum := func(text string, changed int64) digest {
		f := source.NewFile("noticec.yaml", []byte(text))
		f.Changed = changed
		sum, _ := sumOfAny(source.Span{File: f, Start: source.Pos{Line: 1, Col: 1}})
		return sum
	}
	if sum("html: {}\n", 1) != sum("html: {}\n", 2) {
		t.Error("want the time of a file not to count")
	}
	if sum("html: {}\n", 1) == sum("html:  {}\n", 1) {
		t.Error("want its text to count")
	}
}
