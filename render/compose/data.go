package compose

import (
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/doc"
)

// personalData prints the categories of data: as rows where all their parts are
// short, else each under a heading (Art. 14(1)(d)).
func (c *composer) personalData() []doc.Block {
	s := &c.n.PersonalData
	short := true
	for cat := range s.All() {
		short = short && !cat.Text.IsSet() && shortData(cat.Data) && cat.Name.IsSet()
	}
	return groups(c, s, "personal_data", func(items []notice.DataCategory) []doc.Block {
		if short {
			return c.dataRows(items)
		}
		var out []doc.Block
		for i := range items {
			out = append(out, c.dataCategory(&items[i])...)
		}
		return out
	})
}

// Parts of a category are short if they read well as a list in a sentence.
const (
	maxShortPart  = 40
	maxShortParts = 10
)

func shortData(data []notice.Datum) bool {
	for _, d := range data {
		if utf8.RuneCountInString(d.Text.Value) > maxShortPart {
			return false
		}
	}
	return len(data) <= maxShortParts
}

func (c *composer) dataRows(items []notice.DataCategory) []doc.Block {
	rows := &doc.Definitions{}
	for i := range items {
		cat := &items[i]
		if cat.StatedIn.IsSet() {
			continue
		}
		var value []doc.Block
		if len(cat.Data) > 0 {
			value = append(value, &doc.Paragraph{Place: at(cat.Span), Inlines: c.join(c.data(cat.Data))})
		}
		value = append(value, c.protection(cat)...)
		value = append(value, blocks(cat.Note)...)
		if len(value) == 0 {
			value = []doc.Block{&doc.Paragraph{Place: at(cat.Span), Inlines: inline(cat.Name)}}
		}
		rows.Items = append(rows.Items, doc.Definition{ID: itemID("personal_data", cat.ID), Term: inline(cat.Name), Values: [][]doc.Block{value}})
	}
	return definitions(rows)
}

// protection says which categories the law protects more strongly.
func (c *composer) protection(cat *notice.DataCategory) []doc.Block {
	var out []doc.Block
	if len(cat.Special) > 0 {
		out = append(out, sentence(c.p.SpecialCategory))
	}
	if cat.Criminal.Value {
		out = append(out, sentence(c.p.CriminalOffence))
	}
	return out
}

// data is the words of each part, with whom it is about.
func (c *composer) data(data []notice.Datum) [][]doc.Inline {
	parts := make([][]doc.Inline, len(data))
	for i, d := range data {
		parts[i] = inline(d.Text)
	}
	return parts
}

func (c *composer) dataCategory(cat *notice.DataCategory) []doc.Block {
	if cat.StatedIn.IsSet() {
		return nil
	}
	body := blocks(cat.Text)
	if !cat.Text.IsSet() {
		var list []doc.ListItem
		for i, words := range c.data(cat.Data) {
			list = append(list, doc.ListItem{Blocks: []doc.Block{&doc.Paragraph{Place: at(cat.Data[i].Span), Inlines: words}}})
		}
		body = append(bullets(list), c.protection(cat)...)
	}
	body = append(body, blocks(cat.Note)...)
	switch {
	case !cat.Name.IsSet():
		return body
	case len(body) == 0:
		return []doc.Block{&doc.Paragraph{Place: at(cat.Span), Inlines: inline(cat.Name)}}
	}
	id := itemID("personal_data", cat.ID)
	if id == "" {
		id = "personal_data-line-" + itoa(cat.Span.Start.Line)
	}
	return []doc.Block{&doc.Section{Place: at(cat.Span), ID: id, Heading: inline(cat.Name), Blocks: body}}
}

// sources prints where data come from (Art. 14(2)(f)).
func (c *composer) sources() []doc.Block {
	return groups(c, &c.n.Sources, "sources", func(items []notice.Source) []doc.Block {
		var list []doc.ListItem
		for i := range items {
			words := inline(items[i].Name)
			if items[i].Text.IsSet() {
				words = inline(items[i].Text)
			}
			list = append(list, entry("sources", &items[i].Item, words))
		}
		return bullets(list)
	})
}
