package build

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/schema"
	"github.com/noticec/noticec/testdata/bench"
)

// many writes notices for a benchmark, and returns what builds them as HTML.
func many(b *testing.B, n int) Options {
	b.Helper()
	dir := b.TempDir()
	for f, err := range bench.Seeds(os.DirFS("../../../examples"), n) {
		if err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, f.Path), []byte(f.Text), 0o666); err != nil {
			b.Fatal(err)
		}
	}
	sources, err := workspace.Nearest.Find([]string{dir}, "")
	if err != nil {
		b.Fatal(err)
	}
	return Options{Sources: sources, Formats: render.Formats()[:1], Out: filepath.Join(b.TempDir(), "public"), Today: "2026-11-23", Workers: 1, Version: "1"}
}

func BenchmarkCheck(b *testing.B) {
	o := many(b, 50)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Check(context.Background(), workspace.Nearest, CheckOptions{Today: o.Today, Workers: 1}, o.Sources, func(workspace.Source, check.Result) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
	perNotice(b, len(o.Sources))
}

func BenchmarkRun(b *testing.B) {
	for _, formats := range []int{1, 2, 3} {
		b.Run(fmt.Sprint(formats, " formats"), func(b *testing.B) {
			o := many(b, 50)
			o.Formats = render.Formats()[:formats]
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Run(context.Background(), o); err != nil {
					b.Fatal(err)
				}
			}
			perNotice(b, len(o.Sources))
		})
	}
}

func BenchmarkNothingToDo(b *testing.B) {
	o := many(b, 500)
	o.Incremental = true
	if _, err := Run(context.Background(), o); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if s, err := Run(context.Background(), o); err != nil || s.Unchanged != 500 {
			b.Fatal(s, err)
		}
	}
	perNotice(b, len(o.Sources))
}

func perNotice(b *testing.B, n int) {
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/notice")
}

// stages are the parts of a build of one notice, each as a function without its set-up.
func stages(t testing.TB) []struct {
	name string
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
	r, err := check.File(file, check.Settings{Today: "2026-11-23"}, nil)
	if err != nil || r.Notice == nil {
		t.Fatal(r.Findings, err)
	}
	linter, document := lint.New(lint.All...), compose.Compose(r.Notice)
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
		run  func()
	}{
		{"parse", func() { tree.Parse(file) }},
		{"validate", func() { _, _ = schema.Validate(root) }},
		{"decode", func() { notice.Decode(root) }},
		{"lint", func() {
			linter.Run(statement.Of(r.Notice), lint.Settings{Today: "2026-11-23", Targets: lint.DefaultTargets})
		}},
		{"check", func() { _, _ = check.File(file, check.Settings{Today: "2026-11-23", Linter: linter}, nil) }},
		{"compose", func() { compose.Compose(r.Notice) }},
		{"html", print("html")},
		{"markdown", print("markdown")},
		{"pdf", print("pdf")},
		{"docx", print("docx")},
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
