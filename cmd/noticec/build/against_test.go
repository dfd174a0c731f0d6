package build

import (
	"context"
	"regexp"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render"
)

// examples are the options of a check of some notices of the examples.
func examples(t *testing.T, names ...string) Options {
	t.Helper()
	var paths []string
	for _, name := range names {
		paths = append(paths, "../../../examples/council/"+name+".notice.yaml")
	}
	sources, err := workspace.Nearest.Find(paths, t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return Options{Sources: sources, Formats: []render.Format{render.Page()}, Out: t.TempDir(), Today: "2026-09-30", Version: "1"}
}

// fragment is what a notice is published as; part may be empty.
func fragment(t *testing.T, name, part string) string {
	t.Helper()
	o := examples(t, name)
	o.Settings.HTML.Fragment, o.Settings.HTML.Styles = true, "none"
	if part != "" {
		o.Formats, _ = render.OfParts(o.Formats, []string{part})
	}
	out := ""
	if _, err := Preview(context.Background(), o, func(_ string, data []byte) { out += string(data) }); err != nil {
		t.Fatal(err)
	}
	return out
}

// against are the codes of what is found in a page, in order.
func against(t *testing.T, page string, names ...string) (string, diag.List) {
	t.Helper()
	list, _, err := Against(context.Background(), examples(t, names...), "page.html", []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	for _, d := range list {
		codes = append(codes, d.Code.ID)
	}
	return strings.Join(codes, " "), list
}

func replaced(pattern, with string) func(string) string {
	re := regexp.MustCompile(pattern)
	return func(s string) string { return re.ReplaceAllString(s, with) }
}

var (
	withoutComments   = replaced(`(?s)<!--.*?-->`, "")
	withoutAttributes = replaced(` (id|class|style|data-[a-z]+|aria-[a-z]+|lang|dir|scope)="[^"]*"`, "")
)

// What editors of content management systems do to markup is no change of a notice.
func TestEditorsChangeMarkup(t *testing.T) {
	published := fragment(t, "telecare", "")
	for name, edit := range map[string]func(string) string{
		"comments are gone":    func(s string) string { return s },
		"attributes, too":      withoutAttributes,
		"other elements":       func(s string) string { return replaced(`<(/?)(section|dl|dt|dd)\b`, "<${1}div")(withoutAttributes(s)) },
		"paragraphs and spans": replaced(`<(dd|td)[^>]*>([^<]*)</(dd|td)>`, "<$1><p><span>$2</span></p></$3>"),
		"more around":          replaced(`<div[^>]*>`, `<div class="x"><div>`),
		"no elements but paragraphs": func(s string) string {
			return replaced(`</?(section|div|dl|dt|dd|table|thead|tbody|tr|th|td|ul|li|small|time|span|h[2-6])[^>]*>`, "<p>")(s)
		},
		"entities": func(s string) string {
			return strings.NewReplacer("’", "&rsquo;", "\u00a0", "&nbsp;", "–", "&ndash;").Replace(s)
		},
		"plain spaces and straight quotes": func(s string) string { return strings.NewReplacer("’", "'", "\u00a0", " ", "–", "--").Replace(s) },
		"bold":                             replaced(`<(/?)strong>`, "<${1}b>"),
		"links in a new window":            replaced(`<a `, `<a rel="noopener" target="_blank" `),
		"whole addresses":                  replaced(`href="#`, `href="https://averton.example/telecare#`),
		"lines":                            func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n\t ") },
	} {
		page := "<!DOCTYPE html><title>Telecare</title><nav>We use your information</nav><h1>Telecare</h1><p>We are the council.</p>" + edit(withoutComments(published)) + "<p>Contact us. Privacy, your rights.</p>"
		if codes, list := against(t, page, "telecare", "cctv", "parking"); codes != "NC988" || !strings.Contains(list[0].Message, "examples/council/telecare.notice.yaml by 100 % of its words") {
			t.Errorf("%s: want it taken for the notice, got %v", name, list)
		}
		if codes, list := against(t, edit(published), "telecare"); codes != "" {
			t.Errorf("%s, with marks: want nothing found, got %v", name, list)
		}
	}
}

// What anybody does to words is found, with its place.
func TestEditorsChangeWords(t *testing.T) {
	published := withoutAttributes(withoutComments(fragment(t, "telecare", "")))
	part := withoutComments(fragment(t, "telecare", "purposes/assess"))
	for _, c := range []struct{ name, page, message string }{
		{"a word", strings.Replace(published, "Only staff who", "All staff who", 1), `it says "All", and the notice "Only"`},
		{"a word is gone", strings.Replace(published, "the law asks for", "the law asks", 1), `"for" is missing behind "information, the law asks"`},
		{"words are added", strings.Replace(published, "Then we destroy", "We may sell it. Then we destroy", 1), `"We may sell it." is added`},
		{"words are struck out", strings.Replace(published, "the law asks for", "the law <s>asks</s> for", 1), `"asks" is missing`},
		{"a section is gone", replaced(`(?s)<h3>How we protect it.*?</section>`, "")(published), `"How we protect it`},
		{"cut", published[:len(published)/2], "it does not end with"},
		{"begun late", published[strings.Index(published, "<h2>Who sees it"):], "it does not begin with"},
		{"a link", strings.Replace(published, "https://ico.org.uk/make-a-complaint/", "https://evil.example/", 1), "leads to https://evil.example/, and in the notice to https://ico.org.uk/make-a-complaint/"},
		{"a part", strings.Replace(part, "the NHS", "the police", 1), `the fragment telecare (purposes-assess) is not what the notice says now: it says "police", and the notice "NHS"`},
		{"another notice", "<p>Nothing of it is here.</p>", "there is no fragment of these notices in it"},
	} {
		codes, list := against(t, c.page, "telecare", "cctv")
		if !strings.HasPrefix(codes, "NC978") || !strings.Contains(list[0].Message, c.message) {
			t.Errorf("%s: want %q, got %v", c.name, c.message, list)
		}
	}
	if codes, list := against(t, part, "telecare"); codes != "NC988" {
		t.Errorf("want the part found, got %v", list)
	}
	both := published + "<hr>" + withoutComments(fragment(t, "cctv.cy", ""))
	if codes, list := against(t, both, "telecare", "cctv", "cctv.cy"); codes != "NC988 NC988" || !strings.Contains(list[1].Message, "cctv.cy.notice.yaml") {
		t.Errorf("want two notices, one in Welsh, got %v", list)
	}
}
