package lint_test

import (
	"os"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/lint"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
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
	n, linter := notice.Decode(root), lint.New(lint.All...)
	for b.Loop() {
		linter.Run(statement.Of(n), lint.Settings{Today: "2026-11-22", Targets: lint.DefaultTargets})
	}
}

// Reading the same notice, with a look at its shape, for comparison.
func BenchmarkReading(b *testing.B) {
	data := example(b)
	for b.Loop() {
		root, _ := tree.Parse(source.NewFile("a", data))
		if list, err := schema.Validate(root); err != nil || len(list) > 0 {
			b.Fatal(list, err)
		}
		notice.Decode(root)
	}
}
