package html_test

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/noticec/noticec/notice/diag/diagtest"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/html"
)

func rendered(t *testing.T, o html.Options) string {
	t.Helper()
	var b bytes.Buffer
	if _, err := html.Render(&b, sampler.Document(), o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// A colour of the theme must be read on all that it stands on, in both schemes.
func TestColors(t *testing.T) {
	c := func(v string) source.Text {
		return source.Text{Value: v, Span: source.Span{Start: source.Pos{Line: 1, Col: 1}}}
	}
	for _, x := range []struct {
		colors html.Colors
		want   string
	}{
		{html.Colors{Accent: c("#174a7c"), Link: c("#0f4f9c"), AccentDark: c("#8fc1f5"), LinkDark: c("#8fc1f5")}, ""},
		{html.Colors{Accent: c("#777777")}, "`accent` is `#777777`, which has a contrast of 4.4 to 1 on the paper"},
		{html.Colors{Link: c("#707070")}, "`link` is `#707070`, which has a contrast of 4.0 to 1 on the highlight of the page (#e3e9ef)"},
		{html.Colors{AccentDark: c("#7f8c99")}, "`accent_dark` is `#7f8c99`, which has a contrast of 4.1 to 1 on the highlight of the page (#202b36)"},
		{html.Colors{Accent: c("#174a7c")}.WithDark(), ""},
		{html.Colors{LinkDark: c("#0f4f9c")}, "`link_dark` is `#0f4f9c`, which has a contrast of 2.2 to 1 on the paper of the page (#11161c)"},
	} {
		list := x.colors.Check()
		if x.want == "" && len(list) > 0 || x.want != "" && (len(list) != 1 || !strings.Contains(list[0].Message, x.want)) {
			t.Errorf("want %q, got %+v", x.want, list)
		}
	}
	if got := (html.Colors{Accent: c("#174a7c")}).WithDark().AccentDark.Value; got != "#68a6e3" {
		t.Errorf("want the accent of light pages, lightened, got %s", got)
	}
	if got := (html.Colors{Accent: c("#174a7c"), AccentDark: c("#abcdef")}).WithDark().AccentDark.Value; got != "#abcdef" {
		t.Errorf("want the accent of dark pages that is written, got %s", got)
	}
	sheet := string(html.Assets(html.Options{Heads: "sans", Colors: html.Colors{Accent: c("#123456"), AccentDark: c("#6789ab"), Link: c("#012345"), LinkDark: c("#abcdef")}})[0].Data)
	want := ":root{--accent:#123456;--accent-dark:#6789ab;--serif:var(--sans);}\n" +
		"@media screen and (prefers-color-scheme:light){:root{--link:#012345}}\n@media screen and (prefers-color-scheme:dark){:root{--link:#abcdef}}\n"
	if !strings.HasSuffix(sheet, want) {
		t.Errorf("want %s at the end of the style sheet, got %s", want, sheet[len(sheet)-300:])
	}
	for _, name := range []string{"--accent:", "--accent-dark:", "--serif:", "--sans:", "var(--link,"} {
		if !strings.Contains(strings.TrimSuffix(sheet, want), name) {
			t.Errorf("want %s in the style sheet", name)
		}
	}
	if sheet := string(html.Assets(html.Options{Heads: "serif"})[0].Data); !strings.HasSuffix(sheet, "}\n}\n") {
		t.Errorf("want no rules for the default, got %s", sheet[len(sheet)-100:])
	}
}

// The styles are in a file, in the page or nowhere; ours come first.
func TestWhereStylesAre(t *testing.T) {
	own := []byte("p{color:red}</style><script>x</script>")
	if page := rendered(t, html.Options{CSS: own}); strings.Contains(page, "<style>") || !strings.Contains(page, `<link rel="stylesheet" href="noticec.css">`) {
		t.Error("want a link to the styles, and none in the page")
	}
	sheet := string(html.Assets(html.Options{CSS: own})[0].Data)
	if !strings.HasPrefix(sheet, "/* generator: noticec */\n") || !strings.HasSuffix(sheet, string(own)) {
		t.Error("want the mark first and the styles of one's own last")
	}
	page := rendered(t, html.Options{CSS: own, Styles: "inline"})
	if strings.Count(page, "</style>") != 1 || strings.Contains(page, "<script>") && !strings.Contains(page, `<\/style><script>`) || strings.Contains(page, "stylesheet") {
		t.Error("want styles in the page that end where they should")
	}
	if page := rendered(t, html.Options{CSS: own, Styles: "none"}); strings.Contains(page, "<style>") || strings.Contains(page, "stylesheet") {
		t.Error("want no styles")
	}
	for _, o := range []html.Options{{Styles: "none"}, {Styles: "inline"}, {Fragment: true, Markup: "plain"}} {
		if a := html.Assets(o); len(a) > 0 {
			t.Errorf("%+v: want no file, got %s", o, a[0].Name)
		}
	}
}

// A logo says what it is to those who do not see it, and lies in the output folder.
func TestLogo(t *testing.T) {
	o := html.Options{Logo: &html.Logo{Name: "noticec-logo.png", Alt: `Averton "Council"`, Data: []byte("x")}}
	if page := rendered(t, o); !strings.Contains(page, `<img src="noticec-logo.png" alt="Averton &quot;Council&quot;">`) {
		t.Errorf("want the logo in %.1500s", page)
	}
	if !slices.ContainsFunc(html.Assets(o), func(a html.Asset) bool { return a.Name == "noticec-logo.png" && string(a.Data) == "x" }) {
		t.Error("want the logo among the files")
	}
}

var classes = regexp.MustCompile(` class="([^"]*)"`)

// The themes have the same markup; that for govuk-frontend has its classes beside our own.
func TestThemes(t *testing.T) {
	want := rendered(t, html.Options{Styles: "none"})
	if got := rendered(t, html.Options{Theme: "plain", Styles: "none"}); want != got {
		t.Errorf("plain: want the markup of the default, got %s", got)
	}
	page := rendered(t, html.Options{Theme: "govuk", Styles: "none"})
	got := classes.ReplaceAllStringFunc(page, func(s string) string {
		own := slices.DeleteFunc(strings.Fields(classes.FindStringSubmatch(s)[1]), func(c string) bool { return strings.HasPrefix(c, "govuk-") })
		if len(own) == 0 {
			return ""
		}
		return ` class="` + strings.Join(own, " ") + `"`
	})
	got = strings.NewReplacer("<summary><span>", "<summary>", "</span></summary>", "</summary>").Replace(got)
	if want != got {
		t.Errorf("govuk: want the markup of the default and classes:\n%s", cmp.Diff(want, got))
	}
	for _, want := range []string{"govuk-heading-l", "govuk-body", "govuk-list--bullet", "govuk-summary-list", "govuk-inset-text", "govuk-table", "govuk-link", "govuk-details", "govuk-tag"} {
		if !strings.Contains(page, want) {
			t.Errorf("govuk: want the class %s", want)
		}
	}
}

// A page for govuk-frontend without the style sheet of its site has ours, so that none is unstyled.
func TestSiteSheet(t *testing.T) {
	for _, c := range []struct {
		name  string
		o     html.Options
		sheet string
		needs bool
	}{
		{"none", html.Options{Theme: "govuk"}, "noticec.css", true},
		{"linked", html.Options{Theme: "govuk", StyleSheet: "site/govuk & more.css"}, "noticec-govuk.css", false},
		{"among the rules", html.Options{Theme: "govuk", CSS: []byte(".govuk-body{color:red}")}, "noticec-govuk.css", false},
		{"rules of the notice", html.Options{Theme: "govuk", CSS: []byte("p{color:red}")}, "noticec.css", true},
		{"no styles", html.Options{Theme: "govuk", Styles: "none"}, "", false},
		{"fragment", html.Options{Theme: "govuk", Fragment: true}, "noticec-govuk.css", false},
		{"default", html.Options{}, "noticec.css", false},
	} {
		name := ""
		if a := html.Assets(c.o); len(a) > 0 {
			name = a[0].Name
		}
		if name != c.sheet || (len(c.o.CheckSiteSheet("", source.Span{})) > 0) != c.needs {
			t.Errorf("%s: want %q, a warning: %v, got %q, %v", c.name, c.sheet, c.needs, name, c.o.CheckSiteSheet("", source.Span{}))
		}
	}
	page := rendered(t, html.Options{Theme: "govuk", StyleSheet: "site/govuk & more.css"})
	if want := "<link rel=\"stylesheet\" href=\"site/govuk &amp; more.css\">\n<link rel=\"stylesheet\" href=\"noticec-govuk.css\">\n"; !strings.Contains(page, want) {
		t.Errorf("want %s in %.900s", want, page)
	}
	for to, want := range map[string]string{"a.css": "../../a.css", "/a.css": "/a.css", "https://averton.example/a.css": "https://averton.example/a.css"} {
		d := sampler.Document()
		d.Path = "a/b/c"
		if page := render(t, d, html.Options{StyleSheet: to}); !strings.Contains(page, `<link rel="stylesheet" href="`+want+`">`) {
			t.Errorf("%s: want a link to %s", to, want)
		}
	}
	own := []byte(".govuk-body{color:red}")
	if sheet := html.Assets(html.Options{Theme: "govuk", CSS: own})[0].Data; !bytes.HasPrefix(sheet, append([]byte("/* generator: noticec */\n"), own...)) {
		t.Errorf("want the sheet of the site before ours, got %.200s", sheet)
	}
}

func TestPages(t *testing.T) { diagtest.Pages(t, ".", html.Catalog, nil) }

// A style sheet is small.
func TestStyleSizes(t *testing.T) {
	for name, c := range map[string]struct {
		o    html.Options
		most int
	}{
		"default": {html.Options{}, 11 << 10}, "plain": {html.Options{Theme: "plain"}, 1500}, "govuk": {html.Options{Theme: "govuk", StyleSheet: "a.css"}, 1536},
	} {
		if n := len(html.Assets(c.o)[0].Data); n > c.most {
			t.Errorf("%s: want at most %d bytes, got %d", name, c.most, n)
		}
	}
}
