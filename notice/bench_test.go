package notice_test

import (
	"os"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

func imago(b *testing.B) []byte {
	b.Helper()
	data, err := os.ReadFile("../examples/imago/imago.notice.yaml")
	if err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	return data
}

// Reading is parsing, checking the tree and decoding; without the schema.
func BenchmarkRead(b *testing.B) {
	data := imago(b)
	for b.Loop() {
		root, _ := tree.Parse(source.NewFile("a", data))
		notice.Decode(root)
	}
}

// What the library needs to parse the same bytes into its nodes.
func BenchmarkLibrary(b *testing.B) {
	data := imago(b)
	for b.Loop() {
		var n yaml.Node
		if err := yaml.Unmarshal(data, &n); err != nil {
			b.Fatal(err)
		}
	}
}
