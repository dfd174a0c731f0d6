package compose

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/slot"
	"github.com/noticec/noticec/render/doc"
)

// The functions below summarise a section as the values of a row of the key facts; they return
// nothing if there are no facts.

// purposeFact names the purposes, after a label that they continue if they share a shape.
func (c *composer) purposeFact() (label string, words [][]doc.Inline) {
	return c.purposesWith(c.wording.More)
}

// purposesWith are the purposes, with the number of those that do not fit in words.
func (c *composer) purposesWith(more func(n int) string) (label string, words [][]doc.Inline) {
	switch c.purposeShape() {
	case slot.Verb:
		label = c.wording.Facts.PurposesVerbs
	case slot.Gerund:
		label = c.wording.Facts.PurposesGerunds
	default:
		label = c.wording.Headings["purposes"].Noun
	}
	if c.n.Purposes.Text.IsSet() {
		return label, nil // own words tell them
	}
	var parts [][]doc.Inline
	for p := range c.n.Purposes.All() {
		name := c.purposeWords[p]
		if len(name) == 0 {
			name = unstopped(c.purposeName(p))
		}
		if len(name) > 0 {
			parts = append(parts, name)
		}
	}
	return label, c.shortListWith(parts, 0, more)
}

// purposeList names the purposes as they end a sentence; nothing if they do not, or are too many.
func (c *composer) purposeList() []doc.Inline {
	if _, words := c.purposesWith(c.wording.MorePurposes); len(words) > 0 && c.purposeShape() != slot.Any {
		return words[0]
	}
	return nil
}

// partyFact names the controller.
func (c *composer) partyFact() []doc.Inline {
	if name := c.n.Controller.Name; name.IsSet() {
		return c.title(name)
	}
	return nil
}

// dataFact names the categories of data.
func (c *composer) dataFact() [][]doc.Inline {
	var parts [][]doc.Inline
	for cat := range c.n.PersonalData.All() {
		if cat.Name.IsSet() && !cat.StatedIn.IsSet() {
			parts = append(parts, c.inName(c.inline(cat.Name)))
		}
	}
	return c.shortList(parts, 0)
}

// recipientFact names who gets the data.
func (c *composer) recipientFact() [][]doc.Inline {
	var parts [][]doc.Inline
	others := 0
	for r := range c.n.Recipients.All() {
		switch {
		case r.StatedIn.IsSet():
		case r.Name.IsSet():
			parts = append(parts, c.inName(c.inline(r.Name)))
		default:
			others++
		}
	}
	return c.shortList(parts, others)
}

func (c *composer) decisionFact() [][]doc.Inline {
	var parts [][]doc.Inline
	for d := range c.n.AutomatedDecisions.All() {
		words := c.inline(d.Name)
		if !d.Name.IsSet() {
			words = c.inline(d.Text)
		}
		if len(words) > 0 && d.Significant.Value && d.Solely.Value {
			parts = append(parts, c.inName(words))
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
			parts = append(parts, c.abroad(t.To.Value))
		}
	}
	return c.shortList(parts, 0)
}

// retentionFact names the data and their periods; if there is only one period, only the period.
func (c *composer) retentionFact() [][]doc.Inline {
	var parts [][]doc.Inline
	others := 0
	for s := range c.n.Retention.All() {
		words := c.storageWords(s)
		switch {
		case s.StatedIn.IsSet():
			continue
		case len(words) == 0 || s.Text.IsSet():
			others++
			continue
		}
		if name := c.inline(s.Name); shownItems(&c.n.Retention.Section, func(s *notice.Storage) *notice.Item { return &s.Item }) > 1 && len(name) > 0 {
			words = slices.Concat(c.inName(name), []doc.Inline{c.colon()}, words)
		}
		parts = append(parts, words)
	}
	return c.shortList(parts, others)
}

// factRequests are the rights that "You can ask us to …" tells, factRights those that "You can …" tells, in
// this order.
var factRequests = []string{"access", "rectification", "erasure", "restriction"}

var factRights = []string{"portability", marketingRight, "withdraw-consent", objectRight}

// rightsFact names those of some rights that people have; the right that is printed separately is a
// link to it.
func (c *composer) rightsFact(rights []string, words map[string]string) []doc.Inline {
	has := map[string]bool{}
	for r := range c.n.Rights.All() {
		for _, code := range r.Right {
			if entry, ok := law.RightOf(code.Value); ok && !r.StatedIn.IsSet() {
				has[entry.Slug] = true
			}
		}
	}
	var parts [][]doc.Inline
	for _, slug := range rights {
		words := c.fixed(words[slug])
		if !has[slug] || len(words) == 0 {
			continue
		}
		if slug == objectRight && c.objectionBlock != nil {
			words = []doc.Inline{doc.Link{URL: "#rights-object", Inlines: words}}
		}
		parts = append(parts, words)
	}
	if len(parts) == 0 {
		return nil
	}
	return c.join(parts)
}
