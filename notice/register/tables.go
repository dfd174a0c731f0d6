package register

import (
	"github.com/noticec/noticec/notice/law"
	"github.com/noticec/noticec/notice/source"
	"github.com/noticec/noticec/notice/statement"
)

// A Table is a list beside the record that officers keep: of recipients, say. Each row begins with the
// notice and ends with the place.
type Table struct {
	Name, Title, Intro string
	Columns            []Column
	rows               func(*reader) [][]Value
}

// Rows are the rows of a notice. today is as for Of.
func (t *Table) Rows(s *statement.Statements, today string) [][]Value {
	r := newReader(s, today)
	title := r.texts(first(r.n.Title, r.n.ID))
	out := t.rows(r)
	for i, row := range out {
		out[i] = append([]Value{title}, row...)
		out[i] = append(out[i], r.source(row[0].Place))
	}
	return out
}

// table has the columns that all tables have, around its own.
func table(name, title, intro string, rows func(*reader) [][]Value, columns ...Column) Table {
	all := append([]Column{Columns[Notice]}, columns...)
	return Table{name, title, intro, append(all, Columns[Source]), rows}
}

// Tables are the tables, in their order.
func Tables() []Table {
	return []Table{
		table("recipients", "Recipients", "Who gets data, by notice.", recipientRows,
			Column{Key: "recipient", Head: "Recipient"}, Column{Key: "role", Head: "Role"}, Column{Key: "what_for", Head: "What for"},
			Column{Key: "data", Head: "Data"}, Column{Key: "country", Head: "Country"}, Column{Key: "also_source", Head: "Also a source"}),
		table("transfers", "Transfers to third countries", "Where data go abroad, by notice, and what protects them there.", transferRows,
			Column{Key: "country", Head: "Country"}, Column{Key: "recipient", Head: "Recipient"}, Column{Key: "mechanism", Head: "Mechanism"},
			Column{Key: "safeguard", Head: "Safeguard"}, Column{Key: "copy", Head: "How to get a copy"}),
		table("retention", "Retention", "How long data are kept, by notice.", retentionRows,
			Column{Key: "what", Head: "What"}, Column{Key: "data", Head: "Data"}, Column{Key: "period", Head: "Period"}, Column{Key: "starts", Head: "From"},
			Column{Key: "ends", Head: "Until"}, Column{Key: "criteria", Head: "Criteria"}, Column{Key: "then", Head: "Then"}, Column{Key: "laws", Head: "Legislation"}),
		table("reviews", "Reviews", "When each notice is due for review.", reviewRows,
			Column{Key: "review_by", Head: "Review by", Day: true}, Column{Key: "state", Head: "State"}, Column{Key: "owner", Head: "Owner"},
			Column{Key: "updated", Head: "Last updated", Day: true}, Column{Key: "register_ref", Head: "Reference"}),
	}
}

func recipientRows(r *reader) [][]Value {
	var out [][]Value
	for x := range r.n.Recipients.All() {
		also := Value{State: Unknown}
		if x.AlsoSource.Value || r.n.Recipients.AlsoSource.Value {
			also = Value{Words: []string{"yes"}, Place: x.Span}
		}
		country := Value{State: Unknown}
		country.add(r.country(x.Country), x.Country.Span, x.Country.Value)
		role := Value{State: Unknown}
		role.add(x.Kind.Value, x.Kind.Span, x.Kind.Value)
		if x.Role.IsSet() {
			role = r.texts(x.Role)
		}
		name := r.texts(first(x.Name, x.Text))
		name.Place = x.Span
		out = append(out, []Value{name, role, r.texts(x.WhatFor), r.named(x.Data), country, also})
	}
	if v := r.orSection(Value{State: Unknown}, "recipients", "recipients").noted(""); len(out) == 0 && v.State != Unknown {
		out = append(out, []Value{v, {State: Unknown}, {State: Unknown}, {State: Unknown}, {State: Unknown}, {State: Unknown}})
	}
	return out
}

func transferRows(r *reader) [][]Value {
	var out [][]Value
	for t := range r.n.Transfers.All() {
		country, mechanism := Value{State: Unknown}, Value{State: Unknown}
		country.add(r.country(t.To), t.Span, t.To.Value)
		if country.State != Filled {
			country = r.texts(first(t.Text, t.Note))
			country.Place = t.Span
		}
		mechanism.add(law.MechanismName(t.Mechanism.Value), t.Mechanism.Span, t.Mechanism.Value)
		who := r.texts(t.Recipient)
		if x := r.s.Index().Recipient(t.Recipient.Value); x != nil {
			who = r.texts(first(x.Name, x.Text))
		}
		out = append(out, []Value{country, who, mechanism, r.texts(t.Safeguard), r.texts(t.Copy)})
	}
	if v := r.orSection(Value{State: Unknown}, "transfers", "transfers").noted(""); len(out) == 0 && v.State != Unknown {
		out = append(out, []Value{v, {State: Unknown}, {State: Unknown}, {State: Unknown}, {State: Unknown}})
	}
	return out
}

func retentionRows(r *reader) [][]Value {
	var out [][]Value
	for x := range r.n.Retention.All() {
		kept, then, ends := Value{State: Unknown}, Value{State: Unknown}, r.texts(x.Until)
		if x.Period.IsSet() {
			kept.add(length(x.Period.Value), x.Period.Span, x.Period.Value)
			if x.Qualifier.IsSet() {
				kept.Note = x.Qualifier.Value
			}
		}
		then.add(x.Then.Value, x.Then.Span, x.Then.Value)
		what := r.texts(first(x.Name, x.Text))
		what.Place = x.Span
		criteria := r.texts(x.Criteria, x.Exceptions)
		if x.Name.IsSet() {
			criteria = r.texts(x.Text, x.Criteria, x.Exceptions)
		}
		out = append(out, []Value{what, r.named(x.Data), kept, r.texts(x.From), ends, criteria, then, r.texts(x.Laws...)})
	}
	if v := r.orSection(Value{State: Unknown}, "retention", "retention").noted(""); len(out) == 0 && v.State != Unknown {
		unknown := Value{State: Unknown}
		out = append(out, []Value{v, unknown, unknown, unknown, unknown, unknown, unknown, unknown})
	}
	return out
}

func reviewRows(r *reader) [][]Value {
	review := day(r.n.ReviewBy)
	state := Value{Words: []string{"no review is planned"}, Place: r.n.Span}
	if review.State == Filled {
		state = Value{Words: []string{"planned"}, Place: review.Place}
		if r.n.ReviewBy.Value < r.today {
			state = Value{Words: []string{"overdue"}, Place: review.Place}
		}
	}
	owner := r.texts(r.n.Reviewer)
	return [][]Value{{review, state, owner, day(r.n.Updated.Date), r.texts(r.n.RegisterRef)}}
}

// named are the names of categories of data that something refers to.
func (r *reader) named(refs []source.Text) Value {
	v := Value{State: Unknown}
	for _, ref := range refs {
		name := r.plain(ref)
		if d := r.s.Index().Data(ref.Value); d != nil {
			name = r.plain(first(d.Name, d.Text))
		}
		v.add(name, ref.Span, ref.Value)
	}
	return r.own(v)
}
