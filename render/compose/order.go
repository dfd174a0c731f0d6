package compose

import (
	"strconv"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/doc"
)

func itoa(i int) string { return strconv.Itoa(i) }

// sections prints every section that says something: first those that the layout
// names, in its order, then the others.
func (c *composer) sections() []doc.Block {
	parts := c.parts()
	byKey := map[string]*part{}
	for _, p := range parts {
		byKey[p.key] = p
	}
	done := map[*part]bool{}
	take := func(key string) *part {
		p := byKey[key]
		if p == nil || done[p] {
			return nil
		}
		done[p] = true
		return p
	}
	var out []doc.Block
	for i := range c.n.Layout.Order {
		e := &c.n.Layout.Order[i]
		if e.Section.IsSet() {
			if p := take(e.Section.Value); p != nil {
				out = append(out, c.single(p)...)
			}
			continue
		}
		var contained []*part
		for _, key := range e.Contains {
			if p := take(key.Value); p != nil {
				contained = append(contained, p)
			}
		}
		out = append(out, c.combined(e, contained)...)
	}
	for _, p := range parts {
		if !done[p] {
			out = append(out, c.single(p)...)
		}
	}
	return out
}

// single prints a section under its own heading.
func (c *composer) single(p *part) []doc.Block {
	content := c.content(p)
	if len(content) == 0 {
		if p.before != nil {
			return []doc.Block{p.before}
		}
		return nil
	}
	c.anchors[p.key] = p.id()
	section := &doc.Section{Place: at(p.body.Span), ID: p.id(), Heading: c.heading(p), Blocks: content}
	return c.withCallout(p, section)
}

// combined prints several sections under one heading. Those that have a heading of
// their own keep it, one level below.
func (c *composer) combined(e *notice.LayoutEntry, contained []*part) []doc.Block {
	section := &doc.Section{Place: at(e.Span), Heading: title(e.Heading)}
	var out []doc.Block
	for _, p := range contained {
		content := c.content(p)
		if p.before != nil {
			out = append(out, p.before)
		}
		if len(content) == 0 {
			continue
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
		section.Blocks = append(section.Blocks, content...)
	}
	if len(section.Blocks) > 0 {
		out = append(out, section)
	}
	return out
}

// withCallout puts the callout of a part before its section.
func (c *composer) withCallout(p *part, section *doc.Section) []doc.Block {
	if p.before == nil {
		return []doc.Block{section}
	}
	return []doc.Block{p.before, section}
}
