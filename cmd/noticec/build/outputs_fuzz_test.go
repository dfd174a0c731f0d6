package build

import (
	"context"
	"encoding/json"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render"
)

// surroundings makes a repository beside another folder, and returns what is in the two.
func surroundings(t *testing.T) (top string, before map[string]string) {
	t.Helper()
	top = t.TempDir()
	for name, text := range map[string]string{
		"outside/a.html": "mine", "repo/.git/HEAD": "ref", "repo/README.html": "mine", "repo/README.md": "mine", "repo/in/x.base.yaml": "controller: A\n",
		"repo/in/other.notice.yaml": "noticec: 1\ntitle: Other\nregime: other\n",
	} {
		put(t, filepath.Join(top, filepath.FromSlash(name)), text)
	}
	for name, to := range map[string]string{"repo/away": "../outside", "repo/in/away": "../../outside", "repo/near": "in"} {
		if err := os.Symlink(to, filepath.Join(top, filepath.FromSlash(name))); err != nil {
			if runtime.GOOS == "windows" { // where only some users may make links
				t.Skip(err)
			}
			t.Fatal(err)
		}
	}
	return top, contents(t, top)
}

// contents are the files below a folder, by their absolute paths. No link is followed.
func contents(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil || entry.IsDir():
			return err
		case entry.Type()&fs.ModeSymlink != 0:
			out[path], err = os.Readlink(path)
			return err
		}
		data, err := os.ReadFile(path)
		out[path] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// Whatever a notice is called, wherever noticec.yaml sends the outputs, and however those end:
// all files that were there stay as they are, and new ones are in the output folder, which is in
// the repository.
func FuzzOutputPaths(f *testing.F) {
	for _, name := range []string{"a.notice.yaml", ".notice.yaml", "..notice.yaml", "...notice.yaml", "../a.notice.yaml", "README.notice.yaml", "other.notice.yaml", "x.base.notice.yaml",
		"away/a.notice.yaml", ".noticec/lock.notice.yaml", ".NOTICEC/tmp/a.notice.yaml", "index.notice.yaml", "a\n.notice.yaml", "a\\..\\b.notice.yaml", "/a.notice.yaml", "con.notice.yaml", "a\x00.notice.yaml"} {
		f.Add(name, "public", ".html")
	}
	for _, out := range []string{".", "..", "../outside", "/", "/tmp", "away", "away/x", "near", "near/../..", "in", "in/away", "public/../../x", "./a//b", "~", "${HOME}", "C:\\x", "\\\\host\\x", ".git", ".noticec"} {
		f.Add("README.notice.yaml", out, ".html")
	}
	for _, extension := range []string{".notice.yaml", ".yaml", ".base.yaml", ".md", "/../../x", "", ".", ".json"} {
		f.Add("other.notice.yaml", "in", extension)
		f.Add("x.base.notice.yaml", ".", extension)
	}
	f.Fuzz(func(t *testing.T, name, out, extension string) {
		top, before := surroundings(t)
		repo := filepath.Join(top, "repo")
		written := func(path, text string) {
			if _, there := before[path]; !there && os.MkdirAll(filepath.Dir(path), 0o777) == nil && os.WriteFile(path, []byte(text), 0o666) == nil {
				before[path] = text
			}
		}
		quoted, err := json.Marshal(out)
		if err != nil {
			t.Fatal(err)
		}
		written(filepath.Join(repo, "noticec.yaml"), "out: "+string(quoted)+"\n")
		if local := filepath.FromSlash(name); filepath.IsLocal(local) && !strings.HasPrefix(local, "away") {
			written(filepath.Join(repo, "in", local), "noticec: 1\ntitle: A\nregime: other\n")
		}
		d, err := DefaultsOf(workspace.Nearest, []string{repo})
		if err != nil || len(d.Findings)+len(d.OutFindings) > 0 || d.Out == "" {
			return // refused
		}
		print := func(w io.Writer, _ render.Input) (diag.List, error) {
			_, err := io.WriteString(w, "new")
			return nil, err
		}
		o := Options{Sources: []workspace.Source{{Dir: filepath.Join(repo, "in"), Name: name}}, Formats: []render.Format{{Name: "x", Extension: extension, Render: print}},
			Out: d.Out, Within: d.Config.Within(d.Out), Today: "2026-11-23", Index: true, Incremental: true, Version: "1"}
		s, err := Run(context.Background(), o)
		if err == nil && s.Failed == 0 && s.Files != 1 {
			t.Errorf("want one file or a reason for none, got %+v", s)
		}
		folder, err := filepath.EvalSymlinks(d.Out)
		if err != nil {
			folder = filepath.Join(top, "none")
		}
		folder = workspace.Absolute(folder) + string(filepath.Separator)
		after := contents(t, top)
		for path, text := range before {
			if got, there := after[path]; !there || got != text {
				t.Errorf("%q of %q into %q: want %s to stay, got %q", name, extension, out, path, got)
			}
			delete(after, path)
		}
		for path := range after {
			if !strings.HasPrefix(path, folder) || !strings.HasPrefix(path, repo+string(filepath.Separator)) {
				t.Errorf("%q of %q into %q: want nothing outside of %s, got %s", name, extension, out, folder, path)
			}
		}
	})
}
