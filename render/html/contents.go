package html

import "github.com/noticec/noticec/render/doc"

// manyEntries is the number of entries above which a table of contents beside the text may be higher
// than the window: there it scrolls, so that the keyboard must reach it.
const manyEntries = 12

// contents prints the table of contents; plain markup has no anchors for it. Wide pages show it open.
func (p *printer) contents() {
	if p.plainMarkup {
		return
	}
	label, outline := p.d.Labels.Contents, p.outline()
	element := "nav"
	if label == "" { // a landmark has a name, and so has what can be closed
		element = "div"
	}
	p.out("<", element, p.class(roleContents))
	p.id("contents")
	if len(outline) > manyEntries && !p.o.Fragment {
		p.out(` tabindex="0"`)
	}
	if label != "" {
		p.attr("aria-label", label)
		p.labels()
		p.out(">\n<details", p.class(contentsDetails), ">\n<summary", p.class(contentsSummary), ">")
		if class := p.class(contentsLabel); class != "" {
			p.out("<span", class, ">")
			p.text(label)
			p.out("</span>")
		} else {
			p.text(label)
		}
		p.out("</summary")
	}
	p.out(">\n<ol", p.class(contentsList))
	if label != "" && p.d.LabelsLang != "" { // the headings are in the language of the document
		p.attr("lang", p.d.Lang)
	}
	p.out(">\n")
	for _, e := range outline {
		p.out("<li><a", p.class(navigationLink), ` href="#`, p.anchor)
		p.text(e.ID)
		p.out(`">`)
		p.inlines(e.Heading)
		p.out("</a></li>\n")
	}
	p.out("</ol>\n")
	if label != "" {
		p.out("</details>\n")
	}
	p.out("</", element, ">\n")
}

// outline is what the table of contents lists: the key facts, if they have a heading, and the headings
// of the top level.
func (p *printer) outline() []doc.Entry {
	outline := p.d.Outline()
	facts, _, _ := p.splitBlocks()
	for _, b := range facts {
		if c := b.(*doc.Callout); c.Kind == doc.KeyFacts && len(c.Heading) > 0 {
			return append([]doc.Entry{{ID: c.ID, Heading: doc.Unmarked(c.Heading)}}, outline...)
		}
	}
	return outline
}
