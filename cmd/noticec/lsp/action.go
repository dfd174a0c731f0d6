package lsp

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/format"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/tree"
)

// maxTried is how many bytes are read at most for the quick fixes of a request: each of them is tried on
// the whole document.
const maxTried = 4 << 20

// codeActions answers textDocument/codeAction: the safe fixes of the findings in a range, the
// comments that ignore them, and one action that applies all fixes of the document.
func (s *server) codeActions(raw json.RawMessage) (any, error) {
	p, err := params[actionParams](raw)
	d := s.docs[p.Document.URI]
	if err != nil || d == nil {
		return nil, err
	}
	s.checkPending() // so that spans are those of the current text
	out := []codeAction{}
	c := s.results[d.uri]
	if c == nil {
		return out, nil
	}
	from, to := d.offset(p.Range.Start), d.offset(p.Range.End)
	quick := kindRequested(kindQuickFix, p.Context.Only)
	var fixes []*diag.Fix
	f := source.NewFile("", nil)
	tried := 0
	for _, found := range c.Findings.Open() {
		if c.PathOf(found.Span.File) != d.path {
			continue
		}
		f = found.Span.File
		if found.Fix != nil {
			fixes = append(fixes, found.Fix)
		}
		if quick && tried <= maxTried && f.Offset(found.Span.Start) <= to && f.Offset(found.Span.End) >= from {
			tried += 3 * len(d.data)
			out = append(out, s.quickFixes(d, c, found)...)
		}
	}
	if kindRequested(kindFixAll, p.Context.Only) {
		out = append(out, s.fixAll(d, f, fixes)...)
	}
	return out, nil
}

// The kinds of action.
const (
	kindQuickFix = "quickfix"
	kindFixAll   = "source.fixAll.noticec"
)

// kindRequested reports whether an editor asked for a kind of action.
func kindRequested(kind string, only []string) bool {
	return len(only) == 0 || slices.ContainsFunc(only, func(o string) bool { return kind == o || strings.HasPrefix(kind, o+".") })
}

func (s *server) quickFixes(d *document, c *checkResult, found diag.Diagnostic) []codeAction {
	var out []codeAction
	about := []diagnostic{s.diagnostic(c, found)}
	if found.Fix != nil {
		if _, taken := format.Fix(found.Span.File, []*diag.Fix{found.Fix}); taken == 1 {
			var edits []textEdit
			for _, e := range found.Fix.Edits {
				edits = append(edits, textEdit{s.rangeOf(c, e.Span), e.Text})
			}
			out = append(out, codeAction{capitalize(found.Fix.Title), kindQuickFix, about, true, &workspaceEdit{map[string][]textEdit{d.uri: edits}}})
		}
	}
	if e, ok := d.ignoreEdit(found); ok {
		out = append(out, codeAction{"Ignore " + found.Code.ID + " with a reason", kindQuickFix, about, false, &workspaceEdit{map[string][]textEdit{d.uri: {e}}}})
	}
	return out
}

// fixAll is the action that applies every fix of the document at once.
func (s *server) fixAll(d *document, f *source.File, fixes []*diag.Fix) []codeAction {
	text, taken := format.Fix(f, fixes)
	if taken == 0 {
		return nil
	}
	edit := &workspaceEdit{map[string][]textEdit{d.uri: {d.replaceWith(string(text))}}}
	return []codeAction{{"Fix all that can be fixed without danger", kindFixAll, nil, false, edit}}
}

func capitalize(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// ignoreEdit is the edit that inserts an ignore comment: above the line of the finding, or, where
// that line is inside a multi-line scalar, above the first key for the whole file.
func (d *document) ignoreEdit(found diag.Diagnostic) (textEdit, bool) {
	id := found.Code.ID
	_, root, ok := d.parse()
	if !ok || found.Code.Required || found.Code.Scope != diag.ScopeNotice || d.settings || !found.Span.IsValid() {
		return textEdit{}, false
	}
	for _, try := range []struct {
		line int
		form string
	}{{found.Span.Start.Line, "ignore"}, {root.Span.Start.Line, "ignore-file"}} {
		at := d.starts[try.line-1]
		line := d.line(try.line - 1)
		if strings.HasPrefix(line, "\ufeff") {
			at += len("\ufeff")
			line = line[len("\ufeff"):]
		}
		indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
		text := indent + "# noticec:" + try.form + " " + id + " -- reason" + d.eol()
		again, list := tree.Parse(source.NewFile(d.path, []byte(d.data[:at]+text+d.data[at:])))
		if again != nil && len(list) == 0 && reflect.DeepEqual(root.Value(), again.Value()) {
			return textEdit{d.rangeBetween(at, at), text}, true
		}
	}
	return textEdit{}, false
}

// eol is the line ending of the document.
func (d *document) eol() string {
	switch {
	case strings.Contains(d.data, "\r\n"):
		return "\r\n"
	case !strings.Contains(d.data, "\n") && strings.Contains(d.data, "\r"):
		return "\r"
	}
	return "\n"
}
