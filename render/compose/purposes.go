package compose

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/render/doc"
)

// purposes prints what data are used for (Art. 13(1)(c)): as the layout asks, else
// as a table where purposes refer to bases, data or recipients, else as a list.
func (c *composer) purposes() []doc.Block {
	form := c.n.Layout.Purposes.Value
	if form == "" {
		form = "list"
		for p := range c.n.Purposes.All() {
			if len(p.Basis)+len(p.Data)+len(p.Recipients)+len(p.Retention) > 0 {
				form = "table"
			}
		}
	}
	return groups(c, &c.n.Purposes, "purposes", func(items []notice.Purpose) []doc.Block {
		switch form {
		case "table":
			return c.purposeTable(items)
		case "headings":
			return c.purposeHeadings(items)
		}
		return c.purposeList(items)
	})
}

// purposeWords returns the name and the text of a purpose.
func (c *composer) purposeWords(p *notice.Purpose) []doc.Inline {
	switch {
	case !p.Name.IsSet():
		return c.inline(p.Text)
	case !p.Text.IsSet():
		return c.inline(p.Name)
	}
	return append([]doc.Inline{doc.Strong(append(c.inline(p.Name), c.mark())), doc.Text(" ")}, c.inline(p.Text)...)
}

// purposeEntry prints a purpose as an item, marked if it is new (Art. 13(3)).
func (c *composer) purposeEntry(p *notice.Purpose, words []doc.Inline) doc.ListItem {
	if p.NewSince.IsSet() && len(words) > 0 {
		words = slices.Concat(words, plain(" ("), c.fixed(c.wording.NewSince(c.date(p.NewSince).Text)), plain(")"))
	}
	return c.entry("purposes", &p.Item, words)
}

// A column is one kind of reference from purposes.
type column struct {
	label string
	cell  func(*notice.Purpose) []doc.Block
}

// columns returns those that at least one purpose fills.
func (c *composer) columns(items []notice.Purpose) []column {
	all := []column{
		{c.wording.Table.Basis, c.purposeBases},
		{c.wording.Table.Data, func(p *notice.Purpose) []doc.Block { return c.names(p.Data, c.dataName) }},
		{c.wording.Table.Recipients, func(p *notice.Purpose) []doc.Block { return c.names(p.Recipients, c.recipientName) }},
		{c.wording.Table.Retention, func(p *notice.Purpose) []doc.Block { return c.names(p.Retention, c.storagePeriod) }},
	}
	var used []column
	for _, col := range all {
		for i := range items {
			if len(col.cell(&items[i])) > 0 {
				used = append(used, col)
				break
			}
		}
	}
	return used
}

func (c *composer) purposeTable(items []notice.Purpose) []doc.Block {
	columns := c.columns(items)
	t := &doc.Table{Caption: c.fixed(c.wording.Table.Caption), Head: [][]doc.Inline{c.fixed(c.wording.Table.Purpose)}}
	for _, col := range columns {
		t.Head = append(t.Head, c.fixed(col.label))
	}
	for i := range items {
		p := &items[i]
		first := c.purposeEntry(p, c.purposeWords(p))
		if len(first.Blocks) == 0 {
			continue
		}
		row := doc.Row{ID: first.ID, Cells: [][]doc.Block{first.Blocks}}
		for _, col := range columns {
			cell := col.cell(p)
			if len(cell) == 0 {
				cell = []doc.Block{dash()}
			}
			row.Cells = append(row.Cells, cell)
		}
		t.Rows = append(t.Rows, row)
	}
	if len(t.Rows) == 0 {
		return nil
	}
	return []doc.Block{t}
}

// purposeList prints purposes as items, each with its facts.
func (c *composer) purposeList(items []notice.Purpose) []doc.Block {
	columns := c.columns(items)
	var list []doc.ListItem
	for i := range items {
		p := &items[i]
		item := c.purposeEntry(p, c.purposeWords(p))
		if len(item.Blocks) == 0 {
			continue
		}
		for _, col := range columns {
			if words := c.inLine(col.cell(p)); len(words) > 0 {
				item.Blocks = append(item.Blocks, c.labelled(col.label, words))
			}
		}
		list = append(list, item)
	}
	return bullets(list)
}

// inLine joins the paragraphs of a cell into one line.
func (c *composer) inLine(cell []doc.Block) []doc.Inline {
	var out []doc.Inline
	for i, b := range cell {
		if i > 0 {
			out = append(out, doc.Text(c.wording.Semicolon))
		}
		out = append(out, b.(*doc.Paragraph).Inlines...)
	}
	return out
}

func (c *composer) purposeHeadings(items []notice.Purpose) []doc.Block {
	columns := c.columns(items)
	var out []doc.Block
	for i := range items {
		p := &items[i]
		heading, words := c.inline(p.Name), c.inline(p.Text)
		if len(heading) == 0 || len(words) == 0 {
			heading, words = nil, c.purposeWords(p)
		}
		first := c.purposeEntry(p, words)
		if len(first.Blocks) == 0 {
			continue // only references
		}
		body := first.Blocks
		if heading == nil {
			heading, body = body[0].(*doc.Paragraph).Inlines, body[1:]
		}
		rows := &doc.Definitions{}
		for _, col := range columns {
			c.definition(rows, col.label, col.cell(p))
		}
		id := first.ID
		if id == "" {
			id = "purposes-" + itoa(i+1)
		}
		out = append(out, &doc.Section{Place: at(p.Span), ID: id, Heading: heading, Blocks: append(body, definitions(rows)...)})
	}
	return out
}

// names prints the names of what ids refer to, one per line.
func (c *composer) names(ids []source.Text, name func(source.Text) []doc.Inline) []doc.Block {
	var out []doc.Block
	for _, id := range ids {
		out = append(out, &doc.Paragraph{Place: at(id.Span), Inlines: name(id)})
	}
	return out
}

func (c *composer) dataName(id source.Text) []doc.Inline {
	if d := c.index.Data(id.Value); d != nil && d.Name.IsSet() {
		return c.inline(d.Name)
	}
	return plain(id.Value)
}

func (c *composer) recipientName(id source.Text) []doc.Inline {
	switch r := c.index.Recipient(id.Value); {
	case r == nil:
		return plain(id.Value)
	case r.Name.IsSet():
		return c.inline(r.Name)
	default:
		return c.inline(r.Text)
	}
}

// purposeBases names the bases and conditions of a purpose, with article and law.
func (c *composer) purposeBases(p *notice.Purpose) []doc.Block {
	var out []doc.Block
	for _, b := range c.stated.Purpose(p).Bases {
		if b.How != statement.Coded || !c.perPurpose() {
			continue // words print themselves; what is said once is printed once
		}
		name := c.fixed(c.wording.BasisNames[b.Slug])
		if b.Item != nil && b.Item.Label.IsSet() {
			name = title(b.Item.Label)
		}
		out = append(out, c.cited(name, b.Provision, slices.Concat(b.Laws(), p.Laws))...)
	}
	for _, ref := range p.Conditions {
		code := ref.Value
		var laws []source.Text
		cond := c.index.Condition(ref.Value)
		if cond != nil {
			code, laws = cond.Condition.Value, cond.Laws
		}
		name, provision := plain(code), law.Provision("")
		if b, ok := law.ConditionOf(code); ok {
			name, provision = c.fixed(c.wording.ConditionNames[b.Slug]), b.Provision
		}
		if cond != nil && cond.Label.IsSet() {
			name = title(cond.Label)
		}
		out = append(out, c.cited(name, provision, laws)...)
	}
	for _, x := range p.Interests {
		out = append(out, c.paragraph(x)...)
	}
	return out
}

// perPurpose reports whether purposes say for themselves on which bases they rest.
func (c *composer) perPurpose() bool {
	return slices.ContainsFunc(c.stated.Purposes(), func(p *statement.Purpose) bool { return len(p.Basis) > 0 })
}

// cited prints a name and, in a separate paragraph, the provision and the laws.
func (c *composer) cited(name []doc.Inline, provision law.Provision, laws []source.Text) []doc.Block {
	out := []doc.Block{&doc.Paragraph{Inlines: name}}
	refs := c.cite(provision)
	for _, l := range laws {
		if len(refs) > 0 {
			refs = append(refs, doc.Text(c.wording.Semicolon))
		}
		refs = append(refs, c.inline(l)...)
	}
	if len(refs) > 0 {
		out = append(out, &doc.Paragraph{Inlines: []doc.Inline{doc.Emph(refs)}})
	}
	return out
}
