package html

import "github.com/noticec/noticec/render/doc"

// listing prints a list of documents.
func (p *printer) listing(b *doc.Listing) {
	p.out("<ul", p.class(roleListing), ">\n")
	for _, item := range b.Items {
		p.out("<li")
		p.id(item.ID)
		p.out(">")
		p.open("p", listedWords)
		p.inlines(item.Title)
		p.out("</p>")
		if len(item.Subject) > 0 {
			p.open("p", listedWords)
			p.inlines(item.Subject)
			p.out("</p>")
		}
		if len(item.Metadata) > 0 {
			p.open("p", listedMetadata)
			p.metadata(item.Metadata)
			p.out("</p>")
		}
		p.out("</li>\n")
	}
	p.out("</ul>\n")
}

// metadata prints what is known of a document; what is strong in it is a state.
func (p *printer) metadata(list [][]doc.Inline) {
	p.strong = stateTag
	for i, words := range list {
		if i > 0 {
			p.out(" ")
		}
		if p.plainMarkup {
			p.inlines(words)
			continue
		}
		p.out("<span>")
		p.inlines(words)
		p.out("</span>")
	}
	p.strong = noRole
}
