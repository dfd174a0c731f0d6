package render_test

import (
	"bytes"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	xhtml "golang.org/x/net/html"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/check"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/prose"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/data"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/markdown"
	"github.com/noticec/noticec/testdata/golden"
)

// payloads are the lines of the corpus: texts that break out of what they stand in where
// somebody forgot to escape. A line is a Go string without its quotes.
func payloads(t *testing.T) []string {
	t.Helper()
	data, err := os.ReadFile("../testdata/injection/payloads.txt")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, line := range strings.Split(string(data), "\n") {
		if line == "" || strings.HasPrefix(line, "//") {
			continue
		}
		s, err := strconv.Unquote(`"` + line + `"`)
		if err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		out = append(out, s)
	}
	return out
}

// printed returns what a format prints of a notice; nil where the fonts lack a character.
func printed(t *testing.T, f render.Format, n *notice.Notice, s render.Settings) []byte {
	t.Helper()
	var b bytes.Buffer
	list, err := f.Render(&b, render.Input{Document: compose.Compose(n), Notice: n, Settings: s})
	if err != nil {
		t.Fatalf("%s: %v", f.Name, err)
	}
	if list.Count(diag.Error) > 0 {
		return nil
	}
	return b.Bytes()
}

// scheme is how an address begins that does not lead into the site, as browsers read it:
// without space before it.
var scheme = regexp.MustCompile(`^[\x00-\x20]*([A-Za-z][A-Za-z0-9+.\t\r\n-]*:)`)

// marks are the elements, attributes and schemes of addresses of a page.
func marks(t *testing.T, page []byte) map[string]bool {
	t.Helper()
	root, err := xhtml.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	var walk func(*xhtml.Node)
	walk = func(n *xhtml.Node) {
		switch n.Type {
		case xhtml.ElementNode:
			found["<"+n.Data] = true
			for _, a := range n.Attr {
				found["<"+n.Data+" "+a.Key] = true
				if m := scheme.FindStringSubmatch(a.Val); m != nil && (a.Key == "href" || a.Key == "src") {
					found[strings.ToLower(m[1])] = true
				}
			}
		case xhtml.CommentNode:
			found["<!-- "+strings.TrimSpace(n.Data)] = true
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	return found
}

// harmless is text with all the Markdown that a field may hold.
const harmless = "a **b** *c* `d` [e](https://x.example/) [f](mailto:a@b.example) [g](tel:123) [h](#x) [i](j.html) https://x.example\n\n- k\n- l\n\n1. m\n\n| n |\n| - |\n| o |\n\np\\\nq"

// extra reports what is found and not allowed.
func extra(allowed, found map[string]bool) []string {
	var out []string
	for m := range found {
		if !allowed[m] {
			out = append(out, m)
		}
	}
	slices.Sort(out)
	return out
}

// Whatever text stands in every field, no output has more than words of it: no element, no
// attribute, no address that a harmless text has not, no word lost, none added.
func TestInjection(t *testing.T) {
	formats := map[string]render.Format{}
	for _, f := range render.Formats() {
		formats[f.Name] = f
	}
	linked := render.Settings{EmbedJSONLD: true}
	allowed := map[string]bool{}
	pages := map[string]func(*testing.T, *doc.Document, markdown.Options) []byte{"markdown": pageOfMarkdown, "hugo": pageOfHugo}
	for i := range 6 {
		depth, words := i%3, harmless
		if i > 2 {
			words = "***" // a line without words, as a heading or a cell without them
		}
		calm := filled(t, depth, func() string { return words })
		for m := range marks(t, printed(t, formats["html"], calm, linked)) {
			allowed[m] = true
		}
		for name, page := range pages {
			for m := range marks(t, page(t, compose.Compose(calm), markdown.Options{})) {
				allowed[name+m] = true
			}
		}
	}
	for i, p := range payloads(t) {
		for depth := range 3 {
			if testing.Short() && depth != i%3 {
				continue // the race detector takes ten times as long
			}
			t.Run(strconv.Itoa(depth)+"/"+strconv.QuoteToASCII(p), func(t *testing.T) {
				n := filled(t, depth, func() string { return p })
				inert(t, p, n, formats, allowed, pages, depth == i%3)
			})
		}
	}
}

// inert holds that a notice full of a payload is printed as words. The PDF takes time, and is
// printed of one depth.
func inert(t *testing.T, p string, n *notice.Notice, formats map[string]render.Format, allowed map[string]bool, pages map[string]func(*testing.T, *doc.Document, markdown.Options) []byte, inPDF bool) {
	t.Helper()
	d := compose.Compose(n)
	if list := extra(allowed, marks(t, printed(t, formats["html"], n, render.Settings{EmbedJSONLD: true}))); len(list) > 0 {
		t.Errorf("html: want nothing but words, got %q", list)
	}
	for name, page := range pages {
		found := map[string]bool{}
		for m := range marks(t, page(t, d, markdown.Options{})) {
			found[name+m] = true
		}
		if list := extra(allowed, found); len(list) > 0 {
			t.Errorf("%s: want nothing but words, got %q", name, list)
		}
	}
	want := d.Words()
	for name, read := range readers {
		switch {
		case name != "pdf":
			compare(t, want, read(t, d))
		case inPDF && printed(t, formats["pdf"], n, render.Settings{}) != nil: // else the fonts lack a character, which is said
			compare(t, seen(want), read(t, d))
		}
	}
	compare(t, want, readHugo(t, d))
	for _, r := range string(printed(t, formats["text"], n, render.Settings{})) {
		if at, _ := prose.Hidden(string(r)); at >= 0 && (r < '\u202a' || r > '\u2069') {
			t.Errorf("text: want no character that a terminal obeys, got %U", r)
		}
	}
	sameInJSON(t, p, n, formats)
}

// sameInJSON holds that programs read the text as it was written, in JSON, in JSON-LD, and in
// the JSON-LD that stands in a page, which ends where it ends.
func sameInJSON(t *testing.T, p string, n *notice.Notice, formats map[string]render.Format) {
	t.Helper()
	linked := render.Settings{EmbedJSONLD: true}
	root, err := xhtml.Parse(bytes.NewReader(printed(t, formats["html"], n, linked)))
	if err != nil {
		t.Fatal(err)
	}
	var scripts []string
	var walk func(*xhtml.Node)
	walk = func(node *xhtml.Node) {
		if node.Type == xhtml.ElementNode && node.Data == "script" && node.FirstChild != nil {
			scripts = append(scripts, node.FirstChild.Data)
		}
		for c := node.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(root)
	if len(scripts) != 1 {
		t.Fatalf("html: want one script of data, got %d", len(scripts))
	}
	for name, text := range map[string][]byte{
		"json": printed(t, formats["json"], n, linked), "jsonld": printed(t, formats["jsonld"], n, linked), "script": []byte(scripts[0]),
	} {
		var whole map[string]any
		if err := json.Unmarshal(text, &whole); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		title := "title"
		if name != "json" {
			title = "schema:name"
		}
		if whole[title] != onOneLine(p) {
			t.Errorf("%s: want the title %q, got %q", name, onOneLine(p), whole[title])
		}
	}
}

// seen is words as a PDF shows them: what has no shape is not there.
func seen(words []string) []string {
	var out []string
	for _, w := range words {
		w = strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Cf, r) {
				return -1
			}
			return r
		}, w)
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

// The notice that CI has read by the programs that make sites holds the corpus in all fields,
// each payload in several, but for those that say nothing, which no notice may hold.
// NOTICEC_UPDATE=1 writes it.
func TestNoticeOfTheCorpus(t *testing.T) {
	list, at := slices.DeleteFunc(payloads(t), source.IsBlank), 0
	n := filled(t, 2, func() string {
		at++
		return list[at%len(list)]
	})
	n.Format.Value = 1
	var b bytes.Buffer
	if _, err := data.JSON(&b, n); err != nil {
		t.Fatal(err)
	}
	text := strings.NewReplacer("\"$schema\": \""+data.Schema+"\",\n ", "", "\"groups\": [", "\"items\": [", "${", "$${", "\u0085", `\u0085`, "\ufeff", `\ufeff`).Replace(b.String())
	const path = "../testdata/injection/corpus.notice.yaml"
	golden.Check(t, path, text)
	src := workspace.Source{Dir: "../testdata/injection", Name: "corpus.notice.yaml"}
	if _, err := build.Check(t.Context(), workspace.Nearest, build.CheckOptions{Today: "2026-11-23"}, []workspace.Source{src}, func(_ workspace.Source, r check.Result) error {
		if r.Notice == nil {
			for _, d := range r.Findings {
				t.Errorf("%d: %s [%s]", d.Span.Start.Line, d.Message, d.Code.ID)
			}
			return nil
		}
		compare(t, doc.Words(compose.Compose(n).Blocks), doc.Words(compose.Compose(r.Notice).Blocks))
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}
