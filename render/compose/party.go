package compose

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// controller prints who is responsible and how to reach them (Art. 13(1)(a)).
func (c *composer) controller() []doc.Block {
	p := &c.n.Controller
	out := c.partyName(phrase.Who, p)
	speaker := c.n.Speaker
	if isPartOf(speaker, p) {
		out = c.partyName(phrase.WhoSpeaker, p, c.written("speaker", speaker))
	}
	rows := &doc.Definitions{}
	names := slices.Clone(p.TradingNames.Items)
	if p.Abbreviation.IsSet() {
		names = append(names, p.Abbreviation)
	}
	if len(names) > 0 {
		c.definition(rows, c.wording.AlsoKnownAs, line(p.Span, c.joinTexts(names)))
	}
	if p.Unit.Value != speaker.Value {
		c.definition(rows, c.wording.Unit, c.paragraph(p.Unit))
	}
	c.definition(rows, c.wording.PartOf, c.paragraph(p.ParentBody))
	c.channels(rows, &p.Channels)
	for _, r := range p.Registrations {
		c.row(rows, title(r.Scheme), c.paragraph(r.Number))
	}
	out = append(out, definitions(rows)...)
	if len(p.Establishments) > 0 {
		countries := make([][]doc.Inline, len(p.Establishments))
		for i, code := range p.Establishments {
			countries[i] = c.abroad(code.Value)
		}
		out = append(out, line(p.Establishments[0].Span, c.say(phrase.Establishments, fact("countries", c.join(countries))))...)
	}
	for _, r := range p.Roles {
		if r.For.IsSet() {
			out = append(out, line(r.Span, c.say(phrase.Role(r.Role.Value), c.written("uses", r.For)))...)
		}
	}
	return out
}

// isPartOf reports whether a notice speaks as somebody within a party, and not as "we" or under one
// of its names.
func isPartOf(speaker source.Text, p *notice.Party) bool {
	first, _ := utf8.DecodeRuneInString(speaker.Value)
	names := append([]source.Text{p.Name, p.Abbreviation}, p.TradingNames.Items...)
	return p.Name.IsSet() && unicode.IsUpper(first) && !slices.ContainsFunc(names, func(t source.Text) bool { return t.Value == speaker.Value })
}

// partyName is the sentence that names a party.
func (c *composer) partyName(name phrase.Sentence, p *notice.Party, with ...filling) []doc.Block {
	if !p.Name.IsSet() {
		return nil
	}
	return line(p.Name.Span, c.perLaw(name, append(with, filling{"name", title(p.Name), true})...))
}

// officer prints how to reach the data protection officer (Art. 13(1)(b)).
func (c *composer) officer() []doc.Block {
	out := line(c.n.DPO.Span, c.perLaw(phrase.Officer))
	for p := range c.n.DPO.All() {
		rows := &doc.Definitions{}
		if p.Name.IsSet() {
			c.definition(rows, c.wording.OfficerName, line(p.Name.Span, title(p.Name)))
		}
		c.channels(rows, notIn(&p.Channels, p.Text))
		out = append(out, c.ofRegime(p)...)
		out = append(append(out, c.itemText(p)...), definitions(rows)...)
	}
	return out
}

// ofRegime says under which law a party acts, where the notice names several.
func (c *composer) ofRegime(p *notice.Party) []doc.Block {
	if len(p.Regime) == 0 || c.own {
		return nil
	}
	return line(p.Span, c.where(p.Regime[0].Value))
}

// itemText are the own words of a party in a list.
func (c *composer) itemText(p *notice.Party) []doc.Block {
	return concat(c.blocks(p.Intro), c.blocks(p.Text), c.blocks(p.Note))
}

// representative prints who represents a controller established elsewhere (Art. 27).
func (c *composer) representative() []doc.Block {
	var out []doc.Block
	for p := range c.n.Representative.All() {
		switch {
		case p.Text.IsSet():
			out = append(out, c.itemText(p)...)
		case p.Name.IsSet() && len(p.Regime) > 0:
			out = append(out, line(p.Name.Span, c.under(p.Regime[0].Value, []phrase.Sentence{phrase.Representative}, filling{"name", title(p.Name), true}))...)
		default:
			out = append(out, c.partyName(phrase.Representative, p)...)
		}
		rows := &doc.Definitions{}
		c.channels(rows, notIn(&p.Channels, p.Text))
		out = append(out, definitions(rows)...)
	}
	return out
}

// jointControllers prints the joint controllers and the essence of their arrangement (Art.
// 26(2)).
func (c *composer) jointControllers() []doc.Block {
	j := &c.n.JointControllers
	var names [][]doc.Inline
	for x := range j.All() {
		if x.Name.IsSet() && !x.StatedIn.IsSet() && !x.Text.IsSet() {
			names = append(names, title(x.Name))
		}
	}
	var out []doc.Block
	if len(names) > 0 && !j.Intro.IsSet() {
		out = line(j.Span, c.say(phrase.Joint, fact("names", c.join(names))))
	}
	out = append(out, set(c, "joint_controllers", &j.Section, spec[notice.JointController]{form: "headings", entry: func(x *notice.JointController) entry {
		return c.contact("joint_controllers", &x.Contact)
	}})...)
	out = append(out, c.labelledOrWhole(c.wording.Slots["essence"], j.Arrangement)...)
	return append(out, c.blocks(j.ContactPoint)...)
}

// contacts prints each contact with its channels.
func (c *composer) contacts() []doc.Block {
	return set(c, "contacts", &c.n.Contacts, spec[notice.Contact]{form: "headings", entry: func(p *notice.Contact) entry { return c.contact("contacts", p) }})
}

// contact makes an entry of a contact: its name with what it is for and how to reach it.
func (c *composer) contact(key string, p *notice.Contact) entry {
	if p.StatedIn.IsSet() {
		return entry{}
	}
	e := entry{place: at(p.Span), id: itemID(key, p.ID), label: c.inline(p.Name)}
	if p.Heading.IsSet() {
		e.label = title(p.Heading)
		if p.Name.IsSet() {
			e.short = c.paragraph(p.Name)
		}
	}
	rows := &doc.Definitions{}
	c.channels(rows, notIn(&p.Channels, p.Text))
	e.short = concat(c.blocks(p.Intro), e.short, c.paragraph(p.Role), c.blocks(p.Text), definitions(rows), c.blocks(p.Note))
	if len(e.label) > 0 && len(e.short) > 0 && e.id == "" {
		e.id = key + "-line-" + itoa(p.Span.Start.Line)
	}
	return e
}

// notIn are the channels that own words do not name already.
func notIn(ch *notice.Channels, text source.Text) *notice.Channels {
	if !text.IsSet() {
		return ch
	}
	out := *ch
	for _, list := range []*[]notice.Channel{&out.Email, &out.Phone, &out.Textphone, &out.Fax, &out.Address, &out.Form, &out.URL, &out.Hours} {
		*list = slices.DeleteFunc(slices.Clone(*list), func(v notice.Channel) bool { return strings.Contains(text.Value, v.Value.Value) })
	}
	return &out
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
			values = append(values, line(v.Span, in))
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
