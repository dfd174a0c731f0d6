package markdown

import (
	"strings"

	"github.com/noticec/noticec/render/doc"
)

// places are the places of the document that links lead to.
type places struct {
	linked  map[string]bool // ids that links of the document lead to
	headed  map[string]bool // ids that printed headings have
	others  map[string]bool // ids without a heading
	entries int             // level of the headings of entries, to which links of other notices lead
}

func (p *printer) places() *places {
	if p.known != nil {
		return p.known
	}
	p.known = &places{linked: map[string]bool{}, headed: map[string]bool{}, others: map[string]bool{}, entries: 2}
	p.d.Links(func(l doc.Link) {
		if id, local := ownPlace(l); local {
			p.known.linked[id] = true
		}
	})
	doc.EachID(p.d.Blocks, func(id *string) { p.known.others[*id] = true })
	headed := func(id string, heading []doc.Inline) {
		if len(heading) > 0 {
			p.known.headed[id] = true
			delete(p.known.others, id)
		}
	}
	doc.Walk(p.d.Blocks, func(b doc.Block) {
		switch b := b.(type) {
		case *doc.Section:
			headed(b.ID, b.Heading)
			if b.Chapter {
				p.known.entries = 3
			}
		case *doc.Callout:
			headed(b.ID, b.Heading)
		case *doc.Contents:
			p.known.headed[contentsID] = p.d.Labels.Contents != ""
		}
	})
	return p.known
}

// ownPlace is the id that a link within the document leads to.
func ownPlace(l doc.Link) (id string, local bool) {
	id, local = strings.CutPrefix(l.URL, "#")
	return id, local && !l.Notice
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

// lacksAnchor reports whether a link leads to a place that is not printed: one without a heading, in a
// dialect that has no other place for an anchor, or the top of the page.
func (p *printer) lacksAnchor(l doc.Link) bool {
	id, local := ownPlace(l)
	return local && !p.places().headed[id] && !(p.dialect.html && p.places().others[id])
}
