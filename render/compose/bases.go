package compose

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/slot"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
	"github.com/noticec/noticec/render/doc"
	"github.com/noticec/noticec/render/phrase"
)

// lawfulBases prints the bases (Art. 13(1)(c)).
func (c *composer) lawfulBases() []doc.Block {
	return set(c, "lawful_bases", &c.n.LawfulBases, spec[notice.LawfulBasis]{
		form: "paragraphs", entry: c.basisEntry, name: c.wording.Table.Basis,
		fields: []field[notice.LawfulBasis]{
			{"laws", c.wording.LawsLabel, func(b *notice.LawfulBasis) []doc.Block { return line(b.Span, c.joinTexts(b.Laws)) }},
		},
	})
}

// basisEntry makes an entry of a basis, or of several of which one applies.
func (c *composer) basisEntry(b *notice.LawfulBasis) entry {
	if b.Text.IsSet() {
		return c.item("lawful_bases", &b.Item, title(b.Label), nil, nil)
	}
	label := c.basisLabel(b)
	var words [][]doc.Inline
	for _, one := range alternatives(b, b.AnyOf) {
		words = append(words, c.basisSentences(one)...)
	}
	words = append(words, c.restsOn(b)...)
	return c.item("lawful_bases", &b.Item, label, line(b.Span, sentences(words...)), nil)
}

// alternatives are the members of what holds several, or the one itself.
func alternatives[T any](one *T, several []T) []*T {
	if len(several) == 0 {
		return []*T{one}
	}
	out := make([]*T, len(several))
	for i := range several {
		out[i] = &several[i]
	}
	return out
}

// basisLabel is "Public task (Article 6(1)(e) of the UK GDPR)"; of alternatives, with "or" between.
func (c *composer) basisLabel(b *notice.LawfulBasis) []doc.Inline {
	var parts [][]doc.Inline
	for _, one := range alternatives(b, b.AnyOf) {
		entry, _ := law.BasisOf(one.Basis.Value)
		parts = append(parts, c.named(one.Label, c.wording.BasisNames[entry.Slug], entry.Provision))
	}
	return c.either(parts)
}

// named is a label of the notice, or else a standard name with its provision.
func (c *composer) named(label source.Text, name string, provision law.Provision) []doc.Inline {
	words := c.standard(name)
	if label.IsSet() {
		words = title(label)
	}
	c.citedAtEnd(words, provision)
	if cited := c.cite(provision); len(cited) > 0 && len(words) > 0 && c.citations == citeInline {
		words = slices.Concat(words, plain(" ("), cited, plain(")"))
	}
	return words
}

// either joins parts with "or".
func (c *composer) either(parts [][]doc.Inline) []doc.Inline {
	parts = slices.DeleteFunc(parts, func(p []doc.Inline) bool { return len(p) == 0 })
	var out []doc.Inline
	for i, p := range parts {
		if i > 0 {
			out = append(out, c.fixed(" "+c.wording.Or+" ")...)
		}
		out = append(out, p...)
	}
	return out
}

// basisSentences are the standard sentences on one basis, with what the notice says of it.
func (c *composer) basisSentences(b *notice.LawfulBasis) [][]doc.Inline {
	entry, _ := law.BasisOf(b.Basis.Value)
	meaning := phrase.Basis(entry.Slug)
	var out [][]doc.Inline
	add := func(words []doc.Inline) { out = append(out, words) }
	laws := c.laws(b.Laws)
	switch {
	case b.Quote.IsSet():
		add(slices.Concat(plain(c.wording.Quotes[0]), title(b.Quote), plain(c.wording.Quotes[1])))
		add(c.say(phrase.BasisLaws, laws))
	case b.Contract.IsSet():
		add(c.sayFirst([]phrase.Sentence{phrase.ContractNamed, meaning}, c.written("contract", b.Contract)))
	case b.Annex1.IsSet():
		add(c.say(phrase.Recognised, fact("label", c.standard(c.wording.Annex1[b.Annex1.Value]))))
	case entry.Slug == "public-task":
		add(c.say(meaning))
		add(c.say(phrase.PublicTaskLaws, laws))
	default:
		add(c.say(meaning))
		add(c.say(phrase.BasisLaws, laws))
	}
	for _, i := range b.Interests {
		add(c.interest(i))
	}
	return out
}

// interest prints a legitimate interest and how it was weighed (Art. 13(1)(d)).
func (c *composer) interest(i notice.Interest) []doc.Inline {
	first := phrase.Interest
	if i.Whose.IsSet() {
		first = phrase.InterestOf
	}
	words := c.say(first, c.written("interest", i.Text), c.written("whose", i.Whose))
	if !i.Balancing.IsSet() {
		return words
	}
	return sentences(words, c.say(phrase.Balanced, c.written("balancing", i.Balancing)))
}

// laws are laws that the notice names, as a filling.
func (c *composer) laws(list []source.Text) filling {
	if len(list) == 0 || c.citations == citeNone && !c.own {
		return filling{}
	}
	parts := make([][]doc.Inline, len(list))
	for i, t := range list {
		parts[i] = c.inline(t)
		if c.wording.ActArticle != nil && c.wordingLang == "" && t.Lang() == "" {
			parts[i] = slices.Concat(plain(c.wording.ActArticle(t.Value)), parts[i])
		}
	}
	return filling{slot: "laws", words: c.join(parts), written: true}
}

// restsOn says which purposes rest on a basis, where there are several bases and the purposes do
// not say it themselves.
func (c *composer) restsOn(b *notice.LawfulBasis) [][]doc.Inline {
	if c.purposeForm == "table" || c.purposeForm == "headings" || len(c.stated.Bases()) < 2 || !c.perPurpose() {
		return nil
	}
	shape := c.purposeShape()
	var parts [][]doc.Inline
	var seen []*statement.Purpose
	for _, s := range c.stated.Bases() {
		if s.Item != b && s.Whole != b {
			continue
		}
		for _, p := range s.Uses {
			if words := c.purposeWords[p.Purpose]; !slices.Contains(seen, p) && len(words) > 0 {
				seen, parts = append(seen, p), append(parts, words)
			}
		}
	}
	switch {
	case len(parts) == 0:
	case shape == slot.Verb:
		return [][]doc.Inline{c.say(phrase.BasisForVerbs, fact("purposes", c.join(parts)))}
	case shape == slot.Gerund:
		return [][]doc.Inline{c.say(phrase.BasisForGerunds, fact("purposes", c.join(parts)))}
	}
	return nil
}

// conditions prints the conditions of Art. 9(2) with the condition of Schedule 1 each relies on.
func (c *composer) conditions() []doc.Block {
	s := &c.n.Conditions
	out := set(c, "special_category_conditions", s, spec[notice.Condition]{
		form: "paragraphs", entry: c.conditionEntry, name: c.wording.Table.Condition,
		fields: []field[notice.Condition]{{"laws", c.wording.LawsLabel, func(b *notice.Condition) []doc.Block { return line(b.Span, c.joinTexts(b.Laws)) }}},
	})
	worded := false
	for x := range s.All() {
		worded = worded || x.Text.IsSet()
	}
	if worded || s.Intro.IsSet() || len(out) == 0 {
		return out
	}
	lead := phrase.ConditionLead
	if s.Len() > 1 {
		lead = phrase.ConditionsLead
	}
	return concat(line(s.Span, c.say(lead)), out)
}

func (c *composer) conditionEntry(b *notice.Condition) entry {
	if b.Text.IsSet() {
		return c.item("special_category_conditions", &b.Item, title(b.Label), nil, nil)
	}
	var label [][]doc.Inline
	var words [][]doc.Inline
	for _, one := range alternatives(b, b.AnyOf) {
		entry, _ := law.ConditionOf(one.Condition.Value)
		label = append(label, c.named(one.Label, c.wording.ConditionNames[entry.Slug], entry.Provision))
		if one.Quote.IsSet() {
			words = append(words, slices.Concat(plain(c.wording.Quotes[0]), title(one.Quote), plain(c.wording.Quotes[1])))
		} else {
			words = append(words, c.say(phrase.Condition(entry.Slug)))
		}
		words = append(words, c.schedule1(one.Schedule1)...)
		words = append(words, c.say(phrase.ConditionLaws, c.laws(one.Laws)))
		words = append(words, c.say(phrase.PolicyDocument, c.written("policy", one.PolicyDocument)))
	}
	return c.item("special_category_conditions", &b.Item, c.either(label), line(b.Span, sentences(words...)), nil)
}

// schedule1 names conditions of DPA 2018 Schedule 1, whose text is in English.
func (c *composer) schedule1(codes []source.Text) [][]doc.Inline {
	var out [][]doc.Inline
	for _, s := range codes {
		if entry, ok := law.Schedule1Of(s.Value); ok && c.citations != citeNone {
			out = append(out, c.say(phrase.ConditionUK, fact("name", c.english(entry.Name)), fact("paragraph", plain(itoa(entry.Paragraph)))))
		}
	}
	return out
}

// criminal prints what permits the use of data about criminal offences (Art. 10).
func (c *composer) criminal() []doc.Block {
	return set(c, "criminal_offence_data", &c.n.Criminal, spec[notice.Authorisation]{form: "paragraphs", entry: func(a *notice.Authorisation) entry {
		words := [][]doc.Inline{}
		switch {
		case len(a.Laws) > 0:
			words = append(words, c.say(phrase.OffencesLaw, c.laws(a.Laws)))
		case a.Authority.Value == "official-authority":
			words = append(words, c.say(phrase.OffencesControl))
		}
		words = append(words, c.schedule1(a.Schedule1)...)
		label := c.named(source.Text{}, c.wording.Authorities[a.Authority.Value], law.Offences)
		return c.item("criminal_offence_data", &a.Item, label, line(a.Span, sentences(words...)), nil)
	}})
}
