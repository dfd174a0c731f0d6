package compose

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/doc"
)

// An entry is an item of a section on its way to the form in which the section is set.
type entry struct {
	place  doc.Place
	id     string
	label  []doc.Inline // its name; may be empty
	remark []doc.Inline // in brackets after the label, unless a column of a table says it
	short  []doc.Block  // what is said of it beside its label
	full   []doc.Block  // what is said of it where it stands alone; empty if that is the label and short

	// What every item can have, for the columns of a table. Short and full hold it, too.
	text, note   []doc.Block
	stated       []doc.Block  // standard words, where the item has no own words
	people, when []doc.Inline // for whom it is, and in which case: in brackets after the label
}

func (e entry) empty() bool { return len(e.label)+len(e.short)+len(e.full) == 0 }

// alone are the blocks of an entry that stands for itself: its label runs into its words.
func (c *composer) alone(e entry) []doc.Block {
	e = e.named()
	switch {
	case len(e.full) > 0:
		return e.full
	case len(e.label) == 0:
		return e.short
	case len(e.short) == 0:
		return []doc.Block{&doc.Paragraph{Place: e.place, Inlines: e.label}}
	}
	return c.runIn(e.place, e.label, e.short)
}

// named is an entry whose remarks are part of its label.
func (e entry) named() entry {
	if len(e.label) > 0 {
		e.label, e.people, e.when, e.remark = slices.Concat(e.label, e.people, e.when, e.remark), nil, nil, nil
	}
	return e
}

// unstressed are words without stress of their own, as they stand in a bold label.
func unstressed(words []doc.Inline) []doc.Inline {
	var out []doc.Inline
	for _, in := range words {
		switch in := in.(type) {
		case doc.Strong:
			out = append(out, unstressed(in)...)
		case doc.Emph:
			out = append(out, unstressed(in)...)
		case doc.Lang:
			out = append(out, doc.Lang{Tag: in.Tag, Inlines: unstressed(in.Inlines)})
		case doc.Written:
			out = append(out, doc.Written{Text: in.Text, Inlines: unstressed(in.Inlines)})
		case doc.Link:
			in.Inlines = unstressed(in.Inlines)
			out = append(out, in)
		default:
			out = append(out, in)
		}
	}
	return out
}

// runIn puts a label before the first of some blocks.
func (c *composer) runIn(place doc.Place, label []doc.Inline, blocks []doc.Block) []doc.Block {
	lead := []doc.Inline{doc.Strong(append(unstressed(label), c.mark()))}
	first, ok := blocks[0].(*doc.Paragraph)
	if !ok {
		return append([]doc.Block{&doc.Paragraph{Place: place, Inlines: lead}}, blocks...)
	}
	joined := &doc.Paragraph{Place: first.Place, Inlines: slices.Concat(lead, plain(" "), first.Inlines)}
	return append([]doc.Block{joined}, blocks[1:]...)
}

// A spec says how the items of a section are printed.
type spec[T any] struct {
	form   string                // the default
	asked  bool                  // whether the notice asks for it
	entry  func(*T) entry        // the item in words; the zero entry is not printed
	fields []field[T]            // for tables, after the name of the item
	key    string                // of the first column of a table, where that is no name; else the own words
	name   string                // the standard head of the first column
	lead   func([]T) []doc.Block // what stands before the items of a list; may be nil

	capital bool // whether the rows of a table begin with a capital
}

// rowsOr is the form of items that standard words name: rows of a name with words. Own words keep the
// form in which they are usually written.
func (c *composer) rowsOr(form string) string {
	if c.own {
		return form
	}
	return "terms"
}

// set prints the items of a section, group by group, in the form that the notice asks for.
func set[T any](c *composer, key string, s *notice.Section[T], sp spec[T]) []doc.Block {
	if s.As.IsSet() {
		sp.form, sp.asked = s.As.Value, true
	}
	c.forms[key] = sp.form
	return setGroups(c, key, s.Groups, s.Columns, sp)
}

func setGroups[T any](c *composer, anchor string, groups notice.Groups[T], columns notice.Columns, sp spec[T]) []doc.Block {
	var out []doc.Block
	for i := range groups {
		g := &groups[i]
		own := sp
		if g.As.IsSet() {
			own.form, own.asked = g.As.Value, true
		}
		chosen := columns
		if len(g.Columns) > 0 {
			chosen = g.Columns
		}
		id := GroupID(anchor, cmp.Or(g.ID.Value, itoa(i+1)))
		items := setGroups(c, id, g.Groups, chosen, own)
		if len(g.Groups) == 0 {
			items = setItems(c, g.Items, chosen, own)
		}
		body := concat(runOn(c.blocks(g.Intro), items, own.form), c.blocks(g.Note))
		if (g.Heading.IsSet() || g.ID.IsSet()) && len(body) > 0 {
			body = []doc.Block{&doc.Section{Place: at(g.Span), ID: id, Heading: c.title(g.Heading), Blocks: body}}
		}
		out = concat(out, body)
	}
	return out
}

// setItems prints a list of items in one form.
func setItems[T any](c *composer, items []T, columns notice.Columns, sp spec[T]) []doc.Block {
	if sp.form == "table" {
		return setTable(c, items, columns, sp)
	}
	var lead []doc.Block
	if sp.form == "list" && sp.lead != nil {
		lead = sp.lead(items)
	}
	entries := make([]entry, 0, len(items))
	for i := range items {
		e := sp.entry(&items[i])
		if !e.empty() {
			entries = append(entries, e.named())
		}
	}
	switch sp.form { // names alone are a list
	case "numbered":
		return c.listed(entries, true)
	case "paragraphs":
		return c.paragraphs(entries)
	case "terms":
		if !mostlyNames(entries) {
			return c.terms(entries)
		}
	case "headings":
		return c.headings(entries)
	case "sentence":
		return c.inSentence(entries)
	}
	if len(entries) == 1 && !sp.asked && len(lead) == 0 {
		return concat(lead, c.paragraphs(entries)) // one item is no list
	}
	return concat(lead, c.listed(entries, false))
}

func (c *composer) listed(entries []entry, ordered bool) []doc.Block {
	if len(entries) == 0 {
		return nil
	}
	list := &doc.List{Ordered: ordered}
	for _, e := range entries {
		list.Items = append(list.Items, doc.ListItem{ID: e.id, Blocks: c.alone(e)})
	}
	return []doc.Block{list}
}

func (c *composer) paragraphs(entries []entry) []doc.Block {
	var out []doc.Block
	for _, e := range entries {
		out = append(out, c.anchored(e, c.alone(e))...)
	}
	return out
}

// anchored gives blocks the anchor of their item, as a section without a heading.
func (c *composer) anchored(e entry, blocks []doc.Block) []doc.Block {
	if e.id == "" {
		return blocks
	}
	return []doc.Block{&doc.Section{Place: e.place, ID: e.id, Blocks: blocks}}
}

// mostlyNames reports whether most entries have a label and no words beside it.
func mostlyNames(entries []entry) bool {
	names := 0
	for _, e := range entries {
		if len(e.label) > 0 && len(e.short) == 0 {
			names++
		}
	}
	return 2*names > len(entries)
}

// values are blocks as the value of a row; none if there are none.
func values(blocks []doc.Block) [][]doc.Block {
	if len(blocks) == 0 {
		return nil
	}
	return [][]doc.Block{blocks}
}

// terms prints entries as labels with words; those without a label are paragraphs between them.
func (c *composer) terms(entries []entry) []doc.Block {
	var out []doc.Block
	rows := &doc.Definitions{}
	for _, e := range entries {
		if len(e.label) > 0 {
			rows.Items = append(rows.Items, doc.Definition{ID: e.id, Term: unstressed(e.label), Values: values(e.short)})
			continue
		}
		out = append(append(out, definitions(rows)...), c.anchored(e, c.alone(e))...)
		rows = &doc.Definitions{}
	}
	return append(out, definitions(rows)...)
}

func (c *composer) headings(entries []entry) []doc.Block {
	var out []doc.Block
	for _, e := range entries {
		if len(e.label) == 0 || len(e.short) == 0 {
			out = append(out, c.anchored(e, c.alone(e))...)
			continue
		}
		out = append(out, &doc.Section{Place: e.place, ID: e.id, Heading: e.label, Blocks: e.short})
	}
	return out
}

// inSentence prints entries as "a, b and c"; what is no single line stands below.
func (c *composer) inSentence(entries []entry) []doc.Block {
	var parts [][]doc.Inline
	var out []doc.Block
	for _, e := range entries {
		blocks := c.alone(e)
		first, ok := blocks[0].(*doc.Paragraph)
		if !ok {
			out = append(out, blocks...)
			continue
		}
		words := citedInBrackets(first.Inlines)
		if !c.own {
			words = edited(words, true, func(s string) string { return strings.TrimSuffix(s, ".") })
		}
		parts = append(parts, words)
		out = append(out, blocks[1:]...)
	}
	if len(parts) == 0 {
		return out
	}
	words := c.join(parts)
	if !c.own {
		words = ended(words)
	}
	return append([]doc.Block{&doc.Paragraph{Place: entries[0].place, Inlines: words}}, out...)
}

// runOn joins words before items with the items: those that end without a mark are continued by a
// sentence.
func runOn(intro, items []doc.Block, form string) []doc.Block {
	if form != "sentence" || len(intro) == 0 || len(items) == 0 {
		return concat(intro, items)
	}
	last, ok := intro[len(intro)-1].(*doc.Paragraph)
	if !ok || strings.ContainsAny(lastRune(doc.Plain(last.Inlines)), ".!?:;") {
		return concat(intro, items)
	}
	first, ok := items[0].(*doc.Paragraph)
	if !ok {
		return concat(intro, items)
	}
	joined := &doc.Paragraph{Place: last.Place, Inlines: slices.Concat(last.Inlines, plain(" "), first.Inlines)}
	return slices.Concat(intro[:len(intro)-1], []doc.Block{joined}, items[1:])
}

func lastRune(s string) string {
	_, size := utf8.DecodeLastRuneInString(s)
	return s[len(s)-size:]
}
