package compose

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

func itoa(i int) string { return strconv.Itoa(i) }

// sections prints every section with content: those that the layout names, in its order, then the
// others. The intro and the key facts come first unless the layout names them.
func (c *composer) sections() []doc.Block {
	parts := c.sectionPlans()
	c.byKey = make(map[string]*sectionPlan, len(parts))
	for i := range parts {
		c.byKey[parts[i].key] = &parts[i]
	}
	summary := &doc.Section{} // its rows depend on which sections are printed
	opening, intro := c.opened()
	var out []doc.Block
	placed := map[string]bool{}
	special := func(key string) ([]doc.Block, bool) {
		if key != "intro" && key != "summary" || placed[key] {
			return nil, false
		}
		placed[key] = true
		if key == "intro" {
			return intro, true
		}
		return []doc.Block{summary}, true
	}
	for i := range c.n.Layout.Order {
		out = c.entry(out, &c.n.Layout.Order[i], special)
	}
	if c.arranges() {
		out = c.gathered(parts)
	} else {
		for i := range parts {
			out = c.single(out, parts[i].key)
		}
		c.printed = sectionCount(out)
	}
	head := opening
	if blocks, ok := special("summary"); ok {
		head = append(head, blocks...)
	}
	head = append(head, c.contents(sectionCount(out))...)
	if blocks, ok := special("intro"); ok {
		head = append(head, blocks...)
	}
	out = append(head, out...)
	return replaced(out, summary, c.keyFacts())
}

// arranges reports whether the order of the sections is ours.
func (c *composer) arranges() bool { return !c.own && len(c.n.Layout.Order) == 0 }

// opened are the opening of the notice and its introduction, as far as that is not part of it. An
// introduction to which the layout gives a place stands there.
func (c *composer) opened() (opening, intro []doc.Block) {
	intro = c.intro()
	if slices.ContainsFunc(c.n.Layout.Sections(), func(t source.Text) bool { return t.Value == "intro" }) {
		opening, _ = c.opening(nil)
		return opening, intro
	}
	return c.opening(intro)
}

// replaced puts blocks in the place of one, which may stand under a heading.
func replaced(list []doc.Block, one doc.Block, with []doc.Block) []doc.Block {
	if i := slices.Index(list, one); i >= 0 {
		return slices.Replace(list, i, i+1, with...)
	}
	for _, b := range list {
		if s, ok := b.(*doc.Section); ok {
			s.Blocks = replaced(s.Blocks, one, with)
		}
	}
	return list
}

// sectionCount counts the sections with a heading.
func sectionCount(blocks []doc.Block) int {
	n := 0
	for _, b := range blocks {
		switch b := b.(type) {
		case *doc.Section:
			if len(b.Heading) > 0 {
				n++
			}
		case *doc.Callout:
			n++
		}
	}
	return n
}

// intro prints the words before the first section, under their heading if they have one.
func (c *composer) intro() []doc.Block {
	body := c.blocks(c.n.Intro.Text)
	if places := c.n.AppliesTo; len(places) > 0 {
		parts := make([][]doc.Inline, len(places))
		for i, t := range places {
			parts[i] = c.inName(c.inline(t))
		}
		body = append(body, line(places[0].Span, c.say(phrase.AppliesTo, filling{"places", c.join(parts), true}))...)
	}
	if !c.n.Intro.Heading.IsSet() {
		return body
	}
	return []doc.Block{&doc.Section{Place: at(c.n.Intro.Text.Span), ID: "intro", Heading: c.title(c.n.Intro.Heading), Blocks: body}}
}

// contents is the list of contents of a notice with several sections.
func (c *composer) contents(sections int) []doc.Block {
	wanted := c.n.Layout.Contents
	if sections == 0 || wanted.IsSet() && !wanted.Value || !wanted.IsSet() && (c.own || c.printed < minLong) {
		return nil
	}
	return []doc.Block{&doc.Contents{}}
}

// blocksOf returns the content of a section that has not been printed yet, or of one of its groups
// ("recipients/helpers"), which it then lacks.
func (c *composer) blocksOf(key string) (p *sectionPlan, content []doc.Block) {
	key, group, isGroup := strings.Cut(key, "/")
	if p = c.byKey[key]; p == nil || p.printed && !isGroup {
		return nil, nil
	}
	if !p.composed {
		p.composed, p.content = true, c.content(p)
	}
	if !isGroup {
		p.printed = true
		return p, c.withoutPlaced(p)
	}
	id := GroupID(p.id(), group)
	i := slices.IndexFunc(p.content, func(b doc.Block) bool { s, ok := b.(*doc.Section); return ok && s.ID == id })
	if i < 0 {
		return nil, nil
	}
	found := p.content[i]
	p.content = slices.Delete(slices.Clone(p.content), i, i+1) // each group once
	return &sectionPlan{key: key + "/" + group, body: p.body}, []doc.Block{found}
}

// withoutPlaced is the content of a section without the groups to which the layout gives a place.
func (c *composer) withoutPlaced(p *sectionPlan) []doc.Block {
	var placed []string
	for _, name := range c.n.Layout.Sections() {
		if key, group, ok := strings.Cut(name.Value, "/"); ok && key == p.key {
			placed = append(placed, GroupID(p.id(), group))
		}
	}
	if len(placed) == 0 {
		return p.content
	}
	return slices.DeleteFunc(slices.Clone(p.content), func(b doc.Block) bool {
		s, ok := b.(*doc.Section)
		return ok && slices.Contains(placed, s.ID)
	})
}

// single adds a section under its own heading, after its callout, or a group of one.
func (c *composer) single(out []doc.Block, key string) []doc.Block {
	p, content := c.blocksOf(key)
	if p == nil {
		return out
	}
	if p.before != nil {
		out = append(out, p.before)
	}
	if len(content) == 0 {
		return out
	}
	if strings.Contains(p.key, "/") {
		return append(out, content...)
	}
	c.anchors[p.key] = p.id()
	return append(out, &doc.Section{Place: at(p.body.Span), ID: p.id(), Heading: c.heading(p), Blocks: content})
}

// entry adds what an entry of the layout names: a section with those below it, or several under one
// heading.
func (c *composer) entry(out []doc.Block, e *notice.LayoutEntry, special func(string) ([]doc.Block, bool)) []doc.Block {
	if !e.Section.IsSet() || e.Heading.IsSet() {
		return c.combined(out, e, special)
	}
	before := len(out)
	if blocks, ok := special(e.Section.Value); ok {
		out = append(out, blocks...)
	} else {
		out = c.single(out, e.Section.Value)
	}
	to := &out // where nothing is printed of the section itself, or no heading
	if k := len(out) - 1; k >= before {
		if above, ok := out[k].(*doc.Section); ok && len(above.Heading) > 0 {
			above.Blocks = slices.Clip(above.Blocks)
			to = &above.Blocks
		}
	}
	for i := range e.Contains {
		*to = c.entry(*to, &e.Contains[i], special)
	}
	return out
}

// combined prints several sections under one heading. Those with headings of their own are
// printed one level below.
func (c *composer) combined(out []doc.Block, e *notice.LayoutEntry, special func(string) ([]doc.Block, bool)) []doc.Block {
	section := &doc.Section{Place: at(e.Span), Heading: c.title(e.Heading)}
	below := e.Contains
	if e.Section.IsSet() {
		below = append([]notice.LayoutEntry{{Span: e.Span, Section: e.Section}}, below...)
	}
	for i := range below {
		entry := &below[i]
		if entry.Section.IsSet() && !entry.Heading.IsSet() && len(entry.Contains) == 0 {
			out = c.within(out, section, entry.Section.Value, special)
			continue
		}
		blocks := c.entry(nil, entry, special)
		for _, b := range blocks {
			if s, ok := b.(*doc.Section); ok {
				section.ID = cmp.Or(section.ID, s.ID+"-part")
			}
		}
		section.Blocks = concat(section.Blocks, blocks)
	}
	if len(section.Blocks) > 0 {
		out = append(out, section)
	}
	return out
}

// within adds a section to one that combines several. What stands before a section goes out before
// the combined one.
func (c *composer) within(out []doc.Block, section *doc.Section, key string, special func(string) ([]doc.Block, bool)) []doc.Block {
	if blocks, ok := special(key); ok {
		section.ID = cmp.Or(section.ID, key+"-part")
		section.Blocks = concat(section.Blocks, blocks)
		return out
	}
	p, content := c.blocksOf(key)
	if p == nil {
		return out
	}
	if p.before != nil {
		out = append(out, p.before)
	}
	switch {
	case len(content) == 0:
		return out
	case strings.Contains(p.key, "/"):
		section.ID = cmp.Or(section.ID, content[0].(*doc.Section).ID+"-part")
		section.Blocks = concat(section.Blocks, content)
		return out
	}
	if section.ID == "" {
		section.ID = p.id()
		if p.body.Heading.IsSet() {
			section.ID += "-part"
		}
	}
	c.anchors[p.key] = section.ID
	if p.body.Heading.IsSet() {
		c.anchors[p.key] = p.id()
		content = []doc.Block{&doc.Section{Place: at(p.body.Span), ID: p.id(), Heading: c.heading(p), Blocks: content}}
	}
	section.Blocks = concat(section.Blocks, content)
	return out
}

// inFileOrder sorts sections as the file of the notice has them; those of its bases follow.
func (c *composer) inFileOrder(list []sectionPlan) {
	file := c.n.Format.Span.File
	slices.SortStableFunc(list, func(a, b sectionPlan) int {
		inBase := func(p sectionPlan) int {
			if p.body.Span.File != file {
				return 1
			}
			return 0
		}
		if d := cmp.Compare(inBase(a), inBase(b)); d != 0 || inBase(a) == 1 {
			return d
		}
		return cmp.Or(cmp.Compare(a.body.Span.Start.Line, b.body.Span.Start.Line), cmp.Compare(a.body.Span.Start.Col, b.body.Span.Start.Col))
	})
}
