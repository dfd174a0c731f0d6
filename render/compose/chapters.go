package compose

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// A chapter gathers sections of a long notice under one heading, in this order.
type chapter struct {
	id       string
	sections []string
}

// The chapters of a notice. The id of the last two is that of the section that they begin with.
var chapters = []chapter{
	{"use", []string{"audiences", "purposes", "lawful_bases", conditionsKey, "criminal_offence_data", "consent", "personal_data", "third_party_data", "sources", "provision", "automated_decisions", "anonymised_uses"}},
	{"sharing", []string{"recipients", "sharing_reasons", "transfers", "retention", "security", "cookies", "promises", denialsKey}},
	{"rights", []string{"exercising_rights", "rights", "opt_outs", "complaints", "exceptions"}},
	{"controller", []string{"controller", "joint_controllers", "representative", "dpo", "contacts", "changes", "related_notices", "formats", "definitions"}},
}

const (
	conditionsKey = "special_category_conditions"
	denialsKey    = "=not" // the list of what is not done, which is no key of a notice, nor an id of its own sections
	denialsID     = "not"
	otherRightsID = "rights-other"
)

// minLong is the number of sections from which a notice has chapters, a first layer and a table of
// contents.
const minLong = 8

// arranged are the sections in the order of the chapters.
func arranged(list []sectionPlan) []sectionPlan {
	list = append(list, sectionPlan{key: denialsKey, body: &notice.Body{}, composed: true})
	var order []string
	for _, ch := range chapters {
		order = append(order, ch.sections...)
	}
	slices.SortStableFunc(list, func(a, b sectionPlan) int { return slices.Index(order, a.key) - slices.Index(order, b.key) })
	return list
}

// gathered prints the sections of a notice that leaves their order to us: in chapters if there are
// many of them.
func (c *composer) gathered(parts []sectionPlan) []doc.Block {
	c.compose(parts)
	c.denials()
	c.joinConditions()
	c.joinOthers()
	for i := range parts {
		if p := &parts[i]; len(p.content) > 0 || p.before != nil {
			c.printed++
		}
	}
	inChapters := c.printed >= minLong && !c.n.Layout.Numbered.Value
	var out []doc.Block
	current := -1
	var section *doc.Section
	for i := range parts {
		p := &parts[i]
		if at := chapterOf(p, current); at != current || section == nil {
			current = at
			section = &doc.Section{Chapter: true, ID: chapters[at].id, Heading: c.chapterHeading(chapters[at].id)}
			if inChapters {
				out = append(out, section)
			}
		}
		if !inChapters {
			out = c.single(out, p.key)
			continue
		}
		section.Blocks = concat(section.Blocks, c.inChapter(p))
	}
	return slices.DeleteFunc(out, func(b doc.Block) bool { s, ok := b.(*doc.Section); return ok && len(s.Blocks) == 0 })
}

// compose composes the content of all sections, in an order in which each knows what it needs of
// those before it.
func (c *composer) compose(parts []sectionPlan) {
	for i := range parts {
		if p := &parts[i]; !p.composed {
			p.composed, p.content = true, c.content(p)
		}
	}
}

// Elsewhere returns where a section that a notice does not print belongs, by id: the section that states
// it, and its chapter.
func Elsewhere(n *notice.Notice, section string) []string {
	var out []string
	if b := n.Body(section); b != nil && b.StatedIn.IsSet() {
		out = append(out, b.StatedIn.Value)
	}
	for _, ch := range chapters {
		if slices.Contains(ch.sections, section) {
			out = append(out, ch.id)
		}
	}
	return out
}

// chapterOf is the chapter of a section. One that the notice defines is in that of the section which it
// stands before, or else in the current one.
func chapterOf(p *sectionPlan, current int) int {
	key := p.key
	if p.custom != nil {
		key = p.custom.Before.Value
	}
	if i := slices.IndexFunc(chapters, func(ch chapter) bool { return slices.Contains(ch.sections, key) }); i >= 0 {
		return i
	}
	return max(current, 0)
}

// chapterHeading is the heading of the section that a chapter has its name from, or its own.
func (c *composer) chapterHeading(id string) []doc.Inline {
	if p := c.byKey[id]; p != nil && p.custom == nil && p.body.Heading.IsSet() {
		return c.title(p.body.Heading)
	}
	return c.standardHeading(id)
}

// inChapter prints a section as an entry of its chapter. What a chapter has its name from, and how
// rights are used, stands directly below its heading.
func (c *composer) inChapter(p *sectionPlan) []doc.Block {
	leads := p.key == "controller" || p.key == "exercising_rights" && !p.body.Heading.IsSet()
	switch {
	case leads && len(p.content) > 0:
		p.printed = true
		c.anchors[p.key] = p.id()
		if p.key == "controller" {
			return p.content
		}
		return []doc.Block{&doc.Section{Place: at(p.body.Span), ID: p.id(), Blocks: p.content}}
	case p.key == "rights":
		blocks := c.single(nil, p.key)
		for _, b := range blocks {
			if s, ok := b.(*doc.Section); ok && s.ID == p.key {
				s.ID, s.Heading = otherRightsID, c.rightsHeading(p)
			}
		}
		return blocks
	}
	return c.single(nil, p.key)
}

// rightsHeading is the heading of the rights in their chapter, which has the heading of their section;
// none where the notice wants none.
func (c *composer) rightsHeading(p *sectionPlan) []doc.Inline {
	switch {
	case p.body.NoHeading():
		return nil
	case p.before != nil:
		return c.fixed(c.wording.OtherRights)
	}
	return c.fixed(c.wording.RightsList)
}

// denials gathers the sections that are `none` in one list, with a sentence for each, and after
// them the promises that say what is not done.
func (c *composer) denials() {
	list := &doc.List{}
	for _, key := range []string{"transfers", "automated_decisions", "recipients", "cookies"} {
		p := c.byKey[key]
		b := p.body
		if b.None() && p.none != "" && len(p.content) > 0 && !b.StatedIn.IsSet() && !hasOwnWords(b) {
			list.Items = append(list.Items, doc.ListItem{ID: key, Blocks: p.content})
			p.content, p.printed = nil, true
			c.anchors[key] = key
		}
	}
	if len(list.Items) == 0 {
		return
	}
	p := c.byKey[denialsKey]
	p.content = []doc.Block{list}
	if promises := c.byKey["promises"]; c.deny(promises) {
		p.content = append(p.content, &doc.Section{Place: at(promises.body.Span), ID: promises.id(), Blocks: promises.content})
		promises.content, promises.printed = nil, true
		c.anchors["promises"] = promises.id()
	}
}

// hasOwnWords reports whether a section has words of its own beside its items.
func hasOwnWords(b *notice.Body) bool {
	own := func(t source.Text) bool { return t.IsSet() }
	return b.NoHeading() || slices.ContainsFunc([]source.Text{b.Heading, b.Intro, b.Text, b.Note, b.Reason}, own)
}

// deny reports whether all promises say what is not done, in a list without other words.
func (c *composer) deny(p *sectionPlan) bool {
	if len(p.content) != 1 || hasOwnWords(p.body) || c.wording.Denies == nil {
		return false
	}
	list, ok := p.content[0].(*doc.List)
	return ok && !slices.ContainsFunc(list.Items, func(item doc.ListItem) bool {
		words := doc.Words(item.Blocks)
		return len(words) < 2 || !c.wording.Denies(words)
	})
}

// joinsConditions reports whether the conditions of Art. 9(2) stand below the bases: a sentence then
// names the data that they are for.
func (c *composer) joinsConditions() bool {
	bases, conditions := &c.n.LawfulBases, &c.n.Conditions
	shown := func(b *notice.LawfulBasis) *notice.Item { return &b.Item }
	if !c.arranges() || hasOwnWords(&bases.Body) || hasOwnWords(&conditions.Body) || bases.StatedIn.IsSet() || shownItems(bases, shown) == 0 {
		return false
	}
	for x := range conditions.All() {
		if x.Text.IsSet() || x.StatedIn.IsSet() {
			return false
		}
	}
	return conditions.Len() > 0 && !conditions.StatedIn.IsSet() && len(c.specialData()) > 0
}

// joinOthers puts a word to readers who tell of other people below the data: it needs no section.
func (c *composer) joinOthers() {
	data, others := c.byKey["personal_data"], c.byKey["third_party_data"]
	if len(data.content) == 0 || len(others.content) != 1 || hasOwnWords(data.body) || hasOwnWords(others.body) {
		return
	}
	data.content = append(slices.Clip(data.content), &doc.Section{Place: at(others.body.Span), ID: others.id(), Blocks: others.content})
	others.content, others.printed = nil, true
	c.anchors[others.key] = others.id()
}

// joinConditions puts the conditions of Art. 9(2) below the bases: both are why data may be used.
func (c *composer) joinConditions() {
	bases, conditions := c.byKey["lawful_bases"], c.byKey[conditionsKey]
	if len(bases.content) == 0 || len(conditions.content) == 0 || !c.joinsConditions() {
		return
	}
	bases.content = append(slices.Clip(bases.content), &doc.Section{Place: at(conditions.body.Span), ID: conditionsKey, Blocks: conditions.content})
	conditions.content, conditions.printed = nil, true
	c.anchors[conditionsKey] = conditionsKey
}
