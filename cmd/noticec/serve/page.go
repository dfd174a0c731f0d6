package serve

import (
	"bytes"
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
	"github.com/noticec/noticec/render"
)

var (
	//go:embed preview.js
	script string
	//go:embed preview.css
	style string
	//go:embed preview.html
	templates string

	shapes = sync.OnceValue(func() *template.Template { return template.Must(template.New("").Parse(templates)) })
)

// A panel is what is laid over a page.
type panel struct {
	Build    string
	Reload   bool
	Stale    bool   // whether the page is not that of the file as it is now
	Page     bool   // whether there is a page
	Problem  string // why nothing could be built
	Findings []finding
	Summary  string
	Formats  []choice
	Versions []choice
	Themes   []choice
}

// A choice leads to another look at a notice.
type choice struct {
	Name, URL, Lang string
	Present         bool
}

// A finding is one as the panel tells it.
type finding struct {
	Severity, Place, Message, Code, Help string
	Law                                  string
	Before, Marked, After                string // the line in which it stands
}

// page answers with the list of notices, a notice in a format, or a file that they share.
func (s *Server) page(w http.ResponseWriter, r *http.Request) {
	st := s.state()
	name := strings.TrimPrefix(r.URL.Path, "/")
	if n, f := st.split(name); n != nil {
		s.notice(w, r, st, n, *f)
		return
	}
	if name == "" || name == "index.html" {
		s.write(w, http.StatusOK, s.index(st))
		return
	}
	if data := st.asset(name, s.o); data != nil {
		send(w, mime.TypeByExtension(path.Ext(name)), string(data))
		return
	}
	s.write(w, http.StatusNotFound, s.plain(panel{Problem: st.problem}, st, "There is no page here", "", nil))
}

// notice answers with a notice. HTML, and any format that is looked at, has the panel over it;
// what is asked for by its own name is the file as it would be written.
func (s *Server) notice(w http.ResponseWriter, r *http.Request, st *state, n *notice, f render.Format) {
	if !f.IsPage {
		a := st.print(r.Context(), n, f, "", s.o)
		if a.data == nil {
			s.write(w, http.StatusNotFound, s.plain(s.panel(st, n, f.Name, "", a), st, n.title, "", nil))
			return
		}
		send(w, f.MediaType, string(a.data))
		return
	}
	query := r.URL.Query()
	if view := format(st.formats(), query.Get("view")); view != nil && !view.IsPage {
		s.view(w, r, st, n, *view)
		return
	}
	theme := query.Get("theme")
	if !slices.Contains(s.o.Themes, theme) {
		theme = ""
	}
	a := answer{data: n.html}
	if theme != "" && !n.stale {
		a = st.print(r.Context(), n, f, theme, s.o)
	}
	p := s.panel(st, n, f.Name, theme, a)
	if a.data == nil {
		s.write(w, http.StatusOK, s.plain(p, st, n.title, "There is no page of this notice yet.", nil))
		return
	}
	s.write(w, http.StatusOK, s.over(a.data, p))
}

// view answers with a page that shows a format other than HTML.
func (s *Server) view(w http.ResponseWriter, r *http.Request, st *state, n *notice, f render.Format) {
	a := st.print(r.Context(), n, f, "", s.o)
	p := s.panel(st, n, f.Name, "", a)
	kind, _, _ := mime.ParseMediaType(f.MediaType)
	text := strings.HasPrefix(kind, "text/") || strings.HasSuffix(kind, "json") || strings.HasSuffix(kind, "xml")
	switch {
	case a.data == nil:
		s.write(w, http.StatusOK, s.plain(p, st, n.title, "There is no such file of this notice.", nil))
	case text && utf8.Valid(a.data):
		s.write(w, http.StatusOK, s.plain(p, st, n.title, "", &shown{Text: string(a.data)}))
	case kind == "application/pdf":
		s.write(w, http.StatusOK, s.plain(p, st, n.title, "", &shown{Frame: address(n.path + f.Extension)}))
	default:
		s.write(w, http.StatusOK, s.plain(p, st, n.title, "", &shown{File: address(n.path + f.Extension), Name: path.Base(n.path) + f.Extension}))
	}
}

// address is the path of a file as a link has it.
func address(name string) string { return (&url.URL{Path: "/" + name}).EscapedPath() }

// panel is what is said over a notice.
func (s *Server) panel(st *state, n *notice, shown, theme string, a answer) panel {
	list := slices.Concat(n.findings, a.findings)
	if n.stale {
		for _, d := range st.blocking {
			if d.Span.File == nil || d.Span.File.Name != n.shown {
				list = append(list, d)
			}
		}
	}
	p := panel{Build: st.id, Stale: n.stale, Page: a.data != nil, Problem: st.problem, Findings: findings(list), Summary: tally(list)}
	if a.err != nil {
		p.Problem = a.err.Error()
	}
	page := address(n.path + ".html")
	for _, f := range st.formats() {
		c := choice{Name: f.Name, URL: page, Present: f.Name == shown}
		if !f.IsPage {
			c.URL += "?view=" + url.QueryEscape(f.Name)
		}
		p.Formats = append(p.Formats, c)
	}
	for _, l := range n.links {
		p.Versions = append(p.Versions, choice{Name: l.Name, URL: address(path.Join(path.Dir(n.path), l.Path) + ".html"), Lang: l.Lang, Present: l.Current})
	}
	if shown == render.Page().Name {
		if theme == "" && len(s.o.Themes) > 0 {
			theme = s.o.Current(st.options.Settings)
		}
		for _, name := range s.o.Themes {
			c := choice{Name: name, URL: page + "?theme=" + url.QueryEscape(name), Present: name == theme}
			p.Themes = append(p.Themes, c)
		}
	}
	return p
}

func tally(list diag.List) string {
	errors := list.Count(diag.Error)
	warnings := list.Count(diag.Warning) - errors
	var parts []string
	for _, part := range []struct {
		n    int
		noun string
	}{{errors, "error"}, {warnings, "warning"}, {len(list.Open()) - errors - warnings, "hint"}} {
		switch part.n {
		case 0:
		case 1:
			parts = append(parts, "1 "+part.noun)
		default:
			parts = append(parts, strconv.Itoa(part.n)+" "+part.noun+"s")
		}
	}
	return strings.Join(parts, ", ")
}

// most is how many findings a panel tells.
const most = 100

func findings(list diag.List) []finding {
	sorted := slices.Clone(list.Open())
	sorted.Sort()
	slices.SortStableFunc(sorted, func(a, b diag.Diagnostic) int { return int(b.Severity) - int(a.Severity) })
	var out []finding
	for _, d := range sorted[:min(len(sorted), most)] {
		f := finding{Severity: d.Severity.String(), Message: d.Message, Code: d.Code.ID, Help: d.Help}
		var refs []string
		for _, ref := range d.Law {
			refs = append(refs, ref.String())
		}
		f.Law = strings.Join(refs, ", ")
		if d.Span.File != nil {
			f.Place = d.Span.File.Name
		}
		if d.Span.IsValid() {
			f.Place += ":" + strconv.Itoa(d.Span.Start.Line) + ":" + strconv.Itoa(d.Span.Start.Col)
			line := []rune(d.Span.File.Line(d.Span.Start.Line))
			from, to := min(d.Span.Start.Col-1, len(line)), len(line)
			if d.Span.End.Line == d.Span.Start.Line {
				to = max(from, min(d.Span.End.Col-1, len(line)))
			}
			f.Before, f.Marked, f.After = string(line[:from]), string(line[from:to]), string(line[to:])
		}
		out = append(out, f)
	}
	return out
}

// over lays the panel over a page that was built, and the script that loads it anew. The page
// that a build writes has neither.
func (s *Server) over(page []byte, p panel) []byte {
	body := bytes.LastIndex(page, []byte("</body>"))
	if body < 0 {
		body = len(page)
	}
	return slices.Concat(page[:body], s.fill("panel", p), page[body:])
}

// shown is what a page of our own holds.
type shown struct{ Text, Frame, File, Name string }

// plain is a page of our own, with the panel.
func (s *Server) plain(p panel, st *state, title, words string, what *shown) []byte {
	p.Build = st.id
	return s.fill("page", struct {
		Title, Words string
		Shown        *shown
		Panel        template.HTML
	}{title, words, what, template.HTML(s.fill("panel", p))})
}

// index is the list of notices.
func (s *Server) index(st *state) []byte {
	type line struct {
		Title, Lang, File, Summary string
		Stale                      bool
		Formats                    []choice
	}
	var lines []line
	for _, n := range st.notices {
		p := s.panel(st, n, "", "", answer{})
		lines = append(lines, line{n.title, n.lang, n.shown, tally(n.findings), n.stale, p.Formats})
	}
	p := panel{Build: st.id, Problem: st.problem, Page: len(lines) > 0, Findings: findings(st.blocking), Summary: tally(st.blocking)}
	return s.fill("index", struct {
		Notices []line
		Panel   template.HTML
	}{lines, template.HTML(s.fill("panel", p))})
}

func (s *Server) fill(name string, data any) []byte {
	if p, ok := data.(panel); ok {
		p.Reload = s.o.Reload
		data = p
	}
	var b bytes.Buffer
	if err := shapes().ExecuteTemplate(&b, name, data); err != nil {
		panic(err) // the templates are ours, and a buffer takes all
	}
	return b.Bytes()
}

var styles = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`(?s)<style>(.*?)</style>`) })

// write sends a page under a policy that lets only our own script run, and only the styles that
// are written in it.
func (s *Server) write(w http.ResponseWriter, code int, page []byte) {
	allowed := "style-src 'self'"
	for _, m := range styles().FindAllSubmatch(page, -1) {
		sum := sha256.Sum256(m[1])
		allowed += " 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
	}
	h := w.Header()
	h.Set("Content-Security-Policy", "default-src 'none'; "+allowed+"; script-src 'self'; connect-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'")
	h.Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(code)
	_, _ = w.Write(page) // the client is gone
}
