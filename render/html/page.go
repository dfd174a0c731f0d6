package html

import (
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// page prints a whole page.
func (p *printer) page() {
	d := p.d
	p.out("<!DOCTYPE html>\n<html")
	p.attr("lang", d.Lang)
	p.attr("dir", d.Dir)
	p.out(p.class(roleHTML), ">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
	p.text(windowTitle(d))
	p.out("</title>\n")
	p.meta()
	p.reviewStyle()
	p.out("</head>\n<body id=\"top\"", p.bodyClass(), ">\n")
	if d.Labels.Skip != "" {
		p.out("<a", p.class(roleSkip), " href=\"#main\"")
		p.labels()
		p.out(">")
		p.text(d.Labels.Skip)
		p.out("</a>\n")
	}
	p.out("<header", p.class(roleMasthead), ">\n")
	p.draft()
	p.publisher()
	p.navigation()
	p.out("</header>\n<main id=\"main\" tabindex=\"-1\"", p.class(roleMain), ">\n")
	p.head()
	facts, contents, rest := p.splitBlocks()
	p.notes()
	p.reviewedBlocks(facts, 2)
	p.blocks(contents, 2)
	p.body(rest)
	p.out("</main>\n")
	p.footer()
	p.out("</body>\n</html>\n")
}

// bodyClass is the class attribute of the body: single without a table of contents, az for an index
// by letter.
func (p *printer) bodyClass() string {
	class, own := p.class(roleBody), ""
	switch {
	case p.isSingle():
		own = "single"
	case isByLetter(p.d.Outline()):
		own = "az"
	case class == "":
		return ""
	}
	classes := strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(class, ` class="`), `"`) + " " + own)
	return ` class="` + classes + `"`
}

// isSingle reports whether the document is short: it has no table of contents.
func (p *printer) isSingle() bool {
	for _, b := range p.d.Blocks {
		if isContents(b) {
			return false
		}
	}
	return true
}

// isByLetter reports whether each heading is one letter.
func isByLetter(outline []doc.Entry) bool {
	for _, e := range outline {
		if utf8.RuneCountInString(doc.Plain(e.Heading)) != 1 {
			return false
		}
	}
	return len(outline) > 0
}

// pathToRoot leads from the page to the output folder.
func (p *printer) pathToRoot() string { return strings.Repeat("../", strings.Count(p.d.Path, "/")) }

// splitBlocks divides the blocks of a document: key facts, with the alerts before them, table of
// contents, and the rest.
func (p *printer) splitBlocks() (facts, contents, rest []doc.Block) {
	_, blocks := p.d.Opened()
	for i, b := range blocks {
		c, ok := b.(*doc.Callout)
		switch {
		case ok && c.Kind != doc.Objection && len(rest) == 0:
			facts = append(facts, blocks[i])
		case isContents(b):
			contents = blocks[i : i+1]
		default:
			rest = append(rest, b)
		}
	}
	return facts, contents, rest
}

func isContents(b doc.Block) bool { _, ok := b.(*doc.Contents); return ok }

func (p *printer) body(rest []doc.Block) {
	if len(rest) == 0 {
		return
	}
	p.start("div", roleText, "")
	p.place = atTop
	p.reviewedBlocks(rest, p.sectionLevel())
	p.place = inEntry
	p.end("div")
}

// publisher prints whose page it is: a logo, or the name.
func (p *printer) publisher() {
	switch {
	case p.o.Logo != nil:
		p.open("p", rolePublisher)
		p.out("<img")
		p.attr("src", p.pathToRoot()+source.Address(p.o.Logo.Name))
		p.attr("alt", p.o.Logo.Alt)
		p.out("></p>\n")
	case p.d.Controller != "" || len(p.d.ControllerWords) > 0:
		p.open("p", rolePublisher)
		p.marked(p.d.ControllerWords, p.d.Controller)
		p.out("</p>\n")
	}
}

// head prints the title block of the page.
func (p *printer) head() {
	d := p.d
	p.out("<header", p.class(roleHead), ">\n")
	switch {
	case d.Series != "":
		p.open("p", roleKicker)
		p.marked(d.SeriesWords, d.Series)
		p.out("</p>\n")
	case d.Labels.Kicker != "":
		p.out("<p", p.class(roleKicker))
		p.labels()
		p.mark("label")
		p.out(">")
		p.text(d.Labels.Kicker)
		p.out("</p>\n")
	}
	p.open("h1", roleTitle)
	p.marked(d.TitleWords, d.Title)
	p.out("</h1>\n")
	p.opening()
	p.dates()
	p.out("</header>\n")
}

// mark says to those who read the page back what an element is: "label" is words that are no part of
// the notice, "imprint" its last line, which stands in the footer.
func (p *printer) mark(what string) {
	if !p.plainMarkup {
		p.attr("data-noticec", what)
	}
}

// opening prints the blocks below the title.
func (p *printer) opening() {
	opening, _ := p.d.Opened()
	for _, b := range opening {
		words, ok := b.(*doc.Paragraph)
		if !ok || p.plainMarkup {
			p.block(b, p.sectionLevel())
			continue
		}
		p.open("p", roleLead)
		p.inlines(words.Inlines)
		p.out("</p>\n")
	}
}
