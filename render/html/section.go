package html

import "github.com/noticec/noticec/render/doc"

// A place says what a section among blocks is.
type place uint8

const (
	inEntry   place = iota // a part of an entry, under a plain heading
	atTop                  // an entry or a chapter
	inChapter              // an entry
)

// section prints a section. An entry has its heading beside its words.
func (p *printer) section(s *doc.Section, level int) {
	if words := onlyParagraph(s); words != nil && p.place != atTop && !p.plainMarkup { // which carries the id
		p.out("<p", p.class(paragraph))
		p.id(s.ID)
		p.out(">")
		p.inlines(words.Inlines)
		p.out("</p>\n")
		return
	}
	r, heading, below := noRole, subheading, inEntry
	switch {
	case p.place == inEntry:
	case len(s.Heading) == 0 && (s.Chapter || p.place == inChapter || hasSections(s.Blocks)):
		r, below = roleGroup, p.place
	case s.Chapter:
		r, heading, below = roleChapter, chapterHeading, inChapter
	default:
		r, heading = roleEntry, entryHeading
	}
	p.under(holder{role: r, heading: heading, id: s.ID, below: below}, s.Heading, s.Blocks, level)
}

// onlyParagraph is the paragraph that a section without a heading consists of; nil if it holds more.
func onlyParagraph(s *doc.Section) *doc.Paragraph {
	if len(s.Heading) > 0 || len(s.Blocks) != 1 {
		return nil
	}
	words, _ := s.Blocks[0].(*doc.Paragraph)
	return words
}

func hasSections(blocks []doc.Block) bool {
	for _, b := range blocks {
		switch b.(type) {
		case *doc.Section, *doc.Callout:
			return true
		}
	}
	return false
}

// callout prints a landmark, which its heading names.
func (p *printer) callout(c *doc.Callout, level int) {
	h := holder{role: roleShort, heading: shortHeading, id: c.ID, landmark: c.ID}
	switch c.Kind {
	case doc.Objection:
		h.role, h.heading = roleObjection, entryHeading
	case doc.Alert:
		h.role = roleAlert
	}
	p.under(h, c.Heading, c.Blocks, level)
}

// A holder is the element around a heading and the blocks under it.
type holder struct {
	role, heading role
	id            string // of the heading, or of the element if there is none
	landmark      string // id of the heading, if that names a landmark
	below         place  // of the blocks
}

// under prints a heading and the blocks under it. Without a heading the blocks are in an element
// without a meaning, for the id.
func (p *printer) under(h holder, heading []doc.Inline, blocks []doc.Block, level int) {
	element, heading0, place0 := "section", p.headingID, p.place
	if len(heading) > 0 {
		p.start(element, h.role, h.landmark)
		p.heading(h.id, h.heading, heading, level)
		p.headingID = h.id
	} else if element = "div"; !p.plainMarkup {
		p.out("<", element, p.class(h.role))
		p.id(h.id)
		p.out(">\n")
	}
	p.place = h.below
	p.blocks(blocks, doc.LevelBelow(heading, level))
	p.end(element)
	p.headingID, p.place = heading0, place0
}

// start begins an element that holds blocks; plain markup has none of them. label is the id of the
// heading that names it as a landmark.
func (p *printer) start(element string, r role, label string) {
	if p.plainMarkup {
		return
	}
	p.out("<", element, p.class(r))
	p.labelledBy(label)
	p.out(">\n")
}

// labelledBy appends the id of the heading that names an element, if there is one.
func (p *printer) labelledBy(id string) {
	if id != "" && !p.plainMarkup {
		p.out(` aria-labelledby="`, p.anchor)
		p.text(id)
		p.out(`"`)
	}
}

func (p *printer) end(element string) {
	if !p.plainMarkup {
		p.out("</", element, ">\n")
	}
}

var elements = [...]string{"h1", "h1", "h2", "h3", "h4", "h5", "h6"}

func (p *printer) heading(id string, r role, words []doc.Inline, level int) {
	level = min(level, len(elements)-1)
	if p.plainMarkup {
		level = min(level, 4) // editors of content management systems know h1 to h4
	}
	p.out("<", elements[level], p.class(r))
	p.id(id)
	p.out(">")
	p.inlines(words)
	p.out("</", elements[level], ">\n")
}

// sectionLevel is the level of the headings of top-level sections.
func (p *printer) sectionLevel() int {
	if p.o.Fragment && p.o.Level > 0 {
		return p.o.Level
	}
	return 2
}
