package lint

import (
	"slices"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/reading"
	"github.com/noticec/noticec/notice/source"
)

// A condition is a condition of Art. 9(2) that the notice states, in whichever way: an item of its
// section or one of its alternatives, a code that only purposes name, or own words.
type condition struct {
	law.Condition               // the zero Condition if the words cannot be read
	id            string        // of the item
	code          source.Text   // as written; not set for words
	span          source.Span   // of the item, or of the code or the words
	schedule1     []source.Text // codes of DPA 2018 Schedule 1
	laws          []source.Text
	policy        bool // whether `policy_document` says where the policy document is
	own           bool // whether `text` replaces the printed sentence
	words         []source.Text
	uses          []*notice.Purpose // that name it
}

// conditions are the conditions that the notice states. An alternative has what is stated for all
// alternatives together, unless it has its own.
func (p *Pass) conditions() []*condition {
	if !p.conditionsRead {
		p.conditionsRead = true
		p.conditionList = p.readConditions()
	}
	return p.conditionList
}

func (p *Pass) readConditions() []*condition {
	var out []*condition
	add := func(c condition, code source.Text) {
		var ok bool
		if c.Condition, ok = law.ConditionOf(code.Value); ok {
			c.code = code
		} else {
			var slugs []string // a phrase and its article are one condition
			for _, t := range c.words {
				for _, m := range p.Stated.Read(t) {
					if named, known := law.ConditionOf(m.Slug); known && m.Sign == reading.Condition && !m.Denied && !slices.Contains(slugs, named.Slug) {
						slugs = append(slugs, named.Slug)
						worded := c
						worded.Condition, ok = named, true
						out = append(out, &worded)
					}
				}
			}
			if ok {
				return
			}
		}
		out = append(out, &c)
	}
	section := &p.Notice.Conditions
	for x := range section.All() {
		whole := conditionOf(x)
		if len(x.AnyOf) == 0 || x.Condition.IsSet() {
			add(whole, x.Condition)
		}
		for i := range x.AnyOf {
			add(alternative(whole, &x.AnyOf[i]), x.AnyOf[i].Condition)
		}
	}
	if words := p.Stated.Section("special_category_conditions"); section.Len() == 0 && len(words) > 0 {
		add(condition{span: words[0].Span, own: true, words: words}, source.Text{})
	}
	for x := range p.Notice.Purposes.All() {
		for _, ref := range x.Conditions {
			found := false
			for _, c := range out {
				if c.named(ref.Value) {
					c.uses, found = append(c.uses, x), true
				}
			}
			if named, ok := law.ConditionOf(ref.Value); ok && !found {
				out = append(out, &condition{Condition: named, code: ref, span: ref.Span, laws: x.Laws, uses: []*notice.Purpose{x}})
			}
		}
	}
	return out
}

func conditionOf(x *notice.Condition) condition {
	return condition{
		id: x.ID.Value, span: x.Span, schedule1: x.Schedule1, laws: x.Laws, policy: x.PolicyDocument.IsSet(), own: x.Text.IsSet(),
		words: source.Written(x.Text, x.Note, x.Label, x.Quote, x.When),
	}
}

// alternative returns one of the alternatives of a whole. Of the conditions of Schedule 1 that are
// stated for all of them, it has those of its own Part, if there are any.
func alternative(whole condition, x *notice.Condition) condition {
	c := conditionOf(x)
	c.id, c.policy, c.own = whole.id, c.policy || whole.policy, c.own || whole.own
	c.words = append(c.words, whole.words...)
	c.laws = append(slices.Clone(c.laws), whole.laws...)
	if len(c.schedule1) > 0 {
		return c
	}
	named, _ := law.ConditionOf(x.Condition.Value)
	c.schedule1 = whole.schedule1
	own := slices.DeleteFunc(slices.Clone(whole.schedule1), func(t source.Text) bool {
		s, ok := law.Schedule1Of(t.Value)
		return ok && s.Part != partOf(named)
	})
	if len(own) > 0 {
		c.schedule1 = own
	}
	return c
}

// named reports whether a purpose means the condition by an id, a code or an article.
func (c *condition) named(ref string) bool {
	slug, ok := law.ConditionOf(ref)
	return ref != "" && ref == c.id || ok && slug.Slug == c.Slug
}

// partOf is the Part of Schedule 1 whose conditions go with a condition of Art. 9(2) (DPA 2018
// s.10(2)-(3)).
func partOf(c law.Condition) int {
	if c.Provision == law.ConditionSubstantialInterest {
		return 2
	}
	return 1
}

// paragraphs are the conditions of Schedule 1 that go with the condition, by code or by their number
// in words; named reports whether the Schedule is named at all.
func (c *condition) paragraphs() (list []law.Schedule1Condition, named bool) {
	return paragraphsIn(c.schedule1, c.words, c.laws)
}

func paragraphsIn(codes []source.Text, texts ...[]source.Text) (list []law.Schedule1Condition, named bool) {
	for _, t := range codes {
		if s, ok := law.Schedule1Of(t.Value); ok {
			list = append(list, s)
		}
	}
	named = len(list) > 0
	for _, t := range slices.Concat(texts...) {
		found, schedule := law.Schedule1In(t.Value)
		list, named = append(list, found...), named || schedule
	}
	return list, named
}

// conditionsOf are the conditions of a purpose: those that it names, or that its words state.
func (p *Pass) conditionsOf(x *notice.Purpose) []*condition {
	var out []*condition
	for _, c := range p.conditions() {
		if slices.Contains(c.uses, x) {
			out = append(out, c)
		}
	}
	if len(x.Conditions) == 0 {
		for m := range p.stating(source.Written(x.Text, x.Name, x.Note, x.When), reading.Condition) {
			named, _ := law.ConditionOf(m.Slug)
			out = append(out, &condition{Condition: named, span: x.Span, laws: x.Laws, uses: []*notice.Purpose{x}})
		}
	}
	return out
}

// conditionsFor are the conditions under which a category of data is used: those of the purposes
// that use it; if no purpose tells, all of the notice.
func (p *Pass) conditionsFor(category string) []*condition {
	var out []*condition
	for x := range p.Notice.Purposes.All() {
		if uses(x, category) {
			out = append(out, p.conditionsOf(x)...)
		}
	}
	if len(out) == 0 {
		return p.conditions()
	}
	return out
}

// uses reports whether a purpose uses a category of data, by its id.
func uses(x *notice.Purpose, category string) bool {
	return slices.ContainsFunc(x.Data, func(t source.Text) bool { return t.Value == category })
}

// stated returns what words plainly state of a kind.
func (p *Pass) stated(sign reading.Sign, texts ...source.Text) []reading.Match {
	var out []reading.Match
	for _, t := range texts {
		for _, m := range p.Stated.Read(t) {
			if m.Sign == sign && !m.Denied && !m.Weak {
				out = append(out, m)
			}
		}
	}
	return out
}
