package render_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
)

func entries() []compose.Entry {
	family := []compose.Version{{Language: "en-GB", Title: "Bins", Path: "a/bins"}, {Language: "cy", Title: "Biniau", Path: "a/bins.cy"}, {Language: "en-GB", Title: "Your bins", Path: "a/kids"}}
	return []compose.Entry{
		{Title: "Biniau", Controller: "Averton Council", Language: "cy", Path: "a/bins.cy", Family: family, Files: map[string]string{"html": "a/bins.cy.html"}},
		{ID: "a", Title: "Bins & <more>", Summary: "How we use it.", Controller: "Averton Council", Language: "en-GB", Updated: "2026-09-30", Path: "a/bins", Family: family, Files: map[string]string{"html": "a/bins.html"}},
		{Title: "Your bins", Controller: "Averton Council", Language: "en-GB", Path: "a/kids", Family: family, Files: map[string]string{"html": "a/kids.html"}},
		{Title: "Parcio", Controller: "Cyngor Tref", Language: "cy", Path: "parcio", Files: map[string]string{"html": "parcio.html"}},
		{Title: "Roads", Controller: "Averton Council", Language: "en-GB", Path: "roads", Files: map[string]string{"html": "roads.html"}},
	}
}

// The index has one row for all versions of a notice, in the language of most of them; what
// is in another is marked. The map tells which pages are the same in other languages.
func TestSite(t *testing.T) {
	files, err := render.Site(entries(), "https://averton.example/privacy/", render.Settings{}, compose.IndexOptions{})
	if err != nil || len(files) != 4 {
		t.Fatalf("want four files, got %d, %v", len(files), err)
	}
	for i, want := range [][]string{
		{`<html lang="en-GB" dir="ltr">`, `<h1>Privacy notices</h1>`, `<a href="a/bins.html">Bins &amp; &lt;more&gt;</a>`, `How we use it.`, `<span>Averton Council</span> <span><time datetime="2026-09-30">30 September 2026</time></span>`,
			`<span><span lang="cy"><a href="a/bins.cy.html">Cymraeg</a></span></span> <span><a href="a/kids.html">Your bins</a></span>`, `<span lang="cy"><a href="parcio.html">Parcio</a></span>`},
		{`"title": "Bins & <more>"`, `"summary": "How we use it."`, `"language": "cy"`, `"html": "a/bins.html"`, `"original": "a/bins"`},
		{"<loc>https://averton.example/privacy/a/bins.html</loc>", "<lastmod>2026-09-30</lastmod>", "<loc>https://averton.example/privacy/parcio.html</loc>", `xmlns:xhtml="http://www.w3.org/1999/xhtml"`,
			`<xhtml:link rel="alternate" hreflang="cy" href="https://averton.example/privacy/a/bins.cy.html">`},
	} {
		text := string(files[i].Data)
		for _, w := range want {
			if !strings.Contains(text, w) {
				t.Errorf("%s: want %s, got %s", files[i].Name, w, text)
			}
		}
	}
	for want, got := range map[string]int{
		"one link to the Welsh page":      strings.Count(string(files[0].Data), "bins.cy.html"),
		"one link to the children's page": strings.Count(string(files[0].Data), "kids.html"),
		"one original of a version":       strings.Count(string(files[1].Data), `"original": "a/bins"`) - 1,
		"one page without alternates":     strings.Count(string(files[2].Data), "hreflang") - 3, // two pages name two each
	} {
		if got != 1 {
			t.Errorf("want %s, got %d", want, got)
		}
	}
}

// Programs learn which notices have ended, and search engines do not learn of them.
func TestSiteOfEndedNotices(t *testing.T) {
	list := entries()
	list[3].ValidUntil, list[3].SupersededBy = "2026-11-27", "https://averton.example/privacy/roads.html"
	list[4].ValidUntil = "2026-11-28"
	files, err := render.Site(list, "https://averton.example/privacy/", render.Settings{}, compose.IndexOptions{Today: "2026-11-28"})
	if err != nil {
		t.Fatal(err)
	}
	text, sitemap := string(files[1].Data), string(files[2].Data)
	for _, want := range []string{`"ended": true,
      "valid_until": "2026-11-27",
      "superseded_by": "https://averton.example/privacy/roads.html",
      "files": {
        "html": "parcio.html"`, `"updated": "2026-09-30",
      "files"`, `"language": "en-GB",
      "valid_until": "2026-11-28"`} {
		if !strings.Contains(text, want) {
			t.Errorf("want %s, got %s", want, text)
		}
	}
	if n := strings.Count(text, `"ended"`); n != 1 {
		t.Errorf("want one ended notice, got %d", n)
	}
	if strings.Contains(sitemap, "parcio") || !strings.Contains(sitemap, "roads") {
		t.Errorf("want the notice that has ended left out alone, got %s", sitemap)
	}
}

func TestSiteWithoutAddressOrNotices(t *testing.T) {
	if files, err := render.Site(entries(), "", render.Settings{}, compose.IndexOptions{}); err != nil || len(files) != 2 {
		t.Errorf("without an address: want no map, got %d files, %v", len(files), err)
	}
	if files, err := render.Site(nil, "", render.Settings{}, compose.IndexOptions{}); err != nil || files != nil {
		t.Errorf("want nothing of no notices, got %v, %v", files, err)
	}
}

// An index of notices in a language without a catalogue is in English.
func TestSiteInAnotherLanguage(t *testing.T) {
	files, err := render.Site([]compose.Entry{{Title: "בטיחות", Language: "he", Path: "a", Files: map[string]string{"html": "a.html"}}}, "", render.Settings{}, compose.IndexOptions{})
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`<html lang="en" dir="ltr">`, `<h1>Privacy notices</h1>`, `<span lang="he" dir="auto"><a href="a.html">בטיחות</a></span>`} {
		if !strings.Contains(string(files[0].Data), want) {
			t.Errorf("want %s, got %s", want, files[0].Data)
		}
	}
}
