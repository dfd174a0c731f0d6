package overview

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/render/workbook"
	"github.com/noticec/noticec/testdata/bench"
)

const today = "2026-11-28"

// many writes notices of councils, and finds them.
func many(b testing.TB, n int) []workspace.Source {
	b.Helper()
	dir := b.TempDir()
	for f, err := range bench.Series(os.DirFS("../../../examples"), n) {
		if err != nil {
			b.Fatal(err)
		}
		name := filepath.Join(dir, filepath.FromSlash(f.Path))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(f.Text), 0o666); err != nil {
			b.Fatal(err)
		}
	}
	sources, err := workspace.Nearest.Find([]string{dir}, "")
	if err != nil {
		b.Fatal(err)
	}
	return sources
}

// A register takes at most half as long again as lint.
func BenchmarkRegister(b *testing.B) {
	sources := many(b, 500)
	b.Run("lint", func(b *testing.B) {
		for b.Loop() {
			if _, err := build.Check(context.Background(), workspace.Nearest, build.CheckOptions{Today: today, Workers: 1}, sources, func(workspace.Source, check.Result) error { return nil }); err != nil {
				b.Fatal(err)
			}
		}
	})
	for name, print := range map[string]func(io.Writer, workbook.Book) error{"html": workbook.HTML, "json": workbook.JSON, "xlsx": workbook.XLSX} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				r, err := NewRegister(context.Background(), RegisterOptions{Sources: sources, Today: today, Workers: 1})
				if err != nil {
					b.Fatal(err)
				}
				if err := print(io.Discard, r.Book()); err != nil {
					b.Fatal(err)
				}
				if err := r.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
