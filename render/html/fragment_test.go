package html_test

import (
	"bytes"
	"fmt"
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

// Fragments are found by the comments around them; the hash there is of their words and links alone.
func TestFind(t *testing.T) {
	text := fragment(t, html.Options{})
	found := html.Find([]byte("<html>\n<body>" + text + "<hr>" + text + "</body>"))
	if len(found) != 2 || found[0].Name != "bins---more" || found[0].Part != "" || found[0].Start != len("<html>\n<body>") || found[0].Hash != found[1].Hash {
		t.Errorf("want two fragments, the first behind the body, got %+v", found)
	}
	for name, o := range map[string]html.Options{"contents": {Contents: true}, "levels": {Level: 4}, "styles": {Styles: "inline"}} {
		if other := html.Find([]byte(fragment(t, o))); len(other) != 1 || other[0].Hash != found[0].Hash {
			t.Errorf("%s: want no other hash, as the words are the same, got %+v", name, other)
		}
	}
	part := html.Find([]byte(fragment(t, html.Options{Part: "rights-object"})))
	if len(part) != 1 || part[0].Name != "bins---more" || part[0].Part != "rights-object" {
		t.Errorf("want the part named, got %+v", part)
	}
	const a, b, end = "<!-- noticec:start v1 a sha256=0 -->", "<!-- noticec:start v1 b sha256=0 -->", "<!-- noticec:end -->"
	for page, want := range map[string]string{
		"": "", "<!-- noticec:start v1 a -->": "", "<!-- noticec:start v1 a sha256=0": "",
		a + "x": "a -1", end + a + "x": "a -1",
		a + "x" + end + b + "y" + end: "a 37, b 94",
		a + "x" + b + "y" + end:       "a -1, b 74", // each has its own end
	} {
		var got []string
		for _, f := range html.Find([]byte(page)) {
			got = append(got, fmt.Sprint(f.Name, " ", f.End))
		}
		if strings.Join(got, ", ") != want {
			t.Errorf("%q: want %q, got %q", page, want, got)
		}
	}
}

// A page is read without harm, whatever it holds: each word and mark is of the page.
func FuzzFind(f *testing.F) {
	f.Add("<!-- noticec:start v1 a sha256=0 --><p>x<!-- noticec:end -->")
	f.Add("<!-- noticec:start v1 a sha256=0 --><nav></nav></nav><a href><!-- noticec:end --><!-- noticec:start v1 ")
	f.Add("<p hidden>a&nbsp;b<b>c</b>d<script>e</script><a data-cfemail=4223 href=x>f</a><del>g<template>h")
	f.Fuzz(func(t *testing.T, page string) {
		for _, x := range html.Find([]byte(page)) {
			if x.Start < 0 || x.End >= 0 && x.End < x.Start || x.End > len(page) {
				t.Errorf("want a place of the page, got %+v", x)
			}
		}
		words := html.ReadWords([]byte(page), false)
		last := int32(0)
		for _, w := range words.List {
			if w.Text == "" || w.Start < last || w.End < w.Start || int(w.End) > len(page) || int(w.Link) >= len(words.Links) {
				t.Errorf("want a word of the page behind %d, got %+v", last, w)
			}
			last = w.Start
		}
		for _, h := range words.Hidden {
			if h[0] >= h[1] || h[1] > len(words.List) {
				t.Errorf("want words of the page, got %v", h)
			}
		}
	})
}

// Words are what readers see, in the form by which they are compared, whatever elements they stand in.
func TestReadWords(t *testing.T) {
	for page, want := range map[string]string{
		"<p>We <b>ke</b>ep it&nbsp;for&#160;2 years.</p>":                                                "We keep it for 2 years.",
		"<td>a</td><td>b</td><li>c<li>d<br>e":                                                            "a b c d e",
		"it&rsquo;s “so” – 2–3 &hellip; x":                                                               `it's "so" - 2-3 ... x`,
		"a<script>b</script><style>c</style><title>d</title><template>e</template>f":                     "a f",
		"a <del>b</del><s>c</s> d <ins>e</ins>":                                                          "a d e",
		"a <nav>menu</nav> b</nav> c":                                                                    "a b c",
		"soft\u00adhy\u200bphen · x":                                                                     "softhyphen x",
		`<a href="/cdn-cgi/l/email-protection" data-cfemail="422302206c2b2d">[email&#160;protected]</a>`: "a@b.io",
		"Cafe\u0301 Ge<b>ra\u0308</b>te":                                                                 "Caf\u00e9 Ger\u00e4te",
		"<a href=x>a</a>/<a href=y>b</a>/c":                                                              "a/ b/c", // each link has a word
		"(<a href=x>a</a><a href=x>b</a>)":                                                               "(ab)",
		"<!-- no --> yes":                                                                                "yes",
		"<p>a</p><a href='#top'>↑ Back to top</a><p>b</p>":                                               "a b",
		"<p>a</p><a href='/p#main'>Top</a> b":                                                            "a b",
		"<p>a</p><a href='https://top.example'>Top</a> b":                                                "a Top b",
		"a <a href='#keep'>we keep it at the top</a>":                                                    "a we keep it at the top",
		"<h2>How<span>[</span><a href='/edit'>edit</a><span>]</span></h2>b":                              "How b",
		"<h2>How [<a href='?action=edit'>Bearbeiten</a>]</h2>b [c]":                                      "How b [c]",
		"<a href='/x'>edit</a> it":                                                                       "edit it",
		"<h2>How<button>Copy link</button></h2><button>Show</button>b":                                   "How b",
		"<h2><button><b>How, and why</b><i>, </i><i>Show<u> this section</u></i></button></h2>c":         "How, and why c",
		"<h2><button>In short<i>, Hide</i></button></h2>c":                                               "In short c",
		"<h2><button>How we use it</button></h2>":                                                        "How we use it",
		"<a href='/x'>the Act<span> (opens in a new tab)</span></a>, b":                                  "the Act, b",
		"see (<a href='/x'>this<i>(opens in new tab)</i></a>)":                                           "see (this)",
		"<a href='#'><span hidden>Back to top</span></a> <b hidden>x</b>":                                "x",
		"the \ufb01rst o\ufb03ce":                                                                        "the first office",
		"the <a href='/x'>Act<svg><title>(link)</title><path d='x'/></svg></a>, b <img src=x>c":          "the Act, b c",
		"<a href='/x'>the Act<span> (Link is external)</span></a>. b":                                    "the Act. b",
		"<a href='/x'>das Gesetz<span> (öffnet in neuem Fenster)</span></a>.":                            "das Gesetz.",
		"dpo(at)b.example, <b>dpo</b> [at] <i>b.example</i>. c":                                          "dpo@b.example, dpo@b.example. c",
		"a<div hidden>b</div>c":                                                                          "a b c",
	} {
		var got []string
		for _, w := range html.ReadWords([]byte(page), false).List {
			got = append(got, w.Text)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: want %q, got %q", page, want, got)
		}
	}
}

// A link is that of the word that it stands in, whatever stands in front of it.
func TestLinksOfWords(t *testing.T) {
	words := html.ReadWords([]byte(`see (<a href="https://a.example">this</a>), x/<a href="https://b.example">y</a>/<a href="https://c.example">z</a>.`), false)
	var got []string
	for _, w := range words.List {
		if w.Link >= 0 {
			got = append(got, w.Text+" "+words.Links[w.Link].URL)
		}
	}
	if want := []string{"(this), https://a.example", "x/y/ https://b.example", "z. https://c.example"}; !slices.Equal(got, want) {
		t.Errorf("want %q, got %q", want, got)
	}
}
