package compose

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/render/doc"
)

const (
	objectRight    = "object"
	marketingRight = "object-direct-marketing"
)

// objection returns the callout for the right to object (Art. 21(4)). It exists if the right is
// listed on its own, the section is not prose and the law requires it.
func (c *composer) objection() *doc.Callout {
	s := &c.n.Rights
	apart := func(r *law.Regime) bool { return r.Has(law.ObjectionShownApart) || r == law.Other }
	if s.Text.IsSet() || s.StatedIn.IsSet() || !slices.ContainsFunc(c.regimes, apart) {
		return nil
	}
	var found []*notice.Right
	for i := range s.Groups {
		g := &s.Groups[i]
		if g.Heading.IsSet() || g.Intro.IsSet() {
			continue // a group stays together, as the notice wrote it
		}
		for j := range g.Items {
			if isObjection(&g.Items[j]) {
				found = append(found, &g.Items[j])
			}
		}
	}
	if len(found) == 0 {
		return nil
	}
	return c.objectionCallout(found)
}

// isObjection reports whether a right must be presented separately: to object in general, and to
// direct marketing (Art. 21(4)).
func isObjection(r *notice.Right) bool {
	return len(r.Right) == 1 && (r.Right[0].Value == objectRight || r.Right[0].Value == marketingRight) && !r.StatedIn.IsSet()
}

func (c *composer) objectionCallout(rights []*notice.Right) *doc.Callout {
	var body []doc.Block
	for _, r := range rights {
		first := c.fixed(c.wording.Rights[r.Right[0].Value].Text)
		if r.Text.IsSet() {
			first = c.inline(r.Text)
		}
		body = append(body, &doc.Paragraph{Place: at(r.Span), Inlines: []doc.Inline{doc.Strong(first)}})
		switch {
		case r.Limits.IsSet():
			body = append(body, c.paragraph(r.Limits)...)
		case !r.Text.IsSet() && r.Right[0].Value == objectRight:
			body = append(body, c.sentence(c.wording.ObjectLimits))
		}
		body = append(body, c.blocks(r.Note)...)
	}
	rows := &doc.Definitions{}
	channels := c.n.DPO.Channels
	if !channels.Any() {
		channels = c.n.Controller.Channels
	}
	channels.URL, channels.Hours = nil, nil
	c.channels(rows, &channels)
	if len(rows.Items) > 0 {
		body = append(body, c.sentence(c.wording.ToObject), rows)
	}
	return &doc.Callout{Place: at(rights[0].Span), Kind: doc.Objection, ID: "rights-object", Heading: c.fixed(c.wording.RightToObject), Blocks: body}
}

// rights prints the other rights (Art. 13(2)(b)-(d)).
func (c *composer) rights() []doc.Block {
	out := groups(c, &c.n.Rights.Section, "rights", func(items []notice.Right) []doc.Block {
		list := make([]doc.ListItem, 0, len(items))
		for i := range items {
			r := &items[i]
			if c.objectionBlock != nil && isObjection(r) {
				continue
			}
			item := c.entry("rights", &r.Item, c.rightWords(r))
			if r.Limits.IsSet() && len(item.Blocks) > 0 {
				item.Blocks = append(item.Blocks, c.paragraph(r.Limits)...)
			}
			list = append(list, item)
		}
		return bullets(list)
	})
	var omitted []doc.ListItem
	for i := range c.n.Rights.Omit {
		if o := &c.n.Rights.Omit[i]; o.Reason.IsSet() {
			name := c.wording.Rights[o.Right.Value].Name
			omitted = append(omitted, doc.ListItem{Blocks: []doc.Block{c.labelled(name, c.inline(o.Reason))}})
		}
	}
	if len(omitted) > 0 {
		out = append(append(out, c.sentence(c.wording.NotThese)), bullets(omitted)...)
	}
	return out
}

// rightWords returns the notice's own words, or the standard wording of each right named.
func (c *composer) rightWords(r *notice.Right) []doc.Inline {
	if r.Text.IsSet() {
		return c.inline(r.Text)
	}
	var out []doc.Inline
	for i, code := range r.Right {
		if i > 0 {
			out = append(out, doc.Text(" "))
		}
		slug := code.Value
		if entry, ok := law.RightOf(slug); ok {
			slug = entry.Slug
		}
		right := c.wording.Rights[slug]
		out = append(append(out, doc.Strong(c.fixed(right.Name+".")), doc.Text(" ")), c.fixed(right.Text)...)
	}
	return out
}

// exercising prints how rights are exercised (Art. 12).
func (c *composer) exercising() []doc.Block {
	e := &c.n.Exercising
	out := wordList(c, &e.Section, "exercising_rights")
	rows := &doc.Definitions{}
	c.definition(rows, c.wording.Exercise.Contact, c.paragraph(e.Contact))
	c.definition(rows, c.wording.Exercise.Identity, c.paragraph(e.Identity))
	c.definition(rows, c.wording.Exercise.Time, c.paragraph(e.Time))
	c.definition(rows, c.wording.Exercise.Fee, c.paragraph(e.Fee))
	return append(out, definitions(rows)...)
}
