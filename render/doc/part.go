package doc

import (
	"slices"
	"strings"
)

// PartOf returns the part of blocks that has an id, as a block that stands alone; nil if none has it. What
// has no heading of its own stands under that of what it is part of, an item of a list behind the sentence
// that it continues, and a row of a table as labels with values.
func PartOf(blocks []Block, id string) Block { return partOf(blocks, id, nil) }

// partOf is PartOf; heading is that above the blocks.
func partOf(blocks []Block, id string, heading []Inline) (found Block) {
	in := func(blocks []Block, under []Inline) bool {
		if len(under) == 0 {
			under = heading
		}
		found = partOf(blocks, id, under)
		return found != nil
	}
	for i, b := range blocks {
		switch b := b.(type) {
		case *Section:
			if b.ID == id {
				part := *b
				if len(part.Heading) == 0 {
					part.Heading = heading
				}
				return &part
			}
			if in(b.Blocks, b.Heading) {
				return found
			}
		case *Callout:
			if b.ID == id {
				return b
			}
			if in(b.Blocks, b.Heading) {
				return found
			}
		case *Definitions:
			for _, item := range b.Items {
				if item.ID == id {
					return &Section{Place: b.Place, ID: id, Heading: item.Term, Blocks: slices.Concat(item.Values...)}
				}
				for _, v := range item.Values {
					if in(v, item.Term) {
						return found
					}
				}
			}
		case *List:
			for k, item := range b.Items {
				if item.ID == id {
					return &Section{Place: b.Place, ID: id, Heading: heading, Blocks: itemAlone(b, k, blocks[:i])}
				}
				if in(item.Blocks, nil) {
					return found
				}
			}
		case *Table:
			for _, row := range b.Rows {
				if row.ID == id {
					return rowAlone(b, row)
				}
				for _, cell := range row.Cells {
					if in(cell, nil) {
						return found
					}
				}
			}
		default:
			b.Below(func(below []Block) {
				if found == nil {
					in(below, nil)
				}
			})
			if found != nil {
				return found
			}
		}
	}
	return nil
}

// itemAlone are the blocks of an item of a list. It stays in a list of its own behind the sentence that it
// continues.
func itemAlone(list *List, k int, before []Block) []Block {
	if len(before) > 0 {
		if lead, ok := before[len(before)-1].(*Paragraph); ok && strings.HasSuffix(strings.TrimSpace(Plain(lead.Inlines)), ":") {
			return []Block{lead, &List{Place: list.Place, Items: []ListItem{{Blocks: list.Items[k].Blocks}}}}
		}
	}
	return list.Items[k].Blocks
}

// rowAlone is a row of a table: its first cell is the heading, and the heads of the others are the labels
// of their words.
func rowAlone(t *Table, row Row) *Section {
	s := &Section{Place: t.Place, ID: row.ID}
	rows := &Definitions{Place: t.Place}
	for i, cell := range row.Cells {
		first, ok := onlyLine(cell)
		switch {
		case len(cell) == 0:
		case i == 0 && ok:
			s.Heading = first
		case i < len(t.Head) && len(t.Head[i]) > 0:
			rows.Items = append(rows.Items, Definition{Term: t.Head[i], Values: [][]Block{cell}})
		default:
			s.Blocks = append(s.Blocks, cell...)
		}
	}
	if len(rows.Items) > 0 {
		s.Blocks = append(s.Blocks, rows)
	}
	return s
}

// onlyLine are the words of blocks that are one paragraph.
func onlyLine(blocks []Block) ([]Inline, bool) {
	if len(blocks) != 1 {
		return nil, false
	}
	p, ok := blocks[0].(*Paragraph)
	if !ok {
		return nil, false
	}
	return p.Inlines, true
}
