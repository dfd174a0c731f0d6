package doc

import "slices"

// Copy returns a block with blocks of its own below it: what is done to their words, ids and cells is not
// done to those of b.
func Copy(b Block) Block {
	switch b := b.(type) {
	case *Opening:
		c := *b
		c.Blocks = copies(c.Blocks)
		return &c
	case *Section:
		c := *b
		c.Blocks = copies(c.Blocks)
		return &c
	case *Callout:
		c := *b
		c.Blocks = copies(c.Blocks)
		return &c
	case *Paragraph:
		c := *b
		return &c
	case *List:
		c := *b
		c.Items = slices.Clone(c.Items)
		for i := range c.Items {
			c.Items[i].Blocks = copies(c.Items[i].Blocks)
		}
		return &c
	case *Definitions:
		c := *b
		c.Items = slices.Clone(c.Items)
		for i := range c.Items {
			c.Items[i].Values = allCopies(c.Items[i].Values)
		}
		return &c
	case *Table:
		c := *b
		c.Head, c.Rows = slices.Clone(c.Head), slices.Clone(c.Rows)
		for i := range c.Rows {
			c.Rows[i].Cells = allCopies(c.Rows[i].Cells)
		}
		return &c
	case *Listing:
		c := *b
		c.Items = slices.Clone(c.Items)
		for i := range c.Items {
			c.Items[i].Metadata = slices.Clone(c.Items[i].Metadata)
		}
		return &c
	}
	return b // Contents, which holds nothing
}

func copies(blocks []Block) []Block {
	out := slices.Clone(blocks)
	for i, b := range out {
		out[i] = Copy(b)
	}
	return out
}

func allCopies(lists [][]Block) [][]Block {
	out := slices.Clone(lists)
	for i, list := range out {
		out[i] = copies(list)
	}
	return out
}
