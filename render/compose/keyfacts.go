package compose

import (
	"slices"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// Key facts made from the facts of a notice have this many rows, and values of about two
// lines. Shorter notices are their own first layer.
const (
	minFacts  = 5
	maxFacts  = 8
	factsRoom = 150 // characters
)

// keyFacts prints the first layer of the notice (WP260 rev.01, 36): its own summary, or one
// made from its facts, where there is a catalogue for it. `summary: none` prints none. sections
// is how many are printed.
func (c *composer) keyFacts(sections int) []doc.Block {
	s := &c.n.Summary
	var body []doc.Block
	switch {
	case s.None(), s.StatedIn.IsSet():
		return nil
	case s.Text.IsSet():
		body = blocks(s.Text)
	case s.Len() > 0:
		rows := &doc.Definitions{}
		for item := range s.All() {
			rows.Items = append(rows.Items, doc.Definition{Term: c.leading(title(item.Name), item.About.Value), Values: [][]doc.Block{paragraph(item.Text)}})
		}
		body = []doc.Block{rows}
	case sections >= minContents && c.foreign == "":
		body = definitions(&doc.Definitions{Items: c.facts()})
	}
	if len(body) == 0 {
		return nil
	}
	heading := c.fixed(c.p.KeyFacts)
	if s.Heading.IsSet() {
		heading = title(s.Heading)
	}
	body = slices.Concat(blocks(s.Intro), body, blocks(s.Note))
	return []doc.Block{&doc.Callout{Place: at(s.Span), Kind: doc.KeyFacts, ID: "summary", Heading: heading, Blocks: body}}
}

// leading makes a label lead to a section, if that is printed.
func (c *composer) leading(label []doc.Inline, key string) []doc.Inline {
	if id := c.anchors[key]; id != "" {
		return []doc.Inline{doc.Link{URL: "#" + id, Inlines: label}}
	}
	return label
}

// A fact is a row of the key facts: what one section says, in short.
type fact struct {
	key    string
	values [][]doc.Inline
	spare  bool // left out first where there are too many
}

// facts are the rows: who, why and on which basis, what may surprise, how long, the rights,
// whom to complain to and to ask. Without who and why there is no first layer.
func (c *composer) facts() []doc.Definition {
	all := []fact{
		{key: "controller", values: [][]doc.Inline{c.owner()}},
		{key: "purposes", values: c.purposeFact()},
		{key: "lawful_bases", values: c.basisFact(), spare: true},
		{key: "special_category_conditions", values: c.protectedFact()},
		{key: "automated_decisions", values: c.decisionFact()},
		{key: "transfers", values: c.transferFact()},
		{key: "retention", values: c.retentionFact()},
		{key: "rights", values: c.rightsFact()},
		{key: "complaints", values: c.complaintFact()},
		{key: "dpo", values: c.channelFact(&c.n.DPO.Channels), spare: true},
	}
	headings := map[string]*part{}
	for _, p := range c.parts() {
		headings[p.key] = p
	}
	all = slices.DeleteFunc(all, func(f fact) bool { return len(f.values) == 0 || len(f.values[0]) == 0 || c.anchorOf(f.key) == "" })
	if len(all) < minFacts || all[0].key != "controller" || all[1].key != "purposes" {
		return nil
	}
	for i := len(all) - 1; i >= 0 && len(all) > maxFacts; i-- {
		if all[i].spare {
			all = slices.Delete(all, i, i+1)
		}
	}
	var rows []doc.Definition
	for _, f := range all {
		label := c.heading(headings[f.key])
		if f.key == "rights" && !headings["rights"].body.Heading.IsSet() {
			label = c.fixed(c.p.Headings["rights"].Noun)
		}
		row := doc.Definition{Term: []doc.Inline{doc.Link{URL: "#" + c.anchorOf(f.key), Inlines: label}}}
		for _, v := range f.values {
			row.Values = append(row.Values, []doc.Block{&doc.Paragraph{Inlines: v}})
		}
		rows = append(rows, row)
	}
	return rows
}

// anchorOf is the id under which a section is printed; empty if it is not. What needs more
// protection is told among the data where it has no section of its own.
func (c *composer) anchorOf(key string) string {
	if id := c.anchors[key]; id != "" || key != "special_category_conditions" {
		return id
	}
	return c.anchors["personal_data"]
}

// shortList lists what fits, and says how much more there is; others is how much of that has
// no short words.
func (c *composer) shortList(parts [][]doc.Inline, others int) [][]doc.Inline {
	var out []doc.Inline
	room := factsRoom
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
			out = append(out, doc.Text(c.p.Semicolon))
		}
		out, room = append(out, p...), room-length
	}
	switch {
	case len(out) == 0:
		return nil
	case others > 0:
		out = slices.Concat(out, plain(c.p.Semicolon), c.fixed(c.p.More(others)))
	}
	return [][]doc.Inline{out}
}

func (c *composer) purposeFact() [][]doc.Inline {
	var parts [][]doc.Inline
	for p := range c.n.Purposes.All() {
		words := inline(p.Name)
		if !p.Name.IsSet() {
			words = inline(p.Text)
		}
		if !p.StatedIn.IsSet() && len(words) > 0 {
			parts = append(parts, words)
		}
	}
	return c.shortList(parts, 0)
}

// basisFact names the bases; of several, one of which applies, "one or another".
func (c *composer) basisFact() [][]doc.Inline {
	var parts [][]doc.Inline
	var seen []string
	name := func(code string) []doc.Inline {
		b, ok := law.BasisOf(code)
		if !ok || slices.Contains(seen, b.Slug) {
			return nil
		}
		seen = append(seen, b.Slug)
		return c.fixed(c.p.BasisNames[b.Slug])
	}
	add := func(words []doc.Inline) {
		if len(words) > 0 {
			parts = append(parts, words)
		}
	}
	for b := range c.n.LawfulBases.All() {
		add(name(b.Basis.Value))
		var either []doc.Inline
		for i := range b.AnyOf {
			words := name(b.AnyOf[i].Basis.Value)
			if len(either) > 0 && len(words) > 0 {
				either = append(either, c.fixed(" "+c.p.Or+" ")...)
			}
			either = append(either, words...)
		}
		add(either)
	}
	bases, _ := c.n.Codes() // and those that purposes name
	for _, code := range bases {
		add(name(code))
	}
	return c.shortList(parts, 0)
}

// protectedFact names the data that the law protects more strongly.
func (c *composer) protectedFact() [][]doc.Inline {
	var parts [][]doc.Inline
	for cat := range c.n.PersonalData.All() {
		if len(cat.Special) > 0 || cat.Criminal.Value {
			if cat.Name.IsSet() {
				parts = append(parts, inline(cat.Name))
				continue
			}
			parts = append(parts, c.data(cat.Data)...)
			continue
		}
		for _, d := range cat.Data {
			if len(d.Special) > 0 || d.Criminal.Value {
				parts = append(parts, inline(d.Text))
			}
		}
	}
	return c.shortList(parts, 0)
}

func (c *composer) decisionFact() [][]doc.Inline {
	var parts [][]doc.Inline
	for d := range c.n.AutomatedDecisions.All() {
		words := inline(d.Name)
		if !d.Name.IsSet() {
			words = inline(d.Text)
		}
		if len(words) > 0 {
			parts = append(parts, words)
		}
	}
	return c.shortList(parts, 0)
}

func (c *composer) transferFact() [][]doc.Inline {
	var parts [][]doc.Inline
	var seen []string
	for t := range c.n.Transfers.All() {
		if t.To.IsSet() && !slices.Contains(seen, t.To.Value) {
			seen = append(seen, t.To.Value)
			parts = append(parts, c.region(t.To.Value))
		}
	}
	return c.shortList(parts, 0)
}

// retentionFact names what is kept and its period; of one period alone, only that.
func (c *composer) retentionFact() [][]doc.Inline {
	var parts [][]doc.Inline
	others := 0
	for s := range c.n.Retention.All() {
		short := *s
		short.Then, short.Calendar = source.Text{}, source.Text{}
		words := c.storageWords(&short)
		switch {
		case s.StatedIn.IsSet():
			continue
		case len(words) == 0 || s.Text.IsSet():
			others++
			continue
		}
		if c.n.Retention.Len() > 1 {
			words = slices.Concat(c.storageName(s), []doc.Inline{c.colon()}, words)
		}
		parts = append(parts, words)
	}
	return c.shortList(parts, others)
}

// rightsFact names the rights, and leads to the one that stands apart.
func (c *composer) rightsFact() [][]doc.Inline {
	apart := c.objection() != nil
	var parts [][]doc.Inline
	others := 0
	for r := range c.n.Rights.All() {
		if apart && isObjection(r) || r.StatedIn.IsSet() {
			continue
		}
		if len(r.Right) == 0 {
			others++
		}
		for _, code := range r.Right {
			if entry, ok := law.RightOf(code.Value); ok {
				parts = append(parts, c.fixed(c.right(entry.Slug).Name))
			}
		}
	}
	out := c.shortList(parts, others)
	if apart {
		out = append(out, []doc.Inline{doc.Link{URL: "#rights-object", Inlines: c.fixed(c.p.RightToObject)}})
	}
	return out
}

func (c *composer) complaintFact() [][]doc.Inline {
	out := c.channelFact(&c.n.Complaints.Controller.Channels)
	if a := &c.n.Complaints.Authority; a.IsSet() && !a.StatedIn.IsSet() {
		if name := c.authorityName(a); len(name) > 0 {
			out = append(out, name)
		}
	}
	return out
}

// channelFact is the first way to reach a party.
func (c *composer) channelFact(ch *notice.Channels) [][]doc.Inline {
	for _, row := range []struct {
		channels []notice.Channel
		show     func(source.Text) []doc.Inline
	}{{ch.Email, mail}, {ch.Phone, phone}, {ch.Form, web}} {
		if len(row.channels) > 0 {
			return [][]doc.Inline{row.show(row.channels[0].Value)}
		}
	}
	return nil
}
