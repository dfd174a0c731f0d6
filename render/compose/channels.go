package compose

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// notIn are the channels that own words do not name already.
func notIn(ch *notice.Channels, text source.Text) *notice.Channels {
	if !text.IsSet() {
		return ch
	}
	out := *ch
	for _, list := range []*[]notice.Channel{&out.Email, &out.Phone, &out.Textphone, &out.Fax, &out.Address, &out.Form, &out.URL, &out.Hours} {
		*list = slices.DeleteFunc(slices.Clone(*list), func(v notice.Channel) bool { return strings.Contains(text.Value, v.Value.Value) })
	}
	return &out
}

// A kind of channels, with its label.
type channelKind struct {
	key, label string
	channels   []notice.Channel
	show       func(source.Text) []doc.Inline
	labelled   bool // whether what it shows needs its label
}

// kinds are the channels of a party by kind, in the order in which they are printed.
func (c *composer) kinds(ch *notice.Channels) []channelKind {
	labels := c.wording.Channels
	return []channelKind{
		{"email", labels.Email, ch.Email, c.mail, false},
		{"phone", labels.Phone, ch.Phone, c.phone, false},
		{"textphone", labels.Textphone, ch.Textphone, c.phone, true},
		{"fax", labels.Fax, ch.Fax, c.verbatim, true},
		{"address", labels.Address, ch.Address, c.address, false},
		{"form", labels.Form, ch.Form, c.web, false},
		{"url", labels.URL, ch.URL, c.web, false},
		{"hours", labels.Hours, ch.Hours, c.verbatim, true},
	}
}

// channels adds a row for each kind of channels of a party.
func (c *composer) channels(rows *doc.Definitions, ch *notice.Channels) {
	for _, kind := range c.kinds(ch) {
		c.definition(rows, kind.label, c.values(kind)...)
	}
}

// values are the channels of one kind with what each is for.
func (c *composer) values(kind channelKind) [][]doc.Block {
	var out [][]doc.Block
	for _, v := range kind.channels {
		in := kind.show(v.Value)
		if v.Label.IsSet() {
			in = slices.Concat(in, bracketed(c.title(v.Label)))
		}
		out = append(out, line(v.Span, in))
	}
	return out
}

func (c *composer) mail(t source.Text) []doc.Inline {
	return []doc.Inline{doc.Link{URL: "mailto:" + t.Value, Inlines: c.verbatim(t)}}
}

func (c *composer) web(t source.Text) []doc.Inline {
	if !strings.HasPrefix(t.Value, "http://") && !strings.HasPrefix(t.Value, "https://") {
		return c.verbatim(t)
	}
	return []doc.Inline{doc.Link{URL: t.Value, Inlines: c.verbatim(t)}}
}

// phone links a number that can be dialled; spaces in it do not break.
func (c *composer) phone(t source.Text) []doc.Inline {
	var digits strings.Builder
	for _, r := range t.Value {
		switch {
		case r >= '0' && r <= '9', r == '+' && digits.Len() == 0:
			digits.WriteRune(r)
		case !strings.ContainsRune(" -./()", r):
			return c.verbatim(t)
		}
	}
	shown := strings.ReplaceAll(t.Value, " ", "\u00a0")
	return []doc.Inline{doc.Link{URL: "tel:" + digits.String(), Inlines: c.field(plain(shown), t)}}
}

// address preserves the lines of a postal address.
func (c *composer) address(t source.Text) []doc.Inline {
	var out []doc.Inline
	for i, line := range strings.Split(strings.TrimSpace(t.Value), "\n") {
		if i > 0 {
			out = append(out, doc.Break{})
		}
		out = append(out, doc.Text(strings.TrimSpace(line)))
	}
	return c.field(out, t)
}

// addressLine is a postal address in one line; without its first where that is name and others follow.
func (c *composer) addressLine(t source.Text, name string) []doc.Inline {
	value := strings.TrimSpace(t.Value)
	if first, rest, ok := strings.Cut(value, "\n"); ok && strings.TrimSpace(first) == name {
		value = strings.TrimSpace(rest)
	}
	return c.field(plain(strings.Join(strings.FieldsFunc(value, func(r rune) bool { return r == '\n' }), ", ")), t)
}

// maxWays is the number of ways to reach somebody that a sentence can name.
const maxWays = 3

// ways are all channels in one line, "a@b.example or 01632 960101"; nothing if they are too many, or if
// one needs a label.
func (c *composer) ways(ch *notice.Channels) []doc.Inline {
	var parts [][]doc.Inline
	for _, kind := range c.kinds(ch) {
		for _, v := range kind.channels {
			if kind.labelled || kind.key == "address" || v.Label.IsSet() || len(parts) == maxWays {
				return nil
			}
			parts = append(parts, kind.show(v.Value))
		}
	}
	return c.either(parts)
}

// lines are the channels of a party and what else is known of it, a line each. What an address shows by
// itself has no label; the first line of a postal address is left out where it is name.
func (c *composer) lines(p *notice.Party, name []doc.Inline) [][]doc.Block {
	var out [][]doc.Block
	for _, kind := range c.kinds(&p.Channels) {
		for _, v := range kind.channels {
			in := kind.show(v.Value)
			switch {
			case kind.key == "address":
				in = c.addressLine(v.Value, doc.Plain(name))
			case kind.labelled:
				in = slices.Concat(c.fixed(kind.label), []doc.Inline{c.colon()}, in)
			}
			if v.Label.IsSet() {
				in = slices.Concat(in, bracketed(c.title(v.Label)))
			}
			out = append(out, line(v.Span, in))
		}
	}
	unreached := *p
	unreached.Channels = notice.Channels{}
	for _, b := range c.particulars(&unreached) {
		if rows, ok := b.(*doc.Definitions); ok {
			for _, item := range rows.Items {
				for _, v := range item.Values {
					out = append(out, c.labelBefore(item.Term, v))
				}
			}
		}
	}
	return out
}

// labelBefore puts a label in usual type before the first of some blocks.
func (c *composer) labelBefore(label []doc.Inline, blocks []doc.Block) []doc.Block {
	first, ok := blocks[0].(*doc.Paragraph)
	if !ok || len(label) == 0 {
		return blocks
	}
	joined := &doc.Paragraph{Place: first.Place, Inlines: slices.Concat(label, []doc.Inline{c.colon()}, first.Inlines)}
	return append([]doc.Block{joined}, blocks[1:]...)
}
