package check_test

import (
	"os"
	"testing"

	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/source"
)

func BenchmarkFile(b *testing.B) {
	data, err := os.ReadFile("../../examples/imago/imago.notice.yaml")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := check.File(source.NewFile("a", data), check.Settings{Today: "2026-11-23"}, nil); err != nil {
			b.Fatal(err)
		}
	}
}
