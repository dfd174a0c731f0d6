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
	minFacts     = 4
	maxFacts     = 7
	maxFactRunes = 150 // characters
)

// keyFacts prints the first layer of the notice (WP260 rev.01, 36): its own summary, or one
// derived from its facts, if there is a catalogue for its language. `summary: none` prints none but
// its reason. sections is the number of sections printed.
func (c *composer) keyFacts(sections int) []doc.Block {
	s := &c.n.Summary
	var body []doc.Block
	switch {
	case s.StatedIn.IsSet():
		return nil
	case s.None():
		body = c.blocks(s.Reason) // of having none, where the notice gives it
	case s.Text.IsSet():
		body = c.blocks(s.Text)
	case s.Len() > 0:
		body = set(c, notice.SummaryID, s, spec[notice.SummaryItem]{form: "terms", entry: func(item *notice.SummaryItem) entry {
			return entry{place: at(item.Span), id: itemID(notice.SummaryID, item.ID), label: c.leading(title(item.Name), item.About.Value), short: c.blocks(item.Text), text: c.blocks(item.Text)}
		}})
	case sections >= minContents && c.wordingLang == "" && !c.own:
		body = definitions(&doc.Definitions{Items: c.facts()})
	}
	if len(body) == 0 {
		return nil
	}
	heading := c.standard(c.wording.KeyFacts)
	if s.Heading.IsSet() || s.NoHeading() {
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

// A keyFact is a row of the key facts: a sentence that its label begins, about one section.
type keyFact struct {
	key       string
	label     string
	values    [][]doc.Inline
	dropOrder int // if not 0, the lowest are dropped first when there are too many
}

// facts returns the rows: who, what for, which data, who gets them, where they go, how long they
// stay, what computers decide, the rights and whom to ask. Without a purpose there is no first
// layer.
func (c *composer) facts() []doc.Definition {
	l := c.wording.Facts
	forWhat, purposes := c.purposeFact()
	all := []keyFact{
		{"controller", l.Who, [][]doc.Inline{c.partyFact()}, 2},
		{"purposes", forWhat, purposes, 0},
		{"personal_data", l.Data, c.dataFact(), 1},
		{"recipients", l.Recipients, c.recipientFact(), 0},
		{"transfers", l.Transfers, c.transferFact(), 0},
		{"retention", l.Retention, c.retentionFact(), 0},
		{"automated_decisions", l.Decisions, c.decisionFact(), 0},
		{"rights", l.Rights, c.rightsFact(), 0},
		{"dpo", l.Ask, c.channelFact(&c.n.DPO.Channels), 3},
	}
	all = slices.DeleteFunc(all, func(f keyFact) bool { return len(f.values) == 0 || len(f.values[0]) == 0 || c.anchors[f.key] == "" })
	if len(all) < minFacts || !slices.ContainsFunc(all, func(f keyFact) bool { return f.key == "purposes" }) {
		return nil
	}
	for spare := 1; len(all) > maxFacts; spare++ {
		all = slices.DeleteFunc(all, func(f keyFact) bool { return f.dropOrder == spare })
	}
	var rows []doc.Definition
	for _, f := range all {
		row := doc.Definition{Term: []doc.Inline{doc.Link{URL: "#" + c.anchors[f.key], Inlines: c.fixed(f.label)}}}
		for _, v := range f.values {
			row.Values = append(row.Values, line(c.n.Summary.Span, v))
		}
		rows = append(rows, row)
	}
	return rows
}

// shortList lists as many parts as fit, and the number of the rest; others is the number of items
// without short words.
func (c *composer) shortList(parts [][]doc.Inline, others int) [][]doc.Inline {
	var out []doc.Inline
	var shown [][]doc.Inline
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
		shown, room = append(shown, p), room-length
	}
	if out = c.join(shown); others > 0 {
		out = c.joinWith(c.wording.Semicolon, shown)
	}
	switch {
	case len(out) == 0:
		return nil
	case others > 0:
		out = slices.Concat(out, plain(c.wording.Semicolon), c.fixed(c.wording.More(others)))
	}
	return [][]doc.Inline{out}
}
