package docx

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"unicode"

	"github.com/noticec/noticec/render/doc"
)

// A runStyle is how the words of a run are set.
type runStyle struct {
	bold, italic bool
	style        string // id of a character style
	lang         string // BCP 47; empty is that of the document
	ltr          bool   // whether a right-to-left document has it from left to right, as the groups of a phone number
}

// with runs fill with changed words.
func (p *printer) with(change func(*runStyle), fill func()) {
	before := p.run
	change(&p.run)
	fill()
	p.run = before
}

func (p *printer) inlines(list []doc.Inline) {
	for i, in := range list {
		switch in := in.(type) {
		case doc.Text:
			p.text(string(in))
		case doc.Strong:
			p.with(func(r *runStyle) { r.bold = true }, func() { p.inlines(in) })
		case doc.Emph:
			p.with(func(r *runStyle) { r.italic = true }, func() { p.inlines(in) })
		case doc.Code:
			p.with(func(r *runStyle) { r.style = "HTMLCode" }, func() { p.text(string(in)) })
		case doc.Link:
			p.link(in)
		case doc.Break:
			p.lineBreak()
		case doc.Cite:
			if i > 0 {
				p.lineBreak()
			}
			p.with(func(r *runStyle) { r.style = "Citation" }, func() { p.inlines(in) })
		case doc.Lang:
			p.foreign(in)
		case doc.Written:
			p.anchored(in)
		case doc.Remarked:
			p.remarked(in)
		case doc.Changed:
			p.changed(in)
		case doc.Date:
			p.text(in.Text)
		default:
			p.err = fmt.Errorf("docx: unknown inline %T", in)
		}
	}
}

// leftToRight is a mark that has no width.
const leftToRight = "\u200e"

// foreign prints words in another language. In a document that is written from right to left, words
// from left to right keep the full stop at their end.
func (p *printer) foreign(in doc.Lang) {
	ltr := p.rtl && isOneDirection(doc.Plain(in.Inlines))
	p.with(func(r *runStyle) { r.lang, r.ltr = in.Tag, r.ltr || ltr }, func() {
		p.inlines(in.Inlines)
		if ltr {
			p.textRun(leftToRight, false)
		}
	})
}

func (p *printer) lineBreak() {
	p.tracked(func() { p.out(`<w:r><w:br/></w:r>`) })
	p.copied("\n")
}

// text prints words, in a run for each direction.
func (p *printer) text(s string) {
	if !p.rtl && isOneDirection(s) {
		p.textRun(s, false)
		return
	}
	for _, part := range segments(s, p.rtl && !p.run.ltr) {
		p.textRun(part.text, part.rtl)
	}
}

func (p *printer) textRun(s string, rtl bool) {
	if s == "" {
		return
	}
	element := "w:t"
	if p.change == deletion {
		element = "w:delText"
	}
	p.tracked(func() {
		p.out(`<w:r>`)
		p.runProperties(rtl)
		p.out(`<`, element, ` xml:space="preserve">`)
		p.b = appendEscaped(p.b, s)
		p.out(`</`, element, `></w:r>`)
	})
	p.copied(s)
}

// runProperties prints how a run is set, in the order of the schema (CT_RPr).
func (p *printer) runProperties(rtl bool) {
	r := p.run
	if r == (runStyle{}) && !rtl {
		return
	}
	p.out(`<w:rPr>`)
	if r.style != "" {
		p.out(`<w:rStyle w:val="`, r.style, `"/>`)
	}
	if r.bold {
		p.out(`<w:b/><w:bCs/>`)
	}
	if r.italic {
		p.out(`<w:i/><w:iCs/>`)
	}
	if rtl {
		p.out(`<w:rtl/>`)
	}
	switch lang := language(r.lang); {
	case lang == "":
	case rtl:
		p.out(`<w:lang w:bidi="`, lang, `"/>`)
	default:
		p.out(`<w:lang w:val="`, lang, `"/>`)
	}
	p.out(`</w:rPr>`)
}

// link prints a link to a bookmark or to an address. One that leads nowhere is its words.
func (p *printer) link(in doc.Link) {
	target, fragment := in.Target(Extension), ""
	if id, ok := strings.CutPrefix(target, "#"); ok {
		target, fragment = "", p.bookmarks[id]
	} else if in.Notice {
		var id string
		target, id, _ = strings.Cut(target, "#")
		if id, err := url.PathUnescape(id); err == nil && id != "" {
			fragment = bookmarkName(id)
		}
	}
	if target = address(target); !in.Safe() || target == "" && fragment == "" {
		p.inlines(in.Inlines)
		return
	}
	p.with(func(r *runStyle) {
		r.style = "Hyperlink"
		r.ltr = r.ltr || strings.HasPrefix(in.URL, "tel:") || strings.HasPrefix(in.URL, "mailto:")
	}, func() { p.hyperlink(target, fragment, in.Inlines) })
}

// hyperlink prints words that lead to an address, or to a bookmark here or there. In a link, and
// where there is neither, they are words only.
func (p *printer) hyperlink(target, bookmark string, words []doc.Inline) {
	if p.inLink || target == "" && bookmark == "" {
		p.inlines(words)
		return
	}
	p.out(`<w:hyperlink`)
	if target != "" {
		p.attr("r:id", p.links.id(target))
		p.recordLink(target, words)
	}
	if bookmark != "" {
		p.attr("w:anchor", bookmark)
	}
	p.out(` w:history="1">`)
	p.inLink = true
	p.inlines(words)
	p.inLink = false
	p.out(`</w:hyperlink>`)
}

// address is the target of a link as Word can open it: it takes a file for damaged in which one
// cannot be read as a URI (RFC 3986). It is empty for one that cannot.
func address(target string) string {
	var b strings.Builder
	for i, r := range target {
		switch {
		case unicode.IsSpace(r) || unicode.IsControl(r) || strings.ContainsRune("\"<>\\^`{|}", r), r == '%' && !isEncoded(target[i:]):
			b.WriteString(encoded(string(r)))
		default:
			b.WriteRune(r)
		}
	}
	u, err := url.Parse(b.String())
	if err != nil || u.Scheme != "" && u.Host == "" && u.Opaque == "" {
		return ""
	}
	if port := u.Port(); port != "" {
		if n, err := strconv.Atoi(port); err != nil || n > 65535 {
			return ""
		}
	}
	return b.String()
}

// isEncoded reports whether s begins with an encoded byte.
func isEncoded(s string) bool {
	if len(s) < 3 {
		return false
	}
	_, err := strconv.ParseUint(s[1:3], 16, 8)
	return err == nil
}

// encoded is a character with each of its bytes encoded.
func encoded(s string) string {
	var b strings.Builder
	for i := range len(s) {
		fmt.Fprintf(&b, "%%%02X", s[i])
	}
	return b.String()
}
