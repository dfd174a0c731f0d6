package compose

import (
	"cmp"
	"slices"

	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// alert tells what readers have to know before they read: that the notice has ended and what took its
// place, that it is an earlier version and where the present one is, or that a translation is behind its
// original. A notice in its own words gets it, too: it
// speaks of the page, and no words of the notice do.
func (c *composer) alert(ended bool, present string) []doc.Block {
	standard := *c
	standard.own = false
	c = &standard
	if present != "" {
		return []doc.Block{&doc.Callout{Kind: doc.Alert, Blocks: c.isEarlier(present)}}
	}
	body := c.behind()
	if ended {
		n := c.n
		place := n.ValidUntil.Span
		if !n.ValidUntil.IsSet() {
			place = n.SupersededBy.Span
		}
		says := line(place, []doc.Inline{doc.Strong(c.say(phrase.Ended, fact("date", c.shown(n.ValidUntil))))})
		if n.SupersededBy.IsSet() {
			says = concat(says, c.runIn(at(n.SupersededBy.Span), c.fixed(c.wording.Record.SupersededBy), line(n.SupersededBy.Span, c.web(n.SupersededBy))))
		}
		body = concat(says, body)
	}
	if len(body) == 0 {
		return nil
	}
	return []doc.Block{&doc.Callout{Place: at(body[0].Origin()), Kind: doc.Alert, Blocks: body}}
}

// isEarlier says that the page is that of an earlier version, with a link to the present one.
func (c *composer) isEarlier(present string) []doc.Block {
	n := c.n
	link := toOutput(present, c.title(n.Title))
	says := line(n.Title.Span, []doc.Inline{doc.Strong(c.say(phrase.EarlierVersion, fact("date", c.shown(n.Updated.Date))))})
	return concat(says, c.runIn(at(n.Title.Span), c.fixed(c.wording.Record.Present), line(n.Title.Span, []doc.Inline{link})))
}

// behind says that the original of a translation has changed, where that is certain, with a link to it.
func (c *composer) behind() []doc.Block {
	n, of := c.n, c.n.Original
	if of == nil {
		return nil
	}
	var days []filling
	if made := n.Updated.Date; made.Value < of.Updated && made.IsSet() {
		days = []filling{fact("date", c.shown(made)), fact("changed", c.shown(source.Text{Value: of.Updated, Span: made.Span}))}
	}
	var words []doc.Inline
	switch {
	case of.Changed:
		words = c.say(phrase.TranslationBehind, days...)
	case len(days) > 0 && !of.Compared:
		words = c.say(phrase.TranslationOlder, days...)
	default:
		return nil
	}
	language := cmp.Or(of.Language, phrase.English.Tag.String())
	link := c.toNotice(n.TranslationOf.Value, n.TranslationOf.Span.File)
	link.Inlines = plain(phrase.LanguageName(language))
	to := line(n.TranslationOf.Span, spoken([]doc.Inline{link}, language, c.language()))
	return concat(line(n.TranslationOf.Span, []doc.Inline{doc.Strong(words)}), c.runIn(at(n.TranslationOf.Span), c.fixed(c.wording.Record.Original), to))
}

// withAlert puts what readers have to know first before all blocks but the opening.
func withAlert(blocks, alert []doc.Block) []doc.Block {
	at := 0
	if len(blocks) > 0 {
		if _, ok := blocks[0].(*doc.Opening); ok {
			at = 1
		}
	}
	return slices.Insert(blocks, at, alert...)
}
