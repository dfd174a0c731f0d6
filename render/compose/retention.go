package compose

import (
	"cmp"
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// retention prints how long data are stored (Art. 13(2)(a)): prose as paragraphs, facts as rows
// of data and period.
func (c *composer) retention() []doc.Block {
	out := groups(c, &c.n.Retention.Section, "retention", func(items []notice.Storage) []doc.Block {
		var out []doc.Block
		rows := &doc.Definitions{}
		flush := func() {
			out = append(out, definitions(rows)...)
			rows = &doc.Definitions{}
		}
		for i := range items {
			s := &items[i]
			switch {
			case s.StatedIn.IsSet():
			case s.Text.IsSet():
				flush()
				out = append(out, c.blocks(s.Text)...)
				out = append(out, c.blocks(s.Note)...)
			default:
				rows.Items = append(rows.Items, c.storageRow(s))
			}
		}
		flush()
		return out
	})
	if link := c.n.Retention.Schedule; link.URL.IsSet() {
		label := link.Label
		if !label.IsSet() {
			label = link.URL
		}
		out = append(out, &doc.Paragraph{Place: at(link.Span), Inlines: []doc.Inline{doc.Link{URL: link.URL.Value, Inlines: words(label)}}})
	}
	return out
}

// storageRow prints one row: the data, the period, and the reason.
func (c *composer) storageRow(s *notice.Storage) doc.Definition {
	term := c.storageName(s)
	if len(s.For) > 0 {
		term = slices.Concat(term, plain(" ("), c.audienceNames(s.For), plain(")"))
	}
	value := []doc.Block{}
	if words := c.storageWords(s); len(words) > 0 {
		value = append(value, &doc.Paragraph{Place: at(s.Span), Inlines: words})
	}
	value = append(value, c.lawsLine(s.Laws)...)
	value = append(value, c.paragraph(s.Exceptions)...)
	value = append(value, c.blocks(s.Note)...)
	if len(value) == 0 {
		value = append(value, dash())
	}
	return doc.Definition{ID: itemID("retention", s.ID), Term: term, Values: [][]doc.Block{value}}
}

// storageName names the data that are stored.
func (c *composer) storageName(s *notice.Storage) []doc.Inline {
	switch {
	case s.Name.IsSet():
		return c.inline(s.Name)
	case len(s.Data) > 0:
		return c.dataNames(s.Data)
	}
	return c.fixed(c.wording.Table.Data)
}

// storagePeriod returns how long the data of a purpose are stored.
func (c *composer) storagePeriod(id source.Text) []doc.Inline {
	s := c.index.Storage(id.Value)
	if s == nil {
		return plain(id.Value)
	}
	words := c.storageWords(s)
	if len(words) == 0 || c.wordingLang != "" && s.Text.IsSet() {
		return c.inline(s.Text)
	}
	return words
}

// storageWords puts the facts of a storage period into words.
func (c *composer) storageWords(s *notice.Storage) []doc.Inline {
	var out []doc.Inline
	add := func(words ...doc.Inline) {
		if len(out) > 0 {
			out = append(out, doc.Text(" "))
		}
		out = append(out, words...)
	}
	if s.Period.IsSet() {
		add(c.fixed(c.wording.Qualify(s.Qualifier.Value, c.period(s.Period.Value)))...)
	}
	if s.From.IsSet() {
		add(c.frame(c.wording.From, title(s.From))...)
	}
	if s.Until.IsSet() {
		add(c.frame(c.wording.Until, title(s.Until))...)
	}
	if s.UntilAge.IsSet() {
		add(c.fixed(c.wording.UntilAge(s.UntilAge.Value))...)
	}
	if s.Criteria.IsSet() {
		add(c.inline(s.Criteria)...)
	}
	if counted := c.wording.Calendars[s.Calendar.Value]; counted != "" && s.Period.IsSet() {
		out = append(append(out, doc.Text(", ")), c.fixed(counted)...)
	}
	if then := c.wording.Then[s.Then.Value]; then != "" && len(out) > 0 {
		out = append(append(out, doc.Text(", ")), c.fixed(then)...)
	}
	return out
}

// period writes an ISO 8601 duration in words; other text is printed as written.
func (c *composer) period(iso string) string {
	p, _ := period.Parse(iso)
	return cmp.Or(c.wording.Period(p), iso)
}
