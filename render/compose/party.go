package compose

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// controller prints who is responsible and how to reach them (Art. 13(1)(a)).
func (c *composer) controller() []doc.Block {
	p := &c.n.Controller
	var out []doc.Block
	if p.Name.IsSet() {
		out = append(out, &doc.Paragraph{Place: at(p.Name.Span), Inlines: c.frame(c.wording.Controller, title(p.Name))})
	}
	rows := &doc.Definitions{}
	names := slices.Clone(p.TradingNames.Items)
	if p.Abbreviation.IsSet() {
		names = append(names, p.Abbreviation)
	}
	if len(names) > 0 {
		c.definition(rows, c.wording.AlsoKnownAs, []doc.Block{&doc.Paragraph{Place: at(p.Span), Inlines: c.joinTexts(names)}})
	}
	if p.Name.IsSet() {
		c.definition(rows, c.wording.Unit, c.paragraph(p.Unit))
	}
	c.definition(rows, c.wording.PartOf, c.paragraph(p.ParentBody))
	c.channels(rows, &p.Channels)
	for _, r := range p.Registrations {
		rows.Items = append(rows.Items, doc.Definition{Term: title(r.Scheme), Values: [][]doc.Block{c.paragraph(r.Number)}})
	}
	return append(out, definitions(rows)...)
}

// officer prints how to reach the data protection officer (Art. 13(1)(b)).
func (c *composer) officer() []doc.Block {
	out := []doc.Block{c.sentence(c.wording.Officer)}
	rows := &doc.Definitions{}
	c.definition(rows, c.wording.OfficerName, c.paragraph(c.n.DPO.Name))
	c.channels(rows, &c.n.DPO.Channels)
	return append(out, definitions(rows)...)
}

// representative prints who represents a controller established elsewhere (Art. 27).
func (c *composer) representative() []doc.Block {
	p := &c.n.Representative
	var out []doc.Block
	if p.Name.IsSet() {
		out = append(out, &doc.Paragraph{Place: at(p.Name.Span), Inlines: c.frame(c.wording.Representative, title(p.Name))})
	}
	rows := &doc.Definitions{}
	c.channels(rows, &p.Channels)
	return append(out, definitions(rows)...)
}

// jointControllers prints the joint controllers and the essence of their arrangement (Art.
// 26(2)).
func (c *composer) jointControllers() []doc.Block {
	j := &c.n.JointControllers
	out := groups(c, &j.Section, "joint_controllers", func(items []notice.JointController) []doc.Block {
		var out []doc.Block
		for i := range items {
			out = append(out, c.contact("joint_controllers", &items[i].Contact)...)
		}
		return out
	})
	return append(append(out, c.blocks(j.Arrangement)...), c.blocks(j.ContactPoint)...)
}

// contacts prints each contact with its channels.
func (c *composer) contacts() []doc.Block {
	return groups(c, &c.n.Contacts, "contacts", func(items []notice.Contact) []doc.Block {
		var out []doc.Block
		for i := range items {
			out = append(out, c.contact("contacts", &items[i])...)
		}
		return out
	})
}

func (c *composer) contact(key string, p *notice.Contact) []doc.Block {
	if p.StatedIn.IsSet() {
		return nil
	}
	if p.Text.IsSet() {
		return c.blocks(p.Text)
	}
	rows := &doc.Definitions{}
	c.channels(rows, &p.Channels)
	body := append(definitions(rows), c.blocks(p.Note)...)
	switch {
	case !p.Name.IsSet():
		return append(c.paragraph(p.Role), body...)
	case len(body) == 0:
		words := c.inline(p.Name)
		if p.Role.IsSet() {
			words = slices.Concat(words, []doc.Inline{c.colon()}, c.inline(p.Role))
		}
		return []doc.Block{&doc.Paragraph{Place: at(p.Span), Inlines: words}}
	}
	id := itemID(key, p.ID)
	if id == "" {
		id = key + "-line-" + itoa(p.Span.Start.Line)
	}
	return []doc.Block{&doc.Section{Place: at(p.Span), ID: id, Heading: c.inline(p.Name), Blocks: append(c.paragraph(p.Role), body...)}}
}

// channels adds a row for each channel of a party.
func (c *composer) channels(rows *doc.Definitions, ch *notice.Channels) {
	labels := c.wording.Channels
	for _, row := range []struct {
		label    string
		channels []notice.Channel
		show     func(source.Text) []doc.Inline
	}{
		{labels.Email, ch.Email, mail},
		{labels.Phone, ch.Phone, phone},
		{labels.Textphone, ch.Textphone, phone},
		{labels.Fax, ch.Fax, words},
		{labels.Address, ch.Address, address},
		{labels.Form, ch.Form, web},
		{labels.URL, ch.URL, web},
		{labels.Hours, ch.Hours, words},
	} {
		var values [][]doc.Block
		for _, v := range row.channels {
			in := row.show(v.Value)
			if v.Label.IsSet() {
				in = append(in, doc.Text(" ("+v.Label.Value+")"))
			}
			values = append(values, []doc.Block{&doc.Paragraph{Place: at(v.Span), Inlines: in}})
		}
		c.definition(rows, row.label, values...)
	}
}

func words(t source.Text) []doc.Inline { return plain(t.Value) }

func mail(t source.Text) []doc.Inline {
	return []doc.Inline{doc.Link{URL: "mailto:" + t.Value, Inlines: words(t)}}
}

func web(t source.Text) []doc.Inline {
	if !strings.HasPrefix(t.Value, "http://") && !strings.HasPrefix(t.Value, "https://") {
		return words(t)
	}
	return []doc.Inline{doc.Link{URL: t.Value, Inlines: words(t)}}
}

// phone links a number that can be dialled; spaces in it do not break.
func phone(t source.Text) []doc.Inline {
	var digits strings.Builder
	for _, r := range t.Value {
		switch {
		case r >= '0' && r <= '9', r == '+' && digits.Len() == 0:
			digits.WriteRune(r)
		case !strings.ContainsRune(" -./()", r):
			return words(t)
		}
	}
	shown := strings.ReplaceAll(t.Value, " ", "\u00a0")
	return []doc.Inline{doc.Link{URL: "tel:" + digits.String(), Inlines: plain(shown)}}
}

// address preserves the lines of a postal address.
func address(t source.Text) []doc.Inline {
	var out []doc.Inline
	for i, line := range strings.Split(strings.TrimSpace(t.Value), "\n") {
		if i > 0 {
			out = append(out, doc.Break{})
		}
		out = append(out, doc.Text(strings.TrimSpace(line)))
	}
	return out
}
