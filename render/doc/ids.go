package doc

import (
	"strconv"

	"github.com/noticec/noticec/notice/prose"
)

// EachID calls f with every id of blocks that is not empty, in reading order; f may change it.
func EachID(blocks []Block, f func(id *string)) {
	each := func(id *string) {
		if *id != "" {
			f(id)
		}
	}
	var walk func([]Block)
	walk = func(list []Block) {
		for _, b := range list {
			switch b := b.(type) {
			case *Section:
				each(&b.ID)
			case *Callout:
				each(&b.ID)
			case *List:
				for i := range b.Items {
					each(&b.Items[i].ID)
					walk(b.Items[i].Blocks)
				}
				continue
			case *Definitions:
				for i := range b.Items {
					each(&b.Items[i].ID)
					for _, v := range b.Items[i].Values {
						walk(v)
					}
				}
				continue
			case *Listing:
				for i := range b.Items {
					each(&b.Items[i].ID)
				}
			case *Table:
				for i := range b.Rows {
					each(&b.Rows[i].ID)
					for _, cell := range b.Rows[i].Cells {
						walk(cell)
					}
				}
				continue
			}
			b.Below(walk)
		}
	}
	walk(blocks)
}

// UniqueIDs numbers ids that stand on the page already, or are those of its furniture: links lead
// to the first in reading order, which keeps its id. It returns the places of the page, the list of
// contents and the top among them.
func (d *Document) UniqueIDs() map[string]bool {
	written, places := map[string]bool{}, map[string]bool{"top": true, "main": true, "contents": true}
	EachID(d.Blocks, func(id *string) { written[*id] = true })
	EachID(d.Blocks, func(id *string) {
		first := *id
		for i := 2; places[*id] || *id != first && written[*id]; i++ {
			*id = first + "-" + strconv.Itoa(i)
		}
		places[*id] = true
	})
	delete(places, "main") // in which the others are
	places["contents"] = d.HasContents()
	return places
}

// HasContents reports whether the document has a list of contents.
func (d *Document) HasContents() bool {
	found := false
	Walk(d.Blocks, func(b Block) {
		_, is := b.(*Contents)
		found = found || is
	})
	return found
}

// Relink has f change the links of the document, given the block whose words they are in; nil is none. A
// link that f does not keep becomes its words.
func (d *Document) Relink(f func(in Block, l *Link) bool) {
	relink := func(in Block, words *[]Inline) {
		*words = prose.Relink(*words, func(l *Link) bool { return f(in, l) })
	}
	for _, s := range []*Stamp{&d.Updated, &d.Version, &d.Effective, &d.Adopted} {
		relink(nil, &s.Words)
	}
	Walk(d.Blocks, func(b Block) {
		for _, words := range lines(b) {
			relink(b, words)
		}
	})
	relink(nil, &d.Imprint)
}
