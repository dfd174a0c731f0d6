package compose_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/compose"
)

// Parts of one document are what they would be alone, one after another, and the document stays as it was.
func TestPartsLeaveTheDocument(t *testing.T) {
	paths, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(paths) < 10 {
		t.Fatalf("want the files of testdata, got %v, %v", paths, err)
	}
	for _, path := range paths {
		a, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		n := notice.Decode(parse(t, path, append([]byte("noticec: 1\n"), a.Files[0].Data...)))
		whole := compose.Compose(n)
		text := func(parts *compose.Parts, name string) string {
			var b strings.Builder
			dump(&b, "", parts.Part(name, "page").Blocks)
			return b.String()
		}
		var before, after strings.Builder
		dump(&before, "", whole.Blocks)
		parts := compose.NewParts(n, compose.Options{}, whole)
		for _, name := range compose.PartNames(n) {
			alone := compose.NewParts(n, compose.Options{}, compose.Compose(n))
			if want, got := text(alone, name), text(parts, name); got != want {
				t.Errorf("%s: %s: want it as it is alone:\n%s\ngot:\n%s", path, name, want, got)
			}
		}
		if dump(&after, "", whole.Blocks); after.String() != before.String() {
			t.Errorf("%s: want the document as it was:\n%s\ngot:\n%s", path, before.String(), after.String())
		}
		if parts.Part("nope", "page") != nil {
			t.Errorf("%s: want no part that is not there", path)
		}
	}
}
