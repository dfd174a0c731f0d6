package doc

import "github.com/noticec/noticec/notice/prose"

// Clean removes invisible characters that change how the visible ones are shown: control
// characters, and bidirectional formatting characters that override the direction or are not
// closed within their paragraph, which would reorder the words beside them. It replaces links
// that are nested in other links or have an unsafe address by their words.
func (d *Document) Clean() {
	for _, s := range []*string{&d.Series, &d.Title, &d.Subtitle, &d.Controller, &d.Version, &d.Updated.Text, &d.Effective.Text} {
		*s = prose.Visible(*s)
	}
	for i := range d.Alternates {
		d.Alternates[i].Name = prose.Visible(d.Alternates[i].Name)
	}
	cleanBlocks(d.Blocks)
}

func cleanBlocks(blocks []Block) {
	Walk(blocks, func(b Block) {
		switch b := b.(type) {
		case *Section:
			b.Heading = prose.Clean(b.Heading)
		case *Callout:
			b.Heading = prose.Clean(b.Heading)
		case *Paragraph:
			b.Inlines = prose.Clean(b.Inlines)
		case *Definitions:
			for i := range b.Items {
				b.Items[i].Term = prose.Clean(b.Items[i].Term)
			}
		case *Table:
			b.Caption = prose.Clean(b.Caption)
			for i := range b.Head {
				b.Head[i] = prose.Clean(b.Head[i])
			}
		}
	})
}
