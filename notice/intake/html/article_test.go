package html_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/intake"
	"github.com/noticec/noticec/notice/intake/html"
	"github.com/noticec/noticec/notice/intake/intaketest"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
)

func read(t testing.TB, page string, o html.Options) *intake.Document {
	t.Helper()
	d, err := html.Read(source.NewFile("page.html", []byte(page)), o)
	if err != nil {
		t.Fatal(err)
	}
	intaketest.Check(t, d)
	return d
}

// What is left out is said, and what only looks like furniture is carried.
func TestFurniture(t *testing.T) {
	text := "<p>" + strings.Repeat("We keep your letters for six years and then destroy them. ", 8) + "</p>"
	for _, test := range []struct{ name, part, omitted, carried string }{
		{"navigation", "<nav><a href=/>Home</a></nav>", "navigation", ""},
		{"hidden", "<p hidden>Not yet</p>", "hidden text", ""},
		{"for screen readers", "<p>Write<span class='govuk-visually-hidden'> by post</span></p>", "hidden text", "Write"},
		{"cookie bar", "<div class=cookie-bar><p>We use cookies.</p><button>Yes</button></div>", "cookie banner", ""},
		{"section on cookies", "<section id=cookies><h2>Cookies</h2><p>We set two cookies.</p></section>", "", "Cookies We set two cookies."},
		{"section on sharing", "<section class=sharing><h2>Sharing</h2><p>We share it with the NHS.</p></section>", "", "Sharing We share it with the NHS."},
		{"links for sharing", "<div class=sharing><a href=/1>Tell a friend</a> <a href=/2>Post</a></div>", "links for sharing", ""},
		{"section on a newsletter", "<section id=newsletter><h2>Newsletter</h2><p>We keep your address.</p></section>", "", "Newsletter We keep your address."},
		{"section on consent", "<div id=cookie-consent><h2>Consent</h2><p>We ask before we set cookies.</p></div>", "", "Consent We ask before we set cookies."},
		{"section on social media", "<section class=social-media><p>We have a page on a social network.</p></section>", "", "We have a page on a social network."},
		{"beside a sidebar", "<div class=with-sidebar>We keep it here.</div>", "", "We keep it here."},
		{"advertisement", "<div class=advert>Buy a car</div>", "advertisement", ""},
		{"number read aloud", "<p>Call <span aria-hidden=true>01632 960000</span><span class=sr-only>0 1 6 3 2</span></p>", "hidden text", "Call 01632 960000"},
		{"icon", "<p><i class=icons aria-hidden=true>phone</i> 01632 960000</p>", "hidden text", "01632 960000"},
		{"collapsing card", "<div class=card><div><button data-toggle=collapse data-target='#c'>Who we are</button></div><div id=c class=collapse>The council</div></div>", "", "Who we are The council"},
		{"toggle above its panel", "<div><button aria-expanded=false>Who we are</button><div>The council</div></div>", "", "Who we are The council"},
		{"related notices with words", "<div class=related><p>How we share data is told in our <a href=/s>policy on sharing</a>.</p></div>", "", "How we share data is told in our policy on sharing."},
		{"list of links", "<h2>More</h2><ul><li><a href=/1>Housing</a></li><li><a href=/2>Tax</a></li></ul>", "", "More Housing Tax"},
		{"updated", "<div class=page-updated>Last updated 3 March 2026</div>", "", "Last updated 3 March 2026"},
		{"aside", "<aside>News</aside>", "text in the margin", ""},
		{"image", "<p><img src=a alt='A map of the town'></p>", "image, “A map of the town”", ""},
		{"button", "<p><button>Print</button></p>", "button", ""},
		{"form", "<form><label>Name <input></label></form>", "form", ""},
		{"form around text", "<form>" + text + "<input type=hidden></form>", "", strings.TrimSuffix(strings.TrimPrefix(text, "<p>"), " </p>")},
		{"footer of an article", "<footer>Version 3, approved by the council</footer>", "", "Version 3, approved by the council"},
		{"print", "<div><a href='javascript:print()'>Print this page</a></div>", "link within the page", ""},
		{"no scripts", "<noscript>Turn on scripts</noscript>", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := read(t, "<main>"+text+test.part+text+"</main>", html.Options{})
			omitted := ""
			for _, o := range d.Omitted {
				omitted += o.What
			}
			if omitted != test.omitted {
				t.Errorf("want left out %q, got %q", test.omitted, omitted)
			}
			around := strings.TrimSuffix(strings.TrimPrefix(text, "<p>"), " </p>")
			want := strings.Fields(around + " " + test.carried + " " + around)
			if diff := cmp.Diff(want, strings.Fields(intake.Plain(d.Blocks))); diff != "" {
				t.Errorf("want -, got +:\n%s", diff)
			}
		})
	}
}

// The title of a page may stand above its article; the name of the site is none.
func TestTitleAbove(t *testing.T) {
	head := "<title>Parking permits: privacy | Ambleham Council</title><div class=hero><h1>%s</h1></div><main><p>We keep your number plate.</p></main>"
	for title, want := range map[string]string{
		"Parking permits: privacy":      "1 # Parking permits: privacy\n1 We keep your number plate.\n",
		"Ambleham Council":              "1 We keep your number plate.\n",
		"<a href=/>Parking permits</a>": "1 We keep your number plate.\n",
		"<span hidden>Parking</span>":   "1 We keep your number plate.\n",
	} {
		d := read(t, fmt.Sprintf(head, title), html.Options{})
		if got := intaketest.Outline(&intake.Document{Blocks: d.Blocks}); got != want {
			t.Errorf("%s: want %q, got %q", title, want, got)
		}
	}
}

// A selector names the element to take; mistakes are told.
func TestSelector(t *testing.T) {
	page := `<header>a</header><div id=x class="policy text" data-kind=legal><p>b</p><div class=policy>c</div></div><section class=policy>d</section>`
	for selector, want := range map[string]string{"#x": "b c", ".policy": "b c d", "div.policy.text > p": "b", "[data-kind]": "b c", "[data-kind=legal] .policy": "c", "body section": "d", "html": "a b c d"} {
		d := read(t, page, html.Options{Selector: selector})
		if got := strings.Join(strings.Fields(intake.Plain(d.Blocks)), " "); got != want && !(selector == "html" && got == "b c d") {
			t.Errorf("%s: want %q, got %q", selector, want, got)
		}
	}
	for selector, want := range map[string]string{
		"#y": `nothing on the page matches "#y": look for the id or class of the element that holds the notice`,
		"##": `"##" is no CSS selector, such as #policy or main: `,
	} {
		_, err := html.Read(source.NewFile("page.html", []byte(page)), html.Options{Selector: selector})
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("want %q, got %v", want, err)
		}
	}
}

// Pages in other encodings are read as what they say.
func TestEncodings(t *testing.T) {
	utf16 := "\xfe\xff"
	for _, r := range "<p>Café £5</p>" {
		utf16 += string([]byte{byte(r >> 8), byte(r)})
	}
	for name, page := range map[string]string{
		"UTF-8":             "<meta charset=utf-8><p>Café £5</p>",
		"UTF-8 with a mark": "\ufeff<p>Café £5</p>",
		"wrong meta":        "<meta charset=iso-8859-1><p>Café £5</p>",
		"Latin 1":           "<meta charset=iso-8859-1><p>Caf\xe9 \xa35</p>",
		"no meta":           "<p>Caf\xe9 \xa35</p>",
		"UTF-16":            utf16,
	} {
		d := read(t, page, html.Options{})
		if got := strings.TrimSpace(intake.Plain(d.Blocks)); got != "Café £5" {
			t.Errorf("%s: want Café £5, got %q", name, got)
		}
	}
}

func TestMetadata(t *testing.T) {
	d := read(t, `<html lang="en-GB"><head><title> Parking &amp;
 permits </title><meta property="article:modified_time" content="2026-03-01T10:00:00Z"></head><body><svg><title>no</title></svg><p>x`, html.Options{})
	got := d.Title + "|" + d.Language + "|" + d.Updated
	if want := "Parking & permits|en-GB|2026-03-01"; got != want {
		t.Errorf("want %q, got %q", want, got)
	}
}

// The place of a block begins at its first word and ends behind its last.
func TestPlaces(t *testing.T) {
	page := "<main>\n <h1> Über <b>uns</b></h1>\n<p>&nbsp; One&nbsp;two\n three. </p><ul>\n<li>\n  <a href=x>four</a></li></ul>\n<table><tr><th>A<th>B<tr><td>c<td>&#100;</table>"
	var got []string
	prose.Walk(read(t, page, html.Options{}).Blocks, func(b prose.Block) { got = append(got, b.Origin().Cut()) })
	want := []string{"Über <b>uns", "One&nbsp;two\n three.", "four", "four", "A<th>B<tr><td>c<td>&#100;", "c", "&#100;"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
}

// Of a page in the wild, every place begins with the first word of its block.
func TestPlacesOfMessyPages(t *testing.T) {
	blocks := blocksOf(t, specimens[0])
	for seed := range uint64(50) {
		d := read(t, string(intaketest.Page("Privacy", "en", blocks, seed)), html.Options{})
		prose.Walk(d.Blocks, func(b prose.Block) {
			p, ok := b.(*prose.Paragraph)
			if !ok {
				return
			}
			first := []rune(prose.Plain(p.Inlines))[:3]
			if cut := p.Origin().Cut(); !strings.HasPrefix(cut, string(first[:1])) && !strings.HasPrefix(cut, "&") {
				t.Errorf("seed %d: want a place that begins with %q, got %.20q", seed, string(first), cut)
			}
		})
	}
}

func BenchmarkRead(b *testing.B) {
	var page strings.Builder
	page.WriteString("<html lang=en><body><header class=site-header><nav><a href=/>Home</a></nav></header><main><h1>Privacy</h1>")
	for page.Len() < 24_000 { // about 2,000 words and 200 elements
		page.WriteString("\n<h2 id=a class='heading-medium'>How long we keep it</h2>\n<p class='govuk-body'>We keep your letters for six years after the end of your tenancy, and then we destroy them. Ask <a href=\"mailto:a@b.example\">our officer</a>.</p>\n<ul class='list'>\n<li>your name</li>\n<li>your address, and where you <strong>lived</strong> before</li>\n</ul>")
	}
	page.WriteString("</main><footer>x</footer>")
	f := source.NewFile("page.html", []byte(page.String()))
	b.ReportAllocs()
	b.SetBytes(int64(page.Len()))
	for b.Loop() {
		if _, err := html.Read(f, html.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
