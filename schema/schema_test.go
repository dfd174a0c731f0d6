package schema_test

import (
	"os"
	"strings"
	"testing"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
	"github.com/noticec/noticec/schema"
	"github.com/noticec/noticec/testdata/golden"
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

// The published schema of bases is that of notices without keys that must be there.
func TestBaseSchema(t *testing.T) {
	golden.Check(t, "base.schema.json", schema.Base())
	if strings.Count(schema.Notice(), "\n") != strings.Count(schema.Base(), "\n")+4 || !strings.Contains(schema.Base(), "base.v1.json") {
		t.Error("want the two schemas to differ in their head only")
	}
	root, _ := tree.Parse(source.NewFile("a", []byte("controller: C\n")))
	if list, err := schema.ValidateBase(root); err != nil || len(list) > 0 {
		t.Errorf("want a base without a title to be sound, got %v, %v", list, err)
	}
	if list, _ := schema.Validate(root); len(list) == 0 {
		t.Error("want a notice without a title to have findings")
	}
	root, _ = tree.Parse(source.NewFile("a", []byte("controler: C\n")))
	if list, _ := schema.ValidateBase(root); len(list) != 1 || !strings.Contains(list[0].Help, "controller") {
		t.Errorf("want one finding with a suggestion, got %v", list)
	}
}
