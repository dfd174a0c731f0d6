package intaketest

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/testdata/golden"
)

// Cases tests a reader with each case of testdata/cases: files, of which read makes a document, and
// want, the outline of it. The comment of a case says what it shows.
func Cases(t *testing.T, read func(t *testing.T, files []txtar.File) *intake.Document) {
	t.Helper()
	paths, err := filepath.Glob("testdata/cases/*.txtar")
	if err != nil || len(paths) == 0 {
		t.Fatal("want cases", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			files := archive.Files
			if last := len(files) - 1; files[last].Name == "want" {
				files = files[:last]
			}
			got := Outline(read(t, files))
			archive.Files = append(files[:len(files):len(files)], txtar.File{Name: "want", Data: []byte(got)})
			golden.Check(t, path, string(txtar.Format(archive)))
		})
	}
}
