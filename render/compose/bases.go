package compose

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// lawfulBases prints the bases: the notice's own words as paragraphs, standard wording as a list
// (Art. 13(1)(c)).
func (c *composer) lawfulBases() []doc.Block {
	return groups(c, &c.n.LawfulBases, "lawful_bases", func(items []notice.LawfulBasis) []doc.Block {
		return statements(c, items, func(b *notice.LawfulBasis) (*notice.Item, doc.ListItem) {
			words := c.basisName(b)
			body := []doc.Block{&doc.Paragraph{Place: at(b.Span), Inlines: words}}
			body = append(body, c.lawsLine(b.Laws)...)
			if b.Contract.IsSet() {
				body = append(body, c.labelled(c.wording.ContractLabel, c.inline(b.Contract)))
			}
			for _, x := range b.Interests {
				if x.Text.IsSet() {
					body = append(body, c.labelled(c.wording.InterestsLabel, c.parenthesized(c.inline(x.Text), x.Whose)))
				}
				body = append(body, c.paragraph(x.Balancing)...)
			}
			return &b.Item, doc.ListItem{ID: itemID("lawful_bases", b.ID), Blocks: body}
		})
	})
}

// basisName returns "Public task (UK GDPR Article 6(1)(e)). What it means." For alternatives,
// only the names are given.
func (c *composer) basisName(b *notice.LawfulBasis) []doc.Inline {
	if len(b.AnyOf) > 0 {
		var out []doc.Inline
		for i := range b.AnyOf {
			if i > 0 {
				out = append(out, c.fixed(" "+c.wording.Or+" ")...)
			}
			entry, _ := law.BasisOf(b.AnyOf[i].Basis.Value)
			out = append(out, c.named(b.AnyOf[i].Label, c.wording.BasisNames[entry.Slug], entry.Provision, "", b.AnyOf[i].Quote)...)
		}
		return out
	}
	entry, _ := law.BasisOf(b.Basis.Value)
	return c.named(b.Label, c.wording.BasisNames[entry.Slug], entry.Provision, c.wording.Bases[entry.Slug], b.Quote)
}

// named names one provision and explains or quotes it.
func (c *composer) named(label source.Text, name string, provision law.Provision, meaning string, quote source.Text) []doc.Inline {
	words := c.fixed(name)
	if label.IsSet() {
		words = title(label)
	}
	out := []doc.Inline{doc.Strong(words)}
	if cited := c.cite(provision); len(cited) > 0 {
		out = slices.Concat(out, plain(" ("), cited, plain(")"))
	}
	switch {
	case quote.IsSet():
		out = slices.Concat(out, []doc.Inline{c.colon(), doc.Text(c.wording.Quotes[0])}, title(quote), plain(c.wording.Quotes[1]))
	case meaning != "":
		out = append(append(out, doc.Text(". ")), c.fixed(meaning)...)
	}
	return out
}

// conditions prints the conditions of Art. 9(2) with the condition of Schedule 1 each relies on.
func (c *composer) conditions() []doc.Block {
	return groups(c, &c.n.Conditions, "special_category_conditions", func(items []notice.Condition) []doc.Block {
		return statements(c, items, func(b *notice.Condition) (*notice.Item, doc.ListItem) {
			body := []doc.Block{&doc.Paragraph{Place: at(b.Span), Inlines: c.conditionName(b)}}
			body = append(body, c.schedule1(b.Schedule1)...)
			body = append(body, c.lawsLine(b.Laws)...)
			body = append(body, c.paragraph(b.PolicyDocument)...)
			return &b.Item, doc.ListItem{ID: itemID("special_category_conditions", b.ID), Blocks: body}
		})
	})
}

// schedule1 cites conditions of DPA 2018 Schedule 1, whose text is in English.
func (c *composer) schedule1(codes []source.Text) []doc.Block {
	var out []doc.Block
	for _, s := range codes {
		if entry, ok := law.Schedule1Of(s.Value); ok {
			words := c.term(c.wording.Schedule1(entry.Paragraph), phrase.English.Schedule1(entry.Paragraph))
			out = append(out, &doc.Paragraph{Inlines: slices.Concat(words, []doc.Inline{c.colon()}, c.english(entry.Name))})
		}
	}
	return out
}

// criminal prints what permits the use of data about criminal offences (Art. 10).
func (c *composer) criminal() []doc.Block {
	return groups(c, &c.n.Criminal, "criminal_offence_data", func(items []notice.Authorisation) []doc.Block {
		return statements(c, items, func(a *notice.Authorisation) (*notice.Item, doc.ListItem) {
			words := c.cite(law.Offences)
			if name := c.wording.Authorities[a.Authority.Value]; name != "" {
				cited := words
				words = []doc.Inline{doc.Strong(c.fixed(name))}
				if len(cited) > 0 {
					words = slices.Concat(words, plain(" ("), cited, plain(")"))
				}
			}
			body := []doc.Block{&doc.Paragraph{Place: at(a.Span), Inlines: words}}
			body = append(append(body, c.schedule1(a.Schedule1)...), c.lawsLine(a.Laws)...)
			return &a.Item, doc.ListItem{ID: itemID("criminal_offence_data", a.ID), Blocks: body}
		})
	})
}

func (c *composer) conditionName(b *notice.Condition) []doc.Inline {
	if len(b.AnyOf) > 0 {
		var out []doc.Inline
		for i := range b.AnyOf {
			if i > 0 {
				out = append(out, c.fixed(" "+c.wording.Or+" ")...)
			}
			entry, _ := law.ConditionOf(b.AnyOf[i].Condition.Value)
			out = append(out, c.named(b.AnyOf[i].Label, c.wording.ConditionNames[entry.Slug], entry.Provision, "", b.AnyOf[i].Quote)...)
		}
		return out
	}
	entry, _ := law.ConditionOf(b.Condition.Value)
	return c.named(b.Label, c.wording.ConditionNames[entry.Slug], entry.Provision, c.wording.Conditions[entry.Slug], b.Quote)
}

func (c *composer) lawsLine(laws []source.Text) []doc.Block {
	if len(laws) == 0 {
		return nil
	}
	return []doc.Block{c.labelled(c.wording.LawsLabel, c.joinTexts(laws))}
}

// statements prints items as statements: the notice's own words as paragraphs, placed between
// lists of those in standard wording.
func statements[T any](c *composer, items []T, print func(*T) (*notice.Item, doc.ListItem)) []doc.Block {
	var out []doc.Block
	var list []doc.ListItem
	flush := func() {
		out = append(out, bullets(list)...)
		list = nil
	}
	for i := range items {
		item, standard := print(&items[i])
		switch {
		case item.StatedIn.IsSet():
		case item.Text.IsSet():
			flush()
			out = append(out, c.blocks(item.Text)...)
			out = append(out, c.blocks(item.Note)...)
		default:
			standard.Blocks = append(standard.Blocks, c.blocks(item.Note)...)
			list = append(list, standard)
		}
	}
	flush()
	return out
}
