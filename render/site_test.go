package render_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
)

func TestSite(t *testing.T) {
	entries := []compose.Entry{
		{ID: "a", Title: "Bins & <more>", Summary: "How we use it.", Controller: "Averton Council", Language: "en-GB", Updated: "2026-09-30", Files: map[string]string{"html": "a/bins.html"}},
		{Title: "Biniau", Language: "cy", Files: map[string]string{"html": "biniau.html"}},
	}
	files, err := render.Site(entries, "https://averton.example/privacy/", render.Settings{})
	if err != nil || len(files) != 3 {
		t.Fatalf("want three files, got %d, %v", len(files), err)
	}
	for i, want := range [][]string{
		{`<h1>Privacy notices</h1>`, `<a href="a/bins.html">Bins &amp; &lt;more&gt;</a>`, `Updated: <time datetime="2026-09-30">30 September 2026</time>`, `<span lang="cy">Cymraeg</span>`, `<span lang="cy"><a href="biniau.html">Biniau</a></span>`},
		{`"title": "Bins & <more>"`, `"language": "cy"`, `"html": "a/bins.html"`},
		{"<loc>https://averton.example/privacy/a/bins.html</loc>", "<lastmod>2026-09-30</lastmod>", "<loc>https://averton.example/privacy/biniau.html</loc>"},
	} {
		for _, w := range want {
			if !strings.Contains(string(files[i].Data), w) {
				t.Errorf("%s: want %s, got %s", files[i].Name, w, files[i].Data)
			}
		}
	}
	if files, err := render.Site(entries, "", render.Settings{}); err != nil || len(files) != 2 {
		t.Errorf("without an address: want no map, got %d files, %v", len(files), err)
	}
	if files, err := render.Site(nil, "", render.Settings{}); err != nil || files != nil {
		t.Errorf("want nothing of no notices, got %v, %v", files, err)
	}
}
