package build

import (
	"cmp"
	"context"
	"html"
	"io"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render"
)

// indexes builds, and returns the index that each page which is printed links to, by the path of the page.
func indexes(t *testing.T, o Options) map[string]string {
	t.Helper()
	o.Formats = slices.Clone(o.Formats)
	o.Workers = 1
	got := map[string]string{}
	i := slices.IndexFunc(o.Formats, func(f render.Format) bool { return f.IsPage })
	print := o.Formats[i].Render
	o.Formats[i].Render = func(w io.Writer, in render.Input) (diag.List, error) {
		got[in.Path] = in.Settings.HTML.Index
		return print(w, in)
	}
	if s, err := Run(context.Background(), o); err != nil || s.Failed > 0 {
		t.Fatal(s, err)
	}
	return got
}

// A page links to the index where the build writes one that leads to more than its own notice.
func TestPagesLinkToTheIndex(t *testing.T) {
	write := func(o Options, name, text string) {
		t.Helper()
		path := filepath.Join(o.Sources[0].Dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	const version = "noticec: 1\ntitle: Hysbysiad\nregime: other\nlanguage: cy\ntranslation_of: n00.notice.yaml\n"
	for _, test := range []struct {
		name    string
		notices int
		change  func(*Options)
		want    string
	}{
		{"two notices", 2, func(*Options) {}, render.IndexPage},
		{"one notice", 1, func(*Options) {}, ""},
		{"one notice in two languages", 1, func(o *Options) { write(*o, "n00.cy.notice.yaml", version) }, ""},
		{"files, not a folder", 2, func(o *Options) { o.Index = false }, ""},
		{"fragments", 2, func(o *Options) { o.Settings.HTML.Fragment = true }, ""},
		{"an index of somebody else", 2, func(o *Options) { write(*o, "public/index.html", "<p>mine</p>") }, ""},
		{"a shard", 6, func(o *Options) { o.Shard = Shard{1, 2} }, render.IndexPage},
	} {
		t.Run(test.name, func(t *testing.T) {
			o := folder(t, test.notices)
			o.Index = true
			test.change(&o)
			var err error
			if o.Sources, err = workspace.Nearest.Find([]string{o.Sources[0].Dir}, o.Out); err != nil {
				t.Fatal(err)
			}
			got := indexes(t, o)
			for page, index := range got {
				if index != test.want {
					t.Errorf("index of %s: want %q, got %q", page, test.want, index)
				}
			}
			if len(got) == 0 {
				t.Error("want pages")
			}
		})
	}
}

// The second notice of a folder brings an index, to which the page of the first links from then on.
func TestASecondNoticeRebuildsTheFirst(t *testing.T) {
	o := folder(t, 2)
	o.Index, o.Incremental = true, true
	both := o.Sources
	o.Sources = both[:1]
	if got := indexes(t, o)["n00"]; got != "" {
		t.Errorf("alone: want no index, got %q", got)
	}
	o.Sources = both
	if got := indexes(t, o); got["n00"] != render.IndexPage || got["n01"] != render.IndexPage {
		t.Errorf("both: want pages that link to the index, got %v", got)
	}
	if got := indexes(t, o); len(got) != 0 {
		t.Errorf("unchanged: want no page built, got %v", got)
	}
}

// The index has the kinds of noticec.yaml, with paths from that file.
func TestIndexHasTheKindsOfTheConfiguration(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"care/a", "care/deep/b", "home/c"} {
		write("notices/"+name+".notice.yaml", "noticec: 1\ntitle: Notice "+filepath.Base(name)+"\nregime: other\n")
	}
	if err := os.Mkdir(filepath.Join(dir, ".git"), 0o777); err != nil {
		t.Fatal(err)
	}
	build := func(settings string) string {
		t.Helper()
		write("noticec.yaml", settings)
		notices := filepath.Join(dir, "notices")
		d, err := DefaultsOf(workspace.Nearest, []string{notices})
		if err != nil || len(d.Findings) > 0 {
			t.Fatal(d.Findings, err)
		}
		o := Options{Formats: render.Formats()[:1], Out: filepath.Join(dir, "public"), Today: "2026-11-28", Index: true, Incremental: true, Settings: d.Settings, Config: d.Config}
		if o.Sources, err = workspace.Nearest.Find([]string{notices}, o.Out); err != nil {
			t.Fatal(err)
		}
		if _, err := Run(context.Background(), o); err != nil {
			t.Fatal(err)
		}
		page, err := os.ReadFile(filepath.Join(o.Out, render.IndexPage))
		if err != nil {
			t.Fatal(err)
		}
		var order []string
		for _, m := range regexp.MustCompile(`<h2[^>]*>([^<]*)|href="([^"#]*\.html)"`).FindAllStringSubmatch(string(page), -1) {
			order = append(order, m[1]+m[2])
		}
		return strings.Join(order, " ")
	}
	for _, test := range []struct{ settings, want string }{
		{"index: {group: letter}\n", "N care/a.html care/deep/b.html home/c.html"},
		{"index:\n  kinds:\n    - {name: Home, paths: notices/home/*}\n    - {name: Care, paths: notices/care}\n", "Home home/c.html Care care/a.html care/deep/b.html"},
		{"index:\n  kinds:\n    - {name: Deep, paths: \"**/deep/**\"}\n", "Deep care/deep/b.html Other notices care/a.html home/c.html"},
	} {
		if got := build(test.settings); got != test.want {
			t.Errorf("%s: want %q, got %q", test.settings, test.want, got)
		}
	}
}

// Links of pages in folders lead to files that the build wrote.
func TestLinksOfPagesInFolders(t *testing.T) {
	o := folder(t, 1)
	o.Index = true
	o.Settings.HTML.Others = render.Others(o.Formats)
	for name, text := range map[string]string{
		"a/one.notice.yaml":         "noticec: 1\nid: one\ntitle: One\nregime: other\n",
		"a/b/two words.notice.yaml": "noticec: 1\nid: two\ntitle: Two\nregime: other\n",
		"cy/one.notice.yaml":        "noticec: 1\nid: one\ntitle: Un\nlanguage: cy\nregime: other\ntranslation_of: ../a/one.notice.yaml\n",
	} {
		path := filepath.Join(o.Sources[0].Dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var err error
	if o.Sources, err = workspace.Nearest.Find([]string{o.Sources[0].Dir}, o.Out); err != nil {
		t.Fatal(err)
	}
	if s, err := Run(context.Background(), o); err != nil || s.Failed > 0 {
		t.Fatal(s, err)
	}
	pages := 0
	for _, name := range files(t, o.Out) {
		if !strings.HasSuffix(name, ".html") {
			continue
		}
		pages++
		page, err := os.ReadFile(filepath.Join(o.Out, filepath.FromSlash(name)))
		if err != nil {
			t.Fatal(err)
		}
		toIndex := false
		for _, m := range regexp.MustCompile(`(?:href|src)="([^"#]+)"`).FindAllStringSubmatch(string(page), -1) {
			to, err := url.PathUnescape(html.UnescapeString(m[1]))
			if err != nil || strings.Contains(to, ":") {
				continue
			}
			to = path.Join(path.Dir(name), to)
			toIndex = toIndex || to == render.IndexPage
			if _, err := os.Stat(filepath.Join(o.Out, filepath.FromSlash(to))); err != nil {
				t.Errorf("%s links to %s, which is not there", name, m[1])
			}
		}
		if name != render.IndexPage && !toIndex {
			t.Errorf("%s: want a link to the index", name)
		}
	}
	if pages != 5 {
		t.Errorf("want four notices and the index, got %d pages", pages)
	}
}

// A site of Markdown has a page of its folder, which is written again when it changes and is left
// alone if it is of somebody else.
func TestMarkdownIndex(t *testing.T) {
	for target, name := range map[string]string{"hugo": "_index.md", "jekyll": "index.md", "mkdocs": "index.md", "docusaurus": "index.md", "commonmark": ""} {
		o := folder(t, 2)
		o.Index, o.Settings.Markdown.For = true, target
		o.Formats = o.Formats[1:2] // without HTML
		read := func() string {
			t.Helper()
			if s, err := Run(context.Background(), o); err != nil || s.Failed > 0 {
				t.Fatal(s, err)
			}
			data, err := os.ReadFile(filepath.Join(o.Out, name))
			if err != nil {
				t.Fatal(err)
			}
			return string(data)
		}
		if name == "" {
			if _, err := Run(context.Background(), o); err != nil {
				t.Fatal(err)
			}
			if got, want := files(t, o.Out), []string{"n00.md", "n01.md", "notices.json"}; !slices.Equal(want, got) {
				t.Errorf("%s: want %v, got %v", target, want, got)
			}
			continue
		}
		first := read()
		link := map[string]string{"hugo": "(<n00/>)", "jekyll": "(<n00.html>)"}[target]
		if !strings.Contains(first, cmp.Or(link, "(<n00.md>)")) || !strings.Contains(first, "Privacy notices") {
			t.Errorf("%s: want a list with links, got %s", target, first)
		}
		if err := os.RemoveAll(filepath.Join(o.Out, ".noticec")); err != nil { // as in a clone
			t.Fatal(err)
		}
		o.Sources = o.Sources[:1]
		if again := read(); again == first || strings.Contains(again, "n01") {
			t.Errorf("%s: want an index of one notice, got %s", target, again)
		}
		o.Out += "-of-others"
		if err := os.MkdirAll(o.Out, 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(o.Out, name), []byte("mine"), 0o666); err != nil {
			t.Fatal(err)
		}
		if got := read(); got != "mine" {
			t.Errorf("%s: want the page of somebody else as it was, got %s", target, got)
		}
	}
}
