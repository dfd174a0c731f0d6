package build

import (
	"context"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestPreviewWritesNothing(t *testing.T) {
	o := folder(t, 2)
	o.Index = true
	var got []string
	s, err := Preview(context.Background(), o, func(path string, data []byte) {
		if len(data) == 0 {
			t.Errorf("%s is empty", path)
		}
		got = append(got, path)
	})
	if err != nil || s.Failed > 0 || !slices.Contains(got, "n01.html") || !slices.Contains(got, "notices.json") {
		t.Errorf("want all files, got %q, %v", got, err)
	}
	if _, err := os.Stat(o.Out); !os.IsNotExist(err) {
		t.Errorf("want no output folder, got %v", err)
	}
	if got, want := o.Sources[1].Stem(), "n01"; want != got {
		t.Errorf("want %s, got %s", want, got)
	}
}

func TestFolders(t *testing.T) {
	top := t.TempDir()
	for _, dir := range []string{".git/objects", "docs/a/b", "docs/node_modules/x", "docs/public/a", "shared", ".buildcache.Private"} {
		if err := os.MkdirAll(filepath.Join(top, dir), 0o777); err != nil {
			t.Fatal(err)
		}
	}
	show := func(path string, most int) (string, bool) {
		list, whole := workspace.Folders([]string{filepath.Join(top, filepath.FromSlash(path))}, filepath.Join(top, "docs/public"), most)
		var out []string
		for _, dir := range list {
			rel, err := filepath.Rel(top, dir)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, filepath.ToSlash(rel))
		}
		return strings.Join(out, " "), whole
	}
	const all = "docs docs/a docs/a/b . shared"
	for path, want := range map[string]string{"docs": all, "docs/*.notice.yaml": all, "docs/x.notice.yaml": all, "docs/a": "docs/a docs/a/b . docs shared", "docs/{a,b}/*": all, "gone": ". docs docs/a docs/a/b shared"} {
		if got, whole := show(path, 100); want != got || !whole {
			t.Errorf("%s: want %s, got %s, whole %t", path, want, got, whole)
		}
	}
	if got, whole := show("docs", 2); got != "docs docs/a" || whole {
		t.Errorf("want the first two, got %s, whole %t", got, whole)
	}
}
