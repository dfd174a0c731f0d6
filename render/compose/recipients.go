package compose

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// recipients prints who receives data (Art. 13(1)(e)).
func (c *composer) recipients() []doc.Block {
	out := set(c, "recipients", &c.n.Recipients.Section, spec[notice.Recipient]{
		form: c.rowsOr("list"), entry: c.recipientEntry, name: c.wording.Table.Recipients,
		fields: []field[notice.Recipient]{
			wordsField(c, "what_for", c.wording.Table.Purpose, func(r *notice.Recipient) source.Text { return r.WhatFor }),
			{key: "data", head: c.wording.Table.Data, cell: func(r *notice.Recipient) []doc.Block { return line(r.Span, c.dataNames(r.Data)) }},
			{key: "country", head: c.wording.Table.Country, cell: func(r *notice.Recipient) []doc.Block { return line(r.Span, c.country(r.Country)) }},
			wordsField(c, "role", c.wording.Table.Role, func(r *notice.Recipient) source.Text { return r.Role }),
		},
	})
	if open := c.n.Recipients.Exhaustive; open.IsSet() && !open.Value {
		out = append(out, line(open.Span, c.say(phrase.RecipientsOpen))...)
	}
	return out
}

// recipientEntry makes an entry of a recipient: its name, and what it gets the data for.
func (c *composer) recipientEntry(r *notice.Recipient) entry {
	label := c.inline(r.Name)
	if r.Policy.IsSet() && len(label) > 0 {
		label = []doc.Inline{doc.Link{URL: r.Policy.Value, Inlines: label}}
	}
	e := c.item("recipients", &r.Item, label, c.blocks(r.WhatFor), nil)
	switch {
	case r.Text.IsSet():
	case len(e.label) == 0:
		e.short = concat(c.paragraph(r.Role), e.short)
	default:
		e.remark = bracketed(c.inline(r.Role))
		if r.Country.IsSet() && !c.own && r.Country.Value != c.n.Controller.Country.Value {
			e.remark = slices.Concat(e.remark, bracketed(c.region(r.Country.Value)))
		}
	}
	return e
}

// country is a country by its code; nothing where none is named.
func (c *composer) country(code source.Text) []doc.Inline {
	if !code.IsSet() {
		return nil
	}
	return c.region(code.Value)
}

// transfers prints transfers to third countries (Art. 13(1)(f)).
func (c *composer) transfers() []doc.Block {
	return set(c, "transfers", &c.n.Transfers, spec[notice.Transfer]{
		form: "paragraphs", key: "to", entry: c.transferEntry, name: c.wording.Table.Country,
		fields: []field[notice.Transfer]{
			{key: "recipient", head: c.wording.Transfer.Recipient, asked: c.own, cell: func(t *notice.Transfer) []doc.Block { return c.names(source.Written(t.Recipient), c.recipientName) }},
			{key: "safeguard", head: c.wording.Transfer.Safeguard, words: true, cell: func(t *notice.Transfer) []doc.Block {
				if t.Safeguard.IsSet() {
					return c.paragraph(t.Safeguard)
				}
				return line(t.Span, c.standard(c.mechanism(t.Mechanism.Value)))
			}},
			wordsField(c, "copy", c.wording.Transfer.Copy, func(t *notice.Transfer) source.Text { return t.Copy }),
		},
	})
}

func (c *composer) transferEntry(t *notice.Transfer) entry {
	var label, recipient []doc.Inline
	if t.To.IsSet() && !t.Text.IsSet() && !c.own {
		label = c.region(t.To.Value)
	}
	if t.Recipient.IsSet() && !c.own { // which is told where the recipients are
		recipient = c.recipientName(t.Recipient)
	}
	words := sentences(c.allowed(t, recipient), c.say(phrase.TransferCopy, c.written("copy", t.Copy)))
	full := slices.Clip(words)
	if t.To.IsSet() {
		country := []filling{fact("recipient", recipient), fact("country", c.abroad(t.To.Value)), fact("region", label)}
		full = sentences(c.say(phrase.TransferTo, country...), words)
	}
	short := words
	if len(recipient) > 0 {
		short = sentences(ended(recipient), words)
	}
	return c.item("transfers", &t.Item, label, line(t.Span, short), line(t.Span, full))
}

// allowed says what allows a transfer (Art. 44-49).
func (c *composer) allowed(t *notice.Transfer, recipient []doc.Inline) []doc.Inline {
	code := t.Mechanism.Value
	place := []filling{fact("country", c.abroad(t.To.Value)), fact("region", c.region(t.To.Value)), fact("recipient", recipient), c.written("safeguard", t.Safeguard)}
	switch {
	case law.IsDerogation(code):
		return c.perLaw(phrase.Derogation(code), c.written("risks", t.Safeguard))
	case law.IsFramework(code):
		return c.perLaw(phrase.TransferFramework, place...)
	case code == law.AdequacyDecision:
		return c.perLaw(phrase.TransferAdequacy, place...)
	case t.Safeguard.IsSet():
		return c.say(phrase.TransferSafeguard, c.written("safeguard", t.Safeguard))
	}
	return c.say(phrase.TransferSafeguard, fact("safeguard", c.fixed(c.mechanism(code))))
}

// abroad is a country as it stands after "in" or "to".
func (c *composer) abroad(code string) []doc.Inline {
	if c.wordingLang != "" || c.wording.Abroad == nil {
		return c.region(code)
	}
	return plain(c.wording.Abroad(code, doc.Plain(c.region(code))))
}

// decisions prints automated decisions (Art. 13(2)(f)).
func (c *composer) decisions() []doc.Block {
	return set(c, "automated_decisions", &c.n.AutomatedDecisions, spec[notice.Decision]{
		form: "paragraphs", entry: c.decisionEntry, name: c.wording.Table.Decision,
		fields: []field[notice.Decision]{
			wordsField(c, "logic", c.wording.Slots["logic"], func(d *notice.Decision) source.Text { return d.Logic }),
			wordsField(c, "significance", c.wording.Slots["significance"], func(d *notice.Decision) source.Text { return d.Significance }),
			wordsField(c, "consequences", c.wording.Slots["consequences"], func(d *notice.Decision) source.Text { return d.Consequences }),
			wordsField(c, "review", c.wording.Slots["review"], func(d *notice.Decision) source.Text { return d.Review }),
		},
	})
}

func (c *composer) decisionEntry(d *notice.Decision) entry {
	var words [][]doc.Inline
	if d.Solely.Value {
		words = append(words, c.perLaw(phrase.DecisionAbout))
	}
	if d.Profiling.Value {
		words = append(words, c.say(phrase.DecisionProfiling))
	}
	if d.Significant.IsSet() && !d.Significant.Value {
		words = append(words, c.say(phrase.DecisionMinor))
	}
	if d.Ground.IsSet() {
		words = append(words, c.say(phrase.DecisionGround(d.Ground.Value)))
	}
	for _, w := range []filling{c.written("logic", d.Logic), c.written("significance", d.Significance), c.written("consequences", d.Consequences), c.written("review", d.Review)} {
		said := c.follow(nil, w)
		if w.slot == "logic" && len(words) == 0 && d.Name.IsSet() && !c.own && len(said) > 0 {
			said = ended(w.words) // its name is label enough
		}
		words = append(words, said)
	}
	return c.item("automated_decisions", &d.Item, c.inline(d.Name), line(d.Span, sentences(words...)), nil)
}
