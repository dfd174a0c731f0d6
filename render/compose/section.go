package compose

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// A sectionPlan describes one section of the notice: its text and how its items are printed.
type sectionPlan struct {
	key     string
	body    *notice.Body
	items   func(*composer) []doc.Block
	none    string             // wording for "none" if the notice has none of its own
	after   []doc.Block        // printed after the items or text, before the note
	before  *doc.Callout       // printed at section level, before the section
	custom  *notice.OwnSection // a section that the notice defines
	printed bool               // whether it has been printed
}

// sectionPlans lists the sections in the order in which they are printed by default.
func (c *composer) sectionPlans() []sectionPlan {
	n := c.n
	list := []sectionPlan{
		{key: "audiences", body: &n.Audiences.Body, items: (*composer).audiences},
		{key: "definitions", body: &n.Definitions.Body, items: (*composer).definitions},
		{key: "controller", body: &n.Controller.Body, items: (*composer).controller},
		{key: "joint_controllers", body: &n.JointControllers.Body, items: (*composer).jointControllers},
		{key: "representative", body: &n.Representative.Body, items: (*composer).representative},
		{key: "dpo", body: &n.DPO.Body, items: (*composer).officer},
		{key: "contacts", body: &n.Contacts.Body, items: (*composer).contacts},
		{key: "personal_data", body: &n.PersonalData.Body, items: (*composer).personalData},
		{key: "third_party_data", body: &n.ThirdPartyData.Body, items: func(c *composer) []doc.Block { return wordList(c, &c.n.ThirdPartyData, "third_party_data") }},
		{key: "sources", body: &n.Sources.Body, items: (*composer).sources},
		{key: "purposes", body: &n.Purposes.Body, items: (*composer).purposes},
		{key: "lawful_bases", body: &n.LawfulBases.Body, items: (*composer).lawfulBases},
		{key: "special_category_conditions", body: &n.Conditions.Body, items: (*composer).conditions},
		{key: "criminal_offence_data", body: &n.Criminal.Body, items: (*composer).criminal},
		{key: "consent", body: &n.Consent.Body, items: (*composer).consent},
		{key: "provision", body: &n.Provision.Body, items: (*composer).provision},
		{key: "recipients", body: &n.Recipients.Body, items: (*composer).recipients},
		{key: "sharing_reasons", body: &n.SharingReasons.Body, items: func(c *composer) []doc.Block { return wordList(c, &c.n.SharingReasons, "sharing_reasons") }},
		{key: "transfers", body: &n.Transfers.Body, items: (*composer).transfers, none: c.wording.NoTransfers},
		{key: "retention", body: &n.Retention.Body, items: (*composer).retention},
		{key: "automated_decisions", body: &n.AutomatedDecisions.Body, items: (*composer).decisions, none: c.wording.NoDecisions},
		{key: "anonymised_uses", body: &n.AnonymisedUses.Body, items: func(c *composer) []doc.Block { return wordList(c, &c.n.AnonymisedUses, "anonymised_uses") }},
		{key: "promises", body: &n.Promises.Body, items: func(c *composer) []doc.Block { return wordList(c, &c.n.Promises, "promises") }},
		{key: "opt_outs", body: &n.OptOuts.Body, items: (*composer).optOuts},
		{key: "security", body: &n.Security.Body, items: (*composer).security, after: c.blocks(n.Security.Breach)},
		{key: "cookies", body: &n.Cookies.Body, items: (*composer).cookies},
		{key: "rights", body: &n.Rights.Body, items: (*composer).rights, before: c.objectionBlock},
		{key: "exercising_rights", body: &n.Exercising.Body, items: (*composer).exercising},
		{key: "complaints", body: &n.Complaints.Body, items: (*composer).complaints},
		{key: "exceptions", body: &n.Exceptions.Body, items: (*composer).exceptions},
		{key: "related_notices", body: &n.RelatedNotices.Body, items: (*composer).relatedNotices},
		{key: "changes", body: &n.Changes.Body, items: (*composer).changes},
		{key: "formats", body: &n.Formats.Body, items: func(c *composer) []doc.Block { return wordList(c, &c.n.Formats, "formats") }},
	}
	for i := range n.Sections {
		custom := &n.Sections[i]
		p := sectionPlan{key: custom.ID.Value, custom: custom, body: &notice.Body{Span: custom.Span, Heading: custom.Heading, Text: custom.Body}}
		list = insert(list, p, custom.Before.Value, custom.After.Value)
	}
	return list
}

// insert puts p before or after the named section, or at the end.
func insert(list []sectionPlan, p sectionPlan, before, after string) []sectionPlan {
	for i := range list {
		switch list[i].key {
		case before:
			return slices.Insert(list, i, p)
		case after:
			return slices.Insert(list, i+1, p)
		}
	}
	return append(list, p)
}

// id is the anchor of a section, the same in every language and version.
func (p *sectionPlan) id() string {
	if p.custom != nil {
		return notice.OwnID + "-" + p.key
	}
	return p.key
}

// content returns all blocks under the heading of a section; none if it is stated elsewhere.
func (c *composer) content(p *sectionPlan) []doc.Block {
	b := p.body
	if !b.IsSet() || b.StatedIn.IsSet() {
		return nil
	}
	var items []doc.Block
	switch {
	case b.Text.IsSet():
		items = c.blocks(b.Text)
	case b.None():
		items = c.nothing(p)
	case p.items != nil:
		items = p.items(c)
	}
	return concat(c.blocks(b.Intro), items, p.after, c.blocks(b.Note))
}

// nothing prints a section that is `none`, with its reason.
func (c *composer) nothing(p *sectionPlan) []doc.Block {
	words := p.none
	if words == "" {
		words = c.wording.Nothing
	}
	return append([]doc.Block{c.sentence(words)}, c.blocks(p.body.Reason)...)
}

// heading is the heading in the notice, or the standard one.
func (c *composer) heading(p *sectionPlan) []doc.Inline {
	if p.body.Heading.IsSet() {
		return title(p.body.Heading)
	}
	h := c.wording.Headings[p.key]
	switch {
	case p.key == "rights" && p.before != nil:
		return c.fixed(c.wording.OtherRights)
	case c.n.Layout.Headings.Value == "question":
		return c.fixed(h.Question)
	}
	return c.fixed(h.Noun)
}

// groups prints the groups of a section: each with its heading, intro and note.
func groups[T any](c *composer, s *notice.Section[T], key string, items func([]T) []doc.Block) []doc.Block {
	var out []doc.Block
	for i := range s.Groups {
		g := &s.Groups[i]
		body := concat(c.blocks(g.Intro), items(g.Items), c.blocks(g.Note))
		if g.Heading.IsSet() {
			body = []doc.Block{&doc.Section{Place: at(g.Span), ID: key + "-group-" + itoa(i+1), Heading: title(g.Heading), Blocks: body}}
		}
		out = concat(out, body)
	}
	return out
}

// concat concatenates lists. Usually only one is not empty; it is returned without a copy.
func concat(lists ...[]doc.Block) []doc.Block {
	var out []doc.Block
	for _, list := range lists {
		if len(out) == 0 {
			out = list
			continue
		}
		out = append(out, list...)
	}
	return out
}

// bullets makes a list; items without blocks are left out.
func bullets(items []doc.ListItem) []doc.Block {
	items = slices.DeleteFunc(items, func(i doc.ListItem) bool { return len(i.Blocks) == 0 })
	if len(items) == 0 {
		return nil
	}
	return []doc.Block{&doc.List{Items: items}}
}

// entry is a list item: its words, when it applies, and its note.
func (c *composer) entry(key string, item *notice.Item, words []doc.Inline) doc.ListItem {
	if item.StatedIn.IsSet() || len(words) == 0 {
		return doc.ListItem{}
	}
	if len(item.For) > 0 && !item.Text.IsSet() {
		words = slices.Concat(words, plain(" ("), c.audienceNames(item.For), plain(")"))
	}
	if item.When.IsSet() {
		words = append(append(words, doc.Text(" (")), append(c.inline(item.When), doc.Text(")"))...)
	}
	return doc.ListItem{
		ID:     itemID(key, item.ID),
		Blocks: append([]doc.Block{&doc.Paragraph{Place: at(item.Span), Inlines: words}}, c.blocks(item.Note)...),
	}
}

// itemID is the anchor of an item, or "" where it has no id.
func itemID(key string, id source.Text) string {
	if !id.IsSet() {
		return ""
	}
	return key + "-" + id.Value
}

// wordList prints a section whose items are plain words.
func wordList(c *composer, s *notice.Section[notice.Words], key string) []doc.Block {
	return groups(c, s, key, func(items []notice.Words) []doc.Block {
		list := make([]doc.ListItem, 0, len(items))
		for i := range items {
			list = append(list, c.entry(key, &items[i].Item, c.inline(items[i].Text)))
		}
		return bullets(list)
	})
}
