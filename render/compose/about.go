package compose

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// audiences prints whom the notice is for, and their age (Art. 12(1)).
func (c *composer) audiences() []doc.Block {
	return groups(c, &c.n.Audiences, "audiences", func(items []notice.Audience) []doc.Block {
		var list []doc.ListItem
		for i := range items {
			a := &items[i]
			words := c.inline(a.Name)
			if a.Age.IsSet() {
				words = slices.Concat(words, plain(" ("), c.inline(a.Age), plain(")"))
			}
			if a.Text.IsSet() {
				words = slices.Concat([]doc.Inline{doc.Strong(append(words, c.mark())), doc.Text(" ")}, c.inline(a.Text))
			}
			list = append(list, c.entry("audiences", &a.Item, words))
		}
		return bullets(list)
	})
}

// audienceNames names the audiences of an item.
func (c *composer) audienceNames(ids []source.Text) []doc.Inline {
	parts := make([][]doc.Inline, len(ids))
	for i, id := range ids {
		parts[i] = c.inline(id)
		if a := c.index.Audience(id.Value); a != nil && a.Name.IsSet() {
			parts[i] = c.inline(a.Name)
		}
	}
	return c.join(parts)
}

// definitions prints the terms that the notice defines.
func (c *composer) definitions() []doc.Block {
	return groups(c, &c.n.Definitions, "definitions", func(items []notice.Definition) []doc.Block {
		rows := &doc.Definitions{}
		var out []doc.Block
		for i := range items {
			d := &items[i]
			switch {
			case d.StatedIn.IsSet():
			case d.Term.IsSet():
				value := append(c.paragraph(d.Text), c.blocks(d.Note)...)
				if len(value) > 0 {
					rows.Items = append(rows.Items, doc.Definition{ID: itemID("definitions", d.ID), Term: c.inline(d.Term), Values: [][]doc.Block{value}})
				}
			default:
				out = append(out, c.blocks(d.Text)...)
			}
		}
		return append(out, definitions(rows)...)
	})
}

// changes prints what changed, and when people were informed (Art. 13(3)).
func (c *composer) changes() []doc.Block {
	return groups(c, &c.n.Changes, "changes", func(items []notice.Change) []doc.Block {
		rows := &doc.Definitions{}
		var out []doc.Block
		for i := range items {
			x := &items[i]
			var term []doc.Inline
			if x.Date.IsSet() {
				term = append(term, c.shown(x.Date)...)
			}
			if x.Version.IsSet() {
				if len(term) > 0 {
					term = append(term, doc.Text(", "))
				}
				term = append(append(term, c.fixed(c.wording.Labels.Version)...), doc.Text(" "+x.Version.Value))
			}
			value := append(c.paragraph(x.Text), c.blocks(x.Note)...)
			if x.NotifiedOn.IsSet() {
				value = append(value, c.labelled(c.wording.Record.Notified, c.shown(x.NotifiedOn)))
			}
			switch {
			case x.StatedIn.IsSet() || len(value) == 0:
			case len(term) == 0:
				out = append(out, value...)
			default:
				rows.Items = append(rows.Items, doc.Definition{ID: itemID("changes", x.ID), Term: term, Values: [][]doc.Block{value}})
			}
		}
		return append(out, definitions(rows)...)
	})
}

// exceptions prints what need not be stated, and why (Art. 13(4), 14(5)).
func (c *composer) exceptions() []doc.Block {
	return groups(c, &c.n.Exceptions, "exceptions", func(items []notice.Exception) []doc.Block {
		return statements(c, items, func(x *notice.Exception) (*notice.Item, doc.ListItem) {
			words := c.inline(x.Reason)
			if name := c.wording.Duties[x.Duty.Value]; name != "" {
				words = slices.Concat([]doc.Inline{doc.Strong(append(c.fixed(name), c.mark())), doc.Text(" ")}, words)
			}
			if x.Provision.IsSet() {
				words = slices.Concat(words, plain(" ("), c.provided(x.Provision), plain(")"))
			}
			return &x.Item, doc.ListItem{ID: itemID("exceptions", x.ID), Blocks: []doc.Block{&doc.Paragraph{Place: at(x.Span), Inlines: words}}}
		})
	})
}

// cookies prints cookies as a table, and prose as paragraphs.
func (c *composer) cookies() []doc.Block {
	return groups(c, &c.n.Cookies, "cookies", func(items []notice.Cookie) []doc.Block {
		l := c.wording.Cookies
		columns := []struct {
			label string
			cell  func(*notice.Cookie) []doc.Block
			used  bool
		}{
			{label: l.Purpose, cell: func(k *notice.Cookie) []doc.Block { return append(c.paragraph(k.Purpose), c.blocks(k.Note)...) }},
			{label: l.Duration, cell: func(k *notice.Cookie) []doc.Block { return c.paragraph(k.Duration) }},
			{label: l.Provider, cell: func(k *notice.Cookie) []doc.Block { return c.paragraph(k.Provider) }},
			{label: l.Consent, cell: func(k *notice.Cookie) []doc.Block {
				switch {
				case !k.Consent.IsSet():
					return nil
				case k.Consent.Value:
					return c.value(l.OnlyWith)
				}
				return c.value(l.NotNeeded)
			}},
		}
		t := &doc.Table{Caption: c.fixed(l.Caption), Head: [][]doc.Inline{c.fixed(l.Name)}}
		for k := range columns {
			for i := range items {
				columns[k].used = columns[k].used || len(columns[k].cell(&items[i])) > 0
			}
			if columns[k].used {
				t.Head = append(t.Head, c.fixed(columns[k].label))
			}
		}
		var out []doc.Block
		for i := range items {
			k := &items[i]
			if k.StatedIn.IsSet() {
				continue
			}
			if k.Text.IsSet() {
				out = append(append(out, c.blocks(k.Text)...), c.blocks(k.Note)...)
				continue
			}
			row := doc.Row{ID: itemID("cookies", k.ID), Cells: [][]doc.Block{c.paragraph(k.Name)}}
			for _, col := range columns {
				if col.used {
					row.Cells = append(row.Cells, orDash(col.cell(k)))
				}
			}
			t.Rows = append(t.Rows, row)
		}
		if len(t.Rows) > 0 {
			out = append(out, t)
		}
		return out
	})
}

// orDash fills an empty cell with a dash.
func orDash(cell []doc.Block) []doc.Block {
	if len(cell) == 0 {
		return []doc.Block{dash()}
	}
	return cell
}

// record prints the metadata of the notice, except version and dates, which are in its head.
func (c *composer) record() []doc.Block {
	n, l := c.n, c.wording.Record
	rows := &doc.Definitions{}
	date := func(t source.Text) []doc.Block {
		if !t.IsSet() {
			return nil
		}
		return []doc.Block{&doc.Paragraph{Place: at(t.Span), Inlines: c.shown(t)}}
	}
	link := func(t source.Text) []doc.Block {
		if !t.IsSet() {
			return nil
		}
		return []doc.Block{&doc.Paragraph{Place: at(t.Span), Inlines: web(t)}}
	}
	c.definition(rows, l.ValidUntil, date(n.ValidUntil))
	c.definition(rows, l.SupersededBy, link(n.SupersededBy))
	c.definition(rows, l.ReviewBy, date(n.ReviewBy))
	c.definition(rows, l.Reviewer, c.paragraph(n.Reviewer))
	c.definition(rows, l.AdoptedBy, c.paragraph(n.Adopted.By))
	c.definition(rows, l.RegisterRef, c.paragraph(n.RegisterRef))
	c.definition(rows, l.Licence, c.paragraph(n.Licence))
	if len(rows.Items) == 0 {
		return nil
	}
	return []doc.Block{&doc.Section{ID: notice.RecordID, Heading: c.fixed(l.Heading), Blocks: []doc.Block{rows}}}
}
