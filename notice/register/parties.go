package register

import (
	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/notice/source"
)

// common are the values that all rows of a notice share.
func (r *reader) common() Entry {
	n := r.n
	e := Entry{
		Controller:       r.party(&n.Controller),
		JointControllers: r.jointControllers(),
		Representative:   r.parties(&n.Representative),
		Officer:          r.parties(&n.DPO),
		Security:         r.security(),
		Offences:         r.offences(),
		Reference:        r.texts(n.RegisterRef),
		Owner:            r.texts(n.Reviewer),
		Updated:          day(n.Updated.Date),
		Review:           day(n.ReviewBy),
		Notice:           r.texts(first(n.Title, n.ID)),
	}
	for _, regime := range r.regimes.All {
		e[Regime].add(regime.Title, n.Span, regime.ID)
		if regime.Title == "" {
			e[Regime].add(regime.Instrument, n.Span, regime.ID)
		}
	}
	if r.regimes.Inferred {
		e[Regime] = e[Regime].noted("the notice does not name it")
	}
	e[Reference].Lang, e[Owner].Lang = "", ""
	return e
}

// day is a day as it is written; Unknown where none is.
func day(t source.Text) Value {
	if !t.IsSet() {
		return Value{State: Unknown}
	}
	return Value{Words: []string{t.Value}, Codes: []string{t.Value}, Place: t.Span}
}

// party is a person or body with the ways to reach it, each in a line.
func (r *reader) party(p *notice.Party) Value {
	if p.None() {
		return Value{State: None, Place: p.Span}
	}
	v := Value{State: Unknown}
	r.addParty(&v, p, "")
	return r.own(v)
}

func (r *reader) addParty(v *Value, p *notice.Party, role string) {
	name := joined(", ", r.plain(p.Name), r.plain(p.Unit))
	if name == "" {
		name = r.plain(first(p.Text, p.Intro, p.Note))
	}
	v.add(joined(", ", name, role), first(p.Name, p.Unit, p.Text, p.Intro, p.Note).Span)
	for _, list := range [][]notice.Channel{p.Address, p.Email, p.Phone, p.Form, p.URL} {
		for _, c := range list {
			v.add(r.plain(c.Value), c.Value.Span)
		}
	}
}

// parties are one party or several; `none` is None.
func (r *reader) parties(list *notice.Parties) Value {
	if list.None() {
		return Value{State: None, Place: list.Span}
	}
	v := Value{State: Unknown}
	for p := range list.All() {
		r.addParty(&v, p, "")
	}
	return r.own(v)
}

func (r *reader) jointControllers() Value {
	v := Value{State: Unknown}
	for j := range r.n.JointControllers.All() {
		r.addParty(&v, &j.Party, r.plain(j.Role))
	}
	v = r.own(v)
	return r.orSection(v, "joint_controllers", "").noted("")
}

func (r *reader) security() Value {
	x := &r.n.Security
	v := r.texts(x.Measures...)
	for item := range x.All() {
		v.add(r.plain(first(item.Text, item.Note)), item.Span)
	}
	return r.orSection(r.own(v), "security", "").noted("")
}

// offences says what allows the use of data about criminal offences (Art. 10).
func (r *reader) offences() Value {
	v := Value{State: Unknown}
	for a := range r.n.Criminal.All() {
		words := r.plain(first(a.Text, a.Note))
		switch a.Authority.Value {
		case "official-authority":
			words = joined(": ", "under official authority", words)
		case "authorised-by-law":
			words = joined(": ", "authorised by law", words)
		}
		v.add(words, a.Span, a.Authority.Value)
		for _, c := range a.Schedule1 {
			v.add(schedule1(c.Value), c.Span, c.Value)
		}
	}
	return r.orSection(v, "criminal_offence_data", "").noted("")
}
