package compose

import (
	"slices"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/doc"
)

// Derived key facts have this many rows, with values of about two lines. A shorter notice needs
// no separate first layer.
const (
	minFacts     = 5
	maxFacts     = 8
	maxFactRunes = 150 // characters
)

// keyFacts prints the first layer of the notice (WP260 rev.01, 36): its own summary, or one
// derived from its facts, if there is a catalogue for its language. `summary: none` prints none.
// sections is the number of sections printed.
func (c *composer) keyFacts(sections int) []doc.Block {
	s := &c.n.Summary
	var body []doc.Block
	switch {
	case s.None(), s.StatedIn.IsSet():
		return nil
	case s.Text.IsSet():
		body = c.blocks(s.Text)
	case s.Len() > 0:
		rows := &doc.Definitions{}
		for item := range s.All() {
			rows.Items = append(rows.Items, doc.Definition{Term: c.leading(title(item.Name), item.About.Value), Values: [][]doc.Block{c.paragraph(item.Text)}})
		}
		body = []doc.Block{rows}
	case sections >= minContents && c.wordingLang == "":
		body = definitions(&doc.Definitions{Items: c.facts()})
	}
	if len(body) == 0 {
		return nil
	}
	heading := c.fixed(c.wording.KeyFacts)
	if s.Heading.IsSet() {
		heading = title(s.Heading)
	}
	body = slices.Concat(c.blocks(s.Intro), body, c.blocks(s.Note))
	return []doc.Block{&doc.Callout{Place: at(s.Span), Kind: doc.KeyFacts, ID: notice.SummaryID, Heading: heading, Blocks: body}}
}

// leading links a label to a section, if that is printed.
func (c *composer) leading(label []doc.Inline, key string) []doc.Inline {
	if id := c.anchors[key]; id != "" {
		return []doc.Inline{doc.Link{URL: "#" + id, Inlines: label}}
	}
	return label
}

// A fact is a row of the key facts: the summary of one section.
type fact struct {
	key       string
	values    [][]doc.Inline
	dropOrder int // if not 0, the lowest are dropped first when there are too many
}

// facts returns the rows: who, why and on which basis, what may surprise, how long, the rights,
// where to complain and whom to ask. Without who and why there is no first layer.
func (c *composer) facts() []doc.Definition {
	all := []fact{
		{key: "controller", values: [][]doc.Inline{c.owner()}},
		{key: "purposes", values: c.purposeFact()},
		{key: "lawful_bases", values: c.basisFact(), dropOrder: 2},
		{key: "special_category_conditions", values: c.specialFact()},
		{key: "criminal_offence_data", values: c.criminalFact()},
		{key: "automated_decisions", values: c.decisionFact()},
		{key: "transfers", values: c.transferFact()},
		{key: "retention", values: c.retentionFact()},
		{key: "rights", values: c.rightsFact()},
		{key: "complaints", values: c.complaintFact(), dropOrder: 3},
		{key: "dpo", values: c.channelFact(&c.n.DPO.Channels), dropOrder: 1},
	}
	all = slices.DeleteFunc(all, func(f fact) bool { return len(f.values) == 0 || len(f.values[0]) == 0 || c.anchorOf(f.key) == "" })
	if len(all) < minFacts || all[0].key != "controller" || all[1].key != "purposes" {
		return nil
	}
	for spare := 1; len(all) > maxFacts; spare++ {
		all = slices.DeleteFunc(all, func(f fact) bool { return f.dropOrder == spare })
	}
	var rows []doc.Definition
	for _, f := range all {
		label := c.heading(c.byKey[f.key])
		if f.key == "rights" && !c.byKey["rights"].body.Heading.IsSet() {
			label = c.fixed(c.wording.Headings["rights"].Noun)
		}
		row := doc.Definition{Term: []doc.Inline{doc.Link{URL: "#" + c.anchorOf(f.key), Inlines: label}}}
		for _, v := range f.values {
			row.Values = append(row.Values, []doc.Block{&doc.Paragraph{Inlines: v}})
		}
		rows = append(rows, row)
	}
	return rows
}

// anchorOf is the id that a section is printed under; empty if it is not. Special categories are
// part of the data if they have no section of their own.
func (c *composer) anchorOf(key string) string {
	id := c.anchors[key]
	if id == "" && (key == "special_category_conditions" || key == "criminal_offence_data") {
		return c.anchors["personal_data"]
	}
	return id
}

// shortList lists as many parts as fit, and the number of the rest; others is the number of items
// without short words.
func (c *composer) shortList(parts [][]doc.Inline, others int) [][]doc.Inline {
	var out []doc.Inline
	room := maxFactRunes
	for i, p := range parts {
		length := utf8.RuneCountInString(doc.Plain(p)) + 2
		if length > room {
			if i == 0 {
				return nil // not even the first fits
			}
			others += len(parts) - i
			break
		}
		if i > 0 {
			out = append(out, doc.Text(c.wording.Semicolon))
		}
		out, room = append(out, p...), room-length
	}
	switch {
	case len(out) == 0:
		return nil
	case others > 0:
		out = slices.Concat(out, plain(c.wording.Semicolon), c.fixed(c.wording.More(others)))
	}
	return [][]doc.Inline{out}
}
