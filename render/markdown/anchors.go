package markdown

import "github.com/noticec/noticec/render/doc"

// places are the places of the document that links lead to.
type places struct {
	linked   map[string]bool // ids that links of the document lead to
	unheaded map[string]bool // ids that no printed heading has
	entries  int             // level of the headings of entries, to which links of other notices lead
}

func (p *printer) places() *places {
	if p.known != nil {
		return p.known
	}
	p.known = &places{linked: map[string]bool{}, unheaded: map[string]bool{}, entries: 2}
	p.d.Links(func(l doc.Link) {
		if !l.Notice && len(l.URL) > 1 && l.URL[0] == '#' {
			p.known.linked[l.URL[1:]] = true
		}
	})
	doc.EachID(p.d.Blocks, func(id *string) { p.known.unheaded[*id] = true })
	doc.Walk(p.d.Blocks, func(b doc.Block) {
		switch b := b.(type) {
		case *doc.Section:
			p.known.unheaded[b.ID] = len(b.Heading) == 0
			if b.Chapter {
				p.known.entries = 3
			}
		case *doc.Callout:
			p.known.unheaded[b.ID] = len(b.Heading) == 0
		}
	})
	return p.known
}

// isLinked reports whether a link of the document leads to an id in it.
func (p *printer) isLinked(id string) bool { return p.places().linked[id] }

// anchor prints the place of an id that no heading has, and reports whether it did: if a link leads
// there, and the dialect has such places.
func (p *printer) anchor(id string) bool {
	if id == "" || !p.dialect.html || !p.isLinked(id) {
		return false
	}
	p.out(`<a id="`, id, `"></a>`)
	return true
}

// lacksAnchor reports whether a link leads to what has no heading, in a dialect that has no other
// place for an anchor.
func (p *printer) lacksAnchor(l doc.Link) bool {
	return !p.dialect.html && !l.Notice && len(l.URL) > 1 && l.URL[0] == '#' && p.places().unheaded[l.URL[1:]]
}
