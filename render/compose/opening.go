package compose

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/slot"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// The words of a notice open it if they are few.
const (
	maxOpening      = 3  // paragraphs
	maxOpeningWords = 90 // of all
)

// opening is what stands below the title: the subject and the introduction of the notice, or who
// publishes it and what for; then the rights of the reader, and whom to ask.
func (c *composer) opening(intro []doc.Block) (opening, rest []doc.Block) {
	s := c.n.Subtitle
	body := line(s.Span, c.title(s))
	if c.opens(intro) {
		body, intro = concat(body, intro), nil
	}
	if c.firstLayer() { // in words that were written nowhere
		if len(body) == 0 {
			body = line(source.Span{}, c.whoAndWhatFor())
		}
		body = concat(body, line(source.Span{}, sentences(c.whatYouCan(), c.whomToAsk())))
	}
	if len(body) == 0 {
		return nil, intro
	}
	return []doc.Block{&doc.Opening{Place: at(body[0].Origin()), Blocks: body}}, intro
}

// opens reports whether an introduction is short enough to stand below the title. One with a heading
// is a section.
func (c *composer) opens(intro []doc.Block) bool {
	if c.n.Intro.Heading.IsSet() || len(intro) > maxOpening {
		return false
	}
	isLong := func(b doc.Block) bool { _, ok := b.(*doc.Paragraph); return !ok }
	return !slices.ContainsFunc(intro, isLong) && len(doc.Words(intro)) <= maxOpeningWords
}

// firstLayer reports whether the first layer of the notice is told in standard words.
func (c *composer) firstLayer() bool {
	s := &c.n.Summary
	return !c.own && c.wordingLang == "" && !s.None() && !s.StatedIn.IsSet() && !s.Text.IsSet() && s.Len() == 0
}

// whoAndWhatFor is "We are Averton Council. We use your information to answer your calls."
func (c *composer) whoAndWhatFor() []doc.Inline {
	var who filling
	if name := c.partyFact(); len(name) > 0 && !isPartOf(c.n.Speaker, &c.n.Controller) {
		who = fact("name", name)
	}
	opening := c.openingSentence(who)
	c.isNamed = len(who.words) > 0 && strings.Contains(doc.Plain(opening), doc.Plain(who.words))
	return opening
}

// openingSentence says who publishes the notice, if who is set, and what for, as far as the purposes
// continue a sentence.
func (c *composer) openingSentence(who filling) []doc.Inline {
	if words := c.purposeList(); len(words) > 0 {
		c.purposesOpen = true
		switch c.purposeShape() {
		case slot.Verb:
			return c.say(phrase.OpeningVerbs, who, fact("purposes", words))
		case slot.Gerund:
			return c.say(phrase.OpeningGerunds, who, fact("purposes", words))
		}
		c.purposesOpen = false
	}
	if c.n.Purposes.Len() == 0 {
		return nil
	}
	return c.say(phrase.OpeningName, who)
}

// whatYouCan names the rights of the reader.
func (c *composer) whatYouCan() []doc.Inline {
	if c.n.Rights.Text.IsSet() || c.n.Rights.StatedIn.IsSet() {
		return nil
	}
	f := &c.wording.Facts
	return sentences(c.say(phrase.OpeningRequests, fact("requests", c.rightsFact(factRequests, f.Ask))), c.say(phrase.OpeningRights, fact("rights", c.rightsFact(factRights, f.Can))))
}

// whomToAsk is the officer, or else the controller.
func (c *composer) whomToAsk() []doc.Inline {
	return c.say(phrase.OpeningAsk, fact("contact", c.reached(c.officerChannels(), 2)))
}

// officerChannels are those of the data protection officer, or else of the controller.
func (c *composer) officerChannels() *notice.Channels {
	if ch := &c.n.DPO.Channels; ch.Any() && !c.n.DPO.StatedIn.IsSet() {
		return ch
	}
	return &c.n.Controller.Channels
}

// reached are the first ways to reach somebody in one line, at most so many: "a@b.example or
// 01632 960101".
func (c *composer) reached(ch *notice.Channels, most int) []doc.Inline {
	var parts [][]doc.Inline
	for _, kind := range []struct {
		channels []notice.Channel
		show     func(source.Text) []doc.Inline
	}{{ch.Email, c.mail}, {ch.Phone, c.phone}, {ch.Form, c.web}} {
		if len(kind.channels) > 0 && len(parts) < most {
			parts = append(parts, kind.show(kind.channels[0].Value))
		}
	}
	if len(parts) == 0 && len(ch.Address) > 0 {
		return c.addressLine(ch.Address[0].Value, "")
	}
	return c.either(parts)
}
