package html

import (
	"path"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// navigation prints the links of the masthead: to all notices, the PDF, and the other languages and
// audiences.
func (p *printer) navigation() {
	links := p.capture(func() {
		p.item(p.indexLink)
		for _, f := range p.o.Others {
			if f.Format == "pdf" {
				p.item(func() { p.formatLink(f) })
			}
		}
		for _, a := range p.d.Alternates {
			if !a.Current {
				p.item(func() { p.alternateLink(a) })
			}
		}
	})
	if links == "" {
		return
	}
	p.out("<nav")
	if p.d.Labels.Navigation != "" {
		p.attr("aria-label", p.d.Labels.Navigation)
		p.labels()
	}
	p.out(">\n<ul", p.class(roleNavigation), ">\n", links, "</ul>\n</nav>\n")
}

// item prints a list item, unless print appends nothing.
func (p *printer) item(print func()) {
	from := len(p.b)
	p.out("<li>")
	start := len(p.b)
	if print(); len(p.b) == start {
		p.b = p.b[:from]
		return
	}
	p.out("</li>\n")
}

// indexLink links to the list of all notices, if there is one.
func (p *printer) indexLink() {
	words := p.d.Labels.AllNotices
	if p.o.Index == "" || words == "" {
		return
	}
	p.out("<a", p.class(navigationLink))
	p.attr("href", p.pathToRoot()+source.Address(p.o.Index))
	p.labels()
	p.out(">")
	p.text(words)
	p.out("</a>")
}

// formatLink links to another file of the notice, which has a path then; not where the notice names no
// other formats.
func (p *printer) formatLink(f OtherFormat) {
	if p.d.Path == "" || p.d.Labels.Formats == "" {
		return
	}
	p.out("<a", p.class(navigationLink))
	p.attr("href", source.Address(path.Base(p.d.Path)+f.Extension))
	p.out(">")
	p.text(f.Name)
	p.out("</a>")
}

// alternateLink links to the notice in another language or for another audience.
func (p *printer) alternateLink(a doc.Alternate) {
	p.out("<a", p.class(navigationLink))
	p.attr("href", address(a.Path))
	p.attr("hreflang", a.Lang)
	if a.Lang != p.d.Lang || p.d.LabelsLang != "" {
		p.attr("lang", a.Lang)
	}
	p.out(">")
	p.text(a.Name)
	p.out("</a>")
}

// footer prints whose notice it is, and which edition, for those who have a photocopy, and the links
// to other files. A page without a table of contents has its head at hand.
func (p *printer) footer() {
	line, links := "", ""
	if !p.isSingle() || p.o.Shell != nil {
		line, links = p.capture(p.editionLine), p.capture(p.footerLinks)
	}
	imprint := ""
	if p.o.Shell == nil { // which need not print the footer
		imprint = p.capture(p.imprint)
	}
	if line+links+imprint == "" {
		return
	}
	p.out("<footer", p.class(roleFooter), ">\n")
	for _, words := range []string{line, links} {
		if words != "" {
			p.open("p", roleFooterLine)
			p.out(words, "</p>\n")
		}
	}
	p.out(imprint, "</footer>\n")
}

// footerLinks links to the other files of the notice, to all notices and to the top of the page.
func (p *printer) footerLinks() {
	links := make([]func(), 0, len(p.o.Others)+2)
	for _, f := range p.o.Others {
		links = append(links, func() { p.formatLink(f) })
	}
	links = append(links, p.indexLink, p.topLink)
	separator := ""
	for _, print := range links {
		from := len(p.b)
		p.out(separator)
		start := len(p.b)
		if print(); len(p.b) == start {
			p.b = p.b[:from]
			continue
		}
		separator = " "
	}
}

func (p *printer) topLink() {
	if p.d.Labels.Top == "" {
		return
	}
	p.out("<a", p.class(navigationLink), " href=\"#top\"")
	p.labels()
	p.out(">")
	p.text(p.d.Labels.Top)
	p.out("</a>")
}

// imprint prints the last line of the notice.
func (p *printer) imprint() {
	if len(p.d.Imprint) > 0 {
		p.out("<p", p.class(roleImprint))
		p.mark("imprint")
		p.out(">")
		p.inlines(p.d.Imprint)
		p.out("</p>\n")
	}
}
