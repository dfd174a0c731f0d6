package compose

import (
	"strconv"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/doc"
)

func itoa(i int) string { return strconv.Itoa(i) }

// sections prints every section with content: first those that the layout names, in its order,
// then the others.
func (c *composer) sections() []doc.Block {
	parts := c.sectionPlans()
	c.byKey = make(map[string]*sectionPlan, len(parts))
	for i := range parts {
		c.byKey[parts[i].key] = &parts[i]
	}
	out := make([]doc.Block, 0, len(parts))
	for i := range c.n.Layout.Order {
		e := &c.n.Layout.Order[i]
		if e.Section.IsSet() {
			if p := c.takeOnce(e.Section.Value); p != nil {
				out = c.single(out, p)
			}
			continue
		}
		var contained []*sectionPlan
		for _, key := range e.Contains {
			if p := c.takeOnce(key.Value); p != nil {
				contained = append(contained, p)
			}
		}
		out = c.combined(out, e, contained)
	}
	for i := range parts {
		if p := &parts[i]; !p.printed {
			out = c.single(out, p)
		}
	}
	return out
}

// takeOnce returns the plan of the section with a key, the first time that the layout names it.
func (c *composer) takeOnce(key string) *sectionPlan {
	p := c.byKey[key]
	if p == nil || p.printed {
		return nil
	}
	p.printed = true
	return p
}

// single adds a section under its own heading, after its callout.
func (c *composer) single(out []doc.Block, p *sectionPlan) []doc.Block {
	content := c.content(p)
	if p.before != nil {
		out = append(out, p.before)
	}
	if len(content) == 0 {
		return out
	}
	c.anchors[p.key] = p.id()
	return append(out, &doc.Section{Place: at(p.body.Span), ID: p.id(), Heading: c.heading(p), Blocks: content})
}

// combined prints several sections under one heading. Those with headings of their own are
// printed one level below.
func (c *composer) combined(out []doc.Block, e *notice.LayoutEntry, contained []*sectionPlan) []doc.Block {
	section := &doc.Section{Place: at(e.Span), Heading: title(e.Heading)}
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
		section.Blocks = concat(section.Blocks, content)
	}
	if len(section.Blocks) > 0 {
		out = append(out, section)
	}
	return out
}
