package serve

import (
	"bytes"
	_ "embed"
	"html/template"
	"mime"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

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
