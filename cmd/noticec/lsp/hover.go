package lsp

import (
	"regexp"
	"strings"
	"sync"

	"github.com/noticec/noticec/notice/check"
)

var codeForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`NC[0-9]{3}`) })

// hover tells of a key its duty, of a code what it stands for, of an id the item, of a
// reference its value, and of a finding's code its page.
func (s *server) hover(d *document, offset int) any {
	if h := d.page(offset); h != nil {
		return h
	}
	at, ok := d.spotAt(offset)
	if !ok {
		return nil
	}
	if at.key != nil {
		return d.tell("**"+at.key.Value+"**", keyDocs(at), d.ofSpan(at.key.Span))
	}
	value := at.value.Text.Value
	if name, from, to, ok := d.reference(offset); ok {
		if _, v := s.variable(d, name); v != nil {
			return d.tell("**${"+name+"}**", short(v.Text.Value), d.between(from, to))
		}
		return nil
	}
	where := d.ofSpan(at.value.Span)
	if section, ok := strings.CutPrefix(s.names(at), "ids "); ok {
		for _, id := range s.ids(d, section) {
			if id.name == value {
				return d.tell("**"+value+"** in `"+section+"`", id.words, where)
			}
		}
	}
	if a := article(at.last(), value); a != "" {
		return d.tell("**"+value+"**", a+"\n\n"+at.place.Description(), where)
	}
	if docs := at.place.Description(); docs != "" {
		return d.tell("**"+at.last()+"**", docs, where)
	}
	return nil
}

// keyDocs are the words of the schema about a key.
func keyDocs(at spot) string {
	out := at.place.Description()
	if codes := at.place.Codes(); len(codes) > 0 && len(codes) < 40 {
		out += "\n\nOne of `" + strings.Join(codes, "`, `") + "`."
	} else if examples := at.place.Examples(); len(examples) > 0 {
		out += "\n\nFor example `" + examples[0] + "`."
	}
	return out
}

func (d *document) tell(head, body string, where textRange) any {
	if body = strings.TrimSpace(body); body == "" {
		return nil
	}
	return hoverResult{markup{"markdown", head + "\n\n" + body}, &where}
}

// page is the page of the code at a byte, as a comment that ignores it or a noticec.yaml
// names it.
func (d *document) page(offset int) any {
	start := d.starts[d.position(offset).Line]
	line := d.line(d.position(offset).Line)
	for _, m := range codeForm().FindAllStringIndex(line, -1) {
		if from, to := start+m[0], start+m[1]; from <= offset && offset <= to {
			text, ok := check.Page(line[m[0]:m[1]])
			if !ok {
				return nil
			}
			where := d.between(from, to)
			return hoverResult{markup{"markdown", text}, &where}
		}
	}
	return nil
}

// reference returns the name of the reference such as ${controller.name} at a byte.
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
