package html_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/noticec/noticec/render/doc/sampler"
	"github.com/noticec/noticec/render/html"
)

const sound = `<!DOCTYPE html><html lang="{{.Lang}}" dir="{{.Dir}}"><head><title>{{.WindowTitle}}</title>{{.Meta}}</head>
<body><a href="#main" title="{{.Title}}">{{.Skip}}</a>{{.Owner}}{{.Versions}}<main id="main">{{.Head}}{{.KeyFacts}}{{with .Contents}}<aside>{{.}}</aside>{{end}}{{.Body}}</main>{{.Footer}}</body></html>`

func TestShell(t *testing.T) {
	shell, err := html.NewShell("page.html", sound)
	if err != nil {
		t.Fatal(err)
	}
	d := sampler.Document()
	d.Path = "a/b"
	var b bytes.Buffer
	if _, err := html.Render(&b, d, html.Options{Shell: shell}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`<title>Sampler &amp; &lt;Samples&gt;: Privacy notice – Averton Council</title>`, `title="Sampler &amp; &lt;Samples&gt;"`,
		`<link rel="stylesheet" href="../noticec.css">`, `<aside><nav class="contents"`, `<section class="entry objection"`, `<meta name="generator" content="noticec">`,
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("want %s in %s", want, b.String())
		}
	}
	if shell.Source() != sound {
		t.Errorf("want the template as it was written, got %s", shell.Source())
	}
}

// What is wrong with a shell is said when it is read, with its line.
func TestShellErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"<p>\n{{.Body", "page.html:2: unclosed action"},
		{"<p>\n{{.Boddy}}", "page.html:2:2: executing"},
		{"\n\n{{readFile \"/etc/passwd\"}}", `page.html:3: function "readFile" not defined`},
		{"{{.Meta}}{{.Head}}{{.KeyFacts}}", "{{.Body}} is printed 0 times"},
		{"{{.Meta}}{{.Head}}{{.KeyFacts}}{{.Body}}{{.Body}}", "{{.Body}} is printed 2 times"},
		{"{{.Meta}}{{.Head}}{{.Body}}", "{{.KeyFacts}} is printed 0 times"},
		{"{{.Head}}{{.KeyFacts}}{{.Body}}", "{{.Meta}} is printed 0 times"},
		{"{{.Meta}}{{.KeyFacts}}{{.Body}}", "the page has no title"},
		{sound + "{{range 1000000000000}}{{end}}", "{{range}} has nothing to go through"},
		{sound + `{{define "a"}}{{if .}}{{range .}}{{end}}{{end}}{{end}}`, "{{range}} has nothing to go through"},
		{sound + `{{define "a"}}{{template "a"}}{{end}}{{template "a"}}`, "exceeded maximum template depth"},
		{sound + `{{define "a"}}` + strings.Repeat("x", 1<<20) + `{{end}}{{template "a"}}{{template "a"}}`, "too long"},
		{sound + `<script>{{.Title}}`, "ends in a non-text context"},
	} {
		if _, err := html.NewShell("page.html", c.text); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%.80q: want %q, got %v", c.text, c.want, err)
		}
	}
}

// Reading a template never takes long, and never fails but with an error.
func FuzzShell(f *testing.F) {
	f.Add(sound)
	f.Add("{{define \"a\"}}{{template \"a\"}}{{template \"a\"}}{{end}}{{template \"a\"}}")
	f.Add("{{with $x := .Title}}{{else}}{{range 9}}{{end}}{{end}}")
	f.Fuzz(func(t *testing.T, text string) {
		if s, err := html.NewShell("x", text); err == nil && s.Source() != text {
			t.Error("want the template as it was written")
		}
	})
}
