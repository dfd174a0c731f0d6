package lint_test

import (
	"os"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

func example(b *testing.B) []byte {
	b.Helper()
	data, err := os.ReadFile("../../examples/imago/imago.notice.yaml")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	return data
}

// All rules on a notice that is read.
func BenchmarkRules(b *testing.B) {
	root, _ := tree.Parse(source.NewFile("a", example(b)))
	n := notice.Decode(root)
	for b.Loop() {
		lint.Run(n, "2026-11-22", lint.All)
	}
}

// Reading the same notice, for comparison.
func BenchmarkReading(b *testing.B) {
	data := example(b)
	for b.Loop() {
		root, _ := tree.Parse(source.NewFile("a", data))
		notice.Decode(root)
	}
}
