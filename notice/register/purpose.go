package register

import (
	"fmt"
	"slices"
	"strings"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// purpose fills the row of a purpose.
func (r *reader) purpose(e *Entry, p *statement.Purpose) {
	e[Purpose] = r.texts(p.Name, first(p.Text, p.Note))
	if e[Purpose].State == Unknown {
		e[Purpose] = r.texts(p.ID)
	}
	e[Group] = r.texts(r.groups[p.Purpose])
	e[Source] = r.source(p.Span)
	data, named := r.dataOf(p.Purpose)
	e[People] = r.people(p.Purpose, data)
	e[Data], e[SpecialData] = r.data(data, named)
	recipients, listed := r.recipientsOf(p.Purpose, data, named)
	e[Recipients], e[Processors] = r.recipients(recipients, listed)
	e[Transfers], e[Safeguards] = r.transfers(recipients, listed)
	e[Retention] = r.retention(p.Purpose, data, named)
	r.bases(e, p)
	r.conditions(e, p.Purpose, e[SpecialData].State == Filled || !named)
	e[Sources] = r.sources(data, named)
	e[Decisions] = r.decisions(data, named)
}

// withoutPurposes fills the only row of a notice that lists no purpose.
func (r *reader) withoutPurposes(e *Entry) {
	none := &statement.Purpose{Purpose: &notice.Purpose{}}
	r.purpose(e, none)
	e[Purpose] = r.orSection(Value{State: Unknown}, "purposes", "purposes").noted("")
	e[Source] = r.source(r.n.Span)
}

// source is the place of a row: its file and line.
func (r *reader) source(at source.Span) Value {
	if !at.IsValid() {
		at = r.n.Title.Span
	}
	if !at.IsValid() {
		return Value{State: Unknown}
	}
	return Value{Words: []string{fmt.Sprintf("%s:%d", at.File.Name, at.Start.Line)}, Place: at}
}

// dataOf are the categories of data of a purpose, and whether it names them; else they are all.
func (r *reader) dataOf(p *notice.Purpose) (list []*notice.DataCategory, named bool) {
	for _, ref := range p.Data {
		if d := r.s.Index().Data(ref.Value); d != nil {
			list = append(list, d)
		}
	}
	if len(list) > 0 {
		return list, true
	}
	return slices.Collect(r.n.PersonalData.All()), false
}

func (r *reader) data(list []*notice.DataCategory, named bool) (all, special Value) {
	all, special = Value{State: Unknown}, Value{State: Unknown}
	mark := func(slugs []source.Text, criminal notice.Field[bool]) {
		for _, s := range slugs {
			special.add(r.cite(strings.ReplaceAll(s.Value, "-", " "), law.SpecialCategoryData), s.Span, s.Value)
		}
		if criminal.Value {
			special.add(r.cite("criminal offences", law.Offences), criminal.Span, "criminal")
		}
	}
	for _, d := range list {
		var parts []string
		for i := range d.Data {
			parts = append(parts, r.plain(d.Data[i].Text))
			mark(d.Data[i].Special, d.Data[i].Criminal)
		}
		all.add(joined(": ", r.plain(first(d.Name, d.Text)), strings.Join(parts, ", ")), d.Span, d.ID.Value)
		mark(d.Special, d.Criminal)
	}
	all = r.orSection(r.own(all), "personal_data", "categories")
	if !named {
		all, special = all.noted(r.ofAll), special.noted(r.ofAll)
	}
	return all, special
}

// people are the categories of people: the audiences of a purpose, or else of the notice, and those
// whom data are about besides.
func (r *reader) people(p *notice.Purpose, data []*notice.DataCategory) Value {
	v := Value{State: Unknown}
	for _, ref := range p.For {
		if a := r.s.Index().Audience(ref.Value); a != nil {
			v.add(r.audience(a), a.Span, a.Kind.Value)
		}
	}
	if v.State != Filled {
		for a := range r.n.Audiences.All() {
			v.add(r.audience(a), a.Span, a.Kind.Value)
		}
	}
	if v.State != Filled {
		v = r.orSection(v, "audiences", "").noted("")
	}
	for _, d := range data {
		v.add(r.plain(d.About), d.About.Span)
		for i := range d.Data {
			v.add(r.plain(d.Data[i].About), d.Data[i].About.Span)
		}
	}
	return r.own(v)
}

func (r *reader) audience(a *notice.Audience) string {
	if words := r.plain(first(a.Name, a.Text)); words != "" {
		return words
	}
	return a.Kind.Value
}

// bases fills what a purpose rests on.
func (r *reader) bases(e *Entry, p *statement.Purpose) {
	basis, laws, interests := Value{State: Unknown}, Value{State: Unknown}, Value{State: Unknown}
	list := p.Bases
	if len(list) == 0 {
		list = r.s.Bases()
	}
	for _, b := range list {
		basis.add(r.cite(b.Name, b.Provision), b.At(p), b.Slug)
		for _, t := range b.Laws() {
			laws.add(r.plain(t), t.Span)
		}
		if b.Item != nil {
			for _, t := range b.Item.InterestTexts() {
				interests.add(r.plain(t), t.Span)
			}
		}
	}
	for _, t := range p.Laws {
		laws.add(r.plain(t), t.Span)
	}
	for _, t := range p.Interests {
		interests.add(r.plain(t), t.Span)
	}
	switch {
	case slices.ContainsFunc(list, func(b *statement.Basis) bool { return b.How == statement.Worded }):
		basis = basis.noted(asRead)
	case len(p.Bases) == 0:
		basis = basis.noted(r.ofAll)
	}
	e[Basis] = r.orSection(basis, "lawful_bases", "lawful-basis")
	e[Laws], e[Interests] = r.own(laws), r.own(interests)
}

// conditions fills under which conditions special categories are used: those that a purpose names, or
// else those of the notice, if the purpose may use such data.
func (r *reader) conditions(e *Entry, p *notice.Purpose, special bool) {
	condition, schedule, document := Value{State: Unknown}, Value{State: Unknown}, Value{State: Unknown}
	one := func(c *notice.Condition) {
		if known, ok := law.ConditionOf(c.Condition.Value); ok {
			condition.add(r.cite(known.Name, known.Provision), c.Condition.Span, known.Slug)
		} else {
			condition.add(r.plain(first(c.Label, c.Text)), c.Span)
		}
		for _, s := range c.Schedule1 {
			schedule.add(schedule1(s.Value), s.Span, s.Value)
		}
		document.add(r.plain(c.PolicyDocument), c.PolicyDocument.Span)
	}
	whole := func(c *notice.Condition) {
		if c.Condition.IsSet() || len(c.AnyOf) == 0 {
			one(c)
		}
		for i := range c.AnyOf {
			one(&c.AnyOf[i])
		}
	}
	for _, ref := range p.Conditions {
		if c := r.s.Index().Condition(ref.Value); c != nil {
			whole(c)
		} else if known, ok := law.ConditionOf(ref.Value); ok {
			condition.add(r.cite(known.Name, known.Provision), ref.Span, known.Slug)
		}
	}
	if len(p.Conditions) == 0 && special {
		for c := range r.n.Conditions.All() {
			whole(c)
		}
		condition, schedule, document = condition.noted(r.ofAll), schedule.noted(r.ofAll), document.noted(r.ofAll)
		condition = r.orSection(condition, "special_category_conditions", "")
	}
	e[Condition], e[Schedule1], e[PolicyDocument] = condition, schedule, document
}

// schedule1 is the name of a condition of Schedule 1 with its place; a slug that is none stays.
func schedule1(slug string) string {
	c, ok := law.Schedule1Of(slug)
	if !ok {
		return slug
	}
	return fmt.Sprintf("%s (DPA 2018 Sch. 1 para. %d)", c.Name, c.Paragraph)
}
