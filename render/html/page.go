package html

import (
	"path"
	"slices"
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
	p.out("</head>\n<body id=\"top\"", p.class(roleBody), ">\n")
	if d.Labels.Skip != "" {
		p.out("<a", p.class(roleSkip), " href=\"#main\"")
		p.labels()
		p.out(">")
		p.text(d.Labels.Skip)
		p.out("</a>\n")
	}
	p.out("<header", p.class(roleMasthead), ">")
	p.controller()
	p.versions()
	p.out("</header>\n<main id=\"main\" tabindex=\"-1\"", p.class(roleMain), ">\n")
	p.head()
	facts, contents, rest := p.splitBlocks()
	p.blocks(facts, 2)
	p.blocks(contents, 2)
	p.body(rest)
	p.out("</main>\n")
	p.footer()
	p.out("</body>\n</html>\n")
}

// meta prints the head element but the title.
func (p *printer) meta() {
	d := p.d
	if words := description(d); words != "" {
		p.out("<meta name=\"description\"")
		p.attr("content", words)
		p.out(">\n")
	}
	p.addresses()
	p.out(generator, "\n")
	p.styleSheet()
	if len(p.o.Data) > 0 {
		p.out("<script type=\"application/ld+json\">\n", string(p.o.Data), "\n</script>\n")
	}
}

// addresses prints the canonical address and those of the other languages, one for each language.
func (p *printer) addresses() {
	d := p.d
	if p.o.Base != "" && d.Path != "" {
		p.out("<link rel=\"canonical\"")
		p.attr("href", p.absolute(path.Base(d.Path)))
		p.out(">\n")
	}
	for i, a := range d.Alternates {
		before := slices.ContainsFunc(d.Alternates[:i], func(b doc.Alternate) bool { return a.Lang == b.Lang })
		if len(d.Alternates) < 2 || a.Lang == d.Lang && !a.Current || a.Lang != d.Lang && before {
			continue
		}
		p.out("<link rel=\"alternate\"")
		p.attr("hreflang", a.Lang)
		p.attr("href", p.absolute(a.Path))
		p.out(">\n")
	}
}

// absolute is the address of the page at a path relative to this one; relative if the base is unknown.
func (p *printer) absolute(to string) string {
	if p.o.Base == "" || p.d.Path == "" {
		return address(to)
	}
	return strings.TrimSuffix(p.o.Base, "/") + "/" + address(path.Join(path.Dir(p.d.Path), to))
}

// generator marks files that noticec wrote and may overwrite.
const generator = `<meta name="generator" content="noticec">`

// address is the address of a page by its path.
func address(path string) string { return source.Address(path + ".html") }

// pathToRoot leads from the page to the output folder.
func (p *printer) pathToRoot() string { return strings.Repeat("../", strings.Count(p.d.Path, "/")) }

// splitBlocks divides the blocks of a document: key facts, table of contents, and the rest.
func (p *printer) splitBlocks() (facts, contents, rest []doc.Block) {
	_, blocks := p.d.Opened()
	for i, b := range blocks {
		c, ok := b.(*doc.Callout)
		switch {
		case ok && c.Kind == doc.KeyFacts && len(rest) == 0:
			facts = blocks[i : i+1]
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
	if len(rest) > 0 {
		p.out("<div", p.class(roleText), ">\n")
		p.blocks(rest, 2)
		p.out("</div>\n")
	}
}

// controller prints whose page it is: a logo, or the name.
func (p *printer) controller() {
	switch {
	case p.o.Logo != nil:
		p.out("<p", p.class(roleLogo), "><img")
		p.attr("src", p.pathToRoot()+source.Address(p.o.Logo.Name))
		p.attr("alt", p.o.Logo.Alt)
		p.out("></p>")
	case p.d.Controller != "":
		p.open("p", roleOwner)
		p.text(p.d.Controller)
		p.out("</p>")
	}
}

// versions links to the other versions; this one comes first, without a link.
func (p *printer) versions() {
	d := p.d
	if len(d.Alternates) < 2 {
		return
	}
	p.out("\n<nav")
	if d.Labels.Versions != "" {
		p.attr("aria-label", d.Labels.Versions)
		p.labels()
	}
	p.out("><ul", p.class(contentsList), ">")
	lang := func(a doc.Alternate) {
		if a.Lang != d.Lang || d.LabelsLang != "" {
			p.attr("lang", a.Lang)
		}
	}
	for _, present := range []bool{true, false} {
		for _, a := range d.Alternates {
			switch {
			case a.Current != present:
				continue
			case present:
				p.out(`<li><span aria-current="true"`)
				lang(a)
				p.out(">")
				p.text(a.Name)
				p.out("</span></li>")
			default:
				p.out("<li><a", p.class(contentsLink))
				p.attr("href", address(a.Path))
				p.attr("hreflang", a.Lang)
				lang(a)
				p.out(">")
				p.text(a.Name)
				p.out("</a></li>")
			}
		}
	}
	p.out("</ul></nav>\n")
}

func (p *printer) footer() {
	d := p.d
	p.out("<footer", p.class(roleFooter), ">\n")
	if line := p.capture(p.editionLine); line != "" {
		p.open("p", roleFact)
		p.out(line, "</p>\n")
	}
	p.otherFormats()
	if d.Labels.Top != "" {
		p.out("<p", p.class(roleTop), "><a", p.class(contentsLink), " href=\"#top\"")
		p.labels()
		p.out(">")
		p.text(d.Labels.Top)
		p.out("</a></p>\n")
	}
	if p.o.Shell == nil { // which need not print the footer
		p.imprint()
	}
	p.out("</footer>\n")
}

// editionLine repeats whose notice it is, and which edition, unless that is told in words of its own.
func (p *printer) editionLine() {
	d, sep := p.d, ""
	for _, s := range []string{d.Controller, d.Title} {
		if s != "" {
			p.out(sep)
			p.text(s)
			sep = " · "
		}
	}
	for _, s := range []*doc.Stamp{&d.Version, &d.Updated} {
		if s.IsPrinted() && len(s.Words) == 0 {
			p.out(sep)
			p.labelledStamp(s)
			sep = " · "
		}
	}
}

// labelledStamp prints a stamp after its label; a day is in the language of the label.
func (p *printer) labelledStamp(s *doc.Stamp) {
	day := s.Value != ""
	if s.Label != "" || day {
		p.out("<span")
		p.labels()
		p.out(">")
	}
	if s.Label != "" {
		p.text(p.d.Labels.Before(s.Label))
		p.out(" ")
		if !day {
			p.out("</span>")
		}
	}
	p.stampText(s)
	if day {
		p.out("</span>")
	}
}

// imprint prints the last line of the notice.
func (p *printer) imprint() {
	if len(p.d.Imprint) > 0 {
		p.open("p", roleImprint)
		p.inlines(p.d.Imprint)
		p.out("</p>\n")
	}
}

// otherFormats links to the other files of the notice.
func (p *printer) otherFormats() {
	if len(p.o.Others) == 0 || p.d.Path == "" || p.d.Labels.Formats == "" {
		return
	}
	p.out("<p", p.class(roleOthers), ">")
	p.label("span", noRole, p.d.Labels.Before(p.d.Labels.Formats))
	for i, f := range p.o.Others {
		if i > 0 {
			p.out(",")
		}
		p.out(" <a", p.class(contentsLink))
		p.attr("href", source.Address(path.Base(p.d.Path)+f.Extension))
		p.out(">")
		p.text(f.Name)
		p.out("</a>")
	}
	p.out("</p>\n")
}

// description is the text that search engines show: the subtitle, or the beginning of the text.
func description(d *doc.Document) string {
	if d.Subtitle != "" {
		return d.Subtitle
	}
	for _, b := range d.Blocks {
		if s, ok := b.(*doc.Section); ok && len(s.Blocks) > 0 {
			b = s.Blocks[0]
		}
		switch b := b.(type) {
		case *doc.Callout, *doc.Contents, *doc.Opening:
		case *doc.Paragraph:
			return excerpt(doc.Plain(b.Inlines))
		default:
			return ""
		}
	}
	return ""
}

// excerpt truncates text where search engines do.
func excerpt(s string) string {
	const room = 155 // characters
	if utf8.RuneCountInString(s) <= room {
		return s
	}
	s = string([]rune(s)[:room])
	if i := strings.LastIndexByte(s, ' '); i > 0 {
		s = s[:i]
	}
	return strings.TrimRight(s, " ,;:") + " …"
}

// windowTitle is "Privacy notice: TITLE – CONTROLLER", without repetitions.
func windowTitle(d *doc.Document) string {
	const room = 70 // characters that windows and search engines show
	kind, controller := d.Labels.Kind+": ", " – "+d.Controller
	if d.LabelsLang != "" || namesKind(d.Title, d.Labels.Kind) {
		kind = ""
	}
	if d.Controller == "" || strings.Contains(d.Title, d.Controller) {
		controller = ""
	}
	for _, title := range []string{kind + d.Title + controller, d.Title + controller} {
		if utf8.RuneCountInString(title) <= room {
			return title
		}
	}
	return d.Title
}

// namesKind reports whether a title already contains the kind of document.
func namesKind(title, kind string) bool {
	return strings.Contains(strings.ToLower(title), strings.ToLower(kind))
}

// head prints the title block of the page.
func (p *printer) head() {
	d := p.d
	p.out("<header", p.class(roleHead), ">\n")
	switch {
	case d.Series != "":
		p.open("p", roleKicker)
		p.text(d.Series)
		p.out("</p>\n")
	case d.Labels.Kicker != "":
		p.label("p", roleKicker, d.Labels.Kicker)
		p.out("\n")
	}
	p.open("h1", roleTitle)
	p.text(d.Title)
	p.out("</h1>\n")
	p.dates()
	p.out("</header>\n")
}

// dates prints the opening, the dates and the version.
func (p *printer) dates() {
	d := p.d
	opening, _ := d.Opened()
	for _, b := range opening {
		if words, ok := b.(*doc.Paragraph); ok {
			p.open("p", roleLead)
			p.inlines(words.Inlines)
			p.out("</p>\n")
			continue
		}
		p.block(b, 2)
	}
	listed := false // whether the list of labels with values is open
	for _, s := range d.Stamps() {
		labelled := s.Label != "" && len(s.Words) == 0
		switch {
		case labelled && !listed:
			p.out("<dl", p.class(roleDates), ">\n")
		case !labelled && listed:
			p.out("</dl>\n")
		}
		if listed = labelled; labelled {
			p.stampRow(s)
		} else {
			p.stampLine(s)
		}
	}
	if listed {
		p.out("</dl>\n")
	}
}

// stampRow prints a stamp with its label, for a list of them.
func (p *printer) stampRow(s *doc.Stamp) {
	day := s.Value != ""
	p.out("<div")
	if day { // it is in the language of the label
		p.labels()
		if p.d.LabelsLang != "" && p.d.Dir == "rtl" { // and runs in its own direction
			p.out(` dir="auto"`)
		}
	}
	p.out("><dt")
	if !day {
		p.labels()
	}
	p.out(">")
	p.text(p.d.Labels.Before(s.Label))
	p.out("</dt> <dd>")
	p.stampText(s)
	p.out("</dd></div>\n")
}

// stampLine prints a stamp without a label, or in the notice's own words.
func (p *printer) stampLine(s *doc.Stamp) {
	p.out("<p", p.class(roleStamp))
	if len(s.Words) == 0 && s.Value != "" {
		p.labels()
	}
	p.out(">")
	p.stampText(s)
	p.out("</p>\n")
}

// stampText prints the words of a stamp, marked as its day for machines.
func (p *printer) stampText(s *doc.Stamp) {
	dated := s.Value != "" && !p.plainMarkup
	if dated {
		p.out("<time")
		p.attr("datetime", s.Value)
		p.out(">")
	}
	if len(s.Words) > 0 {
		p.inlines(s.Words)
	} else {
		p.text(s.Text)
	}
	if dated {
		p.out("</time>")
	}
}
