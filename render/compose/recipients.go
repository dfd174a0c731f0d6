package compose

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// recipients prints who receives data (Art. 13(1)(e)).
func (c *composer) recipients() []doc.Block {
	return groups(c, &c.n.Recipients.Section, "recipients", func(items []notice.Recipient) []doc.Block {
		list := make([]doc.ListItem, 0, len(items))
		for i := range items {
			list = append(list, c.entry("recipients", &items[i].Item, c.recipientWords(&items[i])))
		}
		return bullets(list)
	})
}

func (c *composer) recipientWords(r *notice.Recipient) []doc.Inline {
	if r.Text.IsSet() {
		return c.inline(r.Text)
	}
	words := c.parenthesized(c.inline(r.Name), r.Role)
	if r.Country.IsSet() {
		words = slices.Concat(words, plain(" ("), c.region(r.Country.Value), plain(")"))
	}
	if r.Policy.IsSet() {
		words = []doc.Inline{doc.Link{URL: r.Policy.Value, Inlines: words}}
	}
	if r.WhatFor.IsSet() {
		words = append(append(words, c.colon()), c.inline(r.WhatFor)...)
	}
	return words
}

// transfers prints transfers to third countries (Art. 13(1)(f)).
func (c *composer) transfers() []doc.Block {
	return groups(c, &c.n.Transfers, "transfers", func(items []notice.Transfer) []doc.Block {
		return statements(c, items, func(t *notice.Transfer) (*notice.Item, doc.ListItem) {
			body := []doc.Block{&doc.Paragraph{Place: at(t.Span), Inlines: []doc.Inline{doc.Strong(c.region(t.To.Value))}}}
			if t.Recipient.IsSet() {
				body = append(body, c.labelled(c.wording.Transfer.Recipient, c.recipientName(t.Recipient)))
			}
			if m := c.mechanism(t.Mechanism.Value); m != "" {
				label := c.wording.Transfer.Safeguard
				if strings.HasPrefix(t.Mechanism.Value, "derogation-") {
					label = c.wording.Transfer.Derogation
				}
				body = append(body, c.labelled(label, c.fixed(m)))
			}
			body = append(body, c.paragraph(t.Safeguard)...)
			if t.Copy.IsSet() {
				body = append(body, c.labelled(c.wording.Transfer.Copy, c.inline(t.Copy)))
			}
			return &t.Item, doc.ListItem{ID: itemID("transfers", t.ID), Blocks: body}
		})
	})
}

// decisions prints automated decisions (Art. 13(2)(f)).
func (c *composer) decisions() []doc.Block {
	return groups(c, &c.n.AutomatedDecisions, "automated_decisions", func(items []notice.Decision) []doc.Block {
		return statements(c, items, func(d *notice.Decision) (*notice.Item, doc.ListItem) {
			var body []doc.Block
			if d.Name.IsSet() {
				body = append(body, &doc.Paragraph{Place: at(d.Span), Inlines: []doc.Inline{doc.Strong(c.inline(d.Name))}})
			}
			if d.Profiling.Value {
				body = append(body, &doc.Paragraph{Place: at(d.Profiling.Span), Inlines: c.fixed(c.wording.Decision.Profiling)})
			}
			for _, row := range []struct {
				label string
				text  source.Text
			}{{c.wording.Decision.Logic, d.Logic}, {c.wording.Decision.Significance, d.Significance}, {c.wording.Decision.Consequences, d.Consequences}, {c.wording.Decision.Review, d.Review}} {
				if row.text.IsSet() {
					body = append(body, c.labelled(row.label, c.inline(row.text)))
				}
			}
			return &d.Item, doc.ListItem{ID: itemID("automated_decisions", d.ID), Blocks: body}
		})
	})
}
