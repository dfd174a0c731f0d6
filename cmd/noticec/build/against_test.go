package build

import (
	"context"
	"fmt"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
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
	if part != "" {
		o.Formats, _ = render.OfParts(o.Formats, []string{part})
	}
	return printedFragment(t, o)
}

// printedFragment is what the notices of options are published as.
func printedFragment(t *testing.T, o Options) string {
	t.Helper()
	o.Settings.HTML.Fragment, o.Settings.HTML.Styles = true, "none"
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
	return codesOf(list), list
}

func codesOf(list diag.List) string {
	var codes []string
	for _, d := range list {
		codes = append(codes, d.Code.ID)
	}
	return strings.Join(codes, " ")
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
		if name != "comments are gone" && edit(published) == published {
			t.Errorf("%s: want the page changed", name)
		}
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
	marked := withoutAttributes(fragment(t, "telecare", ""))
	published, part := withoutComments(marked), withoutComments(fragment(t, "telecare", "purposes/assess"))
	once := func(old, new string) func(string) string {
		return func(s string) string { return strings.Replace(s, old, new, 1) }
	}
	for _, c := range []struct {
		name, page string
		edit       func(string) string
		message    string
	}{
		{"a word", marked, once("Only staff who", "All staff who"), `it says "All", and the notice "Only"`},
		{"a word is gone", marked, once("the law asks for", "the law asks"), `"for" is missing behind "information, the law asks"`},
		{"words are joined", marked, once("asks for", "asksfor"), `it says "asksfor"`},
		{"words are added", marked, once("Then we destroy", "We may sell it. Then we destroy"), `"We may sell it." is added`},
		{"words are struck out", marked, once("the law asks for", "the law <s>asks</s> for"), `"asks" is missing`},
		{"a section is gone", marked, replaced(`(?s)<h3>How we protect it.*?</section>`, ""), `"How we protect it`},
		{"a link", marked, once("https://ico.org.uk/make-a-complaint/", "https://evil.example/"), "leads to https://evil.example/, and in the notice to https://ico.org.uk/make-a-complaint/"},
		{"a link to the page", marked, once("https://ico.org.uk/make-a-complaint/", "#contact"), "leads to #contact, and in the notice to https://ico.org.uk/make-a-complaint/"},
		{"a link to nowhere", marked, once("https://ico.org.uk/make-a-complaint/", ""), "leads nowhere, and in the notice to https://ico.org.uk/make-a-complaint/"},
		{"a part", part, once("the NHS", "the police"), `the fragment telecare (purposes-assess) is not what the notice says now: it says "police", and the notice "NHS"`},
		{"cut", published, func(s string) string { return s[:len(s)/2] }, "it does not end with"},
		{"begun late", published, func(s string) string { return s[strings.Index(s, "<h2>Who sees it"):] }, "it does not begin with"},
		{"another notice", published, func(string) string { return "<p>Nothing of it is here.</p>" }, "there is no fragment of these notices in it"},
	} {
		page := c.edit(c.page)
		if page == c.page {
			t.Errorf("%s: want the page changed", c.name)
		}
		for _, page := range []string{page, withoutComments(page)} {
			codes, list := against(t, page, "telecare", "cctv")
			if !strings.HasPrefix(codes, "NC978") || !strings.Contains(list[0].Message, c.message) {
				t.Errorf("%s: want %q, got %v", c.name, c.message, list)
			}
		}
	}
	if codes, list := against(t, once("<p>", "<p hidden>")(marked), "telecare"); codes != "NC988" || !strings.Contains(list[0].Message, "whether readers see") {
		t.Errorf("want hidden words found between marks, got %v", list)
	}
	if codes, list := against(t, part, "telecare"); codes != "NC988" {
		t.Errorf("want the part found, got %v", list)
	}
	both := published + "<hr>" + withoutComments(fragment(t, "cctv.cy", ""))
	if codes, list := against(t, both, "telecare", "cctv", "cctv.cy"); codes != "NC988 NC988" || !strings.Contains(list[1].Message, "cctv.cy.notice.yaml") {
		t.Errorf("want two notices, one in Welsh, got %v", list)
	}
}

// The list of contents is no change, whatever an editor makes of its elements.
func TestContentsAsOtherElements(t *testing.T) {
	o := examples(t, "telecare")
	o.Settings.HTML.Contents = true
	page := printedFragment(t, o)
	edited := replaced(`<(/?)nav[^>]*>`, "<${1}div>")(page)
	if edited == page {
		t.Fatal("want a list of contents")
	}
	for _, page := range []string{page, edited} {
		if list, _, err := Against(context.Background(), o, "page.html", []byte(page)); err != nil || len(list) > 0 {
			t.Errorf("want nothing found, got %v, %v", list, err)
		}
	}
}

// A list of contents that the site inserts is no change; links whose words are others than those where they lead are.
func TestContentsOfSites(t *testing.T) {
	marked := fragment(t, "telecare", "")
	headings := regexp.MustCompile(`<h2 id="([^"]+)"[^>]*>([^<]+)</h2>`).FindAllStringSubmatch(marked, -1)
	if len(headings) < 3 {
		t.Fatalf("want sections with ids, got %d", len(headings))
	}
	entry := func(i int) string { return `<a href="#` + headings[i][1] + `">` + headings[i][2] + `</a>` }
	links := `<li>` + entry(0) + `<ul><li>` + entry(1) + `</li></ul></li><li>` + entry(2) + `</li>`
	for inserted, want := range map[string]string{
		`<div id="ez-toc-container"><p class="ez-toc-title">Table of Contents</p><ul>` + links + `</ul></div>`:       "",
		`<div><div><b>Contents</b> <span>[<a href="#">hide</a>]</span></div><div><ol>` + links + `</ol></div></div>`: "",
		`<ul id="markdown-toc">` + links + `</ul>`:                                                                   "",
		`<ul>` + strings.ReplaceAll(links, `">`, `"><span>1.2</span> `) + `</ul>`:                                    "",
		`<h2>Inhaltsverzeichnis:</h2><ul>` + links + `</ul>`:                                                         "",
		`<nav><h2>On this page</h2><ul>` + links + `</ul></nav>`:                                                     "",
		`<p>We sell your data.</p><ul>` + links + `</ul>`:                                                            "NC978",
		`<ul>` + links + `<li><a href="#` + headings[0][1] + `">We sell it</a></li></ul>`:                            "NC978",
		`<ul>` + links + `<li><a href="#nowhere">` + headings[0][2] + `</a></li></ul>`:                               "NC978",
		`<ul>` + links + `<li>We sell it</li></ul>`:                                                                  "NC978",
		`<p>Contents</p><p>What we use</p>`:                                                                          "NC978",
	} {
		for _, at := range []string{"<h2", "<h3"} {
			page := strings.Replace(marked, at, inserted+at, 1)
			if page == marked {
				t.Fatalf("want %s in the page", at)
			}
			if codes, list := against(t, page, "telecare"); codes != want {
				t.Errorf("%s before %s: want %q, got %v", inserted, at, want, list)
			}
		}
	}
}

// Of several notices, each may be the one that the page holds a part of.
func TestPartsOfManyNotices(t *testing.T) {
	dir := t.TempDir()
	for n := range fewNotices {
		text := "noticec: 1\ntitle: T\nregime: other\ncontroller: {name: C, email: c@averton.example}\nrecipients: none\ntransfers: none\nautomated_decisions: none\npurposes:\n"
		for i := range 40 {
			text += fmt.Sprintf("  - {id: p-%d-%d, name: Purpose %d, text: We use the data number %d of the office %d in a way of its own.}\n", n, i, i, i*31, n*17)
		}
		put(t, filepath.Join(dir, fmt.Sprintf("n%02d.notice.yaml", n)), text)
	}
	o := searched(t, Options{Formats: []render.Format{render.Page()}, Out: t.TempDir(), Today: "2026-09-30", Version: "1"}, dir)
	last := o
	last.Sources = o.Sources[fewNotices-1:]
	last.Formats, _ = render.OfParts(o.Formats, []string{"purposes/p-15-39"})
	page := withoutAttributes(withoutComments(printedFragment(t, last)))
	list, _, err := Against(context.Background(), o, "page.html", []byte(page))
	if err != nil || len(list) != 1 || list[0].Code.ID != "NC988" || !strings.Contains(list[0].Message, "n15 (purposes-p-15-39)") {
		t.Errorf("want the part of the last notice found, got %v, %v", list, err)
	}
	p := newComparedPage(o, source.NewFile("page.html", nil))
	p.parts[o.Sources[0].Shown()] = strings.Fields(strings.Repeat("a b ", 1000))
	p.parts[o.Sources[1].Shown()] = []string{"c"}
	for i := range 1000 {
		p.parts[o.Sources[1].Shown()] = append(p.parts[o.Sources[1].Shown()], fmt.Sprint("d", i))
	}
	if parts := p.partsIn(o.Sources); len(parts) != 2+maxSearchedParts {
		t.Errorf("want the parts of each notice bounded, got %d", len(parts))
	}
}

// What marks name is asked of the notice that they name, once, and of no other.
func TestMarkedParts(t *testing.T) {
	o := examples(t, "telecare", "cctv")
	o.Formats, _ = render.OfParts(o.Formats, []string{"rights"})
	page := fragment(t, "telecare", "rights")
	const mark = "<!-- noticec:start v1 %s %s sha256=0 -->"
	var marks strings.Builder
	for i := range 2 * maxMarkedParts {
		fmt.Fprintf(&marks, mark, "telecare", fmt.Sprint("part-", i))
	}
	lacking := fmt.Sprintf(mark, "telecare", "nope")
	const isLacking = "the fragment telecare holds the part nope, which its notice does not have now"
	for _, c := range []struct{ name, page, codes, message string }{
		{"of others", page + fmt.Sprintf(mark, "other", "x-y"), "", ""},
		{"a part of another of the notices", page + fmt.Sprintf(mark, "cctv", "purposes-assess"), "NC978", "the fragment cctv holds the part purposes-assess"},
		{"again and again", strings.Repeat(page, 3) + strings.Repeat(lacking, 1000), "NC978", isLacking},
		{"the same, and then one more", strings.Repeat(lacking, 2*maxMarkedParts) + fragment(t, "telecare", "purposes/assess"), "NC978", isLacking},
		{"too many", marks.String(), strings.TrimSpace(strings.Repeat("NC978 ", maxMarkedParts+1)), "part-0"},
	} {
		list, s, err := Against(context.Background(), o, "page.html", []byte(c.page))
		if codes := codesOf(list); err != nil || s.Failed > 0 || codes != c.codes || len(list) > 0 && !strings.Contains(list[0].Message, c.message) {
			t.Errorf("%s: want %s with %q, got %v, %d failed, %v", c.name, c.codes, c.message, list, s.Failed, err)
		}
	}
	o.Formats, _ = render.OfParts([]render.Format{render.Page()}, []string{"nope"})
	if _, s, err := Against(context.Background(), o, "page.html", []byte(page)); err != nil || s.Failed != 2 {
		t.Errorf("want a part that is configured and that no notice has found, got %d failed, %v", s.Failed, err)
	}
	o = examples(t, "telecare", "cctv")
	o.Settings.HTML.Fragment = true
	p := newComparedPage(o, source.NewFile("page.html", []byte(page)))
	if _, err := p.find(context.Background(), o, nil); err != nil || !p.printed["telecare rights"] || p.printed["cctv rights"] {
		t.Errorf("want the part of the notice that the mark names, and of no other, got %v, %v", p.printed, err)
	}
}

// Of a part that notices have from their base, with the same words, it is the notice whose link behind it or
// whose anchors the page has.
func TestPartsThatNoticesShare(t *testing.T) {
	names := []string{"cctv", "parking", "recruitment", "telecare", "youth"}
	for i, name := range names {
		if testing.Short() && i > 0 {
			break
		}
		for _, part := range []string{"rights", "complaints", "security", "exercising_rights"} {
			page := "<!DOCTYPE html><title>T</title><nav>We use your information</nav>" + withoutComments(fragment(t, name, part)) + "<p>Contact us.</p>"
			for what, page := range map[string]string{"without comments": page, "without attributes": withoutAttributes(page)} {
				want := "the fragment " + name + " (" + part + ") was found without its marks"
				if codes, list := against(t, page, names...); codes != "NC988" || !strings.HasPrefix(list[0].Message, want) {
					t.Errorf("%s of %s, %s: want it found, got %v", part, name, what, list)
				}
			}
		}
	}
}

// Of more notices than all parts are looked for, anchors tell of which the page holds a part that all have.
func TestSharedPartOfManyNotices(t *testing.T) {
	dir := t.TempDir()
	put(t, filepath.Join(dir, "c.base.yaml"), "regime: uk-gdpr\ncontroller: {name: C, email: c@averton.example}\nrecipients: none\ntransfers: none\nautomated_decisions: none\nexercising_rights: {contact: Write to us at the town hall., time: We answer within one month.}\n")
	const many = 3 * fewNotices
	for n := range many {
		put(t, filepath.Join(dir, fmt.Sprintf("n%02d.notice.yaml", n)), fmt.Sprintf("noticec: 1\nextends: c.base.yaml\ntitle: Notice %d\npurposes: [{text: do the work of the office %d, basis: public-task}]\n", n, n))
	}
	o := searched(t, Options{Formats: []render.Format{render.Page()}, Out: t.TempDir(), Today: "2026-09-30", Version: "1"}, dir)
	last := o
	last.Sources = o.Sources[many-1:]
	last.Formats, _ = render.OfParts(o.Formats, []string{"rights"})
	list, _, err := Against(context.Background(), o, "page.html", []byte(withoutComments(printedFragment(t, last))))
	if err != nil || len(list) != 1 || list[0].Code.ID != "NC988" || !strings.Contains(list[0].Message, "n47 (rights)") {
		t.Errorf("want the part of the last notice found, got %v, %v", list, err)
	}
}

// A page is read in the encoding that it says or that its bytes tell, and what is no page is told, with what
// to do. Signs that a site adds to headings, to link to them, are no words.
func TestPagesAsTheyAreSaved(t *testing.T) {
	published := withoutComments(fragment(t, "cctv.cy", ""))
	page := "<!DOCTYPE html><html lang=cy><meta charset=CHARSET><title>T</title>" + published + "<p>x</p>"
	latin := strings.Replace(replaced("[\u0100-\uffff]", "")(page), "CHARSET", "iso-8859-1", 1) // without ŵ and ŷ
	utf16 := "\xff\xfe"
	for _, r := range page {
		utf16 += string([]byte{byte(r), byte(r >> 8)})
	}
	bytesOf := func(s string) string {
		var b []byte
		for _, r := range s {
			b = append(b, byte(r))
		}
		return string(b)
	}
	for name, c := range map[string]struct{ data, codes, err string }{
		"UTF-8":           {page, "NC988", ""},
		"UTF-16":          {utf16, "NC988", ""},
		"with permalinks": {replaced(`(</h[2-6]>)`, `<a class="headerlink" href="#x">¶</a>$1`)(page), "NC988", ""},
		"PDF":             {"%PDF-1.7\n", "", "is no web page: it holds bytes that are no text: save the page from a browser as HTML only"},
		"nothing":         {" \n", "", "is empty, and no web page"},
		"a web archive":   {"From: <Saved by Blink>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\n<p>", "", "is a web archive (MHTML), and no web page"},
		"JSON":            {`{"content": {"rendered": "<p>We use your data.</p>"}}`, "", "is JSON, and no web page"},
	} {
		data, err := DecodePage("saved.html", []byte(c.data))
		if (err == nil) != (c.err == "") || err != nil && !strings.Contains(err.Error(), c.err) {
			t.Errorf("%s: want %q, got %v", name, c.err, err)
		}
		if err != nil {
			continue
		}
		if codes, list := against(t, string(data), "cctv.cy"); codes != c.codes || !strings.Contains(list[0].Message, "100 % of its words") {
			t.Errorf("%s: want %s, got %v", name, c.codes, list)
		}
	}
	data, err := DecodePage("saved.html", []byte(bytesOf(latin)))
	if err != nil || string(data) != latin {
		t.Errorf("want Latin 1 read, got %v", err)
	}
}
