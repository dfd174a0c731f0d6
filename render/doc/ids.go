package doc

import "strconv"

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
// to the first in reading order, which keeps its id.
func (d *Document) UniqueIDs() {
	written, used := map[string]bool{}, map[string]bool{"top": true, "main": true, "contents": true}
	EachID(d.Blocks, func(id *string) { written[*id] = true })
	EachID(d.Blocks, func(id *string) {
		first := *id
		for i := 2; used[*id] || *id != first && written[*id]; i++ {
			*id = first + "-" + strconv.Itoa(i)
		}
		used[*id] = true
	})
}
