package compose

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/slot"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// personalData prints the categories of data (Art. 14(1)(d)), and once which of them the law
// protects more strongly.
func (c *composer) personalData() []doc.Block {
	people, by := c.aboutCategories()
	out := set(c, "personal_data", &c.n.PersonalData, spec[notice.DataCategory]{
		form: "terms", entry: func(cat *notice.DataCategory) entry { return c.dataCategory(cat, len(by[cat.About.Value])) }, name: c.wording.Table.Data,
		fields: []field[notice.DataCategory]{
			{key: "items", head: c.wording.Table.Details, words: true, cell: c.data},
			{key: "about", head: c.wording.Slots["people"], words: true, always: true, asked: true, cell: func(cat *notice.DataCategory) []doc.Block {
				if cat.Text.IsSet() && !cat.Name.IsSet() && !c.inColumn("about") {
					return nil
				}
				return c.paragraph(cat.About)
			}},
		},
	})
	return slices.Concat(out, c.sharedAbout(people, by), c.otherPeople(), c.protection())
}

// minShared is the number of categories about the same people from which that is said once.
const minShared = 3

// aboutCategories are the categories about others, by these people, in the order of the notice.
func (c *composer) aboutCategories() (people []string, by map[string][]*notice.DataCategory) {
	by = map[string][]*notice.DataCategory{}
	for cat := range c.n.PersonalData.All() {
		if who := cat.About.Value; who != "" && who != c.wording.You && cat.Name.IsSet() && !cat.StatedIn.IsSet() {
			if by[who] == nil {
				people = append(people, who)
			}
			by[who] = append(by[who], cat)
		}
	}
	return people, by
}

// sharedAbout says once which categories are about the same people.
func (c *composer) sharedAbout(people []string, by map[string][]*notice.DataCategory) []doc.Block {
	var out []doc.Block
	for _, who := range people {
		if list := by[who]; len(list) >= minShared && !c.own {
			names := make([][]doc.Inline, len(list))
			for i, cat := range list {
				names[i] = c.inName(c.inline(cat.Name))
			}
			label := c.upper(c.say(phrase.DataAbout, c.written("people", list[0].About)))
			out = append(out, line(list[0].About.Span, slices.Concat(label, []doc.Inline{c.colon()}, ended(c.join(names))))...)
		}
	}
	return out
}

// dataCategory makes an entry of a category: its name with its data; shared is the number of
// categories about the same people.
func (c *composer) dataCategory(cat *notice.DataCategory, shared int) entry {
	e := c.item("personal_data", &cat.Item, c.inline(cat.Name), c.data(cat), nil)
	if !cat.About.IsSet() || cat.StatedIn.IsSet() || len(e.label) == 0 && cat.Text.IsSet() {
		return e // own words say about whom they are
	}
	if len(e.label) > 0 && !c.own && strings.Contains(cat.Name.Value, " ") && strings.HasSuffix(strings.ToLower(cat.About.Value), strings.ToLower(cat.Name.Value)) {
		return e // its name says about whom they are
	}
	about := c.say(phrase.DataAbout, c.written("people", cat.About))
	if len(e.label) == 0 {
		e.short = concat(line(cat.About.Span, c.upper(about)), e.short)
	} else if shared > 0 && (c.own || shared < minShared) {
		e.remark = bracketed(unstopped(about))
	}
	return e
}

// Data read well in one line if they are few and short.
const (
	maxShortPart  = 40 // characters
	maxShortParts = 10
)

// data prints the data of a category: in a line if they are short, else as a list.
func (c *composer) data(cat *notice.DataCategory) []doc.Block {
	var parts [][]doc.Inline
	short := len(cat.Data) <= maxShortParts
	for _, d := range cat.Data {
		parts = append(parts, c.inline(d.Text))
		short = short && utf8.RuneCountInString(d.Text.Value) <= maxShortPart
	}
	switch {
	case len(parts) == 0:
		return nil
	case short && cat.Exhaustive.IsSet() && !cat.Exhaustive.Value:
		return line(cat.Span, sentences(ended(c.join(parts)), c.say(phrase.DataNotAll)))
	case short:
		return line(cat.Span, c.join(parts))
	}
	list := &doc.List{}
	for i, words := range parts {
		list.Items = append(list.Items, doc.ListItem{Blocks: line(cat.Data[i].Span, words)})
	}
	if cat.Exhaustive.IsSet() && !cat.Exhaustive.Value {
		return append([]doc.Block{list}, line(cat.Exhaustive.Span, c.say(phrase.DataNotAll))...)
	}
	return []doc.Block{list}
}

// otherPeople says about whom else single data are.
func (c *composer) otherPeople() []doc.Block {
	var seen []string
	var people [][]doc.Inline
	var first source.Text
	for cat := range c.n.PersonalData.All() {
		for _, d := range cat.Data {
			if d.About.IsSet() && d.About.Value != c.wording.You && !cat.Text.IsSet() && !cat.StatedIn.IsSet() && !slices.Contains(seen, d.About.Value) {
				seen = append(seen, d.About.Value)
				people = append(people, c.inName(c.inline(d.About)))
				first = d.About
			}
		}
	}
	if len(people) == 0 {
		return nil
	}
	return line(first.Span, c.say(phrase.DataOthers, filling{"people", c.join(people), !c.own}))
}

// protection names the data that the law protects more strongly, unless the conditions for their use
// name them. A category in its own words says that itself.
func (c *composer) protection() []doc.Block {
	criminal := false
	for cat := range c.n.PersonalData.All() {
		if cat.Text.IsSet() || cat.StatedIn.IsSet() {
			continue
		}
		criminal = criminal || cat.Criminal.Value
		for _, d := range cat.Data {
			criminal = criminal || d.Criminal.Value
		}
	}
	var out []doc.Block
	if special := c.specialData(); len(special) > 0 && !c.joinsConditions() {
		out = line(c.n.PersonalData.Span, c.say(phrase.DataSpecial, fact("data", c.join(special))))
	}
	if criminal {
		out = append(out, line(c.n.PersonalData.Span, c.say(phrase.DataOffences))...)
	}
	return out
}

// specialData are the names of data of special categories (Art. 9(1)).
func (c *composer) specialData() [][]doc.Inline {
	var special [][]doc.Inline
	for cat := range c.n.PersonalData.All() {
		if cat.Text.IsSet() || cat.StatedIn.IsSet() {
			continue
		}
		if len(cat.Special) > 0 && cat.Name.IsSet() {
			special = append(special, c.inName(c.inline(cat.Name)))
			continue
		}
		for _, d := range cat.Data {
			if len(d.Special)+len(cat.Special) > 0 {
				special = append(special, c.inName(c.inline(d.Text)))
			}
		}
	}
	return special
}

// inName are the words of a name as they stand within a sentence.
func (c *composer) inName(words []doc.Inline) []doc.Inline {
	if len(words) == 0 {
		return nil
	}
	fit := c.fit(slot.Noun, words)
	if !fit.OK && !fit.Whole && c.wordingLang == "" && c.shapes.Small(doc.Plain(words)) {
		fit.Lower = true // "when you come"
	}
	if fit.OK || fit.Lower {
		return trimmed(words, fit)
	}
	return words
}

// dataName names the category that an id refers to; without a name it is named by its data.
func (c *composer) dataName(id source.Text) []doc.Inline {
	d := c.index.Data(id.Value)
	switch {
	case d == nil:
		return plain(id.Value)
	case d.Name.IsSet():
		return c.inline(d.Name)
	case len(d.Data) > 0:
		parts := make([][]doc.Inline, len(d.Data))
		for i, datum := range d.Data {
			parts[i] = c.inline(datum.Text)
		}
		return c.join(parts)
	}
	return c.inline(d.Text)
}

// dataNames lists the categories that ids refer to.
func (c *composer) dataNames(ids []source.Text) []doc.Inline {
	parts := make([][]doc.Inline, 0, len(ids))
	for _, id := range ids {
		if words := c.dataName(id); len(words) > 0 {
			parts = append(parts, c.inName(words))
		}
	}
	return c.join(parts)
}

// theData are the categories that ids refer to, as a filling; without any it is "it".
func (c *composer) theData(ids []source.Text, otherwise string) filling {
	if words := c.dataNames(ids); len(words) > 0 {
		return fact("data", words)
	}
	return fact("data", c.fixed(otherwise))
}

// sources prints where data come from (Art. 14(2)(f)).
func (c *composer) sources() []doc.Block {
	return set(c, "sources", &c.n.Sources, spec[notice.Source]{
		form: c.rowsOr("list"), entry: c.sourceEntry, name: c.wording.Table.Source,
		fields: []field[notice.Source]{{key: "data", head: c.wording.Table.Data, asked: c.own, cell: func(s *notice.Source) []doc.Block { return line(s.Span, c.dataNames(s.Data)) }}},
	})
}

// sourceEntry names a source, whether it is public, and the data it supplies.
func (c *composer) sourceEntry(s *notice.Source) entry {
	label := c.inline(s.Name)
	if s.Public.Value && len(label) > 0 && !s.Text.IsSet() {
		label = slices.Concat(label, bracketed(c.standard(c.wording.PublicSource)))
	}
	var short, full []doc.Block
	if !c.own { // the names of data stand where the data are told
		short = line(s.Span, c.dataNames(s.Data))
	}
	if len(label) == 0 {
		full = line(s.Span, c.say(phrase.Collected(s.Collection.Value), c.theData(s.Data, c.wording.ThisInformation)))
	}
	return c.item("sources", &s.Item, label, short, full)
}
