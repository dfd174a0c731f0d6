package html

import (
	"net/url"
	"strings"
	"unicode"

	"github.com/noticec/noticec/render/doc"
)

func (p *printer) inlines(list []doc.Inline) {
	for _, in := range list {
		switch in := in.(type) {
		case doc.Text:
			p.text(string(in))
		case doc.Strong:
			p.open("strong", p.strong)
			p.inlines(in)
			p.out("</strong>")
		case doc.Emph:
			p.out("<em>")
			p.inlines(in)
			p.out("</em>")
		case doc.Code:
			p.code(string(in))
		case doc.Link:
			p.link(in)
		case doc.Break:
			p.out("<br>")
		case doc.Cite:
			p.cite(in)
		case doc.Lang:
			if p.plainMarkup { // editors remove the element
				p.inlines(in.Inlines)
				continue
			}
			p.out("<span")
			p.attr("lang", in.Tag)
			p.out(p.direction(in), ">")
			p.inlines(in.Inlines)
			p.out("</span>")
		case doc.Written:
			p.inlines(in.Inlines)
		case doc.Remarked:
			p.remarked(in)
		case doc.Changed:
			p.element(changeElement(in), in.Inlines)
		case doc.Date:
			p.date(in)
		default:
			p.fail("html: unknown inline %T", in)
		}
	}
}

// changeElement is the element for words that were inserted or deleted.
func changeElement(in doc.Changed) string {
	if in.Deleted {
		return "del"
	}
	return "ins"
}

// element prints words in an element that has no attributes.
func (p *printer) element(name string, words []doc.Inline) {
	p.out("<", name, ">")
	p.inlines(words)
	p.out("</", name, ">")
}

// cite prints a citation on a line of its own; editors remove the element.
func (p *printer) cite(in doc.Cite) {
	if p.plainMarkup {
		p.out("<br><em>")
		p.inlines(in)
		p.out("</em>")
		return
	}
	p.out(" <small>")
	p.inlines(in)
	p.out("</small>")
}

// code prints Code; editors remove its element.
func (p *printer) code(s string) {
	if p.plainMarkup {
		p.text(s)
		return
	}
	p.out("<code>")
	p.text(s)
	p.out("</code>")
}

func (p *printer) link(l doc.Link) {
	target := p.target(l)
	to, local := strings.CutPrefix(target, "#")
	if !l.Safe() || local && p.lacks(to) {
		p.inlines(l.Inlines)
		return
	}
	r := roleLink
	if bareAddress(doc.Plain(l.Inlines)) == bareAddress(target) {
		r = addressLink
	}
	p.out("<a", p.class(r), p.numberDirection(target))
	if local {
		p.out(` href="#`, p.anchor)
		p.text(to)
		p.out(`"`)
	} else {
		p.attr("href", target)
	}
	p.out(">")
	outer := p.inLink
	p.inLink = true
	p.inlines(l.Inlines)
	p.inLink = outer
	p.out("</a>")
}

// lacks reports whether a place of the page is not printed: in a fragment, whose page has a top of its own,
// and in markup that keeps no ids.
func (p *printer) lacks(id string) bool {
	return p.plainMarkup || p.o.Fragment && (id == "top" || id == "contents" && (!p.o.Contents || p.o.Part != ""))
}

// target is the address of a link. A fragment stands anywhere, so that it names the site of the notices,
// if that is known.
func (p *printer) target(l doc.Link) string {
	if !l.Notice || !p.o.Fragment || p.o.Base == "" {
		return l.Target(".html")
	}
	to, id := l.Page()
	return p.absolute(to) + (&url.URL{Fragment: id}).String()
}

// bareAddress is an address without its scheme and the slash at its end.
func bareAddress(url string) string {
	if _, rest, ok := strings.Cut(url, "://"); ok {
		url = rest
	}
	return strings.TrimSuffix(url, "/")
}

// direction isolates words in another language, where these or the page are written from right to
// left.
func (p *printer) direction(in doc.Lang) string {
	if p.d.Dir == "rtl" || strings.ContainsFunc(doc.Plain(in.Inlines), rightToLeft) {
		return ` dir="auto"`
	}
	return ""
}

func rightToLeft(r rune) bool {
	return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam)
}

// numberDirection keeps the groups of a phone number in order on a right-to-left page.
func (p *printer) numberDirection(url string) string {
	if p.d.Dir == "rtl" && (strings.HasPrefix(url, "tel:") || strings.HasPrefix(url, "mailto:")) {
		return ` dir="ltr"`
	}
	return ""
}
