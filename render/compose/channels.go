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
}

// kinds are the channels of a party by kind, in the order in which they are printed.
func (c *composer) kinds(ch *notice.Channels) []channelKind {
	labels := c.wording.Channels
	return []channelKind{
		{"email", labels.Email, ch.Email, mail},
		{"phone", labels.Phone, ch.Phone, phone},
		{"textphone", labels.Textphone, ch.Textphone, phone},
		{"fax", labels.Fax, ch.Fax, words},
		{"address", labels.Address, ch.Address, address},
		{"form", labels.Form, ch.Form, web},
		{"url", labels.URL, ch.URL, web},
		{"hours", labels.Hours, ch.Hours, words},
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
			in = slices.Concat(in, bracketed(title(v.Label)))
		}
		out = append(out, line(v.Span, in))
	}
	return out
}

func words(t source.Text) []doc.Inline { return plain(t.Value) }

func mail(t source.Text) []doc.Inline {
	return []doc.Inline{doc.Link{URL: "mailto:" + t.Value, Inlines: words(t)}}
}

func web(t source.Text) []doc.Inline {
	if !strings.HasPrefix(t.Value, "http://") && !strings.HasPrefix(t.Value, "https://") {
		return words(t)
	}
	return []doc.Inline{doc.Link{URL: t.Value, Inlines: words(t)}}
}

// phone links a number that can be dialled; spaces in it do not break.
func phone(t source.Text) []doc.Inline {
	var digits strings.Builder
	for _, r := range t.Value {
		switch {
		case r >= '0' && r <= '9', r == '+' && digits.Len() == 0:
			digits.WriteRune(r)
		case !strings.ContainsRune(" -./()", r):
			return words(t)
		}
	}
	shown := strings.ReplaceAll(t.Value, " ", "\u00a0")
	return []doc.Inline{doc.Link{URL: "tel:" + digits.String(), Inlines: plain(shown)}}
}

// address preserves the lines of a postal address.
func address(t source.Text) []doc.Inline {
	var out []doc.Inline
	for i, line := range strings.Split(strings.TrimSpace(t.Value), "\n") {
		if i > 0 {
			out = append(out, doc.Break{})
		}
		out = append(out, doc.Text(strings.TrimSpace(line)))
	}
	return out
}
