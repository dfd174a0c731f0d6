package lsp

import (
	"regexp"
	"strings"
	"sync"

	"github.com/noticec/noticec/cmd/noticec/explanation"
	"github.com/noticec/noticec/notice/statement"
)

// codePattern is the id or the name of a code.
var codePattern = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[A-Za-z][A-Za-z0-9-]*`) })

// hover answers textDocument/hover: the description of a key or a code, the item of an id,
// the value of a reference, the page of a finding's code.
func (s *server) hover(d *document, offset int) any {
	if h := s.codeDocs(d, offset); h != nil {
		return h
	}
	at, ok := d.nodeAt(offset)
	if !ok {
		return nil
	}
	if at.key != nil {
		return d.hoverOf("**"+at.key.Value+"**", keyDocs(at)+s.stated(d, at), d.spanRange(at.key.Span))
	}
	value := at.value.Text.Value
	if name, from, to, ok := d.reference(offset); ok {
		if _, v := s.variable(d, name); v != nil {
			return d.hoverOf("**${"+name+"}**", truncate(v.Text.Value), d.rangeBetween(from, to))
		}
		return nil
	}
	where := d.spanRange(at.value.Span)
	if section, ok := strings.CutPrefix(s.annotation(at), "ids "); ok {
		for _, id := range s.ids(d, section) {
			if id.id == value {
				return d.hoverOf("**"+value+"** in `"+section+"`", id.label, where)
			}
		}
	}
	if a := article(at.nearestKey(), value); a != "" {
		return d.hoverOf("**"+value+"**", a+"\n\n"+at.place.Description(), where)
	}
	if docs := at.place.Description(); docs != "" {
		return d.hoverOf("**"+at.nearestKey()+"**", docs, where)
	}
	return nil
}

// stated says what the notice states in the section of a key, as the rules read it.
func (s *server) stated(d *document, at cursorNode) string {
	c := s.results[d.uri]
	if len(at.path) != 1 || c == nil || c.Notice == nil {
		return ""
	}
	var out strings.Builder
	all := statement.Of(c.Notice)
	for _, item := range statement.ItemsIn(at.key.Value) {
		stated := all.Item(item)
		out.WriteString("\n\nThe notice states `" + item + "` " + stated.How.String())
		if stated.Quote() != "" {
			out.WriteString(": “" + truncate(stated.Quote()) + "”")
		}
		out.WriteString(".")
	}
	return out.String()
}

// keyDocs is what the schema says of a key.
func keyDocs(at cursorNode) string {
	out := at.place.Description()
	if codes := at.place.Codes(); len(codes) > 0 && len(codes) < 40 {
		out += "\n\nOne of `" + strings.Join(codes, "`, `") + "`."
	} else if examples := at.place.Examples(); len(examples) > 0 {
		out += "\n\nFor example `" + examples[0] + "`."
	}
	return out
}

func (d *document) hoverOf(head, body string, where textRange) any {
	if body = strings.TrimSpace(body); body == "" {
		return nil
	}
	return hoverResult{markup{"markdown", head + "\n\n" + body}, &where}
}

// codeDocs explains the code at a byte offset, where an ignore comment or noticec.yaml names one.
func (s *server) codeDocs(d *document, offset int) any {
	start := d.starts[d.position(offset).Line]
	line := d.line(d.position(offset).Line)
	for _, m := range codePattern().FindAllStringIndex(line, -1) {
		from, to := start+m[0], start+m[1]
		if offset < from || to < offset {
			continue
		}
		x, ok, err := explanation.Of(line[m[0]:m[1]], s.Today())
		named := d.settings || strings.Contains(line[:m[0]], "noticec:ignore")
		if err != nil || !ok || !named && line[m[0]:m[1]] != x.Code.ID {
			return nil
		}
		where := d.rangeBetween(from, to)
		return hoverResult{markup{"markdown", x.Markdown()}, &where}
	}
	return nil
}

// reference returns the name and the range of the reference at a byte offset: ${controller.name}.
func (d *document) reference(offset int) (name string, from, to int, ok bool) {
	start := d.starts[d.position(offset).Line]
	line := d.line(d.position(offset).Line)
	at := offset - start
	if from = strings.LastIndex(line[:min(len(line), at+2)], "${"); from < 0 {
		return "", 0, 0, false
	}
	end := strings.IndexByte(line[from:], '}')
	if end < 0 || from+end < at-1 {
		return "", 0, 0, false
	}
	return strings.TrimSpace(line[from+2 : from+end]), start + from, start + from + end + 1, true
}
