package serve

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"mime"
	"net/http"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
)

var (
	//go:embed preview.js
	script string
	//go:embed preview.css
	style string
	//go:embed preview.html
	templates string
	//go:embed document.html
	documentTemplates string

	parsedTemplates = sync.OnceValue(func() *template.Template {
		return template.Must(template.Must(template.New("").Funcs(templateFunctions).Parse(templates)).Parse(documentTemplates))
	})
)

// A panel is the data of the preview panel, which is injected into a page.
type panel struct {
	Build     string
	Reload    bool
	Stale     bool   // whether the page is older than the file
	Page      bool   // whether there is a page
	Problem   string // why nothing could be built
	Findings  []finding
	Summary   string
	Document  []link // the document and its draft; of a notice, none
	Overviews []link // of a page over all notices
	Review    []link // the notice with its findings beside the words
	Formats   []link
	Versions  []link
	Themes    []link
}

// A link leads to another version, format or theme of a notice.
type link struct {
	Name, URL, Lang string
	Current         bool
}

// A finding is one as the panel shows it.
type finding struct {
	Severity, Place, Message, Code, Help string
	URL                                  string // of the place on the page; may be empty
	Law                                  string
	Before, Marked, After                string // its line, around the span
}

// servePage serves the list of notices, a notice in a format, or an asset.
func (s *Server) servePage(w http.ResponseWriter, r *http.Request) {
	st := s.state()
	name := strings.TrimPrefix(r.URL.Path, "/")
	if n := st.findDocument(name, documentPath); n != nil {
		s.serveDocument(w, st, n)
		return
	}
	if n := st.findDocument(name, draftPath); n != nil {
		s.serveDraft(w, st, n)
		return
	}
	if n := st.findReview(name); n != nil {
		s.serveReview(w, r, st, n)
		return
	}
	if n, f := st.lookup(name); n != nil {
		s.serveNotice(w, r, st, n, *f)
		return
	}
	if name == "" || name == "index.html" {
		s.writePage(w, http.StatusOK, s.index(st))
		return
	}
	for _, o := range s.options.Overviews {
		if name == overviewPath+o.Name {
			s.serveOverview(w, r, st, o)
			return
		}
	}
	if data := st.asset(strings.TrimPrefix(name, reviewPath), s.options); data != nil {
		send(w, mime.TypeByExtension(path.Ext(name)), string(data))
		return
	}
	s.writePage(w, http.StatusNotFound, s.emptyPage(panel{Problem: st.problem}, st, "There is no page here", "", nil))
}

// overviewPath is the folder of the pages over all notices.
const overviewPath = "-/overview/"

// serveOverview serves a page over all notices, or why there is none.
func (s *Server) serveOverview(w http.ResponseWriter, r *http.Request, st *state, o Overview) {
	p := panel{Build: st.id, Problem: st.problem, Page: true, Summary: countBySeverity(st.open), Overviews: s.overviews(o.Name)}
	page, err := o.Page(r.Context())
	if err != nil {
		s.writePage(w, http.StatusOK, s.emptyPage(p, st, o.Title, err.Error(), nil))
		return
	}
	scripts := hashes(inlineScripts(), page) // before the panel, which has none
	page = ownPolicy().ReplaceAll(page, nil) // it knows nothing of the panel
	s.write(w, http.StatusOK, s.injectPanel(page, p), scripts)
}

// serveNotice serves a notice. HTML, and a format in ?view=, gets the panel; any other file is
// served as build would write it.
func (s *Server) serveNotice(w http.ResponseWriter, r *http.Request, st *state, n *notice, f render.Format) {
	if !f.IsPage {
		a := st.render(r.Context(), n, f, "", s.options)
		if a.data == nil {
			s.writePage(w, http.StatusNotFound, s.emptyPage(s.panel(st, n, f.Name, "", a), st, n.title, "", nil))
			return
		}
		send(w, f.MediaType, string(a.data))
		return
	}
	query := r.URL.Query()
	if query.Get("panel") == "none" && n.html != nil { // within the page of a document
		s.writePage(w, http.StatusOK, n.html)
		return
	}
	if view := findFormat(st.formats(), query.Get("view")); view != nil && !view.IsPage {
		s.viewFormat(w, r, st, n, *view)
		return
	}
	theme := query.Get("theme")
	if !slices.Contains(s.options.Themes, theme) {
		theme = ""
	}
	a := output{data: n.html}
	if theme != "" && !n.stale {
		a = st.render(r.Context(), n, f, theme, s.options)
	}
	p := s.panel(st, n, f.Name, theme, a)
	if a.data == nil {
		s.writePage(w, http.StatusOK, s.emptyPage(p, st, n.title, "There is no page of this notice yet.", nil))
		return
	}
	s.writePage(w, http.StatusOK, s.injectPanel(a.data, p))
}

// viewFormat serves a page that shows a format other than HTML.
func (s *Server) viewFormat(w http.ResponseWriter, r *http.Request, st *state, n *notice, f render.Format) {
	a := st.render(r.Context(), n, f, "", s.options)
	p := s.panel(st, n, f.Name, "", a)
	kind, _, _ := mime.ParseMediaType(f.MediaType)
	text := strings.HasPrefix(kind, "text/") || strings.HasSuffix(kind, "json") || strings.HasSuffix(kind, "xml")
	switch {
	case a.data == nil:
		s.writePage(w, http.StatusOK, s.emptyPage(p, st, n.title, "There is no such file of this notice.", nil))
	case text && utf8.Valid(a.data):
		s.writePage(w, http.StatusOK, s.emptyPage(p, st, n.title, "", &content{Text: string(a.data)}))
	case kind == "application/pdf":
		s.writePage(w, http.StatusOK, s.emptyPage(p, st, n.title, "", &content{Frame: urlPath(n.path + f.Extension)}))
	default:
		s.writePage(w, http.StatusOK, s.emptyPage(p, st, n.title, "", &content{File: urlPath(n.path + f.Extension), Name: path.Base(n.path) + f.Extension}))
	}
}

// urlPath is the escaped URL path of an output.
func urlPath(name string) string { return (&url.URL{Path: "/" + name}).EscapedPath() }

// panel returns the panel of a notice.
func (s *Server) panel(st *state, n *notice, shown, theme string, a output) panel {
	list := slices.Concat(n.findings, a.findings)
	if n.stale {
		for _, d := range st.blocking {
			if d.Span.File == nil || d.Span.File.Name != n.fileName {
				list = append(list, d)
			}
		}
	}
	p := panel{Build: st.id, Stale: n.stale, Page: a.data != nil, Problem: st.problem, Findings: findings(list, nil), Summary: countBySeverity(list)}
	if a.err != nil {
		p.Problem = a.err.Error()
	}
	page := urlPath(n.path + ".html")
	if n.isDocument {
		p.Document = []link{{Name: "draft beside the original", URL: urlPath(documentPath + n.path)}, {Name: "draft alone", URL: page}, {Name: "draft as YAML", URL: urlPath(draftPath + n.path)}}
	}
	p.Review = []link{{Name: "findings beside the words", URL: st.reviewURL(n), Current: shown == reviewPath}}
	for _, f := range st.formats() {
		c := link{Name: f.Name, URL: page, Current: f.Name == shown}
		if !f.IsPage {
			c.URL += "?view=" + url.QueryEscape(f.Name)
		}
		p.Formats = append(p.Formats, c)
	}
	for _, l := range n.links {
		p.Versions = append(p.Versions, link{Name: l.Name, URL: urlPath(path.Join(path.Dir(n.path), l.Path) + ".html"), Lang: l.Lang, Current: l.Current})
	}
	if shown == render.Page().Name {
		if theme == "" && len(s.options.Themes) > 0 {
			theme = s.options.Current(st.options.Settings)
		}
		for _, name := range s.options.Themes {
			c := link{Name: name, URL: page + "?theme=" + url.QueryEscape(name), Current: name == theme}
			p.Themes = append(p.Themes, c)
		}
	}
	return p
}

// overviews are the links to the pages over all notices.
func (s *Server) overviews(shown string) []link {
	var out []link
	for _, o := range s.options.Overviews {
		out = append(out, link{Name: o.Title, URL: "/" + overviewPath + o.Name, Current: o.Name == shown})
	}
	return out
}

func countBySeverity(list diag.List) string {
	errors := list.Count(diag.Error)
	warnings := list.Count(diag.Warning) - errors
	var parts []string
	if errors > 0 {
		parts = append(parts, counted(errors, "error"))
	}
	if warnings > 0 {
		parts = append(parts, counted(warnings, "warning"))
	}
	if n := len(list.Open()) - errors - warnings; n > 0 {
		parts = append(parts, strconv.Itoa(n)+" info")
	}
	return strings.Join(parts, ", ")
}

// counted is a number of things.
func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// maxFindings is how many findings a panel shows.
const maxFindings = 100

// findings are the open findings, the worst first. url returns where on the page a place is shown; it
// may be nil.
func findings(list diag.List, url func(source.Span) string) []finding {
	sorted := slices.Clone(list.Open())
	sorted.Sort()
	slices.SortStableFunc(sorted, func(a, b diag.Diagnostic) int { return int(b.Severity) - int(a.Severity) })
	var out []finding
	for _, d := range sorted[:min(len(sorted), maxFindings)] {
		f := finding{Severity: d.Severity.String(), Message: d.Message, Code: d.Code.ID, Help: d.Help}
		var refs []string
		for _, ref := range d.Law {
			refs = append(refs, ref.String())
		}
		f.Law = strings.Join(refs, ", ")
		if d.Span.File != nil {
			f.Place = d.Span.File.Name
		}
		if url != nil {
			f.URL = url(d.Span)
		}
		if d.Span.IsValid() {
			f.Place += ":" + strconv.Itoa(d.Span.Start.Line) + ":" + strconv.Itoa(d.Span.Start.Col)
			line := []rune(d.Span.File.Line(d.Span.Start.Line))
			from, to := min(d.Span.Start.Col-1, len(line)), len(line)
			if d.Span.End.Line == d.Span.Start.Line {
				to = max(from, min(d.Span.End.Col-1, len(line)))
			}
			f.Before, f.Marked, f.After = lastOf(line[:from]), firstOf(line[from:to]), firstOf(line[to:])
		}
		out = append(out, f)
	}
	return out
}

// longExcerpt is how many characters of a line are shown before, at and after its finding: a web page may
// be one line.
const longExcerpt = 200

func firstOf(line []rune) string {
	if len(line) <= longExcerpt {
		return string(line)
	}
	return string(line[:longExcerpt]) + "…"
}

func lastOf(line []rune) string {
	if len(line) <= longExcerpt {
		return string(line)
	}
	return "…" + string(line[len(line)-longExcerpt:])
}

// injectPanel inserts the panel and the reload script into a page. The page that a build writes
// has neither.
func (s *Server) injectPanel(page []byte, p panel) []byte {
	body := bytes.LastIndex(page, []byte("</body>"))
	if body < 0 {
		body = len(page)
	}
	return slices.Concat(page[:body], s.execute("panel", p), page[body:])
}

// content is what a page of the preview itself shows: text, a frame or a download.
type content struct{ Text, Frame, File, Name string }

// emptyPage is a page of the preview itself, with the panel.
func (s *Server) emptyPage(p panel, st *state, title, words string, what *content) []byte {
	p.Build = st.id
	return s.execute("page", struct {
		Title, Words string
		Shown        *content
		Panel        template.HTML
	}{title, words, what, template.HTML(s.execute("panel", p))})
}

// index is the list of notices.
func (s *Server) index(st *state) []byte {
	type line struct {
		Title, URL, Review, Lang, File, Summary string
		Stale                                   bool
		Formats                                 []link
		Links                                   []link // of a document
		Carried                                 string // of a document: what its draft has
	}
	var lines, documents []line
	for _, n := range st.notices {
		p := s.panel(st, n, "", "", output{})
		l := line{Title: n.title, URL: urlPath(n.path + ".html"), Review: st.reviewURL(n), Lang: n.lang, File: n.fileName, Summary: countBySeverity(n.findings), Stale: n.stale, Formats: p.Formats, Links: p.Document}
		if n.document != nil {
			l.Carried = n.document.summary()
		}
		if n.isDocument {
			documents = append(documents, l)
		} else {
			lines = append(lines, l)
		}
	}
	type group struct {
		File, Summary string
		Findings      []finding
	}
	var others []group
	for _, o := range st.others {
		others = append(others, group{o.file, countBySeverity(o.findings), findings(o.findings, nil)})
	}
	p := panel{Build: st.id, Problem: st.problem, Page: len(st.notices) > 0, Findings: findings(st.blocking, nil), Summary: countBySeverity(st.open)}
	if st.problem == "" {
		p.Findings = nil // each stands with its notice
	}
	return s.execute("index", struct {
		Overviews []link
		Count     string // of notices and findings
		Notices   []line
		Documents []line
		Others    []group
		Panel     template.HTML
	}{s.overviews(""), counted(len(st.notices), "notice") + ", " + cmp.Or(countBySeverity(st.open), "nothing to fix"), lines, documents, others, template.HTML(s.execute("panel", p))})
}

func (s *Server) execute(name string, data any) []byte {
	if p, ok := data.(panel); ok {
		p.Reload = s.options.Reload
		data = p
	}
	var b bytes.Buffer
	if err := parsedTemplates().ExecuteTemplate(&b, name, data); err != nil {
		panic(err) // the templates are embedded, and a buffer does not fail
	}
	return b.Bytes()
}

var (
	inlineStyles  = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?s)<style>(.*?)</style>`) })
	inlineScripts = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?s)<script>(.*?)</script>`) })
	ownPolicy     = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`<meta http-equiv="Content-Security-Policy"[^>]*>`)
	})
)

// hashes are the sums by which a policy allows the elements of a page that a pattern matches.
func hashes(pattern *regexp.Regexp, page []byte) string {
	out := ""
	for _, m := range pattern.FindAllSubmatch(page, -1) {
		sum := sha256.Sum256(m[1])
		out += " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	return out
}

// writePage sends a page with a content security policy that allows the preview's script and
// the styles that are in the page, and nothing else.
func (s *Server) writePage(w http.ResponseWriter, code int, page []byte) { s.write(w, code, page, "") }

// write is writePage for a page with scripts of its own, which are allowed by their sums.
func (s *Server) write(w http.ResponseWriter, code int, page []byte, scripts string) {
	allowed := "style-src 'self'" + hashes(inlineStyles(), page)
	h := w.Header()
	h.Set("Content-Security-Policy", "default-src 'none'; "+allowed+"; script-src 'self'"+scripts+"; connect-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'")
	h.Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(code)
	_, _ = w.Write(page) // an error means that the client is gone
}
