package html

import (
	"strings"

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
			if !safe(in.URL) {
				p.inlines(in.Inlines)
				continue
			}
			class := ""
			if doc.Plain(in.Inlines) == in.URL {
				class = " class=\"url\"" // print need not say the address again
			}
			p.out("<a", class, " href=\"", esc(in.URL), "\">")
			p.inlines(in.Inlines)
			p.out("</a>")
		case doc.Break:
			p.out("<br>")
		case doc.Lang:
			p.out("<span lang=\"", esc(in.Tag), "\">")
			p.inlines(in.Inlines)
			p.out("</span>")
		case doc.Date:
			p.out(date(in))
		default:
			p.fail("html: unknown inline %T", in)
		}
	}
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
