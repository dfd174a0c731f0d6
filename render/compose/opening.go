package compose

import "github.com/noticec/noticec/render/doc"

// opening is what stands below the title.
func (c *composer) opening() []doc.Block {
	s := c.n.Subtitle
	if !s.IsSet() {
		return nil
	}
	return []doc.Block{&doc.Opening{Place: at(s.Span), Blocks: line(s.Span, title(s))}}
}
