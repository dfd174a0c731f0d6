package serve

import (
	"bytes"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/report"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render"
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
		parts = append(parts, diag.Counted(errors, "error"))
	}
	if warnings > 0 {
		parts = append(parts, diag.Counted(warnings, "warning"))
	}
	if n := len(list.Open()) - errors - warnings; n > 0 {
		parts = append(parts, strconv.Itoa(n)+" info")
	}
	return strings.Join(parts, ", ")
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
		f.Law = report.Citations(d.Law)
		if d.Span.File != nil {
			f.Place = d.Span.File.Name
		}
		if url != nil {
			f.URL = url(d.Span)
		}
		if d.Span.IsValid() {
			f.Place += ":" + strconv.Itoa(d.Span.Start.Line) + ":" + strconv.Itoa(d.Span.Start.Col)
			line := d.Span.File.LineBytes(d.Span.Start.Line)
			from := columns(line, d.Span.Start.Col-1)
			to := len(line)
			if d.Span.End.Line == d.Span.Start.Line {
				to = from + columns(line[from:], d.Span.End.Col-d.Span.Start.Col)
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

func firstOf(line []byte) string {
	if end := columns(line, longExcerpt); end < len(line) {
		return valid(line[:end]) + "…"
	}
	return valid(line)
}

func lastOf(line []byte) string {
	start := len(line)
	for range longExcerpt {
		_, size := utf8.DecodeLastRune(line[:start])
		start -= size
	}
	if start > 0 {
		return "…" + valid(line[start:])
	}
	return valid(line)
}

func valid(text []byte) string { return strings.ToValidUTF8(string(text), "\ufffd") }

// columns returns how many bytes the first n characters of a line have.
func columns(line []byte, n int) int {
	at := 0
	for ; n > 0 && at < len(line); n-- {
		_, size := utf8.DecodeRune(line[at:])
		at += size
	}
	return at
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
