package compose

import (
	"cmp"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/period"
	"github.com/noticec/noticec/notice/slot"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// retention prints how long data are stored (Art. 13(2)(a)). What follows all periods is said once.
func (c *composer) retention() []doc.Block {
	s := &c.n.Retention
	c.sharedThen = c.commonThen()
	asked := func(key, head string, text func(*notice.Storage) source.Text) field[notice.Storage] {
		f := wordsField(c, key, head, text)
		f.asked = true
		return f
	}
	out := set(c, "retention", &s.Section, spec[notice.Storage]{
		form: "terms", entry: c.storageEntry, name: c.wording.Table.Data,
		fields: []field[notice.Storage]{
			{key: "period", head: c.wording.Table.Retention, cell: c.periodCell, holds: []string{"from", "until", "criteria", "exceptions"}},
			listField(c, "laws", c.wording.LawsLabel, func(s *notice.Storage) []source.Text { return s.Laws }),
			asked("from", c.wording.Slots["event"], func(s *notice.Storage) source.Text { return s.From }),
			asked("until", c.wording.Slots["end"], func(s *notice.Storage) source.Text { return s.Until }),
			asked("criteria", c.wording.Slots["criteria"], func(s *notice.Storage) source.Text { return s.Criteria }),
			asked("exceptions", c.wording.Slots["exceptions"], func(s *notice.Storage) source.Text { return s.Exceptions }),
		},
	})
	if c.sharedThen != "" {
		out = append(out, line(s.Span, c.say(phrase.Then(c.sharedThen)))...)
	}
	if link := s.Schedule; link.URL.IsSet() {
		label := link.Label
		if !label.IsSet() {
			label = link.URL
		}
		words := []doc.Inline{doc.Link{URL: link.URL.Value, Inlines: c.verbatim(label)}}
		out = append(out, line(link.Span, c.say(phrase.RetentionSchedule, filling{"link", words, true}))...)
	}
	return out
}

// periodCell is how long data are stored, without what has a column of its own.
func (c *composer) periodCell(s *notice.Storage) []doc.Block {
	rest := *s
	c.clearColumns(map[string]*source.Text{"from": &rest.From, "until": &rest.Until, "criteria": &rest.Criteria, "exceptions": &rest.Exceptions})
	return line(s.Span, c.storageWords(&rest))
}

// commonThen is what happens after every one of several periods, or "".
func (c *composer) commonThen() string {
	common, n := "", 0
	for s := range c.n.Retention.All() {
		if s.StatedIn.IsSet() {
			continue
		}
		if s.Text.IsSet() {
			return ""
		}
		if n++; n > 1 && s.Then.Value != common {
			return ""
		}
		common = s.Then.Value
	}
	if n < 2 {
		return ""
	}
	return common
}

// storageEntry makes an entry of a period of storage.
func (c *composer) storageEntry(s *notice.Storage) entry {
	name := c.inline(s.Name)
	if !s.Name.IsSet() && !s.Text.IsSet() && !c.own {
		name = c.upper(c.dataNames(s.Data))
	}
	data := fact("data", c.fixed(c.wording.It))
	if len(name) > 0 {
		data = fact("data", c.inName(name))
	}
	after := c.afterwards(s)
	short := c.upper(c.storageWords(s))
	if len(after) > 0 {
		short = sentences(append([][]doc.Inline{ended(short)}, after...)...)
	}
	var full []doc.Inline
	if stored := c.stored(s, data); !c.own && len(stored) > 0 {
		full = sentences(append([][]doc.Inline{stored}, after...)...)
	}
	return c.item("retention", &s.Item, name, line(s.Span, short), line(s.Span, full))
}

// stored is "We keep it for 6 years after you leave."; nothing where no sentence can name the data,
// which then are a label.
func (c *composer) stored(s *notice.Storage, data filling) []doc.Inline {
	words := c.duration(s, data, phrase.RetentionAfter, phrase.RetentionUntil, phrase.RetentionUntilAge, phrase.RetentionCriteria)
	if !strings.Contains(doc.Plain(words), doc.Plain(data.words)) {
		return nil
	}
	return words
}

// storageWords is "6 years after you leave", as in the cell of a table.
func (c *composer) storageWords(s *notice.Storage) []doc.Inline {
	return c.duration(s, filling{}, phrase.PeriodAfter, phrase.PeriodUntil, phrase.PeriodUntilAge, phrase.PeriodCriteria)
}

// duration says how long data are stored, in sentences or in the words of a cell.
func (c *composer) duration(s *notice.Storage, data filling, after, until, untilAge, criteria phrase.Sentence) []doc.Inline {
	var out [][]doc.Inline
	if s.Period.IsSet() || s.From.IsSet() {
		length := fact("period", c.fixed(c.length(s)))
		if !s.Period.IsSet() {
			length = filling{}
		}
		out = append(out, c.sayFirst([]phrase.Sentence{after, until}, data, length, c.written("event", s.From), filling{"end", c.inline(s.From), false}))
	}
	if s.Until.IsSet() {
		out = append(out, c.say(until, data, c.written("end", s.Until)))
	}
	if s.UntilAge.IsSet() {
		out = append(out, c.say(untilAge, data, fact("age", plain(itoa(s.UntilAge.Value)))))
	}
	if s.Criteria.IsSet() {
		out = append(out, c.sayFirst([]phrase.Sentence{criteria, phrase.RetentionDepends, phrase.PeriodDepends}, data, c.written("criteria", s.Criteria)))
	}
	if s.Exceptions.IsSet() {
		out = c.except(out, s.Exceptions)
	}
	return sentences(out...)
}

// length is a period with its qualifier, in the years that it is counted in.
func (c *composer) length(s *notice.Storage) string {
	words := c.period(s.Period.Value)
	if p, ok := period.Parse(s.Period.Value); ok && s.Calendar.IsSet() {
		words = cmp.Or(c.wording.InYears(s.Calendar.Value, p), words)
	}
	return c.wording.Qualify(s.Qualifier.Value, words)
}

// except adds ", unless …" to the last sentence, or what limits the period as words of its own.
func (c *composer) except(out [][]doc.Inline, t source.Text) [][]doc.Inline {
	words := c.inline(t)
	fit := c.fit(slot.Tail, words)
	if c.own || !fit.OK || len(out) == 0 {
		if n := len(out); n > 0 && !c.own {
			out[n-1] = ended(out[n-1])
		}
		return append(out, c.follow(nil, filling{"exceptions", words, true}))
	}
	last := len(out) - 1
	before, stop := cutStop(out[last])
	out[last] = slices.Concat(before, plain(", "), trimmed(words, fit), plain(stop))
	return out
}

// afterwards says which law a period follows and what happens when it ends.
func (c *composer) afterwards(s *notice.Storage) [][]doc.Inline {
	var out [][]doc.Inline
	if len(s.Laws) > 0 {
		out = append(out, c.say(phrase.RetentionLaw, c.laws(s.Laws)))
	}
	if s.Then.IsSet() && c.sharedThen == "" {
		out = append(out, c.say(phrase.Then(s.Then.Value)))
	}
	return out
}

// storagePeriod returns how long the data of a purpose are stored.
func (c *composer) storagePeriod(id source.Text) []doc.Inline {
	s := c.index.Storage(id.Value)
	if s == nil {
		return plain(id.Value)
	}
	words := c.storageWords(s)
	if len(words) == 0 || c.wordingLang != "" && s.Text.IsSet() {
		return c.inline(s.Text)
	}
	return words
}

// period writes an ISO 8601 duration in words; other text is printed as written.
func (c *composer) period(iso string) string {
	p, _ := period.Parse(iso)
	return cmp.Or(c.wording.Period(p), iso)
}
