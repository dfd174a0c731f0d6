package compose

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/render/doc"
)

// The functions below summarise a section as the values of a row of the key facts; they return
// nothing if there are no facts.

func (c *composer) purposeFact() [][]doc.Inline {
	var parts [][]doc.Inline
	for p := range c.n.Purposes.All() {
		words := c.inline(p.Name)
		if !p.Name.IsSet() {
			words = c.inline(p.Text)
		}
		if !p.StatedIn.IsSet() && len(words) > 0 {
			parts = append(parts, words)
		}
	}
	return c.shortList(parts, 0)
}

// basisFact names the bases; alternatives are joined by "or".
func (c *composer) basisFact() [][]doc.Inline {
	var parts [][]doc.Inline
	var seen []string
	var whole *notice.LawfulBasis
	for _, b := range c.stated.Bases() {
		if b.Slug == "" || b.How != statement.Coded || slices.Contains(seen, b.Slug) {
			continue
		}
		seen = append(seen, b.Slug)
		name := c.fixed(c.wording.BasisNames[b.Slug])
		if last := len(parts) - 1; b.Whole != nil && b.Whole == whole {
			parts[last] = slices.Concat(parts[last], c.fixed(" "+c.wording.Or+" "), name)
			continue
		}
		parts, whole = append(parts, name), b.Whole
	}
	return c.shortList(parts, 0)
}

// specialFact names the data of special categories, criminalFact those about offences.
func (c *composer) specialFact() [][]doc.Inline {
	return c.dataFact(func(cat *notice.DataCategory) bool { return len(cat.Special) > 0 }, func(d notice.Datum) bool { return len(d.Special) > 0 })
}

func (c *composer) criminalFact() [][]doc.Inline {
	return c.dataFact(func(cat *notice.DataCategory) bool { return cat.Criminal.Value }, func(d notice.Datum) bool { return d.Criminal.Value })
}

// dataFact names the categories that satisfy whole, and the data of other categories that satisfy
// part.
func (c *composer) dataFact(whole func(*notice.DataCategory) bool, part func(notice.Datum) bool) [][]doc.Inline {
	var parts [][]doc.Inline
	for cat := range c.n.PersonalData.All() {
		if whole(cat) && cat.Name.IsSet() {
			parts = append(parts, c.inline(cat.Name))
			continue
		}
		for _, d := range cat.Data {
			if whole(cat) || part(d) {
				parts = append(parts, c.inline(d.Text))
			}
		}
	}
	return c.shortList(parts, 0)
}

func (c *composer) decisionFact() [][]doc.Inline {
	var parts [][]doc.Inline
	for d := range c.n.AutomatedDecisions.All() {
		words := c.inline(d.Name)
		if !d.Name.IsSet() {
			words = c.inline(d.Text)
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

// retentionFact names the data and their periods; if there is only one period, only the period.
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

// rightsFact names the rights, and links to the right that is printed separately.
func (c *composer) rightsFact() [][]doc.Inline {
	apart := c.objectionBlock != nil
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
				parts = append(parts, c.fixed(c.wording.Rights[entry.Slug].Name))
			}
		}
	}
	out := c.shortList(parts, others)
	if apart {
		out = append(out, []doc.Inline{doc.Link{URL: "#rights-object", Inlines: c.fixed(c.wording.RightToObject)}})
	}
	return out
}

func (c *composer) complaintFact() [][]doc.Inline {
	out := c.channelFact(&c.n.Complaints.Controller.Channels)
	for a := range c.n.Complaints.Authority.All() {
		if name := c.authorityName(a); a.IsSet() && !a.StatedIn.IsSet() && len(name) > 0 {
			out = append(out, name)
		}
	}
	return out
}

// channelFact is the first channel of a party.
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
