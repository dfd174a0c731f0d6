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
	who := c.partyName(phrase.Who, p)
	switch {
	case isPartOf(c.n.Speaker, p):
		who = c.partyName(phrase.WhoSpeaker, p, c.written("speaker", c.n.Speaker))
	case c.isNamed:
		who = c.partyName(phrase.Responsible, p)
	}
	var established []doc.Block
	if len(p.Establishments) > 0 {
		countries := make([][]doc.Inline, len(p.Establishments))
		for i, code := range p.Establishments {
			countries[i] = c.abroad(code.Value)
		}
		established = line(p.Establishments[0].Span, c.say(phrase.Establishments, fact("countries", c.join(countries))))
	}
	if c.arranges() && c.wordingLang == "" {
		return slices.Concat(who, c.whereToReach(p), established, c.roles(p))
	}
	return slices.Concat(who, c.particulars(p), established, c.roles(p))
}

// whereToReach prints the controller and its data protection officer as rows with a line for each
// way to reach them. An officer of whom the notice tells more has a section.
func (c *composer) whereToReach(p *notice.Party) []doc.Block {
	rows := &doc.Definitions{}
	name := c.partyFact()
	if values := c.lines(p, name); len(name) > 0 {
		c.row(rows, name, values...)
	} else {
		return c.particulars(p)
	}
	officer := c.byKey["dpo"]
	d := &c.n.DPO
	if d.IsSet() && len(d.Items) == 0 && !d.StatedIn.IsSet() && !hasOwnWords(officer.body) && len(d.Regime) == 0 && len(d.Roles) == 0 {
		values := c.lines(&d.Party, nil)
		if d.Name.IsSet() {
			values = slices.Insert(values, 0, line(d.Name.Span, c.title(d.Name)))
		}
		if len(values) > 0 {
			rows.Items = append(rows.Items, doc.Definition{ID: officer.id(), Term: c.heading(officer), Values: values})
			officer.composed, officer.printed, officer.content = true, true, nil
			c.anchors["dpo"] = officer.id()
		}
	}
	return definitions(rows)
}

// partyName is the sentence that names a party.
func (c *composer) partyName(name phrase.Sentence, p *notice.Party, with ...filling) []doc.Block {
	if !p.Name.IsSet() {
		return nil
	}
	with = append(with, filling{"name", c.title(p.Name), true})
	if id := c.lawOf(p); id != "" {
		return line(p.Name.Span, c.under(id, []phrase.Sentence{name}, with...))
	}
	return line(p.Name.Span, c.perLaw(name, with...))
}

// lawOf is the regime under which a party acts: the one that it names, or of several that of its
// country; else "".
func (c *composer) lawOf(p *notice.Party) string {
	if len(p.Regime) > 0 {
		return p.Regime[0].Value
	}
	for _, r := range c.regimes {
		if len(c.regimes) > 1 && p != &c.n.Controller && p.Country.IsSet() && r.In(p.Country.Value) {
			return r.ID
		}
	}
	return ""
}

// particulars are what is known of a party beside its name. Beside own words it is only how the
// party can be reached, as far as they do not say it.
func (c *composer) particulars(p *notice.Party) []doc.Block {
	rows := &doc.Definitions{}
	text := p.Text.Value
	if names := slices.Concat(p.TradingNames.Items, source.Written(p.Abbreviation)); len(names) > 0 && text == "" {
		c.definition(rows, c.wording.AlsoKnownAs, line(p.Span, c.joinTexts(names)))
	}
	if !contains(text, p.Unit) && !(isPartOf(c.n.Speaker, p) && p.Unit.Value == c.n.Speaker.Value) {
		c.definition(rows, c.wording.Unit, c.paragraph(p.Unit))
	}
	if text == "" {
		c.definition(rows, c.wording.PartOf, c.paragraph(p.ParentBody))
	}
	c.channels(rows, notIn(&p.Channels, p.Text))
	if text == "" {
		for _, r := range p.Registrations {
			c.row(rows, c.title(r.Scheme), c.paragraph(r.Number))
		}
	}
	return definitions(rows)
}

// contains reports whether own words say a name already.
func contains(text string, t source.Text) bool { return t.IsSet() && strings.Contains(text, t.Value) }

// roles say what a party is responsible for, and for what it works for others (Art. 4(7), (8)).
func (c *composer) roles(p *notice.Party) []doc.Block {
	var out []doc.Block
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

// besideText is what is printed of a party beside its own words: its name, which is not its label
// here, and how to reach it.
func (c *composer) besideText(p *notice.Party) []doc.Block {
	var name []doc.Block
	if p.Text.IsSet() && !contains(p.Text.Value, p.Name) {
		rows := &doc.Definitions{}
		c.definition(rows, c.wording.OfficerName, line(p.Name.Span, c.inline(p.Name)))
		name = definitions(rows)
	}
	return concat(name, c.particulars(p))
}

// officer prints how to reach the data protection officer (Art. 13(1)(b)).
func (c *composer) officer() []doc.Block {
	out := c.parties("dpo", &c.n.DPO, func(p *notice.Party) []doc.Block {
		rows := &doc.Definitions{}
		if p.Name.IsSet() {
			c.definition(rows, c.wording.OfficerName, line(p.Name.Span, c.title(p.Name)))
		}
		return concat(c.ofRegime(p), definitions(rows))
	})
	return concat(line(c.n.DPO.Span, c.perLaw(phrase.Officer)), out)
}

// ofRegime says under which law a party acts, where the notice names several.
func (c *composer) ofRegime(p *notice.Party) []doc.Block {
	if len(p.Regime) == 0 || c.own {
		return nil
	}
	return line(p.Span, c.where(p.Regime[0].Value))
}

// representative prints who represents a controller established elsewhere (Art. 27).
func (c *composer) representative() []doc.Block {
	return c.parties("representative", &c.n.Representative, func(p *notice.Party) []doc.Block { return c.partyName(phrase.Representative, p) })
}

// parties prints a party, which names introduces, or several of them.
func (c *composer) parties(key string, ps *notice.Parties, names func(*notice.Party) []doc.Block) []doc.Block {
	var out []doc.Block
	for p := range ps.All() {
		if p == &ps.Party {
			out = concat(joinRows(names(p), c.particulars(p)), c.roles(p))
			continue
		}
		i := slices.IndexFunc(ps.Items, func(x notice.Contact) bool { return x.Span == p.Span })
		e := c.contact(key, &ps.Items[i])
		if !p.Heading.IsSet() && !p.Text.IsSet() {
			e.label = nil
			e.short = joinRows(names(p), e.short)
		}
		out = concat(out, c.headings([]entry{e}))
	}
	return out
}

// joinRows joins blocks; rows that follow rows are of one list with them.
func joinRows(a, b []doc.Block) []doc.Block {
	if len(a) > 0 && len(b) > 0 {
		last, ok := a[len(a)-1].(*doc.Definitions)
		first, too := b[0].(*doc.Definitions)
		if ok && too {
			both := &doc.Definitions{Place: last.Place, Items: slices.Concat(last.Items, first.Items)}
			return slices.Concat(a[:len(a)-1], []doc.Block{both}, b[1:])
		}
	}
	return slices.Concat(a, b)
}

// jointControllers prints the joint controllers (Art. 26(2)).
func (c *composer) jointControllers() []doc.Block {
	j := &c.n.JointControllers
	var names [][]doc.Inline
	for x := range j.All() {
		if x.Name.IsSet() && !x.StatedIn.IsSet() && !x.Text.IsSet() {
			names = append(names, c.title(x.Name))
		}
	}
	var lead []doc.Block
	if len(names) > 0 && !j.Intro.IsSet() {
		lead = line(j.Span, c.say(phrase.Joint, fact("names", c.join(names))))
	}
	sp := contactSpec(c, "joint_controllers", func(x *notice.JointController) *notice.Contact { return &x.Contact })
	named := sp.entry
	sp.entry = func(x *notice.JointController) entry {
		if len(lead) > 0 && x.Heading.IsSet() && !x.Text.IsSet() {
			unnamed := *x // the sentence names it
			unnamed.Name = source.Text{}
			return named(&unnamed)
		}
		e := named(x)
		if alone := len(names) == 1 || len(e.short) == 0; len(lead) > 0 && alone && !x.Heading.IsSet() && !x.Text.IsSet() {
			e.label = nil // the sentence names it
		}
		return e
	}
	return concat(lead, set(c, "joint_controllers", &j.Section, sp))
}

// arrangement prints the essence of the arrangement of joint controllers (Art. 26(2)).
func (c *composer) arrangement() []doc.Block {
	j := &c.n.JointControllers
	return concat(c.labelled(c.wording.Slots["essence"], c.blocks(j.Arrangement)), c.blocks(j.ContactPoint))
}

// contacts prints each contact with its channels.
func (c *composer) contacts() []doc.Block {
	return set(c, "contacts", &c.n.Contacts, contactSpec(c, "contacts", func(p *notice.Contact) *notice.Contact { return p }))
}

// contactSpec says how parties are printed. Their channels are columns of a table.
func contactSpec[T any](c *composer, key string, of func(*T) *notice.Contact) spec[T] {
	sp := spec[T]{form: "headings", name: c.wording.OfficerName, entry: func(x *T) entry { return c.contact(key, of(x)) }}
	sp.fields = []field[T]{
		alwaysPrinted(wordsField(c, "role", c.wording.Table.Role, func(x *T) source.Text { return of(x).Role })),
		{key: detailsKey, head: c.wording.Table.Details, words: true, always: true, cell: func(x *T) []doc.Block { return c.otherwise(of(x)) }, holds: []string{"unit", "abbreviation", "parent_body"}},
	}
	sp.fields = append(sp.fields, onlyAsked(field[T]{key: "roles", words: true, cell: func(x *T) []doc.Block { return c.roles(&of(x).Party) }})...)
	for i, kind := range c.kinds(&notice.Channels{}) {
		sp.fields = append(sp.fields, field[T]{key: kind.key, head: kind.label, words: true, always: true, cell: func(x *T) []doc.Block {
			p := of(x)
			return slices.Concat(c.values(c.kinds(notIn(&p.Channels, p.Text))[i])...)
		}})
	}
	return sp
}

// otherwise is what a table of parties has no columns for.
func (c *composer) otherwise(p *notice.Contact) []doc.Block {
	unreached := p.Party
	unreached.Channels = notice.Channels{}
	var name []doc.Block
	if p.Heading.IsSet() {
		name = c.paragraph(p.Name)
	}
	return concat(c.blocks(p.Intro), name, c.particulars(&unreached), c.blocks(p.Reason))
}

// contact makes an entry of a contact: its name with what it is for and how to reach it.
func (c *composer) contact(key string, p *notice.Contact) entry {
	if p.StatedIn.IsSet() {
		return entry{}
	}
	e := entry{place: at(p.Span), id: itemID(key, p.ID), label: c.inline(p.Name), text: c.blocks(p.Text), note: c.blocks(p.Note)}
	if p.Heading.IsSet() {
		e.label = c.title(p.Heading)
		e.short = c.paragraph(p.Name)
	}
	e.short = concat(c.blocks(p.Intro), e.short, c.paragraph(p.Role), e.text, c.particulars(&p.Party))
	if !p.Text.IsSet() {
		e.short = concat(e.short, c.roles(&p.Party))
	}
	e.short = concat(e.short, c.blocks(p.Reason), e.note)
	if len(e.label) > 0 && len(e.short) > 0 && e.id == "" {
		e.id = key + "-line-" + itoa(p.Span.Start.Line)
	}
	return e
}
