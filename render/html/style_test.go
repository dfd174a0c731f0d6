package html_test

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

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
	sheet := string(html.Assets(html.Options{Colors: html.Colors{Accent: c("#123456"), LinkDark: c("#abcdef")}})[0].Data)
	for _, want := range []string{"@media screen{:root{--accent:#123456;}}", "@media screen and (prefers-color-scheme:dark){:root{--link:#abcdef;}}"} {
		if !strings.Contains(sheet, want) {
			t.Errorf("want %s in the style sheet", want)
		}
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

// A theme has the classes of its own, and only those.
func TestThemes(t *testing.T) {
	if page := rendered(t, html.Options{Theme: "plain"}); classes.MatchString(page) {
		t.Error("plain: want no classes")
	}
	page := rendered(t, html.Options{Theme: "govuk"})
	for _, m := range classes.FindAllStringSubmatch(page, -1) {
		for _, c := range strings.Fields(m[1]) {
			if !strings.HasPrefix(c, "govuk-") && !strings.HasPrefix(c, "nc-") || strings.Contains(c, "crown") {
				t.Errorf("govuk: the class %q is not of the theme", c)
			}
		}
	}
	for _, want := range []string{"govuk-heading-l", "govuk-body", "govuk-list--bullet", "govuk-summary-list", "govuk-inset-text", "govuk-table", "govuk-link"} {
		if !strings.Contains(page, want) {
			t.Errorf("govuk: want the class %s", want)
		}
	}
	if a := html.Assets(html.Options{Theme: "govuk"}); len(a) != 1 || len(a[0].Data) > 1536 {
		t.Errorf("govuk: want a supplement of at most 1.5 KiB, got %d bytes", len(a[0].Data))
	}
}
