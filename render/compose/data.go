package compose

import (
	"slices"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// personalData prints the categories of data: as rows if all their data are short, else each
// under a heading (Art. 14(1)(d)).
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

// The data of a category are short if they read well as a list in a sentence.
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

// dataRows prints categories as rows of name and data; if one has only a name, all are printed as
// a list.
func (c *composer) dataRows(items []notice.DataCategory) []doc.Block {
	rows := &doc.Definitions{}
	var list []doc.ListItem
	whole := true
	for i := range items {
		cat := &items[i]
		if cat.StatedIn.IsSet() {
			continue
		}
		id, name := itemID("personal_data", cat.ID), c.about(c.inline(cat.Name), cat.About)
		var parts []doc.Block
		words := name
		if len(cat.Data) > 0 {
			joined := c.join(c.data(cat.Data))
			parts = []doc.Block{&doc.Paragraph{Place: at(cat.Span), Inlines: joined}}
			words = append([]doc.Inline{doc.Strong(append(name, c.mark())), doc.Text(" ")}, joined...)
		}
		more := append(c.protection(cat), c.blocks(cat.Note)...)
		whole = whole && len(parts)+len(more) > 0
		rows.Items = append(rows.Items, doc.Definition{ID: id, Term: name, Values: [][]doc.Block{append(parts, more...)}})
		list = append(list, doc.ListItem{ID: id, Blocks: append([]doc.Block{&doc.Paragraph{Place: at(cat.Span), Inlines: words}}, more...)})
	}
	if whole {
		return definitions(rows)
	}
	return bullets(list)
}

// about adds whom data are about, if not the reader.
func (c *composer) about(words []doc.Inline, who source.Text) []doc.Inline {
	if !who.IsSet() {
		return words
	}
	return slices.Concat(words, plain(" ("), c.frame(c.wording.About, c.inline(who)), plain(")"))
}

// protection names the specially protected categories.
func (c *composer) protection(cat *notice.DataCategory) []doc.Block {
	var out []doc.Block
	if len(cat.Special) > 0 {
		out = append(out, c.sentence(c.wording.SpecialCategory))
	}
	if cat.Criminal.Value {
		out = append(out, c.sentence(c.wording.CriminalOffence))
	}
	return out
}

// data returns the words of each datum.
func (c *composer) data(data []notice.Datum) [][]doc.Inline {
	parts := make([][]doc.Inline, len(data))
	for i, d := range data {
		parts[i] = c.inline(d.Text)
	}
	return parts
}

func (c *composer) dataCategory(cat *notice.DataCategory) []doc.Block {
	if cat.StatedIn.IsSet() {
		return nil
	}
	body := c.blocks(cat.Text)
	if !cat.Text.IsSet() {
		list := make([]doc.ListItem, 0, len(cat.Data))
		for i, words := range c.data(cat.Data) {
			list = append(list, doc.ListItem{Blocks: []doc.Block{&doc.Paragraph{Place: at(cat.Data[i].Span), Inlines: words}}})
		}
		body = append(bullets(list), c.protection(cat)...)
	}
	body = append(body, c.blocks(cat.Note)...)
	switch {
	case !cat.Name.IsSet():
		return body
	case len(body) == 0:
		return []doc.Block{&doc.Paragraph{Place: at(cat.Span), Inlines: c.inline(cat.Name)}}
	}
	id := itemID("personal_data", cat.ID)
	if id == "" {
		id = "personal_data-line-" + itoa(cat.Span.Start.Line)
	}
	return []doc.Block{&doc.Section{Place: at(cat.Span), ID: id, Heading: c.about(c.inline(cat.Name), cat.About), Blocks: body}}
}

// sources prints where data come from (Art. 14(2)(f)).
func (c *composer) sources() []doc.Block {
	return groups(c, &c.n.Sources, "sources", func(items []notice.Source) []doc.Block {
		list := make([]doc.ListItem, 0, len(items))
		for i := range items {
			words := c.inline(items[i].Text)
			if !items[i].Text.IsSet() {
				words = c.sourceWords(&items[i])
			}
			list = append(list, c.entry("sources", &items[i].Item, words))
		}
		return bullets(list)
	})
}

// sourceWords names a source, whether it is public, and the data it supplies.
func (c *composer) sourceWords(s *notice.Source) []doc.Inline {
	words := c.inline(s.Name)
	if s.Public.Value {
		words = slices.Concat(words, plain(" ("), c.fixed(c.wording.PublicSource), plain(")"))
	}
	if len(s.Data) > 0 {
		words = slices.Concat(words, []doc.Inline{c.colon()}, c.dataNames(s.Data))
	}
	return words
}

// dataNames lists the categories that ids refer to.
func (c *composer) dataNames(ids []source.Text) []doc.Inline {
	parts := make([][]doc.Inline, len(ids))
	for i, id := range ids {
		parts[i] = c.dataName(id)
	}
	return c.join(parts)
}
