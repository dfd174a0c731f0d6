package docx

import (
	"fmt"
	"strings"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// titleBlock prints the publisher, the title, the opening, the line that tells the edition, and the
// links to other versions.
func (p *printer) titleBlock(opening []doc.Block) {
	d := p.d
	if words := d.ControllerLine(); len(words) > 0 {
		p.words(paragraph{style: "noticecPublisher"}, words)
	}
	switch {
	case d.Series != "":
		p.words(paragraph{style: "noticecSeries"}, d.SeriesLine())
	case d.Labels.Kicker != "":
		p.words(paragraph{style: "noticecKicker"}, d.Label(d.Labels.Kicker))
	}
	if d.Title != "" {
		p.words(paragraph{style: "Title"}, d.TitleLine())
	}
	p.within(func(in *place) { in.style = "noticecOpening" }, func() { p.blocks(opening, 1) })
	if stamps := d.Stamps(); len(stamps) > 0 {
		p.paragraph(paragraph{style: "noticecEdition"}, func() {
			for i, s := range stamps {
				if i > 0 {
					p.text(" · ")
				}
				p.inlines(d.StampLine(s))
			}
		})
	}
	p.versions()
}

// versions links to the other versions of the notice.
func (p *printer) versions() {
	var list []doc.Inline
	for _, a := range p.d.Alternates {
		if a.Current {
			continue
		}
		if label := p.d.Labels.Before(p.d.Labels.Versions); len(list) > 0 {
			list = append(list, doc.Text(", "))
		} else if label != "" {
			list = append(p.d.Label(label), doc.Text(" "))
		}
		list = append(list, doc.Lang{Tag: a.Lang, Inlines: []doc.Inline{doc.Link{URL: source.Address(a.Path + Extension), Inlines: []doc.Inline{doc.Text(a.Name)}}}})
	}
	if len(list) > 0 {
		p.words(paragraph{style: "noticecVersions"}, list)
	}
}

// contents prints the headings of the top level, as a field that is right before Word has counted
// any pages: without their numbers.
func (p *printer) contents() {
	entries := p.d.Outline()
	if len(entries) == 0 {
		return
	}
	p.uncopied(func() { p.contentsOf(entries) })
}

func (p *printer) contentsOf(entries []doc.Entry) {
	p.out(`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>`)
	if label := p.d.Labels.Contents; label != "" {
		p.words(paragraph{style: "TOCHeading"}, p.d.Label(label))
	}
	for i, e := range entries {
		p.paragraph(paragraph{style: "TOC1"}, func() {
			if i == 0 {
				p.out(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \o "1-1" \n \h \z </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`)
			}
			p.hyperlink("", p.bookmarks[e.ID], e.Heading)
			if i == len(entries)-1 {
				p.out(`<w:r><w:fldChar w:fldCharType="end"/></w:r>`)
			}
		})
	}
	p.out(`</w:sdtContent></w:sdt>`)
}

// runningHead is what stands above each page but the first.
func (p *printer) runningHead() string {
	if c := p.d.Controller; c != "" && !strings.Contains(p.d.Title, c) {
		return strings.TrimPrefix(p.d.Title+"\t"+c, "\t")
	}
	return p.d.Title
}

// hasHeader reports whether something stands above each page but the first.
func (p *printer) hasHeader() bool { return p.runningHead() != "" || p.copy != nil }

// header is the part of the running head.
func (p *printer) header() []byte {
	q := &printer{d: p.d, rtl: p.rtl}
	q.out(xmlHeader, `<w:hdr`, namespaces, `>`)
	p.draftLine(q)
	q.paragraph(paragraph{style: "Header"}, func() {
		title, controller, both := strings.Cut(p.runningHead(), "\t")
		q.text(title)
		if both {
			q.tab()
			q.text(controller)
		}
	})
	q.out(`</w:hdr>`)
	return q.b
}

// footer is the part of the running foot: the edition, and the page.
func (p *printer) footer() []byte {
	q := &printer{d: p.d, rtl: p.rtl}
	q.out(xmlHeader, `<w:ftr`, namespaces, `>`)
	q.paragraph(paragraph{style: "Footer"}, func() {
		q.run.lang = p.d.LabelsLang
		q.text(p.d.Edition())
		q.tab()
		if of := p.d.Labels.PageOf; of != "" {
			before, rest, _ := strings.Cut(of, "%d")
			between, after, _ := strings.Cut(rest, "%d")
			q.text(before)
			q.field("PAGE")
			q.text(between)
			q.field("NUMPAGES")
			q.text(after)
			if p.rtl && isOneDirection(of) {
				q.textRun(leftToRight, false) // which has the number at its end stay there
			}
		}
	})
	q.out(`</w:ftr>`)
	return q.b
}

func (p *printer) tab() { p.out(`<w:r><w:tab/></w:r>`) }

// field prints a number that Word counts.
func (p *printer) field(name string) {
	p.out(fmt.Sprintf(`<w:fldSimple w:instr=" %s "><w:r><w:t>1</w:t></w:r></w:fldSimple>`, name))
}
