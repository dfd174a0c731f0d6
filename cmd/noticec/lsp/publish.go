package lsp

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/noticec/noticec/cmd/noticec/workspace"
	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

// checkResult is what the last check of an open document found.
type checkResult struct {
	workspace.Checked
	texts map[*source.File]*text
}

// scheduleCheck schedules a check, after a pause, of a document and of all that inherit from it.
func (s *server) scheduleCheck(uri string) {
	s.pending[uri] = true
	if d := s.docs[uri]; d != nil {
		for other, c := range s.results {
			if c.IsMadeOf(d.path) {
				s.pending[other] = true
			}
		}
	}
	s.timer.Reset(s.Pause)
}

// scheduleAll schedules a check of all open documents.
func (s *server) scheduleAll() {
	for uri := range s.docs {
		s.pending[uri] = true
	}
	s.timer.Reset(s.Pause)
}

func (s *server) close(uri string) {
	d := s.docs[uri]
	if d == nil {
		return
	}
	s.scheduleCheck(uri)
	delete(s.docs, uri)
	delete(s.results, uri)
}

// checkPending checks the documents that are pending and publishes their findings.
func (s *server) checkPending() {
	if len(s.pending) == 0 {
		return
	}
	e := s.editor()
	for uri := range s.pending {
		delete(s.pending, uri)
		d := s.docs[uri]
		if d == nil {
			continue
		}
		s.recoverFrom(d.path, func() {
			c, err := e.Check(d.path)
			if err != nil {
				panic(err)
			}
			if c.Notice != nil { // it was parsed
				d.lastParsed, d.unparsed = d.data, d.unparsed[:0]
			} else {
				d.lastValid()
			}
			s.results[uri] = &checkResult{c, map[*source.File]*text{}}
		})
	}
	s.publish()
}

// publish sends the findings of each file once, however many documents inherit from it.
// A list that did not change since it was published is not sent again.
func (s *server) publish() {
	found := map[string][]diagnostic{}
	for uri := range s.docs {
		found[uri] = []diagnostic{}
	}
	var uris []string
	for uri := range s.results {
		uris = append(uris, uri)
	}
	slices.Sort(uris)
	type key struct {
		uri, code, message string
		at                 position
	}
	seen := map[key]bool{}
	for _, uri := range uris {
		c := s.results[uri]
		for _, d := range c.Findings.Open() {
			where := s.uriOfFile(c, d.Span.File, uri)
			out := s.diagnostic(c, d)
			if k := (key{where, out.Code, out.Message, out.Range.Start}); !seen[k] {
				seen[k] = true
				found[where] = append(found[where], out)
			}
		}
	}
	for uri := range s.published {
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
		if err != nil || s.published[uri] == string(list) {
			continue
		}
		if s.published[uri] = string(list); d == nil && len(p.Diagnostics) == 0 {
			delete(s.published, uri)
		}
		s.send(notification{Version: "2.0", Method: "textDocument/publishDiagnostics", Params: p})
	}
}

// uriOfFile is the URI of a file that a document was resolved from.
func (s *server) uriOfFile(c *checkResult, f *source.File, uri string) string {
	if at := c.PathOf(f); at != "" {
		return s.clientURI(at)
	}
	return uri
}

func (s *server) rangeOf(c *checkResult, at source.Span) textRange {
	if at.File == nil {
		return textRange{}
	}
	t := c.texts[at.File]
	if t == nil {
		t = newText(string(at.File.Data), s.byteOffsets)
		c.texts[at.File] = t
	}
	return t.spanRange(at)
}

var severities = map[diag.Severity]int{diag.Error: 1, diag.Warning: 2, diag.Info: 3}

// tags maps the tags of findings to the numbers of the protocol.
var tags = []struct {
	of     diag.Tags
	number int
}{{diag.Unnecessary, 1}, {diag.Deprecated, 2}}

func (s *server) diagnostic(c *checkResult, d diag.Diagnostic) diagnostic {
	out := diagnostic{Range: s.rangeOf(c, d.Span), Severity: severities[d.Severity], Code: d.Code.ID, Source: "noticec", Message: d.Message}
	if d.Help != "" {
		out.Message += "\nhelp: " + d.Help
	}
	if len(d.Law) > 0 {
		out.Data = &diagnosticData{}
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
		if uri := s.uriOfFile(c, r.Span.File, ""); uri != "" {
			out.Related = append(out.Related, relatedInfo{location{uri, s.rangeOf(c, r.Span)}, r.Message})
		}
	}
	return out
}
