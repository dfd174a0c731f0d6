package workspace_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/workspace"
)

// What a search finds does not depend on the folder it is run in: one that is searched is not left out
// because it is the working directory. The output folder is, wherever it is.
func TestFoundFromEachFolder(t *testing.T) {
	root := t.TempDir()
	want := []string{"a.notice.yaml", "deep/b.notice.yaml", "deep/public/c.notice.yaml"}
	for _, name := range want {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("noticec: 1\ntitle: T\nregime: other\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var c workspace.ConfigFile
	for _, at := range []struct{ dir, search string }{{".", "."}, {"deep", ".."}, {"deep", root}, {"deep/public", "../.."}} {
		t.Chdir(filepath.Join(root, filepath.FromSlash(at.dir)))
		for name, find := range map[string]func() ([]workspace.Source, error){
			"notices":           func() ([]workspace.Source, error) { return c.Find([]string{at.search}, "") },
			"notices and bases": func() ([]workspace.Source, error) { return c.FindAll([]string{at.search}) },
			"with documents":    func() ([]workspace.Source, error) { return c.FindWithDocuments([]string{at.search}, "") },
		} {
			found, err := find()
			var got []string
			for _, s := range found {
				got = append(got, s.Name)
			}
			if slices.Sort(got); err != nil || !slices.Equal(want, got) {
				t.Errorf("%s from %s in %s: want %q, got %q, %v", name, at.search, at.dir, want, got, err)
			}
		}
		found, err := c.Find([]string{at.search}, filepath.Join(root, "deep", "public"))
		if err != nil || len(found) != 2 {
			t.Errorf("from %s in %s: want all but the output folder, got %v, %v", at.search, at.dir, found, err)
		}
	}
}
