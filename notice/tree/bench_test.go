package tree_test

import (
	"os"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

func example(b *testing.B) []byte {
	data, err := os.ReadFile("../../examples/imago/imago.notice.yaml")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	return data
}

func BenchmarkParse(b *testing.B) {
	data := example(b)
	for b.Loop() {
		tree.Parse(source.NewFile("a", data))
	}
}

// What the library alone needs, for comparison.
func BenchmarkLibrary(b *testing.B) {
	data := example(b)
	for b.Loop() {
		var n yaml.Node
		if err := yaml.Unmarshal(data, &n); err != nil {
			b.Fatal(err)
		}
	}
}
