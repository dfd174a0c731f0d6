package source_test

import (
	"net/url"
	"testing"

	"github.com/noticec/noticec/notice/source"
)

// The address of a file leads to it from the address of a page beside it, whatever its name.
func TestAddressLeadsToTheFile(t *testing.T) {
	page, err := url.Parse("https://averton.example/notices/index.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{
		"a.html", "10:30.html", "javascript:alert(1).html", "mailto:x.html", "why?.html", "no#1.html", "100%.html", "%41.html", "two words.html",
		"a&b='c'.html", "folder: one/b:c.html", "../x:y.html", "ü/日本.html", "a+b;c,d@e.html", "~.html",
	} {
		address := source.Address(name)
		to, err := page.Parse(address)
		want := page.JoinPath("..", (&url.URL{Path: name}).EscapedPath())
		if err != nil || to.Path != want.Path || to.Scheme != "https" || to.RawQuery != "" || to.Fragment != "" {
			t.Errorf("%q: want %s, got %v, %v", name, want, to, err)
		}
		if back, err := url.PathUnescape(address); err != nil || back != name {
			t.Errorf("%q: want the name again, got %q, %v", name, back, err)
		}
	}
}
