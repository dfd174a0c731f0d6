package compose

import (
	"slices"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// consent prints how consent is withdrawn (Art. 7(3), 13(2)(c)).
func (c *composer) consent() []doc.Block {
	out := c.blocks(c.n.Consent.Withdraw)
	out = append(out, c.blocks(c.n.Consent.Effect)...)
	return append(out, c.blocks(c.n.Consent.Confidentiality)...)
}

// provision prints whether data must be given (Art. 13(2)(e)).
func (c *composer) provision() []doc.Block {
	return groups(c, &c.n.Provision, "provision", func(items []notice.Provision) []doc.Block {
		return statements(c, items, func(p *notice.Provision) (*notice.Item, doc.ListItem) {
			words := c.fixed(c.wording.ProvisionRequired[p.Required.Value])
			if len(p.Data) > 0 {
				words = append([]doc.Inline{doc.Strong(append(c.dataNames(p.Data), c.mark())), doc.Text(" ")}, words...)
			}
			body := []doc.Block{&doc.Paragraph{Place: at(p.Span), Inlines: words}}
			body = append(body, c.paragraph(p.Consequence)...)
			return &p.Item, doc.ListItem{ID: itemID("provision", p.ID), Blocks: body}
		})
	})
}

// complaints prints both routes: to the controller (DPA 2018 s.164A) and to the
// supervisory authority (Art. 13(2)(d)).
func (c *composer) complaints() []doc.Block {
	s := &c.n.Complaints
	var out []doc.Block
	if ctl := &s.Controller; ctl.Span.IsValid() {
		if ctl.Text.IsSet() {
			out = append(out, c.blocks(ctl.Text)...)
		} else if owner := c.owner(); len(owner) > 0 {
			out = append(out, &doc.Paragraph{Place: at(ctl.Span), Inlines: c.frame(c.wording.ComplainController, owner)})
		} else {
			out = append(out, c.sentence(c.wording.Rights["complain-controller"].Text))
		}
		rows := &doc.Definitions{}
		c.channels(rows, &ctl.Channels)
		out = append(out, definitions(rows)...)
		if ctl.Acknowledgement.IsSet() {
			out = append(out, c.blocks(ctl.Acknowledgement)...)
		} else if !ctl.Text.IsSet() && slices.ContainsFunc(c.regimes, func(r *law.Regime) bool { return r.Has(law.ComplaintAcknowledgement) }) {
			out = append(out, c.sentence(c.wording.Acknowledgement))
		}
	}
	for a := range s.Authority.All() {
		if a.IsSet() && !a.StatedIn.IsSet() {
			out = append(out, c.authority(a)...)
		}
	}
	return out
}

// authority names the supervisory authority. Channels in the notice take precedence over those of
// the table.
func (c *composer) authority(a *notice.Authority) []doc.Block {
	entry, known := law.AuthorityOf(a.Country.Value, law.AsOf)
	name := c.authorityName(a)
	var out []doc.Block
	switch {
	case a.Text.IsSet():
		out = c.blocks(a.Text)
	case len(name) > 0:
		out = []doc.Block{&doc.Paragraph{Place: at(a.Span), Inlines: c.frame(c.wording.ComplainAuthority, name)}}
	default:
		out = []doc.Block{&doc.Paragraph{Place: at(a.Span), Inlines: c.fixed(c.wording.ComplainAnyAuthority)}}
	}
	rows := &doc.Definitions{}
	c.channels(rows, &a.Channels)
	if len(rows.Items) == 0 && known && !a.Text.IsSet() {
		if entry.Phone != "" {
			c.definition(rows, c.wording.Channels.Phone, []doc.Block{&doc.Paragraph{Inlines: phone(source.Text{Value: entry.Phone})}})
		}
		if entry.URL != "" {
			c.definition(rows, c.wording.Channels.URL, []doc.Block{&doc.Paragraph{Inlines: web(source.Text{Value: entry.URL})}})
		}
	}
	return append(out, definitions(rows)...)
}

// authorityName returns the name in the notice, or else that in the table.
func (c *composer) authorityName(a *notice.Authority) []doc.Inline {
	if a.Name.IsSet() {
		return title(a.Name)
	}
	entry, known := law.AuthorityOf(a.Country.Value, law.AsOf)
	if !known {
		return nil
	}
	return c.supervisor(entry.Name)
}

// security prints how data are protected; measures are printed only if the notice has no text of
// its own.
func (c *composer) security() []doc.Block {
	s := &c.n.Security
	if s.Len() > 0 {
		return wordList(c, &s.Section, "security")
	}
	var list []doc.ListItem
	for _, m := range s.Measures {
		list = append(list, doc.ListItem{Blocks: c.paragraph(m)})
	}
	return bullets(list)
}

// optOuts prints the schemes under which people can exclude their data from a use. A scheme that
// does not apply is printed only in the notice's own words: its name alone would read as an
// offer.
func (c *composer) optOuts() []doc.Block {
	return groups(c, &c.n.OptOuts, "opt_outs", func(items []notice.OptOut) []doc.Block {
		var out []doc.Block
		for i := range items {
			o := &items[i]
			words := c.relatedNotice(o.Text, doc.Link{URL: o.URL.Value})
			applies := !o.Applies.IsSet() || o.Applies.Value
			if name := c.wording.OptOuts[o.Scheme.Value]; len(words) == 0 && name != "" && applies {
				in := c.term(name, phrase.English.OptOuts[o.Scheme.Value])
				if o.URL.IsSet() {
					in = []doc.Inline{doc.Link{URL: o.URL.Value, Inlines: in}}
				}
				words = []doc.Block{&doc.Paragraph{Place: at(o.Span), Inlines: in}}
			}
			if !o.StatedIn.IsSet() {
				out = append(append(out, words...), c.blocks(o.Note)...)
			}
		}
		return out
	})
}

// relatedNotices links to other notices and prints what they cover.
func (c *composer) relatedNotices() []doc.Block {
	return groups(c, &c.n.RelatedNotices, "related_notices", func(items []notice.RelatedNotice) []doc.Block {
		var out []doc.Block
		var list []doc.ListItem
		for i := range items {
			r := &items[i]
			covers := c.covers(r)
			switch {
			case r.StatedIn.IsSet():
			case r.Text.IsSet():
				out = append(out, bullets(list)...)
				out = append(append(append(out, c.relatedNotice(r.Text, c.leadsTo(r))...), covers...), c.blocks(r.Note)...)
				list = nil
			default:
				words := c.inline(r.Label)
				if to := c.leadsTo(r); to.URL != "" {
					to.Inlines = words
					words = []doc.Inline{to}
				}
				item := c.entry("related_notices", &r.Item, words)
				if len(covers) > 0 {
					item.Blocks = append(append(item.Blocks, c.sentence(c.wording.CoversLead)), covers...)
				}
				list = append(list, item)
			}
		}
		return append(out, bullets(list)...)
	})
}

// covers lists what a related notice covers, in the notice's own words or by section heading.
func (c *composer) covers(r *notice.RelatedNotice) []doc.Block {
	var list []doc.ListItem
	for _, cover := range r.Covers {
		words := c.inline(cover.Text)
		if !cover.Text.IsSet() {
			words = c.fixed(c.wording.Headings[cover.Section.Value].Noun)
		}
		list = append(list, doc.ListItem{Blocks: []doc.Block{&doc.Paragraph{Place: at(cover.Span), Inlines: words}}})
	}
	return bullets(list)
}

// relatedNotice links a text to a notice; the text itself becomes the link if it is short and
// contains no link.
func (c *composer) relatedNotice(t source.Text, to doc.Link) []doc.Block {
	const short = 120 // characters
	out := c.blocks(t)
	if to.URL == "" || len(out) != 1 || utf8.RuneCountInString(t.Value) > short {
		return out
	}
	p, ok := out[0].(*doc.Paragraph)
	if !ok || slices.ContainsFunc(p.Inlines, func(in doc.Inline) bool { _, ok := in.(doc.Link); return ok }) {
		return out
	}
	to.Inlines = p.Inlines
	p.Inlines = []doc.Inline{to}
	return out
}
