package schema_test

import (
	"os"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
)

func read(t testing.TB, path string) *source.File {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return source.NewFile(path, data)
}

func TestExamplesHaveTheRightShape(t *testing.T) {
	for _, path := range []string{"../examples/ats/ats.notice.yaml", "../examples/imago/imago.notice.yaml", "../examples/council/telecare.notice.yaml"} {
		root, _ := tree.Parse(read(t, path))
		list, err := schema.Validate(root)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range list {
			t.Errorf("%s:%d:%d: %s (%s)", path, d.Span.Start.Line, d.Span.Start.Col, d.Message, d.Node)
		}
	}
}

func TestShapeIsPlaced(t *testing.T) {
	root, _ := tree.Parse(source.NewFile("a.yaml", []byte("noticec: 1\ntitle: T\nregime: uk-gpdr\n")))
	list, err := schema.Validate(root)
	if err != nil || len(list) != 1 || list[0].Span.Start != (source.Pos{Line: 3, Col: 9}) {
		t.Errorf("want one finding at 3:9, got %+v, error %v", list, err)
	}
}
