package html_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	xhtml "golang.org/x/net/html"

	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/html"
)

func fragment(t *testing.T, o html.Options) string {
	t.Helper()
	d := sampler.Document()
	d.Path = "council/bins & more"
	o.Fragment = true
	var b bytes.Buffer
	if _, err := html.Render(&b, d, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// Whatever a fragment names begins with the prefix, so that nothing of the host is met.
func TestFragmentNamesAreItsOwn(t *testing.T) {
	root, err := xhtml.Parse(strings.NewReader(fragment(t, html.Options{Level: 3, Contents: true})))
	if err != nil {
		t.Fatal(err)
	}
	checkStructure(t, root, 3)
	roots := 0
	for n := range root.Descendants() {
		for _, c := range strings.Fields(attr(n, "class")) {
			if !strings.HasPrefix(c, "nc-") {
				t.Errorf("want the prefix before the class %q", c)
			}
			if c == "nc-notice" {
				roots++
			}
		}
		for _, key := range []string{"id", "aria-labelledby"} {
			if v := attr(n, key); v != "" && !strings.HasPrefix(v, "nc-bins---more-") {
				t.Errorf("want the prefix and the notice before %s %q", key, v)
			}
		}
	}
	if roots != 1 {
		t.Errorf("want one root, got %d", roots)
	}
}

// Plain markup is what editors and their filters keep.
func TestPlainMarkupSurvives(t *testing.T) {
	text := fragment(t, html.Options{Markup: "plain", Contents: true})
	kept := strings.Fields("h2 h3 h4 p ul ol li table caption thead tbody tr th td a strong em br")
	z := xhtml.NewTokenizer(strings.NewReader(text))
	for kind := z.Next(); kind != xhtml.ErrorToken; kind = z.Next() {
		token := z.Token()
		switch kind {
		case xhtml.StartTagToken:
			if token.Data == "span" && len(token.Attr) > 0 && token.Attr[0].Key == "lang" {
				t.Error("want no span: filters take it out")
			}
			if !slices.Contains(kept, token.Data) {
				t.Errorf("filters take out <%s>", token.Data)
			}
			for _, a := range token.Attr {
				if a.Key != "href" && a.Key != "start" && a.Key != "scope" {
					t.Errorf("filters take out %s of <%s>", a.Key, token.Data)
				}
				if a.Key == "href" && strings.HasPrefix(a.Val, "#") {
					t.Errorf("%s leads to an anchor that is not there", a.Val)
				}
			}
		}
	}
	for _, word := range []string{"30 September 2026", "00012345", "hysbysiad preifatrwydd", "Your right to object", "Who is responsible"} {
		if !strings.Contains(text, word) {
			t.Errorf("want %q in it", word)
		}
	}
}

// What an editor does to markup is no change; what anybody does to words or links is.
func TestFind(t *testing.T) {
	text := fragment(t, html.Options{})
	for _, c := range []struct {
		name, old, new string
		changed        bool
	}{
		{"as it was", "x", "x", false},
		{"lines and spaces", "\n", "\r\n   ", false},
		{"attributes", "<p>", `<p class="x" style="margin:0">`, false},
		{"entities", "&quot;", `"`, false},
		{"line breaks", "<br>", "<br />", false},
		{"a word", "Borton", "Morton", true},
		{"a link", "mailto:privacy@", "mailto:other@", true},
		{"a paragraph is gone", "<p>and two.</p>", "", true},
	} {
		page := "<html>\n<body>" + strings.ReplaceAll(text, c.old, c.new) + "</body>"
		found, err := html.Find([]byte(page))
		if err != nil || len(found) != 1 || found[0].Changed != c.changed || found[0].Name != "bins---more" || found[0].Line != 2 {
			t.Errorf("%s: want changed %v on line 2, got %+v, %v", c.name, c.changed, found, err)
		}
	}
	again, err := html.Find([]byte(text + "<hr>" + text))
	if err != nil || len(again) != 2 || again[0].Hash != again[1].Hash {
		t.Errorf("want two fragments, got %+v, %v", again, err)
	}
	plain, err := html.Find([]byte(fragment(t, html.Options{Markup: "plain", Contents: true})))
	if err != nil || plain[0].Changed {
		t.Errorf("plain: want no change, got %+v, %v", plain, err)
	}
	for page, want := range map[string]string{
		"":                                      "there is no fragment in it",
		"<!-- noticec:start v1 a -->":           "did not write",
		"<!-- noticec:start v1 a sha256=0 -->x": "has no end",
		"<!-- noticec:start v1 a sha256=0":      "did not write",
	} {
		if _, err := html.Find([]byte(page)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: want %q, got %v", page, want, err)
		}
	}
}

// A page is read without harm, whatever it holds.
func FuzzFind(f *testing.F) {
	f.Add("<!-- noticec:start v1 a sha256=0 --><p>x<!-- noticec:end -->")
	f.Add("<!-- noticec:start v1 a sha256=0 --><nav></nav></nav><a href><!-- noticec:end --><!-- noticec:start v1 ")
	f.Fuzz(func(t *testing.T, page string) {
		found, err := html.Find([]byte(page))
		if err == nil && len(found) == 0 {
			t.Error("want a fragment or an error")
		}
		for _, x := range found {
			if x.Line < 1 || x.Line > strings.Count(page, "\n")+1 {
				t.Errorf("want a line of the page, got %d", x.Line)
			}
		}
	})
}
