package html

import (
	"strings"
	"unicode"

	"github.com/noticec/noticec/render/doc"
)

func (p *printer) inlines(list []doc.Inline) {
	for _, in := range list {
		switch in := in.(type) {
		case doc.Text:
			p.out(esc(string(in)))
		case doc.Strong:
			p.out("<strong>")
			p.inlines(in)
			p.out("</strong>")
		case doc.Emph:
			p.out("<em>")
			p.inlines(in)
			p.out("</em>")
		case doc.Code:
			p.out("<code>", esc(string(in)), "</code>")
		case doc.Link:
			to := in.Target(".html")
			if !safe(to) {
				p.inlines(in.Inlines)
				continue
			}
			class := ""
			if doc.Plain(in.Inlines) == to {
				class = " class=\"url\"" // print need not say the address again
			}
			p.out("<a", class, p.address(to), " href=\"", esc(to), "\">")
			p.inlines(in.Inlines)
			p.out("</a>")
		case doc.Break:
			p.out("<br>")
		case doc.Lang:
			p.out("<span lang=\"", esc(in.Tag), "\"", p.direction(in), ">")
			p.inlines(in.Inlines)
			p.out("</span>")
		case doc.Date:
			p.out(date(in))
		default:
			p.fail("html: unknown inline %T", in)
		}
	}
}

// direction keeps words in another language from being mixed up with those around them,
// where either are written from right to left.
func (p *printer) direction(in doc.Lang) string {
	if p.d.Dir == "rtl" || strings.ContainsFunc(doc.Plain(in.Inlines), rightToLeft) {
		return " dir=\"auto\""
	}
	return ""
}

func rightToLeft(r rune) bool {
	return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam)
}

// address keeps the groups of a number in order on a page that is written from right to left.
func (p *printer) address(url string) string {
	if p.d.Dir == "rtl" && (strings.HasPrefix(url, "tel:") || strings.HasPrefix(url, "mailto:")) {
		return " dir=\"ltr\""
	}
	return ""
}

// safe reports whether a page may link to url: an address on the web, a way to
// write or call, or a place in the page or the site.
func safe(url string) bool {
	scheme, _, has := strings.Cut(url, ":")
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto", "tel":
		return true
	}
	return !has
}
