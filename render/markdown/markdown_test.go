package markdown_test

import (
	"bytes"
	"encoding/json"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/markdown"
	"github.com/noticec/noticec/schema"
)

func printed(t *testing.T, d *doc.Document, o markdown.Options) string {
	t.Helper()
	var b bytes.Buffer
	if _, err := markdown.Render(&b, d, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The front matter is YAML of exactly these keys, whatever the words are.
func TestFrontMatter(t *testing.T) {
	hostile := "a: \"b\" \\ ---\n--- {{ x }} 'c' #\u2028\u202e\x00 \U000E0001 d"
	d := &doc.Document{Path: "council/parking.cy", Lang: "cy", Title: hostile, Subtitle: hostile, Series: "S", Controller: "C", Version: doc.Stamp{Text: "2"}, Updated: doc.Stamp{Value: "2026-09-30"}, Effective: doc.Stamp{Value: "soon"}}
	for target, want := range map[string]map[string]any{
		"hugo":       {"title": hostile, "description": hostile, "date": "2026-09-30", "lastmod": "2026-09-30", "url": "/privacy/council/parking-cy/", "params": map[string]any{"controller": "C", "series": "S", "version": "2", "language": "cy"}},
		"jekyll":     {"layout": "default", "title": hostile, "description": hostile, "lang": "cy", "permalink": "/privacy/council/parking.cy.html", "last_modified_at": "2026-09-30"},
		"mkdocs":     {"title": hostile, "description": hostile},
		"docusaurus": {"title": hostile, "id": "parking-cy", "slug": "parking-cy", "description": hostile, "last_update": map[string]any{"date": "2026-09-30"}},
	} {
		text := printed(t, d, markdown.Options{For: target, Path: "/privacy/", Layout: "default"})
		front, _, ok := strings.Cut(strings.TrimPrefix(text, "---\n"), "\n---\n")
		if !ok || !strings.HasPrefix(text, "---\n") {
			t.Fatalf("%s: want front matter, got %q", target, text)
		}
		got := map[string]any{}
		if err := yaml.Unmarshal([]byte(front), &got); err != nil {
			t.Fatalf("%s: %v in %s", target, err, front)
		}
		if w, g := stamped(t, want), stamped(t, got); w != g {
			t.Errorf("%s: want %s, got %s", target, w, g)
		}
		if target != "mkdocs" == strings.Contains(text, "\n# ") {
			t.Errorf("%s: want the title once, got %s", target, text)
		}
	}
}

// stamped is a mapping as text; a day of YAML is a time.
func stamped(t *testing.T, v any) string {
	t.Helper()
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return strings.ReplaceAll(string(b), "T00:00:00Z", "")
}

// What is not known is left out.
func TestFrontMatterOfLittle(t *testing.T) {
	for target, want := range map[string]string{
		"none": "# T\n", "commonmark": "# T\n",
		"hugo": "---\ntitle: \"T\"\n---\n", "jekyll": "---\nlayout: \"page\"\ntitle: \"T\"\n---\n",
		"mkdocs": "---\ntitle: \"T\"\n---\n\n# T\n", "docusaurus": "---\ntitle: \"T\"\n---\n",
	} {
		if got := printed(t, &doc.Document{Title: "T"}, markdown.Options{For: target}); want != got {
			t.Errorf("%s: want %q, got %q", target, want, got)
		}
	}
}

func TestAnchorsAndBreaks(t *testing.T) {
	for target, want := range map[string][]string{
		"none":       {"## <a id=\"controller\"></a>Who we are\n", "1 High Street\\\nAverton", "Contact details<br>Health", "<!-- -->", "\\{\\{ braces \\}\\}", "- NHS\n- Other councils:\n\n  - Borton\n  - Corton\n"},
		"hugo":       {"## Who we are {#controller}\n", "1 High Street\\\nAverton", "Contact details • Health", "<!-- -->", "\\{\\{ braces \\}\\}", "1. a number"},
		"jekyll":     {"## Who we are {#controller}\n", "1 High Street  \nAverton", "Contact details<br>Health", "&#123;&#123; braces &#125;&#125;"},
		"mkdocs":     {"## Who we are {#controller}\n", "1 High Street  \nAverton", "Contact details<br>Health", "&#123;&#123; braces &#125;&#125;", "- Other councils:\n\n    - Borton\n    - Corton\n"},
		"docusaurus": {"## Who we are \\{#controller}\n", "1 High Street\\\nAverton", "Contact details<br />Health", "<span></span>", "\\{\\{ braces \\}\\}"},
	} {
		text := printed(t, sampler.Document(), markdown.Options{For: target})
		for _, w := range want {
			if !strings.Contains(text, w) {
				t.Errorf("%s: want %q in\n%s", target, w, text)
			}
		}
	}
}

// What a reader would take for more than words, and how it is written for each.
func TestEscapes(t *testing.T) {
	for target, cases := range map[string]map[string]string{
		"none":       {"a_b": `a\_b`, "1. x": `1\. x`, ": x": `\: x`, "don't": "don't", "https://x.example/_a": `https\://x.example/\_a`},
		"hugo":       {"don't \"x\"": `don\'t \"x\"`, "a -- b...": `a \-- b\.\..`, "{{< x >}}": `\{\{\< x \>\}\}`},
		"jekyll":     {"{% x %}": "&#123;% x %&#125;", "a & b": "a &amp; b", "$$x$$": `\$\$x\$\$`, "^": "&#94;"},
		"mkdocs":     {"<b>": "&lt;b&gt;", "!!! note": `\!!! note`, ": x": "&#58; x", "==x==": "&#61;&#61;x&#61;&#61;"},
		"docusaurus": {"import x": "&#105;mport x", "exports": "exports", "export x": "&#101;xport x", "<Foo a={1}>": `\<Foo a=\{1\}\>`, "a :smile: b": `a <span>:</span>smile<span>:</span> b`, "at 10:30": "at 10:30", ":::x": `\:::x`},
	} {
		for in, want := range cases {
			d := &doc.Document{Title: "T", Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{doc.Text(in)}}}}
			text := printed(t, d, markdown.Options{For: target})
			if got := text[strings.LastIndex(strings.TrimSpace(text), "\n")+1:]; got != want+"\n" {
				t.Errorf("%s: %q: want %q, got %q", target, in, want, got)
			}
		}
	}
}

// No part of an address is read as a character.
func TestEntitiesInAddresses(t *testing.T) {
	for url, want := range map[string]string{"https://a.example/?b=1&c=2": "(<https://a.example/?b=1&c=2>)", "https://a.example/?b=1&copy;=2": "(<https://a.example/?b=1&amp;copy;=2>)"} {
		d := &doc.Document{Title: "T", Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{doc.Link{URL: url, Inlines: []doc.Inline{doc.Text("see")}}}}}}
		if text := printed(t, d, markdown.Options{}); !strings.Contains(text, want) {
			t.Errorf("%s: want %s, got %s", url, want, text)
		}
	}
}

func TestCodeIsCodeWhereItIsSafe(t *testing.T) {
	for in, want := range map[string]string{"00012345": "`00012345`", "a b": "`a b`", "a|b": `a\|b`, "{{x}}": `\{\{x\}\}`, "`": "\\`", " a": "a", "a\\": `a\\`, "": "# T"} {
		d := &doc.Document{Title: "T", Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{doc.Code(in)}}}}
		lines := strings.Split(strings.TrimSpace(printed(t, d, markdown.Options{})), "\n")
		if got := lines[len(lines)-1]; want != got {
			t.Errorf("%q: want %q, got %q", in, want, got)
		}
	}
}

func TestVersionsAreLinkedInTheWayOfTheSite(t *testing.T) {
	d := &doc.Document{Title: "T", Labels: doc.Labels{Versions: "Versions"}, Path: "a/b", Alternates: []doc.Alternate{{Name: "T", Path: "b", Current: true}, {Name: "Cymraeg", Path: "../cy/b c.cy"}}}
	for target, want := range map[string]string{
		"none": "(<../cy/b%20c.cy.md>)", "hugo": "(<../../cy/b-c-cy/>)", "jekyll": "(<../cy/b%20c.cy.html>)", "mkdocs": "(<../cy/b%20c.cy.md>)", "docusaurus": "(<../cy/b%20c.cy.md>)",
	} {
		if got := printed(t, d, markdown.Options{For: target}); !strings.Contains(got, "Versions: [Cymraeg]"+want) {
			t.Errorf("%s: want %s, got %s", target, want, got)
		}
	}
}

func TestUnknownTarget(t *testing.T) {
	if _, err := markdown.Render(&bytes.Buffer{}, &doc.Document{}, markdown.Options{For: "hexo"}); err == nil || !strings.Contains(err.Error(), "hexo") {
		t.Errorf("want an error that names it, got %v", err)
	}
}

// The schema of noticec.yaml knows the same targets.
func TestTheSchemaKnowsTheTargets(t *testing.T) {
	var s struct {
		Properties struct {
			Markdown struct {
				Properties struct{ For struct{ Enum []string } }
			}
		}
	}
	if err := json.Unmarshal([]byte(schema.Config()), &s); err != nil {
		t.Fatal(err)
	}
	if want, got := markdown.Targets(), s.Properties.Markdown.Properties.For.Enum; !slices.Equal(want, got) {
		t.Errorf("want %v, got %v", want, got)
	}
}

// No heading, label or colon without words is printed, no level of headings is skipped, and an
// anchor in place of a heading stands only where a link leads there.
func TestWithoutLabelsOrHeadings(t *testing.T) {
	for _, target := range markdown.Targets() {
		for name, d := range map[string]*doc.Document{"sampler": sampler.Document(), "bare": sampler.Bare()} {
			text, level := printed(t, d, markdown.Options{For: target}), 1
			for line := range strings.Lines(text) {
				line = strings.TrimSpace(line)
				if line == ":" || line == "–" || line != "" && strings.Trim(line, "#") == "" {
					t.Errorf("%s, %s: want words, got %q", target, name, line)
				}
				if now := len(line) - len(strings.TrimLeft(line, "#")); now > 0 {
					if now > level+1 {
						t.Errorf("%s, %s: level %d follows %d at %q", target, name, now, level, line)
					}
					level = now
				}
			}
			for id, want := range map[string]bool{"unheaded": name == "sampler" && target != "hugo", "recipients": (target == "none" || target == "commonmark") && name == "sampler"} {
				if got := strings.Contains(text, `<a id="`+id+`"></a>`); want != got {
					t.Errorf("%s, %s: an anchor %s: want %v, got %v", target, name, id, want, got)
				}
			}
		}
	}
}

// A label stands in bold before its value: on its line if there is one, above them if there are several.
func TestLabelsAndValues(t *testing.T) {
	words := func(s string) []doc.Inline { return []doc.Inline{doc.Text(s)} }
	paragraph := func(s string) doc.Block { return &doc.Paragraph{Inlines: words(s)} }
	bullets := &doc.List{Items: []doc.ListItem{{Blocks: []doc.Block{paragraph("x")}}}}
	for want, item := range map[string]doc.Definition{
		"- **a:** +44 1\n":               {Term: words("a"), Values: [][]doc.Block{{paragraph("+44 1")}}},
		"- **a:**\\\n  b\\\n  \\+44 1\n": {Term: words("a"), Values: [][]doc.Block{{paragraph("b")}, {paragraph("+44 1")}}},
		"- **a:** b\n\n  - x\n":          {Term: words("a"), Values: [][]doc.Block{{paragraph("b"), bullets}}},
		"- **a:**\n\n  - x\n":            {Term: words("a"), Values: [][]doc.Block{{bullets}}},
		"- **a?** b\n":                   {Term: words("a?"), Values: [][]doc.Block{{paragraph("b")}}},
		"- **a**\n":                      {Term: words("a")},
		"- \\+44 1\n":                    {Values: [][]doc.Block{{paragraph("+44 1")}}},
	} {
		d := &doc.Document{Title: "T", Blocks: []doc.Block{&doc.Definitions{Items: []doc.Definition{item}}}}
		if got := printed(t, d, markdown.Options{}); got != "# T\n\n"+want {
			t.Errorf("want %q, got %q", want, got)
		}
	}
	d := &doc.Document{Title: "T", Labels: doc.Labels{Colon: "\u00a0:"}, Updated: doc.Stamp{Label: "Updated", Text: "today"}, Version: doc.Stamp{Words: words("Issue 4")}, Adopted: doc.Stamp{Text: "- now"}, Blocks: []doc.Block{
		&doc.Definitions{Items: []doc.Definition{{Term: words("a"), Values: [][]doc.Block{{&doc.Paragraph{Inlines: []doc.Inline{doc.Text("b"), doc.Cite(words("c"))}}}}}}},
		&doc.Paragraph{Inlines: []doc.Inline{doc.Cite(words("d"))}},
	}}
	if want, got := "# T\n\nUpdated today · Issue 4 · - now\n\n- **a\u00a0:** b\\\n  *c*\n\n*d*\n", printed(t, d, markdown.Options{}); want != got {
		t.Errorf("want %q, got %q", want, got)
	}
}

// Anchors stand at the headings of entries, to which links of other notices lead, and where a link of
// the document leads.
func TestAnchorsStandWhereLinksLead(t *testing.T) {
	words := []doc.Inline{doc.Text("x")}
	line := []doc.Block{&doc.Paragraph{Inlines: words}}
	section := func(id string, blocks ...doc.Block) *doc.Section {
		return &doc.Section{ID: id, Heading: words, Blocks: append(line, blocks...)}
	}
	body := func(suffix string) []doc.Block {
		return []doc.Block{
			section("group" + suffix),
			&doc.List{Items: []doc.ListItem{{ID: "item" + suffix, Blocks: line}}},
			&doc.Definitions{Items: []doc.Definition{{ID: "term" + suffix, Term: words, Values: [][]doc.Block{line}}}},
			&doc.Table{Head: [][]doc.Inline{words}, Rows: []doc.Row{{ID: "row" + suffix, Cells: [][]doc.Block{line}}}},
		}
	}
	var links []doc.Inline
	for _, id := range []string{"group", "item", "term", "row"} {
		links = append(links, doc.Link{URL: "#" + id, Inlines: words})
	}
	chapter := section("chapter", section("entry", append(body(""), body("-2")...)...))
	chapter.Chapter = true
	d := &doc.Document{Title: "T", Blocks: []doc.Block{chapter, &doc.Paragraph{Inlines: links}}}
	for _, target := range markdown.Targets() {
		text := printed(t, d, markdown.Options{For: target})
		for id, kind := range map[string]string{"chapter": "heading", "entry": "heading", "group": "heading", "group-2": "unlinked heading", "item": "place", "term": "place", "row": "place", "item-2": "", "term-2": "", "row-2": ""} {
			ids, html := target != "none" && target != "commonmark", target != "hugo"
			want := kind == "heading" || kind == "unlinked heading" && ids || kind == "place" && html
			if got := strings.Contains(text, `<a id="`+id+`"></a>`) || strings.Contains(text, "{#"+id+"}"); want != got {
				t.Errorf("%s: a place %s: want %v, got %v in\n%s", target, id, want, got, text)
			}
			if linked := strings.Contains(text, "(<#"+id+">)"); linked && !want {
				t.Errorf("%s: want no link to %s, which has no place", target, id)
			}
		}
	}
}

// A list begins with its number in every dialect, as some parsers number from 1 on their own.
func TestListsBeginWithTheirNumber(t *testing.T) {
	item := func(s string) doc.ListItem {
		return doc.ListItem{Blocks: []doc.Block{&doc.Paragraph{Inlines: []doc.Inline{doc.Text(s)}}}}
	}
	d := &doc.Document{Blocks: []doc.Block{&doc.List{Ordered: true, Before: 2, Items: []doc.ListItem{item("a"), {Blocks: []doc.Block{&doc.List{Items: []doc.ListItem{item("b")}}}}}}}}
	for target, want := range map[string]string{"none": "3. a\n4. - b", "hugo": "3. a\n4. - b", "jekyll": "{: start=\"3\"}\n3. a\n4. - b", "mkdocs": "3\\. a\n\n4\\.\n\n- b"} {
		if got := printed(t, d, markdown.Options{For: target}); !strings.Contains(got, want) {
			t.Errorf("%s: want %q, got %q", target, want, got)
		}
	}
}

// A page of Hugo with an address has links that lead from it to others, whatever Hugo makes of languages;
// versions in different languages have the key of their translations.
func TestAddressesOfHugo(t *testing.T) {
	link := func(to string) doc.Block {
		return &doc.Paragraph{Inlines: []doc.Inline{doc.Link{URL: to, Notice: true, Inlines: []doc.Inline{doc.Text("x")}}}}
	}
	d := &doc.Document{Title: "T", Path: "My Folder/en.GB/A b", Alternates: []doc.Alternate{{Name: "T", Lang: "en", Path: "A b", Current: true}, {Name: "C", Lang: "cy", Path: "../cy_GB/Ü: c.cy"}}, Blocks: []doc.Block{link("../../x & y/ z/d#rights")}}
	text := printed(t, d, markdown.Options{For: "hugo", Path: "/privacy"})
	for _, want := range []string{`url: "/privacy/my-folder/en.gb/a-b/"`, `translationKey: "My Folder/cy_GB/Ü: c.cy"`, "(<../../cy_gb/%C3%BC-c-cy/>)", "(<../../../x-y/z/d/#rights>)"} {
		if !strings.Contains(text, want) {
			t.Errorf("want %s in %s", want, text)
		}
	}
	other := &doc.Document{Title: "C", Path: "My Folder/cy_GB/Ü: c.cy", Alternates: []doc.Alternate{{Name: "C", Lang: "cy", Path: "Ü: c.cy", Current: true}, {Name: "T", Lang: "en", Path: "../en.GB/A b"}}}
	if text := printed(t, other, markdown.Options{For: "hugo"}); !strings.Contains(text, `translationKey: "My Folder/cy_GB/Ü: c.cy"`) || !strings.Contains(text, `slug: "ü-c-cy"`) || strings.Contains(text, "\nurl:") {
		t.Errorf("want the same key and no address, got %s", text)
	}
	other.Alternates = append(other.Alternates, doc.Alternate{Name: "for children", Lang: "en", Path: "../en.GB/c"})
	if text := printed(t, other, markdown.Options{For: "hugo"}); strings.Contains(text, "translationKey") {
		t.Errorf("want no key of two versions in one language, got %s", text)
	}
	index := &doc.Document{Title: "I", Path: "_index"}
	for path, want := range map[string]string{"/": `url: "/"`, "/privacy/": `url: "/privacy/"`} {
		if text := printed(t, index, markdown.Options{For: "hugo", Path: path}); !strings.Contains(text, want+"\n") {
			t.Errorf("want %s, got %s", want, text)
		}
	}
}

// No link leads from one language of Docusaurus to another, whose menu does.
func TestLanguagesOfDocusaurusAreApart(t *testing.T) {
	const there = "i18n/cy/docusaurus-plugin-content-docs/current/"
	for _, test := range []struct {
		from, to string
		want     bool
	}{
		{"docs/a", "docs/b", true}, {"docs/a", there + "a", false}, {there + "a", "docs/a", false}, {there + "a", there + "b", true}, {there + "a", "i18n/de/docusaurus-plugin-content-docs/current/a", false},
		{"docs/i18n/cy/a", "docs/a", true}, {"i18n/a", "i18n/cy/a", true},
	} {
		rel, err := filepath.Rel(filepath.Dir(test.from), test.to)
		if err != nil {
			t.Fatal(err)
		}
		d := &doc.Document{Title: "T", Path: test.from, Labels: doc.Labels{Versions: "Versions"}, Alternates: []doc.Alternate{{Name: "C", Lang: "cy", Path: filepath.ToSlash(rel)}}, Blocks: []doc.Block{
			&doc.Paragraph{Inlines: []doc.Inline{doc.Link{URL: filepath.ToSlash(rel), Notice: true, Inlines: []doc.Inline{doc.Text("word")}}}},
		}}
		text := printed(t, d, markdown.Options{For: "docusaurus"})
		if version, words := strings.Contains(text, "Versions: [C]"), strings.Contains(text, "[word](<"); version != test.want || words != test.want {
			t.Errorf("from %s to %s: want links %v, got %s", test.from, test.to, test.want, text)
		}
		if !test.want && strings.Contains(text, "Versions") {
			t.Errorf("want no label alone, got %s", text)
		}
	}
}
