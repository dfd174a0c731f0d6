package compose

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// A sectionPlan describes one section of the notice: its text and how its items are printed.
type sectionPlan struct {
	key     string
	body    *notice.Body
	items   func(*composer) []doc.Block
	none    phrase.Sentence             // what "none" means; empty is "None"
	after   func(*composer) []doc.Block // printed after the items or text, before the note; may be nil
	beside  func(*composer) []doc.Block // printed after the text of the section alone; may be nil
	before  *doc.Callout                // printed at section level, before the section
	custom  *notice.OwnSection          // a section that the notice defines
	printed bool                        // whether it has been printed

	composed bool // whether content holds its blocks
	content  []doc.Block
}

// sectionPlans lists the sections in the order in which they are printed by default.
func (c *composer) sectionPlans() []sectionPlan {
	n := c.n
	list := []sectionPlan{
		{key: "audiences", body: &n.Audiences.Body, items: (*composer).audiences},
		{key: "definitions", body: &n.Definitions.Body, items: (*composer).definitions},
		{key: "controller", body: &n.Controller.Body, items: (*composer).controller, beside: func(c *composer) []doc.Block { return c.particulars(&c.n.Controller) }},
		{key: "joint_controllers", body: &n.JointControllers.Body, items: (*composer).jointControllers, after: (*composer).arrangement},
		{key: "representative", body: &n.Representative.Body, items: (*composer).representative, beside: func(c *composer) []doc.Block { return c.besideText(&c.n.Representative.Party) }},
		{key: "dpo", body: &n.DPO.Body, items: (*composer).officer, beside: func(c *composer) []doc.Block { return c.besideText(&c.n.DPO.Party) }},
		{key: "contacts", body: &n.Contacts.Body, items: (*composer).contacts},
		{key: "personal_data", body: &n.PersonalData.Body, items: (*composer).personalData},
		{key: "third_party_data", body: &n.ThirdPartyData.Body, items: func(c *composer) []doc.Block { return wordList(c, &c.n.ThirdPartyData, "third_party_data") }},
		{key: "sources", body: &n.Sources.Body, items: (*composer).sources},
		{key: "purposes", body: &n.Purposes.Body, items: (*composer).purposes},
		{key: "lawful_bases", body: &n.LawfulBases.Body, items: (*composer).lawfulBases},
		{key: "special_category_conditions", body: &n.Conditions.Body, items: (*composer).conditions},
		{key: "criminal_offence_data", body: &n.Criminal.Body, items: (*composer).criminal},
		{key: "consent", body: &n.Consent.Body, items: (*composer).consent},
		{key: "provision", body: &n.Provision.Body, items: (*composer).provision, none: phrase.NoProvision},
		{key: "recipients", body: &n.Recipients.Body, items: (*composer).recipients, none: phrase.NoRecipients},
		{key: "sharing_reasons", body: &n.SharingReasons.Body, items: func(c *composer) []doc.Block { return wordList(c, &c.n.SharingReasons, "sharing_reasons") }},
		{key: "transfers", body: &n.Transfers.Body, items: (*composer).transfers, none: phrase.NoTransfers},
		{key: "retention", body: &n.Retention.Body, items: (*composer).retention},
		{key: "automated_decisions", body: &n.AutomatedDecisions.Body, items: (*composer).decisions, none: phrase.NoDecisions},
		{key: "anonymised_uses", body: &n.AnonymisedUses.Body, items: func(c *composer) []doc.Block { return wordList(c, &c.n.AnonymisedUses, "anonymised_uses") }},
		{key: "promises", body: &n.Promises.Body, items: func(c *composer) []doc.Block { return wordList(c, &c.n.Promises, "promises") }},
		{key: "opt_outs", body: &n.OptOuts.Body, items: (*composer).optOuts},
		{key: "security", body: &n.Security.Body, items: func(c *composer) []doc.Block { return wordList(c, &c.n.Security.Section, "security") }, after: (*composer).measures},
		{key: "cookies", body: &n.Cookies.Body, items: (*composer).cookies, none: phrase.NoCookies},
		{key: "rights", body: &n.Rights.Body, items: (*composer).rights, before: c.objectionBlock},
		{key: "exercising_rights", body: &n.Exercising.Body, items: (*composer).exercising},
		{key: "complaints", body: &n.Complaints.Body, items: (*composer).complaints},
		{key: "exceptions", body: &n.Exceptions.Body, items: (*composer).exceptions},
		{key: "related_notices", body: &n.RelatedNotices.Body, items: (*composer).relatedNotices},
		{key: "changes", body: &n.Changes.Body, items: (*composer).changes},
		{key: "formats", body: &n.Formats.Body, items: func(c *composer) []doc.Block { return wordList(c, &c.n.Formats, "formats") }},
	}
	if c.own {
		return c.ownOrder(list)
	}
	if len(n.Layout.Order) == 0 {
		list = arranged(list)
	}
	for i := range n.Sections {
		p := customPlan(&n.Sections[i])
		list = insert(list, p, p.custom.Before.Value, p.custom.After.Value)
	}
	return list
}

// ownOrder is the order of the file: of all sections, and of those that the notice defines.
func (c *composer) ownOrder(list []sectionPlan) []sectionPlan {
	var placed []sectionPlan
	for i := range c.n.Sections {
		p := customPlan(&c.n.Sections[i])
		if p.custom.Before.IsSet() || p.custom.After.IsSet() {
			placed = append(placed, p)
			continue
		}
		list = append(list, p)
	}
	c.inFileOrder(list)
	for _, p := range placed {
		list = insert(list, p, p.custom.Before.Value, p.custom.After.Value)
	}
	return list
}

// customPlan describes a section that the notice defines.
func customPlan(s *notice.OwnSection) sectionPlan {
	return sectionPlan{key: s.ID.Value, custom: s, body: &notice.Body{Span: s.Span, Heading: s.Heading, Text: s.Body}}
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
	switch {
	case p.custom != nil:
		return notice.OwnID + "-" + p.key
	case p.key == denialsKey:
		return denialsID
	}
	return p.key
}

// GroupID is the anchor of a group of items, by its id or its number.
func GroupID(section, group string) string { return section + "-group-" + group }

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
		if p.beside != nil {
			items = concat(items, p.beside(c))
		}
	case b.None():
		items = c.nothing(p)
	case p.items != nil:
		items = p.items(c)
	}
	if p.after != nil {
		items = concat(items, p.after(c))
	}
	return concat(runOn(c.blocks(b.Intro), items, c.forms[p.key]), c.blocks(b.Note))
}

// nothing prints a section that is `none`: what that means, and why. With words of its own, these
// say it.
func (c *composer) nothing(p *sectionPlan) []doc.Block {
	reason := c.blocks(p.body.Reason)
	if p.body.Intro.IsSet() || p.body.Note.IsSet() {
		return reason
	}
	words := c.standard(c.wording.Nothing)
	if p.none != "" {
		words = c.perLaw(p.none)
	}
	return concat(line(p.body.Span, words), reason)
}

// heading is the heading in the notice, or the standard one; none where the notice wants none or
// speaks in its own words.
func (c *composer) heading(p *sectionPlan) []doc.Inline {
	if p.body.Heading.IsSet() || p.body.NoHeading() {
		return c.title(p.body.Heading)
	}
	switch {
	case c.own && !c.n.Layout.Headings.IsSet():
		return nil
	case p.key == "rights" && p.before != nil:
		return c.fixed(c.wording.OtherRights)
	}
	return c.standardHeading(p.id())
}

// standardHeading is the heading of a section or chapter, as a noun or as a question.
func (c *composer) standardHeading(id string) []doc.Inline {
	h := c.wording.Headings[id]
	if c.n.Layout.Headings.Value == "question" {
		return c.fixed(h.Question)
	}
	return c.fixed(h.Noun)
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
