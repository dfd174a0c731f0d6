package build

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/render"
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
	sources, err := Find([]string{dir}, "")
	if err != nil {
		b.Fatal(err)
	}
	return Options{Sources: sources, Formats: render.Formats()[:1], Out: filepath.Join(b.TempDir(), "public"), Today: "2026-11-23", Workers: 1, Version: "1"}
}

func BenchmarkCheck(b *testing.B) {
	o := many(b, 50)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := CheckWith(context.Background(), 1, o.Sources, o.Today, func(Source, check.Result) error { return nil }); err != nil {
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
