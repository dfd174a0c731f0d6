package lsp

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// checked is what the last check of an open document found.
type checked struct {
	workspace.Checked
	texts map[*source.File]*text
}

// touched asks for a check, after a pause, of a document and of all that are made of it.
func (s *server) touched(uri string) {
	s.due[uri] = true
	if d := s.docs[uri]; d != nil {
		for other, c := range s.checks {
			if c.IsMadeOf(d.path) {
				s.due[other] = true
			}
		}
	}
	s.timer.Reset(s.Pause)
}

// checkAll asks for a check of all open documents.
func (s *server) checkAll() {
	for uri := range s.docs {
		s.due[uri] = true
	}
	s.timer.Reset(s.Pause)
}

func (s *server) close(uri string) {
	d := s.docs[uri]
	if d == nil {
		return
	}
	s.touched(uri)
	delete(s.docs, uri)
	delete(s.checks, uri)
}

// check checks what is due and publishes what is found.
func (s *server) check() {
	if len(s.due) == 0 {
		return
	}
	e := s.editor()
	for uri := range s.due {
		delete(s.due, uri)
		d := s.docs[uri]
		if d == nil {
			continue
		}
		s.guard(d.path, func() {
			d.lastSound()
			c, err := e.Check(d.path)
			if err != nil {
				panic(err)
			}
			s.checks[uri] = &checked{c, map[*source.File]*text{}}
		})
	}
	s.publish()
}

// publish sends the findings of each file once, however many documents are made of it.
// What was published before and is the same is not sent again.
func (s *server) publish() {
	found := map[string][]diagnostic{}
	for uri := range s.docs {
		found[uri] = []diagnostic{}
	}
	var uris []string
	for uri := range s.checks {
		uris = append(uris, uri)
	}
	slices.Sort(uris)
	type key struct {
		uri, code, message string
		at                 position
	}
	seen := map[key]bool{}
	for _, uri := range uris {
		c := s.checks[uri]
		for _, d := range c.Findings.Open() {
			where := s.uriOf(c, d.Span.File, uri)
			out := s.diagnostic(c, d)
			if k := (key{where, out.Code, out.Message, out.Range.Start}); !seen[k] {
				seen[k] = true
				found[where] = append(found[where], out)
			}
		}
	}
	for uri := range s.shown {
		if found[uri] == nil {
			found[uri] = []diagnostic{}
		}
	}
	uris = uris[:0]
	for uri := range found {
		uris = append(uris, uri)
	}
	slices.Sort(uris)
	for _, uri := range uris {
		p := publishParams{URI: uri, Diagnostics: found[uri]}
		d := s.docs[uri]
		if d != nil {
			p.Version = &d.version
		}
		list, err := json.Marshal(p)
		if err != nil || s.shown[uri] == string(list) {
			continue
		}
		if s.shown[uri] = string(list); d == nil && len(p.Diagnostics) == 0 {
			delete(s.shown, uri)
		}
		s.send(notification{Version: "2.0", Method: "textDocument/publishDiagnostics", Params: p})
	}
}

// uriOf is the URI of a file that a document is made of.
func (s *server) uriOf(c *checked, f *source.File, uri string) string {
	if at := c.PathOf(f); at != "" {
		return s.clientURI(at)
	}
	return uri
}

func (s *server) span(c *checked, at source.Span) textRange {
	if at.File == nil {
		return textRange{}
	}
	t := c.texts[at.File]
	if t == nil {
		t = newText(string(at.File.Data), s.bytes)
		c.texts[at.File] = t
	}
	return t.ofSpan(at)
}

var severities = map[diag.Severity]int{diag.Error: 1, diag.Warning: 2, diag.Info: 3}

// tags are the numbers of the protocol.
var tags = []struct {
	of     diag.Tags
	number int
}{{diag.Unnecessary, 1}, {diag.Deprecated, 2}}

func (s *server) diagnostic(c *checked, d diag.Diagnostic) diagnostic {
	out := diagnostic{Range: s.span(c, d.Span), Severity: severities[d.Severity], Code: d.Code.ID, Source: "noticec", Message: d.Message}
	if d.Help != "" {
		out.Message += "\nhelp: " + d.Help
	}
	if len(d.Law) > 0 {
		out.Data = &fingerprint{}
		for _, ref := range d.Law {
			out.Data.Law = append(out.Data.Law, ref.String())
		}
		out.Message += "\nlaw: " + strings.Join(out.Data.Law, ", ")
	}
	if d.Code.DocURL != "" {
		out.CodeInfo = &codeInfo{d.Code.DocURL}
	}
	for _, t := range tags {
		if d.Code.Tags&t.of != 0 {
			out.Tags = append(out.Tags, t.number)
		}
	}
	for _, r := range d.Related {
		if uri := s.uriOf(c, r.Span.File, ""); uri != "" {
			out.Related = append(out.Related, relatedTo{location{uri, s.span(c, r.Span)}, r.Message})
		}
	}
	return out
}
