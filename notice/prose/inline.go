package prose

import (
	"bytes"
	"embed"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"github.com/noticec/noticec/notice/diag"
	"github.com/noticec/noticec/notice/source"
)

//go:embed docs/*.md
var docs embed.FS

// Catalog holds the codes that this package reports.
var Catalog = diag.NewCatalog("notice/prose", docs)

var (
	codeMarkup      = Catalog.Warning("NC080", "too-much-markdown", "A field has more marks of Markdown than are read.")
	codeHTML        = Catalog.Warning("NC081", "raw-html", "Raw HTML stands inside a field.")
	codeImage       = Catalog.Warning("NC082", "image-in-field", "An image stands inside a field.")
	codeHeading     = Catalog.Warning("NC083", "heading-in-field", "A heading stands inside a field.")
	codeLink        = Catalog.Warning("NC084", "link-scheme", "A link leads to an address that a notice cannot link.")
	codeUnsupported = Catalog.Warning("NC085", "unsupported-markdown", "A construct of Markdown is used that notices do not need.")
	codeLength      = Catalog.Warning("NC086", "field-too-long", "A field is too long to be read as Markdown.")
	codeControl     = Catalog.Warning("NC087", "control-character", "A field holds a character that is no text.")
	codeDirection   = Catalog.Warning("NC088", "direction-of-writing", "A field turns the direction of writing and does not end it, or overrides it.")
	codeWordless    = Catalog.Error("NC089", "markdown-without-words", "A field holds Markdown that makes no words.")
)

// report adds a finding at the place of a node.
func (r *reader) report(n ast.Node, c diag.Code, message, help string) {
	if len(r.found) == maxFindings {
		return
	}
	r.found = append(r.found, diag.New(c, r.place(n), message, help))
}

// place is where a node stands: a block's first line, or the whole of an inline.
func (r *reader) place(n ast.Node) source.Span {
	start := max(0, min(n.Pos(), len(r.src)))
	end := start + strings.IndexByte(string(r.src[start:])+"\n", '\n')
	switch n := n.(type) {
	case *ast.RawHTML:
		if k := n.Segments.Len(); k > 0 {
			start, end = n.Segments.At(0).Start, n.Segments.At(k-1).Stop
		}
	case *ast.Image, *ast.Link:
		end = linkEnd(r.src, start, end)
	case *ast.AutoLink:
		label := n.Label(r.src)
		if start += bytes.Index(r.src[start:], label); start > 0 && r.src[start-1] == '<' {
			return r.text.Sub(start-1, start+len(label)+1)
		}
		end = start + len(label)
	}
	return r.text.Sub(start, end)
}

// closing is the place after the first mark in src[from:to], or to.
func closing(src []byte, from, to int, mark byte) int {
	if i := bytes.IndexByte(src[from:to], mark); i >= 0 {
		return from + i + 1
	}
	return to
}

// linkEnd is the place after a link in src[from:to]: behind the bracket that closes its address, or where it
// has none the second or the first of its square brackets.
func linkEnd(src []byte, from, to int) int {
	end := balanced(src, from, to, '[', ']')
	if end >= to {
		return to
	}
	switch src[end] {
	case '(':
		return balanced(src, end, to, '(', ')')
	case '[':
		return balanced(src, end, to, '[', ']')
	}
	return end
}

// balanced is the place after the bracket that closes the first in src[from:to], or to. What is escaped, and
// what is code or an address between angle brackets, counts for none.
func balanced(src []byte, from, to int, open, closed byte) int {
	depth := 0
	for i := from; i < to; i++ {
		switch c := src[i]; {
		case c == '\\':
			i++
		case c == '`' && open == '[':
			if n := bytes.IndexByte(src[i+1:to], '`'); n >= 0 {
				i += n + 1
			}
		case c == '<' && open == '(' && i > from && src[i-1] == '(':
			i = closing(src, i, to, '>') - 1
		case c == open:
			depth++
		case c == closed:
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return to
}

func (r *reader) inlines(parent ast.Node) []Inline {
	var out []Inline
	add := func(s string) {
		if s == "" {
			return
		}
		if k := len(out) - 1; k >= 0 {
			if last, ok := out[k].(Text); ok {
				out[k] = last + Text(s)
				return
			}
		}
		out = append(out, Text(s))
	}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			if parent.Kind() != ast.KindCodeSpan {
				r.broken(n)
			}
			add(unescape(n.Segment.Value(r.src)))
			switch {
			case n.HardLineBreak():
				out = append(out, Break{})
			case n.SoftLineBreak():
				add(" ")
			}
		case *ast.String:
			add(string(n.Value))
		case *ast.CodeSpan:
			out = append(out, Code(Plain(r.inlines(n))))
		case *ast.Emphasis:
			if n.Level > 1 {
				out = append(out, Strong(r.inlines(n)))
			} else {
				out = append(out, Emph(r.inlines(n)))
			}
		case *ast.Link:
			words := r.inlines(n)
			if n.Reference != nil {
				r.refer(n.Reference)
				if start := n.Pos(); strings.HasPrefix(string(n.Reference.Value), "^") {
					r.footnote(start, closing(r.src, start, len(r.src), ']'))
					out = append(out, words...)
					continue
				}
			}
			r.titled(n, n.Title, words)
			out = append(out, r.link(n, unescape(n.Destination), words)...)
		case *ast.AutoLink:
			url := unescape(n.URL(r.src))
			if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(url, "mailto:") {
				url = "mailto:" + url
			}
			out = append(out, r.link(n, url, []Inline{Text(unescape(n.Label(r.src)))})...)
		case *ast.Image:
			if n.Reference != nil {
				r.refer(n.Reference)
			}
			r.report(n, codeImage, "an image stands inside a field", "say in words what the image shows")
			out = append(out, r.inlines(n)...)
		case *ast.RawHTML:
			if r.src[min(n.Pos()+1, len(r.src)-1)] != '/' { // one finding for an element, at its beginning
				r.report(n, codeHTML, "raw HTML stands inside a field", "write Markdown or plain words; the page shows the HTML as text")
			}
			for i := range n.Segments.Len() {
				seg := n.Segments.At(i)
				add(string(seg.Value(r.src)))
			}
		default:
			out = append(out, r.inlines(n)...)
		}
	}
	return out
}

// link keeps a link whose scheme a notice can use, and the words of any other.
func (r *reader) link(n ast.Node, url string, words []Inline) []Inline {
	if strings.TrimSpace(url) == "" {
		r.report(n, codeLink, "the link `"+strings.TrimSpace(Plain(words))+"` has no address", "write the address between the round brackets, or remove the brackets")
		return words
	}
	link := Link{URL: url, Inlines: words}
	if text := strings.TrimSpace(Plain(words)); len(url) <= MaxURL && source.IsBlank(text) {
		message := "the link to `" + url + "` has no words"
		if source.IsSeen(text) {
			message += " but `" + text + "`, which says nothing"
		} else {
			link.Inlines = []Inline{Text(url)}
		}
		r.report(n, codeLink, message, "write between the square brackets where the link leads, or remove it")
	}
	if message, help := wrongAddress(url); message != "" && !isWanting(r.text, url) {
		r.report(n, codeLink, message, help)
	}
	if !link.Safe() {
		return link.Inlines
	}
	if other := namesAnother(strings.TrimSpace(Plain(words)), url); other != "" {
		r.report(n, codeLink, "the words `"+strings.TrimSpace(Plain(words))+"` name another address than the link, which leads to `"+other+"`", "write in both places the one that is meant, or words that say where the link leads")
	}
	r.links = append(r.links, Reference{url, r.place(n)})
	return []Inline{link}
}

// unescape resolves backslashes and entities, as the library's printer would.
func unescape(b []byte) string {
	if bytes.IndexByte(b, '\\') < 0 && bytes.IndexByte(b, '&') < 0 {
		return string(b)
	}
	var out []byte
	for len(b) > 0 {
		end := 0 // of what stands before a backslash that escapes; an escaped & begins no entity
		for end < len(b) && !(b[end] == '\\' && end+1 < len(b) && util.IsPunct(b[end+1])) {
			end++
		}
		out = append(out, util.ResolveEntityNames(util.ResolveNumericReferences(b[:end]))...)
		if end == len(b) {
			break
		}
		out = append(out, b[end+1])
		b = b[end+2:]
	}
	return string(out)
}
