package compose

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/slot"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// consent prints how consent is withdrawn (Art. 7(3), 13(2)(c)).
func (c *composer) consent() []doc.Block {
	x := &c.n.Consent
	out := c.continued(phrase.WithdrawHow, "how", x.Withdraw)
	out = append(out, c.continued(phrase.WithdrawEffect, "effect", x.Effect)...)
	return append(out, c.blocks(x.Confidentiality)...)
}

// continued prints words of the notice as the end of a standard sentence; words of several
// paragraphs stand as they are.
func (c *composer) continued(name phrase.Sentence, slot string, t source.Text) []doc.Block {
	out := c.blocks(t)
	if len(out) != 1 {
		return out
	}
	p, ok := out[0].(*doc.Paragraph)
	if !ok {
		return out
	}
	return line(t.Span, c.say(name, filling{slot, p.Inlines, true}))
}

// labelled puts a standard label before words; whole sentences and several paragraphs need none.
func (c *composer) labelled(label string, blocks []doc.Block) []doc.Block {
	if len(blocks) != 1 || c.own || label == "" {
		return blocks
	}
	if p, ok := blocks[0].(*doc.Paragraph); ok && c.fit(slot.Noun, p.Inlines).Whole {
		return blocks
	}
	return c.runIn(doc.Place{Span: blocks[0].Origin()}, c.fixed(label), blocks)
}

// provision prints whether data must be given (Art. 13(2)(e)).
func (c *composer) provision() []doc.Block {
	return set(c, "provision", &c.n.Provision, spec[notice.Provision]{
		form: "list", key: "data", name: c.wording.Table.Data,
		fields: []field[notice.Provision]{
			{key: "required", head: c.wording.Table.Required, cell: func(p *notice.Provision) []doc.Block {
				return line(p.Span, c.say(phrase.Provided(p.Required.Value)))
			}},
			wordsField(c, "consequence", c.wording.Slots["consequence"], func(p *notice.Provision) source.Text { return p.Consequence }),
		},
		entry: func(p *notice.Provision) entry {
			words := c.say(phrase.Provided(p.Required.Value), fact("data", c.dataNames(p.Data)))
			consequence := c.say(phrase.Consequence, c.written("consequence", p.Consequence))
			full := line(p.Span, sentences(words, consequence))
			var label []doc.Inline
			if !c.own {
				label = c.dataNames(p.Data)
			}
			short := sentences(c.say(phrase.Provided(p.Required.Value)), consequence)
			if p.Text.IsSet() || len(full) == 0 {
				return c.item("provision", &p.Item, nil, full, nil)
			}
			return c.item("provision", &p.Item, label, line(p.Span, short), full)
		},
	})
}

// complaints prints both routes: to the controller (DPA 2018 s.164A) and to the supervisory
// authority (Art. 13(2)(d)).
func (c *composer) complaints() []doc.Block {
	s := &c.n.Complaints
	var out []doc.Block
	if ctl := &s.Controller; ctl.Span.IsValid() {
		out = c.complaintToUs(ctl)
	}
	also := len(out) > 0
	for a := range s.Authority.All() {
		if a.IsSet() && !a.StatedIn.IsSet() {
			out = append(out, c.authority(a, also)...)
		}
	}
	return out
}

// complaintToUs prints how to complain to the controller: in a sentence, if all ways fit in it.
func (c *composer) complaintToUs(ctl *notice.ControllerComplaint) []doc.Block {
	if ctl.Text.IsSet() || c.own {
		rows := &doc.Definitions{}
		c.channels(rows, notIn(&ctl.Channels, ctl.Text))
		return slices.Concat(c.blocks(ctl.Text), definitions(rows), c.blocks(ctl.Acknowledgement))
	}
	contact := c.ways(&ctl.Channels)
	rows := &doc.Definitions{}
	if len(contact) == 0 {
		c.channels(rows, &ctl.Channels)
	}
	out := line(ctl.Span, c.perLaw(phrase.ComplainController, fact("contact", contact)))
	if len(rows.Items) > 0 {
		return slices.Concat(out, definitions(rows), c.blocks(ctl.Acknowledgement))
	}
	return flowed(out, c.blocks(ctl.Acknowledgement))
}

// authority names the supervisory authority and how to reach it. Channels in the notice take
// precedence over those of the table.
func (c *composer) authority(a *notice.Authority, also bool) []doc.Block {
	rows := &doc.Definitions{}
	c.channels(rows, notIn(&a.Channels, a.Text))
	if a.Text.IsSet() || c.own {
		return slices.Concat(line(a.Span, c.title(a.Name)), c.blocks(a.Text), definitions(rows))
	}
	with := []filling{fact("name", c.authorityName(a)), flag("also", also)}
	if entry, known := law.AuthorityOf(a.Country.Value, law.AsOf); known && len(rows.Items) == 0 {
		if entry.URL != "" {
			with = append(with, fact("host", host(entry.URL)))
		}
		if entry.Phone != "" {
			with = append(with, fact("phone", c.phone(source.Text{Value: entry.Phone})))
		}
	}
	names := []phrase.Sentence{phrase.ComplainAuthority, phrase.ComplainAnyAuthority}
	words := c.perLawFirst(names, with...)
	if len(a.Regime) > 0 {
		words = c.under(a.Regime[0].Value, names, with...)
	}
	return concat(line(a.Span, words), definitions(rows))
}

// host is a link that shows its address without the scheme, as people write it.
func host(address string) []doc.Inline {
	shown := strings.TrimSuffix(strings.TrimPrefix(strings.TrimPrefix(address, "https://"), "www."), "/")
	return []doc.Inline{doc.Link{URL: address, Inlines: plain(shown)}}
}

// authorityName returns the name in the notice, or else that in the table.
func (c *composer) authorityName(a *notice.Authority) []doc.Inline {
	if a.Name.IsSet() {
		return c.theBody(a.Name.Value, c.title(a.Name))
	}
	entry, known := law.AuthorityOf(a.Country.Value, law.AsOf)
	if !known {
		return nil
	}
	name := c.supervisor(entry.Name)
	return c.theBody(doc.Plain(name), name)
}

// theBody is the name of an authority as it stands in a sentence.
func (c *composer) theBody(name string, words []doc.Inline) []doc.Inline {
	if c.wording.BodyArticle == nil || c.wordingLang != "" {
		return words
	}
	return slices.Concat(plain(c.wording.BodyArticle(name)), words)
}

// measures prints how data are protected, unless own words say it, and what follows a breach.
func (c *composer) measures() []doc.Block {
	s := &c.n.Security
	var list []entry
	for _, m := range s.Measures {
		if !s.Text.IsSet() {
			list = append(list, entry{short: c.paragraph(m)})
		}
	}
	return concat(c.listed(list, false), c.blocks(s.Breach))
}

// optOuts prints the schemes under which people can exclude their data from a use. A scheme that
// does not apply is printed only in the notice's own words: its name alone would read as an
// offer.
func (c *composer) optOuts() []doc.Block {
	return set(c, "opt_outs", &c.n.OptOuts, spec[notice.OptOut]{form: "paragraphs", entry: func(o *notice.OptOut) entry {
		name := c.wording.OptOuts[o.Scheme.Value]
		if applies := !o.Applies.IsSet() || o.Applies.Value; o.Text.IsSet() || !applies || name == "" || c.own {
			e := c.item("opt_outs", &o.Item, nil, nil, nil)
			return c.linked(e, o.Text, doc.Link{URL: o.URL.Value})
		}
		words := c.term(name, phrase.English.OptOuts[o.Scheme.Value])
		if o.URL.IsSet() {
			words = []doc.Inline{doc.Link{URL: o.URL.Value, Inlines: words}}
		}
		return c.item("opt_outs", &o.Item, nil, line(o.Span, words), nil)
	}})
}

// relatedNotices links to other notices and prints what they cover.
func (c *composer) relatedNotices() []doc.Block {
	return set(c, "related_notices", &c.n.RelatedNotices, spec[notice.RelatedNotice]{form: "list", name: c.wording.OfficerName, fields: []field[notice.RelatedNotice]{{key: "covers", head: c.wording.Table.Details, cell: c.covers, words: true, always: true}}, entry: func(r *notice.RelatedNotice) entry {
		label := c.inline(r.Label)
		to := c.leadsTo(r)
		if to.URL != "" && len(label) > 0 {
			to.Inlines = label
			label = []doc.Inline{to}
		}
		e := c.item("related_notices", &r.Item, label, nil, nil)
		if len(label) == 0 {
			e = c.linked(e, r.Text, to)
		}
		if covers := c.covers(r); len(covers) > 0 && !r.StatedIn.IsSet() {
			lead := line(r.Span, c.standard(c.wording.CoversLead))
			if r.Text.IsSet() {
				lead = nil
			}
			e.short = concat(e.short, lead, covers)
			if len(lead) > 0 && len(e.label) > 0 {
				named := e.named()
				e.full = concat(line(r.Span, named.label), e.short) // the lead has a colon of its own
			}
		}
		return e
	}})
}

// covers lists what a related notice covers, in the notice's own words or by section heading.
func (c *composer) covers(r *notice.RelatedNotice) []doc.Block {
	var list []entry
	for _, cover := range r.Covers {
		words := c.inline(cover.Text)
		if !cover.Text.IsSet() {
			words = c.standard(c.wording.Headings[cover.Section.Value].Noun)
		}
		if len(words) > 0 && !(r.Text.IsSet() && !cover.Text.IsSet()) {
			list = append(list, entry{short: line(cover.Span, words)})
		}
	}
	return c.listed(list, false)
}

// linked is an entry without a label whose own words lead to an address.
func (c *composer) linked(e entry, text source.Text, to doc.Link) entry {
	if len(e.text) > 0 {
		e.text = c.relatedNotice(text, to)
		e.short = slices.Concat(remarked(e.text, e.when), e.note)
	}
	return e
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
	if !ok || holdsLink(p.Inlines) {
		return out
	}
	to.Inlines = p.Inlines
	p.Inlines = []doc.Inline{to}
	return out
}
