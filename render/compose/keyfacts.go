package compose

import (
	"slices"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// Derived key facts have so many rows at least, with values of about two lines.
const (
	minFacts     = 2
	maxFactRunes = 150 // characters
)

// keyFacts prints the first layer of the notice (WP260 rev.01, 36): its own summary, or one
// derived from its facts, if there is a catalogue for its language. `summary: none` prints none but
// its reason. A short notice needs none.
func (c *composer) keyFacts() []doc.Block {
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
			return entry{place: at(item.Span), id: itemID(notice.SummaryID, item.ID), label: c.leading(c.title(item.Name), item.About.Value), short: c.blocks(item.Text), text: c.blocks(item.Text)}
		}})
	case c.printed >= minLong && c.firstLayer():
		body = definitions(&doc.Definitions{Items: c.facts()})
	}
	if len(body) == 0 {
		return nil
	}
	heading := c.standard(c.wording.KeyFacts)
	if s.Heading.IsSet() || s.NoHeading() {
		heading = c.title(s.Heading)
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
	key    string
	label  string
	values [][]doc.Inline
}

// facts returns the rows: what for, where the opening does not tell it, which data, who gets them,
// where they go, how long they stay, and what computers decide.
func (c *composer) facts() []doc.Definition {
	l := c.wording.Facts
	forWhat, purposes := c.purposeFact()
	all := []keyFact{
		{"purposes", forWhat, purposes},
		{"personal_data", l.Data, c.dataFact()},
		{"recipients", l.Recipients, c.recipientFact()},
		{"transfers", l.Transfers, c.transferFact()},
		{"retention", l.Retention, c.retentionFact()},
		{"automated_decisions", l.Decisions, c.decisionFact()},
	}
	if c.purposesOpen {
		all = all[1:]
	}
	all = slices.DeleteFunc(all, func(f keyFact) bool {
		return len(f.values) == 0 || len(f.values[0]) == 0 || c.anchors[f.key] == "" || c.byKey[f.key].body.Text.IsSet()
	})
	if len(all) < minFacts {
		return nil
	}
	var rows []doc.Definition
	for _, f := range all {
		row := doc.Definition{Term: []doc.Inline{doc.Link{URL: "#" + c.anchors[f.key], Inlines: c.fixed(f.label)}}}
		for _, v := range f.values {
			row.Values = append(row.Values, line(c.n.Summary.Span, ended(v)))
		}
		rows = append(rows, row)
	}
	return rows
}

// shortList lists as many parts as fit, and the number of the rest; others is the number of items
// without short words.
func (c *composer) shortList(parts [][]doc.Inline, others int) [][]doc.Inline {
	return c.shortListWith(parts, others, c.wording.More)
}

// shortListWith says the number of the rest in words of its own.
func (c *composer) shortListWith(parts [][]doc.Inline, others int, more func(n int) string) [][]doc.Inline {
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
	separator := c.wording.Semicolon
	if !slices.ContainsFunc(shown, hasComma) {
		separator = phrase.Comma(c.language())
	}
	if out = c.join(shown); others > 0 {
		out = c.joinWith(separator, shown)
	}
	switch {
	case len(out) == 0:
		return nil
	case others > 0:
		out = slices.Concat(out, plain(separator), c.fixed(more(others)))
	}
	return [][]doc.Inline{out}
}
