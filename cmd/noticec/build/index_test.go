package build

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
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
			if o.Sources, err = workspace.Find([]string{o.Sources[0].Dir}, o.Out); err != nil {
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
