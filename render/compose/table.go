package compose

import (
	"cmp"
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// A field is a key of the items as a column of a table: its standard head and its cells.
type field[T any] struct {
	key    string
	head   string
	cell   func(*T) []doc.Block
	words  bool     // whether these are words, which stand below the name where they have no column
	always bool     // whether they are printed beside own words, too
	asked  bool     // whether it is a column only if the notice asks for it
	holds  []string // keys whose words its cells print, too, unless they are columns themselves
}

// wordsField is a field whose cells are one text of the notice.
func wordsField[T any](c *composer, key, head string, text func(*T) source.Text) field[T] {
	return field[T]{key: key, head: head, words: true, cell: func(x *T) []doc.Block { return c.blocks(text(x)) }}
}

// listField is a field whose cells are texts of the notice, such as the names of laws.
func listField[T any](c *composer, key, head string, texts func(*T) []source.Text) field[T] {
	return field[T]{key: key, head: head, words: true, cell: func(x *T) []doc.Block {
		list := texts(x)
		if len(list) == 0 {
			return nil
		}
		return line(list[0].Span, c.joinTexts(list))
	}}
}

// alwaysPrinted are fields whose words are printed beside own words, too.
func alwaysPrinted[T any](f field[T]) field[T] {
	f.always = true
	return f
}

// onlyAsked are fields that are columns only where the notice asks for them.
func onlyAsked[T any](fields ...field[T]) []field[T] {
	for i := range fields {
		fields[i].asked = true
	}
	return fields
}

// detailsKey is the column of what a standard sentence says of an item; it is no key.
const detailsKey = ""

// nameKeys are the keys of what an item is called.
var nameKeys = []string{"name", "label", "term"}

// A column is a column of a table after the first.
type column[T any] struct {
	field[T]
	words []doc.Inline // its head
}

// setTable prints items as rows. The first column holds the name of each item, and whatever of its
// words has no column of its own.
func setTable[T any](c *composer, items []T, columns notice.Columns, sp spec[T]) []doc.Block {
	chosen, first := chosenColumns(c, items, columns, sp)
	t := &doc.Table{Head: [][]doc.Inline{first}}
	var keys []string
	for _, col := range chosen {
		t.Head = append(t.Head, col.words)
		keys = append(keys, col.key)
	}
	for i := range items {
		e := sp.entry(&items[i])
		if e.place == (doc.Place{}) {
			continue // stated elsewhere
		}
		c.columns = keys
		row := setRow(c, &items[i], e, chosen, len(columns) > 0, sp)
		c.columns = nil
		if !e.empty() || len(columns) > 0 && slices.ContainsFunc(row.Cells, func(cell []doc.Block) bool { return len(cell) > 0 }) {
			t.Rows = append(t.Rows, row)
		}
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []doc.Block{t}
}

// setRow prints an item as a row. One that has neither a name nor own words says all in its first
// cell.
func setRow[T any](c *composer, item *T, e entry, chosen []column[T], asked bool, sp spec[T]) doc.Row {
	row := doc.Row{ID: e.id, Cells: make([][]doc.Block, 1+len(chosen))}
	if len(e.label)+len(e.text) == 0 && !e.empty() {
		row.Cells[0] = c.inCell(c.alone(e))
		return row
	}
	label, text := slices.Concat(e.label, e.people, e.when), e.text
	if c.inColumn("when") {
		label = slices.Concat(e.label, e.people)
	}
	if len(e.label) == 0 {
		label, text = nil, remarked(text, label)
	}
	own := map[string][]doc.Block{"text": text, "note": e.note, "when": line(e.place.Span, unbracketed(e.when))}
	for i, col := range chosen {
		if col.cell == nil {
			row.Cells[i+1] = own[col.key]
			own[col.key] = nil
			continue
		}
		row.Cells[i+1] = c.asked(asked, func() []doc.Block { return col.cell(item) })
	}
	if len(label) > 0 && len(chosen) > 0 && len(row.Cells[1]) == 0 {
		row.Cells[1], own["text"], own["note"] = concat(own["text"], own["note"]), nil, nil // what the first fact would tell
	}
	switch {
	case sp.capital && len(label) > 0:
		label = c.upper(label)
	case sp.capital:
		own["text"] = c.capitalised(own["text"])
	}
	row.Cells[0] = concat(line(e.place.Span, label), own["text"], own["note"])
	row.Cells[0] = concat(row.Cells[0], leftOver(c, item, chosen, sp, asked && len(e.text) > 0))
	for i, cell := range row.Cells {
		row.Cells[i] = c.inCell(cell)
	}
	return row
}

// capitalised are blocks that begin with a capital.
func (c *composer) capitalised(blocks []doc.Block) []doc.Block {
	if len(blocks) == 0 {
		return nil
	}
	first, ok := blocks[0].(*doc.Paragraph)
	if !ok {
		return blocks
	}
	upper := &doc.Paragraph{Place: first.Place, Inlines: c.upper(first.Inlines)}
	return append([]doc.Block{upper}, blocks[1:]...)
}

// inCell is what stands in a cell: labels run into their words.
func (c *composer) inCell(blocks []doc.Block) []doc.Block {
	var out []doc.Block
	for _, b := range blocks {
		rows, ok := b.(*doc.Definitions)
		if !ok {
			out = append(out, b)
			continue
		}
		for _, item := range rows.Items {
			out = append(out, c.runIn(rows.Place, item.Term, slices.Concat(item.Values...))...)
		}
	}
	return out
}

// leftOver are the words of an item that have no column. Beside its own words in a table with
// columns that the notice chose, only those remain that are printed beside own words everywhere.
func leftOver[T any](c *composer, item *T, chosen []column[T], sp spec[T], worded bool) []doc.Block {
	var keys []string
	for _, col := range chosen {
		if keys = append(keys, col.key); col.cell != nil && len(col.cell(item)) > 0 {
			keys = append(keys, col.holds...)
		}
	}
	var out []doc.Block
	for _, f := range sp.fields {
		if !f.words || slices.Contains(keys, f.key) || worded && !f.always {
			continue
		}
		if blocks := f.cell(item); len(blocks) > 0 {
			out, keys = append(out, c.labelled(f.head, blocks)...), append(keys, f.holds...)
		}
	}
	return out
}

// chosenColumns returns the columns after the first that a table has: those that the notice names,
// else those that an item fills; and the head of the first.
func chosenColumns[T any](c *composer, items []T, columns notice.Columns, sp spec[T]) (chosen []column[T], first []doc.Inline) {
	first = c.standard(sp.name)
	named := func(key string) bool { return slices.Contains(nameKeys, key) || key == cmp.Or(sp.key, "text") }
	for _, asked := range columns {
		key, head := asked.Field.Value, c.title(asked.Head)
		if !asked.Head.IsSet() {
			head = nil
		}
		if named(key) {
			if len(head) > 0 {
				first = head
			}
			continue
		}
		f := field[T]{key: key, head: c.wording.Table.Details}
		if k := slices.IndexFunc(sp.fields, func(f field[T]) bool { return f.key == key }); k >= 0 {
			f = sp.fields[k]
		}
		if len(head) == 0 {
			head = c.fixed(f.head)
		}
		chosen = append(chosen, column[T]{f, head})
	}
	if len(columns) > 0 {
		return chosen, first
	}
	for _, f := range sp.fields {
		if !f.asked && f.isFilled(items) {
			chosen = append(chosen, column[T]{f, c.standard(f.head)})
		}
	}
	return chosen, first
}

// isFilled reports whether one of some items has words for a column.
func (f field[T]) isFilled(items []T) bool {
	for i := range items {
		if len(f.cell(&items[i])) > 0 {
			return true
		}
	}
	return false
}

// inColumn reports whether a key has a column in the table that is being printed.
func (c *composer) inColumn(key string) bool { return slices.Contains(c.columns, key) }

// clearColumns empties the texts that have columns of their own.
func (c *composer) clearColumns(texts map[string]*source.Text) {
	for key, t := range texts {
		if c.inColumn(key) {
			*t = source.Text{}
		}
	}
}

func (c *composer) clearLists(lists map[string]*[]source.Text) {
	for key, list := range lists {
		if c.inColumn(key) {
			*list = nil
		}
	}
}

// asked prints what the notice asks for by name, such as a column, in standard words also where it
// otherwise prints its own only.
func (c *composer) asked(by bool, print func() []doc.Block) []doc.Block {
	own := c.own
	c.own = own && !by
	out := print()
	c.own = own
	return out
}
