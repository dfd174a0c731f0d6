package serve

import (
	"archive/zip"
	"bytes"
	"context"
	"html/template"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/render"
)

const webPage = `<!DOCTYPE html><html lang="en"><title>Toys</title><body><nav><a href="/">Home</a> <a href="/news">News</a></nav><main>
<h1>Privacy notice of the toy library</h1><p>The Bramblecote Toy Library lends toys to families.</p>
<h2>Why we use your data</h2><p>We use your data to lend you toys, which is necessary for our <b>contract</b> with you.</p>
<h3>Reminders</h3><p>We text you when a toy is late. We rely on our legitimate interests for this.</p>
<h2>How long we keep it</h2><p>We keep loan records for six years.</p>
<table><tr><th>Record</th><th>Kept for</th></tr><tr><td>Loans</td><td>6 years</td></tr></table>
<h2>Lost toys</h2><ul><li>Tell us, as <a href="https://toys.example/lost">our page</a> says</li><li>See <a href="/rules">our rules</a></li></ul>
</main></body></html>`

// beginDocuments serves documents, by name and content, beside nothing else.
func beginDocuments(t *testing.T, files map[string]string, names ...string) *preview {
	t.Helper()
	p := begin(t, nil)
	for name, text := range files {
		p.file(name, text)
	}
	p.options.Build = func() (build.Options, diag.List, error) {
		var paths []string
		for _, name := range names {
			paths = append(paths, filepath.Join(p.dir, filepath.FromSlash(name)))
		}
		sources, err := workspace.Nearest.FindWithDocuments(paths, "")
		return build.Options{Sources: sources, Formats: render.Formats(), Out: filepath.Join(p.dir, "public"), Today: "2026-11-28"}, nil, err
	}
	p.Update(context.Background())
	return p
}

// at is the path of a document below a prefix.
func (p *preview) at(prefix, name string) string {
	return urlPath(prefix + (workspace.Source{Dir: p.dir, Name: name}).Stem())
}

// The original stands beside the page of its draft; each section leads to its place there, and back.
func TestDocumentBesideItsDraft(t *testing.T) {
	p := beginDocuments(t, map[string]string{"toys.html": webPage}, "toys.html")
	page := p.at("", "toys.html.html")
	draft := p.at(draftPath, "toys.html")
	beside := p.at(documentPath, "toys.html")
	p.holds("/", 200, "Documents that are not notices yet", "<h3>Privacy notice of the toy library</h3>", "81 of 81 words, 4 codes", beside, draft, page, "!<table>", "!There are no notices")
	p.holds(beside, 200,
		`<iframe name="draft" src="`+page+`?panel=none" title="The page of the draft" sandbox="allow-same-origin">`,
		`<a href="`+page+`?panel=none#purposes" target="draft">purposes</a>`,
		`<a href="`+page+`?panel=none#purposes-group-reminders" target="draft">purposes</a></li><li><code>legitimate-interests</code>`,
		`<a href="`+page+`?panel=none#sections-lost-toys" target="draft">a section of its own</a>`,
		"<code>P6Y</code>", "<h3>Privacy notice of the toy library</h3>", "<h4>Why we use your data</h4>", "<h5>Reminders</h5>", "<strong>contract</strong>", "<li><p>See <u>our rules</u></p></li>",
		`<a href="https://toys.example/lost" target="_blank" rel="noopener noreferrer">our page</a>`, `<th scope="col">Kept for</th>`, "<td><p>6 years</p></td>",
		"Left out: 1", "which law it answers to", "[NC306]", `<strong aria-current="true">draft beside the original</strong>`, "!Home", "!<nav><a")
	p.holds(page, 200, "lends toys to families", `<a href="`+beside+`">draft beside the original</a>`)
	p.holds(page+"?panel=none", 200, "lends toys to families", "!noticec-preview")
	p.holds(draft, 200, "wording: own", "lends toys to families", "!noticec-preview")
	if got := p.get(draft).Header().Get("Content-Type"); got != "text/plain; charset=utf-8" {
		t.Errorf("want text, got %s", got)
	}
	p.holds("/a.html", 404) // notices are served only where they are named
	p.holds("/-/document/a", 404)
	p.holds("/-/draft/", 404)

	// Every link within the page leads somewhere: to a part of the original, or a section of the draft.
	body := p.get(beside).Body.String()
	drafted := p.get(page).Body.String()
	links := regexp.MustCompile(`href="(?:`+regexp.QuoteMeta(page)+`\?panel=none)?#([^"]*)"`).FindAllStringSubmatch(body, -1)
	if len(links) < 8 {
		t.Errorf("want links both ways, got %v", links)
	}
	for _, m := range links {
		text := drafted
		if strings.HasPrefix(m[0], `href="#`) {
			text = body
		}
		if !strings.Contains(text, `id="`+m[1]+`"`) {
			t.Errorf("%s leads nowhere", m[0])
		}
	}
	policy := p.get(beside).Header().Get("Content-Security-Policy")
	if !strings.Contains(policy, "default-src 'none'") || !strings.Contains(policy, "script-src 'self';") {
		t.Errorf("want the policy of other pages, got %s", policy)
	}
}

// What was read is shown anew when the file changes, and stays when it can be read no longer.
func TestDocumentThatChanges(t *testing.T) {
	p := beginDocuments(t, map[string]string{"toys.html": webPage}, "toys.html")
	beside := p.at(documentPath, "toys.html")
	p.file("toys.html", strings.Replace(webPage, "Reminders", "Late toys", 1))
	p.Update(context.Background())
	p.holds(beside, 200, "Late toys", "!Reminders")
	p.file("toys.html", "\x00\x01\x02\xff\xfe\x00\x00%PDF")
	p.Update(context.Background())
	p.holds(beside, 200, "Late toys", `role="alert"`, "This page is out of date", "it holds bytes that are no text")
	p.holds("/", 200, "cannot be built")
	p.file("toys.html", "%PDF-1.7\n")
	p.Update(context.Background())
	p.holds(beside, 200, "Late toys", "it is a PDF")
	if err := os.Remove(filepath.Join(p.dir, "toys.html")); err != nil {
		t.Fatal(err)
	}
	p.Update(context.Background())
	p.holds(beside, 200, "Late toys", "there is no file")
	p.file("toys.html", webPage)
	p.Update(context.Background())
	p.holds(beside, 200, "Reminders", "!role=\"alert\"")
}

// A document that was never readable says why.
func TestDocumentThatCannotBeRead(t *testing.T) {
	p := beginDocuments(t, map[string]string{"a.docx": "no archive", "b.txt": " \n", "c.csv": "Processing activity,Purpose\nLending toys,To lend\nSelling toys,To sell\n"}, "a.docx", "b.txt", "c.csv")
	for name, want := range map[string]string{"a.docx": "the document cannot be read", "b.txt": "it holds no words of a notice", "c.csv": "the document cannot be read"} {
		p.holds(p.at(documentPath, name), 200, "There is no page of this draft yet.", want)
		p.holds(p.at(draftPath, name), 404, "There is no draft of this document yet.")
		p.holds(p.at("", name+".html"), 200, "There is no page of this notice yet.")
	}
}

// A file of facts has no page of words to stand on the left; its draft is shown all the same.
func TestDocumentOfFacts(t *testing.T) {
	p := beginDocuments(t, map[string]string{"cookies.csv": "Cookie / Data Key name,Category,Description,Retention period\nsession,Functional,Keeps you signed in,1 year\n"}, "cookies.csv")
	p.holds(p.at(documentPath, "cookies.csv"), 200, "facts and no page of words", "<iframe")
}

// Nothing of a document is markup or a script on our page, whatever it and its file are called.
func TestHostileDocuments(t *testing.T) {
	const words = "<script>alert(1)</script> </textarea></iframe><img src=x onerror=alert(1)> \" onfocus=alert(1) ${title} {{.}}"
	escaped := template.HTMLEscapeString(words)
	for _, name := range []string{`<script>alert(1)</script>.md`, `"><img src=x onerror=alert(1)>.md`, "a b%2e%2e#x?view=pdf&.md", "ünï\u202ecod.md", "javascript:alert(1).md", "-.md", "a.html.md"} {
		if strings.Contains(name, "/") {
			name = strings.ReplaceAll(name, "/", "")
		}
		p := beginDocuments(t, map[string]string{name: "# " + strings.ReplaceAll(words, "<", `\<`) + "\n\n" + strings.ReplaceAll(words, "<", `\<`) +
			"\n\n[a](javascript:alert(1)) [b](data:text/html,x) [c](https://x.example/\"onclick=alert(1)) [d](//evil.example)\n\n## Why we use your data\n\nWe use it.\n"}, name)
		beside := p.at(documentPath, name)
		p.holds(beside, 200, "Why we use your data", "&lt;script&gt;", "!<script>alert", "!<img", "!<textarea", "!javascript:alert(1)\"", "!data:text", "!\" onfocus", "!\"//evil")
		p.holds("/", 200, beside[:len("/-/document/")], "!<script>alert", "!<img")
		if body := p.get(beside).Body.String(); strings.Count(body, "<script") != 1 || strings.Count(body, "<iframe") != 1 || !strings.Contains(body, escaped[:20]) {
			t.Errorf("%s: want our script and frame alone, got %s", name, body)
		}
		p.holds(p.at(draftPath, name), 200, "wording: own")
	}
}

// Documents of one name in several folders are shown, each as its own.
func TestDocumentsOfOneName(t *testing.T) {
	p := beginDocuments(t, map[string]string{"x/privacy.md": "# One\n\nWords of one.\n", "y/privacy.md": "# Two\n\nWords of two.\n", "y/privacy.txt": "Words of three.\n"}, "x/privacy.md", "y/privacy.md", "y/privacy.txt")
	p.holds(p.at(documentPath, "x/privacy.md"), 200, "Words of one.", "!Words of t")
	p.holds(p.at(documentPath, "y/privacy.md"), 200, "Words of two.", "!Words of one", "!Words of three")
	p.holds(p.at(documentPath, "y/privacy.txt"), 200, "Words of three.", "!Words of two")
}

// Half a megabyte of one line is shown, and each finding with a part of the line.
func TestLargeDocument(t *testing.T) {
	var b strings.Builder
	b.WriteString("<!DOCTYPE html><html lang=en><body><main><h1>Privacy notice</h1>")
	for b.Len() < 500_000 {
		b.WriteString("<h2>Why we use your data</h2><p>We rely on our legitimate interests to lend toys to the families of the town.</p>")
	}
	p := beginDocuments(t, map[string]string{"large.html": b.String()}, "large.html")
	start := time.Now()
	body := p.get(p.at(documentPath, "large.html")).Body.Len()
	if took := time.Since(start); took > 20*time.Second {
		t.Errorf("want the page in seconds, got %v", took)
	}
	if body < 400_000 || body > 4_000_000 {
		t.Errorf("want a page of the words and little more, got %d bytes", body)
	}
}

// A Word file is shown as a page is.
func TestWordDocument(t *testing.T) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>How long we keep your data</w:t></w:r></w:p><w:p><w:r><w:t>We keep loan records for six years.</w:t></w:r></w:p></w:body></w:document>`},
	} {
		w, err := z.Create(part[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(part[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	p := beginDocuments(t, map[string]string{"toys.docx": b.String()}, "toys.docx")
	p.holds(p.at(documentPath, "toys.docx"), 200, "We keep loan records for six years.", "<code>P6Y</code>", "toys.docx:")
}
