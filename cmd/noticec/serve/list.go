package serve

import (
	"cmp"
	"html/template"

	"github.com/noticec/noticec/notice/diag"
)

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
	state := cmp.Or(countBySeverity(st.open), "nothing to fix")
	if st.problem != "" {
		state = "nothing can be built"
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
	}{s.overviews(""), diag.Counted(len(st.notices), "notice") + ", " + state, lines, documents, others, template.HTML(s.execute("panel", p))})
}
