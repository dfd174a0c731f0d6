package build

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/revision"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/source"
)

// secondVersions commits the notices of a folder, and then their second versions.
func secondVersions(t *testing.T, dir string) *revision.Repository {
	t.Helper()
	git := func(args ...string) {
		t.Helper()
		c := exec.Command("git", args...)
		c.Dir = dir
		c.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GIT_AUTHOR_NAME=A", "GIT_AUTHOR_EMAIL=a@example.org", "GIT_COMMITTER_NAME=A", "GIT_COMMITTER_EMAIL=a@example.org", "GIT_AUTHOR_DATE=2026-03-04T12:00:00Z", "GIT_COMMITTER_DATE=2026-03-04T12:00:00Z")
		if out, err := c.CombinedOutput(); err != nil {
			t.Fatalf("git %v: %v\n%s", args, err, out)
		}
	}
	git("init", "-q", "-b", "main")
	git("add", "-A")
	git("commit", "-q", "-m", "one")
	for _, name := range files(t, dir) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if next := bytes.Replace(data, []byte(`version: "1"`), []byte(`version: "2/<é> #%"`), 1); strings.HasSuffix(name, ".notice.yaml") && !bytes.Equal(data, next) {
			if err := os.WriteFile(path, next, 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	git("commit", "-q", "-a", "-m", "two")
	for _, name := range files(t, dir) {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if data, err := os.ReadFile(path); err == nil && strings.HasSuffix(name, ".notice.yaml") {
			if err := os.WriteFile(path, bytes.Replace(data, []byte(`version: "2/<é> #%"`), []byte(`version: "3"`), 1), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	git("commit", "-q", "-a", "-m", "three")
	r, err := revision.Open(dir, os.Getenv)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// Every address that pages, the index, the sitemap and the list of notices write leads to a file
// of the output, whatever the names of the notices.
func TestAddressesLeadToFiles(t *testing.T) {
	names := []string{"100%25", "50%", "no#1", "two words", "a&b='c'", "ü", "+;,@", "folder one/b"}
	if runtime.GOOS != "windows" { // which has no such names
		names = append(names, "10:30", "javascript:alert(1)", "mailto:x", "why?", "a:b/c:d", "<i>", "a\u202eb", "trail.", "#", `back\slash`, "[x](y)", "{x}")
	}
	o := folder(t, 1)
	dir := filepath.Dir(o.Out)
	for i, name := range names {
		next, err := filepath.Rel(filepath.Dir(name), names[(i+1)%len(names)])
		if err != nil {
			t.Fatal(err)
		}
		text := fmt.Sprintf("noticec: 1\ntitle: T%d\nversion: \"1\"\nlanguage: en\nregime: other\nrelated_notices: [{label: Next, notice: %q}]\n", i, source.Address(filepath.ToSlash(next)+".notice.yaml"))
		version := fmt.Sprintf("noticec: 1\nversion_of: %q\ntitle: V%d\nversion: \"1\"\nlanguage: de\nregime: other\n", filepath.Base(name)+".notice.yaml", i)
		for file, text := range map[string]string{name: text, name + ".de": version} {
			path := filepath.Join(dir, file+".notice.yaml")
			if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
	var err error
	if o.Sources, err = workspace.Nearest.Find([]string{dir}, ""); err != nil {
		t.Fatal(err)
	}
	o.Repository = secondVersions(t, dir)
	const base = "https://averton.example/notices/"
	o.Index, o.Base = true, base
	if s, err := Run(context.Background(), o); err != nil || s.Failed > 0 {
		t.Fatalf("want all written, got %+v, %v", s, err)
	}
	written := files(t, o.Out)
	for _, name := range names {
		for _, page := range []string{name + "/1.html", name + "/2--é.html", name + ".de/1.html"} {
			if !slices.Contains(written, "archive/"+page) {
				t.Errorf("want the earlier version archive/%s", page)
			}
		}
	}
	site, err := url.Parse(base)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{} // links to each page
	follow := func(file, address string) {
		here := site.JoinPath((&url.URL{Path: file}).EscapedPath())
		to, err := here.Parse(address)
		if err != nil || to.Scheme != "https" || to.RawQuery != "" {
			t.Errorf("%s: %q is no address of a file: %v", file, address, err)
			return
		}
		name, inside := strings.CutPrefix(to.Path, site.Path)
		if to.Host != site.Host || !inside || !slices.Contains(written, name) {
			t.Errorf("%s: %q leads to %q, which is not there", file, address, name)
		}
		seen[name]++
	}
	hrefs := regexp.MustCompile(`(?:href|src)="([^"#][^"]*)"|<loc>([^<]*)</loc>`)
	unescape := strings.NewReplacer("&amp;", "&", "&#39;", "'", "&lt;", "<", "&gt;", ">")
	for _, file := range written {
		data, err := os.ReadFile(filepath.Join(o.Out, filepath.FromSlash(file)))
		if err != nil {
			t.Fatal(err)
		}
		switch filepath.Ext(file) {
		case ".html", ".xml":
			for _, m := range hrefs.FindAllStringSubmatch(string(data), -1) {
				follow(file, unescape.Replace(m[1]+m[2]))
			}
		case ".json":
			var list struct {
				Notices []struct{ Files map[string]string }
			}
			if filepath.Base(file) != "notices.json" {
				continue
			}
			if err := json.Unmarshal(data, &list); err != nil {
				t.Fatal(err)
			}
			for _, n := range list.Notices {
				for _, address := range n.Files {
					follow(file, address)
				}
			}
		}
	}
	for _, name := range names {
		for _, page := range []string{name + ".html", name + ".de.html"} {
			if seen[page] < 4 { // from the index, the sitemap, the list and the other language
				t.Errorf("want links to %s from everywhere, got %d", page, seen[page])
			}
		}
	}
}
