package serve

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/noticec/noticec/cmd/noticec/build"
	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
)

// A preview is a server of a folder of its own.
type preview struct {
	*testing.T
	*Server
	dir  string
	fail error     // of the settings
	list diag.List // against them
}

const (
	sound   = "noticec: 1\nid: a\ntitle: First\nlanguage: en-GB\nregime: uk-gdpr\nintro: Some <words>.\nretention: [{name: A file}]\n"
	welsh   = "noticec: 1\ntranslation_of: a.notice.yaml\nlanguage: cy\ntitle: Cyntaf\nintro: Geiriau.\n"
	shapely = "noticec: 1\ntitel: Frist <script>alert(1)</script>\n"
)

func begin(t *testing.T, change func(*Options)) *preview {
	t.Helper()
	p := &preview{T: t, dir: t.TempDir()}
	p.file(".git/x", "")
	p.file("a.notice.yaml", sound)
	p.file("a.cy.notice.yaml", welsh)
	p.file("sub/b.notice.yaml", strings.Replace(sound, "id: a", "id: b", 1))
	o := Options{Reload: true, Build: func() (build.Options, diag.List, error) {
		if p.fail != nil || p.list != nil {
			return build.Options{}, p.list, p.fail
		}
		sources, err := workspace.Nearest.Find([]string{p.dir}, "")
		return build.Options{Sources: sources, Formats: render.Formats(), Out: filepath.Join(p.dir, "public"), Today: "2026-11-23"}, nil, err
	}}
	if change != nil {
		change(&o)
	}
	p.Server = New(o)
	p.Update(context.Background())
	return p
}

func (p *preview) file(name, text string) {
	p.Helper()
	path := filepath.Join(p.dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		p.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		p.Fatal(err)
	}
}

func (p *preview) get(target string) *httptest.ResponseRecorder {
	p.Helper()
	w := httptest.NewRecorder()
	r := httptest.NewRequest(http.MethodGet, "http://127.0.0.1:3000"+target, nil)
	p.ServeHTTP(w, r)
	return w
}

// holds wants an answer with all of the words, and none of those that begin with "!".
func (p *preview) holds(target string, code int, words ...string) {
	p.Helper()
	w := p.get(target)
	if w.Code != code {
		p.Errorf("%s: want %d, got %d", target, code, w.Code)
	}
	for _, word := range words {
		unwanted, not := strings.CutPrefix(word, "!")
		if strings.Contains(w.Body.String(), unwanted) == not {
			p.Errorf("%s: want %q, got %s", target, word, w.Body)
		}
	}
}

func TestPages(t *testing.T) {
	p := begin(t, nil)
	index := []string{`<th scope="row"><a href="/a.html">First</a><br>`, `<a href="/sub/b.html">html</a>`, `<a href="/a.html?view=pdf">pdf</a>`, "Cyntaf", `<a href="/-/review/a.review.html">7 errors, 3 warnings, 2 info</a>`}
	p.holds("/", 200, index...)
	p.holds("/index.html", 200, index...)
	p.holds("/a.html", 200, "Some &lt;words&gt;.", "<noticec-preview>", `<script src="/-/preview.js" data-build="`, `lang="cy"><a href="/a.cy.html">Cymraeg</a>`,
		`<a href="/a.html?view=markdown">markdown</a>`, `<strong aria-current="true">html</strong>`, "[NC601]", "<mark>{</mark>name: A file", "UK GDPR Art. 13(2)(a)", "!role=\"alert\"")
	p.holds("/sub/b.html", 200, "<noticec-preview>", "!Cymraeg")
	p.holds("/a.html?view=markdown", 200, `<pre class="file" tabindex="0">`, "# First", "noticec-preview")
	p.holds("/a.html?view=pdf", 200, `<iframe src="/a.pdf"`)
	p.holds("/a.html?view=none", 200, "Some &lt;words&gt;.")
	p.holds("/a.md", 200, "# First", "!noticec-preview")
	p.holds("/a.pdf", 200, "%PDF-")
	if got := p.get("/a.pdf").Header().Get("Content-Type"); got != "application/pdf" {
		t.Errorf("want a PDF, got %s", got)
	}
	p.holds("/-/preview.css", 200, "overlay")
	p.holds("/-/preview.js", 200, "EventSource")
	p.holds("/none.html", 404, "There is no page here", "noticec-preview")
}

// What is served in memory is what a build writes, but for the panel.
func TestServedPageIsTheBuiltOne(t *testing.T) {
	p := begin(t, nil)
	o, _, err := p.options.Build()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := build.Run(context.Background(), o); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"a.html", "a.cy.html", "sub/b.html", "a.md"} {
		want, err := os.ReadFile(filepath.Join(o.Out, name))
		if err != nil {
			t.Fatal(err)
		}
		got := p.get("/" + name).Body.String()
		if from := strings.Index(got, "\n<noticec-preview>"); from >= 0 {
			to := strings.Index(got, "</script>\n")
			got = got[:from] + got[to+len("</script>\n"):]
		}
		if string(want) != got {
			t.Errorf("%s: want what was built, got %s", name, got)
		}
	}
}

func TestNothingElseIsServed(t *testing.T) {
	p := begin(t, nil)
	p.file("public/secret.txt", "secret")
	for _, target := range []string{"/a.notice.yaml", "/public/secret.txt", "/../a.notice.yaml", "/%2e%2e/%2e%2e/etc/passwd", "/..%2f..%2fetc/passwd", "//etc/passwd", "/.git/x", "/-/", "/-/events/x", "/sub/", "/sub/../a.html", "/a.html/"} {
		w := p.get(target)
		if w.Code != 404 || strings.Contains(w.Body.String(), "secret") || strings.Contains(w.Body.String(), "root:") {
			t.Errorf("%s: want 404, got %d %s", target, w.Code, w.Body)
		}
	}
	w := httptest.NewRecorder()
	p.ServeHTTP(w, httptest.NewRequest(http.MethodPost, "http://localhost/a.html", nil))
	if w.Code != 405 || w.Header().Get("Allow") != "GET, HEAD" {
		t.Errorf("want 405, got %d", w.Code)
	}
}

// The name of another site can be made to lead here; its pages must not read what is served.
func TestHostIsChecked(t *testing.T) {
	p := begin(t, func(o *Options) { o.Bind = "Docs.Averton.example" })
	for host, want := range map[string]int{
		"localhost": 200, "localhost:3000": 200, "LOCALHOST:1": 200, "docs.localhost": 200, "127.0.0.1:3000": 200, "[::1]:3000": 200, "192.168.1.5": 200, "docs.averton.example:3000": 200,
		"evil.example": 421, "evil.example:3000": 421, "localhost.evil.example": 421, "127.0.0.1.evil.example:3000": 421, "": 421, ":3000": 421,
	} {
		for _, target := range []string{"/a.html", "/-/preview.js"} {
			w := httptest.NewRecorder()
			r := httptest.NewRequest(http.MethodGet, target, nil)
			r.Host = host
			p.ServeHTTP(w, r)
			if w.Code != want {
				t.Errorf("%q %s: want %d, got %d", host, target, want, w.Code)
			}
		}
	}
}

func TestPolicyLetsOnlyOurScriptRun(t *testing.T) {
	p := begin(t, nil)
	for _, target := range []string{"/", "/a.html", "/a.html?view=markdown", "/none"} {
		h := p.get(target).Header()
		policy := h.Get("Content-Security-Policy")
		for _, want := range []string{"default-src 'none'", "script-src 'self';", "frame-ancestors 'self'", "base-uri 'none'"} {
			if !strings.Contains(policy, want) {
				t.Errorf("%s: want %s, got %s", target, want, policy)
			}
		}
		if strings.Contains(policy, "unsafe") || h.Get("X-Content-Type-Options") != "nosniff" || h.Get("Cache-Control") != "no-store" {
			t.Errorf("%s: got %v", target, h)
		}
	}
	w := httptest.NewRecorder()
	p.writePage(w, 200, []byte("<style>a{}</style><style>\nb{}\n</style>"))
	p.options.Overviews = []Overview{{"status", "Status", func(context.Context) ([]byte, error) {
		return []byte("<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><style>a{}</style></head><body><p>&lt;script>x</p><script>a()</script></body>"), nil
	}}}
	overview := p.get("/-/overview/status")
	if got := overview.Header().Get("Content-Security-Policy"); !strings.Contains(got, "script-src 'self' 'sha256-") || strings.Count(got, "'sha256-") != 2 || strings.Contains(overview.Body.String(), "http-equiv") {
		t.Errorf("want the script of a page over all notices allowed by its sum, and one policy, got %s", got)
	}
	if got := w.Header().Get("Content-Security-Policy"); strings.Count(got, "'sha256-") != 2 || !strings.Contains(got, "'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk='") {
		t.Errorf("want the sums of two styles, got %s", got)
	}
}

func TestBadEditsKeepTheLastGoodPage(t *testing.T) {
	p := begin(t, nil)
	p.file("a.notice.yaml", shapely)
	if r := p.Update(context.Background()); r.Errors == 0 || r.Problem != "" {
		t.Errorf("want errors, got %+v", r)
	}
	p.holds("/a.html", 200, "Some &lt;words&gt;.", `role="alert"`, "This page is out of date: the notice cannot be built", "unknown key `titel`", "<mark>titel</mark>: Frist &lt;script&gt;", "did you mean", "!<script>alert")
	p.holds("/a.md", 404, "unknown key `titel`")
	p.holds("/", 200, "cannot be built: ", "First")
	p.holds("/sub/b.html", 200, "Some &lt;words&gt;.", "!role=\"alert\"")

	// Broken settings, and what else stops a build, are laid over every page.
	f := source.NewFile("noticec.yaml", []byte("outt: x\n"))
	p.list = diag.List{diag.New(diag.Code{ID: "NC201", Severity: diag.Error}, source.Span{File: f, Start: source.Pos{Line: 1, Col: 1}, End: source.Pos{Line: 1, Col: 5}}, "unknown key `outt`", "")}
	if r := p.Update(context.Background()); r.Problem != "noticec.yaml cannot be used." {
		t.Errorf("want the settings told, got %+v", r)
	}
	p.holds("/sub/b.html", 200, "Some &lt;words&gt;.", "nothing can be built", "<mark>outt</mark>: x", "noticec.yaml:1:1")
	p.list, p.fail = nil, errors.New("no notice in <here>")
	p.Update(context.Background())
	p.holds("/sub/b.html", 200, "Some &lt;words&gt;.", "no notice in &lt;here&gt;")
	p.holds("/", 200, "no notice in &lt;here&gt;", "First")

	// What is mended is shown.
	p.fail = nil
	p.file("a.notice.yaml", strings.Replace(sound, "First", "Second", 1))
	p.Update(context.Background())
	p.holds("/a.html", 200, "Second", "!role=\"alert\"")

	// A notice that never was sound has no page; one that is gone has none any more.
	p.file("c.notice.yaml", shapely)
	if err := os.Remove(filepath.Join(p.dir, "sub/b.notice.yaml")); err != nil {
		t.Fatal(err)
	}
	p.Update(context.Background())
	p.holds("/c.html", 200, "There is no page of this notice yet.", "unknown key `titel`")
	p.holds("/sub/b.html", 404)
}

func TestFaultOfAFormatIsTold(t *testing.T) {
	boom := render.Format{Name: "boom", Extension: ".boom", MediaType: "text/plain", Render: func(io.Writer, render.Input) (diag.List, error) { panic("boom") }}
	says := render.Format{Name: "says", Extension: ".says", MediaType: "text/plain", Render: func(_ io.Writer, in render.Input) (diag.List, error) {
		return diag.List{diag.New(diag.Code{ID: "NC999", Severity: diag.Error}, in.Notice.Span, "not so", "")}, nil
	}}
	bytes := render.Format{Name: "bytes", Extension: ".bytes", MediaType: "application/zip", Render: func(w io.Writer, _ render.Input) (diag.List, error) {
		_, err := w.Write([]byte{0xff})
		return nil, err
	}}
	p := begin(t, nil)
	was := p.options.Build
	p.options.Build = func() (build.Options, diag.List, error) {
		o, list, err := was()
		o.Formats = []render.Format{boom, says, bytes}
		return o, list, err
	}
	p.Update(context.Background())
	p.holds("/a.html", 200, "Some &lt;words&gt;.", ">boom</a>", ">html</strong>")
	p.holds("/a.html?view=boom", 200, "boom; please report this")
	p.holds("/a.boom", 404, "boom; please report this")
	p.holds("/a.html?view=says", 200, "not so [NC999]")
	p.holds("/a.html?view=bytes", 200, `<a href="/a.bytes" download="a.bytes">`)

	p.options.Build = func() (build.Options, diag.List, error) { panic("settings") }
	p.Update(context.Background())
	p.holds("/a.html", 200, "noticec failed: settings; please report this", "Some &lt;words&gt;.")
}

func TestThemes(t *testing.T) {
	p := begin(t, func(o *Options) {
		o.Themes = []string{"plain", "govuk"}
		o.Theme = func(s render.Settings, name string) render.Settings {
			s.HTML.Theme, s.HTML.StyleSheet = name, "/govuk.css"
			return s
		}
		o.Current = func(render.Settings) string { return "plain" }
	})
	p.holds("/noticec.css", 200)
	p.holds("/noticec-govuk.css", 200, ".masthead")
	p.holds("/other.css", 404)
	p.holds("/a.html", 200, `<strong aria-current="true">plain</strong>`, `<a href="/a.html?theme=govuk">govuk</a>`, `href="noticec.css"`)
	p.holds("/a.html?theme=govuk", 200, `<strong aria-current="true">govuk</strong>`, "Some &lt;words&gt;.", `href="noticec-govuk.css"`)
	p.holds("/a.html?theme=other", 200, `<strong aria-current="true">plain</strong>`)
}

func TestNoReload(t *testing.T) {
	p := begin(t, func(o *Options) { o.Reload = false })
	p.holds("/a.html", 200, `data-reload="false"`)
}

// The pages over all notices are made when they are asked for; what is wrong with one is said on it.
func TestOverviews(t *testing.T) {
	p := beginDocuments(t, map[string]string{"toys.md": "# Toys\n\nWe use your name.\n"}, "toys.md")
	asked := 0
	p.options.Overviews = []Overview{
		{"changes", "Changes", func(context.Context) ([]byte, error) {
			asked++
			return []byte("<!DOCTYPE html><html lang=\"en\"><body><h1>What changed</h1></body></html>"), nil
		}},
		{"status", "Status", func(context.Context) ([]byte, error) { return nil, errors.New("it is in no <git> repository") }},
	}
	p.holds("/-/overview/changes", 200, "<h1>What changed</h1>", "All notices")
	p.holds("/-/overview/status", 200, "Status", "it is in no &lt;git&gt; repository")
	p.holds("/-/overview/other", 404)
	if asked != 1 {
		t.Errorf("want the page made once, got %d times", asked)
	}
}

// The counts of the list are those of its notices and of what they share, together; no page says that
// there are no findings where there are.
func TestCountsAgree(t *testing.T) {
	p := begin(t, func(o *Options) {
		o.Overviews = []Overview{{"status", "Status", func(context.Context) ([]byte, error) { return []byte("<body></body>"), nil }}}
	})
	p.file("council.base.yaml", "noticec: 1\nretention: [{id: files, name: Files, criteria: as long as necessary}]\n")
	p.file("sub/b.notice.yaml", "noticec: 1\nid: b\ntitle: First\nlanguage: en-GB\nregime: uk-gdpr\nextends: ../council.base.yaml\n")
	p.Update(context.Background())
	st, parts := p.state(), diag.List(nil)
	for _, n := range st.notices {
		parts = append(parts, n.findings...)
	}
	if len(st.others) != 1 || !strings.HasSuffix(st.others[0].file, "council.base.yaml") || len(st.others[0].findings) == 0 {
		t.Fatalf("want the findings in the base, got %v", st.others)
	}
	total := countBySeverity(st.open)
	if got := countBySeverity(append(parts, st.others[0].findings...)); got != total {
		t.Errorf("want the parts to be %s together, got %s", total, got)
	}
	p.holds("/", 200, "<p>3 notices, "+total+"</p>", "council.base.yaml</code>: "+countBySeverity(st.others[0].findings), "[NC603]", "<span>"+total+"</span>", "!No findings")
	p.holds("/-/overview/status", 200, "<span>"+total+"</span>", `<strong aria-current="true">Status</strong>`, "!No findings")
}

// A copy for review has the findings at the words that they are about, and leads only to others of its
// kind and to files that are served.
func TestReview(t *testing.T) {
	p := begin(t, nil)
	p.holds("/-/review/a.review.html", 200, "Some &lt;words&gt;.", `href="#remark-1"`, `id="words-1"`, `href="#words-1"`, `id="remark-1"`, "NC601", "<noticec-preview>", `<strong aria-current="true">findings beside the words</strong>`)
	p.holds("/a.html", 200, `<a href="/-/review/a.review.html">findings beside the words</a>`, "!remark-1")
	p.holds("/-/review/sub/b.review.html", 200, "noindex")
	for _, m := range regexp.MustCompile(`href="([^"#]+)"`).FindAllStringSubmatch(p.get("/-/review/a.review.html").Body.String(), -1) {
		at := m[1]
		if !strings.Contains(at, ":") && !strings.HasPrefix(at, "/") {
			at = "/-/review/" + at
		}
		if strings.HasPrefix(at, "/") && p.get(at).Code != 200 {
			t.Errorf("want %s served", at)
		}
	}
	for _, name := range []string{"a.html", "a.review.pdf", "none.review.html", "../a.review.html", ".review.html", ""} {
		p.holds("/-/review/"+name, 404)
	}
	p.file("a.notice.yaml", shapely)
	p.Update(context.Background())
	p.holds("/-/review/a.review.html", 200, "There is no copy for review of this notice yet.", "unknown key `titel`")
}
