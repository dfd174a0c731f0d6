package compose

import (
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// conditions prints the conditions of Art. 9(2) with the condition of Schedule 1 each relies on.
func (c *composer) conditions() []doc.Block {
	s := &c.n.Conditions
	out := set(c, "special_category_conditions", s, spec[notice.Condition]{
		form: c.rowsOr("paragraphs"), key: "condition", entry: c.conditionEntry, name: c.wording.Table.Condition,
		fields: append([]field[notice.Condition]{{
			key: detailsKey, head: c.wording.Table.Details, words: true, cell: c.conditionDetails,
			holds: []string{"laws", "quote", "policy_document", "any_of"},
		}}, onlyAsked(
			listField(c, "laws", c.wording.LawsLabel, func(b *notice.Condition) []source.Text { return b.Laws }),
			wordsField(c, "quote", c.wording.LawsLabel, func(b *notice.Condition) source.Text { return b.Quote }),
			wordsField(c, "policy_document", c.wording.Slots["policy"], func(b *notice.Condition) source.Text { return b.PolicyDocument }),
			field[notice.Condition]{key: "any_of", head: c.wording.Table.Details, words: true, cell: func(b *notice.Condition) []doc.Block { return inOne(c, &b.Item, b.AnyOf, c.conditionEntry) }},
		)...),
	})
	worded := false
	for x := range s.All() {
		worded = worded || x.Text.IsSet()
	}
	if worded || s.Intro.IsSet() || len(out) == 0 {
		return out
	}
	names := []phrase.Sentence{phrase.ConditionLead}
	if shownItems(s, func(b *notice.Condition) *notice.Item { return &b.Item }) > 1 {
		names[0] = phrase.ConditionsLead
	}
	var data filling
	if c.joinsConditions() {
		data = fact("data", c.join(c.specialData()))
	}
	return concat(line(s.Span, c.sayFirst(names, data)), out)
}

// conditionDetails is what is said of a condition, without what has a column of its own.
func (c *composer) conditionDetails(b *notice.Condition) []doc.Block {
	rest := *b
	c.clearColumns(map[string]*source.Text{"quote": &rest.Quote, "policy_document": &rest.PolicyDocument})
	c.clearLists(map[string]*[]source.Text{"laws": &rest.Laws})
	return c.conditionEntry(&rest).stated
}

func (c *composer) conditionEntry(b *notice.Condition) entry {
	const key = "special_category_conditions"
	if len(b.AnyOf) > 0 {
		var all []entry
		for i := range b.AnyOf {
			all = append(all, c.conditionEntry(&b.AnyOf[i]))
		}
		return c.merged(key, &b.Item, b.Label, all, nil)
	}
	entry, _ := law.ConditionOf(b.Condition.Value)
	var words [][]doc.Inline
	if b.Quote.IsSet() {
		words = append(words, c.quoted(b.Quote))
	} else if c.isFirstOf(b) {
		words = append(words, c.say(phrase.Condition(entry.Slug)))
	}
	label, cite := c.named(b.Label, c.wording.ConditionNames[entry.Slug], entry.Provision)
	said, places := c.schedule1(b.Schedule1, label)
	words = append(words, said...)
	cite = c.cited(cite, places)
	words = append(words, c.say(phrase.ConditionLaws, c.laws(b.Laws)), c.say(phrase.PolicyDocument, c.written("policy", b.PolicyDocument)))
	return c.stating(key, &b.Item, b.Label, label, cite, line(b.Span, sentences(words...)))
}

// isFirstOf reports whether no condition before b has the same code, whose sentence is said once.
func (c *composer) isFirstOf(b *notice.Condition) bool {
	for x := range c.n.Conditions.All() {
		if x.Condition.Value == b.Condition.Value && !x.Text.IsSet() && !x.Quote.IsSet() && !x.StatedIn.IsSet() {
			return x.Span == b.Span
		}
	}
	return true
}

// quoted are words of the law in quotation marks.
func (c *composer) quoted(t source.Text) []doc.Inline {
	return slices.Concat(plain(c.wording.Quotes[0]), c.title(t), plain(c.wording.Quotes[1]))
}

// schedule1 names conditions of DPA 2018 Schedule 1, whose text is in English. One whose name says no more
// than the label of the item is only cited, by its place.
func (c *composer) schedule1(codes []source.Text, label []doc.Inline) (said, places [][]doc.Inline) {
	for _, s := range codes {
		entry, ok := law.Schedule1Of(s.Value)
		if !ok || c.citations == citeNone {
			continue
		}
		paragraph := fact("paragraph", plain(itoa(entry.Paragraph)))
		name := strings.ToLower(doc.Plain(label))
		if place := c.say(phrase.Schedule1Place, paragraph); c.citations == citeInline && name != "" && strings.HasPrefix(strings.ToLower(entry.Name), name) && len(place) > 0 {
			places = append(places, place)
			continue
		}
		said = append(said, c.say(phrase.ConditionUK, fact("name", c.english(entry.Name)), paragraph))
	}
	return said, places
}

// cited adds places to a citation.
func (c *composer) cited(cite []doc.Inline, places [][]doc.Inline) []doc.Inline {
	for _, p := range places {
		if len(cite) > 0 {
			cite = append(slices.Clip(cite), doc.Text(c.wording.Semicolon))
		}
		cite = append(cite, p...)
	}
	return cite
}

// criminal prints what permits the use of data about criminal offences (Art. 10).
func (c *composer) criminal() []doc.Block {
	words := func(a *notice.Authorisation) []doc.Block {
		out := [][]doc.Inline{}
		switch {
		case len(a.Laws) > 0 && !c.inColumn("laws"):
			out = append(out, c.say(phrase.OffencesLaw, c.laws(a.Laws)))
		case a.Authority.Value == "official-authority":
			out = append(out, c.say(phrase.OffencesControl))
		}
		said, _ := c.schedule1(a.Schedule1, nil)
		return line(a.Span, sentences(append(out, said...)...))
	}
	return set(c, "criminal_offence_data", &c.n.Criminal, spec[notice.Authorisation]{
		form: c.rowsOr("paragraphs"), key: "authority", name: c.wording.Table.Condition,
		entry: func(a *notice.Authorisation) entry {
			label, cite := c.named(source.Text{}, c.wording.Authorities[a.Authority.Value], law.Offences)
			return c.stating("criminal_offence_data", &a.Item, source.Text{}, label, cite, words(a))
		},
		fields: append([]field[notice.Authorisation]{
			{key: detailsKey, head: c.wording.Table.Details, words: true, cell: words, holds: []string{"laws"}},
		}, onlyAsked(listField(c, "laws", c.wording.LawsLabel, func(a *notice.Authorisation) []source.Text { return a.Laws }))...),
	})
}
