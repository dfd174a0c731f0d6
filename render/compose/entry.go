package compose

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/slot"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
)

// item makes an entry of an item: its own words, or else the standard ones, which are short beside
// its label and full where they stand alone. An item that is stated elsewhere is not printed.
func (c *composer) item(key string, it *notice.Item, label []doc.Inline, short, full []doc.Block) entry {
	if it.StatedIn.IsSet() {
		return entry{}
	}
	e := entry{place: at(it.Span), id: itemID(key, it.ID), label: label, short: short, full: full, text: c.blocks(it.Text), note: c.blocks(it.Note)}
	if it.When.IsSet() {
		e.when = bracketed(c.inline(it.When))
	}
	if it.Text.IsSet() {
		e.short, e.full = e.text, nil
	}
	c.limit(&e, it)
	if len(e.full) > 0 {
		e.full = slices.Concat(e.full, e.note)
	}
	e.short = slices.Concat(e.short, e.note)
	return e
}

// limit says for whom and when an item applies: before a standard sentence, else in brackets after
// the label, or after words that have none.
func (c *composer) limit(e *entry, it *notice.Item) {
	if len(it.For) > 0 && !it.Text.IsSet() && !c.own {
		e.people = bracketed(c.audienceNames(it.For))
	}
	e.full = remarked(e.full, e.people)
	if whole, ok := c.inCase(it.When, e.full); ok {
		e.full = whole
	} else {
		e.full = remarked(e.full, e.when)
	}
	switch {
	case len(e.label) > 0:
	case len(e.short) > 0:
		e.short = remarked(e.short, slices.Concat(e.people, e.when))
	default:
		e.short, e.when = line(it.When.Span, unbracketed(e.when)), nil // there is nothing that it limits
	}
}

// inCase puts "If you order by telephone, " before a standard sentence.
func (c *composer) inCase(when source.Text, full []doc.Block) ([]doc.Block, bool) {
	if c.own || !c.wording.CaseFirst || !when.IsSet() || len(full) == 0 {
		return nil, false
	}
	words := c.inline(when)
	fit := c.fit(slot.Case, words)
	if !fit.OK {
		return nil, false
	}
	p, ok := full[0].(*doc.Paragraph)
	if !ok {
		return nil, false
	}
	begin, ok := firstInline(p.Inlines).(doc.Text)
	if !ok || !c.shapes.Small(string(begin)) {
		return nil, false
	}
	rest := edited(p.Inlines, false, func(s string) string { return lowerFirst(s) })
	lead := edited(trimmed(words, fit), false, upperFirst)
	joined := &doc.Paragraph{Place: p.Place, Inlines: slices.Concat(lead, plain(", "), rest)}
	return append([]doc.Block{joined}, full[1:]...), true
}

// bracketed are words in brackets, after a space; nothing if there are none.
func bracketed(words []doc.Inline) []doc.Inline {
	if len(words) == 0 {
		return nil
	}
	return slices.Concat(plain(" ("), words, plain(")"))
}

// unbracketed are the words in the brackets.
func unbracketed(words []doc.Inline) []doc.Inline {
	if len(words) == 0 {
		return nil
	}
	return words[1 : len(words)-1]
}

// remarked adds a remark to the first of some blocks, before its full stop.
func remarked(blocks []doc.Block, remark []doc.Inline) []doc.Block {
	if len(blocks) == 0 || len(remark) == 0 {
		return blocks
	}
	p, ok := blocks[0].(*doc.Paragraph)
	if !ok {
		return append([]doc.Block{&doc.Paragraph{Inlines: edited(remark, false, strings.TrimSpace)}}, blocks...)
	}
	words, stop := cutStop(p.Inlines)
	joined := &doc.Paragraph{Place: p.Place, Inlines: slices.Concat(words, remark, plain(stop))}
	return append([]doc.Block{joined}, blocks[1:]...)
}

// shownItems is the number of items that are not stated elsewhere.
func shownItems[T any](s *notice.Section[T], of func(*T) *notice.Item) int {
	n := 0
	for x := range s.All() {
		if !of(x).StatedIn.IsSet() {
			n++
		}
	}
	return n
}

// words makes the entries of items that are words only.
func (c *composer) words(key string) func(*notice.Words) entry {
	return func(w *notice.Words) entry { return c.item(key, &w.Item, nil, nil, nil) }
}

// wordList prints a section whose items are plain words.
func wordList(c *composer, s *notice.Section[notice.Words], key string) []doc.Block {
	return set(c, key, s, spec[notice.Words]{form: "list", entry: c.words(key)})
}

// itemID is the anchor of an item, or "" where it has no id.
func itemID(key string, id source.Text) string {
	if !id.IsSet() {
		return ""
	}
	return key + "-" + id.Value
}
