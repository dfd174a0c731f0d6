package word

import (
	"encoding/xml"
	"strings"
)

// A field is code and the words that Word made of it, which are what is shown.
type field struct {
	code     string
	result   bool   // whether its words have begun
	link     string // where they lead
	contents bool   // whether they are a table of contents
}

// maxFields bounds fields in each other; those beyond are read as if they were none.
const maxFields = 64

func (r *reader) beginField(code string) {
	r.fields = append(r.fields, field{code: code})
	r.codes++
	if len(r.fields) > maxFields {
		r.beginResult()
	}
}

// beginResult ends the code of the innermost field.
func (r *reader) beginResult() {
	n := len(r.fields) - 1
	if n < 0 || r.fields[n].result {
		return
	}
	f := &r.fields[n]
	f.result = true
	r.codes--
	if n > 0 {
		f.link = r.fields[n-1].link
	}
	words := codeWords(f.code)
	if len(words) == 0 {
		return
	}
	switch strings.ToUpper(words[0]) {
	case "HYPERLINK":
		if link := linkOf(words[1:]); link != "" {
			f.link = link
		}
	case "TOC", "TOA", "INDEX":
		f.contents = true
		r.contents++
	}
}

func (r *reader) endField() {
	n := len(r.fields) - 1
	if n < 0 {
		return
	}
	if !r.fields[n].result {
		r.codes--
	}
	if r.fields[n].contents && r.contents > 0 {
		r.contents--
	}
	r.fields = r.fields[:n]
}

// codeWords splits the code of a field into its words; quotation marks hold one together.
func codeWords(code string) []string {
	var out []string
	for {
		code = strings.TrimLeft(code, " \t\r\n\u00a0")
		if code == "" {
			return out
		}
		if code[0] == '"' {
			word, rest, _ := strings.Cut(code[1:], `"`)
			out, code = append(out, strings.ReplaceAll(word, `\\`, `\`)), rest
			continue
		}
		end := strings.IndexAny(code, " \t\r\n\"\u00a0")
		if end < 0 {
			end = len(code)
		}
		out, code = append(out, code[:end]), code[end:]
	}
}

// linkOf is the address of a field HYPERLINK: a first word, and a bookmark after \l.
func linkOf(words []string) string {
	url := ""
	for i := 0; i < len(words); i++ {
		switch {
		case words[i] == `\l` && i+1 < len(words):
			return url + "#" + words[i+1]
		case words[i] == `\o` || words[i] == `\t`:
			i++ // its tip, the frame in which it opens
		case !strings.HasPrefix(words[i], `\`) && url == "":
			url = words[i]
		}
	}
	return url
}

// addressOf is where w:hyperlink leads.
func (r *reader) addressOf(e xml.StartElement) string {
	url := strings.TrimSpace(r.relations.byID[relAttr(e, "id")].target)
	if anchor := attr(e, "anchor"); anchor != "" && !strings.Contains(url, "#") {
		url += "#" + anchor
	}
	return url
}
