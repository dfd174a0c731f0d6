//go:build !race

package build

import (
	"io"
	"os"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/schema"
)

// stages are the parts of a build of one notice, each as a function without its set-up, and
// how many allocations it made when it was last looked at.
func stages(t testing.TB) []struct {
	name string
	want float64
	run  func()
} {
	t.Helper()
	data, err := os.ReadFile("../../../examples/imago/imago.notice.yaml")
	if err != nil {
		t.Fatal(err)
	}
	file := source.NewFile("imago.notice.yaml", data)
	root, list := tree.Parse(file)
	if root == nil || len(list) > 0 {
		t.Fatal(list)
	}
	linter := lint.New(lint.All...)
	r, err := check.File(file, check.Settings{Today: "2026-11-23"}, nil)
	if err != nil || r.Notice == nil {
		t.Fatal(r.Findings, err)
	}
	document := compose.Compose(r.Notice)
	in := render.Input{Document: document, Notice: r.Notice}
	print := func(name string) func() {
		formats, err := render.Named(render.Formats(), []string{name})
		if err != nil {
			t.Fatal(err)
		}
		return func() {
			if list, err := formats[0].Render(io.Discard, in); err != nil || len(list) > 0 {
				t.Fatal(list, err)
			}
		}
	}
	return []struct {
		name string
		want float64
		run  func()
	}{
		{"parse", 2689, func() { tree.Parse(file) }},
		{"validate", 2, func() { _, _ = schema.Validate(root) }},
		{"decode", 221, func() { notice.Decode(root) }},
		{"lint", 650, func() { linter.Run(r.Notice, lint.Settings{Today: "2026-11-23", Targets: lint.Usual}) }},
		{"check", 3456, func() { _, _ = check.File(file, check.Settings{Today: "2026-11-23", Linter: linter}, nil) }},
		{"compose", 483, func() { compose.Compose(r.Notice) }},
		{"html", 31, print("html")},
		{"markdown", 10, print("markdown")},
		{"pdf", 14264, print("pdf")},
	}
}

// Allocations hardly vary from one machine to the other: a stage that makes a tenth more of
// them than it did has become slower, and somebody should know why.
func TestAllocations(t *testing.T) {
	for _, s := range stages(t) {
		s.run() // what is done once is done now
		if got := testing.AllocsPerRun(5, s.run); got > s.want*1.1+5 {
			t.Errorf("%s: want about %.0f allocations, got %.0f: find out why, or change the number", s.name, s.want, got)
		} else if got < s.want*0.8 {
			t.Logf("%s: %.0f allocations are far fewer than %.0f: change the number, so that it stays so", s.name, got, s.want)
		}
	}
}

func BenchmarkStages(b *testing.B) {
	for _, s := range stages(b) {
		b.Run(s.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				s.run()
			}
		})
	}
}
